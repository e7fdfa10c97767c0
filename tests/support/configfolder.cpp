#include "tests/support/configfolder.h"

#include "app/storage/bulkjournal.h"
#include "app/storage/draftstore.h"
#include "app/storage/history.h"
#include "app/storage/profilestore.h"
#include "app/storage/samplestore.h"
#include "app/storage/secretindex.h"
#include "app/storage/settingsstore.h"
#include "app/storage/templatestore.h"
#include "models/draft/resourcedraft.h"
#include "models/history/changerecord.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/templates/builtintemplates.h"
#include "models/templates/templatefile.h"
#include "models/text.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

namespace weir::test {

using namespace Qt::StringLiterals;

const QString firstProfile = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
const QString secondProfile = u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s;
const QString keptDraftId = u"11111111-2222-4333-8444-555555555555"_s;
const QString keptSecret = u"weir/"_s + firstProfile + u"/token"_s;

namespace {

constexpr std::string_view body = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}})";
const QDateTime someTime(QDate(2026, 11, 27), QTime(8, 0), QTimeZone::utc());

Json textJson(const QString &text)
{
    return Json::string(toStdString(text));
}

void describeProfiles(const QString &folder, Json &all)
{
    Json profiles = Json::array();
    const auto list = ProfileStore(folder).load();
    QVERIFY(list && list->unusable.empty());
    for (const ConnectionProfile &profile : list->profiles)
        profiles.items().push_back(toJson(profile));
    all.insert("profiles", std::move(profiles));
}

void describeDrafts(const QString &folder, Json &all)
{
    Json drafts = Json::array();
    const DraftList list = DraftStore(folder).load();
    QCOMPARE(list.faults, QStringList());
    for (const KeptDraft &kept : list.drafts) {
        const auto draft = DraftStore(folder).read(kept.id);
        QVERIFY(draft);
        drafts.items().push_back(toJson(*draft));
    }
    all.insert("drafts", std::move(drafts));
}

void describeSamplesAndTemplates(const QString &folder, Json &all)
{
    Json samples = Json::object();
    const QStringList profiles = QDir(folder + u"/samples"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &profile : profiles) {
        const SampleList list = SampleStore(folder, profile).load();
        QCOMPARE(list.faults, QStringList());
        for (const RuleSample &sample : list.samples)
            samples.insert(toStdString(profile + u'/' + sample.name),
                           readJson(writeRuleSample(sample))->root);
    }
    all.insert("samples", std::move(samples));
    Json templates = Json::array();
    const TemplateList list = TemplateStore(folder).load();
    QCOMPARE(list.faults, QStringList());
    for (const StoredTemplate &stored : list.templates)
        templates.items().push_back(readJson(writeTemplate(stored.content))->root);
    all.insert("templates", std::move(templates));
}

void describeHistory(const QString &folder, Json &all)
{
    Json changes = Json::array();
    History history(folder);
    const auto page = history.page({}, 100);
    QVERIFY(page);
    for (const ChangeRecord &change : page->changes) {
        const auto bodies = history.bodies(change.position.number);
        QVERIFY(bodies);
        Json json = Json::object();
        json.insert("time", textJson(isoTime(change.position)));
        json.insert("action", Json::string(std::string(actionWord(change.action))));
        json.insert("outcome", Json::string(std::string(outcomeWord(change.end.outcome))));
        json.insert("request", textJson(change.end.requestId));
        json.insert("duration",
                    Json::integer(change.end.duration.value_or(std::chrono::milliseconds(-1)).count()));
        json.insert("profile", textJson(change.subject.profileId));
        json.insert("profile_name", textJson(change.subject.profileName));
        json.insert("project", textJson(change.subject.projectId));
        json.insert("resource", textJson(change.subject.resourceId));
        json.insert("name", textJson(change.subject.resourceName));
        json.insert("before", Json::string(bodies->before));
        json.insert("after", Json::string(bodies->after));
        changes.items().push_back(std::move(json));
    }
    all.insert("history", std::move(changes));
    QCOMPARE(history.takeNotices(), QStringList());
}

