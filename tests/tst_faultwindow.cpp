// A02 to A14 as somebody at the window meets them: real windows, real HTTP.

#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/requestlogmodel.h"
#include "tests/support/faultwindow.h"
#include "tests/support/secretanswers.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDialog>
#include <QPushButton>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestFaultWindow : public FaultWindow
{
    Q_OBJECT

private Q_SLOTS:
    void closesWhileSending_data();
    void closesWhileSending();
    void switchesWhileSending_data();
    void switchesWhileSending();
    void switchesWhileReading_data();
    void switchesWhileReading();
    void hidesSecretsWhenLocked_data();
    void hidesSecretsWhenLocked();
    void opensDialogsInHandlers_data();
    void opensDialogsInHandlers();

private:
    void addOther(const ScriptedServer &server);

    ConnectionProfile m_other;
};

void TestFaultWindow::closesWhileSending_data()
{
    addServiceRows("A02 window closed while sending");
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
    addServiceRows("A05 profile switched while an update is sent");
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
    addServiceRows("A05 profile switched while something is read");
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
    addServiceRows("A11 screen locked");
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

QTEST_MAIN(TestFaultWindow)
#include "tst_faultwindow.moc"
