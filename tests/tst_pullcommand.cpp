// `weir pull`, as a shell runs it.

#include "app/sandbox/sandbox.h"
#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int sampleStreamCount = 12;
constexpr int sampleSubscriptionCount = 4;
//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;

QByteArray listOf(const QByteArrayList &items)
{
    return R"({"total":)" + QByteArray::number(items.size()) + R"(,"items":[)" + items.join(',') + "]}";
}

QByteArray named(const QByteArray &id, const QByteArray &name)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","status":"RUNNING","source":{},"sink":{}})";
}

QByteArray withKafka(const QByteArray &fields)
{
    return R"({"id":"e-1","name":"kafka","source":{"name":"KAFKA","source_kafka":{)" + fields
        + R"(}},"sink":{}})";
}

//! What `pull` writes for such a stream.
QByteArray fileOf(const QByteArray &id)
{
    return R"({"path":{"project_id":"p1","eventstreaming_id":")" + id + R"("},"body":{}})";
}

} // namespace

class TestPullCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesEveryResource();
    void writesWhatOtherCommandsRead();
    void touchesNothingTheSecondTime();
    void printsWhatChanged();
    void tellsWhatIsGone();
    void removesWhatIsGone();
    void keepsWhatIsNotGone_data();
    void keepsWhatIsNotGone();
    void keepsWhatNobodyCanTell();
    void keepsAFileUntilTheNewOneIsWritten();
    void endsDuringALook();
    void takesARepeatedStreamOnce();
    void tellsOfSecretsAsAFileHasThem();
    void tellsOfAnotherId();
    void leavesOtherProjectsAlone();
    void writesNoSecrets_data();
    void writesNoSecrets();
    void readsAllPages();
    void limitsItself();
    void staysInItsFolder();
    void overwritesNoOtherFile();
    void leavesOutWhatHasNoId();
    void refusesArguments_data();
    void refusesArguments();
    void writesNothingOfHalfAList();
    void endsAsTheServiceSays_data();
    void endsAsTheServiceSays();
    void endsInTheMiddle();

private:
    [[nodiscard]] CommandRun pull(const QStringList &options = {}) const;
    [[nodiscard]] QStringList filesIn(const QString &folder) const;

    std::optional<Sandbox> m_sandbox;
    std::optional<CommandScene> m_scene;
};

void TestPullCommand::init()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_scene.emplace();
    m_scene->signInTo(*m_sandbox);
}

CommandRun TestPullCommand::pull(const QStringList &options) const
{
    return m_scene->signedIn(QStringList{u"pull"_s, m_scene->path(u"repo"_s)} + options);
}

