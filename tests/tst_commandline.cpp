// The program itself, as a shell runs it, on a sandbox that it serves itself.

#include "app/sandbox/signaturecheck.h"
#include "models/export/exportformat.h"
#include "models/text.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

constexpr const char *cleanStream = R"({
  "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp-orders", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
                       "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"}
})";
constexpr const char *canary = "canary-5c1f0c7d";

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void saysWhatItCanDo();
    void saysThatADisplayRefuses();
    void loadsNoLibraryOfTheFolder();
    void refusesArguments_data();
    void refusesArguments();
    void validates_data();
    void validates();
    void readsTerraform();
    void comparesWithAProfile();
    void reportsFindingsAsJson();
    void reportsEveryFixAsJson();
    void checksPathParameters_data();
    void checksPathParameters();
    void readsRequestsWithMoreInThem();
    void saysLineAndColumn();
    void reportsInTheOrderOfTheFile();
    void reportsManyFilesInOrder();
    void reportsManyFilesAsOneJson();
    void reportsBeforeStandardInputEnds();
    void refusesUnusableFiles_data();
    void refusesUnusableFiles();
    void readsStandardInput();
    void printsSchemas();
    void formats();
    void repairsWhatLeavesNoChoice();
    void keepsWhatARepairWouldThrowAway();
    void refusesToLoseWhatStandsTwiceInARequest_data();
    void refusesToLoseWhatStandsTwiceInARequest();
    void formatsInPlaceAndKeepsSecrets();
    void saysWhichPlaceholdersItChanges();
    void formatsInPlaceAndKeepsPermissions();
    void refusesToLoseDuplicates();
    void readsCommands();
    void readsItsOwnCommands();
    void exportsWithPlaceholders();
    void exportedCurlRuns();
    void refusesUnacceptableProfiles_data();
    void refusesUnacceptableProfiles();
    void keepsProfiles();
    void readsProxies_data();
    void readsProxies();
    void testsProfiles();
    void saysWhatTheTestOfAProfileLeftOut();
    void listsAndShows();
    void logsItsRequests();
    void appliesOnce();
    void sendsNoMask();
    void reviewsWhatIsSent();
    void appliesToTheNameOfTheBody();
    void refusesToApply_data();
    void refusesToApply();
    void asksForTheNameOfProtectedProfiles();
    void tellsOfRunningStreams();
    void createsWhatIsNotThere();
    void refusesAnotherVersionThanTheExpected();
    void refusesWhatChangesAfterTheReview();
    void settlesALostAnswer_data();
    void settlesALostAnswer();
    void saysThatItWaits();
    void tellsWhatASignalLeavesUnknown();
    void looksOnlyWithDryRun();
    void wantsAnAnswer();
    void tellsWhenSomebodyDeclines();
    void tellsWhenNotSignedIn();
    void signsInWithAnAccessKey();
    void refusesKeysThatDoNotFit_data();
    void refusesKeysThatDoNotFit();
    void failsOnFullOutput();
    void stopsWhereNobodyReads();
    void keepsColumnsApart();

private:
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    Run runSignedIn(const QStringList &arguments) const;
    //! Of the stream e-1, by a profile whose every service is the server.
    Run applyTo(const ScriptedServer &server, const QByteArray &body) const;
    QString fileWith(const QString &name, const QByteArray &content) const;
    QString firstStreamId() const;
    QString idOfStream(const QString &name) const;

    QTemporaryDir m_folder;
    QProcess m_sandbox;
    QJsonObject m_announcement;
};

void TestCommandLine::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"xdg"_s).toLocal8Bit());
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("QT_QPA_PLATFORM");
    m_sandbox.start(QStringLiteral(WEIR_PROGRAM), {u"sandbox"_s});
    while (!m_sandbox.canReadLine())
        QVERIFY(m_sandbox.waitForReadyRead());
    m_announcement = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    for (const auto &key : {"url"_L1, "iam"_L1, "eg"_L1, "dis"_L1, "project_id"_L1, "token"_L1})
        QVERIFY2(!m_announcement[key].toString().isEmpty(), key.data());
    fileWith(u"token"_s, m_announcement["token"_L1].toString().toUtf8() + '\n');
    const Run added =
        run({u"profile"_s, u"add"_s, u"Box"_s, u"--project"_s, m_announcement["project_id"_L1].toString(),
             u"--endpoint"_s, m_announcement["url"_L1].toString()});
    QVERIFY2(added.exitCode == 0, added.messages);
}

void TestCommandLine::cleanupTestCase()
{
    m_sandbox.terminate();
    QVERIFY(m_sandbox.waitForFinished());
    QCOMPARE(m_sandbox.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_sandbox.exitCode(), 0);
}

Run TestCommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder.filePath(u"config"_s)} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Run TestCommandLine::runSignedIn(const QStringList &arguments) const
{
    return run(arguments
               + QStringList{u"--profile"_s, u"Box"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
}

QString TestCommandLine::fileWith(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QString TestCommandLine::firstStreamId() const
{
    const Run list = runSignedIn({u"list"_s, u"streams"_s});
    return QString::fromUtf8(list.output.split('\t').value(0));
}

QString TestCommandLine::idOfStream(const QString &name) const
{
    const QJsonArray all =
        QJsonDocument::fromJson(runSignedIn({u"list"_s, u"streams"_s, u"--format"_s, u"json"_s}).output)
            .array();
    for (const QJsonValue stream : all) {
        if (stream["name"_L1].toString() == name)
            return stream["id"_L1].toString();
    }
    return {};
}

void TestCommandLine::saysWhatItCanDo()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char *command :
         {"validate", "format", "export", "list", "show", "apply", "profile", "token", "schema", "sandbox"}) {
        QVERIFY2(help.output.contains(command), command);
        const Run own = run({QString::fromLatin1(command), u"--help"_s});
        QCOMPARE(own.exitCode, 0);
        QVERIFY(own.output.size() > 40);
        QVERIFY2(own.output.startsWith(QByteArray("Usage: weir ") + command + " [options]"), own.output);
    }
    const Run version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith("weir "));
}

void TestCommandLine::saysThatADisplayRefuses()
{
    // It lets nobody in: the only key is one that no client has.
    const QString keys = m_folder.filePath(u"xauthority"_s);
    QProcess xauth;
    xauth.start(u"xauth"_s, {u"-f"_s, keys, u"add"_s, u":0"_s, u"."_s, QString(32, u'a')});
    QVERIFY(xauth.waitForFinished());
    QCOMPARE(xauth.exitCode(), 0);
    QProcess server;
    server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-auth"_s, keys});
    while (!server.canReadLine())
        QVERIFY(server.waitForReadyRead());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(server.readLine().trimmed()));
    environment.insert(u"XAUTHORITY"_s, u"/dev/null"_s);
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(WEIR_PROGRAM), {u"--sandbox"_s});
    QVERIFY(window.waitForFinished());
    QCOMPARE(window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(window.exitCode(), 2);
    const QByteArray messages = window.readAllStandardError();
    QVERIFY2(messages.contains("weir: ") && messages.contains("display"), messages);
    server.terminate();
    QVERIFY(server.waitForFinished());
}

//! A folder from the network may hold a file that is called like a library.
void TestCommandLine::loadsNoLibraryOfTheFolder()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QFile library(folder.filePath(u"libQt6Core.so.6"_s));
    QVERIFY(library.open(QIODevice::WriteOnly) && library.write("no library\n") > 0);
    library.close();

    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(WEIR_PROGRAM), {u"--version"_s});
    QVERIFY(process.waitForFinished());

    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAllStandardError());
}

void TestCommandLine::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("neither command nor file") << QStringList{u"no-such-thing"_s};
    QTest::newRow("window without a display") << QStringList{};
    QTest::newRow("sandbox window without a display") << QStringList{u"--sandbox"_s};
    QTest::newRow("unknown option") << QStringList{u"validate"_s, u"--colour"_s, u"x"_s};
    QTest::newRow("no file") << QStringList{u"validate"_s};
    QTest::newRow("bad kind") << QStringList{u"validate"_s, u"--kind"_s, u"street"_s, u"x"_s};
    QTest::newRow("bad format") << QStringList{u"validate"_s, u"--format"_s, u"xml"_s, u"x"_s};
    QTest::newRow("list of nothing") << QStringList{u"list"_s};
    QTest::newRow("schema of nothing") << QStringList{u"schema"_s};
    QTest::newRow("schema of something else") << QStringList{u"schema"_s, u"street"_s};
    QTest::newRow("schema in another form") << QStringList{u"schema"_s, u"stream"_s, u"--as"_s, u"html"_s};
    QTest::newRow("schema of both") << QStringList{u"schema"_s, u"stream"_s, u"subscription"_s};
    QTest::newRow("no profile") << QStringList{u"list"_s, u"streams"_s};
    QTest::newRow("unknown profile") << QStringList{u"list"_s, u"streams"_s, u"--profile"_s, u"Nobody"_s};
    QTest::newRow("body and token from standard input")
        << QStringList{u"apply"_s, u"-"_s, u"--profile"_s, u"Box"_s, u"--token-file"_s, u"-"_s};
    QTest::newRow("body and secret key from standard input")
        << QStringList{u"apply"_s, u"-"_s, u"--profile"_s, u"Box"_s, u"--secret-key-file"_s, u"-"_s};
    QTest::newRow("config-dir that is a file")
        << QStringList{u"--config-dir"_s, QStringLiteral(WEIR_PROGRAM), u"profile"_s, u"list"_s};
    QTest::newRow("config-dir from an empty variable")
        << QStringList{u"--config-dir"_s, QString(), u"profile"_s, u"list"_s};
    QTest::newRow("config-dir without a folder") << QStringList{u"list"_s, u"--config-dir"_s};
    QTest::newRow("bad port") << QStringList{u"sandbox"_s, u"--port"_s, u"65536"_s};
    QTest::newRow("bad secrets") << QStringList{u"sandbox"_s, u"--secrets"_s, u"shout"_s};
}

