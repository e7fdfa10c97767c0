// A profile's own secrets through the window: real files, real HTTP to a sandbox, a real GNOME Keyring.

#include "app/api/requestsignature.h"
#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/signaturecheck.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/sessionsecretstore.h"
#include "app/secrets/signinsecrets.h"
#include "app/storage/profilestore.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "models/service/iamanswer.h"
#include "models/text.h"
#include "support/keyring.h"
#include "support/scriptedserver.h"
#include "support/secretanswers.h"
#include "support/shownwidgets.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString accessKey = toQString(sandbox::sampleAccessKey);
const QString secretKeyText = toQString(sandbox::sampleSecretKey);

} // namespace

class TestProfileWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void readsAndWritesAPair();
    void signsInWithAnAccessKey();
    void keepsATemporaryPairTogether();
    void renamingKeepsWhoIsSignedIn();
    void draftsForgetTheirSecretsWhereTheProfileLeadsElsewhere();
    void anotherAccessKeyTakesTheSecretKeyAway();
    void storesAndRemovesAProxyPassword();
    void tellsOfAProxyPasswordForAnotherAddress();
    void aCopyHasNoSecrets();
    void refusesACaFile();
    void listsTheProjectsWithThePair();
    void listsTheProjectsByPassword();
    void tellsWhyThereIsNoList();
    void neverSendsAStoredSecretElsewhere();
    void tellsWhichProfileCannotBeUsed();
    void tellsWhatWasNotRemovedWithoutTheProfiles();
    void returnOpensTheFormAndSavesNothing();

private:
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    void start();
    void addProfile(SignInMethod method);
    void remember(QLatin1StringView name, const QString &text);
    [[nodiscard]] std::optional<QString> stored(QLatin1StringView name, const QString &profileId = {});
    [[nodiscard]] qsizetype listedStreams()
    {
        return window().listModel(ResourceKind::EventStream)->rowCount();
    }
    void editProfile();
    void save();
    void waitForTheWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowProgram> m_program;
    ConnectionProfile m_profile;
};

void TestProfileWindow::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
}

void TestProfileWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestProfileWindow::cleanup()
{
    m_program.reset();
    const auto list = ProfileStore(m_folder->path()).load();
    QVERIFY(list);
    KeychainSecretStore store;
    for (const ConnectionProfile &profile : list->profiles) {
        const SecretAnswer erased = answerTo([&](QObject *context, auto handler) {
            eraseProfileSecrets(store, profile.id, {}, context, std::move(handler));
        });
        QCOMPARE(erased.status, SecretStatus::Ok);
    }
    QCOMPARE(keyring::count(), 0);
}

void TestProfileWindow::start()
{
    m_program.reset();
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_folder->path()},
                                                WindowSettings{.profileId = m_profile.id});
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    // Before the profiles were read, none can be edited.
    const auto profile = ProfileStore(m_folder->path()).find(m_profile.id);
    if (profile)
        QTRY_VERIFY(shows(profile->name));
}

void TestProfileWindow::addProfile(SignInMethod method)
{
    ConnectionProfile profile;
    profile.name = u"Box"_s;
    profile.projectId = m_sandbox->projectId();
    profile.endpoint = m_sandbox->url();
    profile.signIn = method;
    if (method == SignInMethod::AccessKey)
        profile.accessKey = accessKey;
    const auto added = ProfileStore(m_folder->path()).add(profile);
    QVERIFY(added);
    m_profile = *added;
}

void TestProfileWindow::remember(QLatin1StringView name, const QString &text)
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, secretKey(m_profile.id, name), text.toStdString()).status, SecretStatus::Ok);
}

std::optional<QString> TestProfileWindow::stored(QLatin1StringView name, const QString &profileId)
{
    KeychainSecretStore store;
    const SecretAnswer answer =
        readFrom(store, secretKey(profileId.isEmpty() ? m_profile.id : profileId, name));
    if (answer.status != SecretStatus::Ok)
        return std::nullopt;
    return toQString(answer.secret.reveal());
}

void TestProfileWindow::editProfile()
{
    QTRY_VERIFY(window().isVisible());
    Q_EMIT window().editProfileRequested(m_profile.id);
    QTRY_VERIFY(shown<QLineEdit>(u"Name"_s));
}

void TestProfileWindow::save()
{
    press(u"Save profile"_s);
    waitForTheWindow();
}

