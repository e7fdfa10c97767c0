// A02 to A14 as somebody at the window meets them: real windows, real HTTP, and processes that end in the
// middle.

#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/draftstore.h"
#include "app/storage/history.h"
#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/keyring.h"
#include "tests/support/secretanswers.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDialog>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sendOption = "--send"_L1;

const char *serviceName(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? "streams" : "subscriptions";
}

void addRows(const char *name)
{
    QTest::addColumn<ResourceKind>("kind");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        QTest::addRow("%s, %s", name, serviceName(kind)) << kind;
}

const QByteArray stream = R"({"id": "5318", "status": "STOPPED", "name": "orders", "description": "first",
    "source": {"name": "HC.Kafka", "source_kafka": {"topic": "orders", "group": "grp",
               "enable_sasl_ssl": true, "user_name": "u", "password": "hunter2-canary"}},
    "sink": {"sink_fg": {"func_urn": "urn:fss:r:p:function:default:f:latest", "agency": "a",
                         "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"},
    "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}})";
const QByteArray streams = R"({"total": 1, "size": 1, "items": [)" + stream + "]}";
const QByteArray subscriptions =
    R"({"quota": 10, "used": 1, "eventSubscriptions": [{"id": "a1", "name": "sub1", "enable": true,
    "event_ids": ["dis_event.000"], "event_streamids": [], "topic_name": "test", "topic_type": 0,
    "topic_urn": "urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:test"}]})";

QByteArray held(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? stream : subscriptions;
}

QString idOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? u"5318"_s : u"a1"_s;
}

void edit(ResourceDraft *draft)
{
    draft->setValue("/name", Json::string("renamed"));
}

//! The process that ends while it sends: a window that says when it has the list, and then does as the lines
//! on its standard input say: the first opens the resource, edits it and applies it; the second quits, and
//! what is asked then is answered with "keep".
int send(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const ResourceKind kind =
        arguments.value(4) == "streams"_L1 ? ResourceKind::EventStream : ResourceKind::EventSubscription;
    WindowProgram program(WindowOptions{.configDirectory = arguments.value(2)},
                          WindowSettings{.profileId = arguments.value(3)});
    program.start();
    MainWindow &window = program.window();
    bool isListed = false;
    bool isEdited = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            question->button(keepButton)->click();
        } else if (!isListed && window.listModel(ResourceKind::EventStream)->rowCount() > 0) {
            isListed = true;
            std::puts("listed");
            std::fflush(stdout);
        } else if (!isEdited && window.currentDraft()) {
            isEdited = true;
            edit(window.currentDraft());
            Q_EMIT window.applyRequested(window.currentDraft());
        } else if (auto *apply = shown<QAbstractButton>(u"Apply 1 change"_s); apply && apply->isEnabled()) {
            apply->click();
        }
    });
    poll.start(10);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char line[16];
        if (::read(STDIN_FILENO, line, sizeof line) <= 0 || isEdited) {
            input.setEnabled(false);
            const QList<QAction *> actions = window.findChildren<QAction *>();
            for (QAction *action : actions) {
                if (action->text().remove(u'&') == "Quit"_L1)
                    action->trigger();
            }
        } else {
            Q_EMIT window.openResourceRequested(kind, idOf(kind));
        }
    });
    return QApplication::exec();
}

} // namespace

class TestFaultWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void closesWhileSending_data();
    void closesWhileSending();
    void quitsWhileSending_data();
    void quitsWhileSending();
    void isKilledWhileSending_data();
    void isKilledWhileSending();
    void switchesWhileSending_data();
    void switchesWhileSending();
    void switchesWhileReading_data();
    void switchesWhileReading();
    void hidesSecretsWhenLocked_data();
    void hidesSecretsWhenLocked();
    void opensDialogsInHandlers_data();
    void opensDialogsInHandlers();

