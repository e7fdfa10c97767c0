// Drafts that survive the program: real windows, real files, and processes that are killed.

#include "app/storage/draftstore.h"
#include "app/storage/settingsstore.h"
#include "app/windowinstance.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/draft/unreadabletext.h"
#include "tests/support/shownwidgets.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/draftpage.h"
#include "ui/editors/jsonpane.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto editOption = "--edit"_L1;
constexpr QByteArrayView canary = "hunter2-canary";
const std::string password = "/source/source_kafka/password";

constexpr QByteArrayView body = R"({
  "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders", "password": "hunter2-canary"},
             "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}
})";

JsonPane *textPane()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (auto *pane = qobject_cast<JsonPane *>(widget); pane && pane->isVisible())
            return pane;
    }
    return nullptr;
}

//! The process that is killed: a window in which a file is opened and edited.
int edit(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    WindowProgram program(WindowOptions{.configDirectory = arguments.value(2), .files = {arguments.value(3)}},
                          {});
    program.start();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        ResourceDraft *draft = program.window().currentDraft();
        if (!draft)
            return;
        poll.stop();
        draft->setValue("/name", Json::string("renamed"));
        draft->setSecret("/source/source_kafka/ssl_certificate_pwd", Secret("hunter2-canary-typed"));
        std::puts("edited");
        std::fflush(stdout);
    });
    poll.start(10);
    return QApplication::exec();
}

} // namespace

class TestDraftRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void survivesBeingKilled();
    void keepsTextThatCannotBeRead();
    void isWrittenWhileSomebodyTypesOn();
    void writesOnceForManyEdits();
    void goesOnceNothingWouldBeLost();
    void goesWhenItIsDiscarded();
    void isKeptAtTheEnd();
    void isKeptWithTheWholeWindow();
    void stays();
    void openingIsNoEdit();
    void isDiscardedFromTheList();
    void tellsWhatIsNotKept();
    void tellsOfSecretsThatAreNotKept();
    void tellsOfDamagedFiles();
    void handsOverToTheFirstWindow();
    void takesThePlaceOfAKilledProcess();
    void leavesOtherFoldersAlone();
    void tellsOfAFirstThatDoesNotAnswer();

private:
    void startProgram(const QStringList &files = {});
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    [[nodiscard]] ResourceDraft *draft() { return window().currentDraft(); }
    void openFile();
    void trigger(const QString &action);
    void answer(QMessageBox::StandardButton button);
    [[nodiscard]] QStringList draftFiles() const;
    [[nodiscard]] QByteArray draftText() const;
    [[nodiscard]] QStringList column(int column) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_config;
    QString m_file;
    std::unique_ptr<WindowProgram> m_program;
};

void TestDraftRecovery::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestDraftRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_config = m_folder->filePath(u"config"_s);
    m_file = m_folder->filePath(u"orders.json"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(body.data(), body.size()), body.size());
}

void TestDraftRecovery::cleanup()
{
    m_program.reset();
}

