#include "ui/forms/textfield.h"

#include "ui/forms/undokeys.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace weir {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 14;
//! With the frame: the text begins below and beside those of fields with one line.
constexpr int sideMargin = 3;

} // namespace

TextField::TextField(QWidget *parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    // All of it is wrapped, and Qt shows the bar while it has not been yet.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(metrics::hairline);
    setViewportMargins(sideMargin, 0, sideMargin, 0);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::takeChange);
}

QString TextField::text() const
{
    return exactText(document());
}

void TextField::replaceText(const QString &text)
{
    const QString before = this->text();
    if (before == text)
        return;
    const auto [left, right] = std::mismatch(before.crbegin(), before.crend(), text.crbegin(), text.crend());
    const int cursorPosition = hasFocus() ? static_cast<int>(std::distance(right, text.crend())) : 0;
    {
        const QSignalBlocker blocker(this);
        setPlainText(text);
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(cursorPosition, document()->characterCount() - 1));
    setTextCursor(cursor);
    updateGeometry();
}

QSize TextField::sizeHint() const
{
    const int lines = std::clamp(document()->blockCount(), fewestLines, mostLines);
    return {QPlainTextEdit::sizeHint().width(), heightOfLines(this, lines)};
}

QSize TextField::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), heightOfLines(this, fewestLines)};
}

bool TextField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    // Like a line that is read only.
    if (event->type() == QEvent::ReadOnlyChange)
        viewport()->setBackgroundRole(isReadOnly() ? QPalette::AlternateBase : QPalette::Base);
    return QPlainTextEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(event))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TextField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    removeUndoActions(menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (hasTextToPaste(source))
        QPlainTextEdit::insertFromMimeData(source);
}

void TextField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void TextField::takeChange()
{
    if (std::exchange(m_lines, document()->blockCount()) != m_lines)
        updateGeometry();
    Q_EMIT textEdited(text());
}

int heightOfLines(const QPlainTextEdit *field, int lines)
{
    const double margins = 2 * (field->document()->documentMargin() + field->frameWidth());
    // A line may be a fraction higher than the font says.
    return static_cast<int>(std::ceil(lines * QFontMetricsF(field->font()).lineSpacing() + margins)) + 2;
}

} // namespace weir
