// What becomes of an access key or a token that somebody enters, through the window: real HTTP, real files, a
// real GNOME Keyring.

#include "app/sandbox/signaturecheck.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "models/text.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"

#include <QCheckBox>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString secretKeyText = toQString(sandbox::sampleSecretKey);
const QString inKeychain = u"Remember in the system keychain"_s;

//! Whether the dialog in front says it, not the page behind it.
bool dialogSays(const QString &text)
{
    const QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog)
        return false;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

class TestEnteredCredentials : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheStoredKeyWhereTheNextIsRefused();
    void keepsTheStoredTokenWhereTheNextIsRefused();
    void storesWhatWorked_data();
    void storesWhatWorked();
    void storesWhatWorkedLater();
    void storesNothingWithoutAnAnswer();
    void forgetsWhatNobodyUsesAnyMore();
    void forgetsTheFormerTokenOnceAnotherHasWorked();
    void saysThatItIsAcceptedAgain();
    void asksAgainWithTheCause();
    void asksAgainWithWhatIsNoSecret();
    void asksOnceForAllThatWasRefused();

private:
    //! In place of the user's password.
    void useAccessKey();
    //! All services, in place of the sandbox.
    void answerBy(const ScriptedServer &server);
    void enterKey(const QString &secretKey);
    //! In place of signing in by the password.
    void enterToken(const QString &token);
};

void TestEnteredCredentials::useAccessKey()
{
    addProfile();
    m_profile.signIn = SignInMethod::AccessKey;
    m_profile.accessKey = toQString(sandbox::sampleAccessKey);
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
}

void TestEnteredCredentials::answerBy(const ScriptedServer &server)
{
    m_profile.endpoint = server.url();
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
}

void TestEnteredCredentials::enterKey(const QString &secretKey)
{
    if (!QApplication::activeModalWidget())
        Q_EMIT window().signInRequested();
    type(u"Secret key"_s, secretKey);
    press(u"Use secret key"_s);
}

void TestEnteredCredentials::enterToken(const QString &token)
{
    openSignIn();
    press(u"Paste a token instead…"_s);
    type(u"Token"_s, token);
    press(u"Use token"_s);
}

void TestEnteredCredentials::keepsTheStoredKeyWhereTheNextIsRefused()
{
    useAccessKey();
    remember(secretKeySecretName, secretKeyText);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    enterKey(u"mistyped"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Secret key"_s));
    QTRY_VERIFY(shown<QAbstractButton>(u"access key refused"_s));
    QCOMPARE(remembered(secretKeySecretName), secretKeyText.toLatin1());
    closeDialog();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
}

void TestEnteredCredentials::keepsTheStoredTokenWhereTheNextIsRefused()
{
    addProfile();
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    enterToken(u"mistyped"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    QCOMPARE(remembered(tokenSecretName), m_sandbox->token());
    closeDialog();
}

void TestEnteredCredentials::storesWhatWorked_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("may do nothing") << 403;
    QTest::newRow("refused") << 401;
}

//! At first the service says no, for whatever reason that may pass: a permission, a clock.
void TestEnteredCredentials::storesWhatWorked()
{
    QFETCH(int, status);
    useAccessKey();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(status, "{}"));
    answerBy(server);
    remember(secretKeySecretName, u"former"_s);
    startProgram();
    QTRY_VERIFY(server.wireCount() >= 2);
    enterKey(u"next"_s);
    QTRY_VERIFY(server.wireCount() >= 4);
    QCOMPARE(remembered(secretKeySecretName), QByteArray("former"));
    if (status == 401) {
        QTRY_VERIFY(QApplication::activeModalWidget());
        closeDialog();
    }
    server.setDefaultAnswer(oneStream());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(remembered(secretKeySecretName), QByteArray("next"));
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    QVERIFY(!QApplication::activeModalWidget());
}

//! A dialog that is opened meanwhile and closed again takes nothing away.
void TestEnteredCredentials::storesWhatWorkedLater()
{
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    answerBy(server);
    remember(tokenSecretName, u"former"_s);
    startProgram();
    QTRY_COMPARE(server.wireCount(), 2);
    enterToken(u"next"_s);
    QTRY_COMPARE(server.wireCount(), 4);
    openSignIn();
    closeDialog();
    server.setDefaultAnswer(oneStream());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(remembered(tokenSecretName), QByteArray("next"));
}

void TestEnteredCredentials::storesNothingWithoutAnAnswer()
{
    useAccessKey();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    answerBy(server);
    remember(secretKeySecretName, u"former"_s);
    startProgram();
    QTRY_COMPARE(server.wireCount(), 2);
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(dialogSays(u"Once a request with it has succeeded, the secret key is kept"_s));
    enterKey(u"next"_s);
    QTRY_COMPARE(server.wireCount(), 4);
    QVERIFY(shown<QAbstractButton>(u"access key set"_s));
    QCOMPARE(remembered(secretKeySecretName), QByteArray("former"));
}