private:
    void startAndOpen(ResourceKind kind);
    //! Up to the request, which is answered with this.
    void sendUpdate(ResourceKind kind, const Answer &answer);
    [[nodiscard]] qsizetype puts(const ScriptedServer &server) const;
    //! Of the history, the only one.
    [[nodiscard]] std::optional<ChangeRecord> sentChange() const;
    [[nodiscard]] size_t keptDrafts() const { return DraftStore(m_folder->path()).load().drafts.size(); }
    //! It was sent once, and the draft is kept.
    void expectUnknown() const;
    void startChild(QProcess &process, ResourceKind kind);
    void addOther(const ScriptedServer &server);

    std::unique_ptr<ScriptedServer> m_server;
    ConnectionProfile m_other;
};

void TestFaultWindow::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(Answer::http(200, streams));
    addProfile();
    use(*m_server, Service::EventGrid);
    use(*m_server, Service::Dis);
    rememberToken();
}

void TestFaultWindow::startAndOpen(ResourceKind kind)
{
    startProgram();
    QTRY_COMPARE(listedStreams(), 1);
    m_server->enqueue(Answer::http(200, held(kind)));
    Q_EMIT window().openResourceRequested(kind, idOf(kind));
    QTRY_VERIFY(window().currentDraft());
    edit(window().currentDraft());
}

void TestFaultWindow::sendUpdate(ResourceKind kind, const Answer &answer)
{
    m_server->enqueue(Answer::http(200, held(kind)));
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY_WITH_TIMEOUT(shown<QAbstractButton>(u"Apply 1 change"_s), 30'000);
    m_server->enqueue(Answer::http(200, held(kind)));
    m_server->enqueue(answer);
    press(u"Apply 1 change"_s);
    QTRY_COMPARE(puts(*m_server), 1);
}

qsizetype TestFaultWindow::puts(const ScriptedServer &server) const
{
    return std::ranges::count(server.requests(), QByteArray("PUT"), &ReceivedRequest::method);
}

std::optional<ChangeRecord> TestFaultWindow::sentChange() const
{
    History history(m_folder->path());
    const auto page = history.page({}, 10);
    return page && page->changes.size() == 1 ? std::optional(page->changes.front()) : std::nullopt;
}

void TestFaultWindow::expectUnknown() const
{
    QVERIFY(m_server->isLeftAlone());
    QCOMPARE(puts(*m_server), 1);
    QCOMPARE(keptDrafts(), 1U);
    const auto change = sentChange();
    QVERIFY(change);
    QCOMPARE(change->end.outcome, WriteOutcome::Unknown);
}

void TestFaultWindow::startChild(QProcess &process, ResourceKind kind)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QApplication::applicationFilePath(),
                  {sendOption, m_folder->path(), m_profile.id, QString::fromLatin1(serviceName(kind))});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 30'000);
    m_server->setDefaultAnswer(Answer::http(200, held(kind)));
    m_server->setWriteAnswer(Answer::silence());
    process.write("send\n");
    QTRY_COMPARE_WITH_TIMEOUT(puts(*m_server), 1, 30'000);
}

void TestFaultWindow::closesWhileSending_data()
{
    addRows("A02 window closed while sending");
}

void TestFaultWindow::closesWhileSending()
{
    QFETCH(const ResourceKind, kind);
    startAndOpen(kind);
    sendUpdate(kind, Answer::silence());
    window().close();
    QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
    auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QTest::mouseClick(question->button(keepButton), Qt::LeftButton);
    QTRY_VERIFY(!window().isVisible());
    m_program.reset();
    expectUnknown();
}

void TestFaultWindow::quitsWhileSending_data()
{
    addRows("A03 quit while sending");
}

void TestFaultWindow::quitsWhileSending()
{
    QFETCH(const ResourceKind, kind);
    QProcess process;
    startChild(process, kind);
    process.write("quit\n");
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    expectUnknown();
}

