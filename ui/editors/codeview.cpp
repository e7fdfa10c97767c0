#include "ui/editors/codeview.h"

#include "ui/editors/jsonhighlighter.h"
#include "ui/forms/undokeys.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int changeBarWidth = 3;
constexpr int fewestDigits = 2;

//! Behind a line; invalid for none.
QColor lineColor(const CodeView::LineMark &mark, const ThemeColors &colors)
{
    if (!mark.level || *mark.level == Level::Note)
        return {};
    return *mark.level == Level::Error ? colors.errorSurface : colors.warningSurface;
}

} // namespace

class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeView *pane) : QWidget(pane), m_pane(pane) { setObjectName(u"lineNumbers"_s); }

protected:
    void paintEvent(QPaintEvent *event) override { m_pane->paintLineNumbers(event); }

private:
    CodeView *m_pane;
};

CodeView::CodeView(QWidget *parent, Syntax syntax)
    : QPlainTextEdit(parent), m_lineNumbers(new LineNumbers(this)),
      m_highlighter(syntax == Syntax::Json ? new JsonHighlighter(document(), themeColors(palette()))
                                           : nullptr)
{
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    // Code is read from the left in every language.
    setLayoutDirection(Qt::LeftToRight);
    setTextStyle(this, TextStyle::Code);
    document()->setDocumentMargin(metrics::gap);
    connect(this, &QPlainTextEdit::updateRequest, this, &CodeView::updateLineNumbers);
    connect(this, &QPlainTextEdit::textChanged, this, &CodeView::takeChange);
}

void CodeView::setMarks(LineMarks marks)
{
    if (m_marks == marks)
        return;
    m_marks = std::move(marks);
    showMarks();
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QPlainTextEdit::event(event);
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutLineNumbers();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    if (m_highlighter)
        m_highlighter->setColors(themeColors(palette()));
    showMarks();
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(font());
    for (const auto &[line, mark] : m_marks) {
        const QTextBlock block = document()->findBlockByNumber(line);
        if (!mark.level || !block.isValid())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const double end =
            place.left() + fontMetrics().horizontalAdvance(block.text()) + document()->documentMargin();
        painter.setPen(toneColor(themeColors(palette()), toneOf(*mark.level)));
        painter.drawText(QPointF(end + metrics::gap, place.top() + fontMetrics().ascent()),
                         levelSign(*mark.level));
    }
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto mark = m_marks.find(cursorForPosition(help->pos()).blockNumber());
        const QString text = mark == m_marks.end() ? QString() : mark->second.messages.join(u'\n');
        QToolTip::showText(help->globalPos(), toolTipText(text), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void CodeView::forgetFormerTexts()
{
    const int position = textCursor().position();
    {
        const QSignalBlocker blocker(this);
        setPlainText(m_text);
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void CodeView::replaceText(const QString &text)
{
    if (m_text == text)
        return;
    const QString before = std::exchange(m_text, text);
    // Only what differs is set, so the rest keeps its place and is not coloured again.
    const auto [start, newStart] = std::mismatch(before.cbegin(), before.cend(), text.cbegin(), text.cend());
    auto prefix = std::distance(before.cbegin(), start);
    const auto [end, newEnd] = std::mismatch(before.crbegin(), std::make_reverse_iterator(start),
                                             text.crbegin(), std::make_reverse_iterator(newStart));
    auto suffix = std::distance(before.crbegin(), end);
    // Not between the two halves of a character.
    if (prefix > 0 && before[prefix - 1].isHighSurrogate())
        --prefix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate())
        --suffix;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(prefix));
    cursor.setPosition(static_cast<int>(before.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(prefix, text.size() - suffix - prefix));
    if (before.isEmpty())
        moveCursor(QTextCursor::Start);
    // Every change is painted as a change of all lines, because of the colours; shaped texts make that cheap.
    for (QTextBlock block = document()->findBlock(static_cast<int>(prefix)); block.isValid();
         block = block.next()) {
        block.layout()->setCacheEnabled(true);
        if (block.position() > text.size() - suffix)
            break;
    }
    if (viewportMargins().left() != lineNumbersWidth())
        layOutLineNumbers();
}

void CodeView::takeChange()
{
    QString text = exactText(document());
    if (text == m_text)
        return;
    m_text = std::move(text);
    if (viewportMargins().left() != lineNumbersWidth())
        layOutLineNumbers();
    Q_EMIT textEdited();
}

void CodeView::updateLineNumbers(const QRect &area, int distance)
{
    if (distance != 0)
        m_lineNumbers->scroll(0, distance);
    else
        m_lineNumbers->update(0, area.y(), m_lineNumbers->width(), area.height());
}

void CodeView::layOutLineNumbers()
{
    setViewportMargins(lineNumbersWidth(), 0, 0, 0);
    const QRect room = contentsRect();
    // Over the margin of the document as well, so that the mark of a line has no gap; and no farther down
    // than the lines, which end at the scroll bar.
    m_lineNumbers->setGeometry(room.left(), room.top(), lineNumbersWidth() + metrics::gap,
                               viewport()->height());
}

void CodeView::showMarks()
{
    const ThemeColors &colors = themeColors(palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &[line, mark] : m_marks) {
        const QColor color = lineColor(mark, colors);
        if (!color.isValid())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(line));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.format.setBackground(color);
        selections.append(selection);
    }
    setExtraSelections(selections);
    m_lineNumbers->update();
}

void CodeView::paintLineNumbers(QPaintEvent *event)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(m_lineNumbers);
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        // The block's own height has the margin of the document in it, at the last line.
        const QRectF line(0, place.top(), m_lineNumbers->width(), fontMetrics().lineSpacing());
        if (const auto mark = m_marks.find(block.blockNumber()); mark != m_marks.end()) {
            if (const QColor color = lineColor(mark->second, colors); color.isValid())
                painter.fillRect(line, color);
            if (mark->second.isChanged)
                painter.fillRect(QRectF(0, line.top(), changeBarWidth, line.height()), colors.accent);
        }
        painter.setPen(colors.muted);
        painter.drawText(line.adjusted(0, 0, -2 * metrics::gap, 0),
                         Qt::AlignAbsolute | Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

int CodeView::lineNumbersWidth() const
{
    const auto digits = std::max<qsizetype>(QString::number(blockCount()).size(), fewestDigits);
    return changeBarWidth + metrics::margin
        + fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits);
}

} // namespace weir
