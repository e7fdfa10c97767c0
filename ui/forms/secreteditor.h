#pragma once

#include "ui/forms/fieldeditor.h"

#include <string_view>

class QLabel;
class QPushButton;

namespace weir {

class LineField;
class RevealedText;

//! A secret: says what is known of it and takes a new one, but never holds the one that is there. Only while
//! Reveal is pressed it is painted; it reaches neither the clipboard nor a screen reader.
class SecretEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit SecretEditor(QWidget *parent);
    ~SecretEditor() override;

    void showField(const ResourceDraft &draft, const std::string &pointer) override;
    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    //! Paints the text until it is hidden again. Valid as long as the call lasts.
    void reveal(std::string_view text);
    [[nodiscard]] LineField *lineField() const override { return m_line; }
    [[nodiscard]] QWidget *focusTarget() const override;

Q_SIGNALS:
    void secretEntered(const QString &text);
    //! Reveal was pressed; to be answered by reveal().
    void revealRequested();

protected:
    void showValue(const Json *value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText(const QString &text);
    void clearSecret();
    void updateTexts(SecretState state, bool hasText);

    LineField *m_line;
    QLabel *m_stateChip;
    QPushButton *m_reveal;
    QPushButton *m_clear;
    RevealedText *m_revealed;
    QString m_name;
    QString m_description;
    QString m_stateText;
};

} // namespace weir
