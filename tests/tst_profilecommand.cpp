// `weir profile`, as a shell runs it, on files that somebody wrote by hand.

#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
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

class TestProfileCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void importsNoSecrets();
    void refusesAuthoritiesWithoutAnEnd();
    void sendsNoPasswordThatIsNoUtf8();
    void completesTheNameOfAuthorities();
    void warnsOfRegions();
    void refusesPasswordsOfNoProxy();
    void refusesWhatOnlyStandsForASecret_data();
    void refusesWhatOnlyStandsForASecret();
    void refusesOptionsOfOtherActions_data();
    void refusesOptionsOfOtherActions();
    void refusesContradictions_data();
    void refusesContradictions();
    void trimsNames();
    void importsFromStandardInput();
    void readsSecretsFromOpenDescriptors();

private:
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfileCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("HOME", m_folder->path().toLocal8Bit());
}

void TestProfileCommand::cleanup()
{
    m_folder.reset();
}

Run TestProfileCommand::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder->filePath(u"config"_s)} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestProfileCommand::fileWith(const QString &name, const QByteArray &content) const
{
    QString path = m_folder->filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestProfileCommand::importsNoSecrets()
{
    const QString file = fileWith(u"in.json"_s, R"({"version":1,"name":"P","project_id":"p1",
        "region":"cn-north-4","token":"canary","x":{"secret_key":"canary","kept":1}})");
    const Run imported = run({u"profile"_s, u"import"_s, file});
    QCOMPARE(imported.exitCode, 0);
    QVERIFY2(imported.messages.contains("/token") && imported.messages.contains("/x/secret_key"),
             imported.messages);
    for (const auto &action : {u"show"_s, u"export"_s}) {
        const Run printed = run({u"profile"_s, action, u"P"_s});
        QCOMPARE(printed.exitCode, 0);
        QVERIFY(printed.output.contains("kept"));
        QVERIFY(!printed.output.contains("canary") && !printed.messages.contains("canary"));
    }
    QVERIFY(!imported.messages.contains("canary"));
}

void TestProfileCommand::refusesAuthoritiesWithoutAnEnd()
{
    const QStringList add{u"profile"_s, u"add"_s,      u"P"_s,         u"--project"_s,
                          u"p1"_s,      u"--region"_s, u"cn-north-4"_s};
    const Run refused = run(add + QStringList{u"--ca"_s, u"/dev/zero"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains("/dev/zero"), refused.messages);
    for (const QString &path : {m_folder->filePath(u"none.pem"_s), fileWith(u"text.pem"_s, "no certificate")})
        QCOMPARE(run(add + QStringList{u"--ca"_s, path}).exitCode, 2);
    const QString file = fileWith(u"in.json"_s, R"({"version":1,"name":"P","project_id":"p1",
        "region":"cn-north-4","ca_file":"/dev/zero"})");
    QCOMPARE(run({u"profile"_s, u"import"_s, file}).exitCode, 2);
}

void TestProfileCommand::sendsNoPasswordThatIsNoUtf8()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QCOMPARE(run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  u"http://127.0.0.1:%1"_s.arg(server.serverPort())})
                 .exitCode,
             0);
    const Run refused =
        run({u"token"_s, u"login"_s, u"--profile"_s, u"P"_s, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s},
            "canary-\xff\xfe\n");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains("UTF-8") && !refused.messages.contains("canary"), refused.messages);
    QVERIFY(!server.waitForNewConnection(0));
}

void TestProfileCommand::completesTheNameOfAuthorities()
{
    const QString file = m_folder->filePath(u"certs/ca.pem"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"certs"_s) && QFile::copy(ScriptedServer::caFile(), file));
    QCOMPARE(run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s,
                  u"--ca"_s, u"./certs/ca.pem"_s})
                 .exitCode,
             0);
    const QByteArray shown = run({u"profile"_s, u"show"_s, u"P"_s}).output;
    QVERIFY2(shown.contains(file.toUtf8()), shown);
}

void TestProfileCommand::warnsOfRegions()
{
    for (const auto &region : {u"cn-southwest-2"_s, u"x-nope-9"_s}) {
        const Run added =
            run({u"profile"_s, u"add"_s, region, u"--project"_s, u"p1"_s, u"--region"_s, region});
        QCOMPARE(added.exitCode, 0);
        QVERIFY2(added.messages.contains("warning: /region: ") && added.messages.contains("DIS"),
                 added.messages);
    }
    const Run listed =
        run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s});
    QCOMPARE(listed.messages, QByteArray());
}

void TestProfileCommand::refusesPasswordsOfNoProxy()
{
    const QStringList add{u"profile"_s, u"add"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s};
    QCOMPARE(run(add + QStringList{u"Plain"_s}).exitCode, 0);
    QCOMPARE(
        run(add
            + QStringList{u"Proxied"_s, u"--proxy"_s, u"http://127.0.0.1:1"_s, u"--proxy-user"_s, u"me"_s})
            .exitCode,
        0);
    const auto refused = [this](const QString &profile, const QByteArray &password) {
        const Run stored = run({u"profile"_s, u"proxy-password"_s, profile}, password);
        return stored.exitCode == 2 && stored.messages.contains("password")
            && !stored.messages.contains("canary");
    };
    QVERIFY(refused(u"Plain"_s, "canary\n"));
    QVERIFY(refused(u"Proxied"_s, "canary\ncanary\n"));
    QVERIFY(refused(u"Proxied"_s, "can\rary"));
    QVERIFY(refused(u"Proxied"_s, "\n"));
    QVERIFY(refused(u"Proxied"_s, ""));
}

