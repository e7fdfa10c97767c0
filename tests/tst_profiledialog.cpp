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

bool says(QWidget *dialog, const QString &text)
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
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

    void choosesTheWayOfSigningIn();
    void asksForAnAccessKey_data();
    void asksForAnAccessKey();
    void saysWhatBecomesOfTheSecretKey();
    void takesAProxy();
    void asksForAWholeProxy();
    void keepsAProxyThatIsNotUsed();
    void tellsTheSystemsProxy();
    void takesAProxyPasswordApart();
    void replacesAndRemovesAProxyPassword();
    void asksForTheUserOfAPassword();
    void tellsWhyACaFileCannotBeUsed();
    void offersAHostWhereNoneIsListed();
    void hintsAtTheAddressOfAHost();
    void asksForTheProjects();
    void saysThatACopyHasNoSecrets();
    void fitsASmallScreen();
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
    ConnectionProfile profile = sandbox();
    profile.caFile.clear();
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    line(&dialog, u"Name"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        order << QApplication::focusWidget()->accessibleName();
        if (order.last().isEmpty())
            order.last() = QApplication::focusWidget()->property("text").toString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(
        order,
        QStringList({u"Name"_s, u"Region"_s, u"Project ID"_s, u"Choose a project…"_s, u"Endpoint"_s,
                     u"Token"_s, u"Green"_s, u"Protected: Apply and Delete ask for the resource's name"_s,
                     u"Custom hosts"_s, u"Proxy and certificates"_s, u"Cancel"_s, u"Save profile"_s}));
}

void TestProfileDialog::everyControlHasAName()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    press(&dialog, u"Custom hosts"_s);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

void TestProfileDialog::choosesTheWayOfSigningIn()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(buttonNamed(&dialog, u"Token"_s)->isChecked());
    QVERIFY(!line(&dialog, u"Access key (AK)"_s)->isVisible());
    buttonNamed(&dialog, u"Token"_s)->setFocus();
    QTest::keyClick(buttonNamed(&dialog, u"Token"_s), Qt::Key_Right);
    QVERIFY(line(&dialog, u"Access key (AK)"_s)->isVisible());
    type(line(&dialog, u"Access key (AK)"_s), u" AKEXAMPLE "_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).signIn, SignInMethod::AccessKey);
    QCOMPARE(saved(spy).accessKey, u"AKEXAMPLE"_s);
    press(&dialog, u"Token"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).signIn, SignInMethod::Token);
}

void TestProfileDialog::asksForAnAccessKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("a space") << u"AK EXAMPLE"_s << false;
    QTest::newRow("a comma") << u"AK,EXAMPLE"_s << false;
    QTest::newRow("usual") << u"AKEXAMPLE"_s << true;
}

void TestProfileDialog::asksForAnAccessKey()
{
    QFETCH(const QString, key);
    QFETCH(const bool, isAccepted);
    ProfileDialog dialog(ProfileDialog::Purpose::Create, sandbox());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    press(&dialog, u"Access key (AK/SK)"_s);
    QLineEdit *field = line(&dialog, u"Access key (AK)"_s);
    type(field, key);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Create profile"_s);
    QCOMPARE(spy.count(), isAccepted ? 1 : 0);
    QCOMPARE(findings(&dialog).size(), isAccepted ? 0 : 1);
    if (!isAccepted)
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(field));
}

void TestProfileDialog::saysWhatBecomesOfTheSecretKey()
{
    ConnectionProfile profile = sandbox();
    profile.signIn = SignInMethod::AccessKey;
    profile.accessKey = u"AKEXAMPLE"_s;
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    const QString note = u"What is stored of the access key before is removed when you save."_s;
    QVERIFY(!says(&dialog, note));
    type(line(&dialog, u"Access key (AK)"_s), u"AKOTHER"_s);
    QVERIFY(says(&dialog, note));
    type(line(&dialog, u"Access key (AK)"_s), u"AKEXAMPLE"_s);
    QVERIFY(!says(&dialog, note));
}

void TestProfileDialog::takesAProxy()
{
    ConnectionProfile profile = sandbox();
    profile.caFile.clear();
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QVERIFY(!buttonNamed(&dialog, u"SOCKS5"_s));
    press(&dialog, u"Proxy and certificates"_s);
    QVERIFY(!line(&dialog, u"Proxy host"_s)->isVisible());
    press(&dialog, u"SOCKS5"_s);
    type(line(&dialog, u"Proxy host"_s), u"proxy.example.com"_s);
    type(line(&dialog, u"Proxy port"_s), u"1080"_s);
    type(line(&dialog, u"Proxy user"_s), u"ops"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    const ProxySettings expected{
        .use = ProxyUse::Socks5, .host = u"proxy.example.com"_s, .port = 1080, .userName = u"ops"_s};
    QCOMPARE(saved(spy).proxy, expected);
    press(&dialog, u"None"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).proxy.use, ProxyUse::None);
}

