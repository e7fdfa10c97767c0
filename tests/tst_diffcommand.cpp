// `weir diff`, as a shell runs it.

#include "app/sandbox/sandbox.h"
#include "tests/support/commandscene.h"
#include "tests/support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;

} // namespace

class TestDiffCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsNothing();
    void printsOneChangeALine();
    void comparesMeaning();
    void printsJson();
    void keepsSecrets();
    void comparesSubscriptions();
    void findsByName();
    void comparesSeveralFiles();
    void goesOnBehindAFileWithoutComparison();
    void comparesWhatIsNotThere();
    void refusesArguments_data();
    void refusesArguments();
    void endsAsTheServiceSays_data();
    void endsAsTheServiceSays();
    void endsInTheMiddle();

private:
    //! The stream as `weir show` prints it.
    [[nodiscard]] QJsonObject shown(const QString &kind, const QString &id) const;
    [[nodiscard]] QString idOf(const QString &kind, const QString &name) const;
    [[nodiscard]] QString fileWith(const QString &name, const QJsonObject &body) const;

    std::optional<Sandbox> m_sandbox;
    std::optional<CommandScene> m_scene;
};

void TestDiffCommand::init()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_scene.emplace();
    m_scene->signInTo(*m_sandbox);
}

QJsonObject TestDiffCommand::shown(const QString &kind, const QString &id) const
{
    return QJsonDocument::fromJson(m_scene->signedIn({u"show"_s, kind, id}).output).object();
}

QString TestDiffCommand::idOf(const QString &kind, const QString &name) const
{
    const auto lines = m_scene->signedIn({u"list"_s, kind}).output.split('\n');
    for (const QByteArray &line : lines) {
        if (line.split('\t').value(1) == name.toUtf8())
            return QString::fromUtf8(line.split('\t').value(0));
    }
    return {};
}

QString TestDiffCommand::fileWith(const QString &name, const QJsonObject &body) const
{
    return m_scene->file(name, QJsonDocument(body).toJson());
}

void TestDiffCommand::findsNothing()
{
    const QString file = fileWith(u"same.json"_s, shown(u"stream"_s, orders));
    const CommandRun same = m_scene->signedIn({u"diff"_s, file});
    QVERIFY2(same.exitCode == 0, same.messages);
    QCOMPARE(same.output, QByteArray());
    QCOMPARE(same.messages, QByteArray());
}

void TestDiffCommand::printsOneChangeALine()
{
    QJsonObject body = shown(u"stream"_s, orders);
    body["description"_L1] = u"another"_s;
    QJsonObject source = body["source"_L1].toObject();
    QJsonObject kafka = source["source_kafka"_L1].toObject();
    kafka["topic"_L1] = u"orders-2"_s;
    source["source_kafka"_L1] = kafka;
    body["source"_L1] = source;
    const CommandRun run = m_scene->signedIn({u"diff"_s, fileWith(u"other.json"_s, body)});
    QVERIFY2(run.exitCode == 1, run.messages);
    const auto lines = run.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("/description: "), run.output);
    QVERIFY2(lines[0].endsWith("→ \"another\""), run.output);
    QVERIFY2(lines[1].startsWith("/source/source_kafka/topic: "), run.output);
    // Nothing was sent.
    QVERIFY(shown(u"stream"_s, orders)["description"_L1].toString() != u"another"_s);
}

//! The order of members, what is absent against its default, and what the service added are no changes.
void TestDiffCommand::comparesMeaning()
{
    QJsonObject body = shown(u"stream"_s, orders);
    QVERIFY(!body.contains("rule_config"_L1) || !body["rule_config"_L1].toObject().contains("none"_L1));
    if (body["description"_L1].toString().isEmpty())
        body.remove("description"_L1);
    const CommandRun run = m_scene->signedIn(
        {u"diff"_s, m_scene->file(u"compact.json"_s, QJsonDocument(body).toJson(QJsonDocument::Compact))});
    QVERIFY2(run.exitCode == 0, run.output + run.messages);
}

void TestDiffCommand::printsJson()
{
    QJsonObject body = shown(u"stream"_s, orders);
    body["description"_L1] = u"another"_s;
    const QString file = fileWith(u"other.json"_s, body);
    const CommandRun run = m_scene->signedIn({u"diff"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonArray files = QJsonDocument::fromJson(run.output)["files"_L1].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0]["file"_L1].toString(), file);
    QCOMPARE(files[0]["kind"_L1].toString(), u"stream"_s);
    QCOMPARE(files[0]["id"_L1].toString(), orders);
    const QJsonArray changes = files[0]["changes"_L1].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0]["pointer"_L1].toString(), u"/description"_s);
    QCOMPARE(changes[0]["after"_L1].toString(), u"another"_s);
}

