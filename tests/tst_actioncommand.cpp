// weir start, pause, enable, disable and delete as a shell runs them, on a sandbox of this process.

#include "app/sandbox/sandbox.h"
#include "app/storage/profilestore.h"
#include "tests/support/scriptedserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

#include <algorithm>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QString output = {};
    QString messages = {};
};

//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;

} // namespace

class TestActionCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void pausesAndStarts();
    void deletesNothingThatIsNotThere();
    void expectsWhatIsThereAfterTheQuestion();
    void remembersTheName();
    void deletesByName_data();
    void deletesByName();
    void protectedProfilesWantTheName();
    void disablesAndEnables();
    void onlyReadsWithDryRun_data();
    void onlyReadsWithDryRun();
    void refusesAnotherVersionThanTheExpected();
    void refusesArguments_data();
    void refusesArguments();
    void endsAsTheServiceSays_data();
    void endsAsTheServiceSays();
    void endsInTheMiddle_data();
    void endsInTheMiddle();

private:
    [[nodiscard]] Run run(const QStringList &arguments) const;
    void addProfile(const QString &name, const QUrl &endpoint, bool isProtected);
    //! The line of `weir list`.
    [[nodiscard]] QString listed(const QString &kind, const QString &id) const;

    std::optional<QTemporaryDir> m_folder;
    std::optional<Sandbox> m_sandbox;
};

void TestActionCommand::init()
{
    m_folder.emplace();
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    addProfile(u"Box"_s, m_sandbox->url(), false);
    addProfile(u"Production"_s, m_sandbox->url(), true);
    QFile token(m_folder->filePath(u"token"_s));
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write(m_sandbox->token());
}

void TestActionCommand::addProfile(const QString &name, const QUrl &endpoint, bool isProtected)
{
    ConnectionProfile profile;
    profile.name = name;
    profile.projectId = m_sandbox->projectId();
    profile.endpoint = endpoint;
    profile.isProtected = isProtected;
    QVERIFY(ProfileStore(m_folder->filePath(u"config"_s)).add(profile));
}

Run TestActionCommand::run(const QStringList &arguments) const
{
    QProcess process;
    QTestEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QTestEventLoop::exitLoop);
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder->filePath(u"config"_s)} + arguments
                      + QStringList{u"--token-file"_s, m_folder->filePath(u"token"_s)});
    process.closeWriteChannel();
    loop.enterLoop(60);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestActionCommand::listed(const QString &kind, const QString &id) const
{
    const QStringList lines = run({u"list"_s, kind, u"--profile"_s, u"Box"_s}).output.split(u'\n');
    return lines.filter(id).value(0);
}

void TestActionCommand::pausesAndStarts()
{
    const Run paused = run({u"pause"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s});
    QCOMPARE(paused.exitCode, 0);
    QCOMPARE(paused.messages, u"weir: Paused\n"_s);
    QVERIFY(listed(u"streams"_s, orders).contains(u"STOPPED"_s));
    const Run started = run({u"start"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s});
    QCOMPARE(started.exitCode, 0);
    QVERIFY(listed(u"streams"_s, orders).contains(u"RUNNING"_s));
}

void TestActionCommand::deletesByName_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nobody to ask") << QStringList{} << 2;
    QTest::newRow("another name") << QStringList{u"--confirm"_s, u"orders"_s} << 2;
    QTest::newRow("another name, and --yes") << QStringList{u"--yes"_s, u"--confirm"_s, u"orders"_s} << 2;
    QTest::newRow("the name") << QStringList{u"--confirm"_s, u"orders-to-fn"_s} << 0;
    QTest::newRow("--yes") << QStringList{u"--yes"_s} << 0;
}

void TestActionCommand::deletesByName()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    const Run deleted =
        run(QStringList{u"delete"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s} + options);
    QVERIFY2(deleted.exitCode == exitCode, qPrintable(deleted.messages));
    QCOMPARE(listed(u"streams"_s, orders).isEmpty(), exitCode == 0);
}

