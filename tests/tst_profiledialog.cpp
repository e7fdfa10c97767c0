#include "tests/support/controls.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile sandbox()
{
    ConnectionProfile profile;
    profile.id = u"0b0f3bb6-0a5b-4c5e-9a0e-2a6f6f2f9f10"_s;
    profile.name = u"Sandbox"_s;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
    profile.color = u"#12b76a"_s;
    profile.caFile = u"/etc/ssl/company.pem"_s;
    profile.deadline = std::chrono::seconds(90);
    profile.unknownMembers = {{"x_later", Json::boolean(true), 0}};
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

//! What the dialog says in the colours of faults and warnings.
QStringList findings(QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && (label->text().startsWith(u'✕') || label->text().startsWith(u'⚠')))
            texts << label->text();
    }
    return texts;
}

void type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void press(QWidget *dialog, const QString &name)
{
    QTest::mouseClick(buttonNamed(dialog, name), Qt::LeftButton);
}

ConnectionProfile saved(const QSignalSpy &spy)
{
    return spy.last().at(0).value<ConnectionProfile>();
}

} // namespace

class TestProfileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAndKeepsTheRest();
    void createsAProfile();
    void saysNothingBeforeAFieldWasLeft();
    void saveShowsEveryFault();
    void faultGoesWhileTyping();
    void warningDoesNotForbidSaving();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void acceptsCustomHosts();
    void faultInAHostOpensTheHosts();
    void hostsAreOpenWhereThereAreSome();
    void takesColorAndProtection();
    void keepsAColorOfItsOwn();
    void staysOpenUntilWritten();
    void enterSavesAndEscapeLeaves();
    void tabOrderFollowsTheForm();
    void everyControlHasAName();
};

void TestProfileDialog::editsAndKeepsTheRest()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    QCOMPARE(line(&dialog, u"Name"_s)->text(), u"Sandbox"_s);
    QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), u"cn-north-4"_s);
    QCOMPARE(line(&dialog, u"Project ID"_s)->text(), u"575ae927fc644f22b5c5af5209b7cf51"_s);
    type(line(&dialog, u"Name"_s), u" Test bench "_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 1);
    const ConnectionProfile profile = saved(spy);
    QCOMPARE(profile.name, u"Test bench"_s);
    QCOMPARE(profile.id, sandbox().id);
    QCOMPARE(profile.region, sandbox().region);
    QCOMPARE(profile.projectId, sandbox().projectId);
    QCOMPARE(profile.caFile, sandbox().caFile);
    QCOMPARE(profile.deadline, sandbox().deadline);
    QCOMPARE(profile.unknownMembers.size(), 1U);
}

void TestProfileDialog::createsAProfile()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    type(line(&dialog, u"Name"_s), u"New"_s);
    type(line(&dialog, u"Region"_s), u"my-region-7"_s);
    type(line(&dialog, u"Project ID"_s), u"0123456789abcdef0123456789abcdef"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Create profile"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(saved(spy).region, u"my-region-7"_s);
    QVERIFY(saved(spy).endpoint.isEmpty());
    QVERIFY(saved(spy).serviceEndpoints.empty());
}

void TestProfileDialog::saysNothingBeforeAFieldWasLeft()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QLineEdit *project = line(&dialog, u"Project ID"_s);
    project->setFocus();
    QTest::keyClicks(project, u"a/b"_s);
    QCOMPARE(findings(&dialog), QStringList());
    QTest::keyClick(project, Qt::Key_Tab);
    QCOMPARE(findings(&dialog), QStringList{u"✕ Project ID must not contain a slash."_s});
    QCOMPARE(fieldMark(project), FieldMark::Error);
}

void TestProfileDialog::saveShowsEveryFault()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    line(&dialog, u"Project ID"_s)->setFocus();
    press(&dialog, u"Create profile"_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(findings(&dialog).size(), 3);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line(&dialog, u"Name"_s)));
}

void TestProfileDialog::faultGoesWhileTyping()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, sandbox());
    dialog.show();
    type(line(&dialog, u"Name"_s), {});
    press(&dialog, u"Create profile"_s);
    QCOMPARE(findings(&dialog), QStringList{u"✕ The profile needs a name."_s});
    QTest::keyClicks(line(&dialog, u"Name"_s), u"x"_s);
    QCOMPARE(findings(&dialog), QStringList());
    QCOMPARE(fieldMark(line(&dialog, u"Name"_s)), FieldMark::None);
}