void TestFaultWindow::isKilledWhileSending_data()
{
    addRows("A12 killed while sending");
}

void TestFaultWindow::isKilledWhileSending()
{
    QFETCH(const ResourceKind, kind);
    QProcess process;
    startChild(process, kind);
    // It is written within a second.
    QTRY_COMPARE(keptDrafts(), 1U);
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(m_server->isLeftAlone());
    m_server->setDefaultAnswer(Answer::http(200, streams));
    const QString told = u"it is not known whether it was applied: "_s;
    startProgram();
    QTRY_VERIFY(shows(told));
    QVERIFY(shows(kind == ResourceKind::EventStream ? u"“orders”"_s : u"“sub1”"_s));
    QTRY_VERIFY(sentChange() && !sentChange()->end.error.isEmpty());
    QCOMPARE(sentChange()->end.outcome, WriteOutcome::Unknown);
    QCOMPARE(puts(*m_server), 1);
    // The draft is offered, with what was sent.
    QCOMPARE(keptDrafts(), 1U);
    // Once.
    m_program.reset();
    startProgram();
    QTRY_COMPARE(listedStreams(), 1);
    QVERIFY(!shows(told));
}

void TestFaultWindow::addOther(const ScriptedServer &server)
{
    m_other = m_profile;
    m_other.id.clear();
    m_other.name = u"Other"_s;
    m_other.serviceEndpoints[Service::EventGrid] = server.url();
    m_other.serviceEndpoints[Service::Dis] = server.url();
    const auto added = ProfileStore(m_folder->path()).add(m_other);
    QVERIFY(added);
    m_other = *added;
    KeychainSecretStore store;
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        store.write(secretKey(m_other.id, tokenSecretName), {Secret("token-of-the-other"), {}}, context,
                    std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
}

void TestFaultWindow::switchesWhileSending_data()
{
    addRows("A05 profile switched while an update is sent");
}

void TestFaultWindow::switchesWhileSending()
{
    QFETCH(const ResourceKind, kind);
    ScriptedServer other;
    other.setDefaultAnswer(Answer::http(200, R"({"total": 0, "size": 0, "items": []})"));
    addOther(other);
    startAndOpen(kind);
    const QPointer<ResourceDraft> draft = window().currentDraft();
    sendUpdate(kind, Answer::silence());
    Q_EMIT window().profileChosen(m_other.id);
    QTRY_VERIFY(shows(u"It is not known whether the update was applied."_s));
    QTRY_VERIFY(other.wireCount() > 0);
    QTRY_COMPARE(listedStreams(), 0);
    QVERIFY(m_server->isLeftAlone());
    QCOMPARE(puts(*m_server), 1);
    QVERIFY(draft);
    QCOMPARE(draft->changes().size(), 1U);
    QCOMPARE(draft->profileId(), m_profile.id);
    press(u"Close"_s);
    // Nor does the draft reach it.
    Q_EMIT window().applyRequested(draft);
    QTRY_VERIFY(shows(u"choose that profile to apply it"_s));
    QCOMPARE(puts(other), 0);
    QVERIFY(std::ranges::all_of(other.requests(), [](const ReceivedRequest &request) {
        return request.header("X-Auth-Token") == "token-of-the-other";
    }));
}

void TestFaultWindow::switchesWhileReading_data()
{
    addRows("A05 profile switched while something is read");
}

void TestFaultWindow::switchesWhileReading()
{
    QFETCH(const ResourceKind, kind);
    ScriptedServer other;
    other.setDefaultAnswer(Answer::http(200, R"({"total": 0, "size": 0, "items": []})"));
    addOther(other);
    startProgram();
    QTRY_COMPARE(listedStreams(), 1);
    const int before = m_server->wireCount();
    m_server->enqueue(Answer::silence());
    Q_EMIT window().openResourceRequested(kind, idOf(kind));
    QTRY_COMPARE(m_server->wireCount(), before + 1);
    Q_EMIT window().profileChosen(m_other.id);
    QTRY_COMPARE(listedStreams(), 0);
    QVERIFY(m_server->isLeftAlone());
    QVERIFY(!window().currentDraft());
}

void TestFaultWindow::hidesSecretsWhenLocked_data()
{
    addRows("A11 screen locked");
}

void TestFaultWindow::hidesSecretsWhenLocked()
{
    QFETCH(const ResourceKind, kind);
    const auto signal = [](const QString &path, const QString &interface, bool isActive) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, u"ActiveChanged"_s);
        message << isActive;
        QVERIFY(QDBusConnection::sessionBus().send(message));
    };
    startAndOpen(ResourceKind::EventStream);
    auto *line = shown<QLineEdit>(u"Password"_s);
    auto *reveal = shown<QAbstractButton>(u"Reveal Password"_s);
    QVERIFY(line && reveal);
    const auto isRevealed = [line] {
        return std::ranges::any_of(line->findChildren<QWidget *>(), [](const QWidget *child) {
            return child->isVisible() && !qobject_cast<const QPushButton *>(child)
                && !qobject_cast<const QLabel *>(child);
        });
    };
    // With the other service in front, what was copied before is in the clipboard still.
    Q_EMIT window().secretRequested(window().currentDraft(), "/source/source_kafka/password",
                                    SecretRequest::Copy);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"hunter2-canary"_s);
    if (kind == ResourceKind::EventSubscription) {
        m_server->enqueue(Answer::http(200, held(kind)));
        Q_EMIT window().openResourceRequested(kind, idOf(kind));
        QTRY_COMPARE(window().currentDraft()->kind(), kind);
        signal(u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, true);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
        return;
    }
    reveal->setFocus();
    QTest::keyPress(reveal, Qt::Key_Space);
    QVERIFY(isRevealed());
    signal(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, false);
    signal(u"/elsewhere"_s, u"org.example.ScreenSaver"_s, true);
    QVERIFY(isRevealed());
    signal(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, true);
    QTRY_VERIFY(!isRevealed());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QTest::keyRelease(reveal, Qt::Key_Space);
}