void TestProfileWindow::waitForTheWindow()
{
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestProfileWindow::readsAndWritesAPair()
{
    SessionSecretStore store;
    ConnectionProfile profile;
    profile.id = u"p"_s;
    profile.signIn = SignInMethod::AccessKey;
    profile.accessKey = u"AK"_s;
    const auto write = [&](const Credentials &credentials) {
        return answerTo([&](QObject *context, auto handler) {
                   writeSignIn(store, profile, credentials, {}, context, std::move(handler));
               })
            .status;
    };
    const auto read = [&]() {
        std::optional<SignInAnswer> found;
        QObject context;
        readSignIn(store, profile, &context, [&](SignInAnswer answer) { found = std::move(answer); });
        if (!QTest::qWaitFor([&] { return found.has_value(); }))
            return SignInAnswer{.answer = {.status = SecretStatus::Failed}};
        return std::move(*found);
    };
    QCOMPARE(read().answer.status, SecretStatus::NotFound);
    QCOMPARE(write(AccessKeyCredentials{u"AK"_s, Secret("SK"), Secret("ST")}), SecretStatus::Ok);
    SignInAnswer answer = read();
    QCOMPARE(std::get<AccessKeyCredentials>(answer.credentials).accessKey, u"AK"_s);
    QCOMPARE(std::get<AccessKeyCredentials>(answer.credentials).secretKey.reveal(), std::string_view("SK"));
    QCOMPARE(std::get<AccessKeyCredentials>(answer.credentials).securityToken.reveal(),
             std::string_view("ST"));
    // A lasting pair has none, and that of another pair would spoil it.
    QCOMPARE(write(AccessKeyCredentials{u"AK"_s, Secret("SK2")}), SecretStatus::Ok);
    answer = read();
    QCOMPARE(std::get<AccessKeyCredentials>(answer.credentials).secretKey.reveal(), std::string_view("SK2"));
    QVERIFY(std::get<AccessKeyCredentials>(answer.credentials).securityToken.isEmpty());
}

void TestProfileWindow::signsInWithAnAccessKey()
{
    m_profile = {};
    start();
    Q_EMIT window().newProfileRequested();
    type(u"Name"_s, u"Box"_s);
    type(u"Project ID"_s, m_sandbox->projectId());
    type(u"Endpoint"_s, m_sandbox->url().toString());
    press(u"Access key (AK/SK)"_s);
    type(u"Access key (AK)"_s, accessKey);
    press(u"Create profile"_s);
    waitForTheWindow();
    const auto profile = ProfileStore(m_folder->path()).find(u"Box"_s);
    QVERIFY(profile);
    m_profile = *profile;
    QTRY_VERIFY(shown<QAbstractButton>(u"no secret key"_s));
    press(u"no secret key"_s);
    type(u"Secret key"_s, secretKeyText);
    press(u"Use secret key"_s);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(shown<QAbstractButton>(u"access key set"_s));
    QTRY_COMPARE(stored(secretKeySecretName), secretKeyText);
    QVERIFY(!stored(securityTokenSecretName));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
}

//! The sandbox knows no temporary pair, so a server that takes everything stands for the service.
void TestProfileWindow::keepsATemporaryPairTogether()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, R"({"items":[],"total":0})"));
    addProfile(SignInMethod::AccessKey);
    m_profile.endpoint = server.url();
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    start();
    press(u"no secret key"_s);
    type(u"Secret key"_s, u"temporary-secret"_s);
    press(u"Temporary, with a security token"_s);
    type(u"Security token"_s, u"temporary-token"_s);
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(3 * 3600 + 600);
    type(u"Expires at"_s, end.toString(Qt::ISODate));
    press(u"Use secret key"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"access key: 3 h left"_s));
    QTRY_COMPARE(stored(secretKeySecretName), u"temporary-secret"_s);
    QCOMPARE(stored(securityTokenSecretName), u"temporary-token"_s);
    const auto sentTokens = [&server] {
        QSet<QByteArray> tokens;
        for (const ReceivedRequest &request : server.requests())
            tokens << request.header(QByteArray(securityTokenHeader.data()));
        return tokens;
    };
    QTRY_COMPARE(sentTokens(), QSet<QByteArray>{"temporary-token"});
    start();
    QTRY_VERIFY(shown<QAbstractButton>(u"access key: 3 h left"_s));
    // Without being asked to, nothing is kept; what lies there stays as it is, a whole pair.
    press(u"access key: 3 h left"_s);
    type(u"Secret key"_s, u"another"_s);
    QTRY_VERIFY(shown<QCheckBox>(u"Remember in the system keychain"_s));
    shown<QCheckBox>(u"Remember in the system keychain"_s)->setChecked(false);
    press(u"Use secret key"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"access key set"_s));
    QCOMPARE(stored(secretKeySecretName), u"temporary-secret"_s);
    QCOMPARE(stored(securityTokenSecretName), u"temporary-token"_s);
}

