#include "ui/dialogs/inputguard.h"

#include "ui/questions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! A page that is not in front has been dealt with.
bool isOnFrontPage(const QWidget *field)
{
    for (const QWidget *part = field; part->parentWidget(); part = part->parentWidget()) {
        const auto *pages = qobject_cast<const QStackedWidget *>(part->parentWidget());
        if (pages && pages->currentWidget() != part)
            return false;
    }
    return true;
}

//! One that says what is wanted, and not what is to be seen.
bool isChoice(const QAbstractButton *button)
{
    return button->isCheckable() && (button->group() || !qobject_cast<const QPushButton *>(button));
}

//! Of rows that can be ticked, whichever of them are to be seen and in whatever order.
QStringList ticksOf(const QAbstractItemView *view)
{
    QStringList ticks;
    const QAbstractItemModel *model = view->model();
    QModelIndex root = view->rootIndex();
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model)) {
        root = proxy->mapToSource(root);
        model = proxy->sourceModel();
    }
    for (int row = 0; model && row < model->rowCount(root); ++row) {
        for (int column = 0; column < model->columnCount(root); ++column) {
            const QModelIndex index = model->index(row, column, root);
            if (index.flags().testFlag(Qt::ItemIsUserCheckable) && index.data(Qt::CheckStateRole).isValid())
                ticks << u"%1 %2 %3"_s.arg(row).arg(column).arg(index.data(Qt::CheckStateRole).toInt());
        }
    }
    return ticks;
}

//! Nothing where it is not for entering something.
QVariant inputIn(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->isReadOnly() ? QVariant() : line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->isReadOnly() ? QVariant() : text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->isEditable() ? QVariant() : QStringList(choice->currentText());
    if (const auto *button = qobject_cast<const QAbstractButton *>(field))
        return isChoice(button) ? button->isChecked() : QVariant();
    const auto *view = qobject_cast<const QAbstractItemView *>(field);
    const QStringList ticks = view ? ticksOf(view) : QStringList();
    return ticks.isEmpty() ? QVariant() : ticks;
}

//! What stands in the fields of the dialog, those of lists, spin boxes and such among them.
std::map<const QWidget *, QVariant> inputOf(const QDialog *dialog)
{
    std::map<const QWidget *, QVariant> input;
    for (const QWidget *field : dialog->findChildren<QWidget *>()) {
        // What a question of the dialog asks is its own.
        if (field->window() != dialog)
            continue;
        if (QVariant value = inputIn(field); value.isValid())
            input.emplace(field, std::move(value));
    }
    return input;
}

bool isPartOf(const QWidget *field, const QWidget *part)
{
    return part && (part == field || part->isAncestorOf(field));
}

//! Of a field that has just come.
bool isUntouched(const QVariant &value)
{
    return value.typeId() == QMetaType::Bool || value.typeId() == QMetaType::QStringList
        || value.toString().isEmpty();
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
            m_before = inputOf(m_dialog);
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

void InputGuard::accept(const QWidget *part)
{
    // Before the dialog is shown, all of it is taken as it is.
    if (m_before.empty())
        return;
    for (const auto &[field, value] : inputOf(m_dialog)) {
        if (isPartOf(field, part))
            m_before.insert_or_assign(field, value);
    }
}

bool InputGuard::hasInput() const
{
    const std::map<const QWidget *, QVariant> now = inputOf(m_dialog);
    return std::ranges::any_of(now, [this](const auto &field) {
        // What is sent already, or cannot be changed now, is not lost.
        if (isPartOf(field.first, m_filter) || !field.first->isEnabledTo(m_dialog)
            || !isOnFrontPage(field.first))
            return false;
        // Fields that came since began empty; choices and rows that came have their own beginning.
        const auto before = m_before.find(field.first);
        return before == m_before.end() ? !isUntouched(field.second) : before->second != field.second;
    });
}

void InputGuard::ask()
{
    // One that was answered goes with the next turn of the event loop.
    if (m_question && m_question->isVisible())
        return;
    m_question = newDiscardInputQuestion(m_dialog);
    connect(m_question, &QDialog::finished, m_dialog, [this](int answer) {
        if (answer != QMessageBox::Discard)
            return;
        m_dialog->reject();
        // Both windows go at once, and some window managers give the keyboard to none then.
        if (QWidget *behind = m_dialog->parentWidget())
            behind->activateWindow();
    });
    m_question->open();
}

} // namespace weir
