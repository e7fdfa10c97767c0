// Secret fields through the window, with a sandbox over HTTP and a real GNOME Keyring.

#include "app/sandbox/sandbox.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/secretenvelope.h"
#include "app/storage/profilestore.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "models/text.h"
#include "support/controls.h"
#include "support/keyring.h"
#include "support/secretanswers.h"
#include "ui/editors/resourceeditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! orders-to-fn
const QString streamId = u"23709d68-54d5-423b-a6be-03302e893152"_s;
const std::string password = "/source/source_kafka/password";

//! What the keychain holds there; empty where it has nothing.
std::optional<StoredSecret> storedSecret(const QString &key)
{
    const auto content = keyring::lookup(key);
    return content ? openSecret(QByteArray::fromBase64(*content).toStdString()) : std::nullopt;
}

std::string storedAt(const QString &key)
{
    const auto opened = storedSecret(key);
    return opened ? std::string(opened->text.reveal()) : std::string();
}

} // namespace

class TestFieldSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void remembersAndForgets();
    void fillsInWhatTheServiceHoldsBack_data();
    void fillsInWhatTheServiceHoldsBack();
    void sendsWhatWasRemembered();
    void remembersThatItWasNeverApplied();
    void remembersWhatWasApplied();
    void looksUpThePlaceholdersOfFiles();
    void keepsToTheResourceAndTheProfile();
    void keepsItForTheSessionWhileLocked();
    void tellsWhatLiesInTheSessionAlone();
    void tellsThatTheKeychainIsLocked();
    void keepsAWarningThatAnEditDoesNotSettle();
    void looksUpAgainOnRequest();
    void tellsThatItCannotForget();
    void copiesForAWhile();
    void goesOnWithoutTheKeychain_K14();
    void staysSignedOut();
    void removesThemWithTheProfile();

private:
    //! Signed in to a sandbox of its own.
    void start(SecretsShown shown);
    //! On the same sandbox.
    void startProgram();
    ResourceDraft *open();
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    void type(const QString &text);
    void press(const QString &button);
    //! Nothing is left out.
    void applyOneChange();
    [[nodiscard]] bool shows(const QString &text);
    [[nodiscard]] QString stateShown();
    [[nodiscard]] QString key() const { return fieldSecretKey(m_profileId, streamId, password); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowProgram> m_program;
    QString m_profileId;
};

void TestFieldSecrets::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestFieldSecrets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFieldSecrets::cleanup()
{
    m_program.reset();
    keyring::thaw();
    QVERIFY(keyring::unlock());
    KeychainSecretStore store;
    for (const QString &left : {key(), secretKey(m_profileId, tokenSecretName)})
        QCOMPARE(eraseFrom(store, left).status, SecretStatus::Ok);
}

void TestFieldSecrets::start(SecretsShown shown)
{
    m_program.reset();
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.secrets = shown});
    QVERIFY(!m_sandbox->start());
    ProfileStore profiles(m_folder->path());
    ConnectionProfile profile;
    if (const auto present = profiles.find(u"Box"_s))
        profile = *present;
    profile.name = u"Box"_s;
    profile.projectId = m_sandbox->projectId();
    profile.endpoint = m_sandbox->url();
    if (profile.id.isEmpty()) {
        const auto added = profiles.add(profile);
        QVERIFY(added);
        m_profileId = added->id;
    } else {
        QVERIFY(!profiles.update(profile));
    }
    KeychainSecretStore store;
    const QByteArray token = m_sandbox->token();
    QCOMPARE(writeTo(store, secretKey(m_profileId, tokenSecretName), token.toStdString()).status,
             SecretStatus::Ok);
    startProgram();
}

void TestFieldSecrets::startProgram()
{
    m_program.reset();
    // Whoever looks for a kept draft is in another test.
    QVERIFY(QDir(m_folder->filePath(u"drafts"_s)).removeRecursively());
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_folder->path()},
                                                WindowSettings{.profileId = m_profileId});
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTRY_COMPARE(window().listModel(ResourceKind::EventStream)->rowCount(), 12);
}

