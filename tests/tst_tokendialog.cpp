#include "tests/support/controls.h"
#include "ui/dialogs/tokendialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile profileOf(SignInMethod method)
{
    ConnectionProfile profile;
    profile.name = u"Sandbox"_s;
    profile.signIn = method;
    if (method == SignInMethod::AccessKey)
        profile.accessKey = u"ACCESSKEY"_s;
    return profile;
}

QLineEdit *line(QWidget *dialog, const QString &name)
{
    for (QLineEdit *candidate : dialog->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

//! What the dialog handed out.
struct Receiver : QObject
{
    explicit Receiver(TokenDialog &dialog)
    {
        connect(&dialog, &TokenDialog::credentialsEntered, this,
                [this](const Credentials &credentials, const std::optional<QDateTime> &end, Remember where) {
                    ++count;
                    token = secretsOf(credentials).front().clone();
                    entered = clone(credentials);
                    expires = end;
                    remember = where;
                });
    }

    int count = 0;
    Secret token;
    Credentials entered;
    std::optional<QDateTime> expires;
    Remember remember = Remember::ForThisSession;
};

bool says(const QWidget &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
}

} // namespace

class TestTokenDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesATokenAndForgetsIt();
    void nobodyCanReadIt();
    void saysWhyAndWhatToPaste();
    void longWordsWidenNothing();
    void saysWhereItIsKept();
    void withoutKeychainItIsForThisSession();
    void acceptsWhatTheHeaderCanHold_data();
    void acceptsWhatTheHeaderCanHold();
    void refusesWhatOnlyStandsForASecret();
    void faultGoesWhileTyping();
    void escapeTakesNothing();
    void asksForASecretKey();
    void takesATemporaryPair();
    void asksForTheWholeTemporaryPair();
    void keepsNothingThatIsUsedOnce();
    void everyControlHasAName();
};

void TestTokenDialog::takesATokenAndForgetsIt()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    auto *line = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"MIIabc123"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(receiver.count, 1);
    QCOMPARE(receiver.token.reveal(), std::string_view("MIIabc123"));
    QCOMPARE(receiver.remember, Remember::InKeychain);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(line->text(), QString());
}

void TestTokenDialog::saysWhyAndWhatToPaste()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.show();
    const auto shownTexts = [&dialog] {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    };
    dialog.setReason({});
    const QStringList plain = shownTexts();
    QVERIFY(plain.filter(u"X-Auth-Token"_s).size() == 1);
    QVERIFY(!plain.contains(QString()));
    dialog.setReason(u"The service refused the token."_s);
    const QStringList explained = shownTexts();
    QCOMPARE(explained.size(), plain.size() + 1);
    QVERIFY(explained.contains(u"The service refused the token."_s));
}

//! The service's words may have no place to break.
void TestTokenDialog::longWordsWidenNothing()
{
    TokenDialog dialog(profileOf(SignInMethod::AccessKey), KeychainState::Available);
    dialog.show();
    const int before = dialog.width();
    dialog.setReason(QString(500, u'a'));
    QVERIFY(dialog.sizeHint().width() <= before);
    QVERIFY(dialog.layout()->totalMinimumSize().width() <= before);
}

void TestTokenDialog::nobodyCanReadIt()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.show();
    auto *line = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"MIIabc123"_s);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!line->displayText().contains(u"MII"_s));
    QVERIFY(line->inputMethodHints().testFlag(Qt::ImhSensitiveData));
}

void TestTokenDialog::saysWhereItIsKept()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.show();
    const Receiver receiver(dialog);
    auto *remember = dialog.findChild<QCheckBox *>();
    QVERIFY(remember->isChecked());
    QVERIFY(says(
        dialog,
        u"Once a request with it has succeeded, the token is kept in the system keychain until you forget it or it is replaced."_s));
    QTest::keyClick(remember, Qt::Key_Space);
    QVERIFY(says(dialog, u"The token is kept in memory for this session only."_s));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"t"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Use token"_s), Qt::LeftButton);
    QCOMPARE(receiver.remember, Remember::ForThisSession);
    QCOMPARE(receiver.count, 1);
}

void TestTokenDialog::withoutKeychainItIsForThisSession()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Unavailable);
    dialog.show();
    const Receiver receiver(dialog);
    QVERIFY(!dialog.findChild<QCheckBox *>()->isVisible());
    QVERIFY(
        says(dialog,
             u"There is no system keychain here, so the token is kept in memory for this session only."_s));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"t"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Use token"_s), Qt::LeftButton);
    QCOMPARE(receiver.remember, Remember::ForThisSession);
}

void TestTokenDialog::acceptsWhatTheHeaderCanHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("one character") << u"!"_s << true;
    QTest::newRow("longest") << QString(32768, u'a') << true;
    QTest::newRow("one too many") << QString(32769, u'a') << false;
    QTest::newRow("space around") << u"  token\n"_s << true;
    QTest::newRow("space inside") << u"to ken"_s << false;
    QTest::newRow("not ASCII") << u"tök"_s << false;
}

void TestTokenDialog::acceptsWhatTheHeaderCanHold()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAccepted);
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    dialog.findChild<QLineEdit *>()->setText(text);
    QTest::mouseClick(buttonNamed(&dialog, u"Use token"_s), Qt::LeftButton);
    QCOMPARE(receiver.count, isAccepted ? 1 : 0);
    QCOMPARE(dialog.isVisible(), !isAccepted);
    if (isAccepted)
        QCOMPARE(receiver.token.reveal(), std::string_view(text.trimmed().toStdString()));
}