void TestCommandLine::refusesArguments()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.output.isEmpty());
    QCOMPARE(refused.messages.count('\n'), 1);
    QVERIFY2(refused.messages.startsWith("weir: "), refused.messages);
}

void TestCommandLine::validates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("clean") << QByteArray(cleanStream) << QStringList{} << 0;
    QTest::newRow("error") << QByteArray(cleanStream).replace("orders-to-fn", "-orders") << QStringList{}
                           << 1;
    const QByteArray warned = QByteArray(cleanStream).replace("ASYNC", "LATER");
    QTest::newRow("warning") << warned << QStringList{} << 0;
    QTest::newRow("warning, strict") << warned << QStringList{u"--strict"_s} << 1;
    QTest::newRow("no object") << QByteArray("[]") << QStringList{} << 1;
    QTest::newRow("kind given") << QByteArray("{}") << QStringList{u"--kind"_s, u"stream"_s} << 1;
    QTest::newRow("kind unknown") << QByteArray("{}") << QStringList{} << 2;
    QTest::newRow("no JSON") << QByteArray("hello") << QStringList{} << 2;
}

void TestCommandLine::validates()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    const Run validated =
        run(QStringList{u"validate"_s} + options + QStringList{fileWith(u"body.json"_s, body)});
    QVERIFY2(validated.exitCode == exitCode, validated.output + validated.messages);
}

void TestCommandLine::readsTerraform()
{
    const QString body = fileWith(u"body.json"_s, QByteArray(cleanStream));
    const Run exported = run({u"export"_s, body, u"--as"_s, u"terraform"_s});
    QVERIFY2(exported.exitCode == 0, exported.messages);
    const Run formatted = run({u"format"_s, fileWith(u"main.tf"_s, exported.output)});
    QVERIFY2(formatted.exitCode == 0, formatted.messages);
    QJsonObject read = QJsonDocument::fromJson(formatted.output).object();
    // The provider wants the block, and it changes nothing.
    QCOMPARE(read.take("rule_config"_L1)["transform"_L1]["type"_L1].toString(), u"ORIGINAL"_s);
    QCOMPARE(read, QJsonDocument::fromJson(cleanStream).object());

    const QString broken =
        fileWith(u"main.tf"_s, QByteArray(exported.output).replace("\"orders-to-fn\"", "\"-orders\""));
    const Run validated = run({u"validate"_s, broken});
    QCOMPARE(validated.exitCode, 1);
    const auto line = exported.output.left(exported.output.indexOf("orders-to-fn")).count('\n') + 1;
    QVERIFY2(validated.output.contains("main.tf:" + QByteArray::number(line) + ':'), validated.output);
    const Run refused =
        run({u"validate"_s,
             fileWith(u"main.tf"_s, QByteArray(exported.output).replace("\"orders-to-fn\"", "local.name"))});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains("main.tf: Line " + QByteArray::number(line) + ','), refused.messages);
}

void TestCommandLine::comparesWithAProfile()
{
    // Nothing listens at this address, and there is no token.
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Offline"_s, u"--project"_s, u"p1"_s, u"--region"_s,
                  u"cn-north-4"_s, u"--endpoint"_s, u"http://127.0.0.1:9"_s})
                 .exitCode,
             0);
    const QStringList profile{u"--profile"_s, u"Offline"_s};
    const auto subscription = [this](const char *urn) {
        return fileWith(u"topic.json"_s,
                        QByteArray(R"({"topic_name":"t","topic_type":0,"enable":true)") + urn + '}');
    };
    const QString other = subscription(R"(,"topic_urn":"urn:smn:cn-north-4:p2:t")");
    QCOMPARE(run({u"validate"_s, u"--strict"_s, other}).exitCode, 0);
    const Run compared = run(QStringList{u"validate"_s, u"--strict"_s, other} + profile);
    QCOMPARE(compared.exitCode, 1);
    QVERIFY2(compared.output.contains("[conflict] /topic_urn"), compared.output);

    const QString missing = subscription("");
    const Run derived = run(QStringList{u"validate"_s, u"--format"_s, u"json"_s, missing} + profile);
    QCOMPARE(derived.exitCode, 0);
    const QJsonObject issue =
        QJsonDocument::fromJson(derived.output)["files"_L1][0]["issues"_L1][0].toObject();
    QCOMPARE(issue["code"_L1].toString(), u"required"_s);
    QCOMPARE(issue["fix"_L1]["value"_L1].toString(), u"urn:smn:cn-north-4:p1:t"_s);
    const Run fixed = run(QStringList{u"format"_s, u"--fix"_s, missing} + profile);
    QCOMPARE(QJsonDocument::fromJson(fixed.output)["topic_urn"_L1].toString(), u"urn:smn:cn-north-4:p1:t"_s);

    for (const QString &command : {u"validate"_s, u"format"_s}) {
        const Run unknown = run({command, missing, u"--profile"_s, u"Nobody"_s});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.messages.contains("Nobody") && unknown.output.isEmpty(), unknown.messages);
    }
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Offline"_s}).exitCode, 0);
}

void TestCommandLine::reportsFindingsAsJson()
{
    const QString path = fileWith(u"body.json"_s, QByteArray(cleanStream).replace("orders-to-fn", "-orders"));
    const Run validated = run({u"validate"_s, u"--format"_s, u"json"_s, path});
    const QJsonObject file = QJsonDocument::fromJson(validated.output)["files"_L1][0].toObject();
    QCOMPARE(file["file"_L1].toString(), path);
    QCOMPARE(file["kind"_L1].toString(), u"stream"_s);
    QCOMPARE(file["issues"_L1].toArray().size(), 1);
    const QJsonObject issue = file["issues"_L1][0].toObject();
    QCOMPARE(issue["pointer"_L1].toString(), u"/name"_s);
    QCOMPARE(issue["code"_L1].toString(), u"pattern"_s);
    QCOMPARE(issue["level"_L1].toString(), u"error"_s);
    QVERIFY(issue["message"_L1].toString().contains(u"Name"_s));
}

void TestCommandLine::reportsEveryFixAsJson()
{
    const Run validated = run({u"validate"_s, u"--format"_s, u"json"_s, u"-"_s}, R"({"name":"-n",
        "source":{"source_kafka":{"group":"g","topic":"orders"},"source_dms_rocketmq":{}},
        "sink":{"sink_fg":{"invoke_type":"sync"}}})");
    QCOMPARE(validated.exitCode, 1);
    QHash<QString, QJsonObject> issues;
    for (const QJsonValue issue :
         QJsonDocument::fromJson(validated.output)["files"_L1][0]["issues"_L1].toArray())
        issues.insert(issue["pointer"_L1].toString(), issue.toObject());
    // Which of two is meant is for somebody to say, so neither is the fix.
    const QJsonObject several = issues.value(u"/source"_s);
    QCOMPARE(several["code"_L1].toString(), u"one_of"_s);
    QVERIFY(!several.contains("fix"_L1));
    QCOMPARE(several["fixes"_L1].toArray().size(), 2);
    QVERIFY(several["fixes"_L1][1]["label"_L1].toString().startsWith("Keep "_L1));
    const QJsonObject one = issues.value(u"/sink/sink_fg/invoke_type"_s);
    QCOMPARE(one["fix"_L1]["value"_L1].toString(), u"SYNC"_s);
    QCOMPARE(one["fixes"_L1].toArray(), QJsonArray{one["fix"_L1]});
    const QJsonObject none = issues.value(u"/name"_s);
    QVERIFY(!none.contains("fix"_L1));
    QVERIFY(none["fixes"_L1].isArray() && none["fixes"_L1].toArray().isEmpty());
}

void TestCommandLine::checksPathParameters_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArrayList>("findings");
    const auto row = [](const char *path, const QByteArrayList &findings) {
        QTest::addRow("%s", path) << QByteArray(path) << findings;
    };
    row(R"("project_id":"p","eventstreaming_id":"e-1")", {});
    row(R"("eventstreaming_id":"e 1")", {});
    row(R"("project_id":"","eventstreaming_id":"../e")",
        {"[required] /path/project_id", "[pattern] /path/eventstreaming_id"});
    row(R"("project_id":"a/b","eventstreaming_id":"")",
        {"[pattern] /path/project_id", "[required] /path/eventstreaming_id"});
    row(R"("project_id":7,"eventstreaming_id":null)",
        {"[type] /path/project_id", "[required] /path/eventstreaming_id"});
    row(R"("project_id":"p-1","subscription_id":"a-b")",
        {"[pattern] /path/project_id", "[pattern] /path/subscription_id"});
}

