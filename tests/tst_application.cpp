// The whole program in one process: real window, real HTTP to a sandbox, real files, the keyring of the
// session.

#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/storage/profilestore.h"
#include "app/storage/settingsstore.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "support/secretanswers.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/shownwidgets.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto streamName = "orders-to-fn"_L1;
constexpr auto profileName = "Box"_L1;

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksWhereToSaveAnImport();
    void opensWhatCanBeReadOfSeveralFiles();
    void opensAFileOnce();
    void offersTheRequestsOfARecording();
    void offersTheStreamsOfATerraformFile();
    void doesTheMainJob();

private:
    void startProgram();
    [[nodiscard]] MainWindow &window() { return m_program->window(); }

    void trigger(const QString &action);
    [[nodiscard]] QAction *enabledAction(const QString &name);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name);
    [[nodiscard]] qsizetype listedStreams();

    void createProfile();
    void enterToken();
    void openStream();
    void makeAnErrorAndFixIt();
    void refuseAPlaceholder();
    void apply();
    void exportBody();
    void comparesTheTopic();
    void restart();
    void signInAgain();
    [[nodiscard]] QString store(const ConnectionProfile &profile, const Secret &token);
    void askWhereRenewingDoesNotHelp();
    void sayThatThePermissionIsMissing();
    void signOut();
    void countDown();

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowProgram> m_program;
};

void TestApplication::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    applyTheme(*qApp, Appearance::Light);
}

void TestApplication::startProgram()
{
    const QString folder = m_folder.filePath(u"config"_s);
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = folder},
                                                SettingsStore(folder).load());
    m_program->start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

