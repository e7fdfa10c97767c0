#include "app/api/resourcerequests.h"
#include "app/export/requestexport.h"
#include "models/export/curlexport.h"
#include "models/json/jsonwriter.h"
#include "tests/support/bodies.h"
#include "tests/support/hostiletext.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! For each shell; a run by hand may want more.
constexpr int bodyCount = 100;
constexpr const char *bodyCountVariable = "WEIR_EXPORTED_BODIES";
//! For that many.
constexpr std::chrono::milliseconds patience = std::chrono::hours(1);
constexpr const char *token = "t\"o$HOME'k`id`e$(id)\\n%s!";

ConnectionProfile profileFor(const ScriptedServer &server)
{
    ConnectionProfile profile;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"p$1"_s;
    profile.endpoint = server.url();
    return profile;
}

ExportRequest requestTo(const ScriptedServer &server, std::string body)
{
    const auto request =
        updateRequest(ResourceKind::EventStream, profileFor(server), u"it's `1`"_s, Secret(std::move(body)));
    return exportOf(*request, SignInMethod::Token);
}

} // namespace

class TestExportShells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesArriveUnharmed_data();
    void bodiesArriveUnharmed();
    void tokenAndBodyAreNotInTheArguments();
    void redirectsAreNotFollowed();
    void otherCertificatesAreRefused();

private:
    struct ShellRun
    {
        bool isFinished = false;
        int exitCode = -1;
        QByteArray errors = {};
    };
    ShellRun run(const QString &shell, const QByteArray &script);

    QTemporaryDir m_folder;
};

TestExportShells::ShellRun TestExportShells::run(const QString &shell, const QByteArray &script)
{
    const QString path = m_folder.filePath(u"script"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return {};
    file.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"X_AUTH_TOKEN"_s, QString::fromLatin1(token));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(shell, {path});
    const bool isFinished = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                                            static_cast<int>(patience.count()));
    return {isFinished, process.exitCode(), process.readAllStandardError()};
}

void TestExportShells::bodiesArriveUnharmed_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : {u"sh"_s, u"dash"_s, u"bash"_s, u"zsh"_s})
        QTest::addRow("%s", qPrintable(shell)) << shell;
}

void TestExportShells::bodiesArriveUnharmed()
{
    QFETCH(const QString, shell);
    const int count = qEnvironmentVariableIsSet(bodyCountVariable)
        ? qEnvironmentVariableIntValue(bodyCountVariable)
        : bodyCount;
    ScriptedServer server;
    Dice dice(11);
    std::vector<std::string> bodies;
    // Where a line fails, the next ones would be taken for commands: the shell tells.
    QByteArray script = "set -e\n";
    for (int index = 0; index < count; ++index) {
        std::string body = writeJson(hostileBody(dice));
        // What is no JSON has lines that the JSON has only in its strings.
        if (dice.isLucky(30))
            body += hostileText(dice) + '\n';
        // More than a pipe holds.
        if (index == 0)
            body += std::string(200'000, 'x') + '\n';
        script += QByteArray::fromStdString(exportAsCurl(requestTo(server, body)));
        bodies.push_back(std::move(body));
    }
    const ShellRun shellRun = run(shell, script);
    QVERIFY(shellRun.isFinished);
    QVERIFY2(shellRun.exitCode == 0, shellRun.errors.right(2000));
    QCOMPARE(server.requests().size(), qsizetype(bodies.size()));
    for (int index = 0; index < count; ++index) {
        const ReceivedRequest &request = server.requests().at(index);
        QCOMPARE(request.body, QByteArray::fromStdString(bodies[static_cast<size_t>(index)]));
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.target, QByteArray("/v1/p%241/eventstreamings/it%27s%20%601%60"));
        QCOMPARE(request.header("X-Auth-Token"), QByteArray(token));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    }
    // Nothing in a body was run: the files that are there are the script and nothing else.
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"script"_s});
}

void TestExportShells::tokenAndBodyAreNotInTheArguments()
{
    ScriptedServer server;
    const std::string body = writeJson(kafkaToFunction());
    const QByteArray command = QByteArray::fromStdString(exportAsCurl(requestTo(server, body)));
    const ShellRun shellRun =
        run(u"bash"_s, "curl() { printf '%s\\n' \"$@\" >arguments; command curl \"$@\"; }\n" + command);
    QVERIFY2(shellRun.exitCode == 0, shellRun.errors);
    QCOMPARE(server.requests().size(), 1);
    QFile file(m_folder.filePath(u"arguments"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList arguments = file.readAll().split('\n');
    QVERIFY(file.remove());
    QVERIFY(arguments.contains("--proto"));
    for (const QByteArray &argument : arguments) {
        QVERIFY2(!argument.contains(token), argument);
        QVERIFY2(!argument.contains("grp-orders"), argument);
        for (const char *forbidden : {"-L", "--location", "-k", "--insecure"})
            QVERIFY2(argument != forbidden, argument);
    }
}

void TestExportShells::redirectsAreNotFollowed()
{
    ScriptedServer server;
    server.enqueue(Answer::http(307, {}, "Location: " + server.url().toEncoded() + "/elsewhere\r\n"));
    const ShellRun shellRun = run(
        u"sh"_s, QByteArray::fromStdString(exportAsCurl(requestTo(server, writeJson(kafkaToFunction())))));
    QVERIFY(shellRun.isFinished);
    QCOMPARE(server.wireCount(), 1);
}

void TestExportShells::otherCertificatesAreRefused()
{
    ScriptedServer server(ScriptedServer::Certificate::SelfSigned);
    const ShellRun shellRun = run(
        u"sh"_s, QByteArray::fromStdString(exportAsCurl(requestTo(server, writeJson(kafkaToFunction())))));
    QVERIFY(shellRun.isFinished);
    QVERIFY(shellRun.exitCode != 0);
    QCOMPARE(server.wireCount(), 0);
}

QTEST_GUILESS_MAIN(TestExportShells)
#include "tst_exportshells.moc"