ResourceDraft *TestFieldSecrets::open()
{
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, streamId);
    if (!QTest::qWaitFor([this] { return window().currentDraft() != nullptr; }))
        return nullptr;
    window().findChild<ResourceEditor *>()->goToField(password);
    return window().currentDraft();
}

void TestFieldSecrets::type(const QString &text)
{
    window().findChild<ResourceEditor *>()->goToField(password);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestFieldSecrets::press(const QString &button)
{
    QAbstractButton *found = nullptr;
    QTRY_VERIFY((found = buttonNamed(&window(), button)));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestFieldSecrets::applyOneChange()
{
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!buttonNamed(QApplication::activeModalWidget(), u"Send without it"_s));
    QTest::mouseClick(buttonNamed(QApplication::activeModalWidget(), u"Apply 1 change"_s), Qt::LeftButton);
    QTRY_VERIFY(shows(u"The update was applied."_s));
    QTest::mouseClick(buttonNamed(QApplication::activeModalWidget(), u"Close"_s), Qt::LeftButton);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    // As a window manager does it.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

bool TestFieldSecrets::shows(const QString &text)
{
    const QList<QLabel *> labels = window().findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) {
        return label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
    });
}

QString TestFieldSecrets::stateShown()
{
    const QList<QLineEdit *> lines = window().findChildren<QLineEdit *>();
    const auto line = std::ranges::find(lines, u"Password"_s, &QLineEdit::accessibleName);
    return line == lines.end() ? QString() : (*line)->accessibleDescription().section(u'.', 0, 0);
}

