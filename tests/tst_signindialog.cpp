#include "tests/support/controls.h"
#include "ui/dialogs/signindialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile production()
{
    ConnectionProfile profile;
    profile.name = u"Production"_s;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
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

QCheckBox *box(QWidget *dialog, const QString &start)
{
    for (QCheckBox *candidate : dialog->findChildren<QCheckBox *>()) {
        if (candidate->text().startsWith(start))
            return candidate;
    }
    return nullptr;
}

QStringList shownTexts(QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

void press(QWidget *dialog, const QString &name)
{
    QTest::mouseClick(buttonNamed(dialog, name), Qt::LeftButton);
}

void enter(QWidget *dialog)
{
    QTest::keyClicks(line(dialog, u"Account"_s), u" acme "_s);
    QTest::keyClicks(line(dialog, u"User name"_s), u"ops"_s);
    QTest::keyClicks(line(dialog, u"Password"_s), u" canary word "_s);
}

} // namespace

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesUserAndPassword();
    void asksForWhatIsMissing();
    void refusesWhatOnlyStandsForAPassword();
    void takesAPasscodeWithTheUserId();
    void makesRoomForThePasscode();
    void remembersTheUser();
    void waitsAndShowsWhatFailed();
    void longWordsWidenNothing();
    void remembersWhatItIsToldTo();
    void showsThatThePasswordIsStored();
    void hidesThePassword();
    void everyControlHasAName();
};

void TestSignInDialog::takesUserAndPassword()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    QSignalSpy spy(&dialog, &SignInDialog::signInRequested);
    enter(&dialog);
    QTest::keyClick(line(&dialog, u"Password"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    const SignInQuestion question = dialog.takeQuestion();
    QCOMPARE(question.domain, u"acme"_s);
    QCOMPARE(question.user, u"ops"_s);
    // Blanks may belong to it.
    QVERIFY(question.password.reveal() == " canary word ");
    QVERIFY(question.userId.isEmpty());
    QVERIFY(question.passcode.isEmpty());
    QCOMPARE(question.project->id, production().projectId);
    QVERIFY(line(&dialog, u"Password"_s)->text().isEmpty());
    QVERIFY(shownTexts(&dialog).join(u'\n').contains(u"iam.cn-north-4.myhuaweicloud.com"_s));
}

void TestSignInDialog::asksForWhatIsMissing()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    QSignalSpy spy(&dialog, &SignInDialog::signInRequested);
    for (const QString &name : {u"Account"_s, u"User name"_s, u"Password"_s}) {
        press(&dialog, u"Sign in"_s);
        QVERIFY(shownTexts(&dialog).contains(u"✕ %1 is missing; enter it."_s.arg(name)));
        QCOMPARE(dialog.focusWidget(), line(&dialog, name));
        QTest::keyClicks(line(&dialog, name), u"x"_s);
        QVERIFY(!shownTexts(&dialog).join(u'\n').contains(u'✕'));
    }
    QCOMPARE(spy.count(), 0);
    press(&dialog, u"Sign in"_s);
    QCOMPARE(spy.count(), 1);
}

void TestSignInDialog::refusesWhatOnlyStandsForAPassword()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    QSignalSpy spy(&dialog, &SignInDialog::signInRequested);
    enter(&dialog);
    for (const QString &text : {u"********"_s, u"{{secret:/password}}"_s}) {
        line(&dialog, u"Password"_s)->setText(text);
        press(&dialog, u"Sign in"_s);
        QCOMPARE(spy.count(), 0);
        QVERIFY(shownTexts(&dialog).join(u'\n').contains(u"only stand"_s));
        QCOMPARE(dialog.focusWidget(), line(&dialog, u"Password"_s));
    }
}

void TestSignInDialog::takesAPasscodeWithTheUserId()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    QVERIFY(!line(&dialog, u"Passcode"_s)->isVisible());
    enter(&dialog);
    box(&dialog, u"Remember the password"_s)->setChecked(true);
    box(&dialog, u"With a passcode"_s)->setChecked(true);
    // It is good once, so the password alone renews nothing.
    QVERIFY(!dialog.rememberPassword());
    QSignalSpy spy(&dialog, &SignInDialog::signInRequested);
    press(&dialog, u"Sign in"_s);
    QCOMPARE(spy.count(), 0);
    QTest::keyClicks(line(&dialog, u"User ID"_s), u"0a1b"_s);
    // A slip is told before anything leaves the dialog, and takes nothing with it.
    QTest::keyClicks(line(&dialog, u"Passcode"_s), u"12345"_s);
    const QString password = line(&dialog, u"Password"_s)->text();
    press(&dialog, u"Sign in"_s);
    QVERIFY(shownTexts(&dialog).contains(
        u"✕ The passcode is the 6 digits that the MFA device shows; correct it."_s));
    QCOMPARE(line(&dialog, u"Password"_s)->text(), password);
    QCOMPARE(dialog.focusWidget(), line(&dialog, u"Passcode"_s));
    line(&dialog, u"Passcode"_s)->clear();
    QTest::keyClicks(line(&dialog, u"Passcode"_s), u" 123456"_s);
    press(&dialog, u"Sign in"_s);
    QCOMPARE(spy.count(), 1);
    const SignInQuestion question = dialog.takeQuestion();
    QCOMPARE(question.userId, u"0a1b"_s);
    QVERIFY(question.passcode.reveal() == "123456");
}

