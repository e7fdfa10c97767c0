#include "app/api/escapedtext.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace weir {

namespace {

//! How often one thing may be escaped: without an end, what a server repeats for ever would take for ever.
constexpr int mostEscapes = 3;
constexpr int mostBackslashes = (1 << mostEscapes) - 1;

char at(std::string_view text, size_t position)
{
    return position < text.size() ? text[position] : '\0';
}

//! Nothing where these are not just digits.
std::optional<char32_t> number(std::string_view digits, int base)
{
    quint32 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(char32_t(value))
                                                                        : std::nullopt;
}

//! How many bytes of UTF-8 begin with this one; 0 where none do.
size_t encodedLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

//! A character of UTF-8 whose bytes `byteAt` reads one after the other, from `position` on.
template <typename ByteAt>
Reading decoded(size_t position, ByteAt byteAt)
{
    const std::optional<unsigned char> lead = byteAt(position);
    const size_t length = encodedLength(*lead);
    const size_t afterLead = position;
    if (length < 2)
        return {length == 1 ? char32_t(*lead) : undecodable, afterLead};
    char32_t character = *lead & (0xffU >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        const std::optional<unsigned char> next = byteAt(position);
        if (!next || (*next & 0xc0U) != 0x80U)
            return {undecodable, afterLead};
        character = (character << 6U) | (*next & 0x3fU);
    }
    return {character, position};
}

Reading plainAt(std::string_view text, size_t position)
{
    return decoded(position, [text](size_t &from) -> std::optional<unsigned char> {
        if (from >= text.size())
            return std::nullopt;
        return static_cast<unsigned char>(text[from++]);
    });
}

enum class Escapes : quint8 { Single, Nested };

//! `%` and two digits, and moves behind them; `%25` stands for the first where it was encoded more than once.
std::optional<unsigned char> percentByte(std::string_view text, size_t &position, Escapes escapes)
{
    if (at(text, position) != '%')
        return std::nullopt;
    const auto byteAt = [text](size_t from) {
        return from + 2 <= text.size() ? number(text.substr(from, 2), 16) : std::nullopt;
    };
    size_t digits = position + 1;
    for (int count = escapes == Escapes::Nested ? 1 : mostEscapes; count < mostEscapes; ++count) {
        if (!text.substr(digits).starts_with("25") || !byteAt(digits + 2))
            break;
        digits += 2;
    }
    const auto value = byteAt(digits);
    if (!value)
        return std::nullopt;
    position = digits + 2;
    return static_cast<unsigned char>(*value);
}

//! Behind the backslashes, which a URL may have encoded.
size_t afterBackslashes(std::string_view text, size_t position)
{
    for (int count = 0; count < mostBackslashes; ++count) {
        size_t behind = position;
        if (at(text, position) == '\\')
            ++behind;
        else if (percentByte(text, behind, Escapes::Nested) != '\\')
            break;
        position = behind;
    }
    return position;
}

//! `u` with four digits.
std::optional<Reading> utf16At(std::string_view text, size_t position)
{
    if (at(text, position) != 'u' || position + 5 > text.size())
        return std::nullopt;
    const auto unit = number(text.substr(position + 1, 4), 16);
    return unit ? std::optional(Reading{*unit, position + 5}) : std::nullopt;
}

//! Behind a run of backslashes: JSON in JSON doubles them.
void addJson(std::string_view text, size_t position, Readings &readings)
{
    const size_t letter = afterBackslashes(text, position);
    if (letter == position || letter == text.size() || afterBackslashes(text, letter) != letter)
        return;
    if (auto unit = utf16At(text, letter)) {
        const auto low = utf16At(text, afterBackslashes(text, unit->end));
        if (QChar::isHighSurrogate(unit->character) && low && QChar::isLowSurrogate(low->character))
            unit = Reading{QChar::surrogateToUcs4(char16_t(unit->character), char16_t(low->character)),
                           low->end};
        readings.append(*unit);
    }
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view characters = "\b\f\n\r\t";
    if (const size_t escape = letters.find(text[letter]); escape != std::string_view::npos)
        readings.append({char32_t(characters[escape]), letter + 1});
    for (const Reading &reading : readingsAt(text, letter))
        readings.append(reading);
}

//! The character reference of HTML whose name begins there.
std::optional<Reading> referenceAt(std::string_view text, size_t position)
{
    constexpr size_t longestName = 10;
    const size_t length = text.substr(position, longestName).find(';');
    if (length == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = text.substr(position, length);
    const size_t end = position + length + 1;
    constexpr std::array<std::pair<std::string_view, char32_t>, 6> names{
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U'\u00a0'}}};
    for (const auto &[known, character] : names) {
        if (name == known)
            return Reading{character, end};
    }
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool isHex = name.starts_with("#x") || name.starts_with("#X");
    const auto value = number(name.substr(isHex ? 2 : 1), isHex ? 16 : 10);
    return value ? std::optional(Reading{*value, end}) : std::nullopt;
}

//! Once and as often as it was escaped.
void addHtml(std::string_view text, size_t position, Readings &readings)
{
    constexpr std::string_view escaped = "amp;";
    size_t name = position + 1;
    if (const auto once = referenceAt(text, name))
        readings.append(*once);
    for (int count = 1; count < mostEscapes; ++count) {
        if (!text.substr(name).starts_with(escaped) || !referenceAt(text, name + escaped.size()))
            break;
        name += escaped.size();
    }
    if (name != position + 1)
        readings.append(*referenceAt(text, name));
}

void addPercent(std::string_view text, size_t position, Readings &readings)
{
    for (const Escapes escapes : {Escapes::Single, Escapes::Nested}) {
        if (escapes == Escapes::Nested && !text.substr(position + 1).starts_with("25"))
            return;
        size_t behind = position;
        if (!percentByte(text, behind, escapes))
            return;
        readings.append(decoded(position, [&](size_t &from) { return percentByte(text, from, escapes); }));
    }
}

} // namespace

Readings readingsAt(std::string_view text, size_t position)
{
    Readings readings{plainAt(text, position)};
    switch (text[position]) {
    case '\\':
        addJson(text, position, readings);
        break;
    case '&':
        addHtml(text, position, readings);
        break;
    case '%':
        addPercent(text, position, readings);
        addJson(text, position, readings);
        break;
    case '+':
        readings.append({U' ', position + 1});
        break;
    default:
        break;
    }
    return readings;
}

} // namespace weir