void TestProfileDialog::asksForAWholeProxy()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128};
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(line(&dialog, u"Proxy port"_s)->text(), u"3128"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    for (const QString &port : {u""_s, u"0"_s, u"65536"_s, u"31x"_s}) {
        type(line(&dialog, u"Proxy port"_s), port);
        press(&dialog, u"Save profile"_s);
        QCOMPARE(findings(&dialog), QStringList{u"✕ Proxy port must be between 1 and 65535."_s});
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line(&dialog, u"Proxy port"_s)));
    }
    // The first that is faulty from above, and in a part that was folded.
    type(line(&dialog, u"Proxy host"_s), u"http://proxy"_s);
    press(&dialog, u"Proxy and certificates"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line(&dialog, u"Proxy host"_s)));
    QCOMPARE(spy.count(), 0);
}

void TestProfileDialog::keepsAProxyThatIsNotUsed()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {.use = ProxyUse::None, .host = u"proxy.example.com"_s, .port = 3128};
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).proxy, profile.proxy);
}

void TestProfileDialog::tellsTheSystemsProxy()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    QSignalSpy asked(&dialog, &ProfileDialog::systemProxyRequested);
    dialog.show();
    QVERIFY(!asked.isEmpty());
    const QUrl url = asked.last().at(0).toUrl();
    QCOMPARE(url, QUrl(u"https://eg.cn-north-4.myhuaweicloud.com"_s));
    dialog.showSystemProxy(url, u"proxy.example.com:3128"_s);
    QVERIFY(says(&dialog,
                 u"The system's proxy for eg.cn-north-4.myhuaweicloud.com is proxy.example.com:3128."_s));
    dialog.showSystemProxy(url, {});
    QVERIFY(says(&dialog, u"The system names no proxy for eg.cn-north-4.myhuaweicloud.com."_s));
    // Another region, another address.
    type(line(&dialog, u"Region"_s), u"cn-east-3"_s);
    QCOMPARE(asked.last().at(0).toUrl(), QUrl(u"https://eg.cn-east-3.myhuaweicloud.com"_s));
}

void TestProfileDialog::takesAProxyPasswordApart()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {
        .use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128, .userName = u"ops"_s};
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QLineEdit *field = line(&dialog, u"Proxy password"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(says(&dialog, u"Not stored."_s));
    QVERIFY(!buttonNamed(&dialog, u"Remove the proxy password"_s));
    dialog.showProxyPasswordFault(u"It is for another address."_s);
    QVERIFY(says(&dialog, u"It is for another address."_s));
    QVERIFY(!says(&dialog, u"Not stored."_s));
    type(field, u"canary word "_s);
    QVERIFY(!says(&dialog, u"It is for another address."_s));
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    field->setText(u"***"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(
        findings(&dialog),
        QStringList{u"✕ Asterisks only stand for a secret that is not shown; enter the secret itself."_s});
    QCOMPARE(fieldMark(field), FieldMark::Error);
    field->clear();
    type(field, u"canary word "_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(saved(spy).proxy, profile.proxy);
    // Where it could not be written, the password is still there.
    dialog.showFault(u"The disk is full."_s);
    QVERIFY(!field->text().isEmpty());
    const auto password = dialog.takeProxyPassword();
    QVERIFY(password);
    QCOMPARE(password->reveal(), std::string_view("canary word "));
    QCOMPARE(field->text(), QString());
    QVERIFY(!dialog.takeProxyPassword());
}

void TestProfileDialog::replacesAndRemovesAProxyPassword()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {
        .use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128, .userName = u"ops"_s};
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    dialog.showProxyPasswordStored();
    QVERIFY(says(&dialog, u"Stored; type another to replace it."_s));
    QVERIFY(!dialog.takeProxyPassword());
    // It is for that proxy alone.
    QLineEdit *port = line(&dialog, u"Proxy port"_s);
    port->setText(u"3129"_s);
    QVERIFY(says(&dialog, u"One is stored for another proxy and not used with this one; enter it again."_s));
    port->setText(u"3128"_s);
    QVERIFY(says(&dialog, u"Stored; type another to replace it."_s));
    press(&dialog, u"Remove the proxy password"_s);
    QVERIFY(says(&dialog, u"Removed when you save."_s));
    press(&dialog, u"Keep the proxy password"_s);
    QVERIFY(!dialog.takeProxyPassword());
    press(&dialog, u"Remove the proxy password"_s);
    const auto removed = dialog.takeProxyPassword();
    QVERIFY(removed && removed->isEmpty());
}

void TestProfileDialog::asksForTheUserOfAPassword()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128};
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    type(line(&dialog, u"Proxy password"_s), u"word"_s);
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(fieldMark(line(&dialog, u"Proxy user"_s)), FieldMark::Error);
    type(line(&dialog, u"Proxy user"_s), u"ops"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 1);
}

