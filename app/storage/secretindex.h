#pragma once

#include "app/storage/safefile.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

#include <optional>

class QLockFile;

namespace weir {

//! Which secrets of a profile were given to a keychain, and to which: their keys, nothing of what they are. A
//! keychain cannot be asked for that. Of each profile a file `secrets/<id>.json` in the config folder. It
//! only knows the folder and reads and writes anew each time, so a copy of it can go to the storage thread.
//! Every function blocks.
class SecretIndex
{
public:
    //! `configFolder` as --config-dir gives it.
    explicit SecretIndex(const QString &configFolder);

    //! The id of the profile that a secret's key belongs to.
    [[nodiscard]] static QString profileOf(const QString &key);
    //! All of the profile. The error is of a file that cannot be read.
    [[nodiscard]] Result<QStringList, FileError> keysOf(const QString &profileId) const;
    //! Not where its file cannot be read.
    [[nodiscard]] bool contains(const QString &key) const;
    //! The keychain that has it; empty where that is not known.
    [[nodiscard]] QString backendOf(const QString &key) const;
    //! An empty `backend` leaves what is known of it.
    [[nodiscard]] std::optional<FileError> note(const QString &key, const QString &backend) const;
    [[nodiscard]] std::optional<FileError> forget(const QString &key) const;

private:
    [[nodiscard]] QString filePath(const QString &profileId) const;
    [[nodiscard]] std::optional<FileError> take(QLockFile &lock) const;

    QString m_folder;
};

} // namespace weir