void TestProfileDialog::warningDoesNotForbidSaving()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    QLineEdit *project = line(&dialog, u"Project ID"_s);
    type(project, u"my-project"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(fieldMark(project), FieldMark::Warning);
}

void TestProfileDialog::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("https") << u"https://gateway.example:8443"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("plain http") << u"http://gateway.example"_s << false;
    QTest::newRow("no scheme") << u"gateway.example"_s << false;
    QTest::newRow("no URL at all") << u"https://[::1"_s << false;
    QTest::newRow("a password in it") << u"https://me:pw@gateway.example"_s << false;
    QTest::newRow("nothing") << QString() << true;
}

void TestProfileDialog::refusesWhatIsNoAddress()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAccepted);
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    type(line(&dialog, u"Endpoint"_s), text);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), isAccepted ? 1 : 0);
    QCOMPARE(findings(&dialog).isEmpty(), isAccepted);
    if (isAccepted)
        QCOMPARE(saved(spy).endpoint, QUrl(text));
}

void TestProfileDialog::acceptsCustomHosts()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    QVERIFY(!line(&dialog, u"EventGrid (EG)"_s)->isVisible());
    press(&dialog, u"Custom hosts"_s);
    QVERIFY(line(&dialog, u"EventGrid (EG)"_s)->isVisible());
    type(line(&dialog, u"EventGrid (EG)"_s), u"https://eg.example"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).serviceEndpoints.size(), 1U);
    QCOMPARE(saved(spy).serviceEndpoints.at(Service::EventGrid), QUrl(u"https://eg.example"_s));
}

void TestProfileDialog::faultInAHostOpensTheHosts()
{
    ConnectionProfile profile = sandbox();
    profile.serviceEndpoints[Service::Dis] = QUrl(u"http://dis.example"_s);
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    press(&dialog, u"Custom hosts"_s);
    QVERIFY(!line(&dialog, u"Data Ingestion (DIS)"_s)->isVisible());
    press(&dialog, u"Save profile"_s);
    QVERIFY(line(&dialog, u"Data Ingestion (DIS)"_s)->isVisible());
    QCOMPARE(findings(&dialog).size(), 1);
}

void TestProfileDialog::hostsAreOpenWhereThereAreSome()
{
    ConnectionProfile profile = sandbox();
    profile.serviceEndpoints[Service::Dis] = QUrl(u"https://dis.example"_s);
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QCOMPARE(line(&dialog, u"Data Ingestion (DIS)"_s)->text(), u"https://dis.example"_s);
    QVERIFY(line(&dialog, u"Data Ingestion (DIS)"_s)->isVisible());
}

void TestProfileDialog::takesColorAndProtection()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    QVERIFY(buttonNamed(&dialog, u"Green"_s)->isChecked());
    press(&dialog, u"Red"_s);
    QVERIFY(!buttonNamed(&dialog, u"Green"_s)->isChecked());
    QTest::keyClick(dialog.findChild<QCheckBox *>(), Qt::Key_Space);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).color, u"#f04438"_s);
    QVERIFY(saved(spy).isProtected);
    press(&dialog, u"No colour"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).color, QString());
}

void TestProfileDialog::keepsAColorOfItsOwn()
{
    ConnectionProfile profile = sandbox();
    profile.color = u"#123456"_s;
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).color, u"#123456"_s);
}

void TestProfileDialog::staysOpenUntilWritten()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.open();
    press(&dialog, u"Save profile"_s);
    QVERIFY(dialog.isVisible());
    dialog.showFault(u"The disk is full; free some space and save again."_s);
    bool isSaid = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"The disk is full"_s));
    QVERIFY(isSaid);
    dialog.accept();
    QVERIFY(!dialog.isVisible());
}

void TestProfileDialog::enterSavesAndEscapeLeaves()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.open();
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TestProfileDialog::tabOrderFollowsTheForm()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    line(&dialog, u"Name"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 9; ++i) {
        order << QApplication::focusWidget()->accessibleName();
        if (order.last().isEmpty())
            order.last() = QApplication::focusWidget()->property("text").toString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order,
             QStringList({u"Name"_s, u"Region"_s, u"Project ID"_s, u"Endpoint"_s, u"Green"_s,
                          u"Protected: Apply and Delete ask for the resource's name"_s, u"Custom hosts"_s,
                          u"Cancel"_s, u"Save profile"_s}));
}

void TestProfileDialog::everyControlHasAName()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    press(&dialog, u"Custom hosts"_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