void TestCommandLine::checksPathParameters()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArrayList, findings);
    const bool isStream = !path.contains("subscription_id");
    // The body is checked as well, and stands in the second line.
    const QByteArray body =
        isStream ? QByteArray(cleanStream).replace("orders-to-fn", "-orders") : R"({"topic_name":" "})";
    const QString file = fileWith(u"request.json"_s, "{\"path\":{" + path + "},\n\"body\":" + body + '}');
    const Run validated = run({u"validate"_s, file});
    QCOMPARE(validated.exitCode, 1);
    const QByteArrayList lines = validated.output.trimmed().split('\n');
    for (qsizetype i = 0; i < findings.size(); ++i) {
        QVERIFY2(lines[i].startsWith(file.toUtf8() + ":1:") && lines[i].contains(": error: ")
                     && lines[i].contains(findings[i]),
                 validated.output);
    }
    QVERIFY2(!lines.value(findings.size()).contains("/path/"), validated.output);
    QVERIFY2(validated.output.contains(isStream ? " /name\n" : " /topic_name\n"), validated.output);
    const Run json = run({u"validate"_s, u"--format"_s, u"json"_s, file});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(json.output)["files"_L1][0]["issues"_L1].toArray().size(), lines.size());
    // What does more than check takes no such file.
    if (!findings.isEmpty()) {
        for (const QString &command : {u"format"_s, u"export"_s}) {
            const Run refused = run({command, file});
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.messages.count('\n'), 1);
        }
        QCOMPARE(runSignedIn({u"apply"_s, file, u"--yes"_s}).exitCode, 2);
    }
}

void TestCommandLine::readsRequestsWithMoreInThem()
{
    const QByteArray request = QByteArray(R"({"path":{"project_id":"p","eventstreaming_id":"e-1"},
"header":{"X-Auth-Token":")")
        + canary + R"(","X-Language":"en-us"},"body":)" + cleanStream + '}';
    const QString path = fileWith(u"more.json"_s, request);
    const Run validated = run({u"validate"_s, path});
    QCOMPARE(validated.exitCode, 0);
    QVERIFY2(validated.output.contains("more.json:2:10: warning: ")
                 && validated.output.endsWith("[unknown_field] /header\n")
                 && validated.output.count('\n') == 1,
             validated.output);
    const Run formatted = run({u"format"_s, path});
    QVERIFY2(formatted.exitCode == 0 && !formatted.output.contains(canary), formatted.output);
    QCOMPARE(QJsonDocument::fromJson(formatted.output)["header"_L1]["X-Language"_L1].toString(), u"en-us"_s);
    QCOMPARE(run({u"format"_s, u"--in-place"_s, path}).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), QJsonDocument::fromJson(request).object());

    // The path tells what a body without telling keys is, and must not contradict the others.
    const Run small = run({u"validate"_s, u"--format"_s, u"json"_s, u"-"_s},
                          R"({"path":{"eventstreaming_id":"e-1"},"body":{"name":"x"}})");
    QCOMPARE(small.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(small.output)["files"_L1][0]["kind"_L1].toString(), u"stream"_s);
    const Run both = run({u"validate"_s, u"-"_s},
                         QByteArray(R"({"path":{"subscription_id":"s1"},"body":)") + cleanStream + '}');
    QCOMPARE(both.exitCode, 2);
    QVERIFY2(both.messages.contains("subscription_id") && both.messages.contains("event stream"),
             both.messages);
}

void TestCommandLine::saysLineAndColumn()
{
    const QString path = fileWith(u"body.json"_s, "{\n  \"source\": {},\n  \"name\": 5,\n  \"sink\" 1\n}\n");
    const Run broken = run({u"validate"_s, path});
    QCOMPARE(broken.exitCode, 2);
    QVERIFY2(broken.messages.contains("Line 4, column 10"), broken.messages);
    const QString wrong =
        fileWith(u"body.json"_s, "{\n  \"source\": {},\n  \"name\": 5,\n  \"sink\": {}\n}\n");
    const Run located = run({u"validate"_s, wrong});
    QVERIFY2(located.output.contains("body.json:3:11: error:"), located.output);
}

void TestCommandLine::reportsInTheOrderOfTheFile()
{
    const Run validated = run({u"validate"_s, u"-"_s}, R"({
  "sink": {"sink_fg": {"invoke_type": "LATER"}},
  "option": {"batch_window": {"count": 0, "interval": 16}},
  "source": {"source_kafka": {"topic": "orders"}},
  "name": "-"
})");
    QList<std::pair<int, int>> places;
    for (const QByteArray &line : validated.output.trimmed().split('\n'))
        places.emplace_back(line.split(':').value(1).toInt(), line.split(':').value(2).toInt());
    QCOMPARE(places.size(), 5);
    QVERIFY2(std::ranges::is_sorted(places), validated.output);
    QCOMPARE(places.constFirst().first, 2);
}

void TestCommandLine::reportsManyFilesInOrder()
{
    QStringList paths;
    QByteArrayList expected;
    QByteArrayList faults;
    for (int i = 0; i < 300; ++i) {
        const QString name = u"many-%1.json"_s.arg(i);
        // Some take much longer than those after them.
        const QByteArray padding(i % 50 == 0 ? 1 << 20 : 0, ' ');
        if (i % 7 == 3) {
            paths << fileWith(name, padding + "{");
            faults << paths.last().toUtf8();
        } else {
            paths << fileWith(name, padding + QByteArray(cleanStream).replace("orders-to-fn", "-orders"));
            expected << paths.last().toUtf8();
        }
    }
    const Run many = run(QStringList{u"validate"_s} + paths);
    QCOMPARE(many.exitCode, 2);
    const QByteArrayList lines = many.output.trimmed().split('\n');
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines[i].startsWith(expected[i] + ':'), lines[i]);
    const QByteArrayList messages = many.messages.trimmed().split('\n');
    QCOMPARE(messages.size(), faults.size());
    for (qsizetype i = 0; i < messages.size(); ++i)
        QVERIFY2(messages[i].contains(faults[i]), messages[i]);
    QCOMPARE(run(QStringList{u"validate"_s, paths[0], paths[1]}).exitCode, 1);
}

void TestCommandLine::reportsManyFilesAsOneJson()
{
    QStringList paths;
    for (int i = 0; i < 40; ++i) {
        const QByteArray body = i == 5 ? QByteArray("{") : QByteArray(cleanStream);
        paths << fileWith(u"json-%1.json"_s.arg(i), i == 7 ? QByteArray(body).replace("ASYNC", "") : body);
    }
    const Run many = run(QStringList{u"validate"_s, u"--format"_s, u"json"_s} + paths);
    QCOMPARE(many.exitCode, 2);
    const QJsonArray files = QJsonDocument::fromJson(many.output)["files"_L1].toArray();
    QCOMPARE(files.size(), paths.size());
    for (qsizetype i = 0; i < files.size(); ++i)
        QCOMPARE(files[i]["file"_L1].toString(), paths[i]);
    QVERIFY(files[5]["error"_L1].toString().contains(u"Line 1"_s));
    // Each file's report is written as it is alone.
    const Run alone = run({u"validate"_s, u"--format"_s, u"json"_s, paths[7]});
    const QByteArray report =
        alone.output.mid(alone.output.indexOf('[') + 1).chopped(sizeof("\n  ]\n}\n") - 1);
    QVERIFY2(report.startsWith("\n    {\n      \"file\": ") && report.endsWith("\n    }"), report);
    QVERIFY(many.output.contains(report));
}

void TestCommandLine::reportsBeforeStandardInputEnds()
{
    const QString path =
        fileWith(u"first.json"_s, QByteArray(cleanStream).replace("orders-to-fn", "-orders"));
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM), {u"validate"_s, path, u"-"_s, path});
    QVERIFY(process.waitForReadyRead());
    QVERIFY(process.readAllStandardOutput().startsWith(path.toUtf8() + ':'));
    process.write("[]");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArrayList rest = process.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(rest.size(), 2);
    QVERIFY2(rest[0].startsWith("-:1:1: error:"), rest[0]);
    QVERIFY2(rest[1].startsWith(path.toUtf8() + ':'), rest[1]);
}

void TestCommandLine::refusesUnusableFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("part");
    const auto file = [this](const QString &name, const QByteArray &content) {
        return fileWith(name, content);
    };
    QTest::newRow("vanished") << m_folder.filePath(u"nowhere.json"_s) << QByteArray("nowhere.json");
    QTest::newRow("folder") << m_folder.path() << QByteArray(m_folder.path().toUtf8());
    QTest::newRow("NUL") << file(u"nul.json"_s, QByteArray("{}\0", 3)) << QByteArray("Line 1, column 3");
    QTest::newRow("UTF-16") << file(u"wide.json"_s, QByteArray("\xff\xfe{\0}\0", 6)) << QByteArray("UTF-16");
    QTest::newRow("invalid UTF-8") << file(u"latin.json"_s, "{\"name\":\"\xe9\"}") << QByteArray("UTF-8");
    QTest::newRow("200,000 arrays") << file(u"deep.json"_s, QByteArray(200'000, '[')) << QByteArray("64");
    QTest::newRow("100 MiB") << file(u"large.json"_s, QByteArray(100 << 20, ' ')) << QByteArray("16");
}

void TestCommandLine::refusesUnusableFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, part);
    const Run refused = run({u"validate"_s, u"--kind"_s, u"stream"_s, path});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains(part), refused.messages);
    QCOMPARE(refused.messages.count('\n'), 1);
}

void TestCommandLine::readsStandardInput()
{
    QCOMPARE(run({u"validate"_s, u"-"_s}, cleanStream).exitCode, 0);
    QCOMPARE(run({u"validate"_s, u"-"_s}, "{").exitCode, 2);
    // More than a pipe holds comes in parts.
    const QByteArray large = R"({"name":"n","description":")" + QByteArray(1'000'000, 'x') + R"("})";
    const Run formatted = run({u"format"_s, u"--kind"_s, u"stream"_s, u"-"_s}, large);
    QCOMPARE(formatted.exitCode, 0);
    QVERIFY(formatted.output.size() > large.size());
}

