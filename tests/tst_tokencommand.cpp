// The program as a shell runs it, on a sandbox of this process and a real GNOME Keyring.

#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/signaturecheck.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/storage/profilestore.h"
#include "app/storage/secretindex.h"
#include "models/text.h"
#include "support/keyring.h"
#include "support/secretanswers.h"
#include "tests/support/proxyserver.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

const QByteArray canary = "canary-password";
//! orders-to-fn
const QString streamId = u"23709d68-54d5-423b-a6be-03302e893152"_s;

QString stringOf(QLatin1StringView text)
{
    return text;
}

QByteArray goodPassword()
{
    return stringOf(sandbox::userPassword).toLatin1();
}

} // namespace

class TestTokenCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void signsIn();
    void signsInWithAPasscode();
    void tellsWhenTheTokenEnded();
    void forgetsTheEndWithAnotherToken();
    void forgetsBoth();
    void refusesTheWrongPassword();
    void keepsThePasswordFromIamWithoutAKeychain();
    void remembersTheUser();
    void keepsWhatElseTheProfileBecame();
    void signsInWithoutRememberingTheUser();
    void keepsNothingOfARemovedProfile();
    void clearsWhatAKilledSignInLeft();
    void saysWhyNothingCanBeNoted();
    void tellsWhenNobodyAnswers();
    void refusesArguments_data();
    void refusesArguments();
    void refusesProfilesWithAnAccessKey();
    void prefersASecurityTokenFromAFile_data();
    void prefersASecurityTokenFromAFile();
    void keepsTheOldTokenWhenItFails();
    void storesAtTheSameTime_K30();
    void tellsThatItWaits_K14();
    void signsInThroughTheProxy_data();
    void signsInThroughTheProxy();
    void tellsWhereTheTokenComesFrom();
    void keepsTheTokenFromOtherAddresses();
    void appliesWithRememberedSecrets();
    void remembersWhatItApplied();
    void exportsRememberedSecrets();

private:
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Run logIn(const QByteArray &password, const QStringList &more = {}) const;
    [[nodiscard]] Run onProfile(const QString &action, const QByteArray &input = {}) const;
    void addProfile(const QString &name, const QUrl &endpoint);
    //! Where somebody else works on the profile before IAM answers.
    [[nodiscard]] Run logInWhile(const QString &profileName, const std::function<void()> &change);
    [[nodiscard]] QString profileId() const;
    //! A file with the body of the stream as `weir show` prints it, with another description.
    [[nodiscard]] QString changedStream() const;

    QTemporaryDir m_folder;
    Sandbox m_sandbox{{}};
};

void TestTokenCommand::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("TZ", "Asia/Shanghai");
    QVERIFY(!m_sandbox.start());
    addProfile(u"Box"_s, m_sandbox.url());
}

void TestTokenCommand::cleanup()
{
    QVERIFY(keyring::unlock());
    QCOMPARE(onProfile(u"forget"_s).exitCode, 0);
    QCOMPARE(keyring::count(), 0);
}

void TestTokenCommand::addProfile(const QString &name, const QUrl &endpoint)
{
    const Run added = run({u"profile"_s, u"add"_s, name, u"--project"_s, m_sandbox.projectId(),
                           u"--endpoint"_s, endpoint.toString()});
    QVERIFY2(added.exitCode == 0, added.messages);
}

//! With a running event loop: the sandbox answers in this process.
Run TestTokenCommand::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QTestEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QTestEventLoop::exitLoop);
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, m_folder.filePath(u"config"_s)} + arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.enterLoop(60);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Run TestTokenCommand::logIn(const QByteArray &password, const QStringList &more) const
{
    return run(QStringList{u"token"_s, u"login"_s, u"--profile"_s, u"Box"_s, u"--user"_s,
                           stringOf(sandbox::userName), u"--domain"_s, stringOf(sandbox::domainName)}
                   + more,
               password);
}

