#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

class ResourceDraft;

struct AppliedFix
{
    //! Of the finding.
    std::string pointer = {};
    QString label = {};
};

//! Applies the fix of every finding that has one fix and no other, and that throws nothing away that somebody
//! wrote.
std::vector<AppliedFix> repair(ResourceDraft &draft);

//! The body as repair() leaves it. A list has arrays as texts, which a request does not take (DIS API,
//! ListEventsubs): whoever makes something new of a resource is not to mend what the service wrote.
[[nodiscard]] Json repairedBody(ResourceKind kind, const Json &body);

} // namespace weir