//! One that the file has in clear may be another than the service's, and is not printed; one that the file
//! leaves out would be cleared.
void TestDiffCommand::keepsSecrets()
{
    const QString id = idOf(u"streams"_s, u"payments-to-ledger"_s);
    QByteArray text = QJsonDocument(shown(u"stream"_s, id)).toJson();
    const QByteArray placeholder("{{secret:/source/source_kafka/password}}");
    QVERIFY(text.contains(placeholder));
    const CommandRun same = m_scene->signedIn({u"diff"_s, m_scene->file(u"p.json"_s, text)});
    QVERIFY2(same.exitCode == 0, same.output + same.messages);

    const QByteArray clear = QByteArray(text).replace(placeholder, "canary-5c1f0c7d");
    for (const QString &format : {u"text"_s, u"json"_s}) {
        const CommandRun other =
            m_scene->signedIn({u"diff"_s, m_scene->file(u"clear.json"_s, clear), u"--format"_s, format});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.output.contains("/source/source_kafka/password"), other.output);
        QVERIFY(!other.output.contains("canary") && !other.messages.contains("canary"));
    }

    QJsonObject without = QJsonDocument::fromJson(text).object();
    QJsonObject source = without["source"_L1].toObject();
    QJsonObject kafka = source["source_kafka"_L1].toObject();
    kafka.remove("password"_L1);
    source["source_kafka"_L1] = kafka;
    without["source"_L1] = source;
    const CommandRun cleared = m_scene->signedIn({u"diff"_s, fileWith(u"without.json"_s, without)});
    QVERIFY2(cleared.exitCode == 1, cleared.messages);
    QVERIFY2(cleared.output.contains("/source/source_kafka/password: secret, removed"), cleared.output);
}

void TestDiffCommand::comparesSubscriptions()
{
    const QByteArray listed = m_scene->signedIn({u"list"_s, u"subscriptions"_s}).output;
    const QString id = QString::fromUtf8(listed.split('\t').value(0));
    QJsonObject body = shown(u"subscription"_s, id);
    body["event_streamids"_L1] = QJsonArray{};
    body["event_ids"_L1] = QJsonArray{u"dis_event.007"_s};
    const CommandRun run = m_scene->signedIn({u"diff"_s, fileWith(u"subscription.json"_s, body)});
    QVERIFY2(run.exitCode == 1, run.output + run.messages);
    QVERIFY2(run.output.contains("/event_ids: "), run.output);
    QVERIFY2(run.output.contains("dis_event.007"), run.output);
}

void TestDiffCommand::findsByName()
{
    QJsonObject body = shown(u"stream"_s, orders);
    body.remove("id"_L1);
    body["description"_L1] = u"by name"_s;
    const QString file = fileWith(u"named.json"_s, body);
    const CommandRun named = m_scene->signedIn({u"diff"_s, file});
    QCOMPARE(named.exitCode, 1);
    QVERIFY2(named.output.startsWith("/description: "), named.output);
    const QString other = idOf(u"streams"_s, u"receipts-to-fn"_s);
    const CommandRun forced = m_scene->signedIn({u"diff"_s, file, u"--id"_s, other});
    QCOMPARE(forced.exitCode, 1);
    QVERIFY2(forced.output.contains("/name: \"receipts-to-fn\" → \"orders-to-fn\""), forced.output);
}

void TestDiffCommand::comparesSeveralFiles()
{
    const QString same = fileWith(u"same.json"_s, shown(u"stream"_s, orders));
    QJsonObject body = shown(u"stream"_s, idOf(u"streams"_s, u"receipts-to-fn"_s));
    body["description"_L1] = u"another"_s;
    const QString other = fileWith(u"other.json"_s, body);
    const CommandRun text = m_scene->signedIn({u"diff"_s, same, other, same});
    QVERIFY2(text.exitCode == 1, text.messages);
    // The name of the file, and what changes.
    QCOMPARE(text.output.count('\n'), 2);
    QVERIFY2(text.output.startsWith(other.toUtf8()), text.output);
    QVERIFY2(text.messages.isEmpty(), text.messages);
    const CommandRun json = m_scene->signedIn({u"diff"_s, same, other, u"--format"_s, u"json"_s});
    const QJsonArray files = QJsonDocument::fromJson(json.output)["files"_L1].toArray();
    QCOMPARE(files.size(), 2);
    QVERIFY(files[0]["changes"_L1].toArray().isEmpty());
    QCOMPARE(files[1]["changes"_L1].toArray().size(), 1);
}

