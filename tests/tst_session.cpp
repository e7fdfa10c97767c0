// How a sign-in lives and ends, through the window: real HTTP to a sandbox, real files, a real GNOME Keyring.

#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "app/windowprogram.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "support/keyring.h"
#include "support/scriptedserver.h"
#include "support/secretanswers.h"
#include "support/shownwidgets.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QTemporaryDir>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString rememberPassword = u"Remember the password, to renew the token by itself"_s;
const QString notRenewed = u"The token could not be renewed by the remembered password: IAM did not accept"_s;

//! After what others answer at once.
Answer lateRefusal(std::chrono::milliseconds wait = 200ms)
{
    return Answer().wait(wait).send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}");
}

Answer oneStream()
{
    return Answer::http(200,
                        R"({"items": [{"id": "5318", "name": "orders", "status": "RUNNING"}], "total": 1})");
}

//! IAM's answer with the sandbox's token.
Answer issued(const Sandbox &sandbox)
{
    return Answer::http(201,
                        R"({"token":{"expires_at":"2099-01-02T00:00:00.000000Z","project":{"id":")"
                            + sandbox.projectId().toLatin1() + R"(","name":"cn-north-4"}}})",
                        "X-Subject-Token: " + sandbox.token() + "\r\n");
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void renewsAShortLivedTokenOnce_data();
    void renewsAShortLivedTokenOnce();
    void renewsATokenBeforeItEnds();
    void tellsThatARenewalFailed();
    void hidesNoOtherBanner();
    void keepsTheUserId();
    void remembersTheUserAlone();
    void asksOnceTheRememberedPasswordIsRefused();
    void asksOnceTheRenewedTokenIsRefused();
    void renewsAgainWhatLasted();
    void goesOnWhereTheOldTokenIsRefusedLate();
    void renewsOnceADialogIsClosed();
    void renewsWhatWasRefusedBesideADialog();
    void keepsARenewedTokenAsTheLast();
    void showsWhetherThePasswordIsRemembered();
    void forgetsThePassword();
    void keepsThePasswordThatNobodyGaveUp();
    void tellsThatThePasswordStays();
    void readsTheListsWithAPastedToken();
    void keepsTheRowsThatCannotBeRefreshed();
    void countsWhatARefreshHasRead();

private:
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    void startSandbox(const SandboxOptions &options);
    //! Of the sandbox's user, chosen when the program starts.
    void addProfile();
    //! For this service, in place of the sandbox.
    void use(const ScriptedServer &server, Service service);
    void remember(QLatin1StringView name, const QString &text,
                  const std::optional<QDateTime> &expiresAt = {});
    void startProgram(NoticeTimes notices = {});
    [[nodiscard]] QByteArray remembered(QLatin1StringView name) const;
    void openSignIn();
    void signInBy(const QString &password);
    //! The password is remembered by then.
    void signInWithoutKeepingTheToken();
    void closeDialog();
    //! A token's end comes near, and the remembered password is wrong.
    void failToRenew();
    //! A renewal that has begun is over then: the keychain and the services have answered what came after it.
    void refreshStreams();
    [[nodiscard]] qsizetype listedStreams();
    [[nodiscard]] qsizetype streamRequests() { return requests(u"GET"_s, u"/eventstreamings"_s); }
    //! Requests for a token.
    [[nodiscard]] qsizetype signIns() { return requests(u"POST"_s, u"/v3/auth/tokens"_s); }
    [[nodiscard]] qsizetype requests(const QString &method, const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowProgram> m_program;
    ConnectionProfile m_profile;
};

void TestSession::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSession::cleanup()
{
    m_program.reset();
    QVERIFY(keyring::unlock());
    KeychainSecretStore store;
    const SecretAnswer erased = answerTo([&](QObject *context, auto handler) {
        eraseProfileSecrets(store, m_profile.id, {}, context, std::move(handler));
    });
    QCOMPARE(erased.status, SecretStatus::Ok);
}

void TestSession::startSandbox(const SandboxOptions &options)
{
    m_sandbox = std::make_unique<Sandbox>(options);
    QVERIFY(!m_sandbox->start());
}

