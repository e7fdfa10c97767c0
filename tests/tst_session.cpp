// How somebody signs in, through the window: real HTTP to a sandbox, real files, a real GNOME Keyring.

#include "app/sandbox/iamuser.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/keyring.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"

#include <QCheckBox>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString streamId = u"38a7c4d2-e16b-4950-b8f3-c2d05a9e7146"_s;

} // namespace

class TestSession : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheUserId();
    void remembersTheUserAlone();
    void showsWhetherThePasswordIsRemembered();
    void forgetsTheToken();
    void forgetsThePassword();
    void keepsThePasswordThatNobodyGaveUp();
    void tellsThatThePasswordStays();
    void readsTheListsWithAPastedToken();
    void keepsTheRowsThatCannotBeRefreshed();
    void countsWhatARefreshHasRead();
    void appliesOnceSomebodyHasSignedIn();
    void saysWhatForbidsAnApplyBeforeItAsksForAPassword();
    void asksForNoPasswordOfAProfileThatADraftIsNotOf();
    void appliesNothingWhereTheSignInIsGivenUp();
    void opensOnceSomebodyHasSignedIn();

private:
    //! A stream that was changed, and then somebody signed out.
    void changeAndSignOut();
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

void TestSession::forgetsTheToken()
{
    addProfile();
    rememberToken();
    startProgram();
    openSignIn();
    shown<QCheckBox>(u"Remember the token"_s)->setChecked(false);
    signInBy(u"wrong"_s);
    QTRY_VERIFY(shows(u"IAM did not accept"_s));
    QCOMPARE(remembered(tokenSecretName), m_sandbox->token());
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(remembered(tokenSecretName).isEmpty());
    QTRY_COMPARE(listedStreams(), qsizetype(12));
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
    QVERIFY(shows(u"Loading…"_s));
    QCOMPARE(listedStreams(), qsizetype(1));
}

void TestSession::changeAndSignOut()
{
    addProfile();
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, streamId);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/description", Json::string("another"));
    Q_EMIT window().signOutRequested();
    QTRY_VERIFY(shown<QAbstractButton>(u"no token"_s));
}

void TestSession::appliesOnceSomebodyHasSignedIn()
{
    changeAndSignOut();
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY(shows(u"Applying needs somebody who is signed in."_s));
    signInBy(sandbox::userPassword);
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The update was applied."_s));
    press(u"Close"_s);
}

void TestSession::saysWhatForbidsAnApplyBeforeItAsksForAPassword()
{
    changeAndSignOut();
    window().currentDraft()->setValue("/name", Json::string(""));
    Q_EMIT window().applyRequested(window().currentDraft());
    QVERIFY(shows(u"must be corrected before the update can be sent."_s));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestSession::asksForNoPasswordOfAProfileThatADraftIsNotOf()
{
    addProfile();
    ConnectionProfile other = m_profile;
    other.id.clear();
    other.name = u"Other"_s;
    const auto added = ProfileStore(m_folder->path()).add(other);
    QVERIFY(added);
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, streamId);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/description", Json::string("another"));
    Q_EMIT window().profileChosen(added->id);
    QTRY_VERIFY(shown<QAbstractButton>(u"no token"_s));
    Q_EMIT window().applyRequested(window().currentDraft());
    QVERIFY(shows(u"%1 is a draft of the profile “Box”; choose that profile to apply it."_s.arg(
        window().currentDraft()->name())));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestSession::appliesNothingWhereTheSignInIsGivenUp()
{
    changeAndSignOut();
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    closeDialog();
    QVERIFY(!window().currentDraft()->changes().empty());
    // A sign-in for something else takes nothing up that was given up.
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(!QApplication::activeModalWidget());
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY(shown<QAbstractButton>(u"Apply 1 change"_s));
    closeDialog();
}

void TestSession::opensOnceSomebodyHasSignedIn()
{
    addProfile();
    startProgram();
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, streamId);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(window().currentDraft()->identity().id, streamId);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