//! Nothing is squeezed: no control is lower than it wants to be, and none lies on another.
void TestSignInDialog::makesRoomForThePasscode()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const int folded = dialog.height();
    const auto isLaidOut = [&dialog] {
        QList<QWidget *> controls;
        for (QWidget *control : dialog.findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<QLineEdit *>(control) || qobject_cast<QAbstractButton *>(control);
            if (isControl && control->isVisible())
                controls << control;
        }
        // What is cut off, or lies under another, is not in it.
        return std::ranges::all_of(controls, [](const QWidget *control) {
            return control->height() >= control->minimumSizeHint().height()
                && control->visibleRegion() == QRegion(control->rect());
        });
    };
    QTRY_VERIFY(isLaidOut());
    box(&dialog, u"With a passcode"_s)->setChecked(true);
    QTRY_VERIFY(isLaidOut());
    QVERIFY(dialog.height() > folded);
    box(&dialog, u"With a passcode"_s)->setChecked(false);
    QTRY_VERIFY(isLaidOut());
    QCOMPARE(dialog.height(), folded);
    box(&dialog, u"With a passcode"_s)->setChecked(true);
    press(&dialog, u"Sign in"_s);
    QTRY_VERIFY(isLaidOut());
    QTest::keyClicks(line(&dialog, u"Account"_s), u"x"_s);
    box(&dialog, u"With a passcode"_s)->setChecked(false);
    QTRY_VERIFY(isLaidOut());
}

void TestSignInDialog::remembersTheUser()
{
    ConnectionProfile profile = production();
    profile.iamUser = {.domain = u"acme"_s, .name = u"ops"_s, .id = u"0a1b"_s};
    SignInDialog dialog(profile, KeychainState::Available);
    dialog.show();
    QCOMPARE(line(&dialog, u"Account"_s)->text(), u"acme"_s);
    QCOMPARE(line(&dialog, u"User name"_s)->text(), u"ops"_s);
    QVERIFY(box(&dialog, u"With a passcode"_s)->isChecked());
    QCOMPARE(line(&dialog, u"User ID"_s)->text(), u"0a1b"_s);
    QCOMPARE(dialog.focusWidget(), line(&dialog, u"Password"_s));
}

void TestSignInDialog::waitsAndShowsWhatFailed()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    enter(&dialog);
    press(&dialog, u"Sign in"_s);
    QVERIFY(!line(&dialog, u"Account"_s)->isEnabled());
    QVERIFY(!buttonNamed(&dialog, u"Sign in"_s)->isEnabled());
    QVERIFY(buttonNamed(&dialog, u"Cancel"_s)->isEnabled());
    QVERIFY(!dialog.takeQuestion().password.isEmpty());
    dialog.showFault(u"Wrong <b>password</b>."_s);
    QVERIFY(shownTexts(&dialog).contains(u"✕ Wrong <b>password</b>."_s));
    QVERIFY(line(&dialog, u"Account"_s)->isEnabled());
    QCOMPARE(dialog.focusWidget(), line(&dialog, u"Password"_s));
}

//! The services' words may have no place to break.
void TestSignInDialog::longWordsWidenNothing()
{
    SignInDialog dialog(ConnectionProfile(), KeychainState::Available);
    dialog.show();
    const int before = dialog.width();
    dialog.setReason(QString(500, u'a'));
    dialog.showFault(QString(500, u'b'));
    QVERIFY(dialog.sizeHint().width() <= before);
    QVERIFY(dialog.layout()->totalMinimumSize().width() <= before);
}

void TestSignInDialog::remembersWhatItIsToldTo()
{
    SignInDialog dialog(production(), KeychainState::Available);
    QVERIFY(dialog.rememberToken() == Remember::InKeychain);
    // The keychain has not said yet whether there is one, and nobody has chosen.
    QVERIFY(!dialog.rememberPassword());
    box(&dialog, u"Remember the password"_s)->setChecked(true);
    QVERIFY(dialog.rememberPassword() == Remember::InKeychain);
    box(&dialog, u"Remember the password"_s)->setChecked(false);
    QVERIFY(dialog.rememberPassword() == Remember::ForThisSession);
    QSignalSpy chosen(&dialog, &SignInDialog::rememberTokenChosen);
    box(&dialog, u"Remember the token"_s)->setChecked(false);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<Remember>() == Remember::ForThisSession);
    box(&dialog, u"Remember the password"_s)->setChecked(true);
    dialog.show();
    enter(&dialog);
    press(&dialog, u"Sign in"_s);
    QVERIFY(dialog.rememberPassword() == Remember::InKeychain);
    SignInDialog without(production(), KeychainState::Unavailable);
    without.show();
    QVERIFY(without.rememberToken() == Remember::ForThisSession);
    QVERIFY(!box(&without, u"Remember the token"_s)->isVisible());
    QVERIFY(!without.rememberPassword());
}

void TestSignInDialog::showsThatThePasswordIsStored()
{
    SignInDialog dialog(production(), KeychainState::Available);
    dialog.show();
    dialog.showPasswordStored();
    QVERIFY(dialog.rememberPassword() == Remember::InKeychain);
    QTest::mouseClick(box(&dialog, u"Remember the password"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(dialog.rememberPassword() == Remember::ForThisSession);
    // The keychain may have taken its time.
    dialog.showPasswordStored();
    QVERIFY(dialog.rememberPassword() == Remember::ForThisSession);
}

void TestSignInDialog::hidesThePassword()
{
    SignInDialog dialog(production(), KeychainState::Available);
    QCOMPARE(line(&dialog, u"Password"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(!dialog.windowTitle().contains(u"canary"_s));
}

void TestSignInDialog::everyControlHasAName()
{
    SignInDialog dialog(production(), KeychainState::Available);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestSignInDialog)
#include "tst_signindialog.moc"