Run TestTokenCommand::onProfile(const QString &action, const QByteArray &input) const
{
    return run({u"token"_s, action, u"--profile"_s, u"Box"_s}, input);
}

void TestTokenCommand::signsIn()
{
    const Run in = logIn(goodPassword() + '\n');
    QVERIFY2(in.exitCode == 0, in.messages);
    QVERIFY(in.messages.isEmpty());
    QCOMPARE(keyring::count(), 1);

    const Run status = onProfile(u"status"_s);
    QCOMPARE(status.exitCode, 0);
    // The time zone of the test says CST.
    static const QRegularExpression text(
        u"\\AIn the system keychain \\(GNOME Keyring\\); it ends on .* CST, in (24 h 0|23 h 59) min\\.\\n\\z"_s);
    QVERIFY2(text.match(QString::fromUtf8(status.output)).hasMatch(), status.output);
    QVERIFY2(text.match(QString::fromUtf8(in.output)).hasMatch(), in.output);

    const Run list = run({u"list"_s, u"streams"_s, u"--profile"_s, u"Box"_s});
    QVERIFY2(list.exitCode == 0, list.messages);
    QCOMPARE(list.output.count('\n'), 12);
}

void TestTokenCommand::signsInWithAPasscode()
{
    const QStringList passcode{u"--passcode"_s, stringOf(sandbox::userPasscode)};
    const Run withoutId = logIn(goodPassword(), passcode);
    QCOMPARE(withoutId.exitCode, 2);
    QVERIFY2(withoutId.messages.contains("ID of the user"), withoutId.messages);
    QCOMPARE(keyring::count(), 0);
    const Run in = logIn(goodPassword(), passcode + QStringList{u"--user-id"_s, stringOf(sandbox::userId)});
    QVERIFY2(in.exitCode == 0, in.messages);
}

void TestTokenCommand::tellsWhenTheTokenEnded()
{
    Sandbox shortLived({.tokenLifetime = 0s});
    QVERIFY(!shortLived.start());
    addProfile(u"Short"_s, shortLived.url());
    const QStringList profile{u"--profile"_s, u"Short"_s};
    const Run in = run(QStringList{u"token"_s, u"login"_s, u"--user"_s, stringOf(sandbox::userName),
                                   u"--domain"_s, stringOf(sandbox::domainName)}
                           + profile,
                       goodPassword());
    QVERIFY2(in.exitCode == 0, in.messages);
    QVERIFY2(in.messages.contains("the clock may be wrong"), in.messages);
    const Run status = run(QStringList{u"token"_s, u"status"_s} + profile);
    QCOMPARE(status.exitCode, 5);
    QVERIFY2(status.output.contains("it ended on"), status.output);
    const Run list = run(QStringList{u"list"_s, u"streams"_s} + profile);
    QCOMPARE(list.exitCode, 5);
    QVERIFY2(list.messages.contains("The token must be updated"), list.messages);
    QCOMPARE(run(QStringList{u"token"_s, u"forget"_s} + profile).exitCode, 0);
}

void TestTokenCommand::forgetsTheEndWithAnotherToken()
{
    QCOMPARE(logIn(goodPassword()).exitCode, 0);
    QCOMPARE(onProfile(u"set"_s, m_sandbox.token()).exitCode, 0);
    const Run status = onProfile(u"status"_s);
    QCOMPARE(status.exitCode, 0);
    QCOMPARE(status.output,
             QByteArray("In the system keychain (GNOME Keyring); when it ends is not known.\n"));
    QCOMPARE(keyring::count(), 1);
}

void TestTokenCommand::forgetsBoth()
{
    QCOMPARE(logIn(goodPassword()).exitCode, 0);
    QCOMPARE(onProfile(u"forget"_s).exitCode, 0);
    QCOMPARE(keyring::count(), 0);
    const Run status = onProfile(u"status"_s);
    QCOMPARE(status.exitCode, 5);
    QCOMPARE(status.output, QByteArray("Not set.\n"));
}

