// A03 and A12: processes with a real window that end while they send.

#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/faultwindow.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QAction>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sendOption = "--send"_L1;

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

class TestFaultProcess : public FaultWindow
{
    Q_OBJECT

private Q_SLOTS:
    void quitsWhileSending_data();
    void quitsWhileSending();
    void isKilledWhileSending_data();
    void isKilledWhileSending();

private:
    void startChild(QProcess &process, ResourceKind kind);
};

void TestFaultProcess::startChild(QProcess &process, ResourceKind kind)
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

void TestFaultProcess::quitsWhileSending_data()
{
    addServiceRows("A03 quit while sending");
}

void TestFaultProcess::quitsWhileSending()
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

void TestFaultProcess::isKilledWhileSending_data()
{
    addServiceRows("A12 killed while sending");
}

void TestFaultProcess::isKilledWhileSending()
{
    QFETCH(const ResourceKind, kind);
    QProcess process;
    startChild(process, kind);
    // It is written within a second.
    QTRY_COMPARE(keptDrafts(), 1U);
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(m_server->isLeftAlone());
    m_server->setDefaultAnswer(Answer::http(200, oneStreamOfList()));
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

int main(int argc, char **argv)
{
    if (argc > 1 && QLatin1StringView(argv[1]) == sendOption)
        return send(argc, argv);
    QApplication application(argc, argv);
    TestFaultProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faultprocess.moc"
