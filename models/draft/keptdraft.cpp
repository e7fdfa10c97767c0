#include "models/draft/keptdraft.h"

#include "models/draft/changes.h"
#include "models/draft/draftsnapshot.h"
#include "models/text.h"

namespace weir {

KeptDraft keptDraft(const QString &id, const DraftSnapshot &draft)
{
    const Json *name = draft.document.find("name");
    const auto changes = changesBetween(draft.original, draft.document, fieldTable(draft.kind));
    return {.id = id,
            .kind = draft.kind,
            .name = name && name->isString() ? toQString(name->text()) : QString(),
            .profileName = draft.profileName,
            .path = draft.path,
            .resourceId = draft.identity.id,
            .lastEdit = draft.lastEdit,
            .changes = static_cast<qsizetype>(changes.size())};
}

} // namespace weir