void TestProfileWindow::renamingKeepsWhoIsSignedIn()
{
    addProfile(SignInMethod::AccessKey);
    start();
    press(u"no secret key"_s);
    type(u"Secret key"_s, secretKeyText);
    shown<QCheckBox>(u"Remember in the system keychain"_s)->setChecked(false);
    press(u"Use secret key"_s);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    editProfile();
    type(u"Name"_s, u"Renamed"_s);
    press(u"Red"_s);
    save();
    QTRY_VERIFY(shows(u"Renamed"_s));
    QVERIFY(shown<QAbstractButton>(u"access key set"_s));
    QVERIFY(!stored(secretKeySecretName));
    // And by its id what lies in the keychain.
    remember(secretKeySecretName, secretKeyText);
    editProfile();
    type(u"Name"_s, u"Renamed again"_s);
    save();
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(stored(secretKeySecretName), secretKeyText);
}

//! They were entered for the addresses of before.
void TestProfileWindow::draftsForgetTheirSecretsWhereTheProfileLeadsElsewhere()
{
    const std::string password = "/source/source_kafka/password";
    addProfile(SignInMethod::Token);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream,
                                          u"23709d68-54d5-423b-a6be-03302e893152"_s);
    QTRY_VERIFY(window().currentDraft());
    ResourceDraft *draft = window().currentDraft();
    draft->setSecret(password, Secret("canary"));
    draft->setRememberedSecret(password, Secret("canary"));
    editProfile();
    type(u"Name"_s, u"Renamed"_s);
    save();
    QTRY_VERIFY(shows(u"Renamed"_s));
    QCOMPARE(draft->secretState(password), SecretState::Entered);

    editProfile();
    type(u"Endpoint"_s, u"http://127.0.0.1:9"_s);
    save();
    QTRY_COMPARE(draft->secretState(password), SecretState::Missing);
    QVERIFY(shows(u"that leads elsewhere now"_s));
    QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);
    draft->undoStack()->undo();
    draft->undoStack()->redo();
    QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);

    // Without its profile it is for whoever applies it.
    draft->setSecret(password, Secret("another"));
    Q_EMIT window().removeProfileRequested(m_profile.id);
    QTRY_COMPARE(draft->profileId(), QString());
    QCOMPARE(draft->secretState(password), SecretState::Missing);
}

void TestProfileWindow::anotherAccessKeyTakesTheSecretKeyAway()
{
    addProfile(SignInMethod::AccessKey);
    remember(secretKeySecretName, secretKeyText);
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    editProfile();
    type(u"Access key (AK)"_s, u"AKOTHER"_s);
    QVERIFY(shows(u"What is stored of the access key before is removed when you save."_s));
    save();
    QTRY_VERIFY(shown<QAbstractButton>(u"no secret key"_s));
    QVERIFY(!stored(secretKeySecretName));
}