void TestCommandLine::printsSchemas()
{
    for (const auto &[kind, key] :
         {std::pair(u"stream"_s, "sink"_L1), {u"subscription"_s, "topic_name"_L1}}) {
        const Run printed = run({u"schema"_s, kind});
        QCOMPARE(printed.exitCode, 0);
        QVERIFY(printed.messages.isEmpty());
        const QJsonObject schema = QJsonDocument::fromJson(printed.output).object();
        QCOMPARE(schema["$schema"_L1].toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
        QVERIFY(schema["properties"_L1][key].isObject());
        QCOMPARE(run({u"schema"_s, kind, u"--as"_s, u"json-schema"_s}).output, printed.output);
        const Run page = run({u"schema"_s, kind, u"--as"_s, u"markdown"_s});
        QCOMPARE(page.exitCode, 0);
        QVERIFY(page.output.startsWith("# Fields of an event "));
        QVERIFY(page.output.contains("/" + QString(key).toUtf8() + "` "));
    }
}

void TestCommandLine::formats()
{
    const Run formatted =
        run({u"format"_s, u"-"_s}, R"({"sink":{"sink_fg":{}},"x":1.10,"source":{},"name":"n"})");
    QCOMPARE(formatted.exitCode, 0);
    QCOMPARE(formatted.output,
             QByteArray("{\n  \"name\": \"n\",\n  \"source\": {},\n  \"sink\": {\n    \"sink_fg\": {}\n  },\n"
                        "  \"x\": 1.10\n}\n"));
    QCOMPARE(run({u"format"_s, u"-"_s}, formatted.output).output, formatted.output);

    const Run fixed = run({u"format"_s, u"--fix"_s, u"-"_s},
                          R"({"events_ids":"0: \"dis_event.000\"\n1: \"dis_event.001\"","topic_name":"t"})");
    QCOMPARE(fixed.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(fixed.output)["event_ids"_L1].toArray(),
             QJsonArray({u"dis_event.000"_s, u"dis_event.001"_s}));
    QVERIFY2(fixed.messages.contains("/events_ids: Rename events_ids to event_ids and write it as a list\n"),
             fixed.messages);
    const Run renamed =
        run({u"format"_s, u"--fix"_s, u"-"_s}, R"({"events_ids":["dis_event.000"],"topic_name":"t"})");
    QVERIFY2(renamed.messages.contains("/events_ids: Rename events_ids to event_ids\n"), renamed.messages);
}

void TestCommandLine::repairsWhatLeavesNoChoice()
{
    const QString path = fileWith(u"repairs.json"_s,
                                  R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"abc",
            "seek_to":"LATEST","Password":"canary"}},"sink":{"sink_fg":{}},
            "rule_config":{"filter":{"source":[{"op":"stringin","values":["a"]}]}}})");
    const Run fixed = run({u"format"_s, u"--fix"_s, u"--in-place"_s, path});
    QCOMPARE(fixed.exitCode, 0);
    QVERIFY2(fixed.messages.contains("/rule_config/filter/source/0: Use StringIn"),
             fixed.messages.constData());
    QVERIFY2(fixed.messages.contains("/source/source_kafka/seek_to: Use latest"), fixed.messages.constData());
    QCOMPARE(fixed.messages.count('\n'), 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
    // A secret that is renamed is still the file's.
    QCOMPARE(body["source"_L1]["source_kafka"_L1]["password"_L1].toString(), u"canary"_s);
    QCOMPARE(body["rule_config"_L1]["filter"_L1]["source"_L1][0]["op"_L1].toString(), u"StringIn"_s);
    QCOMPARE(run({u"validate"_s, u"--strict"_s, path}).exitCode, 0);

    const QByteArray conflict = R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"t",
        "enable_sasl_ssl":false,"security_protocol":"SASL_SSL","user_name":"u","password":"p"}},
        "sink":{"sink_fg":{}}})";
    const Run undecided = run({u"format"_s, u"--fix"_s, u"-"_s}, conflict);
    QVERIFY2(undecided.messages.isEmpty(), undecided.messages.constData());
    QCOMPARE(undecided.output, run({u"format"_s, u"-"_s}, conflict).output);
    // Which of two is meant is for somebody to say; what can be repaired beside it is.
    const QByteArray several =
        R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"t"},"source_dms_rocketmq":{}},
            "sink":{"sink_fg":{"invoke_type":"sync"}}})";
    const Run left = run({u"format"_s, u"--fix"_s, u"-"_s}, several);
    QCOMPARE(left.exitCode, 0);
    QCOMPARE(left.messages.count('\n'), 1);
    const QJsonObject source = QJsonDocument::fromJson(left.output)["source"_L1].toObject();
    QCOMPARE(source.keys(), QStringList({u"source_dms_rocketmq"_s, u"source_kafka"_s}));
    // Repairs that move the ones behind them are applied one after the other.
    const Run repeated = run({u"format"_s, u"--fix"_s, u"-"_s},
                             R"({"topic_name":"t","topic_type":1,"enable":true,
            "event_streamids":["a","a","b","b","c"]})");
    QCOMPARE(QJsonDocument::fromJson(repeated.output)["event_streamids"_L1].toArray(),
             QJsonArray({u"a"_s, u"b"_s, u"c"_s}));
}

void TestCommandLine::keepsWhatARepairWouldThrowAway()
{
    // VARIABLE may have been meant as well.
    const Run run =
        this->run({u"format"_s, u"--fix"_s, u"-"_s}, R"({"name":"n","source":{"source_kafka":{"group":"g",
            "topic":"orders"}},"sink":{"sink_fg":{"func_urn":"u","agency":"a","invoke_type":"ASYNC"}},
            "rule_config":{"transform":{"type":"ORIGINAL","template":"long ${a}"}}})");
    QVERIFY(run.output.contains(R"("template": "long ${a}")"));
}

void TestCommandLine::refusesToLoseWhatStandsTwiceInARequest_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray body = R"("body":{"name":"n"})";
    const QByteArray path = R"("path":{"project_id":"p","eventstreaming_id":"e"})";
    QTest::newRow("path") << '{' + path + ',' + path + ',' + body + '}';
    QTest::newRow("project") << R"({"path":{"project_id":"p","project_id":"q","eventstreaming_id":"e"},)"
            + body + '}';
    QTest::newRow("body") << '{' + path + ',' + body + ',' + body + '}';
    QTest::newRow("header") << '{' + path + R"(,"header":{"a":1,"a":2},)" + body + '}';
}

void TestCommandLine::refusesToLoseWhatStandsTwiceInARequest()
{
    QFETCH(QByteArray, request);
    const QString path = fileWith(u"twice.json"_s, request);
    const Run validated = run({u"validate"_s, path});
    QCOMPARE(validated.exitCode, 1);
    QVERIFY2(validated.output.contains("[duplicate]"), validated.output.constData());
    QCOMPARE(run({u"format"_s, u"--in-place"_s, u"--fix"_s, path}).exitCode, 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), request);
}

void TestCommandLine::formatsInPlaceAndKeepsSecrets()
{
    const QByteArray body =
        QByteArray(R"({"source":{"source_kafka":{"password":")") + canary + R"("}},"sink":{}})";
    const QString path = fileWith(u"secret.json"_s, body);
    const Run printed = run({u"format"_s, path});
    QVERIFY(!printed.output.contains(canary));
    QVERIFY(printed.output.contains("{{secret:/source/source_kafka/password}}"));
    QCOMPARE(run({u"format"_s, u"--in-place"_s, path}).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(canary));
}

void TestCommandLine::saysWhichPlaceholdersItChanges()
{
    const QString path = fileWith(u"placeholders.json"_s, R"({"source":{"source_kafka":{
        "password":"{{secret:/wrong/pointer}}",
        "ssl_certificate_pwd":"{{secret:/source/source_kafka/ssl_certificate_pwd}}"}},"sink":{}})");
    for (const QStringList &options : {QStringList(), QStringList{u"--in-place"_s}}) {
        const Run formatted = run(QStringList{u"format"_s, path} + options);
        QCOMPARE(formatted.exitCode, 0);
        QCOMPARE(formatted.messages.count('\n'), 1);
        QVERIFY2(formatted.messages.startsWith("weir: /source/source_kafka/password: "), formatted.messages);
    }
    QVERIFY(run({u"format"_s, path}).messages.isEmpty());
}

void TestCommandLine::formatsInPlaceAndKeepsPermissions()
{
    const QByteArray secret = R"({"source":{"source_kafka":{"password":"word"}},"sink":{}})";
    const QFile::Permissions shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
        | QFile::ReadOther | QFile::ReadUser | QFile::WriteUser;
    // A secret that stands in it is no news to whoever may read it.
    for (const QByteArray &content : {QByteArray(cleanStream), secret}) {
        const QString path = fileWith(u"shared.json"_s, content);
        QVERIFY(QFile::setPermissions(path, shared));
        QCOMPARE(run({u"format"_s, u"--in-place"_s, path}).exitCode, 0);
        QCOMPARE(QFile::permissions(path), shared);
    }
}

void TestCommandLine::refusesToLoseDuplicates()
{
    const QString path =
        fileWith(u"twice.json"_s, R"({"name":"first","name":"second","source":{},"sink":{}})");
    const Run refused = run({u"format"_s, u"--in-place"_s, path});
    QCOMPARE(refused.exitCode, 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("second"));
    const Run validated = run({u"validate"_s, path});
    QCOMPARE(validated.exitCode, 1);
    QVERIFY2(validated.output.contains("[duplicate]") && validated.output.contains("first"),
             validated.output);
}

