// How a token is renewed, through the window: real HTTP to a sandbox, real files, a real GNOME Keyring.

#include "app/sandbox/iamuser.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/storage/settingsstore.h"
#include "tests/support/secretanswers.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"

#include <QCheckBox>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString notRenewed = u"The token could not be renewed by the remembered password: IAM did not accept"_s;

//! After what others answer at once.
Answer lateRefusal(std::chrono::milliseconds wait = 200ms)
{
    return Answer().wait(wait).send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}");
}

//! IAM's answer with the sandbox's token.
Answer issued(const Sandbox &sandbox)
{
    return Answer::http(201,
                        R"({"token":{"expires_at":"2099-01-02T00:00:00.000000Z","project":{"id":")"
                            + sandbox.projectId().toLatin1() + R"(","name":"cn-north-4"}}})",
                        "X-Subject-Token: " + sandbox.token() + "\r\n");
}

//! A token is good for 24 hours, and the clock of the service is known to the second.
bool showsAWholeDay()
{
    return shown<QAbstractButton>(u"token: 23 h left"_s) || shown<QAbstractButton>(u"token: 24 h left"_s);
}

} // namespace

class TestSessionRenewal : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void renewsAShortLivedTokenOnce_data();
    void renewsAShortLivedTokenOnce();
    void renewsATokenBeforeItEnds();
    void tellsThatARenewalFailed();
    void keepsTheChoiceToForgetTheToken();
    void storesNothingWhereTheChoiceIsLost();
    void hidesNoOtherBanner();
    void asksOnceTheRememberedPasswordIsRefused();
    void asksOnceTheRenewedTokenIsRefused();
    void renewsAgainWhatLasted();
    void goesOnWhereTheOldTokenIsRefusedLate();
    void renewsOnceADialogIsClosed();
    void renewsWhatWasRefusedBesideADialog();
    void keepsARenewedTokenAsTheLast();

private:
    //! The password is remembered by then.
    void signInWithoutKeepingTheToken();
    //! With what is stored in the folder, as at the next start of the program.
    void startOnTheFolder();
    //! A token's end comes near, and the remembered password is wrong.
    void failToRenew();
    //! A renewal that has begun is over then: the keychain and the services have answered what came after it.
    void refreshStreams();
};

void TestSessionRenewal::renewsAShortLivedTokenOnce_data()
{
    QTest::addColumn<std::chrono::seconds>("lifetime");
    QTest::newRow("just over an hour") << std::chrono::seconds(1h + 1s);
    QTest::newRow("half an hour") << std::chrono::seconds(30min);
    QTest::newRow("ten minutes") << std::chrono::seconds(10min);
    QTest::newRow("three minutes") << std::chrono::seconds(3min);
}

//! The token that was refused is renewed; that the new one ends soon is told, and renewing it would bring
//! another of the same kind.
void TestSessionRenewal::renewsAShortLivedTokenOnce()
{
    QFETCH(std::chrono::seconds, lifetime);
    addProfile({.tokenLifetime = lifetime});
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY(shows(u"The token ends in"_s));
    refreshStreams();
    QCOMPARE(signIns(), qsizetype(1));
}

void TestSessionRenewal::renewsATokenBeforeItEnds()
{
    addProfile();
    rememberToken(QDateTime::currentDateTimeUtc().addSecs(10));
    remember(passwordSecretName, sandbox::userPassword);
    startProgram({.first = 2s, .second = 1s});
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(signIns(), qsizetype(0));
    QTRY_VERIFY_WITH_TIMEOUT(showsAWholeDay(), 15000);
    QCOMPARE(signIns(), qsizetype(1));
    // Nobody sees anything of it but that.
    QCOMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(streamRequests(), qsizetype(1));
}

void TestSessionRenewal::failToRenew()
{
    addProfile();
    rememberToken(QDateTime::currentDateTimeUtc().addSecs(10));
    remember(passwordSecretName, u"wrong"_s);
    startProgram({.first = 2s, .second = 1s});
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY_WITH_TIMEOUT(shows(notRenewed), 15000);
}

void TestSessionRenewal::refreshStreams()
{
    const qsizetype before = streamRequests();
    QVERIFY(!remembered(passwordSecretName).isEmpty());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(streamRequests(), before + 1);
}

