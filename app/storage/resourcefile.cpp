#include "app/storage/resourcefile.h"

#include "models/draft/requestfile.h"
#include "models/import/brunorequest.h"
#include "models/import/curlcommand.h"
#include "models/import/foreigncommand.h"
#include "models/import/harfile.h"
#include "models/import/httpfile.h"
#include "models/import/postmancollection.h"
#include "models/import/powershellscript.h"
#include "models/import/savedlist.h"
#include "models/import/terraformfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

struct ResourceFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceFile)
};

Result<ResourceFile, ResourceFileError> resourceIn(JsonDocument document, std::string text,
                                                   std::optional<ResourceKind> kind,
                                                   InvalidPath path = InvalidPath::Refused)
{
    if (!kind && document.root.isObject())
        kind = guessKind(document.root);
    if (!kind && document.root.isObject()) {
        return ResourceFileError{
            ResourceFileError::Kind::UnknownKind,
            ResourceFileText::tr(
                "This is neither an event stream (it has no “source” and no “sink”) nor an event "
                "subscription (it has no “topic_name” and no “event_ids”).")};
    }
    const ResourceKind known = kind.value_or(ResourceKind::EventStream);
    if (const QString fault = requestFault(known, document.root); !fault.isEmpty())
        return ResourceFileError{ResourceFileError::Kind::NotJson, fault};
    ResourceFile file;
    file.requestIssues = requestIssues(known, document);
    if (const auto error = std::ranges::find(file.requestIssues, Level::Error, &ValidationIssue::level);
        path == InvalidPath::Refused && error != file.requestIssues.end())
        return ResourceFileError{ResourceFileError::Kind::NotJson, error->message};
    file.resource = loadResource(known, std::move(document), ResourceOrigin::File);
    file.text = std::move(text);
    return file;
}

//! `fileText` is what the request was found in.
Result<ResourceFile, ResourceFileError> resourceIn(ImportedRequest request, FileForm form,
                                                   std::string_view fileText,
                                                   std::optional<ResourceKind> kind)
{
    const RequestTarget target = targetOfPath(request.path);
    const size_t place = fileText.find(request.body);
    auto body = readJson(request.body);
    if (!body) {
        return ResourceFileError{
            ResourceFileError::Kind::NotJson,
            ResourceFileText::tr("The body of the request is not JSON. %1").arg(body.error().message())};
    }
    auto file = resourceIn(std::move(body).value(), std::move(request.body), kind ? kind : target.kind);
    if (!file)
        return file;
    file->form = form;
    if (place != std::string_view::npos)
        file->start = positionAt(fileText, place);
    LoadedResource &resource = file->resource;
    if (target.kind == resource.kind) {
        const QString fault = targetFault(target.id, resource.identity.id);
        if (!fault.isEmpty())
            return ResourceFileError{ResourceFileError::Kind::NoRequest, fault};
        resource.projectId = target.projectId;
        if (!target.id.isEmpty())
            resource.identity.id = target.id;
    }
    return file;
}

Result<ResourceFile, ResourceFileError> resourceInCommand(std::string_view text,
                                                          std::optional<ResourceKind> kind)
{
    auto request = readCurlCommand(text);
    if (!request)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, request.error()};
    return resourceIn(std::move(request).value(), FileForm::CurlCommand, text, kind);
}

Result<ResourceFile, ResourceFileError> resourceInRecording(const Json &root, std::string_view text,
                                                            std::optional<ResourceKind> kind)
{
    auto requests = requestsInHarFile(root, kind);
    if (!requests)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, requests.error()};
    if (requests->size() > 1) {
        return ResourceFileError{ResourceFileError::Kind::SeveralRequests, severalRequestsText(*requests),
                                 std::move(requests).value()};
    }
    return parseRecordedRequest(std::move(requests->front()), text);
}

Result<ResourceFile, ResourceFileError> resourceAmong(Result<std::vector<FoundRequest>, QString> found,
                                                      std::string_view text, std::optional<ResourceKind> kind)
{
    if (!found)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, found.error()};
    auto requests = recordedRequests(std::move(found).value(), kind);
    if (!requests)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, requests.error()};
    if (requests->size() > 1) {
        return ResourceFileError{ResourceFileError::Kind::SeveralRequests, severalRequestsText(*requests),
                                 std::move(requests).value()};
    }
    // Whose kind its path or its keys tell, if any do.
    return resourceIn(std::move(requests->front().request), FileForm::Recording, text, kind);
}

