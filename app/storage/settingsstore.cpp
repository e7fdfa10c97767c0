#include "app/storage/settingsstore.h"

#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! Files from before there was a version have none.
constexpr qint64 settingsVersion = 1;
constexpr std::string_view versionKey = "version";
constexpr std::string_view layoutKey = "layout";
constexpr std::string_view languageKey = "language";
constexpr std::string_view appearanceKey = "appearance";
constexpr std::string_view profileKey = "profile";
constexpr std::string_view pullFoldersKey = "pull_folders";
constexpr std::string_view sessionOnlyKey = "session_only";
constexpr std::string_view recentKey = "recent";
constexpr std::array knownKeys{versionKey, layoutKey,      languageKey,    appearanceKey,
                               profileKey, pullFoldersKey, sessionOnlyKey, recentKey};

constexpr std::array<std::pair<Appearance, std::string_view>, 3> appearanceNames{{
    {Appearance::System, "system"},
    {Appearance::Light, "light"},
    {Appearance::Dark, "dark"},
}};

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SettingsStore)
};

bool isNewer(const Json &settings)
{
    const Json *version = settings.find(versionKey);
    return version && version->toInteger().value_or(0) > settingsVersion;
}

std::string textAt(const Json &settings, std::string_view key)
{
    const Json *value = settings.find(key);
    return value && value->isString() ? value->text() : std::string();
}

//! Whether what was read is the settings, those of a newer Weir among them.
bool areSettings(const std::string &text)
{
    const auto document = readJson(text);
    return document && document->root.isObject();
}

//! Nothing where it does not say it: what is in doubt is no leave to store anything.
std::optional<std::set<QString>> sessionOnlyFrom(const Json &settings)
{
    const Json *profiles = settings.find(sessionOnlyKey);
    // Before this could be chosen there was no such member.
    if (!profiles && !isNewer(settings))
        return std::set<QString>();
    if (!profiles || !profiles->isArray() || !std::ranges::all_of(profiles->items(), &Json::isString))
        return std::nullopt;
    std::set<QString> ids;
    for (const Json &profile : profiles->items())
        ids.insert(toQString(profile.text()));
    return ids;
}

//! Nothing for what no window wrote.
std::optional<RecentItem> recentItemFrom(const Json &member)
{
    const std::optional<ResourceKind> kind = kindOfWord(textAt(member, "kind"));
    RecentItem item{.kind = kind.value_or(ResourceKind::EventStream),
                    .name = toQString(textAt(member, "name")),
                    .path = toQString(textAt(member, "path")),
                    .profileId = toQString(textAt(member, "profile")),
                    .id = toQString(textAt(member, "id"))};
    if (!kind || item.name.isEmpty() || (item.path.isEmpty() && item.id.isEmpty()))
        return std::nullopt;
    return item;
}

Json toJson(const RecentItem &item)
{
    Json member = Json::object();
    member.insert("kind", Json::string(std::string(kindWord(item.kind))));
    member.insert("name", Json::string(toStdString(item.name)));
    if (item.path.isEmpty()) {
        member.insert("profile", Json::string(toStdString(item.profileId)));
        member.insert("id", Json::string(toStdString(item.id)));
    } else {
        member.insert("path", Json::string(toStdString(item.path)));
    }
    return member;
}

Json toJson(const std::optional<std::set<QString>> &sessionOnly)
{
    if (!sessionOnly)
        return {};
    Json::Array ids;
    for (const QString &id : *sessionOnly)
        ids.push_back(Json::string(toStdString(id)));
    return Json::array(std::move(ids));
}

} // namespace

SettingsStore::SettingsStore(const QString &configFolder)
    : m_folder(configFolder), m_path(QDir(configFolder).filePath(u"settings.json"_s))
{
}

WindowSettings SettingsStore::load() const
{
    WindowSettings settings;
    const auto text = readFile(m_path);
    if (!text && text.error().kind == FileError::Kind::NotFound)
        return settings;
    settings.sessionOnly.reset();
    if (!text || !areSettings(*text))
        return settings;
    const Json root = readJson(*text)->root;
    settings.sessionOnly = sessionOnlyFrom(root);
    if (isNewer(root))
        return settings;
    settings.layout = QByteArray::fromBase64(QByteArray::fromStdString(textAt(root, layoutKey)));
    settings.language = toQString(textAt(root, languageKey));
    settings.profileId = toQString(textAt(root, profileKey));
    const std::string appearance = textAt(root, appearanceKey);
    for (const auto &[value, name] : appearanceNames) {
        if (appearance == name)
            settings.appearance = value;
    }
    if (const Json *folders = root.find(pullFoldersKey)) {
        for (const Json::Member &folder : folders->members())
            settings.pullFolders.emplace(toQString(folder.key), toQString(folder.value.text()));
    }
    if (const Json *items = root.find(recentKey)) {
        for (const Json &member : items->items()) {
            if (std::optional<RecentItem> item = recentItemFrom(member))
                settings.recentItems.push_back(std::move(*item));
        }
    }
    std::ranges::copy_if(root.members(), std::back_inserter(settings.unknownMembers),
                         [](const Json::Member &member) {
                             return std::ranges::find(knownKeys, member.key) == knownKeys.end();
                         });
    return settings;
}

QString SettingsStore::setDamagedAside() const
{
    const auto present = readFile(m_path);
    const bool isDamaged =
        present ? !areSettings(*present) : present.error().kind == FileError::Kind::TooLarge;
    const QString aside = isDamaged ? setFileAside(m_path) : QString();
    return aside.isEmpty()
        ? QString()
        : SettingsText::tr("The settings “%1” were damaged and were set aside as “%2”; new ones begin, and "
                           "no sign-in is remembered until you choose it again.")
              .arg(m_path, QFileInfo(aside).fileName());
}

std::optional<FileError> SettingsStore::save(const WindowSettings &settings) const
{
    // It was damaged since, so that all that it said is in these settings.
    static_cast<void>(setDamagedAside());
    const auto present = readFile(m_path);
    const auto document = present ? readJson(*present) : readJson({});
    if (document && isNewer(document->root)) {
        return FileError{
            FileError::Kind::WriteFailed,
            SettingsText::tr("A newer Weir wrote the settings “%1”; they are left as they are, and "
                             "what changes here is not remembered.")
                .arg(m_path)};
    }
    Json root = Json::object();
    root.insert(versionKey, Json::integer(settingsVersion));
    root.insert(layoutKey, Json::string(settings.layout.toBase64().toStdString()));
    root.insert(languageKey, Json::string(toStdString(settings.language)));
    for (const auto &[value, name] : appearanceNames) {
        if (settings.appearance == value)
            root.insert(appearanceKey, Json::string(std::string(name)));
    }
    root.insert(profileKey, Json::string(toStdString(settings.profileId)));
    Json folders = Json::object();
    for (const auto &[profileId, folder] : settings.pullFolders)
        folders.insert(toStdString(profileId), Json::string(toStdString(folder)));
    root.insert(pullFoldersKey, std::move(folders));
    root.insert(sessionOnlyKey, toJson(settings.sessionOnly));
    Json::Array items;
    for (const RecentItem &item : settings.recentItems)
        items.push_back(toJson(item));
    root.insert(recentKey, Json::array(std::move(items)));
    for (const Json::Member &member : settings.unknownMembers)
        root.insert(member.key, member.value);
    if (auto error = makePrivateFolder(m_folder))
        return error;
    return writeFile(m_path, writeJson(root));
}

} // namespace weir
