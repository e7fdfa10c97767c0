#include "ui/rules/findinglines.h"

#include "models/schema/issuetext.h"
#include "models/text.h"
#include "ui/forms/issuelines.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct FindingLines
{
    Q_DECLARE_TR_FUNCTIONS(weir::FindingLines)
};

} // namespace

void showFindings(IssueLines *lines, const std::vector<RuleFinding> &findings, Editing editing)
{
    ValidationIssues issues;
    for (const RuleFinding &finding : findings) {
        ValidationIssue &issue = issues.emplace_back();
        issue.code = finding.code;
        issue.level = finding.level;
        issue.message = finding.message;
        if (editing == Editing::Allowed && finding.code == IssueCode::UnknownVariable
            && isVariableName(finding.variable)) {
            const QString name = shownText(toQString(finding.variable));
            issue.fixes.push_back(
                {.label = FindingLines::tr("Define %1").arg(name), .pointer = finding.variable});
        }
    }
    std::vector<const ValidationIssue *> shown;
    for (const ValidationIssue &issue : issues)
        shown.push_back(&issue);
    lines->showIssues(shown);
}

} // namespace weir