Result<ResourceFile, ResourceFileError> resourceInList(ResourceKind kind, const Json &root,
                                                       std::string_view text)
{
    auto resources = resourcesInSavedList(kind, root, text);
    if (!resources)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, resources.error()};
    if (resources->size() > 1) {
        return ResourceFileError{ResourceFileError::Kind::SeveralRequests, severalResourcesText(*resources),
                                 std::move(resources).value()};
    }
    return parseRecordedRequest(std::move(resources->front()), text);
}

Result<ResourceFile, ResourceFileError> resourceInTerraform(std::string text,
                                                            std::optional<ResourceKind> kind)
{
    auto streams = streamsInTerraformFile(text, kind);
    if (!streams)
        return ResourceFileError{ResourceFileError::Kind::NoRequest, streams.error()};
    if (streams->size() > 1) {
        return ResourceFileError{ResourceFileError::Kind::SeveralRequests, severalStreamsText(*streams),
                                 recordedStreams(*streams)};
    }
    TerraformStream &stream = streams->front();
    if (!stream.fault.isEmpty())
        return ResourceFileError{ResourceFileError::Kind::NoRequest, stream.fault};
    auto file = resourceIn(std::move(stream.document), std::move(text), ResourceKind::EventStream);
    if (file) {
        file->form = FileForm::Recording;
        file->requestIssues = std::move(stream.issues);
    }
    return file;
}

} // namespace

Result<ResourceFile, ResourceFileError> parseResourceFile(std::string text, std::optional<ResourceKind> kind,
                                                          InvalidPath path)
{
    if (isHttpFile(text))
        return resourceAmong(requestsInHttpFile(text), text, kind);
    if (isBrunoRequest(text))
        return resourceAmong(requestsInBrunoRequest(text), text, kind);
    if (isCurlCommand(text))
        return resourceInCommand(text, kind);
    if (isTerraformFile(text))
        return resourceInTerraform(std::move(text), kind);
    auto document = readJson(text);
    if (!document) {
        if (isPowerShellScript(text))
            return resourceAmong(requestsInPowerShellScript(text), text, kind);
        const QString command = foreignCommandText(text);
        if (!command.isEmpty())
            return ResourceFileError{ResourceFileError::Kind::NoRequest, command};
        return ResourceFileError{ResourceFileError::Kind::NotJson, document.error().message()};
    }
    if (isHarFile(document->root))
        return resourceInRecording(document->root, text, kind);
    if (isPostmanCollection(document->root))
        return resourceAmong(requestsInPostmanCollection(document->root), text, kind);
    if (const auto listed = kindOfSavedList(document->root, kind))
        return resourceInList(*listed, document->root, text);
    return resourceIn(std::move(document).value(), std::move(text), kind, path);
}

Result<ResourceFile, ResourceFileError> parseRecordedRequest(RecordedRequest recorded,
                                                             std::string_view fileText)
{
    if (!recorded.fault.isEmpty())
        return ResourceFileError{ResourceFileError::Kind::NoRequest, std::move(recorded.fault)};
    auto file = resourceIn(std::move(recorded.request), FileForm::Recording, fileText, recorded.kind);
    if (file)
        std::ranges::move(recorded.issues, std::back_inserter(file->requestIssues));
    return file;
}

Result<ResourceFile, ResourceFileError>
readResourceFile(const QString &path, std::optional<ResourceKind> kind, InvalidPath invalidPath)
{
    auto text = readFile(path, jsonFileSizeLimit);
    if (!text)
        return ResourceFileError{ResourceFileError::Kind::Unreadable, text.error().message};
    auto file = parseResourceFile(std::move(text).value(), kind, invalidPath);
    if (!file) {
        ResourceFileError error = file.error();
        error.message = ResourceFileText::tr("%1: %2", "a file's path, then what is wrong in it")
                            .arg(path, error.message);
        return error;
    }
    return file;
}

DraftFile draftFile(const ResourceDraft &draft, FileSecrets secrets)
{
    DraftFile file{.text = draft.fileText(secrets)};
    if (file.text.reveal() == draft.fileText(FileSecrets::Replace).reveal())
        file.permissions = FilePermissions::Kept;
    return file;
}

} // namespace weir