QStringList TestPullCommand::filesIn(const QString &folder) const
{
    return QDir(m_scene->path(u"repo/"_s + folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void TestPullCommand::writesEveryResource()
{
    const CommandRun run = pull();
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(filesIn(u"streams"_s).size(), sampleStreamCount);
    QCOMPARE(filesIn(u"subscriptions"_s).size(), sampleSubscriptionCount);
    QCOMPARE(run.output.count("new\t"), sampleStreamCount + sampleSubscriptionCount);
    QVERIFY2(run.output.contains("new\t" + m_scene->path(u"repo/streams/orders-to-fn.json"_s).toUtf8()),
             run.output);
    QVERIFY2(run.messages.contains("16 new, 0 changed, 0 unchanged, 0 gone."), run.messages);
    const QByteArray text = m_scene->contentOf(u"repo/streams/orders-to-fn.json"_s);
    QVERIFY2(text.startsWith("{\n  \"path\": {\n    \"project_id\": "), text);
    QVERIFY(text.endsWith("}\n"));
    const QJsonDocument file = QJsonDocument::fromJson(text);
    QCOMPARE(file["path"_L1]["eventstreaming_id"_L1].toString(), orders);
    QCOMPARE(file["body"_L1]["name"_L1].toString(), u"orders-to-fn"_s);
    // What a GET says beside the body changes all the time.
    for (const auto &key : {"id"_L1, "status"_L1, "created_time"_L1, "updated_time"_L1})
        QVERIFY(!file["body"_L1].toObject().contains(key));
}

void TestPullCommand::writesWhatOtherCommandsRead()
{
    QCOMPARE(pull().exitCode, 0);
    QStringList files;
    for (const QString &folder : {u"streams"_s, u"subscriptions"_s}) {
        for (const QString &name : filesIn(folder))
            files << m_scene->path(u"repo/"_s + folder + u'/' + name);
    }
    const CommandRun compared = m_scene->signedIn(QStringList{u"diff"_s} + files);
    QVERIFY2(compared.exitCode == 0, compared.output + compared.messages);
    const CommandRun applied = m_scene->signedIn(QStringList{u"apply"_s, u"--yes"_s} + files);
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY2(applied.messages.contains(QByteArray::number(files.size()) + " unchanged."), applied.messages);
}

void TestPullCommand::touchesNothingTheSecondTime()
{
    QCOMPARE(pull().exitCode, 0);
    const QString path = m_scene->path(u"repo/streams/orders-to-fn.json"_s);
    const QDateTime longAgo = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();
    const CommandRun again = pull();
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.output, QByteArray());
    QVERIFY2(again.messages.contains("0 new, 0 changed, 16 unchanged, 0 gone."), again.messages);
    QCOMPARE(QFileInfo(path).lastModified(), longAgo);
}

void TestPullCommand::printsWhatChanged()
{
    QCOMPARE(pull().exitCode, 0);
    QJsonObject body = QJsonDocument::fromJson(m_scene->contentOf(u"repo/streams/customer-notices.json"_s))
                           .object()["body"_L1]
                           .toObject();
    body["description"_L1] = u"changed by somebody"_s;
    const QString edited = m_scene->file(u"edited.json"_s, QJsonDocument(body).toJson());
    const CommandRun applied = m_scene->signedIn({u"apply"_s, edited, u"--yes"_s, u"--without-secrets"_s});
    QVERIFY2(applied.exitCode == 0, applied.messages);
    const CommandRun second = pull();
    QCOMPARE(second.exitCode, 0);
    const auto lines = second.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("changed\t") && lines[0].endsWith("/customer-notices.json"), second.output);
    QVERIFY2(lines[1].startsWith("    /description: ") && lines[1].endsWith("\"changed by somebody\""),
             second.output);
    QVERIFY(m_scene->contentOf(u"repo/streams/customer-notices.json"_s).contains("changed by somebody"));
}

void TestPullCommand::tellsWhatIsGone()
{
    QCOMPARE(pull().exitCode, 0);
    QCOMPARE(m_scene->signedIn({u"delete"_s, u"stream"_s, orders, u"--yes"_s}).exitCode, 0);
    const CommandRun run = pull();
    QCOMPARE(run.exitCode, 0);
    const QByteArray path = m_scene->path(u"repo/streams/orders-to-fn.json"_s).toUtf8();
    QCOMPARE(run.output, "gone\t" + path + '\n');
    QVERIFY2(run.messages.contains("--prune"), run.messages);
    QVERIFY(QFileInfo::exists(QString::fromUtf8(path)));
}

void TestPullCommand::removesWhatIsGone()
{
    QCOMPARE(pull().exitCode, 0);
    QCOMPARE(m_scene->signedIn({u"delete"_s, u"stream"_s, orders, u"--yes"_s}).exitCode, 0);
    static_cast<void>(m_scene->file(u"repo/streams/README.md"_s, "mine"));
    static_cast<void>(m_scene->file(u"repo/streams/notes.json"_s, "{}"));
    const CommandRun run = pull({u"--prune"_s});
    QCOMPARE(run.exitCode, 0);
    const QByteArray path = m_scene->path(u"repo/streams/orders-to-fn.json"_s).toUtf8();
    QCOMPARE(run.output, "removed\t" + path + '\n');
    QVERIFY(!QFileInfo::exists(QString::fromUtf8(path)));
    QCOMPARE(filesIn(u"streams"_s).size(), sampleStreamCount - 1 + 2);
}

void TestPullCommand::keepsWhatIsNotGone_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitCode");
    const QByteArray there = named("e-2", "other");
    QTest::newRow("not in the list") << QByteArray() << 200 << there << 3;
    QTest::newRow("in the list without its ID")
        << QByteArray(R"({"name":"other","source":{},"sink":{}})") << 200 << there << 3;
    QTest::newRow("another answer") << QByteArray() << 200 << QByteArray("{}") << 3;
    QTest::newRow("a failure") << QByteArray() << 500 << QByteArray() << 3;
    QTest::newRow("no permission") << QByteArray() << 403 << QByteArray() << 5;
}