void TestProfileWindow::storesAndRemovesAProxyPassword()
{
    addProfile(SignInMethod::Token);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    editProfile();
    press(u"Proxy and certificates"_s);
    press(u"HTTP"_s);
    type(u"Proxy host"_s, u"proxy.example.com"_s);
    type(u"Proxy port"_s, u"3128"_s);
    type(u"Proxy user"_s, u"ops"_s);
    type(u"Proxy password"_s, u"canary word"_s);
    save();
    QTRY_COMPARE(stored(proxyPasswordSecretName), u"canary word"_s);
    // The token is still there, and plain http to this computer goes through no proxy.
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QFile file(QDir(m_folder->path()).filePath(u"profiles/%1.json"_s.arg(m_profile.id)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("proxy.example.com"));
    QVERIFY(!text.contains("canary"));

    editProfile();
    QTRY_VERIFY(shows(u"Stored; type another to replace it."_s));
    press(u"Remove the proxy password"_s);
    save();
    QTRY_VERIFY(!stored(proxyPasswordSecretName));
    QCOMPARE(stored(tokenSecretName), QString::fromLatin1(m_sandbox->token()));
}

void TestProfileWindow::tellsOfAProxyPasswordForAnotherAddress()
{
    addProfile(SignInMethod::Token);
    m_profile.proxy = {
        .use = ProxyUse::Http, .host = u"proxy.example.com"_s, .port = 3128, .userName = u"ops"_s};
    KeychainSecretStore store;
    const SecretSlot slot = profileSlot(m_profile, proxyPasswordSecretName);
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        writeSecret(store, slot, Secret("canary word"), context, std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
    m_profile.proxy.host = u"another.example.com"_s;
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    start();
    editProfile();
    QTRY_VERIFY(shows(u"The secret was entered for other addresses"_s));
    QVERIFY(!shows(u"Not stored."_s));
    type(u"Proxy password"_s, u"another word"_s);
    save();
    QTRY_COMPARE(stored(proxyPasswordSecretName), u"another word"_s);
}

void TestProfileWindow::aCopyHasNoSecrets()
{
    addProfile(SignInMethod::AccessKey);
    remember(secretKeySecretName, secretKeyText);
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().manageProfilesRequested();
    press(u"Duplicate…"_s);
    QTRY_VERIFY(shows(u"The copy takes over all but the secrets"_s));
    press(u"Create profile"_s);
    QTRY_VERIFY(!shown<QLineEdit>(u"Name"_s));
    press(u"Close"_s);
    // It is made, and not used before somebody chooses it.
    const auto isListed = [this] {
        const QList<QAction *> actions = window().findChildren<QAction *>();
        return std::ranges::find(actions, u"Box (2)"_s, &QAction::text) != actions.end();
    };
    QTRY_VERIFY(isListed());
    QVERIFY(shown<QAbstractButton>(u"access key set"_s));
    QCOMPARE(listedStreams(), qsizetype(12));
    const auto copy = ProfileStore(m_folder->path()).find(u"Box (2)"_s);
    QVERIFY(copy);
    QVERIFY(copy->id != m_profile.id);
    QVERIFY(!stored(secretKeySecretName, copy->id));
    QCOMPARE(stored(secretKeySecretName), secretKeyText);
}

void TestProfileWindow::refusesACaFile()
{
    addProfile(SignInMethod::Token);
    const QString path = m_folder->filePath(u"company.pem"_s);
    start();
    editProfile();
    press(u"Proxy and certificates"_s);
    type(u"CA file"_s, path);
    press(u"Save profile"_s);
    QTRY_VERIFY(shows(u"The certificate authorities of the profile cannot be used"_s));
    QVERIFY(shown<QLineEdit>(u"Name"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.close();
    press(u"Save profile"_s);
    QTRY_VERIFY(shows(u"has no certificate in PEM form"_s));
    QCOMPARE(ProfileStore(m_folder->path()).find(m_profile.id)->caFile, QString());
    type(u"CA file"_s, {});
    QTest::keyClick(shown<QLineEdit>(u"CA file"_s), Qt::Key_Delete);
    save();
}

void TestProfileWindow::listsTheProjectsWithThePair()
{
    addProfile(SignInMethod::AccessKey);
    m_profile.projectId = u"other"_s;
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    remember(secretKeySecretName, secretKeyText);
    start();
    editProfile();
    press(u"Choose a project…"_s);
    QTRY_VERIFY(shown<QTableWidget>(u"Projects"_s) && shown<QTableWidget>(u"Projects"_s)->rowCount() == 1);
    press(u"Use project"_s);
    QTRY_COMPARE(shown<QLineEdit>(u"Project ID"_s)->text(), m_sandbox->projectId());
    save();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QCOMPARE(ProfileStore(m_folder->path()).find(m_profile.id)->projectId, m_sandbox->projectId());
}

void TestProfileWindow::listsTheProjectsByPassword()
{
    m_profile = {};
    start();
    Q_EMIT window().newProfileRequested();
    type(u"Name"_s, u"Box"_s);
    type(u"Endpoint"_s, m_sandbox->url().toString());
    press(u"Choose a project…"_s);
    type(u"Account"_s, sandbox::domainName);
    type(u"User name"_s, sandbox::userName);
    type(u"Password"_s, u"wrong"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(shows(u"IAM did not accept"_s));
    type(u"Password"_s, sandbox::userPassword);
    press(u"Sign in"_s);
    QTRY_VERIFY(shown<QTableWidget>(u"Projects"_s)->rowCount() == 1);
    press(u"Use project"_s);
    press(u"Create profile"_s);
    waitForTheWindow();
    const auto profile = ProfileStore(m_folder->path()).find(u"Box"_s);
    QVERIFY(profile);
    m_profile = *profile;
    QCOMPARE(profile->projectId, m_sandbox->projectId());
    QCOMPARE(profile->iamUser.name, QString(sandbox::userName));
    QCOMPARE(keyring::count(), 0);
}

void TestProfileWindow::tellsWhyThereIsNoList()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(403, R"({"error":{"message":"no","code":403}})"));
    addProfile(SignInMethod::AccessKey);
    remember(secretKeySecretName, secretKeyText);
    m_profile.serviceEndpoints[Service::Iam] = server.url();
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    editProfile();
    press(u"Choose a project…"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Retry"_s));
    const qsizetype before = server.requests().size();
    server.setDefaultAnswer(Answer::http(200, R"({"projects":[]})"));
    press(u"Retry"_s);
    QTRY_VERIFY(shows(noProjectError({}).message()));
    server.setDefaultAnswer(Answer::http(200, "{}"));
    press(u"Retry"_s);
    QTRY_VERIFY(shows(noProjectListError({}).message()));
    server.setDefaultAnswer(
        Answer::http(200, R"({"projects":[{"id":"p1","name":"cn-north-4","enabled":true}]})"));
    press(u"Retry"_s);
    QTRY_VERIFY(shown<QTableWidget>(u"Projects"_s)->rowCount() == 1);
    QCOMPARE(server.requests().size(), before + 3);
}

//! Another Identity service is entered: what is stored was for the one before.
void TestProfileWindow::neverSendsAStoredSecretElsewhere()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(200, R"({"projects":[]})"));
    addProfile(SignInMethod::Token);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    editProfile();
    type(u"Endpoint"_s, server.url().toString());
    press(u"Choose a project…"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Account"_s));
    QCOMPARE(server.requests().size(), 0);
}

//! Beside a good profile as well, which is chosen meanwhile.
void TestProfileWindow::tellsWhichProfileCannotBeUsed()
{
    addProfile(SignInMethod::Token);
    const QString id = u"00000000-0000-4000-8000-000000000000"_s;
    QFile file(m_folder->filePath(u"profiles/%1.json"_s.arg(id)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ no JSON");
    file.close();
    start();
    QTRY_VERIFY(shows(id));
    QVERIFY(file.remove());
}

//! At once, not with whatever is read the next time.
void TestProfileWindow::tellsWhatWasNotRemovedWithoutTheProfiles()
{
    const QString told = u"The profile stays, because its secrets could not be removed"_s;
    addProfile(SignInMethod::Token);
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()));
    start();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    const QString folder = m_folder->filePath(u"profiles"_s);
    QVERIFY(QFile::rename(folder, folder + u".away"_s));
    QFile file(folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(keyring::lock());
    Q_EMIT window().removeProfileRequested(m_profile.id);
    QTRY_VERIFY(shows(told));
    QVERIFY(keyring::unlock());
    QVERIFY(file.remove());
    QVERIFY(QFile::rename(folder + u".away"_s, folder));
}

//! The Return that opens the form is not the one that presses its default button.
void TestProfileWindow::returnOpensTheFormAndSavesNothing()
{
    addProfile(SignInMethod::Token);
    start();
    Q_EMIT window().manageProfilesRequested();
    QTRY_VERIFY(shown<QTableWidget>(u"Profiles"_s));
    auto *table = shown<QTableWidget>(u"Profiles"_s);
    QTRY_COMPARE(table->rowCount(), 1);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(shown<QLineEdit>(u"Name"_s));
    QVERIFY(qobject_cast<ProfileDialog *>(QApplication::activeModalWidget()));
}

QTEST_MAIN(TestProfileWindow)
#include "tst_profilewindow.moc"