void TestSession::addProfile()
{
    ConnectionProfile profile;
    profile.name = u"Box"_s;
    profile.projectId = m_sandbox->projectId();
    profile.endpoint = m_sandbox->url();
    profile.iamUser = {.domain = sandbox::domainName, .name = sandbox::userName, .id = {}};
    const auto added = ProfileStore(m_folder->path()).add(profile);
    QVERIFY(added);
    m_profile = *added;
}

void TestSession::use(const ScriptedServer &server, Service service)
{
    m_profile.serviceEndpoints[service] = server.url();
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
}

void TestSession::remember(QLatin1StringView name, const QString &text,
                           const std::optional<QDateTime> &expiresAt)
{
    KeychainSecretStore store;
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        store.write(secretKey(m_profile.id, name), {Secret(text.toStdString()), expiresAt}, context,
                    std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
}

void TestSession::startProgram(NoticeTimes notices)
{
    m_program = std::make_unique<WindowProgram>(
        WindowOptions{.configDirectory = m_folder->path(), .notices = notices},
        WindowSettings{.profileId = m_profile.id});
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    // Before the profiles were read, nobody can sign in.
    QTRY_VERIFY(shows(m_profile.name));
}

qsizetype TestSession::listedStreams()
{
    return window().listModel(ResourceKind::EventStream)->rowCount();
}

QByteArray TestSession::remembered(QLatin1StringView name) const
{
    KeychainSecretStore store;
    const SecretAnswer answer = readFrom(store, secretKey(m_profile.id, name));
    const std::string_view text = answer.secret.reveal();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void TestSession::openSignIn()
{
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
}

void TestSession::signInBy(const QString &password)
{
    type(u"Password"_s, password);
    press(u"Sign in"_s);
}

void TestSession::closeDialog()
{
    QVERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

qsizetype TestSession::requests(const QString &method, const QString &path)
{
    const auto *log = window().findChild<RequestLogModel *>();
    qsizetype count = 0;
    for (int row = 0; row < log->rowCount(); ++row) {
        const RequestRecord &record = log->record(row);
        count += record.method == method && record.path.endsWith(path) ? 1 : 0;
    }
    return count;
}

void TestSession::renewsAShortLivedTokenOnce_data()
{
    QTest::addColumn<std::chrono::seconds>("lifetime");
    QTest::newRow("just over an hour") << std::chrono::seconds(1h + 1s);
    QTest::newRow("half an hour") << std::chrono::seconds(30min);
    QTest::newRow("ten minutes") << std::chrono::seconds(10min);
    QTest::newRow("three minutes") << std::chrono::seconds(3min);
}

//! The token that was refused is renewed; that the new one ends soon is told, and renewing it would bring
//! another of the same kind.
void TestSession::renewsAShortLivedTokenOnce()
{
    QFETCH(std::chrono::seconds, lifetime);
    startSandbox({.tokenLifetime = lifetime});
    addProfile();
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY(shows(u"The token ends in"_s));
    refreshStreams();
    QCOMPARE(signIns(), qsizetype(1));
}

void TestSession::renewsATokenBeforeItEnds()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()),
             QDateTime::currentDateTimeUtc().addSecs(10));
    remember(passwordSecretName, sandbox::userPassword);
    startProgram({.first = 2s, .second = 1s});
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(signIns(), qsizetype(0));
    QTRY_VERIFY_WITH_TIMEOUT(shown<QAbstractButton>(u"token: 23 h left"_s), 15000);
    QCOMPARE(signIns(), qsizetype(1));
    // Nobody sees anything of it but that.
    QCOMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(streamRequests(), qsizetype(1));
}

void TestSession::failToRenew()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()),
             QDateTime::currentDateTimeUtc().addSecs(10));
    remember(passwordSecretName, u"wrong"_s);
    startProgram({.first = 2s, .second = 1s});
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY_WITH_TIMEOUT(shows(notRenewed), 15000);
}

void TestSession::refreshStreams()
{
    const qsizetype before = streamRequests();
    QVERIFY(!remembered(passwordSecretName).isEmpty());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(streamRequests(), before + 1);
}

void TestSession::tellsThatARenewalFailed()
{
    failToRenew();
    // Each attempt brings the user nearer to being locked out.
    window().showStatus({});
    QTRY_VERIFY(shows(u"The token ends in"_s));
    refreshStreams();
    QCOMPARE(signIns(), qsizetype(1));
    press(u"Sign in…"_s);
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shown<QAbstractButton>(u"token: 23 h left"_s));
    QVERIFY(!shows(notRenewed));
}

