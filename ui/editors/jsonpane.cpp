#include "ui/editors/jsonpane.h"

#include "models/json/jsonreader.h"
#include "models/text.h"
#include "ui/editors/jsonhighlighter.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int changeBarWidth = 3;
constexpr int fewestDigits = 2;

//! Finds the line, from 0, on which the value of a pointer stands in the text.
class LineFinder
{
public:
    explicit LineFinder(const std::string &text)
    {
        for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
            m_lineEnds.push_back(at);
        if (auto read = readJson(text))
            m_root = std::move(read->root);
    }

    [[nodiscard]] int lineOf(std::string pointer) const
    {
        // What is missing is marked where it would have to be.
        const Json *value = valueAt(m_root, pointer);
        while (!value && !pointer.empty()) {
            pointer = parentPointer(pointer);
            value = valueAt(m_root, pointer);
        }
        const size_t offset = value ? value->offset() : 0;
        return static_cast<int>(std::ranges::lower_bound(m_lineEnds, offset) - m_lineEnds.begin());
    }

private:
    Json m_root;
    std::vector<size_t> m_lineEnds;
};

//! Behind a line; invalid for none.
QColor lineColor(const JsonPane::LineMark &mark, const ThemeColors &colors)
{
    if (!mark.level || *mark.level == Level::Note)
        return {};
    return *mark.level == Level::Error ? colors.errorSurface : colors.warningSurface;
}

} // namespace

class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(JsonPane *pane) : QWidget(pane), m_pane(pane) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_pane->paintLineNumbers(event); }

private:
    JsonPane *m_pane;
};

JsonPane::JsonPane(ResourceDraft *draft, QWidget *parent)
    : QPlainTextEdit(parent), m_draft(draft), m_lineNumbers(new LineNumbers(this)),
      m_highlighter(new JsonHighlighter(document(), themeColors(palette())))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Request body"));
    setTextStyle(this, TextStyle::Code);
    document()->setDocumentMargin(metrics::gap);
    connect(this, &QPlainTextEdit::updateRequest, this, &JsonPane::updateLineNumbers);
    connect(m_draft, &ResourceDraft::changed, this, &JsonPane::refresh);
}

void JsonPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutLineNumbers();
}

void JsonPane::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    refresh();
}

void JsonPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_highlighter->setColors(themeColors(palette()));
    showMarks();
}

void JsonPane::paintEvent(QPaintEvent *event)
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

bool JsonPane::viewportEvent(QEvent *event)
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

void JsonPane::refresh()
{
    // Behind another tab it is brought up to date when it comes to the front.
    if (!isVisible())
        return;
    const std::string text = m_draft->shownBody();
    // The line end at its end would be one more line here.
    replaceChangedLines(toQString(text).chopped(1));
    updateMarks(text);
}

void JsonPane::replaceChangedLines(const QString &text)
{
    if (m_text == text)
        return;
    // The document's own text would be a copy, with other spaces than the request has.
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

void JsonPane::updateLineNumbers(const QRect &area, int distance)
{
    if (distance != 0)
        m_lineNumbers->scroll(0, distance);
    else
        m_lineNumbers->update(0, area.y(), m_lineNumbers->width(), area.height());
}

void JsonPane::layOutLineNumbers()
{
    const QRect room = contentsRect();
    // Over the margin of the document as well, so that the mark of a line has no gap.
    m_lineNumbers->setGeometry(room.left(), room.top(), lineNumbersWidth() + metrics::gap, room.height());
    setViewportMargins(lineNumbersWidth(), 0, 0, 0);
}

void JsonPane::updateMarks(const std::string &text)
{
    std::map<int, LineMark> marks;
    const LineFinder finder(text);
    for (const FieldChange &change : m_draft->changes())
        marks[finder.lineOf(change.pointer)].isChanged = true;
    for (const ValidationIssue &issue : m_draft->issues()) {
        LineMark &mark = marks[finder.lineOf(issue.pointer)];
        mark.level = std::min(mark.level.value_or(issue.level), issue.level);
        mark.messages.append(issue.message);
    }
    if (m_marks == marks)
        return;
    m_marks = std::move(marks);
    showMarks();
}

void JsonPane::showMarks()
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

void JsonPane::paintLineNumbers(QPaintEvent *event)
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
        painter.drawText(line.adjusted(0, 0, -2 * metrics::gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

int JsonPane::lineNumbersWidth() const
{
    const auto digits = std::max<qsizetype>(QString::number(blockCount()).size(), fewestDigits);
    return changeBarWidth + metrics::margin
        + fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits);
}

} // namespace weir