//! Waits until it can be done: a profile that was created has to be read first.
void TestApplication::trigger(const QString &action)
{
    QAction *found = nullptr;
    QTRY_VERIFY2_WITH_TIMEOUT((found = enabledAction(action)), qPrintable(action), 10'000);
    found->trigger();
}

QAction *TestApplication::enabledAction(const QString &name)
{
    const QList<QAction *> actions = window().findChildren<QAction *>();
    const auto found = std::find_if(actions.begin(), actions.end(), [&name](const QAction *candidate) {
        const QString text =
            candidate->text().replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
        return text == name && candidate->isEnabled();
    });
    return found == actions.end() ? nullptr : *found;
}

//! As shown(), but waits until there is one.
template <typename Widget>
Widget *TestApplication::find(const QString &name)
{
    if (!QTest::qWaitFor([&name] { return shown<Widget>(name) != nullptr; }, 10'000))
        qWarning("nothing is called “%s”", qPrintable(name));
    return shown<Widget>(name);
}

qsizetype TestApplication::listedStreams()
{
    return window().listModel(ResourceKind::EventStream)->rowCount();
}

void TestApplication::createProfile()
{
    trigger(u"New profile…"_s);
    type(u"Name"_s, profileName);
    type(u"Project ID"_s, m_sandbox->projectId());
    type(u"Endpoint"_s, m_sandbox->url().toString());
    press(u"Create profile"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestApplication::enterToken()
{
    trigger(u"Sign in…"_s);
    press(u"Paste a token instead…"_s);
    type(u"Token"_s, QString::fromLatin1(m_sandbox->token()));
    press(u"Use token"_s);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
}

void TestApplication::openStream()
{
    type(u"Filter"_s, streamName);
    auto *table = find<QTableView>(u"Event streams"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(window().currentDraft()->name(), streamName);
}

void TestApplication::makeAnErrorAndFixIt()
{
    type(u"Messages in a batch"_s, u"10001"_s);
    QTRY_VERIFY(window().currentDraft()->hasErrors());
    QTRY_VERIFY(shows(u"10,000"_s) || shows(u"10000"_s));
    type(u"Messages in a batch"_s, u"250"_s);
    QTRY_VERIFY(!window().currentDraft()->hasErrors());
}

//! What is said of the draft goes when the draft changes.
void TestApplication::refuseAPlaceholder()
{
    const QString refusal = u"holds a placeholder for a secret"_s;
    ResourceDraft *draft = window().currentDraft();
    draft->setValue("/source/source_kafka/group", Json::string("{{secret:/x}}"));
    trigger(u"Review & apply…"_s);
    QTRY_VERIFY(shows(refusal));
    draft->undoStack()->undo();
    QVERIFY(!shows(refusal));
}

void TestApplication::apply()
{
    trigger(u"Review & apply…"_s);
    QTRY_VERIFY(shows(u"Review the update of orders-to-fn"_s));
    QTRY_VERIFY(shows(u"/option/batch_window/count"_s));
    // The sandbox masks the password, so it is not known here.
    if (auto *without = find<QAbstractButton>(u"Send without it"_s))
        QTest::mouseClick(without, Qt::LeftButton, {}, {8, without->height() / 2});
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The update was applied."_s));
    // It ran before.
    QVERIFY(shows(u"The stream runs again."_s));
    press(u"Close"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(window().currentDraft()->changes().empty());
    QTRY_COMPARE(window().currentDraft()->identity().status, u"RUNNING"_s);
}

void TestApplication::exportBody()
{
    const QString path = m_folder.filePath(u"exported.json"_s);
    trigger(u"Export…"_s);
    press(u"Save…"_s);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window().findChild<QFileDialog *>()));
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("\"count\": 250"));
    QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestApplication::comparesTheTopic()
{
    Q_EMIT window().openResourceRequested(ResourceKind::EventSubscription, u"Xs5eBSKtWBbFJR2pQ8m"_s);
    QTRY_COMPARE(window().currentDraft()->name(), u"dis-test1"_s);
    ResourceDraft *draft = window().currentDraft();
    const auto topicWarnings = [draft] {
        return std::ranges::count_if(draft->issues(), [](const ValidationIssue &issue) {
            return issue.pointer == "/topic_name" && issue.code == IssueCode::Enum;
        });
    };
    draft->setValue("/topic_name", Json::string("Ops-Audit"));
    QTRY_COMPARE(topicWarnings(), 1);
    QTRY_VERIFY(shows(u"the list has none called"_s));
    press(u"Use ops-audit"_s);
    QTRY_COMPARE(topicWarnings(), 0);
    QCOMPARE(draft->value("/topic_name")->text(), std::string_view("ops-audit"));
    // Else the next start offers it.
    trigger(u"Close tab"_s);
    press(u"Discard"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestApplication::restart()
{
    // A window that is closed waits for the keychain; a program that is torn down does not.
    KeychainSecretStore store;
    const auto profile = ProfileStore(m_folder.filePath(u"config"_s)).find(profileName);
    QVERIFY(profile);
    QTRY_COMPARE(answerTo([&](QObject *context, auto handler) {
                     store.read(secretKey(profile->id, tokenSecretName), context, std::move(handler));
                 }).status,
                 SecretStatus::Ok);
    m_program.reset();
    startProgram();
    // The profile is remembered, its token lies in the keyring, and the service holds what was applied.
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    openStream();
    const Json *count = window().currentDraft()->value("/option/batch_window/count");
    QVERIFY(count);
    QCOMPARE(*count, Json::integer(250));
}

//! The services refuse a token; after a sign-in by password what was asked for goes on. Its password is
//! remembered, so the next time nobody is asked.
void TestApplication::signInAgain()
{
    m_program.reset();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    trigger(u"Sign in…"_s);
    press(u"Paste a token instead…"_s);
    type(u"Token"_s, u"out-of-date"_s);
    press(u"Use token"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    Q_EMIT window().openResourceRequested(ResourceKind::EventSubscription, u"a7Kd0VgRyT3zLmN5cWq"_s);

    QVERIFY(find<QLineEdit>(u"Account"_s));
    type(u"Account"_s, sandbox::domainName);
    type(u"User name"_s, sandbox::userName);
    type(u"Password"_s, u"wrong"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(shows(u"IAM did not accept"_s));
    type(u"Password"_s, sandbox::userPassword);
    find<QCheckBox>(u"Remember the password, to renew the token by itself"_s)->setChecked(true);
    press(u"Sign in"_s);
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(window().currentDraft()->name(), u"dis-traffic"_s);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(find<QAbstractButton>(u"token: 23 h left"_s) || find<QAbstractButton>(u"token: 24 h left"_s));

    trigger(u"Sign in…"_s);
    press(u"Paste a token instead…"_s);
    type(u"Token"_s, u"out-of-date"_s);
    press(u"Use token"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    Q_EMIT window().openResourceRequested(ResourceKind::EventSubscription, u"Jf2uXe9BhS6pQwM4kZv"_s);
    QTRY_COMPARE(window().currentDraft()->name(), u"dis-scaling"_s);
    QVERIFY(!QApplication::activeModalWidget());
}

//! A profile with a token and the password of the sandbox's user, so that the token can be renewed. Empty
//! where that failed.
QString TestApplication::store(const ConnectionProfile &profile, const Secret &token)
{
    const auto stored = ProfileStore(m_folder.filePath(u"config"_s)).add(profile);
    if (!stored)
        return {};
    KeychainSecretStore secrets;
    const auto write = [&](QLatin1StringView name, const Secret &secret) {
        return answerTo([&](QObject *context, auto handler) {
                   secrets.write(secretKey(stored->id, name), secret.clone(), context, std::move(handler));
               }).status
            == SecretStatus::Ok;
    };
    const bool isWritten = write(tokenSecretName, token)
        && write(passwordSecretName, Secret(sandbox::userPassword.toString().toStdString()));
    return isWritten ? stored->id : QString();
}

//! A service that accepts no token at all: renewing it again and again would help nobody.
void TestApplication::askWhereRenewingDoesNotHelp()
{
    m_program.reset();
    ScriptedServer server;
    server.setDefaultAnswer(Answer::http(401, "{}"));
    ConnectionProfile deaf{.name = u"Deaf"_s, .projectId = m_sandbox->projectId()};
    deaf.iamUser = {.domain = sandbox::domainName, .name = sandbox::userName, .id = {}};
    deaf.endpoint = server.url();
    deaf.serviceEndpoints[Service::Iam] = m_sandbox->url();
    const QString id = store(deaf, Secret("old"));
    QVERIFY(!id.isEmpty());
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().profileChosen(id);
    QVERIFY(find<QLineEdit>(u"Account"_s));
    // With the old token, and once more with the new one.
    const QList<ReceivedRequest> requests = server.requests();
    QSet<QByteArray> tokens;
    for (const ReceivedRequest &request : requests)
        tokens << request.header("X-Auth-Token");
    QCOMPARE(tokens.size(), 2);
    m_program.reset();
}

//! Another token would not help, so none is asked for, and what was refused is not sent again.
void TestApplication::sayThatThePermissionIsMissing()
{
    ScriptedServer server;
    const Answer held = Answer::http(200, R"({"id": "5318", "status": "RUNNING", "name": "guarded",
        "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
        "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"}})");
    server.setDefaultAnswer(held);
    ConnectionProfile guarded{.name = u"Guarded"_s, .projectId = m_sandbox->projectId()};
    guarded.iamUser = {.domain = sandbox::domainName, .name = sandbox::userName, .id = {}};
    guarded.endpoint = server.url();
    guarded.serviceEndpoints[Service::Iam] = m_sandbox->url();
    const QString id = store(guarded, Secret("mine"));
    QVERIFY(!id.isEmpty());
    startProgram();
    // The server of the profile that was chosen last is gone.
    QTRY_VERIFY(shows(u"The connection to the service failed"_s));
    Q_EMIT window().profileChosen(id);
    QTRY_VERIFY(server.wireCount() > 0);
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, u"5318"_s);
    QTRY_VERIFY(window().currentDraft() && window().currentDraft()->name() == u"guarded"_s);
    window().currentDraft()->setValue("/description", Json::string("new"));
    trigger(u"Review & apply…"_s);
    QTRY_VERIFY(shows(u"Review the update of guarded"_s));
    // It may be read, as right before the update, and not written.
    server.enqueue(held);
    server.setDefaultAnswer(Answer::http(403, R"({"error_code":"EG.00512000","error_msg":"no permission"})"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The service did not allow the update and changed nothing."_s));
    QVERIFY(shows(u"no permission"_s));
    qsizetype writes = 0;
    for (const ReceivedRequest &request : server.requests())
        writes += request.method == "PUT" ? 1 : 0;
    QCOMPARE(writes, 1);
    m_program.reset();
}

//! The end of a token is known where IAM issued it, as to "weir token login".
void TestApplication::countDown()
{
    m_program.reset();
    const auto profile = ProfileStore(m_folder.filePath(u"config"_s)).find(profileName);
    QVERIFY(profile);
    KeychainSecretStore store;
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(2 * 3600 + 600);
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        store.write(secretKey(profile->id, tokenSecretName), {Secret(m_sandbox->token().toStdString()), end},
                    context, std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    QVERIFY(find<QAbstractButton>(u"token: 2 h left"_s));
}

void TestApplication::opensWhatCanBeReadOfSeveralFiles()
{
    const auto write = [this](const QString &name, const QByteArray &text) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(u"one.http"_s, "PUT https://h/v1/p1/event-subs/s1\n\n{\"topic_name\":\"t\"}\n"));
    QVERIFY(write(u"bad.json"_s, "{"));
    QVERIFY(
        write(u"two.ps1"_s, "irm https://h/v1/p1/event-subs/s2 -Method Put -Body '{\"topic_name\":\"t\"}'"));
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
    startProgram();
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &name : {u"one.http"_s, u"bad.json"_s, u"folder"_s, u"two.ps1"_s})
        urls.append(QUrl::fromLocalFile(m_folder.filePath(name)));
    data.setUrls(urls);
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window().windowHandle(), &drop);
    auto *question = window().findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Open)->click();
    QTRY_COMPARE(window().drafts().size(), size_t(2));
    QCOMPARE(window().drafts().at(0)->identity().id, u"s1"_s);
    QCOMPARE(window().drafts().at(1)->identity().id, u"s2"_s);
    // One message names each of the others.
    const auto isTold = [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"bad.json"_s)
            && label->text().contains(u"folder"_s);
    };
    const auto labels = window().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, isTold));
}

void TestApplication::opensAFileOnce()
{
    const QString path = m_folder.filePath(u"once.json"_s);
    const auto write = [&](const QByteArray &name) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly)
            && file.write(R"({"topic_name":"t","name":")" + name + "\"}") > 0;
    };
    QVERIFY(write("one"));
    startProgram();
    Q_EMIT window().openFilesRequested({path});
    QTRY_COMPARE(window().drafts().size(), size_t(1));
    ResourceDraft *first = window().currentDraft();
    first->setValue("/name", Json::string("edited"));
    window().showList(ResourceKind::EventSubscription);
    QVERIFY(window().currentDraft() != first);
    Q_EMIT window().openFilesRequested({m_folder.path() + u"/./once.json"_s});
    QTRY_COMPARE(window().currentDraft(), first);
    QCOMPARE(window().drafts().size(), size_t(1));
    QCOMPARE(first->name(), u"edited"_s);
    // Somebody else has written to it, which must not go unseen.
    QVERIFY(write("another"));
    Q_EMIT window().openFilesRequested({path});
    QTRY_COMPARE(window().drafts().size(), size_t(2));
    QCOMPARE(window().currentDraft()->name(), u"another"_s);
    m_program.reset();
}