void TestSession::hidesNoOtherBanner()
{
    failToRenew();
    window().showBanner({.message = u"Something else."_s});
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shown<QAbstractButton>(u"token: 23 h left"_s));
    QVERIFY(shows(u"Something else."_s));
}

//! Whoever signs in without a passcode gives none.
void TestSession::keepsTheUserId()
{
    startSandbox({});
    addProfile();
    m_profile.iamUser.id = sandbox::userId;
    const ProfileStore profiles(m_folder->path());
    QVERIFY(!profiles.update(m_profile));
    startProgram();
    openSignIn();
    shown<QCheckBox>(u"With a passcode of an MFA device"_s)->setChecked(false);
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    openSignIn();
    QVERIFY(shown<QCheckBox>(u"With a passcode of an MFA device"_s)->isChecked());
    QCOMPARE(shown<QLineEdit>(u"User ID"_s)->text(), QString(sandbox::userId));
    closeDialog();
}

//! The command line may have changed the profile since the window read it.
void TestSession::remembersTheUserAlone()
{
    startSandbox({});
    addProfile();
    const IamUser user = std::exchange(m_profile.iamUser, {});
    const ProfileStore profiles(m_folder->path());
    QVERIFY(!profiles.update(m_profile));
    startProgram();
    m_profile.isProtected = true;
    QVERIFY(!profiles.update(m_profile));
    openSignIn();
    type(u"Account"_s, user.domain);
    type(u"User name"_s, user.name);
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(profiles.find(m_profile.id)->iamUser, user);
    QVERIFY(profiles.find(m_profile.id)->isProtected);
}

void TestSession::asksOnceTheRememberedPasswordIsRefused()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, u"wrong"_s);
    startProgram();
    QTRY_VERIFY(shows(notRenewed));
    closeDialog();
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_VERIFY(shows(notRenewed));
    QCOMPARE(signIns(), qsizetype(1));
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
}

//! A service that refuses every token gets no token after the other, although another service accepts each.
void TestSession::asksOnceTheRenewedTokenIsRefused()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(lateRefusal());
    use(server, Service::EventGrid);
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    QCOMPARE(signIns(), qsizetype(1));
    closeDialog();
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    QCOMPARE(signIns(), qsizetype(1));
}

void TestSession::renewsAgainWhatLasted()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(lateRefusal());
    use(server, Service::EventGrid);
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    startProgram({.leastUse = 0ms});
    QTRY_VERIFY(signIns() >= 3);
}

//! The token was renewed between the request and its answer.
void TestSession::goesOnWhereTheOldTokenIsRefusedLate()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    server.enqueue(lateRefusal(2s));
    server.enqueue(Answer::http(401, "{}"));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, u"5318"_s);
    QTRY_COMPARE(server.wireCount(), 2);
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(signIns(), qsizetype(1));
    const QString opening = u"/eventstreamings/5318"_s;
    QTRY_COMPARE(requests(u"GET"_s, opening), qsizetype(2));
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(signIns(), qsizetype(1));
}

//! It was under way, and the dialog took its place.
void TestSession::renewsOnceADialogIsClosed()
{
    startSandbox({});
    addProfile();
    ScriptedServer iam;
    iam.enqueue(Answer::silence());
    iam.setDefaultAnswer(issued(*m_sandbox));
    use(iam, Service::Iam);
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_COMPARE(iam.wireCount(), 1);
    openSignIn();
    closeDialog();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(iam.wireCount(), 2);
}

void TestSession::renewsWhatWasRefusedBesideADialog()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    openSignIn();
    press(u"Paste a token instead…"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Token"_s));
    server.enqueue(Answer::http(401, "{}"));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_VERIFY(shown<QAbstractButton>(u"token refused"_s));
    QCOMPARE(signIns(), qsizetype(0));
    closeDialog();
    QTRY_COMPARE(streamRequests(), qsizetype(3));
    QCOMPARE(signIns(), qsizetype(1));
}

