#include "app/api/apiclient.h"
#include "app/flows/actionrun.h"
#include "app/storage/historyrecorder.h"
#include "tests/support/applyfixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! Every secret of these tests begins like this.
const QByteArray secretMark = "5ecret";

const QByteArray storedStream = R"({
  "id": "5318", "status": "STOPPED", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders", "password": "5ecret-p4ssword"},
             "name": "HC.Kafka"},
  "sink": {"sink_obs": {"access_key": "5ecret-access", "secret_key": "5ecret-key"}},
  "unknown_part": {"api_token": "5ecret-token"}
})";

//! A stream without errors that has a secret.
QByteArray secretStream(const QString &status)
{
    return stream({{u"status"_s, status},
                   {u"source"_s,
                    QJsonObject{{u"name"_s, u"HC.Kafka"_s},
                                {u"source_kafka"_s,
                                 QJsonObject{{u"group"_s, u"g"_s},
                                             {u"topic"_s, u"orders"_s},
                                             {u"password"_s, u"5ecret-p4ssword"_s}}}}}});
}

SentChange startOf(const QString &id)
{
    return {.subject = {.resourceId = id, .resourceName = u"orders"_s}, .action = ChangeAction::Start};
}

} // namespace

class TestHistoryRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void recordsADeletion();
    void recordsWhatWasRefusedWithoutSecrets();
    void recordsEachOfSeveral();
    void recordsAnUpdateAndTheStartAfterIt();
    void recordsACreation();
    void recordsEachConfirmation();
    void recordsBeforeTheAnswer();
    void tellsOnceWhatCannotBeRecorded();
    void recordsLateWhatFailedAtFirst();
    void tellsOfADamagedFile();
    void recordsWhatEndsWithTheProgram();

private:
    [[nodiscard]] std::vector<ChangeRecord> changes();
    //! Deletes the stream; returns when that is recorded.
    void deleteStream(ScriptedServer &server);
    //! Whether a secret is in one of the files of the config folder, or in a body as it was before it was
    //! compressed.
    [[nodiscard]] bool holdsSecret();

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<HistoryRecorder> m_history;
};

void TestHistoryRecorder::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<StorageThread>();
    m_history = std::make_unique<HistoryRecorder>(*m_storage, m_config->path());
}

void TestHistoryRecorder::cleanup()
{
    m_history.reset();
    m_storage.reset();
    m_config.reset();
}

std::vector<ChangeRecord> TestHistoryRecorder::changes()
{
    History history(m_config->path());
    auto page = history.page({}, 200);
    return page ? std::move(page->changes) : std::vector<ChangeRecord>();
}

void TestHistoryRecorder::deleteStream(ScriptedServer &server)
{
    ConnectionProfile profile = profileOf(server);
    profile.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;
    profile.name = u"Test"_s;
    ApiClient client(profile, TokenCredentials{Secret("5ecret-of-the-session")});
    ResourceActionFlow flow(client, profile, ResourceKind::EventStream, u"5318"_s, ResourceAction::Delete);
    m_history->follow(&flow);
    QSignalSpy finished(&flow, &ResourceActionFlow::finished);
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    flow.start();
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(recorded.count(), 2);
}

