#include "models/rules/filterkeys.h"

#include "models/json/pointer.h"

#include <algorithm>

namespace weir {

bool isFilterKey(std::string_view key)
{
    return std::ranges::find(filterKeys, key) != filterKeys.end();
}

FilterConditions filterConditions(const std::string &pointer, const Json &value)
{
    if (value.isArray())
        return {&value, pointer};
    if (const Json *all = value.find("and"); all && all->isArray() && value.members().size() == 1)
        return {all, childPointer(pointer, "and")};
    return {};
}

} // namespace weir
