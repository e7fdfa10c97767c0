#include "app/flows/changesassent.h"

#include <algorithm>

namespace weir {

std::vector<FieldChange> changesAsSent(std::vector<FieldChange> changes,
                                       const std::vector<std::string> &missingSecrets)
{
    for (const std::string &pointer : missingSecrets) {
        const auto change = std::ranges::find(changes, pointer, &FieldChange::pointer);
        if (change == changes.end()) {
            changes.push_back({.pointer = pointer, .sensitivity = Sensitivity::Secret});
        } else {
            change->sensitivity = Sensitivity::Secret;
            change->after.reset();
        }
    }
    return changes;
}

} // namespace weir
