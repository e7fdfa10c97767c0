#include "models/rules/jsonpathquery.h"

#include "models/json/jsonreader.h"
#include "models/rules/jsonpath.h"
#include "models/rules/jsonpathfunctions.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace weir {

namespace {

struct JsonPathText
{
    Q_DECLARE_TR_FUNCTIONS(weir::JsonPathText)
};

//! A few selectors may look at as many values as may be selected.
constexpr size_t selectorStepLimit = 10 * jsonPathSelectionLimit;

//! A name in dots ends before these.
constexpr std::string_view shorthandEnds = ".[ \t\n\r";

enum class Refused : quint8 { Syntax, Descendants, Filter };

JsonPathRefusal refusal(std::string_view text, size_t offset, Refused refused)
{
    const qint64 column = codePointCount(text.substr(0, offset)) + 1;
    switch (refused) {
    case Refused::Syntax:
        return {offset,
                JsonPathText::tr("JSONPath (RFC 9535) does not know this path from its character %1 on.")
                    .arg(column)};
    case Refused::Descendants:
        return {
            offset,
            JsonPathText::tr("The “..” at character %1 looks into every level, and that is not supported.")
                .arg(column)};
    case Refused::Filter:
        return {offset, JsonPathText::tr("The filter “?” at character %1 is not supported.").arg(column)};
    }
    Q_UNREACHABLE();
}

//! The characters of a name in single or double quotes, which is known to be well-formed.
std::string unquoted(std::string_view quoted)
{
    std::string text = "\"";
    const char quote = quoted.front();
    quoted = quoted.substr(1, quoted.size() - 2);
    for (size_t i = 0; i < quoted.size(); ++i) {
        // In JSON double quotes are escaped and single ones are not.
        if (quoted[i] == '\\' && quoted[i + 1] == '\'')
            text += quoted[++i];
        else if (quoted[i] == '\\')
            text += {quoted[i], quoted[++i]};
        else if (quoted[i] == '"' && quote == '\'')
            text += "\\\"";
        else
            text += quoted[i];
    }
    const auto read = readJson(text + '"');
    return read ? read->root.text() : std::string();
}

//! Where an index or a bound of a slice leads in a list of this size; it may lie outside.
qint64 fromStart(qint64 index, qint64 size)
{
    return index >= 0 ? index : size + index;
}

} // namespace

//! Reads what jsonPathFault() has no fault in, as far as it is supported.
class JsonPathQuery::Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    std::optional<JsonPathRefusal> read(JsonPathQuery &query)
    {
        m_at = 1;
        for (skipBlanks(); m_at < m_text.size() && !m_refusal; skipBlanks()) {
            Segment segment;
            if (m_text.substr(m_at).starts_with("..")) {
                m_refusal = refusal(m_text, m_at, Refused::Descendants);
            } else if (m_text[m_at] == '.') {
                ++m_at;
                segment.push_back(readShorthand());
            } else if (m_text[m_at] == '[') {
                readBrackets(segment);
            }
            query.m_segments.push_back(std::move(segment));
        }
        return m_refusal;
    }

private:
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(jsonPathBlanks, m_at), m_text.size()); }

    Selector readShorthand()
    {
        const size_t end = std::min(m_text.find_first_of(shorthandEnds, m_at), m_text.size());
        const std::string_view name = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (name == "*")
            return Wildcard();
        return std::string(name);
    }

    void readBrackets(Segment &segment)
    {
        do {
            ++m_at;
            skipBlanks();
            if (m_text[m_at] == '?') {
                m_refusal = refusal(m_text, m_at, Refused::Filter);
                return;
            }
            segment.push_back(readSelector());
            skipBlanks();
        } while (m_text[m_at] == ',');
        ++m_at;
    }

    Selector readSelector()
    {
        const char first = m_text[m_at];
        if (first == '"' || first == '\'')
            return readName(first);
        if (first == '*') {
            ++m_at;
            return Wildcard();
        }
        const std::optional<qint64> start = readInteger();
        skipBlanks();
        if (m_text[m_at] != ':')
            return start.value_or(0);
        Slice slice{.start = start};
        ++m_at;
        skipBlanks();
        slice.end = readInteger();
        skipBlanks();
        if (m_text[m_at] == ':') {
            ++m_at;
            skipBlanks();
            slice.step = readInteger().value_or(1);
        }
        return slice;
    }

    Selector readName(char quote)
    {
        const size_t start = m_at++;
        for (; m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
        return unquoted(m_text.substr(start, m_at - start));
    }

    std::optional<qint64> readInteger()
    {
        qint64 value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (error != std::errc())
            return std::nullopt;
        m_at = static_cast<size_t>(end - m_text.data());
        return value;
    }

    std::string_view m_text;
    size_t m_at = 0;
    std::optional<JsonPathRefusal> m_refusal;
};