void TestFieldSecrets::remembersAndForgets()
{
    start(SecretsShown::Masked);
    ResourceDraft *draft = open();
    QVERIFY(draft);
    QCOMPARE(stateShown(), u"missing: not returned"_s);
    type(u"canary-1"_s);
    QCOMPARE(stateShown(), u"entered"_s);
    QVERIFY(!keyring::lookup(key()));
    press(u"Remember Password"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QCOMPARE(storedAt(key()), std::string("canary-1"));
    // To the service it is new.
    QCOMPARE(draft->changes().size(), size_t(1));

    type(u"canary-2"_s);
    QCOMPARE(stateShown(), u"entered"_s);
    QCOMPARE(storedAt(key()), std::string("canary-1"));
    press(u"Remember Password"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QCOMPARE(storedAt(key()), std::string("canary-2"));

    press(u"Forget Password"_s);
    QTRY_COMPARE(stateShown(), u"entered"_s);
    QVERIFY(!keyring::lookup(key()));
    QVERIFY(draft->outgoingBody().reveal().find("canary-2") != std::string_view::npos);
}

void TestFieldSecrets::fillsInWhatTheServiceHoldsBack_data()
{
    QTest::addColumn<SecretsShown>("shown");
    QTest::addColumn<QString>("state");
    QTest::newRow("masked") << SecretsShown::Masked << u"remembered"_s;
    QTest::newRow("omitted") << SecretsShown::Omitted << u"remembered"_s;
    QTest::newRow("returned") << SecretsShown::Returned << u"from the service"_s;
}

void TestFieldSecrets::fillsInWhatTheServiceHoldsBack()
{
    QFETCH(SecretsShown, shown);
    QFETCH(QString, state);
    start(shown);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    const ResourceDraft *draft = open();
    QVERIFY(draft);
    QTRY_COMPARE(stateShown(), state);
    QVERIFY(draft->changes().empty());
    QVERIFY(!draft->isModified());
    QCOMPARE(draft->outgoingBody().reveal().find("canary-1") != std::string_view::npos,
             shown != SecretsShown::Returned);
}

void TestFieldSecrets::sendsWhatWasRemembered()
{
    start(SecretsShown::Omitted);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    ResourceDraft *draft = open();
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    draft->setValue("/option/batch_window/count", Json::integer(7));
    applyOneChange();
    QCOMPARE(stateShown(), u"remembered"_s);
    QVERIFY(draft->missingSecrets().empty());
}

void TestFieldSecrets::remembersThatItWasNeverApplied()
{
    start(SecretsShown::Masked);
    QVERIFY(open());
    type(u"canary-1"_s);
    press(u"Remember Password"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QCOMPARE(storedSecret(key())->use, SecretUse::Unsent);
    // The draft goes, and the next one says that the service would get another.
    startProgram();
    ResourceDraft *draft = open();
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QCOMPARE(draft->changes().size(), size_t(1));
    QVERIFY(!draft->hasUnsavedEdits());
    applyOneChange();
    QTRY_COMPARE(storedSecret(key())->use, SecretUse::Applied);
    startProgram();
    draft = open();
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QVERIFY(draft->changes().empty());
    QCOMPARE(storedAt(key()), std::string("canary-1"));
}

//! The former secret would go back to the service with the next update.
void TestFieldSecrets::remembersWhatWasApplied()
{
    start(SecretsShown::Masked);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    QVERIFY(open());
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    type(u"canary-2"_s);
    QCOMPARE(stateShown(), u"entered"_s);
    applyOneChange();
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QCOMPARE(storedAt(key()), std::string("canary-2"));

    // Where it cannot be, that is told.
    type(u"canary-3"_s);
    QVERIFY(keyring::lock());
    applyOneChange();
    QTRY_VERIFY(shows(u"The keychain may still hold the former Password: "_s));
    QVERIFY(keyring::unlock());
    QCOMPARE(storedAt(key()), std::string("canary-2"));

    // What the service clears is forgotten, else the next opening would bring it back.
    press(u"Clear Password"_s);
    applyOneChange();
    QTRY_VERIFY(!keyring::lookup(key()));
    QCOMPARE(stateShown(), u"not set"_s);

    // What nobody remembered is not remembered now.
    type(u"canary-4"_s);
    applyOneChange();
    QCOMPARE(stateShown(), u"from the service"_s);
    QVERIFY(!keyring::lookup(key()));
}

void TestFieldSecrets::looksUpThePlaceholdersOfFiles()
{
    start(SecretsShown::Masked);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    const auto openFile = [this](const QString &name, const QString &projectId) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"path":{"project_id":")" + projectId.toUtf8() + R"(","eventstreaming_id":")"
                   + streamId.toUtf8() + R"("},"body":{"name":")" + name.toUtf8()
                   + R"(","source":{"source_kafka":{"password":"{{secret:/source/source_kafka/password}}",)"
                     R"("ssl_certificate_pwd":"{{secret:/source/source_kafka/ssl_certificate_pwd}}"}}}})");
        file.close();
        Q_EMIT window().openFilesRequested({file.fileName()});
        QTRY_VERIFY(window().currentDraft() && window().currentDraft()->name() == name);
    };
    openFile(u"ours"_s, m_sandbox->projectId());
    ResourceDraft *draft = window().currentDraft();
    QTRY_COMPARE(draft->secretState(password), SecretState::Remembered);
    QTRY_COMPARE(draft->secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Missing);
    QVERIFY(!draft->isModified());

    openFile(u"other"_s, u"another-project"_s);
    QCOMPARE(window().currentDraft()->secretState(password), SecretState::Placeholder);
}

void TestFieldSecrets::keepsToTheResourceAndTheProfile()
{
    start(SecretsShown::Masked);
    KeychainSecretStore store;
    const QString otherResource = fieldSecretKey(m_profileId, u"another"_s, password);
    const QString otherProfile = fieldSecretKey(u"another"_s, streamId, password);
    const QString otherField = fieldSecretKey(m_profileId, streamId, "/sink/sink_obs/secret_key");
    const std::string laterPointer = "/source/source_kafka/ssl_certificate_pwd";
    const QString later = fieldSecretKey(m_profileId, streamId, laterPointer);
    for (const QString &other : {otherResource, otherProfile, otherField, later})
        QCOMPARE(writeTo(store, other, "canary-1").status, SecretStatus::Ok);
    const ResourceDraft *draft = open();
    QVERIFY(draft);
    QTRY_COMPARE(draft->secretState(laterPointer), SecretState::Remembered);
    QCOMPARE(stateShown(), u"missing: not returned"_s);
    for (const QString &other : {otherResource, otherProfile, otherField, later})
        QCOMPARE(eraseFrom(store, other).status, SecretStatus::Ok);
}

void TestFieldSecrets::keepsItForTheSessionWhileLocked()
{
    start(SecretsShown::Masked);
    QVERIFY(open());
    type(u"canary-1"_s);
    QVERIFY(keyring::lock());
    press(u"Remember Password"_s);
    QTRY_VERIFY(shows(u"kept in memory only"_s));
    // It goes with the program, so it can be remembered again and closing asks.
    QCOMPARE(stateShown(), u"entered"_s);
    QCOMPARE(window().currentDraft()->unsavedSecrets(), std::vector<std::string>{password});
    QVERIFY(keyring::unlock());
    QVERIFY(!keyring::lookup(key()));
    press(u"Remember Password"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QVERIFY(!shows(u"kept in memory only"_s));
    QVERIFY(window().currentDraft()->unsavedSecrets().empty());
}

//! Opened again it is there, and still goes with the program.
void TestFieldSecrets::tellsWhatLiesInTheSessionAlone()
{
    start(SecretsShown::Masked);
    QVERIFY(open());
    type(u"canary-1"_s);
    QVERIFY(keyring::lock());
    press(u"Remember Password"_s);
    QTRY_VERIFY(shows(u"kept in memory only"_s));
    window().hideProfileBanners();
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::mouseClick(buttonNamed(QApplication::activeModalWidget(), u"Discard"_s), Qt::LeftButton);
    QTRY_VERIFY(!window().currentDraft());
    window().activateWindow();
    QVERIFY(open());
    QTRY_COMPARE(stateShown(), u"entered"_s);
    QCOMPARE(window().currentDraft()->unsavedSecrets(), std::vector<std::string>{password});
}

void TestFieldSecrets::tellsThatTheKeychainIsLocked()
{
    start(SecretsShown::Masked);
    QVERIFY(keyring::lock());
    QVERIFY(open());
    const QString told = u"Password was not looked up: "_s;
    QTRY_VERIFY(shows(told));
    QCOMPARE(stateShown(), u"missing: not returned"_s);
    // Whoever enters it needs no keychain.
    type(u"canary-1"_s);
    QVERIFY(!shows(told));
}

//! An edit settles what was not looked up, and nothing else.
void TestFieldSecrets::keepsAWarningThatAnEditDoesNotSettle()
{
    start(SecretsShown::Masked);
    QVERIFY(keyring::lock());
    ResourceDraft *draft = open();
    QTRY_VERIFY(shows(u"Password was not looked up: "_s));
    type(u"canary-1"_s);
    press(u"Remember Password"_s);
    QTRY_VERIFY(shows(u"kept in memory only"_s));
    draft->setValue("/description", Json::string("changed"));
    QVERIFY(shows(u"kept in memory only"_s));
}

void TestFieldSecrets::looksUpAgainOnRequest()
{
    start(SecretsShown::Masked);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    QVERIFY(keyring::lock());
    QVERIFY(open());
    QTRY_VERIFY(shows(u"Password was not looked up: "_s));
    QVERIFY(keyring::unlock());
    press(u"Retry"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QVERIFY(!shows(u"Password was not looked up: "_s));
}

void TestFieldSecrets::tellsThatItCannotForget()
{
    start(SecretsShown::Masked);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key(), "canary-1").status, SecretStatus::Ok);
    QVERIFY(open());
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    QVERIFY(keyring::lock());
    press(u"Forget Password"_s);
    QTRY_VERIFY(shows(u"Password was not forgotten: "_s));
    QCOMPARE(stateShown(), u"remembered"_s);
    QVERIFY(keyring::unlock());
    press(u"Forget Password"_s);
    QTRY_COMPARE(stateShown(), u"entered"_s);
    QVERIFY(!shows(u"Password was not forgotten: "_s));
}

void TestFieldSecrets::copiesForAWhile()
{
    start(SecretsShown::Returned);
    ResourceDraft *draft = open();
    QVERIFY(draft);
    Q_EMIT window().secretRequested(draft, password, SecretRequest::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sample-orders-password"_s);
    QVERIFY(shows(u"10 seconds"_s));
    // Another profile is another session.
    Q_EMIT window().profileChosen(m_profileId);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());

    Q_EMIT window().secretRequested(draft, password, SecretRequest::Copy);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    m_program.reset();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

//! With a real keyring that is frozen and the limits that the program has.
void TestFieldSecrets::goesOnWithoutTheKeychain_K14()
{
    start(SecretsShown::Masked);
    m_program.reset();
    keyring::freeze();
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_folder->path()},
                                                WindowSettings{.profileId = m_profileId});
    const QString waiting = u"Waiting for the keychain…"_s;
    QElapsedTimer clock;
    m_program->start();
    clock.start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(!shows(waiting));
    QTRY_VERIFY_WITH_TIMEOUT(shows(waiting), 8000);
    QVERIFY2(clock.elapsed() > 3000, qPrintable(QString::number(clock.elapsed())));
    // What needs no secret goes on.
    Q_EMIT window().newDraftRequested(ResourceKind::EventStream);
    QVERIFY(window().currentDraft());
    QVERIFY(shows(waiting));
    press(u"Go on without it"_s);
    QTRY_VERIFY(shows(u"The keychain does not answer"_s));
    QVERIFY(!shows(waiting));

    keyring::thaw();
    Q_EMIT window().profileChosen(m_profileId);
    QTRY_COMPARE(window().listModel(ResourceKind::EventStream)->rowCount(), 12);
}

//! What the keychain answers after a sign-out was asked for by nobody who is still there.
void TestFieldSecrets::staysSignedOut()
{
    start(SecretsShown::Masked);
    m_program.reset();
    keyring::freeze();
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_folder->path()},
                                                WindowSettings{.profileId = m_profileId});
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTRY_VERIFY(buttonNamed(&window(), u"Profile: Box"_s));
    Q_EMIT window().signOutRequested();
    QVERIFY(buttonNamed(&window(), u"no token"_s));
    keyring::thaw();
    QTRY_VERIFY(!keyring::lookup(secretKey(m_profileId, tokenSecretName)));
    const auto isListed = [this] { return window().listModel(ResourceKind::EventStream)->rowCount() > 0; };
    QVERIFY(!QTest::qWaitFor(isListed, 1000));
    QVERIFY(buttonNamed(&window(), u"no token"_s));
}

