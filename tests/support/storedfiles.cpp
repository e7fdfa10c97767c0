#include "tests/support/storedfiles.h"

#include "app/storage/draftstore.h"
#include "app/storage/profilestore.h"
#include "app/storage/resourcefile.h"
#include "app/storage/settingsstore.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/historychanges.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <string>

using namespace Qt::StringLiterals;

namespace weir::test {

namespace {

QString idOf(int number)
{
    return u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a1%1"_s.arg(number);
}

constexpr std::string_view fillingKey = "filling";
constexpr size_t newSize = 20'000;

//! Of several blocks in a new version, and nothing that could be compressed.
const std::string &filling(Version version)
{
    static const auto textOf = [](size_t size) {
        std::mt19937 random(size); // NOLINT(cert-msc51-cpp): the same each time
        std::string text(size, ' ');
        std::ranges::generate(text, [&random] { return static_cast<char>('a' + random() % 26); });
        return text;
    };
    static const std::string old = textOf(40);
    static const std::string newer = textOf(newSize);
    return version == Version::Old ? old : newer;
}

std::string nameOf(Version version, int number)
{
    return (version == Version::Old ? "old" : "new") + std::to_string(number);
}

Content contentFrom(const std::string &name, const std::string &filled, int number)
{
    for (const Version version : {Version::Old, Version::New}) {
        if (name == nameOf(version, number) && filled == filling(version))
            return version == Version::Old ? Content::Old : Content::New;
    }
    return Content::Damaged;
}

Json::Object fillingMembers(Version version)
{
    Json members = Json::object();
    members.insert(std::string(fillingKey), Json::string(filling(version)));
    return members.members();
}

std::string fillingIn(const Json::Object &members)
{
    const auto found = std::ranges::find(members, fillingKey, &Json::Member::key);
    return found == members.end() ? std::string() : found->value.text();
}

template <typename Error>
QString messageOf(const std::optional<Error> &error)
{
    return error ? error->message : QString();
}

class StoredProfile final : public StoredFile
{
public:
    using StoredFile::StoredFile;

    QString path() const override { return folder() + u"/profiles/"_s + idOf(number()) + u".json"_s; }
    QString save(Version version) const override
    {
        const ConnectionProfile profile{.id = idOf(number()),
                                        .name = toQString(nameOf(version, number())),
                                        .region = u"cn-north-4"_s,
                                        .projectId = u"77b6a44cba5143ab91d13ab9a8ff44fd"_s,
                                        .unknownMembers = fillingMembers(version)};
        const ProfileStore store(folder());
        if (QFileInfo(path()).isSymLink() || QFileInfo::exists(path()))
            return messageOf(store.update(profile));
        const auto added = store.add(profile);
        return added ? QString() : added.error().message;
    }
    Content read() const override
    {
        const auto list = ProfileStore(folder()).load();
        if (!list || !list->unusable.empty())
            return Content::Damaged;
        const auto found = std::ranges::find(list->profiles, idOf(number()), &ConnectionProfile::id);
        if (found == list->profiles.end())
            return Content::Nothing;
        return contentFrom(toStdString(found->name), fillingIn(found->unknownMembers), number());
    }
    QString faultText() const override
    {
        const auto list = ProfileStore(folder()).load();
        if (!list)
            return list.error().message;
        return list->unusable.empty() ? QString() : list->unusable.front().message;
    }
};

class StoredDraft final : public StoredFile
{
public:
    using StoredFile::StoredFile;

    QString path() const override { return folder() + u"/drafts/"_s + idOf(number()) + u".json"_s; }
    QString save(Version version) const override
    {
        DraftSnapshot draft;
        draft.document.insert("name", Json::string(nameOf(version, number())));
        draft.lastEdit = someTime;
        draft.unknownMembers = fillingMembers(version);
        return messageOf(DraftStore(folder()).save(idOf(number()), draft));
    }
    Content read() const override
    {
        if (!QFileInfo::exists(path()) && !QFileInfo(path()).isSymLink())
            return Content::Nothing;
        const auto draft = DraftStore(folder()).read(idOf(number()));
        const Json *name = draft ? draft->document.find("name") : nullptr;
        return name ? contentFrom(name->text(), fillingIn(draft->unknownMembers), number())
                    : Content::Damaged;
    }
    QString faultText() const override { return DraftStore(folder()).load().faults.join(u' '); }
};

class StoredSettings final : public StoredFile
{
public:
    using StoredFile::StoredFile;

