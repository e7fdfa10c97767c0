#pragma once

#include "app/storage/safefile.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace weir {

//! The reports that crashes have left in a config folder, `crashes/crash-1.txt` the newest: a few, for a
//! crash takes the place of the oldest. It only knows the folder, so a copy of it can go to the storage
//! thread. Every function but the paths blocks.
class CrashReports
{
public:
    explicit CrashReports(const QString &configFolder);

    //! Where reports stand or may stand, the newest first.
    [[nodiscard]] QStringList paths() const;
    //! The folder of the reports and those above it, the outermost first.
    [[nodiscard]] QStringList foldersToMake() const;

    [[nodiscard]] int count() const;
    //! Empty where there is none.
    [[nodiscard]] QString newest() const;
    //! The newest one, where markSeen() was not told of it; empty where there is none.
    [[nodiscard]] QString unseen() const;
    //! The newest one is not offered again.
    [[nodiscard]] std::optional<FileError> markSeen() const;
    //! All of them.
    [[nodiscard]] std::optional<FileError> remove() const;

private:
    [[nodiscard]] QString markPath() const;

    QString m_folder;
};

} // namespace weir
