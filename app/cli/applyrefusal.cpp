#include "app/cli/applyrefusal.h"

#include "app/cli/serviceaccess.h"
#include "models/draft/changetext.h"
#include "models/draft/resourcedraft.h"

namespace weir {

void refuseApply(const Invocation &invocation, const ResourceDraft &draft, const ApplyRefusal &refusal)
{
    switch (refusal.reason) {
    case ApplyRefusal::Reason::Errors:
        for (const ValidationIssue &issue : draft.issues()) {
            if (issue.level == Level::Error)
                sayIssue(invocation, issue);
        }
        return refuse(invocation, refusal.message.text(), ExitCode::Findings);
    case ApplyRefusal::Reason::NoTarget:
        return refuse(invocation, refusal.message.text(), ExitCode::Unusable);
    case ApplyRefusal::Reason::NothingDiffers:
        return refuse(invocation, refusal.message.text(), ExitCode::Done);
    case ApplyRefusal::Reason::Changed:
        for (const FieldChange &change : refusal.changes)
            invocation.console->printLine(changeLine(change));
        return refuse(invocation, refusal.message.text(), ExitCode::Changed);
    case ApplyRefusal::Reason::Service:
        return refuse(invocation, refusal.message.text(),
                      refusal.error ? exitCodeFor(*refusal.error) : ExitCode::Failed);
    }
}

} // namespace weir