void TestApplication::asksWhereToSaveAnImport()
{
    const QString path = m_folder.filePath(u"update.sh"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("curl https://h/v1/p1/event-subs/s1 -d '{\"topic_name\":\"t\",\"name\":\"imported\"}'");
    file.close();
    startProgram();
    Q_EMIT window().openFilesRequested({path});
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(window().currentDraft()->identity().id, u"s1"_s);
    // The command must not give way to a body, so a name is asked for.
    window().currentDraft()->setValue("/name", Json::string("changed"));
    trigger(u"Save"_s);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window().findChild<QFileDialog *>()));
    const QString saved = m_folder.filePath(u"saved.json"_s);
    dialog->selectFile(saved);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!window().currentDraft()->isModified());
    QVERIFY(QFile::exists(saved));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("curl "));
    m_program.reset();
}

//! Every secret goes, the drafts stay, and the next start has nothing to sign in with.
void TestApplication::signOut()
{
    m_program.reset();
    startProgram();
    const auto profile = ProfileStore(m_folder.filePath(u"config"_s)).find(profileName);
    QVERIFY(profile);
    // The last one that was chosen.
    QTRY_VERIFY(shows(u"Guarded"_s));
    Q_EMIT window().profileChosen(profile->id);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    openStream();
    ResourceDraft *draft = window().currentDraft();
    type(u"Password"_s, u"typed-canary"_s);
    QCOMPARE(draft->secretState("/source/source_kafka/password"), SecretState::Entered);

    trigger(u"Sign out"_s);
    QTRY_VERIFY(shows(u"the secrets in open drafts are forgotten"_s));
    QCOMPARE(window().currentDraft(), draft);
    QCOMPARE(draft->secretState("/source/source_kafka/password"), SecretState::Missing);
    QVERIFY(find<QAbstractButton>(u"no token"_s));
    QCOMPARE(listedStreams(), qsizetype(0));
    KeychainSecretStore store;
    const auto tokenInKeychain = [&store, &profile] {
        return answerTo([&](QObject *context, auto handler) {
                   store.read(secretKey(profile->id, tokenSecretName), context, std::move(handler));
               })
            .status;
    };
    QTRY_COMPARE(tokenInKeychain(), SecretStatus::NotFound);
    m_program.reset();

    startProgram();
    QVERIFY(find<QAbstractButton>(u"no token"_s));
    QCOMPARE(listedStreams(), qsizetype(0));
}