//! Whoever wants no token in the keychain wants none of those after it either.
void TestSession::keepsARenewedTokenAsTheLast()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    startProgram();
    signInWithoutKeepingTheToken();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    server.enqueue(Answer::http(401, "{}"));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(streamRequests(), qsizetype(3));
    QCOMPARE(signIns(), qsizetype(2));
    // What is remembered now is remembered after it.
    KeychainSecretStore store;
    QCOMPARE(eraseFrom(store, secretKey(m_profile.id, passwordSecretName)).status, SecretStatus::Ok);
    signInWithoutKeepingTheToken();
    QVERIFY(remembered(tokenSecretName).isEmpty());
}

void TestSession::signInWithoutKeepingTheToken()
{
    openSignIn();
    shown<QCheckBox>(u"Remember the token"_s)->setChecked(false);
    shown<QCheckBox>(rememberPassword)->setChecked(true);
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(remembered(passwordSecretName), QByteArray(sandbox::userPassword.data()));
}

void TestSession::showsWhetherThePasswordIsRemembered()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    startProgram();
    openSignIn();
    // IAM takes longer to answer than the keychain that the dialog has asked.
    QVERIFY(remembered(passwordSecretName).isEmpty());
    signInBy(u"wrong"_s);
    QTRY_VERIFY(shows(u"IAM did not accept"_s));
    QVERIFY(!shown<QCheckBox>(rememberPassword)->isChecked());
    shown<QCheckBox>(rememberPassword)->setChecked(true);
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(remembered(passwordSecretName), QByteArray(sandbox::userPassword.data()));
    openSignIn();
    QTRY_VERIFY(shown<QCheckBox>(rememberPassword)->isChecked());
    closeDialog();
    QCOMPARE(remembered(passwordSecretName), QByteArray(sandbox::userPassword.data()));
}

void TestSession::forgetsThePassword()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    remember(passwordSecretName, u"an old one"_s);
    startProgram();
    openSignIn();
    QTRY_VERIFY(shown<QCheckBox>(rememberPassword)->isChecked());
    shown<QCheckBox>(rememberPassword)->setChecked(false);
    signInBy(u"wrong"_s);
    QTRY_VERIFY(shows(u"IAM did not accept"_s));
    QCOMPARE(remembered(passwordSecretName), QByteArray("an old one"));
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(remembered(passwordSecretName).isEmpty());
}

//! Whoever is faster than the keychain has chosen nothing.
void TestSession::keepsThePasswordThatNobodyGaveUp()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    remember(passwordSecretName, u"an old one"_s);
    startProgram();
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    // The keychain is asked one thing after the other.
    openSignIn();
    QTRY_VERIFY(shown<QCheckBox>(rememberPassword)->isChecked());
    QCOMPARE(remembered(passwordSecretName), QByteArray("an old one"));
    closeDialog();
}

void TestSession::tellsThatThePasswordStays()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    openSignIn();
    QTRY_VERIFY(shown<QCheckBox>(rememberPassword)->isChecked());
    shown<QCheckBox>(rememberPassword)->setChecked(false);
    QVERIFY(keyring::lock());
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shows(u"The password is still in the keychain: "_s));
}

//! Somebody else's token, or one for other permissions: what it may read is another thing.
void TestSession::readsTheListsWithAPastedToken()
{
    startSandbox({});
    addProfile();
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()),
             QDateTime::currentDateTimeUtc().addDays(1));
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_COMPARE(streamRequests(), qsizetype(1));
    openSignIn();
    press(u"Paste a token instead…"_s);
    type(u"Token"_s, QString::fromLatin1(m_sandbox->token()));
    press(u"Use token"_s);
    QTRY_COMPARE(streamRequests(), qsizetype(2));
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(shown<QAbstractButton>(u"token: end unknown"_s));
}

void TestSession::keepsTheRowsThatCannotBeRefreshed()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    server.setDefaultAnswer(Answer::http(401, "{}"));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    closeDialog();
    QCOMPARE(listedStreams(), qsizetype(1));
    QVERIFY(shows(u"The list could not be refreshed"_s));
    // Of another answer nothing is left of the one before.
    server.setDefaultAnswer(Answer::http(200, R"({"items": [], "total": 0})"));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(listedStreams(), qsizetype(0));
}

//! The rows below are still those of before.
void TestSession::countsWhatARefreshHasRead()
{
    startSandbox({});
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    server.setDefaultAnswer(Answer::silence());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_VERIFY(shows(u"Loading…"_s));
    QVERIFY(shows(u"Loading… 0"_s));
    QCOMPARE(listedStreams(), qsizetype(1));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
