#include "app/storage/profilestore.h"

#include "app/storage/filelock.h"
#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/profile/profilename.h"
#include "models/schema/displaytext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>
#include <variant>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ProfileStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProfileStore)
};

constexpr auto fileSuffix = ".json"_L1;
constexpr auto lockName = ".lock"_L1;
constexpr std::string_view orderKey = "order";
constexpr std::string_view versionKey = "version";
constexpr qint64 orderVersion = 1;

ProfileStoreError storageError(const FileError &error)
{
    return {ProfileStoreError::Kind::Storage, error.message};
}

ProfileStoreError notFoundError(const QString &nameOrId)
{
    return {ProfileStoreError::Kind::NotFound,
            ProfileStoreText::tr("There is no profile “%1”; “weir profile list” shows those there are.")
                .arg(nameOrId)};
}

//! Files that somebody copied by hand.
ProfileStoreError ambiguousError(const QString &name, const std::vector<ConnectionProfile> &profiles)
{
    QStringList ids;
    for (const ConnectionProfile &profile : profiles) {
        if (profile.name == name)
            ids.append(profile.id);
    }
    return {
        ProfileStoreError::Kind::Ambiguous,
        ProfileStoreText::tr("Several profiles are called “%1”; name the one that is meant by its id: %2.")
            .arg(name, listText(ids))};
}

bool isProfileId(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
}

bool isBefore(const ConnectionProfile &left, const ConnectionProfile &right)
{
    const int order = QString::compare(left.name, right.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : std::tie(left.name, left.id) < std::tie(right.name, right.id);
}

UnusableProfile leftOut(const QString &filePath, const QString &fault)
{
    return {.filePath = filePath,
            .message = ProfileStoreText::tr("The profile file “%1” is left out: %2").arg(filePath, fault)};
}

using ProfileFile = std::variant<ConnectionProfile, UnusableProfile>;

ProfileFile readProfile(const QString &filePath)
{
    const auto text = readFile(filePath);
    if (!text)
        return leftOut(filePath, text.error().message);
    const auto document = readJson(*text);
    if (!document)
        return leftOut(filePath, document.error().message());

    const Json &root = document->root;
    const Json *name = root.find("name");
    const QString shownName = name ? toQString(name->text()) : QString();
    auto profile = profileFromJson(root);
    if (!profile) {
        UnusableProfile unusable = leftOut(filePath, profile.error());
        unusable.name = shownName;
        if (isNewerProfile(root))
            unusable.reason = UnusableProfile::Reason::Newer;
        return unusable;
    }
    // The id is also where its secrets lie: a copied file must not share them.
    const QString id = QFileInfo(filePath).completeBaseName();
    if (!isProfileId(id) || profile->id != id) {
        return leftOut(filePath,
                       ProfileStoreText::tr("The file's name must be its profile's id; import a copy with "
                                            "“weir profile import”."));
    }
    // Somebody may have written it by hand, and every limit holds for what is used.
    if (const QString fault = profileFault(*profile); !fault.isEmpty()) {
        UnusableProfile unusable = leftOut(filePath, fault);
        unusable.name = shownName;
        return unusable;
    }
    return std::move(*profile);
}

//! Whether a later Weir wrote the order of the profiles.
bool isNewerOrder(const Json &file)
{
    const Json *version = file.find(versionKey);
    return version && version->toInteger().value_or(0) > orderVersion;
}

//! For one that is to be changed; `shownName` says which it is.
Result<ConnectionProfile, ProfileStoreError> readStored(const QString &filePath, const QString &shownName)
{
    if (!QFileInfo::exists(filePath))
        return notFoundError(shownName);
    ProfileFile stored = readProfile(filePath);
    if (const auto *unusable = std::get_if<UnusableProfile>(&stored))
        return ProfileStoreError{ProfileStoreError::Kind::Unusable, unusable->message};
    return std::get<ConnectionProfile>(std::move(stored));
}

} // namespace

ProfileStore::ProfileStore(const QString &configFolder) : m_folder(QDir(configFolder).filePath(u"profiles"_s))
{
}

QString ProfileStore::defaultConfigFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

