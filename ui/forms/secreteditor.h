#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/secretrequest.h"

#include <optional>
#include <string_view>

class QLabel;
class QMenu;
class QPushButton;

namespace weir {

class LineField;
class RevealedText;

//! A secret: says what is known of it and takes a new one, but never holds the one that is there. Only while
//! Reveal is pressed it is painted; it reaches no screen reader, and the clipboard by a request alone.
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
    void conceal();
    [[nodiscard]] LineField *lineField() const override { return m_line; }
    [[nodiscard]] QWidget *focusTarget() const override;

Q_SIGNALS:
    void secretEntered(const QString &text);
    //! What comes next is an undo step of its own.
    void stepEnded();
    //! Reveal was pressed; to be answered by reveal().
    void revealRequested();
    void requested(weir::SecretRequest request);

protected:
    void showValue(const Json *value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    //! What can be told and done at the moment.
    struct Shown
    {
        SecretState state = SecretState::NotSet;
        bool hasText = false;
        //! Remember or Forget.
        std::optional<SecretRequest> offer = {};

        bool operator==(const Shown &other) const = default;
    };

    void takeText(const QString &text);
    void clearSecret();
    void offerCopy(QMenu *menu);
    void show(const Shown &shown);

    LineField *m_line;
    QLabel *m_stateChip;
    QPushButton *m_reveal;
    QPushButton *m_remember;
    QPushButton *m_clear;
    RevealedText *m_revealed;
    QString m_name;
    QString m_description;
    Shown m_shown;
};

} // namespace weir
