// `weir apply`: what it reads and sends, and what a signal leaves.

#include "app/sandbox/sandbox.h"
#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *body = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp-orders", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
                       "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"}})";

QByteArray answer()
{
    return R"({"id":"e-1",)" + QByteArray(body).mid(1);
}

QByteArray changedBody()
{
    return QByteArray(body).replace("ASYNC", "SYNC");
}

//! "GET GET PUT"
QByteArray methodsOf(const ScriptedServer &server)
{
    QByteArrayList methods;
    for (const ReceivedRequest &request : server.requests())
        methods << request.method;
    return methods.join(' ');
}

} // namespace

class TestApplyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyReadsWithDryRun_data();
    void onlyReadsWithDryRun();
    void createsWithoutSecrets();
    void endsBeforeTheReview_data();
    void endsBeforeTheReview();
    void endsWhileItCompares();
    void tellsWhatASignalLeavesUnknown_data();
    void tellsWhatASignalLeavesUnknown();
    void takesASignalForANo();
    void tellsThatTheStreamDoesNotRunAgain();
    void tellsWhatASignalLeavesOfTheRestart();
};

void TestApplyCommand::onlyReadsWithDryRun_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("methods");
    const QStringList id{u"--id"_s, u"e-1"_s};
    const QByteArray none = R"({"total":0,"items":[]})";
    QTest::newRow("an update") << QByteArrayList{answer()} << id << 0 << QByteArray("GET");
    QTest::newRow("and --yes") << QByteArrayList{answer()} << id + QStringList{u"--yes"_s} << 0
                               << QByteArray("GET");
    QTest::newRow("a creation") << QByteArrayList{none} << QStringList{u"--create"_s} << 0
                                << QByteArray("GET");
    QTest::newRow("nothing to create in") << QByteArrayList{none} << QStringList{} << 2 << QByteArray("GET");
}

void TestApplyCommand::onlyReadsWithDryRun()
{
    QFETCH(const QByteArrayList, answers);
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, methods);
    ScriptedServer server;
    for (const QByteArray &text : answers)
        server.enqueue(Answer::http(200, text));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn(
        QStringList{u"apply"_s, scene.file(u"body.json"_s, changedBody()), u"--dry-run"_s} + options);
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QCOMPARE(methodsOf(server), methods);
    QCOMPARE(run.messages.contains("Nothing was sent."), exitCode == 0);
    QCOMPARE(run.output.isEmpty(), exitCode != 0);
}

//! What is not known is left out of what is created.
void TestApplyCommand::createsWithoutSecrets()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, R"({"total":0,"items":[]})"));
    server.enqueue(Answer::http(200, R"({"total":0,"items":[]})"));
    server.enqueue(Answer::http(200, R"({"eventStreamingID":"e-1"})"));
    server.setDefaultAnswer(Answer::http(200, answer()));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const QString file = scene.file(
        u"body.json"_s,
        QByteArray(body).replace("\"orders\"",
                                 "\"orders\", \"password\": \"{{secret:/source/source_kafka/password}}\""));
    const CommandRun run =
        scene.signedIn({u"apply"_s, file, u"--create"_s, u"--yes"_s, u"--without-secrets"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(methodsOf(server), QByteArray("GET GET POST GET"));
    QVERIFY(!server.requests()[2].body.contains("password"));
}

void TestApplyCommand::endsBeforeTheReview_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("signal");
    QTest::newRow("while it reads, SIGINT") << QStringList{u"--id"_s, u"e-1"_s} << SIGINT;
    QTest::newRow("while it reads, SIGTERM") << QStringList{u"--id"_s, u"e-1"_s} << SIGTERM;
    QTest::newRow("while it looks for the name") << QStringList{} << SIGINT;
}

void TestApplyCommand::endsBeforeTheReview()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, signal);
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QProcess process;
    scene.start(process,
                QStringList{u"apply"_s, scene.file(u"body.json"_s, changedBody()), u"--yes"_s} + options);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const CommandRun run = CommandScene::end(process);
    QVERIFY2(run.exitCode == 3, run.messages);
    QCOMPARE(run.messages, QByteArray("weir: Interrupted, so nothing was sent.\n"));
    QCOMPARE(methodsOf(server), QByteArray("GET"));
}

void TestApplyCommand::endsWhileItCompares()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, answer()));
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QProcess process;
    scene.start(process,
                {u"apply"_s, scene.file(u"body.json"_s, changedBody()), u"--id"_s, u"e-1"_s, u"--yes"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("Interrupted, so nothing was sent."), run.messages);
    QCOMPARE(methodsOf(server), QByteArray("GET GET"));
}

