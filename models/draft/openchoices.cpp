#include "models/draft/openchoices.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct OpenChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(weir::OpenChoices)
};

} // namespace

ValidationIssues openChoiceIssues(const Json &document, const std::vector<std::string> &pointers,
                                  FieldTable table, const ValidationIssues &known)
{
    ValidationIssues issues;
    for (const std::string &pointer : pointers) {
        const Json *group = valueAt(document, parentPointer(pointer));
        const bool isOpen = group && group->isObject() && holdsNothing(valueAt(document, pointer));
        if (!isOpen || std::ranges::find(known, pointer, &ValidationIssue::pointer) != known.end())
            continue;
        issues.push_back({.pointer = pointer,
                          .code = IssueCode::Required,
                          .level = Level::Warning,
                          .message = OpenChoiceText::tr("%1 must be chosen again: what it named belongs to "
                                                        "another project.")
                                         .arg(labelAt(table, pointer))});
    }
    return issues;
}

} // namespace weir