bool TestHistoryRecorder::holdsSecret()
{
    QByteArray bytes;
    for (const QString &name : QDir(m_config->path()).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(m_config->filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bytes"_s);
        database.setDatabaseName(m_config->filePath(u"history.sqlite"_s));
        if (database.open()) {
            QSqlQuery query(u"SELECT content FROM bodies"_s, database);
            while (query.next())
                bytes += qUncompress(query.value(0).toByteArray());
        }
    }
    QSqlDatabase::removeDatabase(u"bytes"_s);
    // A search that finds nothing at all would prove nothing.
    return !bytes.contains("orders") || !bytes.contains("{{secret:/source/source_kafka/password}}")
        || bytes.contains(secretMark);
}

void TestHistoryRecorder::recordsADeletion()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, storedStream));
    server.enqueue(Answer::http(200, {}, "X-Request-Id: r1\r\n"));
    deleteStream(server);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(1));
    const ChangeRecord &change = found.front();
    QCOMPARE(change.subject,
             (ChangeSubject{.profileId = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s,
                            .profileName = u"Test"_s,
                            .projectId = profileOf(server).projectId,
                            .kind = ResourceKind::EventStream,
                            .resourceId = u"5318"_s,
                            .resourceName = u"orders-to-fn"_s}));
    QCOMPARE(change.action, ChangeAction::Delete);
    QCOMPARE(change.end.outcome, WriteOutcome::Applied);
    QCOMPARE(change.end.requestId, u"r1"_s);
    QVERIFY(change.end.duration);
    QVERIFY(change.position.time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(change.hasBefore && !change.hasAfter);
    // Also while the database has its journal beside it.
    QVERIFY(QFile::exists(m_config->filePath(u"history.sqlite-wal"_s)));
    QVERIFY(!holdsSecret());
    m_history.reset();
    m_storage.reset();
    QVERIFY(!holdsSecret());
}

//! What the service repeats of a secret does not come into the file either.
void TestHistoryRecorder::recordsWhatWasRefusedWithoutSecrets()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, storedStream));
    server.enqueue(Answer::http(
        400, R"({"error_code":"EG.1","error_msg":"The token 5ecret-of-the-session must not do that."})"));
    deleteStream(server);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().end.outcome, WriteOutcome::Rejected);
    QVERIFY(found.front().end.error.contains(u"must not do that"_s));
    QVERIFY(!holdsSecret());
}

void TestHistoryRecorder::recordsEachOfSeveral()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, R"({"eventStreamingID":"5318"})"));
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    std::vector<ActionItem> items(6, {.id = u"5318"_s});
    for (size_t index = 0; index < items.size(); ++index)
        items[index].name = u"orders-%1"_s.arg(index);
    ActionRun run(client, profile, ResourceKind::EventStream, ResourceAction::Pause, items,
                  {.interval = 1ms, .longest = 0ms});
    connect(&run, &ActionRun::begun, m_history.get(), &HistoryRecorder::follow<ResourceActionFlow>);
    QSignalSpy finished(&run, &ActionRun::finished);
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(recorded.count(), 12);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), items.size());
    QStringList names;
    for (const ChangeRecord &change : found) {
        QCOMPARE(change.end.outcome, WriteOutcome::Applied);
        names << change.subject.resourceName;
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), items.size());
}

void TestHistoryRecorder::recordsAnUpdateAndTheStartAfterIt()
{
    ApplyScene scene(secretStream(u"RUNNING"_s));
    m_history->follow(scene.flow.get());
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    scene.edit("/description", "new");
    scene.draft->setSecret("/source/source_kafka/password", Secret("5ecret-that-is-new"));
    for (int look = 0; look < 2; ++look)
        scene.answer(secretStream(u"RUNNING"_s));
    for (int write = 0; write < 2; ++write)
        scene.answer(streamConfirmation);
    scene.answer(secretStream(u"RUNNING"_s));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QTRY_COMPARE(recorded.count(), 4);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].action, ChangeAction::Start);
    QCOMPARE(found[1].action, ChangeAction::Update);
    for (const ChangeRecord &change : found) {
        QCOMPARE(change.subject.resourceId, u"5318"_s);
        QCOMPARE(change.subject.resourceName, u"orders"_s);
        QCOMPARE(change.subject.profileName, u"Test"_s);
        QCOMPARE(change.end.outcome, WriteOutcome::Applied);
        QVERIFY(change.end.duration);
    }
    History history(m_config->path());
    const auto bodies = history.bodies(found[1].position.number);
    QVERIFY(bodies);
    QVERIFY(bodies->before.find("description") == std::string::npos);
    QVERIFY(bodies->after.find(R"("description": "new")") != std::string::npos);
    QVERIFY(!holdsSecret());
}

