#include "models/json/jsonreader.h"

#include "models/json/jsonindex.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QCoreApplication>

#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace weir {

namespace {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(weir::JsonReader)
};

//! Where a low surrogate without a high one stands in a string as it was written; RapidJSON refuses only the
//! opposite, and gives bytes for it that are no UTF-8.
std::optional<size_t> loneSurrogateIn(std::string_view written)
{
    constexpr std::string_view highDigits = "89abAB";
    constexpr std::string_view lowDigits = "cdefCDEF";
    constexpr size_t pairLength = 12;
    size_t place = written.find('\\');
    while (place != std::string_view::npos) {
        const std::string_view escape = written.substr(place);
        const bool isSurrogate = escape.starts_with("\\ud") || escape.starts_with("\\uD");
        if (isSurrogate && lowDigits.find(escape[3]) != std::string_view::npos)
            return place;
        const bool isPair = isSurrogate && highDigits.find(escape[3]) != std::string_view::npos;
        place = written.find('\\', place + (isPair ? pairLength : 2));
    }
    return std::nullopt;
}

//! Builds the tree from RapidJSON's events. The end of the token before is all that is needed to find the
//! start of the next one, so the stream keeps no history.
class TreeBuilder
{
public:
    TreeBuilder(std::string_view text, const rapidjson::MemoryStream &stream, int depthLimit)
        : m_text(text), m_stream(stream), m_depthLimit(depthLimit)
    {
    }

    bool Null() { return scalar(Json()); }
    bool Bool(bool value) { return scalar(Json::boolean(value)); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        return scalar(Json::number(std::string(text, length)));
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        return isUtf8({text, length}) && scalar(Json::string(std::string(text, length)));
    }

    // RapidJSON asks for these although numbers always come as text.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    bool StartObject() { return open(Json::object()); }
    bool StartArray() { return open(Json::array()); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        if (!isUtf8({text, length}))
            return false;
        Level &level = m_levels.back();
        level.keyOffset = tokenStart();
        level.key.assign(text, length);
        m_lastEnd = m_stream.Tell();
        return true;
    }

    //! Where the reading stopped because of one.
    [[nodiscard]] std::optional<size_t> loneSurrogate() const { return m_loneSurrogate; }
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    [[nodiscard]] JsonDocument takeDocument() { return {std::move(m_root), std::move(m_duplicates)}; }

private:
    struct Level
    {
        Json container;
        std::string key;
        quint32 keyOffset = 0;
        std::unordered_set<std::string> keys;
    };

    [[nodiscard]] quint32 tokenStart() const
    {
        const size_t start = m_text.find_first_not_of(" \t\r\n,:]}", m_lastEnd);
        return static_cast<quint32>(std::min(start, m_text.size()));
    }

    //! Of the string that was read last.
    bool isUtf8(std::string_view string)
    {
        // The first byte of a surrogate, and of others.
        if (string.find('\xED') == std::string_view::npos)
            return true;
        const size_t start = tokenStart();
        if (const auto place = loneSurrogateIn(m_text.substr(start, m_stream.Tell() - start)))
            m_loneSurrogate = start + *place;
        return !m_loneSurrogate;
    }

    bool scalar(Json value)
    {
        value.setOffset(tokenStart());
        m_lastEnd = m_stream.Tell();
        add(std::move(value));
        return true;
    }

    bool open(Json container)
    {
        if (m_levels.size() >= static_cast<size_t>(m_depthLimit)) {
            m_tooDeep = true;
            return false;
        }
        container.setOffset(tokenStart());
        m_lastEnd = container.offset() + 1;
        m_levels.push_back({std::move(container), {}, 0, {}});
        return true;
    }

    bool close()
    {
        Json container = std::move(m_levels.back().container);
        m_levels.pop_back();
        add(std::move(container));
        return true;
    }

    //! Of the value that is read next.
    [[nodiscard]] std::string pointer() const
    {
        std::string pointer;
        for (const Level &level : m_levels) {
            pointer = level.container.isObject() ? childPointer(pointer, level.key)
                                                 : childPointer(pointer, level.container.items().size());
        }
        return pointer;
    }

    void add(Json value)
    {
        if (m_levels.empty()) {
            m_root = std::move(value);
            return;
        }
        Level &level = m_levels.back();
        if (level.container.isArray()) {
            level.container.items().push_back(std::move(value));
            return;
        }
        if (isRepeated(level)) {
            // Those inside it go with it: the tree has no place for them.
            while (!m_duplicates.empty() && m_duplicates.back().keyOffset > level.keyOffset)
                m_duplicates.pop_back();
            m_duplicates.push_back({pointer(), std::move(value), level.keyOffset});
            return;
        }
        level.container.members().push_back({level.key, std::move(value), level.keyOffset});
    }

    static bool isRepeated(Level &level)
    {
        const Json::Object &members = level.container.members();
        if (members.size() < hashedFrom)
            return level.container.find(level.key) != nullptr;
        if (level.keys.empty()) {
            for (const Json::Member &member : members)
                level.keys.insert(member.key);
        }
        return !level.keys.insert(level.key).second;
    }

    std::string_view m_text;
    const rapidjson::MemoryStream &m_stream;
    size_t m_lastEnd = 0;
    std::vector<Level> m_levels;
    Json m_root;
    std::vector<DuplicateKey> m_duplicates;
    int m_depthLimit;
    bool m_tooDeep = false;
    std::optional<size_t> m_loneSurrogate;
};

