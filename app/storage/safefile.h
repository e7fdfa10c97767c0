#pragma once

#include "models/json/jsonreader.h"
#include "models/result.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

// The one writer and the one reader of files. They block: for the command line and the storage thread.

struct FileError
{
    enum class Kind : quint8 {
        NotFound,
        NotRegular, //!< A folder, a pipe, a device or a link to nothing.
        TooLarge,
        ReadFailed,
        WriteFailed, //!< What stood in the file before still stands there, unless the message says otherwise.
    };

    Kind kind = Kind::ReadFailed;
    //! One sentence in the user's language that names the file.
    QString message = {};
};

//! The whole content of a regular file. Never waits for a pipe or a device.
[[nodiscard]] Result<std::string, FileError> readFile(const QString &path,
                                                      qint64 sizeLimit = jsonFileSizeLimit);

//! Private: for this user alone, whatever it was before. Kept: an existing file's permissions, owner and
//! group stay; where the process may not set the group, it gets no more than others have.
enum class FilePermissions : quint8 { Private, Kept };

//! Replaces the file as a whole or leaves it as it was; nothing means success: the bytes are on the disk and
//! were read back. A link to a file is followed. A new file is always private.
[[nodiscard]] std::optional<FileError> writeFile(const QString &path, std::string_view content,
                                                 FilePermissions permissions = FilePermissions::Private);

//! Removes a file, and of a link the link.
[[nodiscard]] std::optional<FileError> removeFile(const QString &path);

//! Gives a damaged file another name beside it, which is returned; empty where the disk refused.
[[nodiscard]] QString setFileAside(const QString &path);

//! Makes the folder and those above it where they are missing, and keeps other users out of it (0700).
[[nodiscard]] std::optional<FileError> makePrivateFolder(const QString &path);

//! Removes what a writer that was killed left in a folder of ours: temporary copies beside .json files, older
//! than an hour so that another process's are left alone.
void removeLeftovers(const QString &folder);

} // namespace weir