void TestProfileCommand::refusesWhatOnlyStandsForASecret_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("token set") << QStringList{u"token"_s, u"set"_s, u"--profile"_s, u"P"_s};
    QTest::newRow("token login") << QStringList{u"token"_s,  u"login"_s, u"--profile"_s, u"P"_s,
                                                u"--user"_s, u"u"_s,     u"--domain"_s,  u"d"_s};
    QTest::newRow("proxy-password") << QStringList{u"profile"_s, u"proxy-password"_s, u"P"_s};
    QTest::newRow("token file") << QStringList{u"list"_s, u"streams"_s,      u"--profile"_s,
                                               u"P"_s,    u"--token-file"_s, u"-"_s};
}

void TestProfileCommand::refusesWhatOnlyStandsForASecret()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  u"http://127.0.0.1:1"_s, u"--proxy"_s, u"http://127.0.0.1:1"_s, u"--proxy-user"_s, u"me"_s})
                 .exitCode,
             0);
    for (const char *input : {"***", "******\n", "{{secret:/a}}\n"}) {
        const Run refused = run(arguments, input);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.messages.contains("only stand"), refused.messages);
    }
}

void TestProfileCommand::refusesOptionsOfOtherActions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("address to test") << QStringList{u"test"_s, u"P"_s, u"--endpoint"_s, u"https://h"_s};
    QTest::newRow("project to show") << QStringList{u"show"_s, u"P"_s, u"--project"_s, u"p2"_s};
    QTest::newRow("sign-in to export") << QStringList{u"export"_s, u"P"_s, u"--auth"_s, u"aksk"_s};
    QTest::newRow("region to list") << QStringList{u"list"_s, u"--region"_s, u"cn-north-4"_s};
    QTest::newRow("protection to import") << QStringList{u"import"_s, u"f.json"_s, u"--protected"_s};
    QTest::newRow("proxy to remove") << QStringList{u"remove"_s, u"P"_s, u"--proxy"_s, u"none"_s};
    QTest::newRow("token to add") << QStringList{u"add"_s,      u"N"_s,          u"--project"_s,    u"p1"_s,
                                                 u"--region"_s, u"cn-north-4"_s, u"--token-file"_s, u"-"_s};
}

void TestProfileCommand::refusesOptionsOfOtherActions()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s})
                 .exitCode,
             0);
    const Run refused = run(QStringList{u"profile"_s} + arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.startsWith("weir: --") && refused.messages.contains("is not for"),
             refused.messages);
    QCOMPARE(run({u"profile"_s, u"list"_s}).output, QByteArray("P\tcn-north-4\tp1\n"));
}

void TestProfileCommand::refusesContradictions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("user of no proxy") << QStringList{u"--proxy"_s, u"none"_s, u"--proxy-user"_s, u"me"_s};
    QTest::newRow("user of an unnamed proxy") << QStringList{u"--proxy-user"_s, u"me"_s};
    QTest::newRow("key for a token") << QStringList{u"--auth"_s, u"token"_s, u"--access-key"_s, u"AK"_s};
}

void TestProfileCommand::refusesContradictions()
{
    QFETCH(QStringList, options);
    const Run refused = run(
        QStringList{u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s}
        + options);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains(options.at(options.size() - 2).toUtf8()), refused.messages);
    QVERIFY(run({u"profile"_s, u"list"_s}).output.isEmpty());
}

void TestProfileCommand::trimsNames()
{
    QCOMPARE(run({u"profile"_s, u"add"_s, u" P "_s, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s})
                 .exitCode,
             0);
    QCOMPARE(run({u"profile"_s, u"show"_s, u"P"_s}).exitCode, 0);
}

void TestProfileCommand::importsFromStandardInput()
{
    const QByteArray profile = R"({"version":1,"name":"P","project_id":"p1","region":"cn-north-4"})";
    QCOMPARE(run({u"profile"_s, u"import"_s, u"-"_s}, profile).exitCode, 0);
    QCOMPARE(run({u"profile"_s, u"list"_s}).output, QByteArray("P\tcn-north-4\tp1\n"));
    const Run refused = run({u"profile"_s, u"import"_s, u"-"_s}, "{");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains("Standard input"), refused.messages);
}

//! As `<(…)` gives them.
void TestProfileCommand::readsSecretsFromOpenDescriptors()
{
    QCOMPARE(run({u"profile"_s, u"add"_s, u"P"_s, u"--project"_s, u"p1"_s, u"--endpoint"_s,
                  u"http://127.0.0.1:1"_s})
                 .exitCode,
             0);
    QProcess shell;
    shell.start(u"bash"_s,
                {u"-c"_s, u"\"$@\" --token-file <(printf canary-token)"_s, u"-"_s,
                 QStringLiteral(WEIR_PROGRAM), u"--config-dir"_s, m_folder->filePath(u"config"_s), u"list"_s,
                 u"streams"_s, u"--profile"_s, u"P"_s});
    QVERIFY(shell.waitForFinished());
    const QByteArray messages = shell.readAllStandardError();
    // Nobody listens there, and it came so far.
    QVERIFY2(shell.exitCode() == 3, messages);
    QVERIFY(!messages.contains("canary"));
}

QTEST_GUILESS_MAIN(TestProfileCommand)
#include "tst_profilecommand.moc"