void TestApplication::offersTheRequestsOfARecording()
{
    const QString path = m_folder.filePath(u"bulk.har"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto entry = [](const QByteArray &id, const QByteArray &body) -> QByteArray {
        return R"({"request":{"method":"PUT","url":"https://h/v1/p1/event-subs/)" + id
            + R"(","postData":{"text":")" + QByteArray(body).replace('"', "\\\"") + R"("}},"response":{}})";
    };
    file.write(R"({"log":{"entries":[)" + entry("s1", R"({"topic_name":"t","name":"one"})") + ','
               + entry("s2", R"({"topic_name":"t","name":"two"})") + ',' + entry("s3", R"({"topic_name":)")
               + "]}}");
    file.close();
    startProgram();
    Q_EMIT window().openFilesRequested({path});
    auto *table = find<QTableWidget>(u"Requests"_s);
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    QVERIFY(window().drafts().empty());
    table->selectAll();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(window().drafts().size(), size_t(2));
    QCOMPARE(window().drafts()[0]->identity().id, u"s1"_s);
    QCOMPARE(window().drafts()[1]->name(), u"two"_s);
    // What cannot be read is said, and nothing else is lost by it.
    QTRY_VERIFY(shows(u"/v1/p1/event-subs/s3: The body of the request is not JSON."_s));
    m_program.reset();
}