void TestTokenCommand::refusesTheWrongPassword()
{
    const Run in = logIn(canary);
    QCOMPARE(in.exitCode, 5);
    QVERIFY2(in.messages.contains("The username or password is wrong."), in.messages);
    QVERIFY(!in.messages.contains(canary));
    QVERIFY(in.output.isEmpty());
    QCOMPARE(keyring::count(), 0);
}

//! A token that nothing can keep is not worth sending a password for.
void TestTokenCommand::keepsThePasswordFromIamWithoutAKeychain()
{
    ScriptedServer server;
    addProfile(u"Watched"_s, server.url());
    QVERIFY(keyring::lock());
    const Run in = run(
        {u"token"_s, u"login"_s, u"--profile"_s, u"Watched"_s, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s},
        canary);
    QCOMPARE(in.exitCode, 5);
    QVERIFY2(in.messages.contains("The keychain is locked"), in.messages);
    QCOMPARE(server.wireCount(), 0);
}

//! As the window does, which offers it the next time.
void TestTokenCommand::remembersTheUser()
{
    const ProfileStore profiles(m_folder.filePath(u"config"_s));
    const QStringList id{u"--user-id"_s, stringOf(sandbox::userId), u"--passcode"_s,
                         stringOf(sandbox::userPasscode)};
    QCOMPARE(logIn(goodPassword(), id).exitCode, 0);
    const IamUser user{.domain = sandbox::domainName, .name = sandbox::userName, .id = sandbox::userId};
    QCOMPARE(profiles.find(u"Box"_s)->iamUser, user);
    QCOMPARE(logIn(canary).exitCode, 5);
    QCOMPARE(profiles.find(u"Box"_s)->iamUser, user);
    // It is asked for with a passcode alone.
    QCOMPARE(logIn(goodPassword()).exitCode, 0);
    QCOMPARE(profiles.find(u"Box"_s)->iamUser, user);
}

Run TestTokenCommand::logInWhile(const QString &profileName, const std::function<void()> &change)
{
    ScriptedServer iam;
    iam.setDefaultAnswer(
        Answer::http(201,
                     R"({"token":{"expires_at":"2099-01-02T00:00:00.000000Z","project":{"id":")"
                         + m_sandbox.projectId().toLatin1() + R"(","name":"cn-north-4"}}})",
                     "X-Subject-Token: some-token\r\n"));
    connect(&iam, &ScriptedServer::requestReceived, this, change);
    addProfile(profileName, iam.url());
    return run(
        {u"token"_s, u"login"_s, u"--profile"_s, profileName, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s},
        canary);
}

void TestTokenCommand::keepsWhatElseTheProfileBecame()
{
    const ProfileStore profiles(m_folder.filePath(u"config"_s));
    const Run in = logInWhile(u"Changed"_s, [profiles] {
        auto profile = profiles.find(u"Changed"_s);
        profile->isProtected = true;
        QVERIFY(!profiles.update(*profile));
    });
    QVERIFY2(in.exitCode == 0, in.messages);
    const auto profile = profiles.find(u"Changed"_s);
    QVERIFY(profile->isProtected);
    QCOMPARE(profile->iamUser, (IamUser{.domain = u"d"_s, .name = u"u"_s, .id = {}}));
    QCOMPARE(run({u"token"_s, u"forget"_s, u"--profile"_s, u"Changed"_s}).exitCode, 0);
}

void TestTokenCommand::signsInWithoutRememberingTheUser()
{
    const QString profiles = m_folder.filePath(u"config/profiles"_s);
    const QString away = m_folder.filePath(u"away"_s);
    const Run in = logInWhile(u"Unwritable"_s, [profiles, away] {
        QVERIFY(QDir().rename(profiles, away));
        // Nothing can be stored where a file stands for the folder.
        QFile file(profiles);
        QVERIFY(file.open(QIODevice::WriteOnly));
    });
    QVERIFY(QFile::remove(profiles) && QDir().rename(away, profiles));
    // The token is what was asked for.
    QVERIFY2(in.exitCode == 0, in.messages);
    QVERIFY2(in.messages.contains("The token is stored, but"), in.messages);
    QCOMPARE(run({u"token"_s, u"status"_s, u"--profile"_s, u"Unwritable"_s}).exitCode, 0);
    QCOMPARE(run({u"token"_s, u"forget"_s, u"--profile"_s, u"Unwritable"_s}).exitCode, 0);
}

