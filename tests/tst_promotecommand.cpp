// `weir promote`, as a shell runs it.

#include "tests/support/commandscene.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body = R"({"name":"orders","source":{"source_kafka":{"group":"g","topic":"orders",
    "instance_id":"k-test","password":"hunter2"},"name":"HC.Kafka"},
    "sink":{"sink_fg":{"urn":"urn:fss:r-test:p-test:function:default:f"},"name":"HC.FunctionGraph"}})";

} // namespace

class TestPromoteCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheBodyAndWhatIsToBeDone();
    void takesTheProjectOfARequestFile();
    void writesAFile();
    void refusesArguments_data();
    void refusesArguments();

private:
    std::optional<CommandScene> m_scene;
};

void TestPromoteCommand::init()
{
    m_scene.emplace();
    for (const QString &name : {u"test"_s, u"live"_s}) {
        QCOMPARE(m_scene
                     ->run({u"profile"_s, u"add"_s, name, u"--project"_s, u"p-"_s + name, u"--region"_s,
                            u"r-"_s + name})
                     .exitCode,
                 0);
    }
}

void TestPromoteCommand::printsTheBodyAndWhatIsToBeDone()
{
    const QString file = m_scene->file(u"body.json"_s, body);
    const CommandRun run = m_scene->run({u"promote"_s, file, u"--from"_s, u"test"_s, u"--to"_s, u"live"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    const QJsonDocument copy = QJsonDocument::fromJson(run.output);
    QCOMPARE(copy["sink"_L1]["sink_fg"_L1]["urn"_L1].toString(),
             u"urn:fss:r-live:p-live:function:default:f"_s);
    QVERIFY(!copy["source"_L1]["source_kafka"_L1].toObject().contains("instance_id"_L1));
    QVERIFY2(!run.output.contains("hunter2") && !run.messages.contains("hunter2"), run.messages);
    for (const QByteArray &line :
         {QByteArray("/source/source_kafka/instance_id: k-test → Empty: choose it again\n"),
          QByteArray("/source/source_kafka/password: A secret → Not copied: enter it again\n"),
          QByteArray("/source/source_kafka/topic: orders → The same: check that it is right there\n")})
        QVERIFY2(run.messages.contains(line), run.messages);
}

void TestPromoteCommand::takesTheProjectOfARequestFile()
{
    const QString file =
        m_scene->file(u"request.json"_s,
                      R"({"path":{"project_id":"p-test","eventstreaming_id":"e-1"},"body":)" + body + '}');
    const CommandRun run = m_scene->run({u"promote"_s, file, u"--to"_s, u"live"_s});
    QVERIFY2(run.exitCode == 0, run.messages);
    QVERIFY2(run.output.contains("urn:fss:r-live:p-live:function:default:f"), run.output);
    // It is a new resource.
    QVERIFY2(!run.output.contains("e-1"), run.output);
}

void TestPromoteCommand::writesAFile()
{
    const QString file = m_scene->file(u"body.json"_s, body);
    const CommandRun run = m_scene->run({u"promote"_s, file, u"--from"_s, u"test"_s, u"--to"_s, u"live"_s,
                                         u"--out"_s, m_scene->path(u"copy.json"_s)});
    QVERIFY2(run.exitCode == 0, run.messages);
    QVERIFY(run.output.isEmpty());
    QVERIFY(m_scene->contentOf(u"copy.json"_s).contains("p-live"));
    QVERIFY(!m_scene->contentOf(u"copy.json"_s).contains("hunter2"));
}

void TestPromoteCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no target") << QStringList{u"body.json"_s} << QByteArray("Say with --to");
    QTest::newRow("no file") << QStringList{u"--to"_s, u"live"_s} << QByteArray("Name one file");
    QTest::newRow("no such profile") << QStringList{u"body.json"_s, u"--to"_s, u"other"_s}
                                     << QByteArray("other");
    QTest::newRow("empty output") << QStringList{u"body.json"_s, u"--to"_s, u"live"_s, u"--out"_s, u""_s}
                                  << QByteArray("--out needs a file.");
}

void TestPromoteCommand::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const CommandRun run = m_scene->run(QStringList{u"promote"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.messages.contains(message), run.messages);
    QVERIFY(run.output.isEmpty());
}

QTEST_MAIN(TestPromoteCommand)
#include "tst_promotecommand.moc"
