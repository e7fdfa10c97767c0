#pragma once

#include "app/storage/safefile.h"
#include "models/draft/resourcedraft.h"
#include "models/result.h"

#include <QString>

#include <optional>
#include <string>

namespace weir {

//! What a file turned out to hold, with its text: places in the body are offsets into it.
struct ResourceFile
{
    LoadedResource resource = {};
    std::string text = {};
};

struct ResourceFileError
{
    enum class Kind : quint8 {
        Unreadable,
        NotJson,
        UnknownKind, //!< Its keys do not tell whether it is a stream or a subscription.
    };

    Kind kind = Kind::Unreadable;
    //! One sentence; names the file where it was read from one.
    QString message = {};
};

//! Parses the text of a file as a body, a GET answer or a request file. `kind` wins over what the keys tell;
//! a value that is no object is read as a stream, for validation to say so.
[[nodiscard]] Result<ResourceFile, ResourceFileError> parseResourceFile(std::string text,
                                                                        std::optional<ResourceKind> kind);

//! Reads at most jsonFileSizeLimit bytes; blocks.
[[nodiscard]] Result<ResourceFile, ResourceFileError> readResourceFile(const QString &path,
                                                                       std::optional<ResourceKind> kind);

//! What a save writes, for the storage thread.
struct DraftFile
{
    Secret text;
    FilePermissions permissions = FilePermissions::Private;
};

//! A file that holds secrets is for its owner alone; another keeps the permissions that it has.
[[nodiscard]] DraftFile draftFile(const ResourceDraft &draft, FileSecrets secrets);

} // namespace weir
