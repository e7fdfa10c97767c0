#include "models/import/hclcursor.h"

#include "models/import/textlines.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace weir {

namespace {

struct HclCursorText
{
    Q_DECLARE_TR_FUNCTIONS(weir::HclCursor)
};

constexpr char32_t lastCodePoint = 0x10FFFF;
constexpr std::string_view decimalDigits = "0123456789";

bool isIdentifierStart(char c)
{
    // Letters of every alphabet may stand in one; nothing else of the language lies beyond ASCII.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isIdentifierPart(char c)
{
    return isIdentifierStart(c) || (c >= '0' && c <= '9') || c == '-';
}

bool beginsTemplate(std::string_view text)
{
    return text.starts_with("${") || text.starts_with("%{");
}

bool isWrittenTemplate(std::string_view text)
{
    return text.starts_with("$${") || text.starts_with("%%{");
}

char closingOf(char bracket)
{
    switch (bracket) {
    case '(':
        return ')';
    case '[':
        return ']';
    default:
        return '}';
    }
}

QString openQuoteText()
{
    return HclCursorText::tr("the text in quotation marks does not end in its line");
}

struct Heredoc
{
    std::string_view marker;
    bool isIndented = false;
    std::string_view lines;
};

//! How many characters every line but empty ones begins with that are blanks.
size_t commonIndent(std::string_view lines)
{
    size_t indent = std::string_view::npos;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        const size_t ownIndent = line.find_first_not_of(lineBlanks);
        if (ownIndent != std::string_view::npos)
            indent = std::min(indent, ownIndent);
    }
    return indent;
}

std::string withoutIndent(std::string_view lines)
{
    const size_t indent = commonIndent(lines);
    std::string text;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, std::min(lines.find('\n'), lines.size() - 1) + 1);
        lines.remove_prefix(line.size());
        const bool isEmpty = trimmed(line.substr(0, line.find('\n'))).empty();
        text += isEmpty ? line : line.substr(indent);
    }
    return text;
}

} // namespace

HclCursor::HclCursor(std::string_view text) : m_text(text)
{
    take(byteOrderMark);
}

