#include "ui/editors/jsonpane.h"

#include "models/draft/unreadabletext.h"
#include "models/json/jsonreader.h"
#include "models/text.h"
#include "ui/forms/undokeys.h"
#include "ui/plaintexts.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Long enough for the next key of a word, short enough to be no wait.
constexpr int pauseMs = 350;
constexpr qsizetype indent = 2;

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

//! Characters that a text document takes for ends of paragraphs are written as escapes; in JSON they stand in
//! strings only.
QString shownText(const std::string &json)
{
    // The line end at its end would be one more line here.
    return toQString(json).chopped(1).replace(QChar(QChar::ParagraphSeparator), u"\\u2029"_s);
}

//! Behind the quotation mark that ends the string at `start`.
size_t endOfString(std::string_view text, size_t start)
{
    for (size_t at = start + 1; at < text.size(); ++at) {
        if (text[at] == '"')
            return at + 1;
        if (text[at] == '\\')
            ++at;
    }
    return text.size();
}

} // namespace

JsonPane::JsonPane(ResourceDraft *draft, QWidget *parent) : CodeView(parent), m_draft(draft)
{
    setAccessibleName(tr("Request body"));
    m_pause.setInterval(pauseMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { takeText(Passing::Wait); });
    connect(this, &CodeView::textEdited, this, [this] {
        m_isAhead = true;
        m_givenUp.clear();
        m_pause.start();
    });
    // What was being typed and does not stay may be done.
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_isAhead)
            m_pause.start();
    });
    connect(m_draft, &ResourceDraft::changed, this, &JsonPane::refresh);
    connect(m_draft, &ResourceDraft::forgettingSecrets, this, &JsonPane::forgetSecrets);
    connect(m_draft->undoStack(), &QUndoStack::indexChanged, this, [this] { m_givenUp.clear(); });
    // One that was kept with it.
    if (!m_draft->isReadable()) {
        replaceText(m_draft->unreadableText());
        m_isAhead = true;
        commit();
    }
}

bool JsonPane::commit()
{
    return takeText(Passing::Take);
}

void JsonPane::restore()
{
    m_pause.stop();
    m_isAhead = false;
    m_givenUp = text();
    m_draft->setTextFault({});
    showDocument();
}

JsonPane::Typing JsonPane::takeTyping()
{
    m_pause.stop();
    return {.text = text(),
            .held = std::exchange(m_held, {}),
            .givenUp = std::exchange(m_givenUp, {}),
            .cursor = textCursor().position(),
            .isAhead = std::exchange(m_isAhead, false)};
}

void JsonPane::resume(Typing typing)
{
    if (typing.isAhead) {
        m_held = std::move(typing.held);
        replaceText(typing.text);
        m_isAhead = true;
        commit();
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::min(typing.cursor, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    m_givenUp = std::move(typing.givenUp);
}

void JsonPane::hideSecrets()
{
    replaceText(m_held.hidden(text()));
}

void JsonPane::forgetSecrets()
{
    // What is being typed is hidden, so that the text has none either.
    if (!commit())
        hideSecrets();
    m_held.clear();
    m_givenUp.clear();
    forgetFormerTexts();
}

void JsonPane::undoOwn()
{
    if (commit())
        m_draft->undoStack()->undo();
    else
        restore();
}

void JsonPane::bringBack()
{
    replaceText(std::exchange(m_givenUp, {}));
    m_isAhead = true;
    commit();
}

bool JsonPane::event(QEvent *event)
{
    // What is not in the draft yet is for the pane to undo, everything else for the window.
    if (event->type() == QEvent::ShortcutOverride && isUndoKey(static_cast<QKeyEvent *>(event))) {
        const bool isOwn = m_isAhead || !m_givenUp.isNull();
        event->setAccepted(isOwn);
        return isOwn;
    }
    return CodeView::event(event);
}

void JsonPane::showEvent(QShowEvent *event)
{
    CodeView::showEvent(event);
    refresh();
}

void JsonPane::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(event)) {
        const bool isUndo = event->matches(QKeySequence::Undo);
        if (isUndo && m_isAhead)
            undoOwn();
        else if (!isUndo && !m_givenUp.isNull())
            bringBack();
        else
            event->setAccepted(m_isAhead);
    } else if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        startLine();
    } else {
        CodeView::keyPressEvent(event);
    }
}

void JsonPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    removeUndoActions(menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void JsonPane::focusOutEvent(QFocusEvent *event)
{
    CodeView::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    if (commit())
        showDocument();
    else
        hideSecrets();
}

void JsonPane::insertFromMimeData(const QMimeData *source)
{
    if (!hasTextToPaste(source))
        return;
    CodeView::insertFromMimeData(source);
    // A pasted secret does not stay in sight.
    if (!commit())
        hideSecrets();
}

bool JsonPane::takeText(Passing passing)
{
    m_pause.stop();
    if (!m_isAhead)
        return true;
    const std::string typed = m_held.revealed(text());
    auto document = readJson(typed);
    if (!document) {
        refuse(static_cast<int>(document.error().line), document.error().message());
        return false;
    }
    if (!document->duplicates.empty()) {
        const DuplicateKey &repeated = document->duplicates.front();
        const TextPosition position = positionAt(typed, repeated.keyOffset);
        refuse(static_cast<int>(position.line),
               tr("Line %1, column %2: the key “%3” stands twice in this object; keep one of them.")
                   .arg(position.line)
                   .arg(position.column)
                   .arg(toQString(lastToken(repeated.pointer))));
        return false;
    }
    // As the secret, it would be sent with the rest of the text.
    if (const std::string pointer = partialPlaceholderIn(document->root, m_draft->table());
        !pointer.empty()) {
        const TextPosition position = positionAt(typed, valueAt(document->root, pointer)->offset());
        refuse(
            static_cast<int>(position.line),
            tr("Line %1, column %2: a placeholder stands for the whole of a secret; leave it as it was, or "
               "type the secret in its place.")
                .arg(position.line)
                .arg(position.column));
        return false;
    }
    if (passing == Passing::Wait
        && (isTypingSecret(document->root, typed) || isTypingIdentity(document->root, typed)))
        return true;
    m_isAhead = false;
    m_givenUp.clear();
    m_held.clear();
    m_isCommitting = true;
    const Json::Object leftOut = m_draft->replaceDocument(document->root);
    m_isCommitting = false;
    // What does not stay in the text is not in the document.
    if (m_draft->document() != document->root)
        showDocument();
    updateMarks();
    if (!leftOut.empty())
        Q_EMIT identityLeftOut(leftOut);
    return true;
}

void JsonPane::refuse(int line, const QString &fault)
{
    m_faultLine = line - 1;
    m_draft->setTextFault(fault, withoutSecrets(text()));
    updateMarks();
}

bool JsonPane::isTypingSecret(const Json &document, const std::string &typed) const
{
    const auto cursor = static_cast<size_t>(text().left(textCursor().position()).toUtf8().size());
    return std::ranges::any_of(secretPointersIn(document, m_draft->table()), [&](const std::string &pointer) {
        const Json *value = valueAt(document, pointer);
        return value && value->isString() && !isSecretPlaceholder(value->text()) && cursor > value->offset()
            && cursor < endOfString(typed, value->offset());
    });
}

bool JsonPane::isTypingIdentity(const Json &document, const std::string &typed) const
{
    return std::ranges::any_of(document.members(), [&](const Json::Member &member) {
        return isIdentityKey(member.key)
            && static_cast<int>(positionAt(typed, member.keyOffset).line) - 1 == textCursor().blockNumber();
    });
}

void JsonPane::startLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto *end = std::ranges::find_if(before, [](QChar character) { return character != u' '; });
    auto blanks = end - before.cbegin();
    if (const QString start = before.trimmed(); start.endsWith(u'{') || start.endsWith(u'['))
        blanks += indent;
    cursor.insertText(u'\n' + QString(blanks, u' '));
    ensureCursorVisible();
}

void JsonPane::refresh()
{
    // Behind another tab it is brought up to date when it comes to the front.
    if (!isVisible() || m_isCommitting)
        return;
    if (m_isAhead)
        updateMarks();
    else
        showDocument();
}

void JsonPane::showDocument()
{
    replaceText(shownText(m_draft->shownBody()));
    updateMarks();
}

void JsonPane::updateMarks()
{
    LineMarks marks;
    const auto add = [&marks](int line, const ValidationIssue &issue) {
        LineMark &mark = marks[line];
        mark.level = std::min(mark.level.value_or(issue.level), issue.level);
        mark.messages.append(issue.message);
    };
    if (!m_draft->isReadable()) {
        add(m_faultLine, {.level = Level::Error, .message = m_draft->textFault()});
        return setMarks(std::move(marks));
    }
    const LineFinder finder(toStdString(text()));
    for (const FieldChange &change : m_draft->changes())
        marks[finder.lineOf(change.pointer)].isChanged = true;
    for (const ValidationIssue &issue : m_draft->issues())
        add(finder.lineOf(issue.pointer), issue);
    setMarks(std::move(marks));
}

} // namespace weir
