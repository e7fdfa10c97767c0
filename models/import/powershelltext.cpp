#include "models/import/powershelltext.h"

#include "models/import/textlines.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace weir {

namespace {

constexpr std::string_view expandableWordEnds = " \t\r\n;|&(){},'\"";
//! PowerShell takes typographic quotes for its own.
constexpr std::array<std::string_view, 5> singleQuotes{"'", "\u2018", "\u2019", "\u201a", "\u201b"};
constexpr std::array<std::string_view, 4> doubleQuotes{"\"", "\u201c", "\u201d", "\u201e"};

bool isNamePart(char character)
{
    return character == '_' || std::isalnum(static_cast<unsigned char>(character)) != 0;
}

template <size_t Count>
size_t markAt(std::string_view text, const std::array<std::string_view, Count> &marks)
{
    const auto mark =
        std::ranges::find_if(marks, [text](std::string_view one) { return text.starts_with(one); });
    return mark == marks.end() ? 0 : mark->size();
}

std::string utf8Of(char32_t character)
{
    return toStdString(QString::fromUcs4(&character, 1));
}

//! Of an expandable text; null where PowerShell would call a method for it.
std::optional<std::string> expandedText(const PowerShellValue &value)
{
    if (value.state == PowerShellState::Unknown || value.json.isObject() || value.json.isArray())
        return std::nullopt;
    if (value.json.isBoolean())
        return value.json.toBool() ? "True" : "False";
    return value.json.text();
}

} // namespace

std::string asciiLowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

void PowerShellCursor::skip(size_t count)
{
    m_position = std::min(m_position + count, m_text.size());
}

bool PowerShellCursor::skipText(std::string_view text)
{
    if (!rest().starts_with(text))
        return false;
    skip(text.size());
    return true;
}

void PowerShellCursor::skipBlanks()
{
    while (!atEnd()) {
        if (lineBlanks.find(peek()) != std::string_view::npos) {
            skip();
        } else if (rest().starts_with("`\n") || rest().starts_with("`\r\n")) {
            skip(peek(1) == '\n' ? 2 : 3);
        } else if (rest().starts_with("<#")) {
            const size_t end = rest().find("#>");
            skip(end == std::string_view::npos ? rest().size() : end + 2);
        } else if (peek() == '#') {
            skip(std::min(rest().find('\n'), rest().size()));
        } else {
            return;
        }
    }
}

void PowerShellCursor::skipBlankLines()
{
    skipBlanks();
    while (peek() == '\n') {
        skip();
        skipBlanks();
    }
}

bool PowerShellCursor::atQuote() const
{
    return markAt(rest(), singleQuotes) != 0 || markAt(rest(), doubleQuotes) != 0;
}

bool PowerShellCursor::atHereString() const
{
    if (peek() != '@')
        return false;
    const std::string_view behind = rest().substr(1);
    const size_t quote = std::max(markAt(behind, singleQuotes), markAt(behind, doubleQuotes));
    if (quote == 0)
        return false;
    const size_t end = behind.find_first_not_of(lineBlanks, quote);
    return end != std::string_view::npos && behind[end] == '\n';
}

PowerShellValue PowerShellCursor::takeString(const PowerShellVariables &variables)
{
    if (atHereString())
        return takeHereString(variables);
    PowerShellValue value;
    std::string text;
    const size_t start = m_position;
    const bool isLiteral = markAt(rest(), singleQuotes) != 0;
    const auto quote = [this, isLiteral] {
        return isLiteral ? markAt(rest(), singleQuotes) : markAt(rest(), doubleQuotes);
    };
    skip(quote());
    while (!atEnd()) {
        if (const size_t mark = quote()) {
            skip(mark);
            // Two of them stand for one.
            const size_t second = quote();
            if (second == 0) {
                value.json = Json::string(std::move(text));
                return value;
            }
            text += rest().substr(0, second);
            skip(second);
        } else {
            appendPart(value, text, isLiteral ? nullptr : &variables);
        }
    }
    m_openQuote = std::min(m_openQuote, start);
    return {.state = PowerShellState::Unknown};
}

PowerShellValue PowerShellCursor::takeHereString(const PowerShellVariables &variables)
{
    const size_t start = m_position;
    const bool isLiteral = markAt(rest().substr(1), singleQuotes) != 0;
    skip(rest().find('\n'));
    PowerShellValue value;
    std::string text;
    while (!atEnd()) {
        if (peek() == '\n') {
            const std::string_view next = rest().substr(1);
            const size_t mark = isLiteral ? markAt(next, singleQuotes) : markAt(next, doubleQuotes);
            if (mark != 0 && next.substr(mark).starts_with('@')) {
                skip(mark + 2);
                // Without the line ends at either side.
                if (text.ends_with('\r'))
                    text.pop_back();
                value.json = Json::string(text.empty() ? std::string() : text.substr(1));
                return value;
            }
        }
        appendPart(value, text, isLiteral ? nullptr : &variables);
    }
    m_openQuote = std::min(m_openQuote, start);
    return {.state = PowerShellState::Unknown};
}