void TestCommandLine::readsCommands()
{
    const QByteArray command =
        QByteArray("curl -X PUT 'https://eg/v1/p1/eventstreamings/e-1' -H 'X-Auth-Token: ") + canary
        + "' \\\n  -d '" + QByteArray(cleanStream).replace("\"orders\"", "7") + "'\n";
    const QString path = fileWith(u"update.sh"_s, command);
    const Run validated = run({u"validate"_s, path});
    QCOMPARE(validated.exitCode, 1);
    // The body begins in the second line of the file, and its topic stands in the third of its own.
    QVERIFY2(validated.output.contains("update.sh:4:"), validated.output);
    const Run formatted = run({u"format"_s, path});
    QCOMPARE(formatted.exitCode, 0);
    QVERIFY(formatted.output.startsWith("{\n"));
    const Run request = run({u"export"_s, path, u"--as"_s, u"request"_s});
    QCOMPARE(request.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(request.output)["path"_L1].toObject(),
             (QJsonObject{{u"project_id"_s, u"p1"_s}, {u"eventstreaming_id"_s, u"e-1"_s}}));

    const Run refused = run({u"format"_s, u"--in-place"_s, path});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains("--in-place"), refused.messages);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), command);
    for (const Run &one : {validated, formatted, request, refused})
        QVERIFY(!one.output.contains(canary) && !one.messages.contains(canary));

    const Run elsewhere = run({u"validate"_s, u"-"_s}, "curl https://h -d @body.json");
    QCOMPARE(elsewhere.exitCode, 2);
    QVERIFY2(elsewhere.messages.contains("body.json"), elsewhere.messages);
}

void TestCommandLine::readsItsOwnCommands()
{
    const QString id = firstStreamId();
    const QString shown = fileWith(u"own.json"_s, runSignedIn({u"show"_s, u"stream"_s, id}).output);
    const QString path = fileWith(
        u"own.sh"_s,
        run({u"export"_s, shown, u"--as"_s, u"curl"_s, u"--profile"_s, u"Box"_s, u"--id"_s, id}).output);
    QCOMPARE(run({u"validate"_s, path}).exitCode, 0);
    // It knows its target, and holds what the service has.
    const Run applied = runSignedIn({u"apply"_s, path, u"--dry-run"_s, u"--without-secrets"_s});
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY2(applied.output.isEmpty(), applied.output);
}

void TestCommandLine::exportsWithPlaceholders()
{
    const QByteArray body =
        QByteArray(cleanStream)
            .replace("\"orders\"", QByteArray("\"orders\", \"password\": \"") + canary + '"');
    const QString path = fileWith(u"secret.json"_s, body);
    for (const ExportFormatSpec &format : exportFormats()) {
        const QString form = toQString(format.name);
        const QStringList arguments{u"export"_s,    path,     u"--as"_s, form,
                                    u"--profile"_s, u"Box"_s, u"--id"_s, u"e-1"_s};
        const Run exported = run(arguments);
        QVERIFY2(exported.exitCode == 0, exported.messages);
        QVERIFY(!exported.output.contains(canary));
        QVERIFY(exported.output.contains("/source/source_kafka/password"));
        QVERIFY2(exported.messages.contains("/source/source_kafka/password"), exported.messages);
        QCOMPARE(exported.messages.contains("X_AUTH_TOKEN"), format.needs == ExportNeeds::Address);
        const QStringList including = arguments + QStringList{u"--secrets"_s, u"include"_s};
        const Run included = run(including);
        QVERIFY(included.output.contains(canary));
        QVERIFY(!included.messages.contains(canary));

        // Into a file, which others cannot read even if they could before.
        const QString out = fileWith(u"out-"_s + form, "before");
        QVERIFY(QFile::setPermissions(out, QFile::permissions(out) | QFile::ReadOther));
        QCOMPARE(run(including + QStringList{u"--out"_s, out}).output, QByteArray());
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), included.output);
        QVERIFY(!(written.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
    }
    QCOMPARE(run({u"export"_s, path, u"--as"_s, u"yaml"_s}).exitCode, 2);
    QCOMPARE(run({u"export"_s, path, u"--out"_s, QString()}).exitCode, 2);
    QCOMPARE(run({u"export"_s, path, u"--out"_s, m_folder.filePath(u"absent/file"_s)}).exitCode, 2);
    const QJsonDocument request = QJsonDocument::fromJson(
        run({u"export"_s, path, u"--as"_s, u"request"_s, u"--profile"_s, u"Box"_s, u"--id"_s, u"e-1"_s})
            .output);
    QCOMPARE(request["path"_L1]["eventstreaming_id"_L1].toString(), u"e-1"_s);
    QCOMPARE(request["path"_L1]["project_id"_L1], m_announcement["project_id"_L1]);
    QCOMPARE(run({u"export"_s, path, u"--as"_s, u"request"_s}).exitCode, 2);
    QCOMPARE(run({u"export"_s, path, u"--as"_s, u"request"_s, u"--profile"_s, u"Box"_s, u"--id"_s, u"a/b"_s})
                 .exitCode,
             2);
    QCOMPARE(run({u"export"_s, path, u"--as"_s, u"curl"_s, u"--id"_s, u"x"_s}).exitCode, 2);
}

void TestCommandLine::exportedCurlRuns()
{
    const QString id = firstStreamId();
    const Run shown = runSignedIn({u"show"_s, u"stream"_s, id});
    QByteArray body = shown.output;
    const QString path = fileWith(u"shown.json"_s, body);
    const Run exported =
        run({u"export"_s, path, u"--as"_s, u"curl"_s, u"--profile"_s, u"Box"_s, u"--id"_s, id});
    QVERIFY2(exported.exitCode == 0, exported.messages);
    QVERIFY(!exported.output.contains(m_announcement["token"_L1].toString().toUtf8()));
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"X_AUTH_TOKEN"_s, m_announcement["token"_L1].toString());
    shell.setProcessEnvironment(environment);
    shell.start(u"bash"_s, {u"-s"_s});
    shell.write(exported.output);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    const QByteArray answer = shell.readAllStandardOutput();
    QVERIFY2(answer.contains("eventStreamingID") && answer.contains(id.toUtf8()),
             answer + shell.readAllStandardError());
}

void TestCommandLine::refusesUnacceptableProfiles_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no project") << QStringList{u"--endpoint"_s, u"https://example.com"_s};
    QTest::newRow("project with a slash")
        << QStringList{u"--project"_s, u"a/b"_s, u"--region"_s, u"cn-north-4"_s};
    QTest::newRow("http to another machine")
        << QStringList{u"--project"_s, u"p"_s, u"--endpoint"_s, u"http://example.com"_s};
    QTest::newRow("file") << QStringList{u"--project"_s, u"p"_s, u"--endpoint"_s, u"file:///etc/passwd"_s};
    QTest::newRow("user in the URL") << QStringList{u"--project"_s, u"p"_s, u"--endpoint"_s,
                                                    u"https://user@example.com"_s};
    QTest::newRow("no URL") << QStringList{u"--project"_s, u"p"_s, u"--endpoint"_s, u"http://[::1"_s};
}

void TestCommandLine::refusesUnacceptableProfiles()
{
    QFETCH(QStringList, options);
    const Run refused = run(QStringList{u"profile"_s, u"add"_s, u"Bad"_s} + options);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.messages.startsWith("weir: "));
    QVERIFY(!run({u"profile"_s, u"list"_s}).output.contains("Bad"));
}

void TestCommandLine::keepsProfiles()
{
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Staging"_s, u"--project"_s, u"p1"_s, u"--region"_s,
                  u"cn-north-4"_s, u"--protected"_s})
                 .exitCode,
             0);
    QCOMPARE(
        run({u"profile"_s, u"add"_s, u"Staging"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s})
            .exitCode,
        2);
    const QJsonDocument shown = QJsonDocument::fromJson(run({u"profile"_s, u"show"_s, u"Staging"_s}).output);
    QCOMPARE(shown["project_id"_L1].toString(), u"p1"_s);
    QVERIFY(run({u"profile"_s, u"list"_s}).output.contains("Staging\tcn-north-4\tp1"));

    // A copy for somebody else has an id of its own.
    const Run exported = run({u"profile"_s, u"export"_s, u"Staging"_s});
    QCOMPARE(exported.exitCode, 0);
    QVERIFY(!QJsonDocument::fromJson(exported.output).object().contains("id"_L1));
    const QString file = fileWith(u"staging.json"_s, exported.output);
    QCOMPARE(run({u"profile"_s, u"import"_s, file}).exitCode, 2);
    QCOMPARE(run({u"profile"_s, u"import"_s, file, u"Copy"_s}).exitCode, 0);
    const QJsonObject copy =
        QJsonDocument::fromJson(run({u"profile"_s, u"show"_s, u"Copy"_s}).output).object();
    QCOMPARE(copy["project_id"_L1].toString(), u"p1"_s);
    QVERIFY(copy["id"_L1].toString() != shown.object()["id"_L1].toString());
    QCOMPARE(run({u"profile"_s, u"import"_s, fileWith(u"none.json"_s, "{}"), u"None"_s}).exitCode, 2);
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Copy"_s}).exitCode, 0);
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Staging"_s}).exitCode, 0);
    QCOMPARE(run({u"profile"_s, u"show"_s, u"Staging"_s}).exitCode, 2);
}

void TestCommandLine::readsProxies_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("HTTP") << u"http://proxy.example:8080"_s
                          << QByteArray(R"("use": "http", "host": "proxy.example", "port": 8080)");
    QTest::newRow("SOCKS5") << u"socks5://[::1]:1080"_s
                            << QByteArray(R"("use": "socks5", "host": "::1", "port": 1080)");
    QTest::newRow("none") << u"none"_s << QByteArray(R"("use": "none")");
    for (const char *refused : {"", "ftp://proxy:1", "http://proxy", "http://me:pw@proxy:1",
                                "http://proxy:1/x", "proxy:8080", "http://proxy:70000"})
        QTest::newRow(refused) << QString::fromLatin1(refused) << QByteArray();
}