std::string_view HclCursor::textFrom(size_t start) const
{
    const std::string_view text = m_text.substr(start, m_position - start);
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

bool HclCursor::take(std::string_view token)
{
    const bool isHere = startsWith(token);
    m_position += isHere ? token.size() : 0;
    return isHere;
}

void HclCursor::fail(size_t offset, const QString &reason)
{
    if (!m_fault)
        m_fault = HclFault{offset, reason};
}

void HclCursor::failOpenBracket(size_t offset)
{
    fail(offset, HclCursorText::tr("the bracket that opens here is not closed"));
}

bool HclCursor::skipComment()
{
    if (startsWith("#") || startsWith("//")) {
        m_position += std::min(rest().find('\n'), rest().size());
        return true;
    }
    if (!startsWith("/*"))
        return false;
    const size_t end = rest().find("*/", 2);
    if (end == std::string_view::npos)
        fail(HclCursorText::tr("the comment that begins with “/*” does not end"));
    m_position = end == std::string_view::npos ? m_text.size() : m_position + end + 2;
    return true;
}

void HclCursor::skipBlanks(HclEnd end)
{
    do {
        const std::string_view skipped = end == HclEnd::Line ? lineBlanks : std::string_view(" \t\r\n");
        m_position += std::min(rest().find_first_not_of(skipped), rest().size());
    } while (skipComment());
}

std::string_view HclCursor::takeIdentifier()
{
    if (!isIdentifierStart(peek()))
        return {};
    const size_t start = m_position;
    while (isIdentifierPart(peek()))
        ++m_position;
    return m_text.substr(start, m_position - start);
}

std::string HclCursor::takeNumber()
{
    const size_t start = m_position;
    std::string number;
    const auto takeDigits = [this, &number] {
        const std::string_view taken =
            rest().substr(0, std::min(rest().find_first_not_of(decimalDigits), rest().size()));
        number += taken;
        m_position += taken.size();
        return !taken.empty();
    };
    if (take("-"))
        skipBlanks(HclEnd::Line);
    bool isNumber = takeDigits();
    // JSON does not have zeros before others.
    number.erase(0, std::min(number.find_first_not_of('0'), number.empty() ? 0 : number.size() - 1));
    if (m_text.substr(start).starts_with('-'))
        number.insert(number.begin(), '-');
    if (isNumber && take(".")) {
        number += '.';
        isNumber = takeDigits();
    }
    if (isNumber && (peek() == 'e' || peek() == 'E')) {
        number += m_text[m_position++];
        if (peek() == '+' || peek() == '-')
            number += m_text[m_position++];
        isNumber = takeDigits();
    }
    if (isNumber)
        return number;
    m_position = start;
    return {};
}

std::optional<std::string> HclCursor::takeQuoted()
{
    const size_t start = m_position;
    std::string text;
    take("\"");
    while (!isBroken() && !take("\"")) {
        if (beginsTemplate(rest())) {
            m_position = start;
            return std::nullopt;
        }
        if (isWrittenTemplate(rest())) {
            text += m_text.substr(m_position + 1, 2);
            m_position += 3;
        } else if (atEnd() || peek() == '\n') {
            fail(start, openQuoteText());
        } else if (peek() == '\\') {
            takeEscape(text);
        } else {
            text += m_text[m_position++];
        }
    }
    return text;
}

void HclCursor::takeEscape(std::string &text)
{
    constexpr std::string_view letters = "nrt\"\\";
    constexpr std::string_view meanings = "\n\r\t\"\\";
    const size_t start = m_position++;
    const char escape = peek();
    m_position += atEnd() ? 0 : 1;
    if (const size_t place = letters.find(escape); place != std::string_view::npos && escape != '\0') {
        text += meanings[place];
        return;
    }
    if (escape != 'u' && escape != 'U') {
        return fail(start,
                    HclCursorText::tr("only \\n \\r \\t \\\" \\\\ \\uNNNN and \\UNNNNNNNN are escapes here"));
    }
    const std::string_view code = rest().substr(0, escape == 'u' ? 4 : 8);
    const bool isHex = std::ranges::all_of(code, [](char c) {
        return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
    });
    if (!isHex || code.size() != (escape == 'u' ? 4 : 8)) {
        return fail(start,
                    HclCursorText::tr("“\\u” must be followed by four hexadecimal digits, “\\U” by eight"));
    }
    const auto value = static_cast<char32_t>(std::stoul(std::string(code), nullptr, 16));
    if (value > lastCodePoint || QChar::isSurrogate(value))
        return fail(start, HclCursorText::tr("no character has this number"));
    text += toStdString(QString::fromUcs4(&value, 1));
    m_position += code.size();
}

bool HclCursor::isAtHeredoc() const
{
    const std::string_view marker = rest().substr(std::min<size_t>(startsWith("<<-") ? 3 : 2, rest().size()));
    return startsWith("<<") && !marker.empty() && isIdentifierStart(marker.front());
}

//! The lines between the markers; the position is behind the second one.
std::string_view HclCursor::takeHeredocLines()
{
    const size_t start = m_position;
    m_position += startsWith("<<-") ? 3 : 2;
    const std::string_view marker = takeIdentifier();
    take("\r");
    if (peek() != '\n') {
        fail(HclCursorText::tr("a line end must follow “<<” and its word"));
        return {};
    }
    const size_t content = ++m_position;
    while (!atEnd()) {
        const std::string_view line = rest().substr(0, rest().find('\n'));
        if (trimmed(line) == marker) {
            const std::string_view lines = m_text.substr(content, m_position - content);
            m_position += line.size();
            return lines;
        }
        m_position = std::min(m_position + line.size() + 1, m_text.size());
    }
    fail(start,
         HclCursorText::tr("the text that begins here has no line with “%1” alone, which ends it")
             .arg(toQString(marker)));
    return {};
}

std::optional<std::string> HclCursor::takeHeredoc()
{
    const size_t start = m_position;
    const bool isIndented = startsWith("<<-");
    const std::string_view lines = takeHeredocLines();
    const std::string written = isIndented ? withoutIndent(lines) : std::string(lines);
    std::string text;
    for (size_t place = 0; place < written.size(); ++place) {
        const std::string_view next = std::string_view(written).substr(place);
        if (beginsTemplate(next)) {
            m_position = start;
            return std::nullopt;
        }
        if (isWrittenTemplate(next)) {
            text += next.substr(1, 2);
            place += 2;
        } else {
            text += next.front();
        }
    }
    return text;
}

void HclCursor::skipExpression(HclEnd end)
{
    constexpr std::string_view openers = "([{";
    constexpr std::string_view closers = ")]}";
    struct Open
    {
        char closer;
        size_t offset;
    };
    // Not by recursion, however deep texts and templates in texts are.
    std::vector<Open> open;
    const size_t start = m_position;
    while (!isBroken() && !atEnd()) {
        const char next = peek();
        if (!open.empty() && open.back().closer == '"') {
            if (next == '\n') {
                fail(open.back().offset, openQuoteText());
            } else if (isWrittenTemplate(rest())) {
                m_position += 3;
            } else if (beginsTemplate(rest())) {
                open.push_back({'}', m_position});
                m_position += 2;
            } else {
                if (next == '"')
                    open.pop_back();
                m_position = std::min(m_position + (next == '\\' ? 2 : 1), m_text.size());
            }
            continue;
        }
        // What stands behind the expression in its line is no part of it.
        if (open.empty() && end == HclEnd::Line && (startsWith("#") || startsWith("//")))
            break;
        if (skipComment())
            continue;
        if (open.empty() && (next == ',' || (next == '\n' && end == HclEnd::Line)))
            break;
        if (isAtHeredoc()) {
            takeHeredocLines();
            continue;
        }
        if (closers.find(next) != std::string_view::npos) {
            if (open.empty())
                break;
            if (open.back().closer != next)
                fail(HclCursorText::tr("“%1” is expected before this bracket")
                         .arg(QLatin1Char(open.back().closer)));
            open.pop_back();
        } else if (openers.find(next) != std::string_view::npos) {
            open.push_back({closingOf(next), m_position});
        } else if (next == '"') {
            open.push_back({'"', m_position});
        }
        ++m_position;
    }
    if (!open.empty() && open.back().closer == '"')
        fail(open.back().offset, openQuoteText());
    else if (!open.empty())
        failOpenBracket(open.back().offset);
    if (m_position == start || textFrom(start).empty())
        fail(start, HclCursorText::tr("a value is expected here"));
}

} // namespace weir