void TestTokenCommand::keepsNothingOfARemovedProfile()
{
    const ProfileStore profiles(m_folder.filePath(u"config"_s));
    QString id;
    const Run in = logInWhile(u"Removed"_s, [profiles, &id] {
        id = profiles.find(u"Removed"_s)->id;
        QVERIFY(!profiles.remove(id));
    });
    QCOMPARE(in.exitCode, 2);
    QVERIFY2(in.messages.contains("The profile was removed meanwhile"), in.messages);
    QVERIFY2(in.output.isEmpty(), in.output);
    QCOMPARE(keyring::count(), 0);
    QVERIFY(!QFile::exists(m_folder.filePath(u"config/secrets/%1.json"_s.arg(id))));
}

void TestTokenCommand::clearsWhatAKilledSignInLeft()
{
    QProcess ended;
    ended.start(u"true"_s, {});
    QVERIFY(ended.waitForStarted());
    const QByteArray name = "trial-" + QByteArray::number(ended.processId());
    QVERIFY(ended.waitForFinished());
    const QString key = secretKey(profileId(), QLatin1StringView(name));
    const SecretIndex index(m_folder.filePath(u"config"_s));
    KeychainSecretStore store;
    for (const auto &next : {u"login"_s, u"forget"_s}) {
        QCOMPARE(writeTo(store, key, "trial").status, SecretStatus::Ok);
        QVERIFY(!index.note(key, {}));
        const Run done = next == u"login"_s ? logIn(goodPassword()) : onProfile(next);
        QVERIFY2(done.exitCode == 0, done.messages);
        QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
        QVERIFY(!index.contains(key));
    }
    // One that is still at work is left alone.
    const QByteArray own = "trial-" + QByteArray::number(QCoreApplication::applicationPid());
    const QString ownKey = secretKey(profileId(), QLatin1StringView(own));
    QVERIFY(!index.note(ownKey, {}));
    QCOMPARE(onProfile(u"forget"_s).exitCode, 0);
    QVERIFY(index.contains(ownKey));
    QVERIFY(!index.forget(ownKey));
}

//! Before the password is sent.
void TestTokenCommand::saysWhyNothingCanBeNoted()
{
    ScriptedServer server;
    addProfile(u"Unnoted"_s, server.url());
    const QString secrets = m_folder.filePath(u"config/secrets"_s);
    const QString away = m_folder.filePath(u"away"_s);
    QDir().rename(secrets, away);
    QFile file(secrets);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QStringList profile{u"--profile"_s, u"Unnoted"_s};
    const Run set = run(QStringList{u"token"_s, u"set"_s} + profile, canary);
    const Run in = run(
        QStringList{u"token"_s, u"login"_s, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s} + profile, canary);
    QVERIFY(QFile::remove(secrets));
    QDir().rename(away, secrets);
    for (const Run &refused : {set, in}) {
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.messages.contains(secrets.toUtf8()), refused.messages);
    }
    QCOMPARE(server.wireCount(), 0);
}

void TestTokenCommand::tellsWhenNobodyAnswers()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    addProfile(u"Gone"_s, url);
    const Run in =
        run({u"token"_s, u"login"_s, u"--profile"_s, u"Gone"_s, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s},
            canary);
    QCOMPARE(in.exitCode, 3);
    QVERIFY(!in.messages.contains(canary));
    QCOMPARE(keyring::count(), 0);
}