void TestTokenDialog::refusesWhatOnlyStandsForASecret()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    auto *line = dialog.findChild<QLineEdit *>();
    for (const QString &text : {u"***"_s, u"{{secret:/token}}"_s}) {
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(receiver.count, 0);
        QVERIFY(dialog.isVisible());
    }
    line->setText(u"**"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(receiver.count, 1);
}

void TestTokenDialog::faultGoesWhileTyping()
{
    const QString fault =
        u"✕ A token is 1 to 32,768 letters, digits and signs without spaces; paste it once more."_s;
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.show();
    QTest::mouseClick(buttonNamed(&dialog, u"Use token"_s), Qt::LeftButton);
    QVERIFY(says(dialog, fault));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"t"_s);
    QVERIFY(!says(dialog, fault));
}

void TestTokenDialog::escapeTakesNothing()
{
    TokenDialog dialog(profileOf(SignInMethod::Token), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"token"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    // Not before somebody has said so.
    QVERIFY(dialog.isVisible());
    QTest::mouseClick(buttonNamed(&dialog, u"Discard"_s), Qt::LeftButton);
    QCOMPARE(receiver.count, 0);
    QVERIFY(!dialog.isVisible());
}

void TestTokenDialog::asksForASecretKey()
{
    for (const KeychainState keychain : {KeychainState::Available, KeychainState::Unavailable}) {
        TokenDialog dialog(profileOf(SignInMethod::AccessKey), keychain);
        dialog.open();
        const Receiver receiver(dialog);
        auto *line = dialog.findChild<QLineEdit *>();
        QCOMPARE(dialog.windowTitle(), u"Secret key"_s);
        QCOMPARE(line->accessibleName(), u"Secret key"_s);
        QVERIFY(says(dialog, u"Secret key for Sandbox"_s));
        QTest::keyClicks(line, u"not one"_s);
        QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            QVERIFY2(!label->text().contains(u"token"_s, Qt::CaseInsensitive)
                         || label->text() == u"Security token"_s,
                     qPrintable(label->text()));
        }
        line->clear();
        QTest::keyClicks(line, u"SecretKey"_s);
        QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
        QCOMPARE(receiver.token.reveal(), std::string_view("SecretKey"));
        QVERIFY(!dialog.isVisible());
    }
}

void TestTokenDialog::takesATemporaryPair()
{
    TokenDialog dialog(profileOf(SignInMethod::AccessKey), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    QVERIFY(!line(&dialog, u"Security token"_s)->isEnabled());
    line(&dialog, u"Secret key"_s)->setText(u"SK"_s);
    QTest::keyClick(buttonNamed(&dialog, u"Temporary, with a security token"_s), Qt::Key_Space);
    QCOMPARE(line(&dialog, u"Security token"_s)->echoMode(), QLineEdit::Password);
    line(&dialog, u"Security token"_s)->setText(u" ST\n"_s);
    line(&dialog, u"Expires at"_s)->setText(u"2026-01-31T12:00:00Z"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
    QVERIFY(
        says(dialog, u"✕ Expires at has passed already; enter a pair that lasts, or correct the time."_s));
    QCOMPARE(receiver.count, 0);
    line(&dialog, u"Expires at"_s)->setText(u"2099-01-31T12:00:00.000000Z"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
    QCOMPARE(receiver.count, 1);
    const auto &pair = std::get<AccessKeyCredentials>(receiver.entered);
    QCOMPARE(pair.accessKey, u"ACCESSKEY"_s);
    QCOMPARE(pair.secretKey.reveal(), std::string_view("SK"));
    QCOMPARE(pair.securityToken.reveal(), std::string_view("ST"));
    QCOMPARE(receiver.expires, QDateTime(QDate(2099, 1, 31), QTime(12, 0), Qt::UTC));
    for (const QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            QCOMPARE(field->text(), QString());
    }
}

void TestTokenDialog::asksForTheWholeTemporaryPair()
{
    TokenDialog dialog(profileOf(SignInMethod::AccessKey), KeychainState::Available);
    dialog.open();
    const Receiver receiver(dialog);
    const auto use = [&dialog] {
        QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
    };
    line(&dialog, u"Secret key"_s)->setText(u"SK"_s);
    QTest::keyClick(buttonNamed(&dialog, u"Temporary, with a security token"_s), Qt::Key_Space);
    use();
    QVERIFY(dialog.isVisible());
    line(&dialog, u"Security token"_s)->setText(u"ST"_s);
    line(&dialog, u"Expires at"_s)->setText(u"tomorrow"_s);
    use();
    QVERIFY(dialog.isVisible());
    QCOMPARE(receiver.count, 0);
    // Its end may be unknown.
    line(&dialog, u"Expires at"_s)->clear();
    use();
    QCOMPARE(receiver.count, 1);
    QVERIFY(!receiver.expires);
}

void TestTokenDialog::keepsNothingThatIsUsedOnce()
{
    TokenDialog dialog(profileOf(SignInMethod::AccessKey), KeychainState::Unasked);
    dialog.open();
    const Receiver receiver(dialog);
    QVERIFY(!buttonNamed(&dialog, u"Remember in the system keychain"_s));
    QVERIFY(says(dialog, u"It is used once, to list the projects, and not kept."_s));
    line(&dialog, u"Secret key"_s)->setText(u"SK"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Use secret key"_s), Qt::LeftButton);
    QCOMPARE(receiver.remember, Remember::ForThisSession);
}

void TestTokenDialog::everyControlHasAName()
{
    for (const SignInMethod method : {SignInMethod::Token, SignInMethod::AccessKey}) {
        TokenDialog dialog(profileOf(method), KeychainState::Available);
        dialog.show();
        QCOMPARE(unnamedControls(&dialog), QStringList());
    }
}

QTEST_MAIN(TestTokenDialog)
#include "tst_tokendialog.moc"