void TestActionCommand::deletesNothingThatIsNotThere()
{
    const Run stream = run({u"delete"_s, u"stream"_s, u"nobody"_s, u"--profile"_s, u"Box"_s, u"--yes"_s});
    QVERIFY2(stream.exitCode == 3, qPrintable(stream.messages));
    const Run subscription =
        run({u"delete"_s, u"subscription"_s, u"nobody"_s, u"--profile"_s, u"Box"_s, u"--yes"_s});
    QVERIFY2(subscription.exitCode == 3, qPrintable(subscription.messages));
}

//! Somebody else changes it while the question for the name stands, or deletes it.
void TestActionCommand::expectsWhatIsThereAfterTheQuestion()
{
    const QByteArray there = R"({"id":"e1","name":"orders","source":{},"sink":{}})";
    QFile file(m_folder->filePath(u"expected.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(there) > 0);
    file.close();
    for (const Answer &then :
         {Answer::http(200, R"({"id":"e1","name":"orders","description":"new","source":{},"sink":{}})"),
          Answer::http(404)}) {
        ScriptedServer server;
        addProfile(u"Asked %1"_s.arg(server.url().port()), server.url(), true);
        server.enqueue(Answer::http(200, there));
        server.setDefaultAnswer(then);
        const Run refused =
            run({u"delete"_s, u"stream"_s, u"e1"_s, u"--profile"_s, u"Asked %1"_s.arg(server.url().port()),
                 u"--yes"_s, u"--confirm"_s, u"orders"_s, u"--expect"_s, file.fileName()});
        QVERIFY2(refused.exitCode == 4, qPrintable(refused.messages));
        QCOMPARE(server.wireCount(), 2);
        QCOMPARE(std::ranges::count(server.requests(), QByteArray("DELETE"), &ReceivedRequest::method), 0);
    }
}

void TestActionCommand::remembersTheName()
{
    QCOMPARE(run({u"pause"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s}).exitCode, 0);
    QProcess history;
    history.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder->filePath(u"config"_s), u"history"_s, u"--resource"_s,
                   u"orders-to-fn"_s});
    QVERIFY(history.waitForFinished());
    QVERIFY(history.readAllStandardOutput().contains("orders-to-fn"));
}

void TestActionCommand::protectedProfilesWantTheName()
{
    const QStringList pause{u"pause"_s, u"stream"_s, orders, u"--profile"_s, u"Production"_s};
    QCOMPARE(run(pause).exitCode, 2);
    const Run remove = run({u"delete"_s, u"stream"_s, orders, u"--profile"_s, u"Production"_s, u"--yes"_s});
    QCOMPARE(remove.exitCode, 2);
    QVERIFY(remove.messages.contains(u"gone for good"_s));
    QVERIFY(listed(u"streams"_s, orders).contains(u"RUNNING"_s));
    QCOMPARE(run(pause + QStringList{u"--confirm"_s, u"orders-to-fn"_s}).exitCode, 0);
}

void TestActionCommand::disablesAndEnables()
{
    const QString first =
        run({u"list"_s, u"subscriptions"_s, u"--profile"_s, u"Box"_s}).output.section(u'\t', 0, 0);
    const auto act = [&](const QString &action) {
        return run({action, u"subscription"_s, first, u"--profile"_s, u"Box"_s}).exitCode;
    };
    QCOMPARE(act(u"disable"_s), 0);
    QVERIFY(listed(u"subscriptions"_s, first).contains(u"DISABLED"_s));
    QCOMPARE(act(u"enable"_s), 0);
    QVERIFY(listed(u"subscriptions"_s, first).contains(u"ENABLED"_s));
}

