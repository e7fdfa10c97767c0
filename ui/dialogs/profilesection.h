#pragma once

#include "models/profile/connectionprofile.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weir {

//! A part of the profile form: rows of a label, an editor and beneath it what is wrong. Nothing is said
//! before somebody left the field or pressed Save.
class ProfileSection : public QWidget
{
    Q_OBJECT

public:
    //! Puts what was entered into the profile.
    virtual void write(ConnectionProfile &profile) const = 0;
    //! What is wrong with what does not reach the profile, such as an address that is none.
    [[nodiscard]] virtual ValidationIssues unwrittenIssues() const { return {}; }
    //! `entered` is the whole form, `issues` what is wrong with it.
    virtual void refresh(const ConnectionProfile &entered, const ValidationIssues &issues);

    //! From now on every field says what is wrong with it.
    void touchAll();
    //! As touchAll(), for the fields that hold something.
    void touchFilled();
    [[nodiscard]] bool hasField(const std::string &pointer) const;
    //! From above; nothing where no field is.
    [[nodiscard]] std::optional<std::string>
    firstField(const std::function<bool(const std::string &pointer)> &isWanted) const;
    //! Unfolds the section where it is folded.
    void focusField(const std::string &pointer);
    //! Of the column of labels, so that sections stand in line.
    void setLabelWidth(int width);
    [[nodiscard]] int labelWidthHint() const;

Q_SIGNALS:
    void edited();
    void unfolded();

protected:
    explicit ProfileSection(QWidget *parent);

    [[nodiscard]] QLineEdit *addLine(std::string pointer, const QString &label, const QString &text,
                                     QWidget *beside = nullptr);
    //! `beside` stands right of the editor.
    void addRow(std::string pointer, const QString &label, QWidget *editor, QWidget *beside = nullptr);
    //! Beneath the editor of the last row, which it comes and goes with.
    void addBeneath(QWidget *widget);
    //! As addBeneath(), a muted sentence.
    [[nodiscard]] QLabel *addNote();
    //! With its label and what stands beneath it.
    void setRowVisible(const QWidget *editor, bool isVisible);
    //! Folds the section under a button with this text.
    void makeFoldable(const QString &title);
    void unfold();
    void touch(const QWidget *editor);
    [[nodiscard]] bool isTouched(const QWidget *editor) const;

private:
    struct Row
    {
        std::string pointer = {};
        QWidget *editor = nullptr;
        std::vector<QWidget *> parts = {};
        QLabel *label = nullptr;
        QLabel *fault = nullptr;
        int lastLine = 0;
        bool isTouched = false;
    };

    [[nodiscard]] Row &rowOf(const QWidget *editor);

    QWidget *m_body;
    QGridLayout *m_grid;
    QGridLayout *m_head = nullptr;
    QPushButton *m_toggle = nullptr;
    std::vector<Row> m_rows;
};

//! A button that belongs to a row of the form and is none that Enter presses.
[[nodiscard]] QPushButton *newRowButton(const QString &text, QWidget *parent);

} // namespace weir