//! A list is no proof: its pages shift while it is read.
void TestPullCommand::keepsWhatIsNotGone()
{
    QFETCH(const QByteArray, second);
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    QFETCH(const int, exitCode);
    ScriptedServer server;
    QByteArrayList items{named("e-1", "good")};
    if (!second.isEmpty())
        items << second;
    server.enqueue(Answer::http(200, listOf(items)));
    server.enqueue(Answer::http(status, answer));
    server.enqueue(Answer::http(404));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QVERIFY(QDir().mkpath(scene.path(u"repo/streams"_s)));
    static_cast<void>(scene.file(u"repo/streams/gone.json"_s, fileOf("e-3")));
    const QString kept = scene.file(u"repo/streams/a.json"_s, fileOf("e-2"));
    const CommandRun run =
        scene.signedIn({u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s, u"--prune"_s});
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QVERIFY2(run.messages.contains(kept.toUtf8() + "” was kept"), run.messages);
    QCOMPARE(scene.contentOf(u"repo/streams/a.json"_s), fileOf("e-2"));
    // The one that is gone goes all the same.
    QVERIFY2(run.messages.contains("1 new, 0 changed, 0 unchanged, 1 gone."), run.messages);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo/streams/gone.json"_s)));
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(server.requests()[1].target.endsWith("/e-2"));
    QVERIFY(server.requests()[2].target.endsWith("/e-3"));
}

//! The service shows a subscription in its list alone.
void TestPullCommand::keepsWhatNobodyCanTell()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        Answer::http(200, R"({"eventSubscriptions":[{"name":"a","topic_name":"t","event_ids":["e"]}]})"));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QVERIFY(QDir().mkpath(scene.path(u"repo/subscriptions"_s)));
    const QByteArray present = R"({"path":{"project_id":"p1","subscription_id":"s1"},"body":{}})";
    static_cast<void>(scene.file(u"repo/subscriptions/a.json"_s, present));
    const QStringList arguments{u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"subscription"_s,
                                u"--prune"_s};
    const CommandRun run = scene.signedIn(arguments);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("a.json” was kept"), run.messages);
    QCOMPARE(scene.contentOf(u"repo/subscriptions/a.json"_s), present);

    server.setDefaultAnswer(Answer::http(200, R"({"eventSubscriptions":[]})"));
    QCOMPARE(scene.signedIn(arguments).exitCode, 0);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo/subscriptions/a.json"_s)));
}

void TestPullCommand::keepsAFileUntilTheNewOneIsWritten()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, listOf({named("e-1", "new")})));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QVERIFY(QDir().mkpath(scene.path(u"repo/streams"_s)));
    const QString old = scene.file(u"repo/streams/old.json"_s, fileOf("e-1"));
    const QString inTheWay = scene.file(u"repo/streams/new.json"_s, "<<<<<<< mine");
    const QStringList arguments{u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s, u"--prune"_s};
    const CommandRun first = scene.signedIn(arguments);
    QCOMPARE(first.exitCode, 2);
    QVERIFY2(first.messages.contains("old.json” was kept"), first.messages);
    QCOMPARE(scene.contentOf(u"repo/streams/old.json"_s), fileOf("e-1"));

    QVERIFY(QFile::remove(inTheWay));
    const CommandRun second = scene.signedIn(arguments);
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.output.contains("removed\t" + old.toUtf8()), second.output);
    QVERIFY(QFileInfo::exists(inTheWay));
    QVERIFY(!QFileInfo::exists(old));
    // Its list has it, so that there is nothing to look for.
    QCOMPARE(server.requests().size(), 2);
}

void TestPullCommand::endsDuringALook()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, listOf({named("e-1", "first")})));
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QVERIFY(QDir().mkpath(scene.path(u"repo/streams"_s)));
    const QString old = scene.file(u"repo/streams/old.json"_s, fileOf("e-2"));
    QProcess process;
    scene.start(process, {u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s, u"--prune"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("pull again"), run.messages);
    QVERIFY(QFileInfo::exists(old));
}

