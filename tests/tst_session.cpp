// How somebody signs in, through the window: real HTTP to a sandbox, real files, a real GNOME Keyring.

#include "app/sandbox/iamuser.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "tests/support/keyring.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"

#include <QCheckBox>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestSession : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheUserId();
    void remembersTheUserAlone();
    void showsWhetherThePasswordIsRemembered();
    void forgetsThePassword();
    void keepsThePasswordThatNobodyGaveUp();
    void tellsThatThePasswordStays();
    void readsTheListsWithAPastedToken();
    void keepsTheRowsThatCannotBeRefreshed();
    void countsWhatARefreshHasRead();
};

//! Whoever signs in without a passcode gives none.
void TestSession::keepsTheUserId()
{
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

void TestSession::showsWhetherThePasswordIsRemembered()
{
    addProfile();
    rememberToken();
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
    addProfile();
    rememberToken();
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
    addProfile();
    rememberToken();
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
    addProfile();
    rememberToken();
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
    addProfile();
    rememberToken(QDateTime::currentDateTimeUtc().addDays(1));
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
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    rememberToken();
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
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(oneStream());
    use(server, Service::EventGrid);
    rememberToken();
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
