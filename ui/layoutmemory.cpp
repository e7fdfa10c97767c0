#include "ui/layoutmemory.h"

#include <QChildEvent>
#include <QDataStream>
#include <QDialog>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScreen>
#include <QSplitter>

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! The columns have no name of their own.
QString nameOf(const QObject *part)
{
    const auto *columns = qobject_cast<const QHeaderView *>(part);
    return columns && columns->parent() ? columns->parent()->objectName() : part->objectName();
}

//! With their number: those of another version of the table would be torn apart.
QByteArray stateOf(const QHeaderView *columns)
{
    return QByteArray::number(columns->count()) + ' ' + columns->saveState();
}

//! No splitter has such a name.
QString sizeName(const QDialog *dialog)
{
    return QString::fromLatin1(dialog->metaObject()->className());
}

} // namespace

void LayoutMemory::follow(QWidget *root)
{
    m_followed.removeAll(nullptr);
    for (QSplitter *splitter : root->findChildren<QSplitter *>()) {
        if (!nameOf(splitter).isEmpty() && !m_followed.contains(splitter))
            followSplitter(splitter);
    }
    for (QHeaderView *columns : root->findChildren<QHeaderView *>()) {
        const bool isOfRows = columns->orientation() == Qt::Vertical;
        if (!isOfRows && !nameOf(columns).isEmpty() && !m_followed.contains(columns))
            followColumns(columns);
    }
}

void LayoutMemory::followDialogs(QWidget *window)
{
    window->installEventFilter(this);
}

void LayoutMemory::followDialog(QDialog *dialog)
{
    // Those of Qt are as large as what they ask.
    if (!sizeName(dialog).startsWith("weir::"_L1))
        return;
    // It may have one before it in its turn.
    dialog->installEventFilter(this);
    QDataStream stream(m_states.value(sizeName(dialog)));
    QSize size;
    stream >> size;
    // What cannot be read is of no size.
    if (!size.isEmpty())
        dialog->resize(size.boundedTo(dialog->screen()->availableSize()));
}

void LayoutMemory::followChild(QObject *child)
{
    if (auto *dialog = qobject_cast<QDialog *>(child))
        followDialog(dialog);
}

bool LayoutMemory::eventFilter(QObject *watched, QEvent *event)
{
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (event->type() == QEvent::ChildPolished) {
        // Right before it is shown.
        followChild(static_cast<QChildEvent *>(event)->child());
    } else if (dialog && event->type() == QEvent::Resize && event->spontaneous()) {
        // By somebody, and not by the dialog itself.
        QByteArray size;
        QDataStream stream(&size, QIODevice::WriteOnly);
        stream << static_cast<QResizeEvent *>(event)->size();
        m_states.insert(sizeName(dialog), size);
    }
    return QObject::eventFilter(watched, event);
}

void LayoutMemory::setStates(const QMap<QString, QByteArray> &states)
{
    m_states = states;
    for (const QPointer<QObject> &part : std::as_const(m_followed)) {
        if (part)
            restore(part);
    }
}

void LayoutMemory::followSplitter(QSplitter *splitter)
{
    m_followed.append(splitter);
    restore(splitter);
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_states.insert(nameOf(splitter), splitter->saveState()); });
}

void LayoutMemory::followColumns(QHeaderView *columns)
{
    m_followed.append(columns);
    restore(columns);
    const auto remember = [this, columns] { m_states.insert(nameOf(columns), stateOf(columns)); };
    connect(columns, &QHeaderView::sectionResized, this, [columns, remember](int section) {
        // The others follow the window.
        if (columns->sectionResizeMode(section) == QHeaderView::Interactive)
            remember();
    });
    connect(columns, &QHeaderView::sectionMoved, this, remember);
    connect(columns, &QHeaderView::sortIndicatorChanged, this, remember);
}

void LayoutMemory::restore(QObject *part) const
{
    const QByteArray state = m_states.value(nameOf(part));
    if (auto *splitter = qobject_cast<QSplitter *>(part)) {
        splitter->restoreState(state);
    } else if (auto *columns = qobject_cast<QHeaderView *>(part)) {
        const QByteArray number = QByteArray::number(columns->count()) + ' ';
        if (state.startsWith(number))
            columns->restoreState(state.sliced(number.size()));
    }
}

} // namespace weir