void describeRuns(const QString &folder, Json &all)
{
    Json runs = Json::array();
    for (const QString &path : BulkJournal::filesIn(folder)) {
        auto journal = BulkJournal::open(path);
        QVERIFY(journal);
        const auto run = journal.value()->read();
        QVERIFY(run);
        for (const BulkItem &item : run->items) {
            Json json = Json::object();
            json.insert("profile", textJson(run->profileId));
            json.insert("begun", textJson(run->begun.toString(Qt::ISODateWithMs)));
            json.insert("path", textJson(item.order.path));
            json.insert("name", textJson(item.name));
            json.insert("id", textJson(item.id));
            json.insert("sent", Json::boolean(item.earlier == BulkItem::Earlier::Sent));
            runs.items().push_back(std::move(json));
        }
    }
    all.insert("runs", std::move(runs));
}

void describeSettings(const QString &folder, Json &all)
{
    const WindowSettings settings = SettingsStore(folder).load();
    const QTemporaryDir elsewhere;
    QVERIFY(!SettingsStore(elsewhere.path()).save(settings));
    all.insert("settings", readJson(bytesOf(elsewhere.filePath(u"settings.json"_s)).toStdString())->root);
    MainWindow window;
    QVERIFY(window.restoreLayout(settings.layout));
    const auto keys = SecretIndex(folder).keysOf(firstProfile);
    QVERIFY(keys);
    Json names = Json::array();
    for (const QString &key : *keys)
        names.items().push_back(textJson(key + u" in "_s + SecretIndex(folder).backendOf(key)));
    all.insert("secrets", std::move(names));
}

void setVersion(const QString &database, int version)
{
    const QString name = u"later"_s;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(database);
        QVERIFY(connection.open());
        QSqlQuery query(connection);
        QVERIFY(query.exec(u"PRAGMA user_version = %1"_s.arg(version)));
        QVERIFY(query.exec(u"CREATE TABLE later (something TEXT)"_s));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::map<QString, QByteArray> contentOf(const QString &folder)
{
    std::map<QString, QByteArray> content;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(u"lock"_s) && !path.endsWith(u"-wal"_s) && !path.endsWith(u"-shm"_s))
            content[QDir(folder).relativeFilePath(path)] = bytesOf(path);
    }
    return content;
}

void copyFolder(const QString &from, const QString &to)
{
    for (const auto &[name, bytes] : contentOf(from))
        write(QDir(to).filePath(name), bytes);
}

RuleSample someSample(const QString &name)
{
    RuleSample sample{.name = name};
    sample.event = readJson(R"({"specversion": "1.0", "id": "1", "source": "shop", "type": "order"})")->root;
    sample.verdict = Verdict::Passes;
    return sample;
}

ConnectionProfile someProfile(const QString &id, const QString &name)
{
    ConnectionProfile profile;
    profile.id = id;
    profile.name = name;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
    profile.endpoint = QUrl(u"https://eg.example.com"_s);
    profile.serviceEndpoints[Service::Dis] = QUrl(u"https://dis.example.com:8443"_s);
    profile.iamUser = {.domain = u"account"_s, .name = u"operator"_s};
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128};
    profile.color = u"#aa3300"_s;
    profile.isProtected = true;
    profile.deadline = std::chrono::seconds(90);
    return profile;
}

