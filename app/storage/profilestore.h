#pragma once

#include "models/profile/connectionprofile.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QLockFile;

namespace weir {

struct ProfileStoreError
{
    enum class Kind : quint8 {
        NotFound,
        NameTaken,
        Ambiguous, //!< Several profiles have the name.
        Invalid,
        Unusable, //!< The file is damaged or has a fault, or a newer Weir wrote it; it is left as it is.
        Storage, //!< The disk refused.
    };

    Kind kind = Kind::Storage;
    //! One sentence in the user's language.
    QString message = {};
};

//! A file of the profile folder that is listed and left as it is.
struct UnusableProfile
{
    enum class Reason : quint8 { Damaged, Newer };

    Reason reason = Reason::Damaged;
    QString filePath = {};
    //! As the file says it; empty where it cannot be read.
    QString name = {};
    //! One sentence in the user's language.
    QString message = {};
};

struct ProfileList
{
    //! In the order that setOrder() gave them; those that it does not name follow by name.
    std::vector<ConnectionProfile> profiles = {};
    //! By file name.
    std::vector<UnusableProfile> unusable = {};
};

//! The profiles of a config folder, each in a file `profiles/<id>.json`, and their order in
//! `profileorder.json`. It only knows the folder and reads
//! and writes anew each time, so a copy of it can go to the storage thread. Every function blocks.
class ProfileStore
{
public:
    //! `configFolder` as --config-dir gives it, or defaultConfigFolder().
    explicit ProfileStore(const QString &configFolder);

    [[nodiscard]] static QString defaultConfigFolder();

    [[nodiscard]] Result<ProfileList, ProfileStoreError> load() const;
    //! By the exact name, which must be that of one profile, or by the id.
    [[nodiscard]] Result<ConnectionProfile, ProfileStoreError> find(const QString &nameOrId) const;
    //! The stored profile, which has an id of its own where `profile` has none.
    [[nodiscard]] Result<ConnectionProfile, ProfileStoreError> add(ConnectionProfile profile) const;
    [[nodiscard]] std::optional<ProfileStoreError> update(const ConnectionProfile &profile) const;
    //! Nothing else of the profile changes, whatever became of it since it was read. As withKnownId().
    [[nodiscard]] std::optional<ProfileStoreError> setIamUser(const QString &id, const IamUser &user) const;
    [[nodiscard]] std::optional<ProfileStoreError> remove(const QString &id) const;
    //! Whether there certainly is no such profile any more: a folder that cannot be looked into says nothing.
    [[nodiscard]] bool isRemoved(const QString &id) const;
    [[nodiscard]] std::optional<ProfileStoreError> setOrder(const QStringList &ids) const;

private:
    [[nodiscard]] QString filePath(const QString &id) const;
    [[nodiscard]] QString lockPath() const;
    [[nodiscard]] QString orderPath() const;
    //! The ids of setOrder(). An order that cannot be read is none: nothing hangs on it.
    [[nodiscard]] QStringList order() const;
    //! What forbids that `profile` is stored: its faults, or another profile of its name. While `lock` lives
    //! no other process can store one of that name.
    [[nodiscard]] std::optional<ProfileStoreError> refusal(const ConnectionProfile &profile,
                                                           QLockFile &lock) const;
    [[nodiscard]] std::optional<ProfileStoreError> take(QLockFile &lock) const;

    QString m_folder;
};

} // namespace weir