void TestTokenCommand::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no user") << QStringList{u"login"_s, u"--domain"_s, u"d"_s} << QByteArray("--user");
    QTest::newRow("no domain") << QStringList{u"login"_s, u"--user"_s, u"u"_s} << QByteArray("--domain");
    QTest::newRow("passcode alone, the user")
        << QStringList{u"login"_s, u"--passcode"_s, u"123456"_s} << QByteArray("--user, --domain, --user-id");
    QTest::newRow("format to forget")
        << QStringList{u"forget"_s, u"--format"_s, u"json"_s} << QByteArray("--format");
    QTest::newRow("no password") << QStringList{u"login"_s, u"--user"_s, u"u"_s, u"--domain"_s, u"d"_s}
                                 << QByteArray("password");
    QTest::newRow("user to set") << QStringList{u"set"_s, u"--user"_s, u"u"_s} << QByteArray("--user");
    QTest::newRow("passcode to status")
        << QStringList{u"status"_s, u"--passcode"_s, u"1"_s} << QByteArray("--passcode");
    QTest::newRow("other action") << QStringList{u"renew"_s} << QByteArray("renew");
    QTest::newRow("password as an argument")
        << QStringList{u"login"_s, u"--password"_s, u"x"_s} << QByteArray("password");
}

void TestTokenCommand::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Run refused = run(QStringList{u"token"_s} + arguments + QStringList{u"--profile"_s, u"Box"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.messages.contains(word), refused.messages);
    QCOMPARE(refused.messages.count('\n'), 1);
}

void TestTokenCommand::refusesProfilesWithAnAccessKey()
{
    QCOMPARE(run({u"profile"_s, u"add"_s, u"Keys"_s, u"--project"_s, m_sandbox.projectId(), u"--endpoint"_s,
                  m_sandbox.url().toString(), u"--auth"_s, u"aksk"_s, u"--access-key"_s, u"AK"_s})
                 .exitCode,
             0);
    const Run in = run({u"token"_s, u"login"_s, u"--profile"_s, u"Keys"_s, u"--user"_s,
                        stringOf(sandbox::userName), u"--domain"_s, stringOf(sandbox::domainName)},
                       goodPassword());
    QCOMPARE(in.exitCode, 2);
    QVERIFY2(in.messages.contains("access key"), in.messages);
}

void TestTokenCommand::prefersASecurityTokenFromAFile_data()
{
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("for other addresses") << true;
    QTest::newRow("damaged") << false;
}