void fillConfigFolder(const QString &folder)
{
    const ProfileStore profiles(folder);
    QVERIFY(profiles.add(someProfile(firstProfile, u"Test"_s)));
    QVERIFY(profiles.add(someProfile(secondProfile, u"Production"_s)));
    QVERIFY(!profiles.setOrder({firstProfile, secondProfile}));

    LoadedResource loaded;
    loaded.kind = ResourceKind::EventStream;
    loaded.body = readJson(body)->root;
    ResourceDraft draft(std::move(loaded));
    draft.setValue("/name", Json::string("renamed"));
    DraftSnapshot snapshot = draft.snapshot();
    snapshot.path = u"/srv/streams/orders.json"_s;
    snapshot.profileId = firstProfile;
    snapshot.profileName = u"Test"_s;
    snapshot.lastEdit = someTime;
    QVERIFY(!DraftStore(folder).save(keptDraftId, snapshot));

    QVERIFY(
        !SampleStore(folder, firstProfile).save({}, {std::make_shared<RuleSample>(someSample(u"order"_s))}));
    ResourceTemplate made = builtInTemplates().front().content;
    made.name = u"Ours"_s;
    QVERIFY(!TemplateStore(folder).save(made));
    QVERIFY(!SecretIndex(folder).note(keptSecret, u"GNOME Keyring"_s));

    History history(folder);
    const auto position = history.begin({.subject = {.profileId = firstProfile,
                                                     .profileName = u"Test"_s,
                                                     .projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s,
                                                     .resourceId = u"5318"_s,
                                                     .resourceName = u"orders-to-fn"_s},
                                         .before = std::string(body),
                                         .after = R"({"name": "renamed"})"},
                                        someTime);
    QVERIFY(position);
    QVERIFY(!history.end(*position,
                         {.outcome = WriteOutcome::Applied,
                          .requestId = u"request-1"_s,
                          .duration = std::chrono::milliseconds(120)}));

    JournaledRun run{.profileId = firstProfile, .projectId = u"p1"_s, .begun = someTime};
    run.items.push_back({.order = {.path = u"/srv/streams/orders.json"_s}, .name = u"orders-to-fn"_s});
    run.items.push_back({.order = {.path = u"/srv/streams/copies.json"_s}, .name = u"copies"_s});
    auto journal = BulkJournal::begin(folder, run);
    QVERIFY(journal);
    QVERIFY(!journal.value()->mark(0, {.step = BulkMark::Step::Sending, .id = u"5318"_s}));

    MainWindow window;
    WindowSettings settings;
    settings.layout = window.saveLayout();
    settings.language = u"en"_s;
    settings.appearance = Appearance::Light;
    settings.profileId = firstProfile;
    settings.pullFolders[firstProfile] = u"/srv/streams"_s;
    settings.recentItems = {{.name = u"orders-to-fn"_s, .profileId = firstProfile, .id = u"5318"_s},
                            {.kind = ResourceKind::EventSubscription,
                             .name = u"orders"_s,
                             .path = u"/srv/streams/orders.json"_s}};
    QVERIFY(!SettingsStore(folder).save(settings));
}

Json describeConfigFolder(const QString &folder)
{
    Json all = Json::object();
    describeProfiles(folder, all);
    describeDrafts(folder, all);
    describeSamplesAndTemplates(folder, all);
    describeHistory(folder, all);
    describeRuns(folder, all);
    describeSettings(folder, all);
    return all;
}

QString lossIn(const Json &expected, const Json &found, const QString &place)
{
    if (place.endsWith(u"/layout"_s) || place.endsWith(u"/version"_s))
        return {};
    if (expected.isArray()) {
        if (found.items().size() != expected.items().size())
            return place + u": not as many"_s;
        for (size_t i = 0; i < expected.items().size(); ++i) {
            if (const QString loss = lossIn(expected.items()[i], found.items()[i], place + u"/%1"_s.arg(i));
                !loss.isEmpty())
                return loss;
        }
        return {};
    }
    if (expected.isObject()) {
        for (const Json::Member &member : expected.members()) {
            const QString inner = place + u'/' + toQString(member.key);
            const Json *value = found.find(member.key);
            if (!value)
                return inner + u": gone"_s;
            if (const QString loss = lossIn(member.value, *value, inner); !loss.isEmpty())
                return loss;
        }
        return {};
    }
    return writeJson(expected) == writeJson(found) ? QString() : place + u": another value"_s;
}

QString journalIn(const QString &folder)
{
    return BulkJournal::filesIn(folder).value(0);
}

void makeNewer(const QString &folder)
{
    const auto content = contentOf(folder);
    for (const auto &[name, bytes] : content) {
        if (!name.endsWith(u".json"_s))
            continue;
        Json file = readJson(bytes.toStdString())->root;
        if (name.startsWith(u"samples/"_s) || name == "settings.json"_L1)
            file.insert("version", Json::integer(2));
        *file.find("version") = Json::integer(99);
        file.insert("later", Json::string("something"));
        write(QDir(folder).filePath(name), QByteArray::fromStdString(writeJson(file)));
    }
    setVersion(folder + u"/history.sqlite"_s, 99);
    setVersion(journalIn(folder), 99);
}

} // namespace weir::test