void TestApplyCommand::tellsWhatASignalLeavesUnknown_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestApplyCommand::tellsWhatASignalLeavesUnknown()
{
    QFETCH(const int, signal);
    ScriptedServer server;
    // The name is looked for first.
    server.enqueue(Answer::http(200, R"({"total":1,"items":[)" + answer() + "]}"));
    server.enqueue(Answer::http(200, answer()));
    server.enqueue(Answer::http(200, answer()));
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const QString file = scene.file(u"body.json"_s, changedBody());
    QProcess process;
    scene.start(process, {u"apply"_s, file, u"--yes"_s});
    QTRY_VERIFY_WITH_TIMEOUT(methodsOf(server).endsWith("PUT") || process.state() == QProcess::NotRunning,
                             20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const CommandRun run = CommandScene::end(process);
    QVERIFY2(run.exitCode == 6, run.messages);
    QVERIFY2(run.messages.contains("It is not known whether the update was carried out"), run.messages);
    QCOMPARE(std::ranges::count(server.requests(), QByteArray("PUT"), &ReceivedRequest::method), 1);
}

//! On a terminal, at the question. `exec`, because a shell that stays between dies of the signal as well.
void TestApplyCommand::takesASignalForANo()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const QString command = QStringList{u"exec"_s,
                                        QStringLiteral(WEIR_PROGRAM),
                                        u"--config-dir"_s,
                                        scene.path(u"config"_s),
                                        u"apply"_s,
                                        scene.file(u"body.json"_s, changedBody()),
                                        u"--without-secrets"_s,
                                        u"--profile"_s,
                                        u"Box"_s,
                                        u"--token-file"_s,
                                        scene.path(u"token"_s)}
                                .join(u' ');
    QProcess process;
    process.start(u"script"_s, {u"-qefc"_s, command, u"/dev/null"_s});
    QByteArray shown;
    QTRY_VERIFY_WITH_TIMEOUT((shown += process.readAll()).contains("[y/N]"), 20'000);
    // Ctrl-C.
    process.write("\x03");
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.output.contains("Nothing was sent."), run.output);
}

//! The update landed, and the stream stands.
void TestApplyCommand::tellsThatTheStreamDoesNotRunAgain()
{
    const QByteArray running = QByteArray(answer()).replace(R"({"id")", R"({"status":"RUNNING","id")");
    ScriptedServer server;
    server.enqueue(Answer::http(200, running));
    server.enqueue(Answer::http(200, running));
    server.enqueue(Answer::http(200, R"({"eventStreamingID":"e-1"})"));
    server.setDefaultAnswer(Answer::http(403, R"({"error_code":"EG.00512000","error_msg":"no"})"));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn(
        {u"apply"_s, scene.file(u"body.json"_s, changedBody()), u"--id"_s, u"e-1"_s, u"--yes"_s});
    QVERIFY2(run.exitCode == 5, run.messages);
    QVERIFY2(run.messages.contains("the stream does not run again"), run.messages);
    QVERIFY2(run.messages.contains("weir apply"), run.messages);
    QCOMPARE(methodsOf(server), QByteArray("GET GET PUT POST"));
}

//! The update and the start were confirmed, and nobody has seen the stream run; or it was to be started
//! still.
void TestApplyCommand::tellsWhatASignalLeavesOfTheRestart()
{
    const QByteArray running = QByteArray(answer()).replace(R"({"id")", R"({"status":"RUNNING","id")");
    for (const int confirmations : {1, 2}) {
        ScriptedServer server;
        server.enqueue(Answer::http(200, running));
        server.enqueue(Answer::http(200, running));
        for (int count = 0; count < confirmations; ++count)
            server.enqueue(Answer::http(200, R"({"eventStreamingID":"e-1"})"));
        server.setDefaultAnswer(Answer::silence());
        CommandScene scene;
        scene.signInTo(server.url(), u"p1"_s, "token");
        QProcess process;
        scene.start(process,
                    {u"apply"_s, scene.file(u"body.json"_s, changedBody()), u"--id"_s, u"e-1"_s, u"--yes"_s});
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 3 + confirmations, 20'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        const CommandRun run = CommandScene::end(process);
        QVERIFY2(run.exitCode == 6, run.messages);
        QVERIFY2(run.messages.contains("before it was seen whether the stream runs"), run.messages);
        QVERIFY2(run.messages.contains("weir start stream e-1"), run.messages);
    }
}

QTEST_GUILESS_MAIN(TestApplyCommand)
#include "tst_applycommand.moc"
