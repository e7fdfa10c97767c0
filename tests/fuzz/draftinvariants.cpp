#include "tests/fuzz/draftinvariants.h"

#include "models/draft/draftrepair.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

#include "tests/fuzz/invariants.h"

#include <tuple>

namespace weir::fuzz {

void requireKept(const ResourceDraft &draft)
{
    const Json kept = toJson(draft.snapshot());
    const auto document = readJson(writeJson(kept), draftDepthLimit);
    require(document && document->root == kept, "the file of a draft can be read");
    const auto snapshot = draftFromJson(document->root);
    require(snapshot.hasValue(), "a kept draft is one");
    require(toJson(*snapshot) == kept, "a draft is kept as it is");
    const ResourceDraft again(*snapshot);
    require(again.document() == draft.document(), "a kept draft has its document");
}

void requireRepairable(ResourceDraft &draft)
{
    const Json document = draft.document();
    std::ignore = repair(draft);
    requireSoundIssues(draft.document(), draft.issues());
    requireKept(draft);
    while (draft.undoStack()->canUndo())
        draft.undoStack()->undo();
    require(draft.document() == document, "undo takes every repair back");
}

} // namespace weir::fuzz