Result<ProfileList, ProfileStoreError> ProfileStore::load() const
{
    const QString config = QFileInfo(m_folder).path();
    if (QFileInfo::exists(config) && !QFileInfo(config).isDir()) {
        return ProfileStoreError{
            ProfileStoreError::Kind::Storage,
            ProfileStoreText::tr("“%1” is no folder; profiles are kept in one.").arg(config)};
    }
    if (!QFileInfo::exists(m_folder))
        return ProfileList{};
    if (const auto error = makePrivateFolder(m_folder))
        return storageError(*error);
    removeLeftovers(m_folder);

    ProfileList list;
    const auto entries =
        QDir(m_folder).entryInfoList({u'*' + fileSuffix}, QDir::AllEntries | QDir::System, QDir::Name);
    for (const QFileInfo &entry : entries) {
        ProfileFile file = readProfile(entry.filePath());
        if (auto *profile = std::get_if<ConnectionProfile>(&file))
            list.profiles.push_back(std::move(*profile));
        else
            list.unusable.push_back(std::get<UnusableProfile>(std::move(file)));
    }
    std::ranges::sort(list.profiles, isBefore);
    const QStringList ids = order();
    const auto placeOf = [&ids](const ConnectionProfile &profile) {
        const qsizetype place = ids.indexOf(profile.id);
        return place < 0 ? ids.size() : place;
    };
    std::ranges::stable_sort(list.profiles, {}, placeOf);
    return list;
}

Result<ConnectionProfile, ProfileStoreError> ProfileStore::find(const QString &nameOrId) const
{
    auto list = load();
    if (!list)
        return list.error();
    if (std::ranges::count(list->profiles, nameOrId, &ConnectionProfile::name) > 1)
        return ambiguousError(nameOrId, list->profiles);
    for (auto member : {&ConnectionProfile::name, &ConnectionProfile::id}) {
        const auto found = std::ranges::find(list->profiles, nameOrId, member);
        if (found != list->profiles.end())
            return std::move(*found);
    }
    for (const UnusableProfile &unusable : list->unusable) {
        if (unusable.name == nameOrId || QFileInfo(unusable.filePath).completeBaseName() == nameOrId)
            return ProfileStoreError{ProfileStoreError::Kind::Unusable, unusable.message};
    }
    return notFoundError(nameOrId);
}

Result<ConnectionProfile, ProfileStoreError> ProfileStore::add(ConnectionProfile profile) const
{
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QLockFile lock(lockPath());
    if (auto error = refusal(profile, lock))
        return *error;
    const QString path = filePath(profile.id);
    if (QFileInfo(path).isSymLink() || QFileInfo::exists(path)) {
        return ProfileStoreError{
            ProfileStoreError::Kind::Invalid,
            ProfileStoreText::tr("There is already a profile with the id %1.").arg(profile.id)};
    }
    if (const auto error = writeFile(path, writeJson(toJson(profile))))
        return storageError(*error);
    return profile;
}

std::optional<ProfileStoreError> ProfileStore::update(const ConnectionProfile &profile) const
{
    QLockFile lock(lockPath());
    if (auto error = refusal(profile, lock))
        return error;
    const QString path = filePath(profile.id);
    if (const auto stored = readStored(path, profile.name); !stored)
        return stored.error();
    if (const auto error = writeFile(path, writeJson(toJson(profile))))
        return storageError(*error);
    return std::nullopt;
}

std::optional<ProfileStoreError> ProfileStore::setIamUser(const QString &id, const IamUser &user) const
{
    QLockFile lock(lockPath());
    if (auto error = take(lock))
        return error;
    const QString path = filePath(id);
    auto profile = readStored(path, id);
    if (!profile)
        return profile.error();
    const IamUser known = std::exchange(profile->iamUser, withKnownId(user, profile->iamUser));
    if (profile->iamUser == known)
        return std::nullopt;
    if (const QString fault = profileFault(*profile); !fault.isEmpty())
        return ProfileStoreError{ProfileStoreError::Kind::Invalid, fault};
    if (const auto error = writeFile(path, writeJson(toJson(*profile))))
        return storageError(*error);
    return std::nullopt;
}