//! A stream that was added while the list is read moves another one to the next page.
void TestPullCommand::takesARepeatedStreamOnce()
{
    ScriptedServer server;
    server.enqueue(
        Answer::http(200, R"({"total":3,"items":[)" + named("e-1", "a") + ',' + named("e-2", "b") + "]}"));
    server.enqueue(
        Answer::http(200, R"({"total":4,"items":[)" + named("e-2", "b") + ',' + named("e-3", "c") + "]}"));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(QDir(scene.path(u"repo/streams"_s)).entryList(QDir::Files, QDir::Name),
             QStringList({u"a.json"_s, u"b.json"_s, u"c.json"_s}));
}

void TestPullCommand::tellsOfSecretsAsAFileHasThem()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, listOf({withKafka(R"("addr":"a","password":"Secret-1")")})));
    server.enqueue(Answer::http(200, listOf({withKafka(R"("addr":"a")")})));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const QStringList arguments{u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s};
    QCOMPARE(scene.signedIn(arguments).exitCode, 0);
    const CommandRun second = scene.signedIn(arguments);
    QCOMPARE(second.exitCode, 0);
    // Nothing was sent that clears anything.
    QVERIFY2(second.output.endsWith("    /source/source_kafka/password: secret, removed\n"), second.output);
}

void TestPullCommand::tellsOfAnotherId()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, listOf({named("e-1", "same")})));
    server.enqueue(Answer::http(200, listOf({named("e-2", "same")})));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const QStringList arguments{u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s};
    QCOMPARE(scene.signedIn(arguments).exitCode, 0);
    const CommandRun second = scene.signedIn(arguments);
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.output,
             "changed\t" + scene.path(u"repo/streams/same.json"_s).toUtf8() + "\n    ID: e-1 → e-2\n");
}

//! Nothing of theirs is gone because it is not in this project.
void TestPullCommand::leavesOtherProjectsAlone()
{
    QVERIFY(QDir().mkpath(m_scene->path(u"repo/streams"_s)));
    const QByteArray theirs = R"({"path":{"project_id":"other","eventstreaming_id":"e-9"},"body":{}})";
    static_cast<void>(m_scene->file(u"repo/streams/theirs.json"_s, theirs));
    const CommandRun run = pull({u"--prune"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.output.contains("theirs"));
    QCOMPARE(m_scene->contentOf(u"repo/streams/theirs.json"_s), theirs);
}

void TestPullCommand::writesNoSecrets_data()
{
    QTest::addColumn<SecretsShown>("secrets");
    QTest::newRow("masked") << SecretsShown::Masked;
    QTest::newRow("returned") << SecretsShown::Returned;
    QTest::newRow("left out") << SecretsShown::Omitted;
}

void TestPullCommand::writesNoSecrets()
{
    QFETCH(const SecretsShown, secrets);
    Sandbox sandbox({.secrets = secrets});
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s)});
    QVERIFY2(run.exitCode == 0, run.messages);
    const QJsonDocument file =
        QJsonDocument::fromJson(scene.contentOf(u"repo/streams/payments-to-ledger.json"_s));
    const QJsonObject kafka = file["body"_L1]["source"_L1]["source_kafka"_L1].toObject();
    QVERIFY(!kafka.isEmpty());
    QCOMPARE(kafka["password"_L1].toString(),
             secrets == SecretsShown::Omitted ? QString() : u"{{secret:/source/source_kafka/password}}"_s);
}

void TestPullCommand::readsAllPages()
{
    Sandbox sandbox({.streams = 503});
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(QDir(scene.path(u"repo/streams"_s)).entryList(QDir::Files).size(), 503);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo/subscriptions"_s)));
}

void TestPullCommand::limitsItself()
{
    const CommandRun one = pull({u"--id"_s, orders});
    QVERIFY2(one.exitCode == 0, one.messages);
    QCOMPARE(filesIn(u"streams"_s), QStringList{u"orders-to-fn.json"_s});
    QCOMPARE(filesIn(u"subscriptions"_s), QStringList());
    const CommandRun none = pull({u"--id"_s, u"no-such-id"_s});
    QCOMPARE(none.exitCode, 3);
    QVERIFY2(none.messages.contains("no-such-id"), none.messages);
    QCOMPARE(pull({u"--kind"_s, u"subscription"_s}).exitCode, 0);
    QCOMPARE(filesIn(u"streams"_s), QStringList{u"orders-to-fn.json"_s});
    QCOMPARE(filesIn(u"subscriptions"_s).size(), sampleSubscriptionCount);
}

