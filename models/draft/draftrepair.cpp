#include "models/draft/draftrepair.h"

#include "models/draft/resourcedraft.h"

#include <algorithm>
#include <set>
#include <utility>

namespace weir {

namespace {

//! What is not sent in one form of the resource may be what was meant. An item that stands twice is not lost.
bool leavesNoChoice(const ValidationIssue &issue)
{
    const bool isHarmless = issue.code == IssueCode::LegacyShape || issue.code == IssueCode::Duplicate;
    return issue.fixes.size() == 1 && (isHarmless || issue.fixes.front().value);
}

} // namespace

std::vector<AppliedFix> repair(ResourceDraft &draft)
{
    std::vector<AppliedFix> applied;
    // A body that comes back would be repaired without end.
    std::set<std::string> seen;
    while (seen.insert(draft.shownBody()).second) {
        // A fix changes the findings, so the list is read anew after each.
        const auto found = std::ranges::find_if(draft.issues(), leavesNoChoice);
        if (found == draft.issues().end())
            break;
        const IssueFix fix = found->fixes.front();
        applied.push_back({found->pointer, fix.label});
        draft.applyFix(fix);
    }
    return applied;
}

Json repairedBody(ResourceKind kind, const Json &body)
{
    LoadedResource resource;
    resource.kind = kind;
    resource.body = body;
    ResourceDraft draft(std::move(resource));
    repair(draft);
    return draft.document();
}

} // namespace weir