void TestCommandLine::readsProxies()
{
    QFETCH(QString, proxy);
    QFETCH(QByteArray, written);
    const Run added = run({u"profile"_s, u"add"_s, u"Proxied"_s, u"--project"_s, u"p1"_s, u"--region"_s,
                           u"cn-north-4"_s, u"--proxy"_s, proxy});
    QCOMPARE(added.exitCode, written.isEmpty() ? 2 : 0);
    if (written.isEmpty())
        return;
    const QByteArray shown = run({u"profile"_s, u"show"_s, u"Proxied"_s}).output;
    QVERIFY2(shown.simplified().contains(written), shown.constData());
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Proxied"_s}).exitCode, 0);
}

void TestCommandLine::testsProfiles()
{
    const QStringList arguments{u"profile"_s, u"test"_s, u"Box"_s, u"--token-file"_s};
    const Run passed = run(arguments + QStringList{m_folder.filePath(u"token"_s)});
    QVERIFY2(passed.exitCode == 0, passed.messages);
    QVERIFY2(passed.messages.isEmpty(), passed.messages);
    for (const char *step :
         {"passed\tConnect to 127.0.0.1:", "passed\tSigned in\t", "passed\tProject found\t",
          "passed\tEvent streams listed\t", "passed\tEvent subscriptions listed\t"})
        QVERIFY2(passed.output.contains(step), passed.output);

    const Run refused = run(arguments + QStringList{fileWith(u"wrong-token"_s, "canary-wrong")});
    QCOMPARE(refused.exitCode, 5);
    QVERIFY2(refused.output.contains("failed\tSigned in\t"), refused.output);
    QVERIFY(!refused.output.contains("canary") && !refused.messages.contains("canary"));

    QCOMPARE(run({u"profile"_s, u"add"_s, u"Nowhere"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  u"http://127.0.0.1:1"_s})
                 .exitCode,
             0);
    const Run unreached =
        run({u"profile"_s, u"test"_s, u"Nowhere"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    QCOMPARE(unreached.exitCode, 3);
    QVERIFY2(unreached.output.contains("failed\tConnect to 127.0.0.1:1\t"), unreached.output);
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Nowhere"_s}).exitCode, 0);
}

void TestCommandLine::saysWhatTheTestOfAProfileLeftOut()
{
    // Nothing says where DIS is.
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Half"_s, u"--project"_s,
                  m_announcement["project_id"_L1].toString(), u"--eg"_s, m_announcement["eg"_L1].toString()})
                 .exitCode,
             0);
    const Run half =
        run({u"profile"_s, u"test"_s, u"Half"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    QVERIFY2(half.exitCode == 0, half.messages);
    QVERIFY2(half.output.contains("skipped\tEvent subscriptions listed\t"), half.output);
    QVERIFY2(half.messages.contains("What was tested works. Event subscriptions listed: The profile has no "
                                    "address for the service “dis”; enter"),
             half.messages);
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Half"_s}).exitCode, 0);
}

void TestCommandLine::listsAndShows()
{
    const Run list = runSignedIn({u"list"_s, u"streams"_s});
    QVERIFY2(list.exitCode == 0, list.messages);
    QCOMPARE(list.output.count('\n'), 12);
    const Run json = runSignedIn({u"list"_s, u"streams"_s, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.output).array().size(), 12);
    QVERIFY(!json.output.contains("******"));
    const Run subscriptions = runSignedIn({u"list"_s, u"subscriptions"_s});
    QCOMPARE(subscriptions.output.count('\n'), 4);
    const Run shown = runSignedIn({u"show"_s, u"stream"_s, firstStreamId()});
    QCOMPARE(QJsonDocument::fromJson(shown.output)["id"_L1].toString(), firstStreamId());
    const QString subscriptionId = QString::fromUtf8(subscriptions.output.split('\t').value(0));
    QCOMPARE(runSignedIn({u"show"_s, u"subscription"_s, subscriptionId}).exitCode, 0);
    QCOMPARE(runSignedIn({u"show"_s, u"stream"_s, u"no-such-id"_s}).exitCode, 3);
    QCOMPARE(runSignedIn({u"show"_s, u"subscription"_s, u"nosuchid"_s}).exitCode, 3);
}

void TestCommandLine::logsItsRequests()
{
    const QString path = m_folder.filePath(u"requests.har"_s);
    QCOMPARE(runSignedIn({u"list"_s, u"streams"_s, u"--log"_s, path}).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const QJsonArray entries =
        QJsonDocument::fromJson(text).object()["log"_L1].toObject()["entries"_L1].toArray();
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries[0]["response"_L1]["content"_L1]["text"_L1].toString().contains(u"customer-notices"_s));
    QVERIFY(!text.contains(m_announcement["token"_L1].toString().toUtf8()));
}

void TestCommandLine::appliesOnce()
{
    const QString id = idOfStream(u"customer-notices"_s);
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    body["description"_L1] = u"changed on the command line"_s;
    const QString path = fileWith(u"stream.json"_s, QJsonDocument(body).toJson());
    const QStringList apply{u"apply"_s, path, u"--id"_s, id, u"--yes"_s, u"--without-secrets"_s};
    const Run applied = runSignedIn(apply);
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY2(applied.output.contains("/description: "), applied.output);
    QVERIFY(applied.messages.contains("PUT http://127.0.0.1"));
    const QJsonDocument now = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output);
    QCOMPARE(now["description"_L1].toString(), u"changed on the command line"_s);
    const Run again = runSignedIn(apply);
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.messages.contains("Nothing differs"), again.messages);
}

void TestCommandLine::sendsNoMask()
{
    const QString id = idOfStream(u"payments-to-ledger"_s);
    const auto kafka = [this, &id] {
        const Run shown = runSignedIn({u"show"_s, u"stream"_s, id});
        return QJsonDocument::fromJson(shown.output)["source"_L1]["source_kafka"_L1].toObject();
    };
    QVERIFY(kafka().contains("password"_L1));
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    body["description"_L1] = u"with masks"_s;
    const QByteArray masked = QJsonDocument(body)
                                  .toJson(QJsonDocument::Compact)
                                  .replace("{{secret:/source/source_kafka/password}}", "***")
                                  .replace("{{secret:/source/source_kafka/ssl_certificate_pwd}}", "********");
    QVERIFY(masked.contains(R"("***")") && masked.contains(R"("********")"));
    const QString path = fileWith(u"masked.json"_s, masked);
    const QString command =
        fileWith(u"masked.sh"_s,
                 "curl -X PUT 'https://eg/v1/" + m_announcement["project_id"_L1].toString().toLatin1()
                     + "/eventstreamings/" + id.toLatin1() + "' -d '" + masked + '\'');
    for (const QString &file : {path, command}) {
        const Run refused = runSignedIn({u"apply"_s, file, u"--id"_s, id, u"--yes"_s});
        QVERIFY2(refused.exitCode == 1, refused.messages);
        QVERIFY(kafka().contains("password"_L1));
    }
    const Run applied = runSignedIn({u"apply"_s, path, u"--id"_s, id, u"--yes"_s, u"--without-secrets"_s});
    QVERIFY2(applied.exitCode == 0, applied.messages);
    // The sandbox shows a placeholder for whatever it holds, a mask too.
    QVERIFY(!kafka().contains("password"_L1));
    QVERIFY(!kafka().contains("ssl_certificate_pwd"_L1));
}

void TestCommandLine::reviewsWhatIsSent()
{
    const QString id = idOfStream(u"payments-to-ledger"_s);
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    QJsonObject source = body["source"_L1].toObject();
    QJsonObject kafka = source["source_kafka"_L1].toObject();
    kafka["password"_L1] = u"******"_s;
    kafka["unknown_field"_L1] = 1;
    source["source_kafka"_L1] = kafka;
    body["source"_L1] = source;
    body["unknown_secret"_L1] = u"******"_s;
    const Run review = runSignedIn({u"apply"_s, fileWith(u"reviewed.json"_s, QJsonDocument(body).toJson()),
                                    u"--id"_s, id, u"--dry-run"_s, u"--without-secrets"_s});
    QVERIFY2(review.exitCode == 0, review.messages);
    for (const char *pointer : {"/source/source_kafka/password", "/unknown_secret"})
        QVERIFY2(review.output.contains(QByteArray(pointer) + ": secret, removed"), review.output);
    QVERIFY2(review.messages.contains("warning: /source/source_kafka/unknown_field: "), review.messages);
    QVERIFY2(!review.messages.contains("/unknown_secret: No document"), review.messages);
}

