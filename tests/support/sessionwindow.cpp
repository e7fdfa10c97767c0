#include "tests/support/sessionwindow.h"

#include "app/sandbox/iamuser.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/keyring.h"
#include "tests/support/secretanswers.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

namespace weir::test {

using namespace Qt::StringLiterals;

void SessionWindow::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void SessionWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SessionWindow::cleanup()
{
    m_program.reset();
    QVERIFY(keyring::unlock());
    KeychainSecretStore store;
    const SecretAnswer erased = answerTo([&](QObject *context, auto handler) {
        eraseProfileSecrets(store, m_profile.id, {}, context, std::move(handler));
    });
    QCOMPARE(erased.status, SecretStatus::Ok);
}

void SessionWindow::addProfile(const SandboxOptions &options)
{
    m_sandbox = std::make_unique<Sandbox>(options);
    QVERIFY(!m_sandbox->start());
    ConnectionProfile profile;
    profile.name = u"Box"_s;
    profile.projectId = m_sandbox->projectId();
    profile.endpoint = m_sandbox->url();
    profile.iamUser = {.domain = sandbox::domainName, .name = sandbox::userName, .id = {}};
    const auto added = ProfileStore(m_folder->path()).add(profile);
    QVERIFY(added);
    m_profile = *added;
}

void SessionWindow::use(const ScriptedServer &server, Service service)
{
    m_profile.serviceEndpoints[service] = server.url();
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
}

void SessionWindow::remember(QLatin1StringView name, const QString &text,
                             const std::optional<QDateTime> &expiresAt)
{
    KeychainSecretStore store;
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        store.write(secretKey(m_profile.id, name), {Secret(text.toStdString()), expiresAt}, context,
                    std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
}

void SessionWindow::rememberToken(const std::optional<QDateTime> &expiresAt)
{
    remember(tokenSecretName, QString::fromLatin1(m_sandbox->token()), expiresAt);
}

void SessionWindow::startProgram(NoticeTimes notices)
{
    m_program = std::make_unique<WindowProgram>(
        WindowOptions{.configDirectory = m_folder->path(), .notices = notices},
        WindowSettings{.profileId = m_profile.id});
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    // Before the profiles were read, nobody can sign in.
    QTRY_VERIFY(shows(m_profile.name));
}

qsizetype SessionWindow::listedStreams()
{
    return window().listModel(ResourceKind::EventStream)->rowCount();
}

QByteArray SessionWindow::remembered(QLatin1StringView name) const
{
    KeychainSecretStore store;
    const SecretAnswer answer = readFrom(store, secretKey(m_profile.id, name));
    const std::string_view text = answer.secret.reveal();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void SessionWindow::openSignIn()
{
    Q_EMIT window().signInRequested();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
}

void SessionWindow::signInBy(const QString &password)
{
    type(u"Password"_s, password);
    press(u"Sign in"_s);
}

void SessionWindow::closeDialog()
{
    QVERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

qsizetype SessionWindow::requests(const QString &method, const QString &path)
{
    const auto *log = window().findChild<RequestLogModel *>();
    qsizetype count = 0;
    for (int row = 0; row < log->rowCount(); ++row) {
        const RequestRecord &record = log->record(row);
        count += record.method == method && record.path.endsWith(path) ? 1 : 0;
    }
    return count;
}

Answer oneStream()
{
    return Answer::http(200,
                        R"({"items": [{"id": "5318", "name": "orders", "status": "RUNNING"}], "total": 1})");
}

} // namespace weir::test
