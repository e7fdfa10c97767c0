#include "ui/dialogs/reviewcontent.h"

#include "models/draft/resourcedraft.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ReviewText)
};

ReviewRow rowOf(const FieldChange &change, FieldTable table)
{
    ReviewRow row{.label = labelAt(table, change.pointer),
                  .pointer = toQString(change.pointer),
                  .sensitivity = change.sensitivity};
    if (change.sensitivity == Sensitivity::Secret) {
        row.before = ReviewText::tr("not shown");
        row.after = holdsNothing(change.after ? &*change.after : nullptr) ? ReviewText::tr("removed")
                                                                          : ReviewText::tr("changed");
        return row;
    }
    const FieldSpec *field = fieldAt(table, change.pointer);
    row.before = change.before ? displayText(field, *change.before) : ReviewText::tr("not set");
    row.after = change.after ? displayText(field, *change.after) : ReviewText::tr("removed");
    return row;
}

//! Empty for a secret that does not go along as it is.
QString keptSecretText(SecretState state)
{
    switch (state) {
    case SecretState::FromService:
        return ReviewText::tr("from the service, unchanged");
    case SecretState::FromFile:
        return ReviewText::tr("from the file, unchanged");
    case SecretState::Remembered:
        return ReviewText::tr("remembered in the keychain, unchanged");
    case SecretState::NotSet:
    case SecretState::Entered:
    case SecretState::Placeholder:
    case SecretState::Missing:
        break;
    }
    return {};
}

} // namespace

ReviewContent reviewOf(const ResourceDraft &draft)
{
    const FieldTable table = draft.table();
    ReviewContent content{.kind = draft.kind(), .name = draft.name()};
    for (const FieldChange &change : draft.changes())
        content.changes.push_back(rowOf(change, table));
    for (const auto &[pointer, field] : draft.secrets()) {
        const bool isChange =
            std::ranges::find(draft.changes(), pointer, &FieldChange::pointer) != draft.changes().end();
        const QString kept = keptSecretText(draft.secretState(pointer));
        if (isChange || kept.isEmpty() || field.text.isEmpty())
            continue;
        content.keptSecrets.push_back({.label = labelAt(table, pointer),
                                       .pointer = toQString(pointer),
                                       .before = field.state == SecretState::FromService
                                           ? ReviewText::tr("not shown")
                                           : ReviewText::tr("not returned"),
                                       .after = kept,
                                       .sensitivity = Sensitivity::Secret});
    }
    if (draft.identity().status == QLatin1StringView("RUNNING"))
        content.runState = ReviewContent::RunState::Running;
    for (const ValidationIssue &issue : draft.issues()) {
        if (issue.level == Level::Warning)
            content.warnings.append(issue.message);
    }
    for (const std::string &pointer : draft.missingSecrets())
        content.missingSecrets.append(labelAt(table, pointer));
    return content;
}

} // namespace weir