PowerShellValue PowerShellCursor::takeExpandableWord(const PowerShellVariables &variables)
{
    PowerShellValue value;
    std::string text;
    while (!atEnd() && expandableWordEnds.find(peek()) == std::string_view::npos)
        appendPart(value, text, &variables);
    value.json = Json::string(std::move(text));
    return value;
}

void PowerShellCursor::appendPart(PowerShellValue &value, std::string &text,
                                  const PowerShellVariables *variables)
{
    if (variables && peek() == '`')
        return appendEscape(text);
    if (variables && peek() == '$')
        return appendExpansion(value, text, *variables);
    text += peek();
    skip();
}

void PowerShellCursor::appendEscape(std::string &text)
{
    constexpr std::string_view letters = "0abefnrtv";
    constexpr std::string_view meanings("\0\a\b\x1b\f\n\r\t\v", 9);
    skip();
    if (rest().starts_with("u{")) {
        const size_t end = rest().find('}');
        unsigned character = 0;
        const std::string_view digits = rest().substr(2, end == std::string_view::npos ? 0 : end - 2);
        const auto [last, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), character, 16);
        if (error == std::errc() && last == digits.data() + digits.size() && character <= 0x10FFFF) {
            text += utf8Of(character);
            return skip(end + 1);
        }
    }
    if (atEnd())
        return;
    const size_t meaning = letters.find(peek());
    text += meaning == std::string_view::npos ? peek() : meanings[meaning];
    skip();
}

std::optional<char16_t> PowerShellCursor::takeUnit()
{
    constexpr std::string_view start = "$([char]";
    if (asciiLowerCase(rest().substr(0, start.size())) != start)
        return std::nullopt;
    std::string_view digits = rest().substr(start.size(), 8);
    const bool isHex = digits.starts_with("0x");
    digits = digits.substr(isHex ? 2 : 0, digits.find(')') - (isHex ? 2 : 0));
    unsigned unit = 0;
    const auto [last, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), unit, isHex ? 16 : 10);
    if (error != std::errc() || last != digits.data() + digits.size() || unit > 0xFFFF)
        return std::nullopt;
    skip(start.size() + (isHex ? 2 : 0) + digits.size() + 1);
    return static_cast<char16_t>(unit);
}

void PowerShellCursor::appendExpansion(PowerShellValue &value, std::string &text,
                                       const PowerShellVariables &variables)
{
    QString units;
    while (const auto unit = takeUnit())
        units += QChar(*unit);
    if (!units.isEmpty()) {
        text += toStdString(units);
        return;
    }
    const size_t start = m_position;
    skip();
    if (peek() == '(') {
        skipElement();
    } else {
        const std::string name = takeVariableName();
        // A lone sign is itself.
        if (name.empty()) {
            text += '$';
            return;
        }
        const auto variable = variables.find(name);
        const auto held = variable == variables.end() ? std::nullopt : expandedText(variable->second);
        if (held && m_expanded + held->size() <= static_cast<size_t>(jsonFileSizeLimit)) {
            m_expanded += held->size();
            text += *held;
            value.state = std::max(value.state, variable->second.state);
            return;
        }
    }
    text += m_text.substr(start, m_position - start);
    value.state = std::max(value.state, PowerShellState::Open);
}

std::string_view PowerShellCursor::takeName()
{
    const size_t start = m_position;
    while (isNamePart(peek()) || peek() == '-')
        skip();
    return m_text.substr(start, m_position - start);
}

std::string PowerShellCursor::takeVariableName()
{
    const size_t start = m_position;
    if (peek() == '{') {
        const size_t end = rest().find('}');
        skip(end == std::string_view::npos ? rest().size() : end + 1);
        return asciiLowerCase(m_text.substr(start + 1, m_position - start - 2));
    }
    while (isNamePart(peek()) || (peek() == ':' && m_position > start && isNamePart(peek(1))))
        skip();
    return asciiLowerCase(m_text.substr(start, m_position - start));
}

void PowerShellCursor::skipElement()
{
    constexpr std::string_view opening = "([{";
    constexpr std::string_view closing = ")]}";
    // Texts in brackets in texts: whoever nests them so deep has no request in mind.
    if (m_depth >= jsonDepthLimit)
        return skipTo(m_text.size());
    ++m_depth;
    size_t open = 0;
    do {
        if (atQuote() || atHereString()) {
            takeString({});
        } else if (opening.find(peek()) != std::string_view::npos) {
            ++open;
            skip();
        } else if (closing.find(peek()) != std::string_view::npos) {
            open -= open == 0 ? 0 : 1;
            skip();
        } else if (peek() == '`') {
            skip(2);
        } else {
            const size_t start = m_position;
            while (isNamePart(peek()))
                skip();
            if (m_position == start)
                skip();
        }
        if (open > 0)
            skipBlankLines();
    } while (open > 0 && !atEnd());
    --m_depth;
}

} // namespace weir
