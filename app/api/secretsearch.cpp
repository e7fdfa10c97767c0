#include "app/api/secretsearch.h"

#include "app/api/escapedtext.h"
#include "models/text.h"

#include <QByteArray>
#include <QChar>
#include <QList>

#include <algorithm>
#include <optional>

namespace weir {

namespace {

//! A shorter secret is looked for only where it stands as a word of its own, else it would take every text
//! apart; and not in encodings, where four characters may be anything.
constexpr size_t shortestWithinWords = 4;

//! The end of the first of these characters, or `position` where there is none.
template <typename Predicate>
size_t skipped(std::string_view text, size_t position, Predicate isSkipped)
{
    while (position < text.size()) {
        const Readings readings = readingsAt(text, position);
        const auto *found = std::ranges::find_if(readings, isSkipped, &Reading::character);
        if (found == readings.end())
            break;
        position = found->end;
    }
    return position;
}

bool isSame(char32_t seen, char32_t wanted)
{
    return seen == wanted || (wanted == U' ' && QChar::isSpace(seen));
}

//! Where the characters end that begin at `position`; nothing where they are others. A blank stands for any
//! white space.
std::optional<size_t> endOf(std::u32string_view characters, std::string_view text, size_t position)
{
    while (!characters.empty()) {
        if (position >= text.size())
            return std::nullopt;
        if (const char byte = text[position]; byte > ' ' && byte < '\x7f' && standsForItself(byte)) {
            if (char32_t(byte) != characters.front())
                return std::nullopt;
            characters.remove_prefix(1);
            ++position;
            continue;
        }
        Readings same = readingsAt(text, position);
        same.removeIf([&](const Reading &reading) { return !isSame(reading.character, characters.front()); });
        if (same.isEmpty()) {
            const size_t behind = skipped(text, position, isInvisible);
            if (behind == position)
                return std::nullopt;
            position = behind;
            continue;
        }
        const bool isBlank = characters.front() == U' ';
        characters.remove_prefix(1);
        const auto behind = [&](const Reading &reading) {
            return isBlank ? skipped(text, reading.end, [](char32_t seen) { return QChar::isSpace(seen); })
                           : reading.end;
        };
        for (qsizetype i = 0; i + 1 < same.size(); ++i) {
            if (const auto end = endOf(characters, text, behind(same[i])))
                return end;
        }
        position = behind(same.last());
    }
    return position;
}

bool isWordByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
        || byte == '_';
}

bool isWord(std::string_view text, const SecretSearch::Place &place)
{
    return (place.begin == 0 || !isWordByte(text[place.begin - 1]))
        && (place.end == text.size() || !isWordByte(text[place.end]));
}

//! As it is shown: without what is invisible, and white space as one blank.
std::u32string shownCharacters(std::string_view utf8)
{
    std::u32string shown;
    const QList<uint> characters = toQString(utf8).simplified().toUcs4();
    for (const uint character : characters) {
        if (!isInvisible(character))
            shown += QChar::isSpace(character) ? U' ' : char32_t(character);
    }
    return shown;
}

//! What base64 makes of the bytes where `shift` of three stand before them, without the characters at both
//! ends that other bytes have a part in.
QByteArray base64Core(std::string_view bytes, qsizetype shift, QByteArray::Base64Options alphabet)
{
    QByteArray longer(shift, '\0');
    longer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const qsizetype before = shift == 0 ? 0 : shift + 1;
    const qsizetype whole = longer.size() * 8 / 6;
    return longer.toBase64(alphabet | QByteArray::OmitTrailingEquals).mid(before, whole - before);
}

} // namespace

bool isInvisible(char32_t character)
{
    if (QChar::isSpace(character))
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        // What else Unicode calls ignorable.
        return character == 0x34f || character == 0x115f || character == 0x1160 || character == 0x17b4
            || character == 0x17b5 || (character >= 0x180b && character <= 0x180f) || character == 0x3164
            || (character >= 0xfe00 && character <= 0xfe0f) || character == 0xffa0
            || (character >= 0xe0000 && character <= 0xe0fff);
    }
}

SecretSearch::SecretSearch(const std::vector<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        const std::string_view bytes = secret.reveal();
        add(bytes);
        if (bytes.size() < shortestWithinWords)
            continue;
        const QByteArray hex = QByteArrayView(bytes).toByteArray().toHex();
        add(hex.toStdString());
        add(hex.toUpper().toStdString());
        for (qsizetype shift = 0; shift < 3; ++shift) {
            for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
                add(base64Core(bytes, shift, alphabet).toStdString());
        }
    }
}

void SecretSearch::add(std::string_view utf8)
{
    Spelling spelling{.characters = shownCharacters(utf8), .isWord = utf8.size() < shortestWithinWords};
    const bool isKnown = std::ranges::any_of(
        m_spellings, [&](const Spelling &known) { return known.characters == spelling.characters; });
    if (spelling.characters.empty() || isKnown)
        return;
    m_byFirst.at(spelling.characters.front() & 0xffU).push_back(m_spellings.size());
    m_spellings.push_back(std::move(spelling));
}

const std::vector<size_t> &SecretSearch::spellingsFrom(char32_t first) const
{
    return m_byFirst.at(first & 0xffU);
}

std::vector<SecretSearch::Place> SecretSearch::placesIn(std::string_view text) const
{
    std::vector<Place> places;
    const auto look = [&](size_t begin, char32_t first) {
        for (const size_t index : spellingsFrom(first)) {
            const Spelling &spelling = m_spellings[index];
            const auto end = endOf(spelling.characters, text, begin);
            if (!end || (spelling.isWord && !isWord(text, {begin, *end})))
                continue;
            if (places.empty() || places.back().end <= begin)
                places.push_back({begin, *end});
            else
                places.back().end = std::max(places.back().end, *end);
        }
    };
    for (size_t begin = 0; begin < text.size(); ++begin) {
        if (standsForItself(text[begin])) {
            look(begin, char32_t(text[begin]));
            continue;
        }
        for (const Reading &reading : readingsAt(text, begin))
            look(begin, reading.character);
    }
    return places;
}

} // namespace weir
