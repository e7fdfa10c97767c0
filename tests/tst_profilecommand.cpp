// `weir profile`, as a shell runs it, on files that somebody wrote by hand.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

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
    const QString path = m_folder->filePath(name);
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
    const QString file = fileWith(u"in.json"_s, R"({"version":1,"name":"P","project_id":"p1",
        "region":"cn-north-4","ca_file":"/dev/zero"})");
    QCOMPARE(run({u"profile"_s, u"import"_s, file}).exitCode, 2);
    // One that is still to come is none of these.
    QCOMPARE(run(add + QStringList{u"--ca"_s, m_folder->filePath(u"later.pem"_s)}).exitCode, 0);
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
    const QString file = fileWith(u"certs/ca.pem"_s, "x");
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

QTEST_GUILESS_MAIN(TestProfileCommand)
#include "tst_profilecommand.moc"
