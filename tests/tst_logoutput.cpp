// What is logged: the lines of the program as a shell runs it, and what every line goes through.

#include "app/diagnosis/logoutput.h"
#include "app/sandbox/sandbox.h"
#include "models/secrets/secret.h"
#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView canary = "hunter2-canary-token";

} // namespace

class TestLogOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesCategories_data();
    void takesCategories();
    void refusesWhatIsNoCategory();
    void hidesInEveryLine_data();
    void hidesInEveryLine();
    void keepsToALine();

    void logsNothingUnasked();
    void logsWhatIsAskedFor();
    void logsOneCategory();
    void leavesSecretsOut();
    void leavesTheLogOfRequestsAlone();
};

void TestLogOutput::takesCategories_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("") << QStringList{u"weir.*=true"_s};
    QTest::newRow("weir.api") << QStringList{u"weir.api=true"_s, u"weir.api.*=true"_s};
    QTest::newRow("weir.api, qt.network=true") << QStringList{u"weir.api=true"_s, u"weir.api.*=true"_s,
                                                              u"qt.network=true"_s, u"qt.network.*=true"_s};
    QTest::newRow("*,qt.qpa=false") << QStringList{u"*=true"_s, u"qt.qpa=false"_s, u"qt.qpa.*=false"_s};
}

void TestLogOutput::takesCategories()
{
    QFETCH(const QStringList, rules);
    const auto taken = logRules(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(taken);
    QCOMPARE(*taken, rules);
}

void TestLogOutput::refusesWhatIsNoCategory()
{
    for (const QString &categories : {u"weir api"_s, u"weir.api=yes"_s, u","_s, u"a\nb=true"_s, u"[Rules]"_s})
        QVERIFY2(!logRules(categories), qPrintable(categories));
    const CommandRun run = CommandScene().run({u"--log=weir api"_s, u"profile"_s, u"list"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains("is no category of the log"), run.messages);
}

void TestLogOutput::hidesInEveryLine_data()
{
    QTest::addColumn<QString>("line");
    const QString secret = QString::fromLatin1(canary);
    QTest::newRow("as it is") << u"token "_s + secret;
    QTest::newRow("base64") << QString::fromLatin1(canary.toByteArray().toBase64());
    QTest::newRow("hex") << QString::fromLatin1(canary.toByteArray().toHex());
    QTest::newRow("a key") << u"{\"password\": \"another-canary\"}"_s;
    QTest::newRow("a header") << u"X-Auth-Token: another-canary"_s;
    QTest::newRow("a header of Qt's") << u"(\"Authorization\", \"Basic another-canary\")"_s;
    QTest::newRow("a query") << u"GET https://h/p?AccessKeyId=AK&Signature=another-canary done"_s;
    QTest::newRow("a user") << u"QUrl(\"https://u:another-canary@h/p\")"_s;
}

void TestLogOutput::hidesInEveryLine()
{
    QFETCH(const QString, line);
    std::vector<Secret> secrets;
    secrets.emplace_back(std::string_view(canary.data(), static_cast<size_t>(canary.size())));
    const QString shown = logLine(u"before "_s + line, secrets);
    QVERIFY2(!shown.contains(u"canary"_s), qPrintable(shown));
    for (const QByteArray &spelling : {canary.toByteArray().toBase64(), canary.toByteArray().toHex()})
        QVERIFY2(!shown.contains(QString::fromLatin1(spelling)), qPrintable(shown));
    QVERIFY2(shown.startsWith(u"before "_s), qPrintable(shown));
}

void TestLogOutput::keepsToALine()
{
    QCOMPARE(logLine(u"a\nb\x1b[31mc\u202ed\te"_s, {}), u"a\\nb\\u{1b}[31mc\\u{202e}d e"_s);
    QCOMPARE(logLine(u"https://h/p and 数据 “q”"_s, {}), u"https://h/p and 数据 “q”"_s);
}

void TestLogOutput::logsNothingUnasked()
{
    const CommandRun run = CommandScene().run({u"profile"_s, u"list"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(!run.messages.contains("weir.storage"), run.messages);
}

void TestLogOutput::logsWhatIsAskedFor()
{
    Sandbox sandbox{SandboxOptions()};
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const CommandRun run = scene.signedIn({u"--log"_s, u"list"_s, u"streams"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.messages.contains(" info weir.api: GET http://"), run.messages);
    QVERIFY2(run.messages.contains("/eventstreamings: status 200 after "), run.messages);
    QVERIFY2(run.messages.contains(" debug weir.storage: read "), run.messages);
    QVERIFY2(!run.messages.contains('?'), run.messages);
}

void TestLogOutput::logsOneCategory()
{
    Sandbox sandbox{SandboxOptions()};
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const CommandRun run = scene.signedIn({u"--log=weir.api"_s, u"list"_s, u"streams"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.messages.contains(" info weir.api: GET http://"), run.messages);
    QVERIFY2(!run.messages.contains("weir.storage"), run.messages);
}

void TestLogOutput::leavesSecretsOut()
{
    ScriptedServer server;
    server.enqueue(
        Answer::http(401, R"({"error_msg": "hunter2-canary-token"})", "X-Echo: hunter2-canary-token\r\n"));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, canary.toByteArray());
    const CommandRun run = scene.signedIn({u"--log=*"_s, u"list"_s, u"streams"_s});
    QVERIFY(run.exitCode != 0);
    QVERIFY2(run.messages.contains("weir.api: failed: unauthorized"), run.messages);
    // Qt's are among them.
    QVERIFY2(run.messages.contains(" qt."), run.messages);
    QVERIFY2(!run.messages.contains("canary"), run.messages);
    for (const QByteArray &spelling : {canary.toByteArray().toBase64(), canary.toByteArray().toHex()})
        QVERIFY2(!run.messages.contains(spelling), run.messages);
}

void TestLogOutput::leavesTheLogOfRequestsAlone()
{
    Sandbox sandbox{SandboxOptions()};
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    const CommandRun run =
        scene.signedIn({u"list"_s, u"streams"_s, u"--log"_s, scene.path(u"requests.har"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(!run.messages.contains("weir.api"), run.messages);
    QVERIFY(scene.contentOf(u"requests.har"_s).contains("\"entries\""));
}

QTEST_GUILESS_MAIN(TestLogOutput)
#include "tst_logoutput.moc"
