#pragma once

#include "app/storage/safefile.h"
#include "models/draft/resourcedraft.h"
#include "models/import/recordedrequest.h"
#include "models/result.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! What a file is, by what stands in it.
enum class FileForm : quint8 {
    Json, //!< A body, a GET answer or a request file: what is saved has the same form.
    CurlCommand,
    //! What may hold several requests: HAR, a script for PowerShell, an .http file, a collection of Postman,
    //! a request of Bruno, a file for Terraform, or an answer with a list.
    Recording,
};

//! What a file turned out to hold, with the text that it was read from, JSON or Terraform's: places in the
//! body are offsets into it.
struct ResourceFile
{
    LoadedResource resource = {};
    std::string text = {};
    FileForm form = FileForm::Json;
    //! Where in the file the text begins. Where a command or a recording writes it in another way than JSON
    //! does, places count from the beginning of the text.
    TextPosition start = {};
    //! About what stands around the body of a request file or beside it. Pointers are those of the file.
    ValidationIssues requestIssues = {};
};

//! Whether a request file whose path parameters break their rules is read: only a check has a use for it.
enum class InvalidPath : quint8 { Refused, Reported };

struct ResourceFileError
{
    enum class Kind : quint8 {
        Unreadable,
        NotJson,
        NoRequest, //!< A command, a script, a collection or a recording that holds no body to read.
        SeveralRequests, //!< One that holds several, or a list.
        UnknownKind, //!< Its keys do not tell whether it is a stream or a subscription.
    };

    Kind kind = Kind::Unreadable;
    //! One sentence; names the file where it was read from one.
    QString message = {};
    //! Those of SeveralRequests, for somebody to choose from.
    std::vector<RecordedRequest> requests = {};
};

//! Parses the text of a file as a body, a GET answer, a request file, or as one of the forms that clients and
//! shells have for requests: which, is told by what stands in it. `kind` wins over what the keys and the path
//! tell; a value that is no object is read as a stream, for validation to say so.
[[nodiscard]] Result<ResourceFile, ResourceFileError>
parseResourceFile(std::string text, std::optional<ResourceKind> kind,
                  InvalidPath path = InvalidPath::Refused);

//! Parses the body of a request of a recording; `fileText` is what the request was found in.
[[nodiscard]] Result<ResourceFile, ResourceFileError> parseRecordedRequest(RecordedRequest recorded,
                                                                           std::string_view fileText = {});

//! Reads at most jsonFileSizeLimit bytes; blocks.
[[nodiscard]] Result<ResourceFile, ResourceFileError>
readResourceFile(const QString &path, std::optional<ResourceKind> kind,
                 InvalidPath invalidPath = InvalidPath::Refused);

//! What a save writes, for the storage thread.
struct DraftFile
{
    Secret text;
    FilePermissions permissions = FilePermissions::Private;
};

//! A file that gets secrets is for its owner alone; another keeps the permissions that it has.
[[nodiscard]] DraftFile draftFile(const ResourceDraft &draft, FileSecrets secrets);

} // namespace weir