void TestApplication::offersTheStreamsOfATerraformFile()
{
    const QString path = m_folder.filePath(u"main.tf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray header = "resource \"huaweicloud_eg_event_stream\" ";
    file.write(header + "\"a\" {\n  name = \"one\"\n  action = \"PAUSE\"\n  sink {}\n}\n" + header
               + "\"b\" {\n  name = local.b\n}\n");
    file.close();
    startProgram();
    Q_EMIT window().openFilesRequested({path});
    auto *table = find<QTableWidget>(u"Resources"_s);
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    table->selectAll();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(window().drafts().size(), size_t(1));
    QCOMPARE(window().drafts()[0]->name(), u"one"_s);
    // What cannot be read is said, then what was left out.
    QTRY_VERIFY(shows(u"b: Line 7, column 10: “name” is the expression \"local.b\""_s));
    m_program.reset();
}

void TestApplication::doesTheMainJob()
{
    const auto failed = [] { return QTest::currentTestFailed(); };
    startProgram();
    createProfile();
    if (!failed())
        enterToken();
    if (!failed())
        openStream();
    if (!failed())
        makeAnErrorAndFixIt();
    if (!failed())
        refuseAPlaceholder();
    if (!failed())
        apply();
    if (!failed())
        exportBody();
    if (!failed())
        comparesTheTopic();
    if (!failed())
        restart();
    if (!failed())
        countDown();
    if (!failed())
        signInAgain();
    if (!failed())
        askWhereRenewingDoesNotHelp();
    if (!failed())
        sayThatThePermissionIsMissing();
    if (!failed())
        signOut();
    m_program.reset();
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