//! Whatever a service calls its resources.
void TestPullCommand::staysInItsFolder()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(
        200,
        listOf({named("e-1", "../../escaped"), named("e-2", "/abs"), named("e-3", "Same"),
                named("e-4", "same"), named("e-5", "."), named("../e-6", "id above"), named("e-7", "")})));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"a/repo"_s), u"--kind"_s, u"stream"_s});
    const QStringList files = QDir(scene.path(u"a/repo/streams"_s)).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 6);
    QVERIFY(files.contains(u"Same-e-3.json"_s) && files.contains(u"same-e-4.json"_s));
    // A name with a dash before it is an option to most programs.
    QVERIFY(files.contains(u"_-e-7.json"_s));
    // A slash is in no ID of a stream.
    QVERIFY2(run.exitCode == 3, run.messages);
    QVERIFY2(run.messages.contains("id above"), run.messages);
    QCOMPARE(QDir(scene.path(u"a"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"repo"_s});
    QCOMPARE(QDir(scene.path(u"a/repo"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"streams"_s});
}

void TestPullCommand::overwritesNoOtherFile()
{
    QVERIFY(QDir().mkpath(m_scene->path(u"repo/streams"_s)));
    static_cast<void>(m_scene->file(u"repo/streams/orders-to-fn.json"_s, "<<<<<<< mine"));
    const CommandRun run = pull();
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains("orders-to-fn.json” cannot be read as JSON"), run.messages);
    QCOMPARE(m_scene->contentOf(u"repo/streams/orders-to-fn.json"_s), QByteArray("<<<<<<< mine"));
    // The others are written all the same.
    QCOMPARE(filesIn(u"streams"_s).size(), sampleStreamCount);
}

void TestPullCommand::leavesOutWhatHasNoId()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        Answer::http(200, listOf({named("e-1", "good"), R"({"name":"nameless-id","source":{}})"})));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s), u"--kind"_s, u"stream"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("nameless-id"), run.messages);
    QCOMPARE(QDir(scene.path(u"repo/streams"_s)).entryList(QDir::Files), QStringList{u"good.json"_s});
}

void TestPullCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no folder") << QStringList{};
    QTest::newRow("an empty name") << QStringList{QString()};
    QTest::newRow("two folders") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("an empty ID") << QStringList{u"a"_s, u"--id"_s, QString()};
    QTest::newRow("another kind") << QStringList{u"a"_s, u"--kind"_s, u"topic"_s};
    QTest::newRow("a file") << QStringList{u"/dev/null"_s};
    QTest::newRow("where nobody may write") << QStringList{u"/proc/weir"_s};
}

void TestPullCommand::refusesArguments()
{
    QFETCH(const QStringList, arguments);
    const CommandRun refused = m_scene->signedIn(QStringList{u"pull"_s} + arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.startsWith("weir: "), refused.messages);
}

void TestPullCommand::writesNothingOfHalfAList()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, R"({"total":2,"items":[)" + named("e-1", "first") + "]}"));
    server.enqueue(Answer::http(500));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s)});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo"_s)));
}

void TestPullCommand::endsAsTheServiceSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("401") << 401 << 5;
    QTest::newRow("403") << 403 << 5;
    QTest::newRow("404") << 404 << 3;
    QTest::newRow("500") << 500 << 3;
}

void TestPullCommand::endsAsTheServiceSays()
{
    QFETCH(const int, status);
    QFETCH(const int, exitCode);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(status));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"pull"_s, scene.path(u"repo"_s)});
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QCOMPARE(server.wireCount(), 1);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo"_s)));
}

void TestPullCommand::endsInTheMiddle()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, listOf({named("e-1", "first")})));
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QProcess process;
    scene.start(process, {u"pull"_s, scene.path(u"repo"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("nothing was written"), run.messages);
    QVERIFY(!QFileInfo::exists(scene.path(u"repo"_s)));
}

QTEST_GUILESS_MAIN(TestPullCommand)
#include "tst_pullcommand.moc"
