#include "models/draft/heldsecrets.h"
#include "models/draft/requestfile.h"
#include "models/draft/resourcedraft.h"
#include "models/draft/unreadabletext.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include "tests/fuzz/draftinvariants.h"
#include "tests/fuzz/invariants.h"

#include <algorithm>

using namespace weir;
using fuzz::require;

namespace {

//! In HeldSecrets a mark stands for a secret; a text that has one of its own is another one without it.
constexpr std::string_view markStart = "{{secret:#";

//! What is kept of a text that cannot be read.
void checkUnreadable(std::string_view utf8)
{
    if (!fuzz::isUtf8(utf8) || utf8.find(markStart) != std::string_view::npos)
        return;
    const QString text = toQString(utf8);
    HeldSecrets held;
    const QString hidden = held.hidden(text);
    require(held.revealed(hidden) == utf8, "what was hidden comes back");
    const QString kept = withoutSecrets(text);
    require(withoutSecrets(kept) == kept, "a text without secrets is kept as it is");
}

//! A secret in a text that can be read is one as well where the text is taken for broken.
void checkHidden(std::string_view text, const SecretFields &secrets)
{
    constexpr size_t shortestSecret = 8;
    for (const auto &[pointer, field] : secrets) {
        const std::string_view secret = field.text.reveal();
        const size_t place = text.find(secret);
        const bool isUnmistakable = field.type == Json::Type::String && secret.size() >= shortestSecret
            && place != std::string_view::npos && text.find(secret, place + 1) == std::string_view::npos;
        require(!isUnmistakable
                    || toStdString(withoutSecrets(toQString(text))).find(secret) == std::string::npos,
                "a secret is hidden in a broken text");
    }
}

bool allHaveText(const SecretFields &secrets)
{
    return std::ranges::none_of(secrets, [](const auto &secret) { return secret.second.text.isEmpty(); });
}

void checkSecrets(const Json &document, const SecretFields &secrets)
{
    for (const auto &[pointer, field] : secrets) {
        const Json *value = valueAt(document, pointer);
        require(value && value->text() == secretPlaceholder(pointer), "a placeholder stands for a secret");
    }
}

void checkOutgoing(const ResourceDraft &draft)
{
    if (!draft.outgoingPlaceholder().empty())
        return;
    const Secret text = draft.outgoingBody();
    const auto body = readJson(text.reveal());
    require(body.hasValue(), "a body that is sent can be read");
    require(placeholderPointerIn(body->root).empty(), "no placeholder is sent");
}

//! As the program opens a file of this kind.
void checkOpened(ResourceKind kind, JsonDocument document, std::string_view text)
{
    for (const ValidationIssue &issue : requestIssues(kind, document)) {
        fuzz::requireSentence(issue.message);
        require(valueAt(document.root, issue.pointer) != nullptr, "an issue of a request is about its file");
    }
    const Json root = document.root;
    LoadedResource loaded = loadResource(kind, std::move(document), ResourceOrigin::File);
    checkSecrets(loaded.body, loaded.secrets);
    checkSecrets(loaded.layout.requestMembers, loaded.layout.requestSecrets);
    checkHidden(text, loaded.secrets);
    fuzz::requireSoundIssues(loaded.body, issuesOf(loaded));
    const bool isWhole = allHaveText(loaded.secrets) && allHaveText(loaded.layout.requestSecrets);
    ResourceDraft draft(std::move(loaded));
    require(!draft.hasUnsavedEdits() && draft.changes().empty(), "opening a file is no edit");
    const Secret written = draft.fileText(FileSecrets::Keep);
    const auto saved = readJson(written.reveal());
    require(saved.hasValue(), "a file that was saved can be read");
    require(!isWhole || saved->root == root, "a file is saved as it was");
    checkOutgoing(draft);
    fuzz::requireKept(draft);
    fuzz::requireRepairable(draft);
    require(!draft.hasUnsavedEdits(), "what was undone is no edit");
}

} // namespace

//! The input is the text of a file: a body, a GET answer or a request file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    checkUnreadable(text);
    auto document = readJson(text);
    if (!document)
        return 0;
    const ResourceKind kind = guessKind(document->root).value_or(ResourceKind::EventStream);
    if (requestFault(kind, document->root).isEmpty())
        checkOpened(kind, std::move(document).value(), text);
    return 0;
}
