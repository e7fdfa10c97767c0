#include "models/import/shellquoting.h"

#include "models/text.h"

#include <algorithm>
#include <cctype>

namespace weir {

namespace {

constexpr std::string_view escapedInDoubleQuotes = "$`\"\\";
constexpr std::string_view escapedInHereDocuments = "$`\\";
constexpr std::string_view specialParameters = "_{(@*#?$!-";

//! Whether the $ at the cursor begins an expansion.
bool isExpansion(const ShellCursor &cursor)
{
    const char next = cursor.peek(1);
    return std::isalnum(static_cast<unsigned char>(next)) != 0
        || (next != '\0' && specialParameters.find(next) != std::string_view::npos);
}

//! A command in $( ) is taken as it is written, with the quotation marks in it.
void readExpansion(ShellCursor &cursor, ShellWord &word)
{
    word.expansion = Expansion::Needed;
    const bool isBacktick = cursor.peek() == '`';
    word.text += cursor.take();
    if (!isBacktick && cursor.peek() != '(')
        return;
    int depth = 0;
    while (!cursor.atEnd()) {
        const char next = cursor.take();
        word.text += next;
        if (isBacktick && next == '`')
            return;
        depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        if (!isBacktick && depth == 0)
            return;
    }
}

void readSingleQuoted(ShellCursor &cursor, ShellWord &word)
{
    const size_t start = cursor.position();
    cursor.take();
    while (!cursor.atEnd()) {
        const char next = cursor.take();
        if (next == '\'')
            return;
        word.text += next;
    }
    cursor.setOpenQuote(start);
}

//! The next piece of a text in which the shell expands; a \ before one of `escaped` takes its meaning away.
void readExpandable(ShellCursor &cursor, ShellWord &word, std::string_view escaped)
{
    if (cursor.skipContinuation())
        return;
    const char next = cursor.peek();
    if (next == '`' || (next == '$' && isExpansion(cursor))) {
        readExpansion(cursor, word);
        return;
    }
    cursor.take();
    if (next == '\\' && !cursor.atEnd() && escaped.find(cursor.peek()) != std::string_view::npos)
        word.text += cursor.take();
    else
        word.text += next;
}

void readDoubleQuoted(ShellCursor &cursor, ShellWord &word)
{
    const size_t start = cursor.position();
    cursor.take();
    while (!cursor.atEnd()) {
        if (cursor.peek() == '"') {
            cursor.take();
            return;
        }
        readExpandable(cursor, word, escapedInDoubleQuotes);
    }
    cursor.setOpenQuote(start);
}

//! At most `mostDigits` digits of the base.
char32_t readNumber(ShellCursor &cursor, int base, int mostDigits)
{
    char32_t number = 0;
    for (int count = 0; count < mostDigits; ++count) {
        const auto digit = static_cast<unsigned char>(cursor.peek());
        if (std::isxdigit(digit) == 0)
            break;
        const int value = std::isdigit(digit) != 0 ? digit - '0' : std::tolower(digit) - 'a' + 10;
        if (value >= base)
            break;
        number = number * static_cast<char32_t>(base) + static_cast<char32_t>(value);
        cursor.take();
    }
    return number;
}

//! The digits behind \u. Browsers write a character outside the first plane as two, one for each UTF-16 half.
std::string readCharacter(ShellCursor &cursor, int mostDigits)
{
    char32_t character = readNumber(cursor, 16, mostDigits);
    if (QChar::isHighSurrogate(character) && cursor.peek() == '\\' && cursor.peek(1) == 'u') {
        ShellCursor ahead = cursor;
        ahead.take();
        ahead.take();
        const char32_t low = readNumber(ahead, 16, mostDigits);
        if (QChar::isLowSurrogate(low)) {
            character = QChar::surrogateToUcs4(static_cast<char16_t>(character), static_cast<char16_t>(low));
            cursor = ahead;
        }
    }
    if (QChar::isSurrogate(character))
        character = QChar::ReplacementCharacter;
    return toStdString(QString::fromUcs4(&character, 1));
}

//! What stands behind a \ in $'…'; the \ has been taken.
void readEscape(ShellCursor &cursor, ShellWord &word)
{
    constexpr std::string_view letters = "abeEfnrtv\\'\"?";
    constexpr std::string_view characters = "\a\b\x1b\x1b\f\n\r\t\v\\'\"?";
    const char next = cursor.peek();
    if (next >= '0' && next <= '7') {
        word.text += static_cast<char>(readNumber(cursor, 8, 3));
        return;
    }
    if (!cursor.atEnd())
        cursor.take();
    const bool hasDigits = std::isxdigit(static_cast<unsigned char>(cursor.peek())) != 0;
    if (next == 'x' && hasDigits)
        word.text += static_cast<char>(readNumber(cursor, 16, 2));
    else if ((next == 'u' || next == 'U') && hasDigits)
        word.text += readCharacter(cursor, next == 'u' ? 4 : 8);
    else if (next == 'c' && !cursor.atEnd())
        word.text += static_cast<char>(cursor.take() & 0x1f);
    else if (const size_t index = letters.find(next); index != std::string_view::npos && next != '\0')
        word.text += characters[index];
    else
        word.text.append("\\").append(next == '\0' ? "" : std::string(1, next));
}

void readAnsiQuoted(ShellCursor &cursor, ShellWord &word)
{
    const size_t start = cursor.position();
    cursor.take();
    cursor.take();
    while (!cursor.atEnd()) {
        const char next = cursor.take();
        if (next == '\'')
            return;
        if (next == '\\')
            readEscape(cursor, word);
        else
            word.text += next;
    }
    cursor.setOpenQuote(start);
}

} // namespace

bool ShellCursor::skipContinuation()
{
    if (peek() != '\\')
        return false;
    // Files that went through Windows have a carriage return there.
    const size_t length = peek(1) == '\n' ? 2 : peek(1) == '\r' && peek(2) == '\n' ? 3 : 0;
    m_position += length;
    return length > 0;
}

bool ShellCursor::skipSpacedContinuation()
{
    if (peek() != '\\')
        return false;
    const size_t end = m_text.find_first_not_of(" \t\r", m_position + 1);
    if (end == std::string_view::npos || m_text[end] != '\n')
        return false;
    m_position = end + 1;
    return true;
}

void ShellCursor::skipLine()
{
    m_position = std::min(m_text.find('\n', m_position), m_text.size());
}

std::string_view ShellCursor::takeLine()
{
    const size_t start = m_position;
    skipLine();
    const std::string_view line = m_text.substr(start, m_position - start);
    if (!atEnd())
        take();
    return line;
}

ShellWord readShellWord(ShellCursor &cursor, std::string_view ends)
{
    ShellWord word;
    while (!cursor.atEnd() && !cursor.openQuote()) {
        if (cursor.skipContinuation())
            continue;
        const char next = cursor.peek();
        if (ShellCursor ahead = cursor;
            ends.find(next) != std::string_view::npos || ahead.skipSpacedContinuation())
            break;
        if (next == '\'') {
            readSingleQuoted(cursor, word);
        } else if (next == '"') {
            readDoubleQuoted(cursor, word);
        } else if (next == '$' && cursor.peek(1) == '\'') {
            readAnsiQuoted(cursor, word);
        } else if (next == '$' && cursor.peek(1) == '"') {
            // A text to be translated: without a catalogue it is itself.
            cursor.take();
        } else if (next == '`' || (next == '$' && isExpansion(cursor))) {
            readExpansion(cursor, word);
        } else {
            cursor.take();
            word.text += next == '\\' && !cursor.atEnd() ? cursor.take() : next;
        }
    }
    return word;
}

std::string_view takeWrittenWord(ShellCursor &cursor)
{
    const size_t start = cursor.position();
    static_cast<void>(readShellWord(cursor, shellWordEnds));
    return cursor.text().substr(start, cursor.position() - start);
}

ShellWord expandableText(std::string_view text)
{
    ShellWord word;
    ShellCursor cursor(text);
    while (!cursor.atEnd())
        readExpandable(cursor, word, escapedInHereDocuments);
    return word;
}

} // namespace weir
