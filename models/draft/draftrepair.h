#pragma once

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

} // namespace weir