void TestCommandLine::appliesToTheNameOfTheBody()
{
    const QJsonArray all =
        QJsonDocument::fromJson(runSignedIn({u"list"_s, u"subscriptions"_s, u"--format"_s, u"json"_s}).output)
            .array();
    QJsonObject body = all[0].toObject();
    body.remove("id"_L1);
    body["event_ids"_L1] = QJsonArray{u"dis_event.003"_s};
    body["event_streamids"_L1] = QJsonArray{};
    const QString path = fileWith(u"subscription.json"_s, QJsonDocument(body).toJson());
    const Run applied = runSignedIn({u"apply"_s, path, u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.messages);
    const Run shown = runSignedIn({u"show"_s, u"subscription"_s, all[0]["id"_L1].toString()});
    QVERIFY(shown.output.contains("dis_event.003"));
}

void TestCommandLine::refusesToApply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    const QByteArray renamed = QByteArray(cleanStream).replace("orders-to-fn", "nobody-has-this-name");
    QTest::newRow("errors") << QByteArray(cleanStream).replace("orders-to-fn", "-x") << QStringList{} << 1;
    QTest::newRow("no such name") << renamed << QStringList{} << 2;
    QTest::newRow("no such id") << renamed << QStringList{u"--id"_s, u"no-such-id"_s} << 3;
    const auto request = [](const QByteArray &path, const QByteArray &id) {
        return QByteArray(R"({"path":{"project_id":"p","eventstreaming_id":")" + path + R"("},"body":{"id":")"
                          + id + R"(",)" + QByteArray(cleanStream).mid(1) + '}');
    };
    QTest::newRow("two resources") << request("e-1", "e-2") << QStringList{} << 2;
    QTest::newRow("slash in the path") << request("e/1", "e/1") << QStringList{} << 2;
    QTest::newRow("missing secret")
        << QByteArray(cleanStream)
               .replace("\"orders\"",
                        "\"orders\", \"password\": \"{{secret:/source/source_kafka/password}}\"")
        << QStringList{} << 1;
}

void TestCommandLine::refusesToApply()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    const QByteArray before = runSignedIn({u"list"_s, u"streams"_s}).output;
    const Run refused =
        runSignedIn(QStringList{u"apply"_s, fileWith(u"body.json"_s, body), u"--yes"_s} + options);
    QVERIFY2(refused.exitCode == exitCode, refused.messages + QByteArray::number(refused.exitCode));
    QCOMPARE(runSignedIn({u"list"_s, u"streams"_s}).output, before);
}

void TestCommandLine::asksForTheNameOfProtectedProfiles()
{
    QCOMPARE(
        run({u"profile"_s, u"add"_s, u"Guarded"_s, u"--project"_s, m_announcement["project_id"_L1].toString(),
             u"--endpoint"_s, m_announcement["url"_L1].toString(), u"--protected"_s})
            .exitCode,
        0);
    const QString id = idOfStream(u"receipts-to-fn"_s);
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    body["description"_L1] = u"guarded"_s;
    const QStringList apply{u"apply"_s,
                            fileWith(u"guarded.json"_s, QJsonDocument(body).toJson()),
                            u"--profile"_s,
                            u"Guarded"_s,
                            u"--token-file"_s,
                            m_folder.filePath(u"token"_s),
                            u"--without-secrets"_s,
                            u"--yes"_s};
    const auto description = [this, &id] {
        return QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output)["description"_L1]
            .toString();
    };
    const Run unconfirmed = run(apply);
    QCOMPARE(unconfirmed.exitCode, 2);
    QVERIFY2(unconfirmed.messages.contains("--confirm"), unconfirmed.messages);
    const Run another = run(apply + QStringList{u"--confirm"_s, u"receipts"_s});
    QCOMPARE(another.exitCode, 2);
    QVERIFY2(another.messages.contains("“receipts-to-fn”, not “receipts”"), another.messages);
    // Whoever gives a name means it, also where nobody asks for one.
    const Run unasked = runSignedIn(
        QStringList{u"apply"_s, apply[1], u"--without-secrets"_s, u"--yes"_s, u"--confirm"_s, u"receipts"_s});
    QCOMPARE(unasked.exitCode, 2);
    QVERIFY(description() != u"guarded"_s);
    QCOMPARE(run(apply + QStringList{u"--confirm"_s, u"receipts-to-fn"_s}).exitCode, 0);
    QCOMPARE(description(), u"guarded"_s);
}

void TestCommandLine::tellsOfRunningStreams()
{
    const QString id = idOfStream(u"clickstream-to-fn"_s);
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    QCOMPARE(body["status"_L1].toString(), u"RUNNING"_s);
    body["description"_L1] = u"running"_s;
    const QString path = fileWith(u"running.json"_s, QJsonDocument(body).toJson());
    const Run looked = runSignedIn({u"apply"_s, path, u"--dry-run"_s, u"--without-secrets"_s});
    QVERIFY2(looked.messages.contains("This stream is running"), looked.messages);
    const QStringList apply{u"apply"_s, path, u"--yes"_s, u"--without-secrets"_s};
    const Run applied = runSignedIn(apply);
    QCOMPARE(applied.exitCode, 0);
    QVERIFY2(applied.messages.contains("the stream runs again"), applied.messages);
    const auto status = [this, &id] {
        return QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output)["status"_L1]
            .toString();
    };
    QCOMPARE(status(), u"RUNNING"_s);
    body["description"_L1] = u"paused"_s;
    (void)fileWith(u"running.json"_s, QJsonDocument(body).toJson());
    const Run paused = runSignedIn(apply + QStringList{u"--no-start"_s});
    QCOMPARE(paused.exitCode, 0);
    QVERIFY2(paused.messages.contains("has to be started again"), paused.messages);
    QCOMPARE(status(), u"STOPPED"_s);
}

Run TestCommandLine::applyTo(const ScriptedServer &server, const QByteArray &body) const
{
    const QString profile = u"Port %1"_s.arg(server.port());
    (void)run(
        {u"profile"_s, u"add"_s, profile, u"--project"_s, u"p1"_s, u"--endpoint"_s, server.url().toString()});
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"apply"_s,
                   fileWith(u"applied.json"_s, body), u"--id"_s, u"e-1"_s, u"--yes"_s, u"--profile"_s,
                   profile, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    // The server answers in this process.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCommandLine::createsWhatIsNotThere()
{
    const QString path =
        fileWith(u"new.json"_s, QByteArray(cleanStream).replace("orders-to-fn", "made-from-a-file"));
    QCOMPARE(runSignedIn({u"apply"_s, path, u"--yes"_s}).exitCode, 2);
    const Run created = runSignedIn({u"apply"_s, path, u"--yes"_s, u"--create"_s});
    QVERIFY2(created.exitCode == 0, created.messages);
    QVERIFY2(created.messages.contains("POST http://127.0.0.1"), created.messages);
    const QString id = idOfStream(u"made-from-a-file"_s);
    QVERIFY2(created.messages.contains("its ID is " + id.toUtf8()), created.messages);
    const Run again = runSignedIn({u"apply"_s, path, u"--yes"_s, u"--create"_s});
    QVERIFY2(again.messages.contains("Nothing differs"), again.messages);
}

void TestCommandLine::refusesAnotherVersionThanTheExpected()
{
    const QString id = idOfStream(u"customer-notices"_s);
    QJsonObject body = QJsonDocument::fromJson(runSignedIn({u"show"_s, u"stream"_s, id}).output).object();
    const QString expected = fileWith(u"expected.json"_s, QJsonDocument(body).toJson());
    body["description"_L1] = u"expected"_s;
    const QString path = fileWith(u"wanted.json"_s, QJsonDocument(body).toJson());
    const QStringList apply{u"apply"_s,    path,     u"--id"_s, id, u"--without-secrets"_s,
                            u"--expect"_s, expected, u"--yes"_s};
    QCOMPARE(runSignedIn(apply).exitCode, 0);
    body["description"_L1] = u"once more"_s;
    (void)fileWith(u"wanted.json"_s, QJsonDocument(body).toJson());
    const Run refused = runSignedIn(apply);
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.output.startsWith("/description: "), refused.output);
    QVERIFY2(refused.messages.contains("has changed since"), refused.messages);
}

void TestCommandLine::refusesWhatChangesAfterTheReview()
{
    ScriptedServer server;
    const QByteArray answer = R"({"id":"e-1",)" + QByteArray(cleanStream).mid(1);
    server.enqueue(Answer::http(200, answer));
    server.enqueue(Answer::http(200, QByteArray(answer).replace("orders-to-fn", "renamed-since")));
    const Run run = applyTo(server, QByteArray(cleanStream).replace("ASYNC", "SYNC"));
    QVERIFY2(run.exitCode == 4, run.messages);
    QVERIFY2(run.output.contains("/name: "), run.output);
    QVERIFY2(run.messages.contains("has changed on the service since the review"), run.messages);
    QCOMPARE(server.wireCount(), 2);
}

void TestCommandLine::settlesALostAnswer_data()
{
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<int>("exitCode");
    const QByteArray before = R"({"id":"e-1",)" + QByteArray(cleanStream).mid(1);
    QTest::newRow("applied") << QByteArray(before).replace("ASYNC", "SYNC") << 0;
    QTest::newRow("not applied") << before << 3;
    QTest::newRow("cannot tell") << QByteArray(before).replace("orders-to-fn", "another") << 6;
}

void TestCommandLine::settlesALostAnswer()
{
    QFETCH(const QByteArray, held);
    QFETCH(const int, exitCode);
    ScriptedServer server;
    const QByteArray before = R"({"id":"e-1",)" + QByteArray(cleanStream).mid(1);
    server.enqueue(Answer::http(200, before));
    server.enqueue(Answer::http(200, before));
    server.enqueue(Answer().close());
    server.setDefaultAnswer(Answer::http(200, held));
    const Run run = applyTo(server, QByteArray(cleanStream).replace("ASYNC", "SYNC"));
    QVERIFY2(run.exitCode == exitCode, run.messages);
    QCOMPARE(std::ranges::count(server.requests(), QByteArray("PUT"), &ReceivedRequest::method), 1);
}

void TestCommandLine::saysThatItWaits()
{
    ScriptedServer server;
    server.enqueue(Answer::http(503, {}, "Retry-After: 1\r\n"));
    server.setDefaultAnswer(Answer::http(404));
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Busy"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  server.url().toString()})
                 .exitCode,
             0);
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"show"_s, u"stream"_s, u"e-1"_s,
                   u"--profile"_s, u"Busy"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    // The server answers in this process.
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(server.requests().size(), 2);
    const QByteArray messages = process.readAllStandardError();
    QVERIFY2(messages.count("sent again in 2 second") == 1, messages);
}

