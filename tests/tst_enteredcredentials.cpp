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
    void asksAgainWithTheCause();
    void asksAgainWithWhatIsNoSecret();
    void asksOnceForAllThatWasRefused();

private:
    //! In place of the user's password.
    void useAccessKey();
    //! All services, in place of the sandbox.
    void answerBy(const ScriptedServer &server);
    void enterKey(const QString &secretKey);
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
