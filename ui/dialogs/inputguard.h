#pragma once

#include <QObject>
#include <QPointer>
#include <QVariant>

#include <map>

class QDialog;
class QMessageBox;
class QWidget;

namespace weir {

//! Keeps Escape, and whatever else closes the window, from losing what was typed, chosen or ticked in a
//! dialog: it asks first. The dialog's own Cancel, which somebody presses on purpose, does not ask.
class InputGuard final : public QObject
{
    Q_OBJECT

public:
    //! Counts from the first time that the dialog is shown. In `filter`, a field or what holds several,
    //! nothing is entered but what is to be seen.
    explicit InputGuard(QDialog *dialog, const QWidget *filter = nullptr);

    //! What stands in the field now, or in all that `part` holds, is not asked about: nobody has entered it,
    //! or it is kept already.
    void accept(const QWidget *part);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool hasInput() const;
    void ask();

    QDialog *m_dialog;
    const QWidget *m_filter;
    //! What stood in each field.
    std::map<const QWidget *, QVariant> m_before;
    QPointer<QMessageBox> m_question;
};

} // namespace weir
