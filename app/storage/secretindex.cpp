#include "app/storage/secretindex.h"

#include "app/storage/filelock.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

#include <algorithm>
#include <map>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct SecretIndexText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SecretIndex)
};

constexpr int fileVersion = 1;

constexpr std::string_view secretsKey = "secrets";
constexpr std::string_view keyKey = "key";
constexpr std::string_view backendKey = "keychain";

//! The keychain by the key.
using Entries = std::map<QString, QString>;

std::optional<FileError> writeEntries(const QString &path, const Entries &entries)
{
    if (entries.empty())
        return removeFile(path);
    Json secrets = Json::array();
    for (const auto &[key, backend] : entries) {
        Json secret = Json::object();
        secret.insert(keyKey, Json::string(toStdString(key)));
        secret.insert(backendKey, Json::string(toStdString(backend)));
        secrets.items().push_back(std::move(secret));
    }
    Json file = Json::object();
    file.insert("version", Json::integer(fileVersion));
    file.insert(secretsKey, std::move(secrets));
    return writeFile(path, writeJson(file));
}

FileError unreadable(const QString &path, const QString &fault)
{
    return {FileError::Kind::ReadFailed,
            SecretIndexText::tr("The list of secrets “%1” cannot be read: %2").arg(path, fault)};
}

Result<Entries, FileError> readEntries(const QString &path)
{
    const auto text = readFile(path);
    if (!text) {
        if (text.error().kind == FileError::Kind::NotFound)
            return Entries();
        return text.error();
    }
    const auto document = readJson(*text);
    if (!document)
        return unreadable(path, document.error().message());
    const Json *version = document->root.find("version");
    const Json *secrets = document->root.find(secretsKey);
    if (version && version->toInteger().value_or(0) > fileVersion)
        return unreadable(path, SecretIndexText::tr("A newer Weir wrote it; it is left as it is."));
    if (!version || version->toInteger() != fileVersion || !secrets || !secrets->isArray())
        return unreadable(path, SecretIndexText::tr("This version of Weir does not know what stands there."));
    Entries entries;
    for (const Json &secret : secrets->items()) {
        const Json *key = secret.find(keyKey);
        const Json *backend = secret.find(backendKey);
        if (key && key->isString())
            entries.emplace(toQString(key->text()), backend ? toQString(backend->text()) : QString());
    }
    return entries;
}

QString reasonOf(const QLockFile &lock)
{
    switch (lock.error()) {
    case QLockFile::NoError:
    case QLockFile::LockFailedError:
        return SecretIndexText::tr("another program is storing something there, so try again");
    case QLockFile::PermissionError:
        return SecretIndexText::tr("the folder does not let anything be written");
    case QLockFile::UnknownError:
        return SecretIndexText::tr("the disk may be full");
    }
    Q_UNREACHABLE();
}

} // namespace

SecretIndex::SecretIndex(const QString &configFolder)
    : m_folder(QDir(configFolder).filePath(u"secrets"_s)) { }

QString SecretIndex::profileOf(const QString &key)
{
    return key.section(u'/', 1, 1);
}

Result<QStringList, FileError> SecretIndex::keysOf(const QString &profileId) const
{
    const auto entries = readEntries(filePath(profileId));
    if (!entries)
        return entries.error();
    QStringList keys;
    for (const auto &[key, backend] : *entries)
        keys.append(key);
    return keys;
}

bool SecretIndex::contains(const QString &key) const
{
    const auto entries = readEntries(filePath(profileOf(key)));
    return entries && entries->contains(key);
}

QString SecretIndex::backendOf(const QString &key) const
{
    const auto entries = readEntries(filePath(profileOf(key)));
    if (!entries)
        return {};
    const auto found = entries->find(key);
    return found == entries->end() ? QString() : found->second;
}

std::optional<FileError> SecretIndex::note(const QString &key, const QString &backend) const
{
    QLockFile lock(QDir(m_folder).filePath(u".lock"_s));
    if (auto error = take(lock))
        return error;
    const QString path = filePath(profileOf(key));
    auto entries = readEntries(path);
    if (!entries)
        return entries.error();
    const auto [entry, isNew] = entries->try_emplace(key, backend);
    if (!isNew && (backend.isEmpty() || entry->second == backend))
        return std::nullopt;
    entry->second = backend;
    return writeEntries(path, *entries);
}

std::optional<FileError> SecretIndex::forget(const QString &key) const
{
    const QString path = filePath(profileOf(key));
    if (!QFile::exists(path))
        return std::nullopt;
    QLockFile lock(QDir(m_folder).filePath(u".lock"_s));
    if (auto error = take(lock))
        return error;
    auto entries = readEntries(path);
    if (!entries)
        return entries.error();
    return entries->erase(key) > 0 ? writeEntries(path, *entries) : std::nullopt;
}

QString SecretIndex::filePath(const QString &profileId) const
{
    return QDir(m_folder).filePath(profileId + u".json"_s);
}

std::optional<FileError> SecretIndex::take(QLockFile &lock) const
{
    if (auto error = makePrivateFolder(m_folder))
        return error;
    if (takeLock(lock))
        return std::nullopt;
    return FileError{FileError::Kind::WriteFailed,
                     SecretIndexText::tr("Nothing can be stored in “%1”: %2.").arg(m_folder, reasonOf(lock))};
}

} // namespace weir
