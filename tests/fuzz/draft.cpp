#include "models/draft/keptdraft.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"

#include "tests/fuzz/draftinvariants.h"
#include "tests/fuzz/invariants.h"

using namespace weir;
using fuzz::require;

//! The input is the file of a draft, as somebody may have changed it by hand.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = readJson(fuzz::textOf(data, size), draftDepthLimit);
    if (!document)
        return 0;
    const auto snapshot = draftFromJson(document->root);
    if (!snapshot) {
        fuzz::requireSentence(snapshot.error());
        return 0;
    }
    require(keptDraft({}, *snapshot).kind == snapshot->kind, "a list shows the draft's kind");
    ResourceDraft draft(*snapshot);
    require(draft.document() == snapshot->document, "a draft has its document");
    fuzz::requireSoundIssues(draft.document(), draft.issues());
    fuzz::requireKept(draft);
    fuzz::requireRepairable(draft);
    return 0;
}
