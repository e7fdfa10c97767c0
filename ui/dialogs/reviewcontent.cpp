#include "ui/dialogs/reviewcontent.h"

#include "models/draft/resourcedraft.h"
#include "models/draft/visibleblanks.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/plaintexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

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
    const auto shown = withVisibleBlanks({change.before, change.after});
    row.before = shown[0] ? displayText(field, *shown[0]) : ReviewText::tr("not set");
    row.after = shown[1] ? displayText(field, *shown[1]) : ReviewText::tr("removed");
    return row;
}

ReviewRow rowOf(const FieldConflict &conflict, FieldTable table)
{
    const FieldSpec *field = fieldAt(table, conflict.pointer);
    const auto text = [field](const std::optional<Json> &value) {
        return value ? displayText(field, *value) : ReviewText::tr("not set");
    };
    const auto shown = withVisibleBlanks({conflict.loaded, conflict.mine, conflict.service});
    return {.label = labelAt(table, conflict.pointer),
            .pointer = toQString(conflict.pointer),
            .before = text(shown[0]),
            .after = text(shown[1]),
            .sensitivity = conflict.sensitivity,
            .service = text(shown[2])};
}

ReviewRow takenRow(const FieldChange &change, FieldTable table)
{
    ReviewRow row = rowOf(change, table);
    row.service = row.after;
    row.after = ReviewText::tr("kept as it is on the service");
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

QString spokenChange(const ReviewRow &row, ReviewContent::Purpose purpose)
{
    return purpose == ReviewContent::Purpose::Create
        ? ReviewText::tr("%1: %2.", "field, value").arg(row.label, row.after)
        : ReviewText::tr("%1: %2 becomes %3.", "field, before, after").arg(row.label, row.before, row.after);
}

} // namespace

QString spokenComparison(const ReviewContent &content)
{
    QStringList sentences;
    for (const ReviewRow &row : content.conflicts) {
        sentences.append(
            ReviewText::tr("%1: changed by somebody else and by you; choose one.").arg(row.label));
    }
    sentences.append(content.warnings);
    sentences.append(ReviewText::tr("%1 to %2.", "method, host").arg(content.method, content.host));
    for (const ReviewRow &row : content.changes)
        sentences.append(spokenChange(row, content.purpose));
    for (const ReviewRow &row : content.taken) {
        sentences.append(
            ReviewText::tr("%1: %2 on the service now, which stays.").arg(row.label, row.service));
    }
    for (const ReviewRow &row : content.keptSecrets)
        sentences.append(ReviewText::tr("%1: %2.", "field, value").arg(row.label, row.after));
    return joinedSentences(sentences);
}

ReviewContent reviewOf(const ResourceDraft &draft)
{
    const FieldTable table = draft.table();
    ReviewContent content{.kind = draft.kind(), .name = draft.formerName()};
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

void setChanges(ReviewContent &content, const std::vector<FieldChange> &changes)
{
    content.changes.clear();
    for (const FieldChange &change : changes) {
        ReviewRow row = rowOf(change, fieldTable(content.kind));
        // Of what is new nothing was changed.
        if (content.purpose == ReviewContent::Purpose::Create && row.sensitivity == Sensitivity::Secret) {
            row.after = content.missingSecrets.contains(row.label) ? ReviewText::tr("not known")
                                                                   : ReviewText::tr("set, not shown");
        }
        content.changes.push_back(std::move(row));
    }
}

void setReconciliation(ReviewContent &content, const std::vector<FieldChange> &taken,
                       const std::vector<FieldConflict> &conflicts)
{
    const FieldTable table = fieldTable(content.kind);
    for (const FieldChange &change : taken)
        content.taken.push_back(takenRow(change, table));
    for (const FieldConflict &conflict : conflicts)
        content.conflicts.push_back(rowOf(conflict, table));
    content.comparison = ReviewText::tr("Compared with what the service holds now.");
    if (const size_t count = taken.size() + conflicts.size(); count > 0) {
        const QString changed = ReviewText::tr("%n field(s) changed on the service since you opened it.",
                                               nullptr, static_cast<int>(count));
        content.comparison = joinedSentences({content.comparison, changed});
    }
}

void setChangedSinceReview(ReviewContent &content, const std::vector<FieldChange> &changes)
{
    for (const FieldChange &change : changes)
        content.changedSinceReview.append(labelAt(fieldTable(content.kind), change.pointer));
}

} // namespace weir
