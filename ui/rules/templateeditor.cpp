#include "ui/rules/templateeditor.h"

#include "models/rules/templaterules.h"
#include "models/text.h"
#include "ui/forms/textfield.h"
#include "ui/forms/undokeys.h"
#include "ui/plaintexts.h"
#include "ui/rules/completionpopup.h"
#include "ui/rules/templatehighlighter.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestTemplateLines = 3;
constexpr int mostTemplateLines = 16;

//! What a document has where the text has a line end of its own.
QString documentText(const std::string &text)
{
    static const QRegularExpression lineEnd(u"\r\n|[\r\u2028\u2029]"_s);
    return toQString(text).replace(lineEnd, u"\n"_s);
}

TemplateMark::Kind kindOf(const TemplateReference &reference, const VariableNames &names)
{
    switch (stateOf(reference, names)) {
    case ReferenceState::Defined:
        return TemplateMark::Kind::Defined;
    case ReferenceState::Default:
        return TemplateMark::Kind::Default;
    case ReferenceState::Unknown:
        break;
    }
    return reference.name.starts_with(reservedVariablePrefix) ? TemplateMark::Kind::Reserved
                                                              : TemplateMark::Kind::Unknown;
}

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent)
    : CodeView(parent, Syntax::Other),
      m_highlighter(new TemplateHighlighter(document(), themeColors(palette()))),
      m_popup(new CompletionPopup(this))
{
    setFrameShape(QFrame::StyledPanel);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &CodeView::textEdited, this, &TemplateEditor::takeEdit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_popup->isVisible())
            offerNames();
    });
    connect(m_popup, &CompletionPopup::chosen, this, &TemplateEditor::insertName);
}

void TemplateEditor::showText(const std::string &text)
{
    if (m_shown == text)
        return;
    m_shown = text;
    replaceText(documentText(text));
    showReferences();
    fitHeight();
}

void TemplateEditor::showVariables(std::optional<VariableTable> variables)
{
    m_variables = std::move(variables);
    showReferences();
    if (m_popup->isVisible())
        offerNames();
}

void TemplateEditor::setEditing(Editing editing)
{
    setReadOnly(editing == Editing::ReadOnly);
    if (isReadOnly())
        m_popup->hide();
}

QSize TemplateEditor::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < mostTemplateLines;
         block = block.next()) {
        // Breaks the block into lines where that has not been done for this width.
        document()->documentLayout()->blockBoundingRect(block);
        lines += block.layout()->lineCount();
    }
    return {CodeView::sizeHint().width(),
            heightOfLines(this, std::clamp(lines, fewestTemplateLines, mostTemplateLines))};
}

QSize TemplateEditor::minimumSizeHint() const
{
    return {CodeView::minimumSizeHint().width(), sizeHint().height()};
}

bool TemplateEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isKey(key, WidgetKey::CompleteName)
            || (m_popup->isVisible() && isKey(key, WidgetKey::CloseNames))) {
            event->accept();
            return true;
        }
    }
    // Tab leaves the field before keyPressEvent() hears of it.
    if (event->type() == QEvent::KeyPress && m_popup->isVisible()
        && m_popup->takeKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return CodeView::event(event);
}

void TemplateEditor::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(event))
        event->ignore();
    else if (isKey(event, WidgetKey::CompleteName))
        offerNames();
    else
        CodeView::keyPressEvent(event);
}

void TemplateEditor::resizeEvent(QResizeEvent *event)
{
    CodeView::resizeEvent(event);
    fitHeight();
}

void TemplateEditor::changeEvent(QEvent *event)
{
    CodeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setColors(themeColors(palette()));
}

void TemplateEditor::focusOutEvent(QFocusEvent *event)
{
    m_popup->hide();
    CodeView::focusOutEvent(event);
    update();
}

void TemplateEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    removeUndoActions(menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void TemplateEditor::insertFromMimeData(const QMimeData *source)
{
    if (hasTextToPaste(source))
        CodeView::insertFromMimeData(source);
}

void TemplateEditor::takeEdit()
{
    m_shown = toStdString(text());
    showReferences();
    fitHeight();
    if (hasFocus())
        offerNames();
}

void TemplateEditor::fitHeight()
{
    if (sizeHint().height() != height())
        updateGeometry();
}

void TemplateEditor::showReferences()
{
    const std::string utf8 = toStdString(text());
    const MessageTemplate parsed = parseTemplate(utf8);
    const VariableNames names = m_variables ? m_variables->names() : VariableNames();
    std::vector<TemplateMark> marks;
    // From one to the next, so that the text is measured once.
    size_t read = 0;
    qsizetype position = 0;
    const auto positionOf = [&](size_t offset) {
        position += toQString(std::string_view(utf8).substr(read, offset - read)).size();
        read = offset;
        return position;
    };
    for (const TemplateReference &reference : parsed.references) {
        const qsizetype start = positionOf(reference.offset);
        const qsizetype end = positionOf(reference.offset + reference.length);
        marks.push_back(
            {start, end - start, m_variables ? kindOf(reference, names) : TemplateMark::Kind::Defined});
    }
    if (parsed.unclosed) {
        const qsizetype start = positionOf(*parsed.unclosed);
        // With what would be its name.
        static const QRegularExpression nameEnd(u"[^A-Za-z0-9._-]"_s);
        const qsizetype name = start + static_cast<qsizetype>(referenceOpening.size());
        const qsizetype end = text().indexOf(nameEnd, name);
        marks.push_back({start, (end < 0 ? text().size() : end) - start, TemplateMark::Kind::Unclosed});
    }
    m_highlighter->setMarks(std::move(marks));
}

void TemplateEditor::offerNames()
{
    const int position = textCursor().position();
    std::optional<TemplateCompletion> completion;
    if (!isReadOnly() && m_variables && !textCursor().hasSelection()) {
        const std::string utf8 = toStdString(text());
        completion = completionAt(utf8, toStdString(QStringView(text()).left(position)).size(), *m_variables);
        // Nothing is left to complete.
        if (completion && completion->isClosed && completion->names.size() == 1
            && utf8.compare(completion->offset, completion->length, completion->names.front()) == 0)
            completion.reset();
    }
    if (!completion) {
        m_popup->hide();
        return;
    }
    m_completion = *completion;
    QStringList names;
    for (const std::string &name : m_completion.names)
        names << toQString(name);
    const QRect cursor = cursorRect();
    m_popup->offer(names, QRect(viewport()->mapTo(this, cursor.topLeft()), cursor.size()));
}

void TemplateEditor::insertName(const QString &name)
{
    const std::string utf8 = toStdString(text());
    const auto positionOf = [&utf8](size_t offset) {
        return static_cast<int>(toQString(std::string_view(utf8).substr(0, offset)).size());
    };
    QTextCursor cursor = textCursor();
    cursor.setPosition(positionOf(m_completion.offset));
    cursor.setPosition(positionOf(m_completion.offset + m_completion.length), QTextCursor::KeepAnchor);
    cursor.insertText(m_completion.isClosed ? name : name + u'}');
    if (m_completion.isClosed && document()->characterAt(cursor.position()) == u'}')
        cursor.movePosition(QTextCursor::NextCharacter);
    setTextCursor(cursor);
    m_popup->hide();
}

} // namespace weir
