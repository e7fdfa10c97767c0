#include "ui/dialogs/inputguard.h"

#include "ui/questions.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace weir {

namespace {

//! What stands in the fields of the dialog that somebody can type in.
std::map<const QWidget *, QString> textsOf(const QDialog *dialog)
{
    std::map<const QWidget *, QString> texts;
    for (const QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
        if (!line->isReadOnly())
            texts.emplace(line, line->text());
    }
    for (const QPlainTextEdit *field : dialog->findChildren<QPlainTextEdit *>()) {
        if (!field->isReadOnly())
            texts.emplace(field, field->toPlainText());
    }
    return texts;
}

} // namespace

InputGuard::InputGuard(QDialog *dialog, const QWidget *filter)
    : QObject(dialog), m_dialog(dialog), m_filter(filter)
{
    dialog->installEventFilter(this);
}

bool InputGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (m_before.empty())
            m_before = textsOf(m_dialog);
        break;
    case QEvent::KeyPress:
        if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel) || !hasInput())
            break;
        ask();
        return true;
    case QEvent::Close:
        // Whoever calls close() knows what goes.
        if (!event->spontaneous() || !hasInput())
            break;
        event->ignore();
        ask();
        return true;
    case QEvent::Hide:
        // What was asked about is settled, such as by a sign-in that went well.
        if (m_question && m_question->isVisible())
            m_question->reject();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool InputGuard::hasInput() const
{
    const std::map<const QWidget *, QString> now = textsOf(m_dialog);
    return std::ranges::any_of(now, [this](const auto &field) {
        if (field.first == m_filter)
            return false;
        // Fields that came since began empty.
        const auto before = m_before.find(field.first);
        return before == m_before.end() ? !field.second.isEmpty() : before->second != field.second;
    });
}

void InputGuard::ask()
{
    // One that was answered goes with the next turn of the event loop.
    if (m_question && m_question->isVisible())
        return;
    m_question = newDiscardInputQuestion(m_dialog);
    connect(m_question, &QDialog::finished, m_dialog, [this](int answer) {
        if (answer == QMessageBox::Discard)
            m_dialog->reject();
    });
    m_question->open();
}

} // namespace weir
