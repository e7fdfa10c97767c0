#include "app/storage/templatestore.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

} // namespace

class TestTemplateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEveryTemplate();
    void printsABody();
    void printsOnesOwnFirst();
    void refusesWhatThereIsNot();
    void tellsOfDamage();

private:
    Run run(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTemplateCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Run TestTemplateCommand::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder->path(), u"template"_s} + arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestTemplateCommand::listsEveryTemplate()
{
    QVERIFY(!TemplateStore(m_folder->path()).save({.name = u"Team"_s}));
    const Run listed = run({});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.messages, QByteArray());
    const QByteArrayList lines = listed.output.split('\n');
    QCOMPARE(lines.size(), 24);
    QCOMPARE(lines[0], QByteArray("Team\tstream\t"));
    QVERIFY2(lines[1].startsWith("kafka-to-fg\tstream\tReads "), lines[1]);
    QVERIFY(listed.output.contains("\nall-events-to-smn\tsubscription\t"));
}

void TestTemplateCommand::printsABody()
{
    const Run printed = run({u"kafka-to-obs"_s});
    QCOMPARE(printed.exitCode, 0);
    const auto body = readJson(printed.output.toStdString());
    QVERIFY(body);
    QVERIFY(valueAt(body->root, "/source/source_kafka"));
    QCOMPARE(*valueAt(body->root, "/sink/sink_obs/time_format"), Json::string("yyyy/MM/dd"));
    QVERIFY2(printed.messages.contains("/sink/sink_obs/obs_bucket (Target: Bucket)"), printed.messages);
    QCOMPARE(run({u"kafka-to-obs"_s, u"--quiet"_s}).messages, QByteArray());
}

void TestTemplateCommand::printsOnesOwnFirst()
{
    ResourceTemplate own{.name = u"Kafka-to-OBS"_s};
    own.body.insert("description", Json::string("mine"));
    QVERIFY(!TemplateStore(m_folder->path()).save(own));
    QCOMPARE(run({u"kafka-to-obs"_s}).output, QByteArray("{\n  \"description\": \"mine\"\n}\n"));
}

void TestTemplateCommand::refusesWhatThereIsNot()
{
    const Run refused = run({u"nothing"_s});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.output, QByteArray());
    QVERIFY2(refused.messages.contains("“nothing”"), refused.messages);
    QCOMPARE(run({u"kafka-to-fg"_s, u"kafka-to-obs"_s}).exitCode, 2);
}

void TestTemplateCommand::tellsOfDamage()
{
    QVERIFY(!TemplateStore(m_folder->path()).save({.name = u"Team"_s}));
    QVERIFY(!writeFile(m_folder->filePath(u"templates/bad.json"_s), "{"));
    const Run listed = run({});
    QCOMPARE(listed.exitCode, 2);
    QVERIFY(listed.output.startsWith("Team\t"));
    QVERIFY2(listed.messages.contains("bad.json"), listed.messages);
    // It is in nobody's way.
    QCOMPARE(run({u"team"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestTemplateCommand)
#include "tst_templatecommand.moc"