void TestSessionRenewal::tellsThatARenewalFailed()
{
    failToRenew();
    // Each attempt brings the user nearer to being locked out.
    window().showStatus({});
    QTRY_VERIFY(shows(u"The token ends in"_s));
    refreshStreams();
    QCOMPARE(signIns(), qsizetype(1));
    press(u"Sign in…"_s);
    signInBy(sandbox::userPassword);
    QTRY_VERIFY_WITH_TIMEOUT(showsAWholeDay(), 15000);
    QVERIFY(!shows(notRenewed));
}

//! Whoever does not want the token to be remembered says so once.
void TestSessionRenewal::keepsTheChoiceToForgetTheToken()
{
    const auto box = [] { return shown<QCheckBox>(u"Remember the token"_s); };
    addProfile();
    startProgram();
    openSignIn();
    QVERIFY(box()->isChecked());
    box()->setChecked(false);
    // Also whoever gives up then.
    closeDialog();
    openSignIn();
    QVERIFY(!box()->isChecked());
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(remembered(tokenSecretName).isEmpty());
    Q_EMIT window().signOutRequested();
    openSignIn();
    QVERIFY(!box()->isChecked());
    closeDialog();
    startOnTheFolder();
    openSignIn();
    QVERIFY(!box()->isChecked());
    closeDialog();
}

void TestSessionRenewal::startOnTheFolder()
{
    m_program.reset();
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_folder->path()},
                                                SettingsStore(m_folder->path()).load());
    m_program->start();
    QTRY_VERIFY(shows(m_profile.name));
}

//! Somebody may have chosen in it that no token is to be stored.
void TestSessionRenewal::storesNothingWhereTheChoiceIsLost()
{
    const auto box = [] { return shown<QCheckBox>(u"Remember the token"_s); };
    addProfile();
    remember(tokenSecretName, u"out-of-date"_s);
    remember(passwordSecretName, sandbox::userPassword);
    QFile settings(m_folder->filePath(u"settings.json"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("{") > 0);
    settings.close();
    startOnTheFolder();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY(shows(u"were damaged and were set aside as"_s));
    refreshStreams();
    QCOMPARE(signIns(), qsizetype(1));
    QCOMPARE(remembered(tokenSecretName), QByteArray("out-of-date"));
    openSignIn();
    QVERIFY(!box()->isChecked());
    closeDialog();
    // Nor at the next start, until somebody chooses again.
    startOnTheFolder();
    openSignIn();
    QVERIFY(!box()->isChecked());
    box()->setChecked(true);
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(remembered(tokenSecretName) != "out-of-date");
    startOnTheFolder();
    openSignIn();
    QVERIFY(box()->isChecked());
    closeDialog();
}

void TestSessionRenewal::hidesNoOtherBanner()
{
    failToRenew();
    window().showBanner({.message = u"Something else."_s});
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_VERIFY_WITH_TIMEOUT(showsAWholeDay(), 15000);
    QVERIFY(shows(u"Something else."_s));
}

void TestSessionRenewal::asksOnceTheRememberedPasswordIsRefused()
{
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
void TestSessionRenewal::asksOnceTheRenewedTokenIsRefused()
{
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

void TestSessionRenewal::renewsAgainWhatLasted()
{
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
void TestSessionRenewal::goesOnWhereTheOldTokenIsRefusedLate()
{
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    rememberToken();
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
void TestSessionRenewal::renewsOnceADialogIsClosed()
{
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

void TestSessionRenewal::renewsWhatWasRefusedBesideADialog()
{
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    rememberToken();
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
void TestSessionRenewal::keepsARenewedTokenAsTheLast()
{
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
    openSignIn();
    QVERIFY(!shown<QCheckBox>(u"Remember the token"_s)->isChecked());
    closeDialog();
    // What is remembered now is remembered after it.
    KeychainSecretStore store;
    QCOMPARE(eraseFrom(store, secretKey(m_profile.id, passwordSecretName)).status, SecretStatus::Ok);
    signInWithoutKeepingTheToken();
    QVERIFY(remembered(tokenSecretName).isEmpty());
}

void TestSessionRenewal::signInWithoutKeepingTheToken()
{
    openSignIn();
    shown<QCheckBox>(u"Remember the token"_s)->setChecked(false);
    shown<QCheckBox>(rememberPassword)->setChecked(true);
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(remembered(passwordSecretName), QByteArray(sandbox::userPassword.data()));
}

QTEST_MAIN(TestSessionRenewal)
#include "tst_sessionrenewal.moc"