void TestActionCommand::onlyReadsWithDryRun_data()
{
    QTest::addColumn<QStringList>("action");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("pause") << QStringList{u"pause"_s, u"stream"_s} << QStringList{};
    QTest::newRow("start") << QStringList{u"start"_s, u"stream"_s} << QStringList{};
    QTest::newRow("delete") << QStringList{u"delete"_s, u"stream"_s} << QStringList{};
    QTest::newRow("delete, agreed") << QStringList{u"delete"_s, u"stream"_s} << QStringList{u"--yes"_s};
    QTest::newRow("disable") << QStringList{u"disable"_s, u"subscription"_s} << QStringList{};
}

void TestActionCommand::onlyReadsWithDryRun()
{
    QFETCH(const QStringList, action);
    QFETCH(const QStringList, options);
    ScriptedServer server;
    addProfile(u"Scripted"_s, server.url(), false);
    const QByteArray body = R"("id":"e1","name":"orders","source":{},"sink":{},"topic_name":"t")";
    server.setDefaultAnswer(action.back() == "stream"_L1
                                ? Answer::http(200, '{' + body + '}')
                                : Answer::http(200, R"({"eventSubscriptions":[{)" + body + "}]}"));
    const Run looked =
        run(action + QStringList{u"e1"_s, u"--profile"_s, u"Scripted"_s, u"--dry-run"_s} + options);
    QVERIFY2(looked.exitCode == 0, qPrintable(looked.messages));
    QVERIFY2(looked.messages.contains(u" will "_s), qPrintable(looked.messages));
    QVERIFY2(looked.messages.endsWith(u"Nothing was sent.\n"_s), qPrintable(looked.messages));
    QCOMPARE(server.wireCount(), 1);
    QCOMPARE(server.requests().constFirst().method, "GET");
    server.setDefaultAnswer(Answer::http(404));
    QCOMPARE(run(action + QStringList{u"e1"_s, u"--profile"_s, u"Scripted"_s, u"--dry-run"_s}).exitCode, 3);
}

void TestActionCommand::refusesAnotherVersionThanTheExpected()
{
    const Run shown = run({u"show"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s});
    const QString path = m_folder->filePath(u"expected.json"_s);
    const auto expect = [&](const QString &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    QVERIFY(expect(QString(shown.output).replace(u"orders-to-fn"_s, u"former-name"_s)));
    const QStringList remove{u"delete"_s, u"stream"_s, orders,        u"--profile"_s,
                             u"Box"_s,    u"--yes"_s,  u"--expect"_s, path};
    const Run refused = run(remove);
    QCOMPARE(refused.exitCode, 4);
    QCOMPARE(refused.output, u"/name: \"former-name\" → \"orders-to-fn\"\n"_s);
    QVERIFY2(refused.messages.contains(u"nothing was sent"_s), qPrintable(refused.messages));
    QVERIFY(!listed(u"streams"_s, orders).isEmpty());
    QVERIFY(expect(u"no JSON"_s));
    QCOMPARE(run(remove).exitCode, 2);
    QVERIFY(expect(shown.output));
    const Run paused = run({u"pause"_s, u"stream"_s, orders, u"--profile"_s, u"Box"_s, u"--expect"_s, path});
    QVERIFY2(paused.exitCode == 0, qPrintable(paused.messages));
    // Whether it runs is no part of a version.
    const Run removed = run(remove);
    QVERIFY2(removed.exitCode == 0, qPrintable(removed.messages));
    QVERIFY(listed(u"streams"_s, orders).isEmpty());
}

void TestActionCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no ID") << QStringList{u"start"_s, u"stream"_s};
    QTest::newRow("no kind") << QStringList{u"start"_s, orders};
    QTest::newRow("two IDs") << QStringList{u"pause"_s, u"stream"_s, orders, orders};
    QTest::newRow("start a subscription") << QStringList{u"start"_s, u"subscription"_s, u"a1"_s};
    QTest::newRow("enable a stream") << QStringList{u"enable"_s, u"stream"_s, orders};
    QTest::newRow("yes where nothing is asked") << QStringList{u"start"_s, u"stream"_s, orders, u"--yes"_s};
}