    QString path() const override { return folder() + u"/settings.json"_s; }
    QString save(Version version) const override
    {
        WindowSettings settings;
        settings.language = toQString(nameOf(version, number()));
        settings.unknownMembers = fillingMembers(version);
        return messageOf(SettingsStore(folder()).save(settings));
    }
    Content read() const override
    {
        if (!QFileInfo::exists(path()) && !QFileInfo(path()).isSymLink())
            return Content::Nothing;
        const WindowSettings settings = SettingsStore(folder()).load();
        return contentFrom(toStdString(settings.language), fillingIn(settings.unknownMembers), number());
    }
    // A window opens without them as well.
    QString faultText() const override { return {}; }
};

class StoredHistory final : public StoredFile
{
public:
    using StoredFile::StoredFile;

    QString path() const override { return folder() + u"/history.sqlite"_s; }
    QString save(Version version) const override
    {
        const QString name = toQString(nameOf(version, number()));
        SentChange change = changeOf(name, name);
        change.after = filling(version);
        History history(folder());
        const auto begun = history.begin(change, someTime);
        return begun ? QString() : begun.error().message;
    }
    Content read() const override
    {
        History history(folder());
        const auto page = history.page({}, 100);
        if (!page || !history.takeNotices().isEmpty())
            return Content::Damaged;
        int found = 0;
        for (const ChangeRecord &change : page->changes) {
            const std::string name = toStdString(change.subject.resourceName);
            // Another process's.
            if (!name.ends_with(std::to_string(number())))
                continue;
            const auto bodies = history.bodies(change.position.number);
            const Content content = bodies ? contentFrom(name, bodies->after, number()) : Content::Damaged;
            const int bit = content == Content::Old ? 1 : content == Content::New ? 2 : 0;
            if (bit == 0 || (found & bit) != 0)
                return Content::Damaged;
            found |= bit;
        }
        return std::array{Content::Nothing, Content::Old, Content::NewAlone, Content::New}.at(
            static_cast<size_t>(found));
    }
    QString faultText() const override
    {
        History history(folder());
        const auto page = history.page({}, 100);
        return page ? history.takeNotices().join(u' ') : page.error().message;
    }
};

//! What a user saves or exports, in a folder of the user's.
class StoredExport final : public StoredFile
{
public:
    using StoredFile::StoredFile;

    QString path() const override { return folder() + u"/export%1.json"_s.arg(number()); }
    QString save(Version version) const override
    {
        Json body = Json::object();
        body.insert("name", Json::string(nameOf(version, number())));
        body.insert("description", Json::string(filling(version)));
        return messageOf(writeFile(path(), writeJson(body), FilePermissions::Kept));
    }
    Content read() const override
    {
        if (!QFileInfo::exists(path()) && !QFileInfo(path()).isSymLink())
            return Content::Nothing;
        const auto file = readResourceFile(path(), ResourceKind::EventStream);
        if (!file)
            return Content::Damaged;
        const Json *name = file->resource.body.find("name");
        const Json *description = file->resource.body.find("description");
        return name && description ? contentFrom(name->text(), description->text(), number())
                                   : Content::Damaged;
    }
    QString faultText() const override
    {
        const auto file = readResourceFile(path(), ResourceKind::EventStream);
        return file ? QString() : file.error().message;
    }
};

} // namespace

const std::vector<const char *> &storedKinds()
{
    static const std::vector<const char *> kinds{"profiles", "drafts", "settings", "history", "exports"};
    return kinds;
}

std::unique_ptr<StoredFile> storedFile(const QByteArray &kind, const QString &folder, int number)
{
    if (kind == "profiles")
        return std::make_unique<StoredProfile>(folder, number);
    if (kind == "drafts")
        return std::make_unique<StoredDraft>(folder, number);
    if (kind == "settings")
        return std::make_unique<StoredSettings>(folder, number);
    if (kind == "history")
        return std::make_unique<StoredHistory>(folder, number);
    return std::make_unique<StoredExport>(folder, number);
}

std::unique_ptr<StoredFile> fileWithOldVersion(const QByteArray &kind, const QString &folder)
{
    auto file = storedFile(kind, folder);
    const bool isSaved = QDir().mkpath(folder) && file->save(Version::Old).isEmpty();
    return isSaved && file->read() == Content::Old ? std::move(file) : nullptr;
}

void addKindRows(const char *name, const std::function<void(QTestData &)> &more,
                 const std::vector<const char *> &kinds)
{
    for (const char *kind : kinds) {
        QTestData &row = QTest::addRow("%s, %s", name, kind) << QByteArray(kind);
        if (more)
            more(row);
    }
}

std::unique_ptr<QTemporaryDir> temporaryFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(u"/dev/shm/weir-XXXXXX"_s);
    return folder->isValid() ? std::move(folder) : std::make_unique<QTemporaryDir>();
}

bool hasRow()
{
    return QTest::currentDataTag() != nullptr;
}

void verifySentence(const QString &text)
{
    QVERIFY2(text.endsWith(u'.') && text.contains(u' '), qPrintable(text));
    QVERIFY2(std::ranges::all_of(text, [](QChar character) { return character.isPrint(); }),
             qPrintable(text));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace weir::test
