#pragma once

#include "models/draft/loadedresource.h"
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

} // namespace weir