void TestProfileDialog::tellsWhyACaFileCannotBeUsed()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    QSignalSpy asked(&dialog, &ProfileDialog::caFileEntered);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QLineEdit *field = line(&dialog, u"CA file"_s);
    QVERIFY(field->isVisible());
    QCOMPARE(asked.last().at(0).toString(), u"/etc/ssl/company.pem"_s);
    dialog.showCaFileFault(u"/etc/ssl/company.pem"_s, u"The file is not there."_s);
    QCOMPARE(findings(&dialog), QStringList{u"✕ The file is not there."_s});
    QSignalSpy spy(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(field));
    // What was said of one file is not said of another.
    type(field, u"/etc/ssl/other.pem"_s);
    QCOMPARE(findings(&dialog), QStringList());
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(asked.last().at(0).toString(), u"/etc/ssl/other.pem"_s);
    type(field, u"other.pem"_s);
    press(&dialog, u"Save profile"_s);
    QCOMPARE(findings(&dialog),
             QStringList{u"✕ CA file must be a full path, such as /etc/ssl/company.pem."_s});
}

void TestProfileDialog::offersAHostWhereNoneIsListed()
{
    ConnectionProfile profile = sandbox();
    profile.region = u"sa-brazil-1"_s;
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    // EventGrid is listed there, DIS is not.
    QCOMPARE(findings(&dialog).size(), 1);
    QVERIFY(!buttonNamed(&dialog, u"Host of EventGrid (EG)…"_s));
    QLineEdit *host = line(&dialog, u"Data Ingestion (DIS)"_s);
    QVERIFY(!host->isVisible());
    press(&dialog, u"Host of Data Ingestion (DIS)…"_s);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(host));
    QCOMPARE(host->placeholderText(), u"Such as https://dis.sa-brazil-1.myhuaweicloud.com"_s);
    QTest::keyClicks(host, u"https://dis.example"_s);
    QCOMPARE(findings(&dialog), QStringList());
    QVERIFY(!buttonNamed(&dialog, u"Host of Data Ingestion (DIS)…"_s));
}

void TestProfileDialog::hintsAtTheAddressOfAHost()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, sandbox());
    dialog.show();
    QLineEdit *host = line(&dialog, u"EventGrid (EG)"_s);
    QCOMPARE(host->placeholderText(), u"https://eg.cn-north-4.myhuaweicloud.com"_s);
    type(line(&dialog, u"Region"_s), u"eu-west-101"_s);
    QCOMPARE(host->placeholderText(), u"https://eg.eu-west-101.myhuaweicloud.eu"_s);
    type(line(&dialog, u"Endpoint"_s), u"https://gateway.example"_s);
    QCOMPARE(host->placeholderText(), u"https://gateway.example"_s);
    // Refused, and not shown once more.
    type(line(&dialog, u"Endpoint"_s), u"https://me:canary@gateway.example"_s);
    QCOMPARE(host->placeholderText(), u"https://gateway.example"_s);
}

void TestProfileDialog::asksForTheProjects()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy spy(&dialog, &ProfileDialog::projectsRequested);
    // Without an address there is nobody to ask.
    press(&dialog, u"Choose a project…"_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(findings(&dialog).size(), 1);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Region"_s);
    type(line(&dialog, u"Region"_s), u"cn-north-4"_s);
    press(&dialog, u"Choose a project…"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).value<ConnectionProfile>().region, u"cn-north-4"_s);
    dialog.setProjectId(u"575ae927fc644f22b5c5af5209b7cf51"_s);
    dialog.setIamUser({.domain = u"acme"_s, .name = u"ops"_s, .id = {}});
    type(line(&dialog, u"Name"_s), u"New"_s);
    QSignalSpy saving(&dialog, &ProfileDialog::saveRequested);
    press(&dialog, u"Create profile"_s);
    QCOMPARE(saved(saving).projectId, u"575ae927fc644f22b5c5af5209b7cf51"_s);
    QCOMPARE(saved(saving).iamUser.name, u"ops"_s);
}

void TestProfileDialog::saysThatACopyHasNoSecrets()
{
    ConnectionProfile copy = sandbox();
    copy.id.clear();
    ProfileDialog dialog(ProfileDialog::Purpose::Duplicate, copy);
    dialog.show();
    QVERIFY(says(&dialog,
                 u"The copy takes over all but the secrets: sign in to it once, and enter the "
                 "password of its proxy anew."_s));
}

void TestProfileDialog::fitsASmallScreen()
{
    ConnectionProfile profile = sandbox();
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128};
    profile.serviceEndpoints[Service::Dis] = QUrl(u"https://dis.example"_s);
    ProfileDialog dialog(ProfileDialog::Purpose::Edit, profile);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.minimumSizeHint().height() <= 400);
    QVERIFY(dialog.minimumSizeHint().width() <= 800);
    dialog.resize(dialog.width(), 480);
    // What gets the focus comes into sight.
    QLineEdit *field = line(&dialog, u"CA file"_s);
    field->setFocus();
    const QRect seen(field->mapTo(&dialog, QPoint()), field->size());
    QVERIFY(dialog.rect().contains(seen));
    QVERIFY(!field->visibleRegion().isEmpty());
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
