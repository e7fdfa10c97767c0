#include "models/rules/templatecompletion.h"

#include "models/rules/messagetemplate.h"

#include <algorithm>

namespace weir {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
        || c == '-';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsLike(std::string_view name, std::string_view start)
{
    return name.size() >= start.size()
        && std::ranges::equal(name.substr(0, start.size()), start, {}, lower, lower);
}

} // namespace

std::optional<TemplateCompletion> completionAt(std::string_view text, size_t offset,
                                               const VariableTable &variables)
{
    size_t start = offset;
    while (start > 0 && isNameCharacter(text[start - 1]))
        --start;
    if (!text.substr(0, start).ends_with(referenceOpening))
        return std::nullopt;
    TemplateCompletion completion{.offset = start, .length = offset - start};
    // The rest of the name goes with it, if it is the name that a } ends and not what happens to follow.
    size_t end = offset;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    const MessageTemplate parsed = parseTemplate(text);
    const auto reference =
        std::ranges::find(parsed.references, start - referenceOpening.size(), &TemplateReference::offset);
    if (reference != parsed.references.end() && start + reference->name.size() == end) {
        completion.length = end - start;
        completion.isClosed = true;
    }
    VariableNames offered;
    for (const Variable &variable : variables.variables()) {
        if (startsLike(variable.name, text.substr(start, offset - start))
            && offered.insert(variable.name).second)
            completion.names.push_back(variable.name);
    }
    if (completion.names.empty())
        return std::nullopt;
    return completion;
}

} // namespace weir
