#include "models/import/harfile.h"
#include "models/import/savedlist.h"
#include "models/json/jsonreader.h"

#include "tests/fuzz/invariants.h"

#include <array>

using namespace weir;
using fuzz::require;

namespace {

constexpr std::array<std::optional<ResourceKind>, 3> wantedKinds{std::nullopt, ResourceKind::EventStream,
                                                                 ResourceKind::EventSubscription};

void checkRecording(const Json &root, std::optional<ResourceKind> kind)
{
    const auto requests = requestsInHarFile(root, kind);
    if (!requests) {
        fuzz::requireSentence(requests.error());
        return;
    }
    require(!requests->empty(), "there is a request, or an error");
    for (const RecordedRequest &recorded : *requests) {
        require(!recorded.request.body.empty(), "a request has a body");
        require(!kind || recorded.kind == kind, "a request is of the kind that is wanted");
        require(targetOfPath(recorded.request.path).kind == recorded.kind, "a path names the kind");
        require(recorded.request.path.find_first_of("?#") == std::string::npos, "a path has no query");
    }
    fuzz::requireSentence(severalRequestsText(*requests));
}

void checkList(const Json &root, std::string_view text, std::optional<ResourceKind> kind)
{
    const std::optional<ResourceKind> listed = kindOfSavedList(root, kind);
    if (!listed)
        return;
    require(!kind || listed == kind, "a list is of the kind that is wanted");
    const auto resources = resourcesInSavedList(*listed, root, text);
    if (!resources) {
        fuzz::requireSentence(resources.error());
        return;
    }
    require(!resources->empty(), "there is a resource, or an error");
    for (const RecordedRequest &resource : *resources) {
        require(text.find(resource.request.body) != std::string_view::npos, "a resource stands in the text");
        require(readJson(resource.request.body).hasValue(), "a resource can be read");
    }
    fuzz::requireSentence(severalResourcesText(*resources));
}

} // namespace

//! The input is the text of a file with several resources: an HTTP archive, or an answer with a list.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto document = readJson(text);
    if (!document)
        return 0;
    for (const std::optional<ResourceKind> kind : wantedKinds) {
        if (isHarFile(document->root))
            checkRecording(document->root, kind);
        else
            checkList(document->root, text, kind);
    }
    return 0;
}
