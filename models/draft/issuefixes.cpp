#include "models/draft/issuefixes.h"

#include "models/json/pointer.h"

#include <algorithm>

namespace weir {

std::vector<IssueFix> compatibleFixes(std::span<const IssueFix> fixes)
{
    std::vector<IssueFix> compatible;
    for (const IssueFix &fix : fixes) {
        if (std::ranges::none_of(compatible, [&fix](const IssueFix &earlier) {
                return isWithin(fix.pointer, earlier.pointer)
                    || (!earlier.removedPointer.empty() && isWithin(fix.pointer, earlier.removedPointer));
            }))
            compatible.push_back(fix);
    }
    return compatible;
}

std::string commonScope(const std::vector<IssueFix> &fixes)
{
    const auto scopeOf = [](const IssueFix &fix) {
        // What goes is a change of what it stands in.
        return fix.value ? fix.pointer : parentPointer(fix.pointer);
    };
    std::string common = scopeOf(fixes.front());
    for (const IssueFix &fix : fixes) {
        while (!isWithin(scopeOf(fix), common)
               || (!fix.removedPointer.empty() && !isWithin(parentPointer(fix.removedPointer), common)))
            common = parentPointer(common);
    }
    return common;
}

} // namespace weir