QString reasonFor(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorObjectMissName:
        return JsonReaderText::tr("a key in double quotes or “}” is expected here");
    case rapidjson::kParseErrorObjectMissColon:
        return JsonReaderText::tr("“:” is expected after the key");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return JsonReaderText::tr("“,” or “}” is expected after the value");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return JsonReaderText::tr("“,” or “]” is expected after the value");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return JsonReaderText::tr("“\\u” must be followed by four hexadecimal digits");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return JsonReaderText::tr("a surrogate in “\\u” stands alone; characters past U+FFFF need a pair");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return JsonReaderText::tr("only \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are escapes in JSON");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return JsonReaderText::tr("the text in quotes does not end");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return JsonReaderText::tr("the text is not valid UTF-8");
    case rapidjson::kParseErrorNumberTooBig:
        return JsonReaderText::tr("the number is too large; about 1e308 is the most that can be read");
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return JsonReaderText::tr("the number is incomplete");
    default:
        return JsonReaderText::tr("a value is expected: an object, a list, text in double quotes, a number, "
                                  "true, false or null");
    }
}

//! As editors of some systems save it: with a byte-order mark, or a NUL beside each of the first characters.
bool isUtf16(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    const auto isNul = [text](size_t index) { return text[index] == '\0'; };
    return text.size() >= 4 && isNul(0) != isNul(1) && isNul(0) == isNul(2) && isNul(1) == isNul(3);
}

//! RapidJSON takes a NUL for the end of its input, whatever follows.
bool isNulAt(std::string_view text, size_t offset)
{
    return offset < text.size() && text[offset] == '\0';
}

QString nulText()
{
    return JsonReaderText::tr("a NUL character stands here, which JSON does not have; remove it, or write "
                              "\\u0000 in a text");
}

JsonReadError errorAt(std::string_view text, size_t offset, JsonReadError::Kind kind, QString reason)
{
    const TextPosition position = positionAt(text, offset);
    return {kind, offset, position.line, position.column, std::move(reason)};
}

} // namespace

QString JsonReadError::message() const
{
    return JsonReaderText::tr("Line %1, column %2: %3.").arg(line).arg(column).arg(reason);
}

Result<JsonDocument, JsonReadError> readJson(std::string_view text, int depthLimit)
{
    using Kind = JsonReadError::Kind;
    if (isUtf16(text)) {
        return errorAt(text, 0, Kind::Encoding, JsonReaderText::tr("the text is UTF-16; save it as UTF-8"));
    }
    const size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::string_view content = text.substr(start);

    rapidjson::MemoryStream stream(content.data(), content.size());
    TreeBuilder builder(content, stream, depthLimit);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag
        | rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);

    if (result.IsError()) {
        const size_t offset = std::min(result.Offset(), content.size());
        switch (result.Code()) {
        case rapidjson::kParseErrorDocumentEmpty:
            return errorAt(text, start + offset, Kind::Empty, JsonReaderText::tr("there is no JSON value"));
        case rapidjson::kParseErrorTermination:
            if (const std::optional<size_t> place = builder.loneSurrogate()) {
                return errorAt(text, start + *place, Kind::Syntax,
                               reasonFor(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
            }
            return errorAt(
                text, start + offset, Kind::TooDeep,
                JsonReaderText::tr("objects and lists may be nested at most %1 levels deep").arg(depthLimit));
        case rapidjson::kParseErrorStringInvalidEncoding:
            return errorAt(text, start + offset, Kind::Encoding, reasonFor(result.Code()));
        case rapidjson::kParseErrorStringEscapeInvalid:
            if (offset < content.size() && content[offset] != '\\') {
                return errorAt(
                    text, start + offset, Kind::Syntax,
                    JsonReaderText::tr("line breaks, tabs and other control characters in text are "
                                       "written as \\n, \\t or \\u00XX"));
            }
            [[fallthrough]];
        default:
            return errorAt(text, start + offset, Kind::Syntax,
                           isNulAt(content, offset) ? nulText() : reasonFor(result.Code()));
        }
    }
    // What follows the value is checked here, because of a NUL.
    const size_t rest = content.find_first_not_of(" \t\r\n", stream.Tell());
    if (rest != std::string_view::npos) {
        return errorAt(text, start + rest, Kind::TrailingText,
                       isNulAt(content, rest) ? nulText()
                                              : JsonReaderText::tr("nothing may follow the JSON value"));
    }
    JsonDocument document = builder.takeDocument();
    return document;
}

std::string_view textOfValue(std::string_view text, const Json &value)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    text.remove_prefix(std::min(static_cast<size_t>(value.offset()), text.size()));
    bool isInString = false;
    int depth = 0;
    for (size_t index = 0; index < text.size(); ++index) {
        const char next = text[index];
        if (isInString) {
            index += next == '\\' ? 1 : 0;
            isInString = next != '"';
        } else if (next == '"') {
            isInString = true;
        } else if (next == '{' || next == '[') {
            ++depth;
        } else if ((next == '}' || next == ']') && --depth == 0) {
            return text.substr(0, index + 1);
        }
    }
    return text;
}

TextPosition positionAt(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const size_t lineStart = before.rfind('\n') + 1;
    return {1 + std::ranges::count(before, '\n'), 1 + codePointCount(before.substr(lineStart))};
}

} // namespace weir
