#include "models/rules/messagetemplate.h"

#include "models/json/jsonreader.h"

#include <algorithm>

namespace weir {

using namespace std::string_view_literals;

namespace {

//! Stands for a value: unlike a number it never becomes one with what is beside it.
constexpr std::string_view anyValue = "null";

//! These cannot stand in a name, so a reference in which one comes before the `}` is not closed.
bool endsName(char c)
{
    return c == '"' || c == '\\' || c == '{' || static_cast<unsigned char>(c) < 0x20;
}

//! Reads `!"…"` or `!\"…\"` before a `}` at `at`; nothing where no default stands there.
std::optional<TemplateReference> readDefault(std::string_view text, size_t at)
{
    for (const std::string_view quote : {std::string_view("\\\""), std::string_view("\"")}) {
        const size_t start = at + 1 + quote.size();
        if (!text.substr(std::min(at + 1, text.size())).starts_with(quote))
            continue;
        const size_t end = text.find(quote, start);
        if (end == std::string_view::npos || !text.substr(end + quote.size()).starts_with('}'))
            return std::nullopt;
        TemplateReference reference;
        reference.length = end + quote.size() + 1;
        reference.fallback = std::string(text.substr(start, end - start));
        return reference;
    }
    return std::nullopt;
}

//! The reference whose `${` stands at `offset`; nothing where it is not closed.
std::optional<TemplateReference> readReference(std::string_view text, size_t offset)
{
    const size_t start = offset + referenceOpening.size();
    for (size_t at = start; at < text.size(); ++at) {
        if (text[at] == '}') {
            return TemplateReference{.offset = offset,
                                     .length = at + 1 - offset,
                                     .name = std::string(text.substr(start, at - start))};
        }
        if (text[at] == '!') {
            if (auto reference = readDefault(text, at)) {
                reference->offset = offset;
                reference->length -= offset;
                reference->name = text.substr(start, at - start);
                return reference;
            }
        }
        if (endsName(text[at]))
            return std::nullopt;
    }
    return std::nullopt;
}

//! Whether the JSON text ends inside a string, if it began as `isInside` says.
bool endsInsideString(std::string_view text, bool isInside)
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isInside = !isInside;
        else if (isInside && text[i] == '\\')
            ++i;
    }
    return isInside;
}

} // namespace

MessageTemplate parseTemplate(std::string_view text)
{
    MessageTemplate parsed{.text = text};
    size_t offset = text.find(referenceOpening);
    while (offset != std::string_view::npos) {
        auto reference = readReference(text, offset);
        if (!reference) {
            parsed.unclosed = offset;
            break;
        }
        offset = text.find(referenceOpening, offset + reference->length);
        parsed.references.push_back(std::move(*reference));
    }
    return parsed;
}

bool isJsonOnceFilled(const MessageTemplate &messageTemplate)
{
    std::string filled;
    size_t end = 0;
    bool isInside = false;
    for (const TemplateReference &reference : messageTemplate.references) {
        const std::string_view before = messageTemplate.text.substr(end, reference.offset - end);
        filled += before;
        isInside = endsInsideString(before, isInside);
        end = reference.offset + reference.length;
        if (!isInside && reference.fallback && !readJson(*reference.fallback))
            return false;
        filled += isInside ? "x"sv : anyValue;
    }
    filled += messageTemplate.text.substr(end);
    return readJson(filled).operator bool();
}

} // namespace weir