void TestDraftRecovery::startProgram(const QStringList &files)
{
    m_program = std::make_unique<WindowProgram>(WindowOptions{.configDirectory = m_config, .files = files},
                                                WindowSettings());
    m_program->start();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void TestDraftRecovery::openFile()
{
    startProgram({m_file});
    QTRY_VERIFY(draft());
}

void TestDraftRecovery::trigger(const QString &action)
{
    for (QAction *candidate : window().findChildren<QAction *>()) {
        if (QString(candidate->text()).remove(u'&') == action)
            return candidate->trigger();
    }
    QFAIL(qPrintable(action));
}

void TestDraftRecovery::answer(QMessageBox::StandardButton button)
{
    const auto question = [] { return qobject_cast<QMessageBox *>(QApplication::activeModalWidget()); };
    QTRY_VERIFY(question());
    QVERIFY(question()->button(button));
    QTest::mouseClick(question()->button(button), Qt::LeftButton);
}

QStringList TestDraftRecovery::draftFiles() const
{
    return QDir(m_config + u"/drafts"_s).entryList({u"*.json"_s}, QDir::Files);
}

QByteArray TestDraftRecovery::draftText() const
{
    const QStringList files = draftFiles();
    QFile file(m_config + u"/drafts/"_s + files.value(0));
    return files.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TestDraftRecovery::column(int column) const
{
    QStringList texts;
    const auto *table = shown<QTableWidget>(u"Drafts"_s);
    for (int row = 0; table && row < table->rowCount(); ++row)
        texts << table->item(row, column)->text();
    return texts;
}

void TestDraftRecovery::survivesBeingKilled()
{
    QProcess process;
    process.start(QApplication::applicationFilePath(), {editOption, m_config, m_file});
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(30'000));
    QElapsedTimer sinceEdit;
    sinceEdit.start();
    QTRY_VERIFY(draftText().contains("renamed"));
    QVERIFY2(sinceEdit.elapsed() < 1000, qPrintable(QString::number(sinceEdit.elapsed())));
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY2(!draftText().contains(canary), draftText().constData());
    const auto others = QFile::ReadGroup | QFile::ReadOther;
    QCOMPARE(QFile::permissions(m_config + u"/drafts/"_s + draftFiles().front()) & others,
             QFile::Permissions());

    startProgram();
    QTRY_COMPARE(column(0), QStringList{u"renamed"_s});
    QCOMPARE(column(1), QStringList{u"Event stream"_s});
    QCOMPARE(column(3), QStringList{m_file});
    QCOMPARE(column(5), QStringList{u"2"_s});
    press(u"Open all"_s);
    QTRY_VERIFY(draft());
    QCOMPARE(draft()->name(), u"renamed"_s);
    QCOMPARE(draft()->changes().size(), size_t(2));
    QVERIFY(draft()->isModified());
    // The file has its secret still; what was typed is nowhere.
    QCOMPARE(draft()->secretToSend(password).reveal(), std::string_view("hunter2-canary"));
    QCOMPARE(draft()->secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Missing);
    QTRY_VERIFY(shows(u"enter these again"_s));

    // It has one file all the time, and a save makes an end of it.
    draft()->setValue("/name", Json::string("renamed again"));
    QTRY_VERIFY(draftText().contains("renamed again"));
    trigger(u"Save"_s);
    QTRY_COMPARE(draftFiles(), QStringList());
    QFile saved(m_file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    QVERIFY(text.contains("renamed again") && text.contains(canary));
}

void TestDraftRecovery::keepsTextThatCannotBeRead()
{
    openFile();
    JsonPane *pane = nullptr;
    QTRY_VERIFY((pane = textPane()));
    pane->selectAll();
    pane->insertPlainText(u"{\"name\": \"half, \"password\": \"hunter2-canary\""_s);
    QTRY_VERIFY(!draft()->isReadable());
    QTRY_VERIFY(draftText().contains("unreadable_text"));
    // The fault stays the same, and the text does not.
    pane->moveCursor(QTextCursor::End);
    pane->insertPlainText(u"\n\"more"_s);
    QTRY_VERIFY(draftText().contains("more"));
    QVERIFY2(!draftText().contains(canary), draftText().constData());
    m_program.reset();

    startProgram();
    press(u"Open all"_s);
    QTRY_VERIFY(draft());
    QVERIFY(!draft()->isReadable());
    QTRY_VERIFY((pane = textPane()));
    QTRY_VERIFY2(pane->text().contains(u"half"_s), qPrintable(pane->text()));
    QCOMPARE(draft()->name(), u"orders-to-fn"_s);
}

void TestDraftRecovery::isWrittenWhileSomebodyTypesOn()
{
    openFile();
    QTimer typing;
    int keys = 0;
    connect(&typing, &QTimer::timeout, this,
            [&] { draft()->setValue("/description", Json::string(std::to_string(++keys))); });
    typing.start(20);
    QTRY_VERIFY(draftText().contains("description"));
    const QByteArray first = draftText();
    QTRY_VERIFY(draftText() != first);
    typing.stop();
    const QByteArray last = '"' + QByteArray::number(keys) + '"';
    QTRY_VERIFY(draftText().contains(last));
}

void TestDraftRecovery::writesOnceForManyEdits()
{
    openFile();
    for (int key = 0; key < 1000; ++key)
        draft()->setValue("/description", Json::string(std::to_string(key)));
    QTRY_VERIFY(draftText().contains("\"999\""));
    const QByteArray written = draftText();
    // What is no edit is not written: the time would be another.
    draft()->setNamesInUse({u"other"_s});
    draft()->setValue("/description", Json::string("0"));
    draft()->setValue("/description", Json::string("999"));
    bool isLater = false;
    QTimer::singleShot(900, this, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QCOMPARE(draftText(), written);
}

void TestDraftRecovery::goesOnceNothingWouldBeLost()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_COMPARE(draftFiles().size(), 1);
    draft()->undoStack()->undo();
    QTRY_COMPARE(draftFiles(), QStringList());
    draft()->undoStack()->redo();
    QTRY_COMPARE(draftFiles().size(), 1);
    draft()->markApplied();
    QTRY_COMPARE(draftFiles(), QStringList());
}

void TestDraftRecovery::goesWhenItIsDiscarded()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_COMPARE(draftFiles().size(), 1);
    trigger(u"Close tab"_s);
    answer(QMessageBox::Discard);
    QTRY_COMPARE(draftFiles(), QStringList());
    QVERIFY(!draft());
}

void TestDraftRecovery::isKeptAtTheEnd()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    // Before the first write.
    trigger(u"Close tab"_s);
    answer(keepButton);
    QTRY_VERIFY(!draft());
    QVERIFY(draftText().contains("renamed"));
    auto *navigation = shown<QAbstractButton>(u"Drafts"_s);
    QVERIFY(navigation);
    QTRY_COMPARE(navigation->accessibleDescription(), u"1"_s);
    press(u"Drafts"_s);
    QTRY_COMPARE(column(0), QStringList{u"renamed"_s});
    press(u"Open"_s);
    QTRY_VERIFY(draft());
    QCOMPARE(draft()->name(), u"renamed"_s);
    QTRY_COMPARE(navigation->accessibleDescription(), QString());
    trigger(u"Drafts…"_s);
    QTRY_VERIFY(shows(u"No draft is kept."_s));
    press(u"Close"_s);
}

void TestDraftRecovery::isKeptWithTheWholeWindow()
{
    openFile();
    draft()->setValue("/name", Json::string("first"));
    Q_EMIT window().newDraftRequested(ResourceKind::EventSubscription);
    QTRY_COMPARE(draft()->kind(), ResourceKind::EventSubscription);
    draft()->setValue("/name", Json::string("second"));
    window().close();
    answer(keepButton);
    QTRY_VERIFY(!window().isVisible());
    m_program.reset();
    QCOMPARE(draftFiles().size(), 2);

    startProgram();
    QTRY_COMPARE(column(0), (QStringList{u"second"_s, u"first"_s}));
    QCOMPARE(column(1), (QStringList{u"Subscription"_s, u"Event stream"_s}));
    press(u"Open all"_s);
    QTRY_COMPARE(window().drafts().size(), size_t(2));
}

void TestDraftRecovery::stays()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_COMPARE(draftFiles().size(), 1);
    m_program.reset();
    startProgram();
    press(u"Later"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(shown<QAbstractButton>(u"Drafts"_s)->accessibleDescription(), u"1"_s);
    QVERIFY(!draft());
    QCOMPARE(draftFiles().size(), 1);
}

void TestDraftRecovery::openingIsNoEdit()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_COMPARE(draftFiles().size(), 1);
    m_program.reset();
    QString text = QString::fromUtf8(draftText());
    text.replace(QRegularExpression(u"\"last_edit\": \"[^\"]*"_s),
                 u"\"last_edit\": \"2020-01-02T03:04:05.678Z"_s);
    QFile file(m_config + u"/drafts/"_s + draftFiles().constFirst());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();

    startProgram();
    press(u"Open all"_s);
    QTRY_VERIFY(draft());
    trigger(u"Close tab"_s);
    answer(keepButton);
    QTRY_VERIFY(!draft());
    QVERIFY2(draftText().contains("2020-01-02T03:04:05.678Z"), draftText().constData());
    press(u"Drafts"_s);
    press(u"Open"_s);
    QTRY_VERIFY(draft());
    draft()->setValue("/name", Json::string("renamed again"));
    QTRY_VERIFY(draftText().contains("renamed again"));
    QVERIFY2(!draftText().contains("2020"), draftText().constData());
}

void TestDraftRecovery::isDiscardedFromTheList()
{
    openFile();
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_COMPARE(draftFiles().size(), 1);
    m_program.reset();
    startProgram();
    press(u"Discard…"_s);
    answer(QMessageBox::Cancel);
    QCOMPARE(draftFiles().size(), 1);
    press(u"Discard…"_s);
    answer(QMessageBox::Discard);
    QTRY_COMPARE(draftFiles(), QStringList());
    // There is nothing left to choose from.
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(shows(u"Discarded 1 draft(s)."_s));
}

void TestDraftRecovery::tellsWhatIsNotKept()
{
    openFile();
    QFile inTheWay(m_config + u"/drafts"_s);
    QVERIFY(QDir().mkpath(m_config) && inTheWay.open(QIODevice::WriteOnly));
    draft()->setValue("/name", Json::string("renamed"));
    QTRY_VERIFY(shows(u"Drafts are not kept at the moment"_s));
    trigger(u"Close tab"_s);
    answer(keepButton);
    // Nothing is lost: it stays open, and why it could not be kept stands before what was said already.
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(!shows(u"Drafts are not kept at the moment"_s));
    QVERIFY(inTheWay.remove());
    QVERIFY(draft());
    draft()->setValue("/name", Json::string("once more"));
    QTRY_VERIFY(draftText().contains("once more"));
    QTRY_VERIFY(!shows(u"Drafts are not kept at the moment"_s));
    QVERIFY(draft());
}

//! Of a command, and of a text that cannot be read.
void TestDraftRecovery::tellsOfSecretsThatAreNotKept()
{
    const QString command = m_folder->filePath(u"orders.sh"_s);
    QFile file(command);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("curl -X POST https://h/v1/p1/eventstreamings -d "
               R"('{"name":"orders","source":{"source_kafka":{"password":"hunter2"},"name":"HC.Kafka"}}')");
    file.close();
    startProgram({command});
    QTRY_VERIFY(draft());
    trigger(u"Close tab"_s);
    QTRY_VERIFY(shows(u"Entered secrets are kept in no file: Password"_s));
    answer(QMessageBox::Discard);
    QTRY_VERIFY(!draft());

    Q_EMIT window().openFilesRequested({m_file});
    QTRY_VERIFY(draft());
    draft()->setTextFault(u"It cannot be read."_s, withoutSecrets(u"{\"password\": \"hunter2\", "_s));
    trigger(u"Close tab"_s);
    QTRY_VERIFY(shows(u"They are lost if you discard them.\n"
                      "Entered secrets are kept in no file: what the text of the request has"_s));
    answer(QMessageBox::Cancel);
}

void TestDraftRecovery::tellsOfDamagedFiles()
{
    QVERIFY(QDir().mkpath(m_config + u"/drafts"_s));
    QFile file(m_config + u"/drafts/a.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("{\"version\": 1, ") > 0);
    file.close();
    startProgram();
    QTRY_VERIFY(shows(u"is damaged and was set aside"_s));
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(draftFiles(), QStringList());
}

void TestDraftRecovery::handsOverToTheFirstWindow()
{
    WindowInstance instance(m_config);
    bool isFirst = false;
    QList<WindowRequest> requests;
    connect(&instance, &WindowInstance::becameFirst, this, [&] { isFirst = true; });
    connect(&instance, &WindowInstance::requested, this, [&](const WindowRequest &request) {
        requests << request;
        m_program->take(request);
    });
    instance.start({});
    QVERIFY(isFirst);
    startProgram();
    window().showMinimized();
    // By a path that is another and leads to the same folder, and with a file of the folder it is started in.
    QVERIFY(QFile::link(m_config, m_folder->filePath(u"link"_s)));
    QProcess second;
    second.setWorkingDirectory(m_folder->path());
    second.start(QStringLiteral(WEIR_PROGRAM),
                 {u"--config-dir"_s, m_folder->filePath(u"link"_s), u"orders.json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.front().files, QStringList{QFileInfo(m_file).absoluteFilePath()});
    QTRY_VERIFY(draft());
    QCOMPARE(draft()->name(), u"orders-to-fn"_s);
    QVERIFY(!window().isMinimized());
    // Subcommands have no window.
    QProcess command;
    command.start(QStringLiteral(WEIR_PROGRAM), {u"--config-dir"_s, m_config, u"profile"_s, u"list"_s});
    QTRY_COMPARE_WITH_TIMEOUT(command.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(command.exitCode(), 0);
    QCOMPARE(requests.size(), 1);
}

void TestDraftRecovery::takesThePlaceOfAKilledProcess()
{
    QProcess first;
    first.start(QStringLiteral(WEIR_PROGRAM), {u"--config-dir"_s, m_config});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_config + u"/.window.lock"_s), 30'000);
    {
        WindowInstance second(m_config);
        bool isHandedOver = false;
        connect(&second, &WindowInstance::becameFirst, this, [] { QFAIL("there is a first one"); });
        connect(&second, &WindowInstance::handedOver, this, [&] { isHandedOver = true; });
        second.start({});
        QTRY_VERIFY(isHandedOver);
    }
    first.kill();
    QVERIFY(first.waitForFinished());
    WindowInstance next(m_config);
    bool isFirst = false;
    connect(&next, &WindowInstance::becameFirst, this, [&] { isFirst = true; });
    next.start({});
    QVERIFY(isFirst);
    // And it listens where the one before it did.
    bool isAsked = false;
    connect(&next, &WindowInstance::requested, this, [&] { isAsked = true; });
    WindowInstance another(m_config);
    another.start({});
    QTRY_VERIFY(isAsked);
}

void TestDraftRecovery::leavesOtherFoldersAlone()
{
    WindowInstance here(m_config);
    WindowInstance there(m_folder->filePath(u"other"_s));
    int firsts = 0;
    for (WindowInstance *instance : {&here, &there}) {
        connect(instance, &WindowInstance::becameFirst, this, [&] { ++firsts; });
        instance->start({});
    }
    QCOMPARE(firsts, 2);
}

void TestDraftRecovery::tellsOfAFirstThatDoesNotAnswer()
{
    // A lock that is held, and nobody listens.
    QVERIFY(QDir().mkpath(m_config));
    QLockFile lock(QFileInfo(m_config).canonicalFilePath() + u"/.window.lock"_s);
    QVERIFY(lock.tryLock());
    WindowInstance second(m_config, std::chrono::milliseconds(300));
    bool isUnreachable = false;
    bool isFirst = false;
    connect(&second, &WindowInstance::unreachable, this, [&] { isUnreachable = true; });
    connect(&second, &WindowInstance::becameFirst, this, [&] { isFirst = true; });
    second.start({});
    QTRY_VERIFY(isUnreachable);
    QVERIFY(!isFirst);
    // One that ends meanwhile makes room.
    WindowInstance third(m_config);
    connect(&third, &WindowInstance::becameFirst, this, [&] { isFirst = true; });
    third.start({});
    QVERIFY(!isFirst);
    lock.unlock();
    QTRY_VERIFY(isFirst);
}

int main(int argc, char **argv)
{
    if (argc > 1 && QLatin1StringView(argv[1]) == editOption)
        return edit(argc, argv);
    QApplication application(argc, argv);
    TestDraftRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftrecovery.moc"