void TestHistoryRecorder::recordsACreation()
{
    ApplyScene scene(streamWithoutId(), ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create});
    m_history->follow(scene.flow.get());
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    const QByteArray none = R"({"total":0,"size":0,"items":[]})";
    for (int look = 0; look < 2; ++look)
        scene.answer(none);
    scene.answer(streamConfirmation);
    scene.answer(stream({{u"status"_s, u"CREATED"_s}}));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QTRY_COMPARE(recorded.count(), 2);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().action, ChangeAction::Create);
    QCOMPARE(found.front().subject.resourceId, u"5318"_s);
    QVERIFY(!found.front().hasBefore && found.front().hasAfter);
}

//! Nobody was signed in the first time.
void TestHistoryRecorder::recordsEachConfirmation()
{
    ApplyScene scene;
    m_history->follow(scene.flow.get());
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(stream());
    scene.server.enqueue(Answer::http(401, "{}"));
    scene.answer(stream());
    scene.answer(streamConfirmation);
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    scene.flow->confirmAgain();
    QTRY_COMPARE(scene.finished.count(), 2);
    QTRY_COMPARE(recorded.count(), 4);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].end.outcome, WriteOutcome::Applied);
    QCOMPARE(found[1].end.outcome, WriteOutcome::Unauthorized);
    QVERIFY(!found[1].end.error.isEmpty());
}

void TestHistoryRecorder::recordsBeforeTheAnswer()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ResourceActionFlow flow(client, profile, ResourceKind::EventStream, u"5318"_s, ResourceAction::Start);
    m_history->follow(&flow);
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    server.enqueue(Answer::silence());
    flow.start();
    QTRY_COMPARE(recorded.count(), 1);
    const std::vector<ChangeRecord> found = changes();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().end.outcome, WriteOutcome::Unknown);
    QVERIFY(!found.front().end.duration);
}

void TestHistoryRecorder::tellsOnceWhatCannotBeRecorded()
{
    QVERIFY(QDir(m_config->path()).mkdir(u"history.sqlite"_s));
    QSignalSpy told(m_history.get(), &HistoryRecorder::told);
    for (int count = 0; count < 2; ++count)
        m_history->end(m_history->begin(startOf(u"5318"_s)), {.outcome = WriteOutcome::Applied});
    bool isDone = false;
    m_history->read([](History &) { return 0; }, this, [&isDone](int) { isDone = true; });
    QTRY_VERIFY(isDone);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.at(0).at(0).toString().contains(m_config->path()));
}

void TestHistoryRecorder::recordsLateWhatFailedAtFirst()
{
    const QString blocker = m_config->filePath(u"history.sqlite"_s);
    QVERIFY(QDir().mkdir(blocker));
    QSignalSpy told(m_history.get(), &HistoryRecorder::told);
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    const auto ticket = m_history->begin(startOf(u"5318"_s));
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(QDir().rmdir(blocker));
    m_history->end(ticket, {.outcome = WriteOutcome::Applied});
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(changes().size(), size_t(1));
    QCOMPARE(changes().front().end.outcome, WriteOutcome::Applied);
}

void TestHistoryRecorder::tellsOfADamagedFile()
{
    QFile file(m_config->filePath(u"history.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QSignalSpy told(m_history.get(), &HistoryRecorder::told);
    QSignalSpy recorded(m_history.get(), &HistoryRecorder::recorded);
    m_history->end(m_history->begin(startOf(u"5318"_s)), {.outcome = WriteOutcome::Applied});
    QTRY_COMPARE(recorded.count(), 2);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.at(0).at(0).toString().contains(u"corrupt-"_s));
    QCOMPARE(changes().size(), size_t(1));
}

void TestHistoryRecorder::recordsWhatEndsWithTheProgram()
{
    m_history->end(m_history->begin(startOf(u"5318"_s)), {.outcome = WriteOutcome::Applied});
    m_history.reset();
    m_storage.reset();
    QCOMPARE(changes().size(), size_t(1));
    QCOMPARE(changes().front().end.outcome, WriteOutcome::Applied);
}

QTEST_GUILESS_MAIN(TestHistoryRecorder)
#include "tst_historyrecorder.moc"
