#include "ui/forms/linefield.h"

#include "ui/elidedlabel.h"
#include "ui/forms/undokeys.h"
#include "ui/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>
#include <limits>
#include <ranges>
#include <utility>

namespace weir {

namespace {

//! Of a field with a text.
constexpr double chipShare = 0.25;

bool isKeyEvent(const QEvent *event)
{
    return event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress
        || event->type() == QEvent::KeyRelease;
}

} // namespace

LineField::LineField(QWidget *parent) : QLineEdit(parent)
{
    // The default would cut a long value that was loaded.
    setMaxLength(std::numeric_limits<int>::max());
    connect(this, &QLineEdit::textChanged, this, &LineField::takeChange);
}

void LineField::takeChange(const QString &text)
{
    if (m_replacing)
        return;
    // Of one letter, or of all that is there now or, where it is gone, was counted before.
    m_steps += 2 * (text.size() + 2);
    Q_EMIT textEntered(text);
}

void LineField::addTrailing(QWidget *widget)
{
    widget->setParent(this);
    widget->setCursor(Qt::ArrowCursor);
    m_trailing.push_back(widget);
}

void LineField::layOutTrailing()
{
    const int padding = hasFrame() ? metrics::fieldPadding : 0;
    int right = width() - padding;
    int reserved = 0;
    for (QWidget *widget : m_trailing) {
        if (widget->isHidden())
            continue;
        // A chip leaves room for what is typed, and less where that is nothing.
        const bool yields = qobject_cast<const ElidedLabel *>(widget) && !text().isEmpty();
        const int most = yields ? static_cast<int>(width() * chipShare) : right * 3 / 4;
        const QSize size = widget->sizeHint().boundedTo({most, height()});
        const QRect place(QPoint(right - size.width(), (height() - size.height()) / 2), size);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        right -= size.width() + metrics::gap;
        reserved += size.width() + metrics::gap;
    }
    const QMargins margins =
        layoutDirection() == Qt::LeftToRight ? QMargins(0, 0, reserved, 0) : QMargins(reserved, 0, 0, 0);
    if (textMargins() != margins)
        setTextMargins(margins);
}

void LineField::replaceText(const QString &text)
{
    if (this->text() == text)
        return;
    const QString before = this->text();
    const auto [left, right] = std::mismatch(before.crbegin(), before.crend(), text.crbegin(), text.crend());
    const bool hadCursor = hasFocus();
    m_replacing = true;
    setText(text);
    m_replacing = false;
    if (hadCursor)
        setCursorPosition(static_cast<int>(std::distance(right, text.crend())));
    else
        setCursorPosition(0);
}

void LineField::forgetText()
{
    m_replacing = true;
    // setText() empties the list of the steps, and leaves its memory as it was.
    setText({});
    insert(QString(std::exchange(m_steps, 0), u' '));
    setText({});
    m_replacing = false;
}

bool LineField::event(QEvent *event)
{
    // Qt hands the keys that a button leaves alone to its parent, which would type them into the text.
    if (isKeyEvent(event) && !hasFocus() && isAncestorOf(QApplication::focusWidget())) {
        event->ignore();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride && isUndoKey(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(event))
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

void LineField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    removeUndoActions(menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuOpening(menu);
    menu->popup(event->globalPos());
}

void LineField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layOutTrailing();
}

} // namespace weir