void TestActionCommand::refusesArguments()
{
    QFETCH(const QStringList, arguments);
    const Run refused = run(arguments + QStringList{u"--profile"_s, u"Box"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.messages.isEmpty());
    QVERIFY(listed(u"streams"_s, orders).contains(u"RUNNING"_s));
}

void TestActionCommand::endsAsTheServiceSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("writes");
    QTest::newRow("400") << 400 << 3 << 1;
    QTest::newRow("401") << 401 << 5 << 0;
    QTest::newRow("403, as who may not read it may still start it") << 403 << 5 << 1;
    QTest::newRow("404") << 404 << 3 << 0;
    QTest::newRow("500, and nobody can say") << 500 << 6 << 1;
}

void TestActionCommand::endsAsTheServiceSays()
{
    QFETCH(const int, status);
    QFETCH(const int, exitCode);
    QFETCH(const int, writes);
    ScriptedServer server;
    addProfile(u"Scripted"_s, server.url(), false);
    server.setDefaultAnswer(Answer::http(status, R"({"error_code":"EG.1","error_msg":"no"})"));
    const Run ended = run({u"start"_s, u"stream"_s, orders, u"--profile"_s, u"Scripted"_s});
    QVERIFY2(ended.exitCode == exitCode, qPrintable(ended.messages));
    QVERIFY(!ended.messages.isEmpty());
    QCOMPARE(std::ranges::count(server.requests(), QByteArray("POST"), &ReceivedRequest::method), writes);
}

void TestActionCommand::endsInTheMiddle_data()
{
    QTest::addColumn<QStringList>("action");
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    const QStringList pause{u"pause"_s, u"stream"_s, u"e1"_s};
    const QStringList remove{u"delete"_s, u"stream"_s, u"e1"_s, u"--yes"_s};
    const QByteArray there = R"({"id":"e1","name":"orders","source":{},"sink":{}})";
    const QByteArray done = R"({"eventStreamingID":"e1"})";
    QTest::newRow("no answer to the request")
        << pause << QByteArrayList{there} << QByteArray("POST") << 6 << u"Not known whether"_s;
    QTest::newRow("no state behind it") << pause << QByteArrayList{there, done} << QByteArray("GET") << 6
                                        << u"interrupted before the state"_s;
    QTest::newRow("nothing was sent yet")
        << pause << QByteArrayList{} << QByteArray("GET") << 3 << u"nothing was sent"_s;
    QTest::newRow("a look only") << pause + QStringList{u"--dry-run"_s} << QByteArrayList{}
                                 << QByteArray("GET") << 3 << u"nothing was sent"_s;
    QTest::newRow("nothing was deleted yet")
        << remove << QByteArrayList{there} << QByteArray("GET") << 3 << u"nothing was sent"_s;
}

void TestActionCommand::endsInTheMiddle()
{
    QFETCH(const QStringList, action);
    QFETCH(const QByteArrayList, answers);
    QFETCH(const QByteArray, last);
    QFETCH(const int, exitCode);
    QFETCH(const QString, message);
    ScriptedServer server;
    for (const QByteArray &text : answers)
        server.enqueue(Answer::http(200, text));
    server.setDefaultAnswer(Answer::silence());
    addProfile(u"Scripted"_s, server.url(), false);
    QProcess process;
    process.start(
        QStringLiteral(WEIR_PROGRAM),
        QStringList{u"--config-dir"_s, m_folder->filePath(u"config"_s)} + action
            + QStringList{u"--profile"_s, u"Scripted"_s, u"--token-file"_s, m_folder->filePath(u"token"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), answers.size() + 1, 20'000);
    QCOMPARE(server.requests().constLast().method, last);
    process.terminate();
    QVERIFY(process.waitForFinished());
    const QString messages = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == exitCode, qPrintable(messages));
    QVERIFY2(messages.contains(message), qPrintable(messages));
    QCOMPARE(server.wireCount(), answers.size() + 1);
}

QTEST_GUILESS_MAIN(TestActionCommand)
#include "tst_actioncommand.moc"
