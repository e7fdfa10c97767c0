// What a signal leaves of `weir list`.

#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

#include <csignal>

using namespace weir;
using namespace Qt::StringLiterals;

class TestListCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsNotAll_data();
    void saysThatItIsNotAll();
};

void TestListCommand::saysThatItIsNotAll_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("SIGINT") << SIGINT << QStringList{} << QByteArray("e-1\torders\t\t\t\t\n");
    QTest::newRow("SIGTERM") << SIGTERM << QStringList{} << QByteArray("e-1\torders\t\t\t\t\n");
    // Half a document would be none.
    QTest::newRow("JSON") << SIGINT << QStringList{u"--format"_s, u"json"_s} << QByteArray();
}

void TestListCommand::saysThatItIsNotAll()
{
    QFETCH(const int, signal);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, output);
    ScriptedServer server;
    server.enqueue(Answer::http(200, R"({"total":2,"items":[{"id":"e-1","name":"orders"}]})"));
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QProcess process;
    scene.start(process, QStringList{u"list"_s, u"streams"_s} + options);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.output, output);
    QCOMPARE(run.messages, QByteArray("weir: Interrupted; this is not the whole list.\n"));
}

QTEST_GUILESS_MAIN(TestListCommand)
#include "tst_listcommand.moc"