void TestFieldSecrets::removesThemWithTheProfile()
{
    start(SecretsShown::Masked);
    QVERIFY(open());
    type(u"canary-1"_s);
    press(u"Remember Password"_s);
    QTRY_COMPARE(stateShown(), u"remembered"_s);
    // What an earlier program than this one stored of the profile itself is known anyway.
    QVERIFY(keyring::lookup(secretKey(m_profileId, tokenSecretName)));

    QVERIFY(keyring::lock());
    Q_EMIT window().removeProfileRequested(m_profileId);
    // What was under way when it was locked may hold it up to the hard limit.
    QTRY_VERIFY_WITH_TIMEOUT(shows(streamId + u"/source/source_kafka/password"_s), 60'000);
    QVERIFY(ProfileStore(m_folder->path()).find(m_profileId));

    QVERIFY(keyring::unlock());
    Q_EMIT window().removeProfileRequested(m_profileId);
    QTRY_VERIFY(!ProfileStore(m_folder->path()).find(m_profileId));
    QCOMPARE(keyring::count(), 0);
    QTRY_VERIFY(!QFile::exists(m_folder->filePath(u"secrets/%1.json"_s.arg(m_profileId))));
}

QTEST_MAIN(TestFieldSecrets)
#include "tst_fieldsecrets.moc"