void TestCommandLine::tellsWhatASignalLeavesUnknown()
{
    ScriptedServer server;
    const QByteArray answer = R"({"id":"e-1",)" + QByteArray(cleanStream).mid(1);
    server.enqueue(Answer::http(200, answer));
    server.enqueue(Answer::http(200, answer));
    server.enqueue(Answer::silence());
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Silent"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  server.url().toString()})
                 .exitCode,
             0);
    const QByteArray changed = QByteArray(cleanStream).replace("ASYNC", "SYNC");
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"apply"_s,
                   fileWith(u"signal.json"_s, changed), u"--id"_s, u"e-1"_s, u"--yes"_s, u"--profile"_s,
                   u"Silent"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 3, 20'000);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 6);
    QVERIFY(process.readAllStandardError().contains("It is not known whether"));
    QCOMPARE(server.wireCount(), 3);
}

void TestCommandLine::looksOnlyWithDryRun()
{
    const QByteArray before = runSignedIn({u"list"_s, u"streams"_s}).output;
    const Run looked = runSignedIn(
        {u"apply"_s, fileWith(u"body.json"_s, cleanStream), u"--dry-run"_s, u"--without-secrets"_s});
    QVERIFY2(looked.exitCode == 0, looked.messages);
    QVERIFY(looked.output.startsWith("/"));
    QCOMPARE(runSignedIn({u"list"_s, u"streams"_s}).output, before);
}

void TestCommandLine::wantsAnAnswer()
{
    const Run asked =
        runSignedIn({u"apply"_s, fileWith(u"body.json"_s, cleanStream), u"--without-secrets"_s});
    QCOMPARE(asked.exitCode, 2);
    QVERIFY2(asked.messages.contains("--yes"), asked.messages);
}

//! On a terminal, where somebody can be asked.
void TestCommandLine::tellsWhenSomebodyDeclines()
{
    const QString command = QStringList{QStringLiteral(WEIR_PROGRAM),
                                        u"--config-dir"_s,
                                        m_folder.filePath(u"config"_s),
                                        u"apply"_s,
                                        fileWith(u"body.json"_s, cleanStream),
                                        u"--without-secrets"_s,
                                        u"--profile"_s,
                                        u"Box"_s,
                                        u"--token-file"_s,
                                        m_folder.filePath(u"token"_s)}
                                .join(u' ');
    QProcess process;
    process.start(u"script"_s, {u"-qefc"_s, command, u"/dev/null"_s});
    QByteArray shown;
    while (!shown.contains("[y/N]")) {
        QVERIFY2(process.waitForReadyRead(), shown);
        shown += process.readAll();
    }
    process.write("n\n");
    QVERIFY(process.waitForFinished());
    shown += process.readAll();
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(shown.contains("Nothing was sent."), shown);
}

void TestCommandLine::tellsWhenNotSignedIn()
{
    const QString wrong = fileWith(u"wrong-token"_s, "not-the-token");
    QCOMPARE(run({u"list"_s, u"streams"_s, u"--profile"_s, u"Box"_s, u"--token-file"_s, wrong}).exitCode, 5);
    const QString split = fileWith(u"split-token"_s, "two\nlines");
    const Run refused = run({u"list"_s, u"streams"_s, u"--profile"_s, u"Box"_s, u"--token-file"_s, split});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.messages.contains("two"));
}

void TestCommandLine::signsInWithAnAccessKey()
{
    const QString accessKey = toQString(sandbox::sampleAccessKey);
    const Run added =
        run({u"profile"_s, u"add"_s, u"Keys"_s, u"--project"_s, m_announcement["project_id"_L1].toString(),
             u"--endpoint"_s, m_announcement["url"_L1].toString(), u"--auth"_s, u"aksk"_s, u"--access-key"_s,
             accessKey});
    QVERIFY2(added.exitCode == 0, added.messages);
    const QStringList list{u"list"_s, u"streams"_s, u"--profile"_s, u"Keys"_s};
    const QString keyFile = fileWith(u"key"_s, QByteArray(sandbox::sampleSecretKey.data()) + '\n');
    const Run listed = run(list + QStringList{u"--secret-key-file"_s, keyFile});
    QVERIFY2(listed.exitCode == 0, listed.messages);
    QCOMPARE(listed.output, runSignedIn({u"list"_s, u"streams"_s}).output);
    const Run fromInput =
        run(list + QStringList{u"--secret-key-file"_s, u"-"_s}, sandbox::sampleSecretKey.data());
    QCOMPARE(fromInput.exitCode, 0);
    // A token signs in to such a profile as well.
    QCOMPARE(run(list + QStringList{u"--token-file"_s, m_folder.filePath(u"token"_s)}).exitCode, 0);

    const Run wrongKey = run(list + QStringList{u"--secret-key-file"_s, fileWith(u"wrong-key"_s, canary)});
    QCOMPARE(wrongKey.exitCode, 5);
    QVERIFY2(wrongKey.messages.contains("secret key"), wrongKey.messages);
    QVERIFY(!wrongKey.messages.contains(canary));
    const Run temporary = run(list
                              + QStringList{u"--secret-key-file"_s, keyFile, u"--security-token-file"_s,
                                            fileWith(u"security-token"_s, canary)});
    QCOMPARE(temporary.exitCode, 5);
    QVERIFY(!temporary.messages.contains(canary));

    const Run curl = run({u"export"_s, fileWith(u"body.json"_s, cleanStream), u"--as"_s, u"curl"_s,
                          u"--profile"_s, u"Keys"_s, u"--id"_s, firstStreamId()});
    QVERIFY2(curl.output.contains("needs a token"), curl.output + curl.messages);
}

void TestCommandLine::refusesKeysThatDoNotFit_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("options");
    const QString key = fileWith(u"some-key"_s, canary);
    const QString split = fileWith(u"split-key"_s, QByteArray(canary) + "\nline");
    const QString empty = fileWith(u"empty"_s, "\n");
    QTest::newRow("key for a token profile") << u"Box"_s << QStringList{u"--secret-key-file"_s, key};
    QTest::newRow("token and key") << u"Keys"_s
                                   << QStringList{u"--secret-key-file"_s, key, u"--token-file"_s, key};
    QTest::newRow("token and security token")
        << u"Keys"_s << QStringList{u"--security-token-file"_s, key, u"--token-file"_s, key};
    QTest::newRow("both from standard input")
        << u"Keys"_s << QStringList{u"--secret-key-file"_s, u"-"_s, u"--security-token-file"_s, u"-"_s};
    QTest::newRow("two lines") << u"Keys"_s << QStringList{u"--secret-key-file"_s, split};
    QTest::newRow("empty") << u"Keys"_s << QStringList{u"--secret-key-file"_s, empty};
    QTest::newRow("empty security token")
        << u"Keys"_s << QStringList{u"--secret-key-file"_s, key, u"--security-token-file"_s, empty};
    QTest::newRow("mask") << u"Keys"_s << QStringList{u"--secret-key-file"_s, fileWith(u"mask"_s, "***\n")};
    QTest::newRow("placeholder") << u"Box"_s
                                 << QStringList{u"--token-file"_s,
                                                fileWith(u"placeholder"_s, "{{secret:/token}}")};
    QTest::newRow("password of no proxy")
        << u"Keys"_s << QStringList{u"--secret-key-file"_s, key, u"--proxy-password-file"_s, key};
    QTest::newRow("no file") << u"Keys"_s << QStringList{u"--secret-key-file"_s, u"/no/such/file"_s};
}

void TestCommandLine::refusesKeysThatDoNotFit()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, options);
    const Run refused = run(QStringList{u"list"_s, u"streams"_s, u"--profile"_s, profile} + options);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.output, QByteArray());
    QVERIFY2(refused.messages.startsWith("weir: "), refused.messages);
    QVERIFY(!refused.messages.contains(canary));
}

void TestCommandLine::failsOnFullOutput()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(WEIR_PROGRAM), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

void TestCommandLine::stopsWhereNobodyReads()
{
    ScriptedServer server;
    constexpr int pages = 500;
    for (int page = 0; page < pages; ++page) {
        server.enqueue(
            Answer::http(200, R"({"total":500,"items":[{"id":"e-)" + QByteArray::number(page) + "\"}]}"));
    }
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Endless"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  server.url().toString()})
                 .exitCode,
             0);
    QProcess process;
    process.start(u"bash"_s,
                  {u"-c"_s, u"\"$@\" | head -1; exit ${PIPESTATUS[0]}"_s, u"-"_s,
                   QStringLiteral(WEIR_PROGRAM), u"--config-dir"_s, m_folder.filePath(u"config"_s), u"list"_s,
                   u"streams"_s, u"--profile"_s, u"Endless"_s, u"--token-file"_s,
                   m_folder.filePath(u"token"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("e-0\t\t\t\t\t\n"));
    QVERIFY(server.wireCount() < pages);
}

void TestCommandLine::keepsColumnsApart()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, R"({"total":1,"items":[{"id":"e-1","name":"two\tcells"}]})"));
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Tabs"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  server.url().toString()})
                 .exitCode,
             0);
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"list"_s, u"streams"_s, u"--profile"_s,
                   u"Tabs"_s, u"--token-file"_s, m_folder.filePath(u"token"_s)});
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    const QByteArray listed = process.readAllStandardOutput();
    QVERIFY2(listed.startsWith("e-1\ttwo\\u0009cells\t"), listed);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
