#include "app/storage/settingsstore.h"

#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>

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

} // namespace

SettingsStore::SettingsStore(const QString &configFolder) : m_folder(configFolder) { }

WindowSettings SettingsStore::load() const
{
    WindowSettings settings;
    const auto text = readFile(QDir(m_folder).filePath(u"settings.json"_s));
    const auto document = text ? readJson(*text) : readJson("{}");
    if (!document)
        return settings;
    const Json &root = document->root;
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
    if (const Json *profiles = root.find(sessionOnlyKey)) {
        for (const Json &profile : profiles->items())
            settings.sessionOnly.insert(toQString(profile.text()));
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

std::optional<FileError> SettingsStore::save(const WindowSettings &settings) const
{
    const QString path = QDir(m_folder).filePath(u"settings.json"_s);
    const auto present = readFile(path);
    const auto document = present ? readJson(*present) : readJson({});
    if (document && isNewer(document->root)) {
        return FileError{
            FileError::Kind::WriteFailed,
            SettingsText::tr("A newer Weir wrote the settings “%1”; they are left as they are, and "
                             "what changes here is not remembered.")
                .arg(path)};
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
    Json profiles = Json::array();
    for (const QString &profileId : settings.sessionOnly)
        profiles.items().push_back(Json::string(toStdString(profileId)));
    root.insert(sessionOnlyKey, std::move(profiles));
    Json::Array items;
    for (const RecentItem &item : settings.recentItems)
        items.push_back(toJson(item));
    root.insert(recentKey, Json::array(std::move(items)));
    for (const Json::Member &member : settings.unknownMembers)
        root.insert(member.key, member.value);
    if (auto error = makePrivateFolder(m_folder))
        return error;
    return writeFile(path, writeJson(root));
}

} // namespace weir
