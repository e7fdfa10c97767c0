// `weir sandbox` with faults, and what other commands make of them.

#include "app/cli/nearnames.h"
#include "app/sandbox/servicefaults.h"
#include "tests/support/commandscene.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;

} // namespace

class TestSandboxCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsItsFaults();
    void refusesUnknownFaults_data();
    void refusesUnknownFaults();
    void findsNearNames();
    void failsAsTheFaultSays_data();
    void failsAsTheFaultSays();
    void settlesWhatTheAnswerDoesNotSay();
};

void TestSandboxCommand::listsItsFaults()
{
    const CommandScene scene;
    const CommandRun listed = scene.run({u"sandbox"_s, u"--faults"_s});
    QCOMPARE(listed.exitCode, 0);
    const QByteArray help = scene.run({u"sandbox"_s, u"--help"_s}).output;
    QVERIFY(help.contains("--fault <NAME>"));
    QCOMPARE(listed.output.count('\n'), qsizetype(sandbox::serviceFaults().size()));
    for (const QString &name : sandbox::serviceFaultNames()) {
        QVERIFY2(('\n' + listed.output).contains('\n' + name.toLatin1() + '\t'), qPrintable(name));
        QVERIFY2(help.contains(name.toLatin1()), qPrintable(name));
    }
    QVERIFY2(listed.output.contains("\nthrottled\tany\tall\talways\t429\tAPIGW.0308\t"), listed.output);
}

void TestSandboxCommand::refusesUnknownFaults_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("near");
    QTest::newRow("a letter off") << u"throtled"_s << QByteArray("is it throttled?");
    QTest::newRow("capitals") << u"Expired"_s << QByteArray("expired");
    QTest::newRow("a part") << u"json"_s << QByteArray("invalid-json");
    QTest::newRow("nothing like it") << u"earthquake"_s << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

void TestSandboxCommand::refusesUnknownFaults()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, near);
    const CommandRun refused =
        CommandScene().run({u"sandbox"_s, u"--fault"_s, u"slow"_s, u"--fault"_s, name});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.output, QByteArray());
    QVERIFY2(refused.messages.contains("“" + name.toUtf8() + "”"), refused.messages);
    QCOMPARE(refused.messages.contains("is it "), !near.isEmpty());
    QVERIFY2(refused.messages.contains(near), refused.messages);
}

void TestSandboxCommand::findsNearNames()
{
    const QStringList names{u"quota"_s, u"slow"_s, u"html"_s, u"html-502"_s};
    QCOMPARE(nearNames(u"html"_s, names), (QStringList{u"html"_s, u"html-502"_s}));
    QCOMPARE(nearNames(u"qouta"_s, names), QStringList());
    QCOMPARE(nearNames(u"quotas"_s, names), QStringList{u"quota"_s});
    QCOMPARE(nearNames(u"o"_s, names), QStringList());
    QCOMPARE(nearNames(QString(100'000, u'x'), names), QStringList());
}

void TestSandboxCommand::failsAsTheFaultSays_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    const QStringList list{u"list"_s, u"streams"_s};
    const QStringList subscriptions{u"list"_s, u"subscriptions"_s};
    const QStringList pause{u"pause"_s, u"stream"_s, orders};
    QTest::newRow("expired") << QStringList{u"expired"_s} << list << 5 << QByteArray("must be updated");
    QTest::newRow("forbidden") << QStringList{u"forbidden"_s} << list << 5 << QByteArray("not allowed");
    QTest::newRow("forbidden, the other kind")
        << QStringList{u"forbidden"_s} << subscriptions << 5 << QByteArray("not allowed");
    QTest::newRow("frozen") << QStringList{u"frozen"_s} << list << 5 << QByteArray("account is frozen");
    QTest::newRow("read-only, and a list") << QStringList{u"read-only"_s} << list << 0 << QByteArray();
    QTest::newRow("read-only, and a write")
        << QStringList{u"read-only"_s} << pause << 5 << QByteArray("not allowed");
    QTest::newRow("error 500") << QStringList{u"error-500"_s} << list << 3 << QByteArray("EG.00015000");
    QTest::newRow("HTML") << QStringList{u"html"_s} << list << 3 << QByteArray("");
    QTest::newRow("invalid JSON") << QStringList{u"invalid-json"_s} << list << 3 << QByteArray("");
    QTest::newRow("throttled once") << QStringList{u"throttled-once"_s} << list << 0
                                    << QByteArray("sent again in");
    QTest::newRow("both, and the first counts")
        << QStringList{u"frozen"_s, u"error-500"_s} << list << 5 << QByteArray("account is frozen");
}

void TestSandboxCommand::failsAsTheFaultSays()
{
    QFETCH(const QStringList, faults);
    QFETCH(const QStringList, command);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, message);
    QStringList arguments{u"sandbox"_s};
    for (const QString &fault : faults)
        arguments << u"--fault"_s << fault;
    QProcess sandbox;
    sandbox.start(QStringLiteral(WEIR_PROGRAM), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.canReadLine(), 20'000);
    const QJsonDocument announced = QJsonDocument::fromJson(sandbox.readLine());
    CommandScene scene;
    scene.signInTo(QUrl(announced["url"_L1].toString()), announced["project_id"_L1].toString(),
                   announced["token"_L1].toString().toLatin1());
    const CommandRun run = scene.signedIn(command);
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QVERIFY2(run.messages.contains(message), run.messages);
    QCOMPARE(run.messages.isEmpty(), exitCode == 0 && message.isEmpty());
    sandbox.terminate();
    QCOMPARE(CommandScene::end(sandbox).exitCode, 0);
}

//! The pause takes effect, its answer says nothing, and reading tells.
void TestSandboxCommand::settlesWhatTheAnswerDoesNotSay()
{
    QProcess sandbox;
    sandbox.start(QStringLiteral(WEIR_PROGRAM), {u"sandbox"_s, u"--fault"_s, u"answer-lost"_s});
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.canReadLine(), 20'000);
    const QJsonDocument announced = QJsonDocument::fromJson(sandbox.readLine());
    CommandScene scene;
    scene.signInTo(QUrl(announced["url"_L1].toString()), announced["project_id"_L1].toString(),
                   announced["token"_L1].toString().toLatin1());
    const CommandRun run = scene.signedIn({u"pause"_s, u"stream"_s, orders});
    QVERIFY2(run.exitCode == 0, run.messages);
    const QByteArray listed = scene.signedIn({u"show"_s, u"stream"_s, orders}).output;
    QVERIFY2(listed.contains("STOPPED"), listed);
    sandbox.terminate();
    QCOMPARE(CommandScene::end(sandbox).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