//! What is stored of the security token does not matter then, and may be of no use.
void TestTokenCommand::prefersASecurityTokenFromAFile()
{
    QFETCH(bool, isReadable);
    const Run added = run({u"profile"_s, u"add"_s, u"Temporary"_s, u"--project"_s, m_sandbox.projectId(),
                           u"--endpoint"_s, m_sandbox.url().toString(), u"--auth"_s, u"aksk"_s,
                           u"--access-key"_s, toQString(sandbox::sampleAccessKey)});
    QVERIFY2(added.exitCode == 0, added.messages);
    const auto profile = ProfileStore(m_folder.filePath(u"config"_s)).find(u"Temporary"_s);
    QVERIFY(profile);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, secretKey(profile->id, secretKeySecretName), sandbox::sampleSecretKey).status,
             SecretStatus::Ok);
    const QString tokenKey = secretKey(profile->id, securityTokenSecretName);
    if (isReadable) {
        StoredSecret elsewhere(Secret("stored-token"), {}, {.origins = {u"https://elsewhere.example"_s}});
        const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
            store.write(tokenKey, std::move(elsewhere), context, std::move(handler));
        });
        QCOMPARE(written.status, SecretStatus::Ok);
    } else {
        QVERIFY(keyring::store(tokenKey, u"base64"_s, "damaged"));
        QCOMPARE(readFrom(store, tokenKey).status, SecretStatus::Corrupt);
    }
    QFile file(m_folder.filePath(u"security-token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("token-of-the-file");
    file.close();
    const QStringList list{u"list"_s, u"streams"_s, u"--profile"_s, u"Temporary"_s};
    const Run without = run(list);
    const Run with = run(list + QStringList{u"--security-token-file"_s, file.fileName()});
    QCOMPARE(run({u"profile"_s, u"remove"_s, u"Temporary"_s}).exitCode, 0);
    QVERIFY2(!without.messages.contains("decrypt token fail"), without.messages);
    // The sandbox was asked: it knows no temporary pairs.
    QVERIFY2(with.messages.contains("decrypt token fail"), with.messages);
}

void TestTokenCommand::keepsTheOldTokenWhenItFails()
{
    QCOMPARE(logIn(goodPassword()).exitCode, 0);
    QCOMPARE(logIn(canary).exitCode, 5);
    const Run status = onProfile(u"status"_s);
    QCOMPARE(status.exitCode, 0);
    QVERIFY2(status.output.contains("it ends on"), status.output);
}

//! The last one wins, whichever that is.
void TestTokenCommand::storesAtTheSameTime_K30()
{
    constexpr int instances = 6;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < instances; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QStringLiteral(WEIR_PROGRAM),
                                {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"token"_s, u"set"_s,
                                 u"--profile"_s, u"Box"_s});
        processes.back()->write("token-" + QByteArray::number(i));
        processes.back()->closeWriteChannel();
    }
    int stored = 0;
    for (const auto &process : processes) {
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30000);
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        const QByteArray messages = process->readAllStandardError();
        QVERIFY2(process->exitCode() == 0 || process->exitCode() == 5, messages);
        stored += process->exitCode() == 0 ? 1 : 0;
    }
    QVERIFY(stored > 0);
    QCOMPARE(keyring::count(), 1);
    QCOMPARE(onProfile(u"status"_s).exitCode, 0);
}

void TestTokenCommand::tellsThatItWaits_K14()
{
    QCOMPARE(onProfile(u"set"_s, "token").exitCode, 0);
    keyring::freeze();
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_folder.filePath(u"config"_s), u"token"_s, u"status"_s, u"--profile"_s,
                   u"Box"_s});
    QByteArray messages;
    const auto isWaiting = [&] {
        messages += process.readAllStandardError();
        return messages.contains("Waiting for the keychain");
    };
    const bool hasToldSo = QTest::qWaitFor(isWaiting, 15000);
    keyring::thaw();
    QVERIFY2(hasToldSo, messages);
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 0);
}

QString TestTokenCommand::profileId() const
{
    const Run shown = run({u"profile"_s, u"show"_s, u"Box"_s});
    return QJsonDocument::fromJson(shown.output)["id"_L1].toString();
}

void TestTokenCommand::signsInThroughTheProxy_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::addColumn<bool>("isInFile");
    QTest::newRow("from the keychain") << true << false;
    QTest::newRow("from a file") << false << true;
    QTest::newRow("nowhere") << false << false;
}