//! What comes after a sign-out says nothing of what was entered before it.
void TestEnteredCredentials::forgetsWhatNobodyUsesAnyMore()
{
    useAccessKey();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    answerBy(server);
    remember(secretKeySecretName, u"former"_s);
    startProgram();
    QTRY_COMPARE(server.wireCount(), 2);
    enterKey(u"unproven"_s);
    QTRY_COMPARE(server.wireCount(), 4);
    Q_EMIT window().signOutRequested();
    QTRY_VERIFY(shown<QAbstractButton>(u"no secret key"_s));
    server.setDefaultAnswer(oneStream());
    // The profile is chosen anew, and the former key with it.
    Q_EMIT window().profileChosen(m_profile.id);
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    QCOMPARE(remembered(secretKeySecretName), QByteArray("former"));
    // For this session alone.
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(shown<QCheckBox>(inKeychain));
    shown<QCheckBox>(inKeychain)->setChecked(false);
    const qsizetype before = streamRequests();
    enterKey(u"another"_s);
    QTRY_COMPARE(streamRequests(), before + 1);
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    QCOMPARE(remembered(secretKeySecretName), QByteArray("former"));
}

void TestEnteredCredentials::forgetsTheFormerTokenOnceAnotherHasWorked()
{
    addProfile();
    remember(tokenSecretName, u"former"_s);
    startProgram();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    press(u"Paste a token instead…"_s);
    shown<QCheckBox>(inKeychain)->setChecked(false);
    type(u"Token"_s, QString::fromLatin1(m_sandbox->token()));
    press(u"Use token"_s);
    QVERIFY(shows(u"Signed in to %1."_s.arg(m_profile.name)));
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_VERIFY(remembered(tokenSecretName).isEmpty());
}

void TestEnteredCredentials::saysThatItIsAcceptedAgain()
{
    addProfile();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(401, "{}"));
    answerBy(server);
    rememberToken(QDateTime::currentDateTimeUtc().addSecs(7200));
    startProgram();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    closeDialog();
    QVERIFY(shown<QAbstractButton>(u"token refused"_s));
    server.setDefaultAnswer(oneStream());
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    QTRY_VERIFY(shown<QAbstractButton>(u"token: 1 h left"_s));
}

void TestEnteredCredentials::asksAgainWithTheCause()
{
    useAccessKey();
    remember(secretKeySecretName, u"mistyped"_s);
    startProgram();
    QTRY_VERIFY(dialogSays(u"The secret key is not that of the access key"_s));
    enterKey(secretKeyText);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QTRY_COMPARE(remembered(secretKeySecretName), secretKeyText.toLatin1());
    // Whoever asks for the dialog has been refused nothing.
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!dialogSays(u"The secret key is not that of the access key"_s));
    closeDialog();
}

void TestEnteredCredentials::asksAgainWithWhatIsNoSecret()
{
    const auto temporary = [] { return shown<QCheckBox>(u"Temporary, with a security token"_s); };
    const auto end = [] { return shown<QLineEdit>(u"Expires at"_s)->text(); };
    useAccessKey();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(401, "{}"));
    answerBy(server);
    startProgram();
    QTRY_VERIFY(shown<QAbstractButton>(u"no secret key"_s));
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(temporary());
    temporary()->setChecked(true);
    type(u"Security token"_s, u"temporary-token"_s);
    type(u"Expires at"_s, u"2099-01-31T12:00:00Z"_s);
    shown<QCheckBox>(inKeychain)->setChecked(false);
    enterKey(u"mistyped"_s);
    QTRY_VERIFY(dialogSays(u"The service did not accept the sign-in"_s));
    QVERIFY(temporary()->isChecked());
    QCOMPARE(end(), u"2099-01-31T12:00:00Z"_s);
    QVERIFY(!shown<QCheckBox>(inKeychain)->isChecked());
    for (const QString &secret : {u"Secret key"_s, u"Security token"_s})
        QCOMPARE(shown<QLineEdit>(secret)->text(), QString());
    // The end is that of a pair; the next has one of its own.
    server.setDefaultAnswer(oneStream());
    type(u"Security token"_s, u"temporary-token"_s);
    enterKey(u"right"_s);
    QTRY_COMPARE(listedStreams(), qsizetype(1));
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(temporary());
    QVERIFY(temporary()->isChecked());
    QCOMPARE(end(), QString());
    closeDialog();
}

//! Each list is refused on its own, and there is nothing to renew a key with.
void TestEnteredCredentials::asksOnceForAllThatWasRefused()
{
    useAccessKey();
    remember(secretKeySecretName, u"mistyped"_s);
    startProgram();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_COMPARE(requests(u"GET"_s, u"/event-subs"_s), qsizetype(1));
    QTRY_COMPARE(streamRequests(), qsizetype(1));
    closeDialog();
    QVERIFY(shown<QAbstractButton>(u"access key refused"_s));
}

QTEST_MAIN(TestEnteredCredentials)
#include "tst_enteredcredentials.moc"
