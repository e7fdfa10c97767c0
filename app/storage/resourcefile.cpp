#include "app/storage/resourcefile.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct ResourceFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceFile)
};

} // namespace

Result<ResourceFile, ResourceFileError> parseResourceFile(std::string text, std::optional<ResourceKind> kind)
{
    auto document = readJson(text);
    if (!document)
        return ResourceFileError{ResourceFileError::Kind::NotJson, document.error().message()};
    if (!kind && document->root.isObject())
        kind = guessKind(document->root);
    if (!kind && document->root.isObject()) {
        return ResourceFileError{
            ResourceFileError::Kind::UnknownKind,
            ResourceFileText::tr(
                "This is neither an event stream (it has no “source” and no “sink”) nor an event "
                "subscription (it has no “topic_name” and no “event_ids”).")};
    }
    const ResourceKind known = kind.value_or(ResourceKind::EventStream);
    if (const QString fault = requestFault(known, document->root); !fault.isEmpty())
        return ResourceFileError{ResourceFileError::Kind::NotJson, fault};
    ResourceFile file;
    file.resource = loadResource(known, std::move(document).value(), ResourceOrigin::File);
    file.text = std::move(text);
    return file;
}

Result<ResourceFile, ResourceFileError> readResourceFile(const QString &path,
                                                         std::optional<ResourceKind> kind)
{
    auto text = readFile(path, jsonFileSizeLimit);
    if (!text)
        return ResourceFileError{ResourceFileError::Kind::Unreadable, text.error().message};
    auto file = parseResourceFile(std::move(text).value(), kind);
    if (!file) {
        return ResourceFileError{file.error().kind,
                                 ResourceFileText::tr("%1: %2", "a file's path, then what is wrong in it")
                                     .arg(path, file.error().message)};
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