void TestTokenCommand::signsInThroughTheProxy()
{
    QFETCH(bool, isStored);
    QFETCH(bool, isInFile);
    ProxyServer proxy(ProxyServer::Kind::Http, "me", canary);
    proxy.setAnswer("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    const QString name = u"Proxied %1"_s.arg(proxy.port());
    QCOMPARE(run({u"profile"_s, u"add"_s, name, u"--project"_s, m_sandbox.projectId(), u"--endpoint"_s,
                  u"https://iam.example"_s, u"--proxy"_s, u"http://127.0.0.1:%1"_s.arg(proxy.port()),
                  u"--proxy-user"_s, u"me"_s})
                 .exitCode,
             0);
    if (isStored)
        QCOMPARE(run({u"profile"_s, u"proxy-password"_s, name}, canary).exitCode, 0);
    QStringList login{u"token"_s,  u"login"_s, u"--profile"_s, name,
                      u"--user"_s, u"u"_s,     u"--domain"_s,  u"d"_s};
    if (isInFile) {
        QFile file(m_folder.filePath(u"proxy-password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(canary);
        login += {u"--proxy-password-file"_s, file.fileName()};
    }
    const Run in = run(login, goodPassword());
    QVERIFY2(!in.messages.contains(canary), in.messages);
    if (isStored || isInFile) {
        QCOMPARE(in.exitCode, 3);
        QVERIFY2(proxy.seen().contains(("me:" + canary).toBase64()), in.messages);
        QCOMPARE(proxy.refusedCount(), 0);
    } else {
        QCOMPARE(in.exitCode, 5);
        QVERIFY2(in.messages.contains("There is no password for the proxy"), in.messages);
        QCOMPARE(proxy.connectionCount(), 0);
    }
    QCOMPARE(run({u"profile"_s, u"remove"_s, name}).exitCode, 0);
    QCOMPARE(keyring::count(), 0);
}

void TestTokenCommand::tellsWhereTheTokenComesFrom()
{
    const QStringList status{u"token"_s, u"status"_s, u"--profile"_s, u"Box"_s, u"--format"_s, u"json"_s};
    const auto json = [&](const Run &answer) { return QJsonDocument::fromJson(answer.output).object(); };
    const Run none = run(status);
    QCOMPARE(none.exitCode, 5);
    QCOMPARE(json(none),
             (QJsonObject{{u"secret"_s, u"token"_s},
                          {u"state"_s, u"none"_s},
                          {u"from"_s, u"none"_s},
                          {u"keychain"_s, QJsonValue::Null},
                          {u"expires_at"_s, QJsonValue::Null}}));

    QCOMPARE(onProfile(u"set"_s, canary).exitCode, 0);
    const Run set = run(status);
    QCOMPARE(set.exitCode, 0);
    QVERIFY(!set.output.contains(canary));
    QCOMPARE(json(set),
             (QJsonObject{{u"secret"_s, u"token"_s},
                          {u"state"_s, u"set"_s},
                          {u"from"_s, u"keychain"_s},
                          {u"keychain"_s, u"GNOME Keyring"_s},
                          {u"expires_at"_s, QJsonValue::Null}}));

    QCOMPARE(logIn(goodPassword()).exitCode, 0);
    const QDateTime end = QDateTime::fromString(json(run(status))["expires_at"_L1].toString(), Qt::ISODate);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(end);
    QVERIFY2(left > 23 * 3600 && left <= 24 * 3600, qPrintable(end.toString(Qt::ISODate)));

    QVERIFY(keyring::lock());
    const Run locked = run(status);
    QCOMPARE(locked.exitCode, 5);
    QCOMPARE(json(locked),
             (QJsonObject{{u"secret"_s, u"token"_s},
                          {u"state"_s, u"locked"_s},
                          {u"from"_s, u"none"_s},
                          {u"keychain"_s, QJsonValue::Null},
                          {u"expires_at"_s, QJsonValue::Null}}));
    QVERIFY2(locked.messages.contains("The keychain is locked"), locked.messages);
}

void TestTokenCommand::keepsTheTokenFromOtherAddresses()
{
    QCOMPARE(onProfile(u"set"_s, m_sandbox.token()).exitCode, 0);
    Sandbox other({});
    QVERIFY(!other.start());
    const ProfileStore profiles(m_folder.filePath(u"config"_s));
    ConnectionProfile profile = *profiles.find(u"Box"_s);
    const QUrl endpoint = std::exchange(profile.endpoint, other.url());
    QVERIFY(!profiles.update(profile));
    const Run list = run({u"list"_s, u"streams"_s, u"--profile"_s, u"Box"_s});
    const Run status = onProfile(u"status"_s);
    const Run json = run({u"token"_s, u"status"_s, u"--profile"_s, u"Box"_s, u"--format"_s, u"json"_s});
    profile.endpoint = endpoint;
    QVERIFY(!profiles.update(profile));
    for (const Run &refused : {list, status}) {
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.messages.contains("entered for other addresses"), refused.messages);
    }
    QCOMPARE(json.exitCode, 5);
    QCOMPARE(QJsonDocument::fromJson(json.output)["state"_L1].toString(), u"other-target"_s);
    QCOMPARE(onProfile(u"status"_s).exitCode, 0);
}

QString TestTokenCommand::changedStream() const
{
    const Run shown = run({u"show"_s, u"stream"_s, streamId, u"--profile"_s, u"Box"_s});
    QJsonObject body = QJsonDocument::fromJson(shown.output).object();
    body["description"_L1] = u"changed on the command line"_s;
    QFile file(m_folder.filePath(u"stream.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(body).toJson());
    return file.fileName();
}

void TestTokenCommand::appliesWithRememberedSecrets()
{
    QCOMPARE(onProfile(u"set"_s, m_sandbox.token()).exitCode, 0);
    const QStringList apply{u"apply"_s, changedStream(), u"--profile"_s, u"Box"_s, u"--yes"_s};
    const Run refused = run(apply);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.messages.contains("Password is not known"), refused.messages);

    KeychainSecretStore store;
    const QString key = fieldSecretKey(profileId(), streamId, "/source/source_kafka/password");
    QCOMPARE(writeTo(store, key, canary.toStdString()).status, SecretStatus::Ok);
    const Run applied = run(apply);
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY(!applied.messages.contains(canary) && !applied.output.contains(canary));
    // The sandbox shows a mask for whatever it holds.
    QVERIFY(run({u"show"_s, u"stream"_s, streamId, u"--profile"_s, u"Box"_s})
                .output.contains("{{secret:/source/source_kafka/password}}"));
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

//! The former secret would go back to the service with the next update.
void TestTokenCommand::remembersWhatItApplied()
{
    QCOMPARE(onProfile(u"set"_s, m_sandbox.token()).exitCode, 0);
    KeychainSecretStore store;
    const QString key = fieldSecretKey(profileId(), streamId, "/source/source_kafka/password");
    QCOMPARE(writeTo(store, key, "the former").status, SecretStatus::Ok);
    QFile file(changedStream());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray body = file.readAll();
    body.replace("{{secret:/source/source_kafka/password}}", canary);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(body) > 0);
    file.close();
    const Run applied = run({u"apply"_s, file.fileName(), u"--profile"_s, u"Box"_s, u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY(!applied.messages.contains(canary) && !applied.output.contains(canary));
    QCOMPARE(readFrom(store, key).secret.reveal(), std::string_view(canary.constData()));
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

void TestTokenCommand::exportsRememberedSecrets()
{
    QCOMPARE(onProfile(u"set"_s, m_sandbox.token()).exitCode, 0);
    KeychainSecretStore store;
    const QString key = fieldSecretKey(profileId(), streamId, "/source/source_kafka/password");
    QCOMPARE(writeTo(store, key, canary.toStdString()).status, SecretStatus::Ok);
    const QStringList arguments{u"export"_s, changedStream(), u"--id"_s, streamId};
    const QStringList profile{u"--profile"_s, u"Box"_s};
    const QStringList include{u"--secrets"_s, u"include"_s};
    QVERIFY(run(arguments + profile + include).output.contains(canary));
    QVERIFY(!run(arguments + profile).output.contains(canary));
    QVERIFY(!run(arguments + include).output.contains(canary));
    // Of another resource nothing is known.
    const QStringList other{u"export"_s, changedStream(), u"--id"_s, m_sandbox.projectId()};
    QVERIFY(!run(other + profile + include).output.contains(canary));

    QVERIFY(keyring::lock());
    const Run locked = run(arguments + profile + include);
    QCOMPARE(locked.exitCode, 0);
    QVERIFY2(locked.messages.contains("Password was not looked up: The keychain is locked"), locked.messages);
    QVERIFY(keyring::unlock());
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

QTEST_GUILESS_MAIN(TestTokenCommand)
#include "tst_tokencommand.moc"