void TestFaultWindow::opensDialogsInHandlers_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<bool>("signsOut");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        QTest::addRow("A14 dialog in a handler, %s", serviceName(kind)) << kind << false;
        QTest::addRow("A14 dialog and sign-out in a handler, %s", serviceName(kind)) << kind << true;
    }
}

//! The log takes each request before anybody else hears of its answer.
void TestFaultWindow::opensDialogsInHandlers()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const bool, signsOut);
    startAndOpen(kind);
    const QPointer<ResourceDraft> draft = window().currentDraft();
    QPointer<QDialog> dialog;
    int opened = 0;
    QObject context;
    connect(window().findChild<RequestLogModel *>(), &QAbstractItemModel::rowsInserted, &context, [&] {
        // The one before closes while this answer is taken.
        delete dialog;
        dialog = new QDialog(&window());
        dialog->open();
        ++opened;
        if (signsOut && puts(*m_server) == 1)
            Q_EMIT window().signOutRequested();
    });
    sendUpdate(kind, Answer::http(signsOut ? 500 : 400));
    QTRY_VERIFY_WITH_TIMEOUT(sentChange() && sentChange()->end.duration, 30'000);
    QCOMPARE(sentChange()->end.outcome, signsOut ? WriteOutcome::Unknown : WriteOutcome::Rejected);
    QVERIFY(opened >= 3);
    delete dialog;
    QCOMPARE(puts(*m_server), 1);
    QVERIFY(draft);
    QCOMPARE(draft->changes().size(), 1U);
}

int main(int argc, char **argv)
{
    if (argc > 1 && QLatin1StringView(argv[1]) == sendOption)
        return send(argc, argv);
    QApplication application(argc, argv);
    TestFaultWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faultwindow.moc"