void TestDiffCommand::goesOnBehindAFileWithoutComparison()
{
    QJsonObject body = shown(u"stream"_s, orders);
    body["description"_L1] = u"another"_s;
    const QString other = fileWith(u"other.json"_s, body);
    body["name"_L1] = u"-x"_s;
    const QString wrong = fileWith(u"wrong.json"_s, body);
    body["name"_L1] = u"nobody-has-this-name"_s;
    body.remove("id"_L1);
    const QString absent = fileWith(u"absent.json"_s, body);
    const CommandRun findings = m_scene->signedIn({u"diff"_s, wrong, other});
    QCOMPARE(findings.exitCode, 1);
    QVERIFY2(findings.messages.contains("error: /name: "), findings.messages);
    QVERIFY2(findings.output.contains("\n/description: "), findings.output);
    const CommandRun json = m_scene->signedIn({u"diff"_s, absent, other, u"--format"_s, u"json"_s});
    QCOMPARE(json.exitCode, 2);
    const QJsonArray files = QJsonDocument::fromJson(json.output)["files"_L1].toArray();
    QVERIFY(files[0]["error"_L1].toString().contains(u"nobody-has-this-name"_s));
    QCOMPARE(files[1]["changes"_L1].toArray().size(), 1);
}

void TestDiffCommand::comparesWhatIsNotThere()
{
    QJsonObject body = shown(u"stream"_s, orders);
    body.remove("id"_L1);
    body["name"_L1] = u"made-later"_s;
    const QString file = fileWith(u"new.json"_s, body);
    QCOMPARE(m_scene->signedIn({u"diff"_s, file}).exitCode, 2);
    const CommandRun created = m_scene->signedIn({u"diff"_s, file, u"--create"_s});
    QVERIFY2(created.exitCode == 1, created.messages);
    QVERIFY2(created.output.startsWith("/name: not set → \"made-later\"\n"), created.output);
    QVERIFY2(created.messages.contains("no “made-later”"), created.messages);
}

void TestDiffCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{};
    QTest::newRow("no such file") << QStringList{u"/no/such/file"_s};
    QTest::newRow("an ID for two") << QStringList{u"a.json"_s, u"b.json"_s, u"--id"_s, u"e-1"_s};
    QTest::newRow("standard input twice") << QStringList{u"-"_s, u"-"_s};
    QTest::newRow("another format") << QStringList{u"a.json"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("another kind") << QStringList{u"a.json"_s, u"--kind"_s, u"topic"_s};
    QTest::newRow("an option of apply") << QStringList{u"a.json"_s, u"--yes"_s};
}

void TestDiffCommand::refusesArguments()
{
    QFETCH(const QStringList, arguments);
    const CommandRun refused = m_scene->signedIn(QStringList{u"diff"_s} + arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.startsWith("weir: "), refused.messages);
}

void TestDiffCommand::endsAsTheServiceSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("requests");
    QTest::newRow("401 ends it") << 401 << 5 << 1;
    QTest::newRow("403 ends it") << 403 << 5 << 1;
    QTest::newRow("404") << 404 << 3 << 2;
    QTest::newRow("500") << 500 << 3 << 2;
}

void TestDiffCommand::endsAsTheServiceSays()
{
    QFETCH(const int, status);
    QFETCH(const int, exitCode);
    QFETCH(const int, requests);
    const QString file = fileWith(u"stream.json"_s, shown(u"stream"_s, orders));
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(status, R"({"error_code":"EG.1","error_msg":"no"})"));
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    const CommandRun run = scene.signedIn({u"diff"_s, file, file});
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QCOMPARE(server.wireCount(), requests);
    QVERIFY(std::ranges::all_of(server.requests(),
                                [](const ReceivedRequest &request) { return request.method == "GET"; }));
}

void TestDiffCommand::endsInTheMiddle()
{
    const QString file = fileWith(u"stream.json"_s, shown(u"stream"_s, orders));
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    CommandScene scene;
    scene.signInTo(server.url(), u"p1"_s, "token");
    QProcess process;
    scene.start(process, {u"diff"_s, file});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.messages.contains("Interrupted"), run.messages);
    QCOMPARE(run.output, QByteArray());
}

QTEST_GUILESS_MAIN(TestDiffCommand)
#include "tst_diffcommand.moc"