Result<JsonPathQuery, JsonPathRefusal> JsonPathQuery::read(std::string_view text)
{
    if (const std::optional<size_t> fault = jsonPathFault(text))
        return refusal(text, *fault, Refused::Syntax);
    JsonPathQuery query;
    if (auto refused = Reader(text).read(query))
        return std::move(*refused);
    return query;
}

std::optional<std::vector<const Json *>> JsonPathQuery::select(const Json &root) const
{
    std::vector<const Json *> selected{&root};
    for (const Segment &segment : m_segments) {
        std::vector<const Json *> children;
        // Each selector looks at each value, also where it selects nothing.
        if (selected.size() * segment.size() > selectorStepLimit)
            return std::nullopt;
        for (const Json *value : selected) {
            for (const Selector &selector : segment) {
                select(*value, selector, children);
                if (children.size() > jsonPathSelectionLimit)
                    return std::nullopt;
            }
        }
        selected = std::move(children);
    }
    return selected;
}

bool JsonPathQuery::isSingular() const
{
    return std::ranges::all_of(m_segments, [](const Segment &segment) {
        return segment.size() == 1
            && (std::holds_alternative<std::string>(segment.front())
                || std::holds_alternative<qint64>(segment.front()));
    });
}

std::vector<std::string> JsonPathQuery::leadingNames() const
{
    std::vector<std::string> names;
    for (const Segment &segment : m_segments) {
        const auto *name = segment.size() == 1 ? std::get_if<std::string>(&segment.front()) : nullptr;
        if (!name)
            break;
        names.push_back(*name);
    }
    return names;
}

void JsonPathQuery::select(const Json &value, const Selector &selector, std::vector<const Json *> &selected)
{
    const Json::Array &items = value.items();
    const auto size = static_cast<qint64>(items.size());
    if (const auto *name = std::get_if<std::string>(&selector)) {
        if (const Json *member = value.find(*name))
            selected.push_back(member);
    } else if (const auto *index = std::get_if<qint64>(&selector)) {
        if (const qint64 at = fromStart(*index, size); at >= 0 && at < size)
            selected.push_back(&items[static_cast<size_t>(at)]);
    } else if (const auto *slice = std::get_if<Slice>(&selector)) {
        // RFC 9535, 2.3.4.2.2.
        const bool isForward = slice->step > 0;
        const qint64 lowest = isForward ? 0 : -1;
        const qint64 highest = isForward ? size : size - 1;
        const qint64 first = fromStart(slice->start.value_or(isForward ? 0 : size - 1), size);
        const qint64 last =
            slice->end ? std::clamp(fromStart(*slice->end, size), lowest, highest) : (isForward ? size : -1);
        if (slice->step == 0)
            return;
        for (qint64 at = std::clamp(first, lowest, highest); isForward ? at < last : at > last;
             at += slice->step)
            selected.push_back(&items[static_cast<size_t>(at)]);
    } else {
        for (const Json &item : items)
            selected.push_back(&item);
        for (const Json::Member &member : value.members())
            selected.push_back(&member.value);
    }
}

} // namespace weir