std::optional<ProfileStoreError> ProfileStore::remove(const QString &id) const
{
    if (!isProfileId(id))
        return notFoundError(id);
    const auto error = removeFile(filePath(id));
    if (!error)
        return std::nullopt;
    return error->kind == FileError::Kind::NotFound ? notFoundError(id) : storageError(*error);
}

bool ProfileStore::isRemoved(const QString &id) const
{
    const QString path = filePath(id);
    return QFileInfo(m_folder).isDir() && !QFileInfo::exists(path) && !QFileInfo(path).isSymLink();
}

std::optional<ProfileStoreError> ProfileStore::setOrder(const QStringList &ids) const
{
    Json names = Json::array();
    for (const QString &id : ids)
        names.items().push_back(Json::string(toStdString(id)));
    Json file = Json::object();
    file.insert(versionKey, Json::integer(orderVersion));
    file.insert(orderKey, std::move(names));
    const auto present = readFile(orderPath());
    const auto document = present ? readJson(*present) : readJson({});
    if (document && isNewerOrder(document->root)) {
        return ProfileStoreError{
            ProfileStoreError::Kind::Storage,
            ProfileStoreText::tr("A newer Weir wrote the order of the profiles, “%1”; it is left as it is.")
                .arg(orderPath())};
    }
    if (const auto error = writeFile(orderPath(), writeJson(file)))
        return storageError(*error);
    return std::nullopt;
}

QStringList ProfileStore::order() const
{
    const auto text = readFile(orderPath());
    const auto document = text ? readJson(*text) : readJson({});
    const Json *names = document ? document->root.find(orderKey) : nullptr;
    QStringList ids;
    if (!names || !names->isArray() || isNewerOrder(document->root))
        return ids;
    for (const Json &name : names->items())
        ids.append(toQString(name.text()));
    return ids;
}

QString ProfileStore::filePath(const QString &id) const
{
    return QDir(m_folder).filePath(id + fileSuffix);
}

QString ProfileStore::lockPath() const
{
    return QDir(m_folder).filePath(lockName);
}

QString ProfileStore::orderPath() const
{
    return QDir(QFileInfo(m_folder).path()).filePath(u"profileorder.json"_s);
}

std::optional<ProfileStoreError> ProfileStore::take(QLockFile &lock) const
{
    if (const auto error = makePrivateFolder(m_folder))
        return storageError(*error);
    if (takeLock(lock))
        return std::nullopt;
    return ProfileStoreError{
        ProfileStoreError::Kind::Storage,
        lock.error() == QLockFile::LockFailedError
            ? ProfileStoreText::tr("Another program is storing a profile in “%1”; try again.").arg(m_folder)
            : ProfileStoreText::tr("Nothing can be stored in “%1”.").arg(m_folder)};
}

std::optional<ProfileStoreError> ProfileStore::refusal(const ConnectionProfile &profile,
                                                       QLockFile &lock) const
{
    if (!isProfileId(profile.id)) {
        return ProfileStoreError{
            ProfileStoreError::Kind::Invalid,
            ProfileStoreText::tr("A profile's id must be a UUID in lower case without braces.")};
    }
    if (const QString fault = profileFault(profile); !fault.isEmpty())
        return ProfileStoreError{ProfileStoreError::Kind::Invalid, fault};
    // A file that is not there yet may come; a pipe or a folder never becomes one.
    if (!profile.caFile.isEmpty()) {
        const auto authorities = readFile(profile.caFile);
        if (!authorities && authorities.error().kind == FileError::Kind::NotRegular)
            return ProfileStoreError{ProfileStoreError::Kind::Invalid, authorities.error().message};
    }
    if (auto error = take(lock))
        return error;
    const auto list = load();
    if (!list)
        return list.error();
    const bool isTaken = std::ranges::any_of(list->profiles, [&profile](const ConnectionProfile &other) {
        return isSameProfileName(other.name, profile.name) && other.id != profile.id;
    });
    if (isTaken) {
        return ProfileStoreError{
            ProfileStoreError::Kind::NameTaken,
            ProfileStoreText::tr("There is already a profile “%1”; choose another name.").arg(profile.name)};
    }
    return std::nullopt;
}

} // namespace weir
