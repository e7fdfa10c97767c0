// Many changes from the window: real window, real HTTP to a sandbox.

#include "app/sandbox/iamuser.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/bulkjournal.h"
#include "app/storage/profilestore.h"
#include "models/lists/bulkmodel.h"
#include "models/lists/historymodel.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/secretanswers.h"
#include "tests/support/sessionwindow.h"
#include "ui/lists/bulktable.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Streams of the sandbox without secrets.
const QString clicks = u"clickstream-to-fn"_s; // running, 12 at a time
const QString stock = u"inventory-to-fn"_s; // running, 4 at a time
const QString shipments = u"shipments-to-fn"_s; // running, 3 at a time
const QString receipts = u"receipts-to-fn"_s; // never started, 1 at a time
const QString notices = u"customer-notices"_s; // never started, and nothing of it is set
//! One with a password.
const QString orders = u"orders-to-fn"_s;

} // namespace

class TestBulkWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheChosenOnce();
    void appliesAFolder();
    void asksToSignInFirst();
    void pausesWhileTheServiceIsBusy();
    void stopsAtTheFirstFailure();
    void stops();
    void wantsTheNameOfAProtectedProfile();
    void asksForSecretsThatAreNotKnown();
    void sendsSecretsOfTheKeychain();
    void endsWithTheSignIn();
    void goesOnWithWhatWasInterrupted();
    void forgetsWhatWasInterrupted();
    void keepsAJournalUntilItIsDone();

private:
    //! A run that has set one stream, and crashed while it set another one; a third was to follow.
    void leaveRun();
    [[nodiscard]] QStringList journals() const;

    void list();
    //! Up to the matrix.
    void setConcurrency(const QStringList &names, const QString &value);
    [[nodiscard]] QString idOf(const QString &name);
    [[nodiscard]] QString statusOf(const QString &name);
    [[nodiscard]] qsizetype puts(const QString &name)
    {
        return requests(u"PUT"_s, u"/eventstreamings/"_s + idOf(name));
    }
    [[nodiscard]] static BulkTable *table();
    //! In the matrix, of the cell of this column in the row of this resource.
    [[nodiscard]] static QString cell(const QString &name, const QString &column);
    static void untick(const QString &name);
};

void TestBulkWindow::list()
{
    rememberToken();
    startProgram();
    window().showList(ResourceKind::EventStream);
    QTRY_VERIFY_WITH_TIMEOUT(!window().listView(ResourceKind::EventStream)->countText().isEmpty(), 10'000);
}

QString TestBulkWindow::idOf(const QString &name)
{
    const ResourceListModel *model = window().listModel(ResourceKind::EventStream);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->name(row) == name)
            return model->index(row, 0).data(ResourceListModel::IdRole).toString();
    }
    return {};
}

QString TestBulkWindow::statusOf(const QString &name)
{
    const ResourceListModel *model = window().listModel(ResourceKind::EventStream);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->name(row) == name)
            return model->index(row, 0).data(ResourceListModel::StatusRole).toString();
    }
    return {};
}

BulkTable *TestBulkWindow::table()
{
    return shown<BulkTable>(u"Changes"_s);
}

QString TestBulkWindow::cell(const QString &name, const QString &column)
{
    const QAbstractItemModel *rows = table()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, BulkModel::ResourceColumn).data().toString() != name)
            continue;
        for (int place = 0; place < rows->columnCount(); ++place) {
            if (rows->headerData(place, Qt::Horizontal).toString() == column)
                return rows->index(row, place).data().toString();
        }
    }
    return {};
}

void TestBulkWindow::untick(const QString &name)
{
    const QAbstractItemModel *rows = table()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, BulkModel::ResourceColumn).data().toString() == name)
            table()->selectRow(row);
    }
    QTest::keyClick(table(), Qt::Key_Space);
}

void TestBulkWindow::setConcurrency(const QStringList &names, const QString &value)
{
    auto *rows = window().listView(ResourceKind::EventStream)->findChild<QTableView *>();
    rows->clearSelection();
    for (int row = 0; row < rows->model()->rowCount(); ++row) {
        const QModelIndex index = rows->model()->index(row, ResourceListModel::NameColumn);
        if (names.contains(index.data().toString()))
            rows->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const QList<QAction *> actions = window().listView(ResourceKind::EventStream)->rowActions();
    const auto setField = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().remove(u'&') == u"Set a field…"_s;
    });
    QVERIFY(setField != actions.end());
    QVERIFY((*setField)->isEnabled());
    (*setField)->trigger();
    QTRY_VERIFY(shown<QTableView>(u"Field"_s));
    type(u"Filter"_s, u"option/thread_num"_s);
    type(u"Concurrency"_s, value);
    press(u"Look at what changes"_s);
    QTRY_VERIFY(table());
    QTRY_VERIFY_WITH_TIMEOUT(shown<QAbstractButton>(u"Look again"_s), 10'000);
}

void TestBulkWindow::sendsTheChosenOnce()
{
    addProfile();
    list();
    setConcurrency({clicks, stock, shipments}, u"4"_s);
    QVERIFY(shows(u"Set Concurrency to 4 on 3 event stream(s)"_s));
    QVERIFY(shows(u"2 to send, 2 running, which the update pauses, 1 unchanged"_s));
    QCOMPARE(cell(clicks, u"Concurrency"_s), u"12 → 4"_s);
    QCOMPARE(cell(shipments, u"Concurrency"_s), u"3 → 4"_s);
    QCOMPARE(cell(stock, u"State"_s), u"Unchanged"_s);
    QVERIFY(cell(clicks, u"State"_s).endsWith(u"· running"_s));
    untick(shipments);
    press(u"Send 1…"_s);
    QCOMPARE(puts(clicks), 0);
    press(u"Send 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"1 applied, 1 not sent, 1 unchanged"_s), 10'000);
    QCOMPARE(cell(clicks, u"State"_s), u"Applied"_s);
    press(u"Close"_s);
    QCOMPARE(puts(clicks), 1);
    QCOMPARE(puts(shipments), 0);
    QCOMPARE(puts(stock), 0);
    // It ran before, and does so again.
    QTRY_COMPARE(statusOf(clicks), u"RUNNING"_s);
    // What was sent is there, and stands in the history.
    setConcurrency({clicks, shipments}, u"4"_s);
    QVERIFY(shows(u"1 to send, 1 running, which the update pauses, 1 unchanged"_s));
    press(u"Close"_s);
    Q_EMIT window().historyRequested();
    // The update, and the start that followed it.
    QTRY_COMPARE(window().historyModel()->rowCount(), 2);
}

void TestBulkWindow::appliesAFolder()
{
    addProfile();
    list();
    QFile sample(QStringLiteral(WEIR_TEST_DATA "/../../resources/sandbox/eventstreams.json"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"streams/.hidden"_s));
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    const QJsonArray streams = QJsonDocument::fromJson(sample.readAll()).array();
    for (const auto &value : streams) {
        QJsonObject stream = value.toObject();
        const QString name = stream[u"name"_s].toString();
        if (name == stock)
            write(u"streams/unchanged.json"_s, QJsonDocument(stream).toJson());
        if (name != receipts)
            continue;
        stream[u"description"_s] = u"Receipts of the tills."_s;
        write(u"streams/changed.json"_s, QJsonDocument(stream).toJson());
        write(u"streams/.hidden/changed.json"_s, QJsonDocument(stream).toJson());
        write(u"changed.json.orig"_s, QJsonDocument(stream).toJson());
    }
    write(u"broken.json"_s, "{");
    Q_EMIT window().applyFilesRequested({folder.path()});
    QTRY_VERIFY(shown<QAbstractButton>(u"Look again"_s));
    QVERIFY(shows(u"3 file(s)"_s));
    QVERIFY(shows(u"1 to send, 1 unchanged, 1 cannot be sent"_s));
    QVERIFY(cell(u"changed.json"_s, u"Description"_s).endsWith(u"\"Receipts of the tills.\""_s));
    QCOMPARE(cell(u"broken.json"_s, u"State"_s), u"Cannot be sent"_s);
    QVERIFY(!cell(u"broken.json"_s, u"Message"_s).isEmpty());
    press(u"Send 1…"_s);
    press(u"Send 1"_s);
    QTRY_VERIFY(shows(u"1 applied, 1 unchanged, 1 cannot be sent"_s));
    QCOMPARE(puts(receipts), 1);
    QCOMPARE(puts(stock), 0);
    press(u"Look again"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Look again"_s));
    QVERIFY(!shown<QAbstractButton>(u"Send 1…"_s));
    press(u"Close"_s);
    // A folder without any is no reason for a window.
    Q_EMIT window().applyFilesRequested({folder.filePath(u"streams/.hidden"_s)});
    QTRY_VERIFY(shown<QAbstractButton>(u"Look again"_s));
    press(u"Close"_s);
    QTRY_VERIFY(!table());
    const QTemporaryDir empty;
    Q_EMIT window().applyFilesRequested({empty.path()});
    QTRY_VERIFY(shows(u"There is no .json file and no .tf file with an event stream in "_s));
    QVERIFY(!table());
}

void TestBulkWindow::asksToSignInFirst()
{
    addProfile();
    startProgram();
    QTemporaryDir folder;
    Q_EMIT window().applyFilesRequested({folder.filePath(u"missing.json"_s)});
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shown<QAbstractButton>(u"Look again"_s));
    QVERIFY(shows(u"0 to send, 1 cannot be sent"_s));
}

void TestBulkWindow::pausesWhileTheServiceIsBusy()
{
    addProfile({.faults = {u"throttled-once"_s}});
    list();
    setConcurrency({notices, receipts}, u"5"_s);
    QVERIFY(shows(u"2 to send"_s));
    press(u"Send 2…"_s);
    press(u"Send 2"_s);
    QTRY_VERIFY(shows(u"the service is busy; going on in "_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"2 applied"_s), 20'000);
    // One was refused, and only that one is sent again.
    QCOMPARE(puts(notices) + puts(receipts), 3);
}

void TestBulkWindow::stopsAtTheFirstFailure()
{
    addProfile({.faults = {u"read-only"_s}});
    list();
    setConcurrency({clicks, shipments, receipts}, u"5"_s);
    shown<QComboBox>(u"At a time"_s)->setCurrentText(u"1"_s);
    press(u"Send 3…"_s);
    press(u"Send 3"_s);
    QTRY_VERIFY(shows(u"0 applied, 1 failed, 2 not sent"_s));
    QCOMPARE(puts(clicks) + puts(shipments) + puts(receipts), 1);
    QTRY_VERIFY(shown<QComboBox>(u"On failure"_s));
    shown<QComboBox>(u"On failure"_s)->setCurrentText(u"go on"_s);
    press(u"Send 2…"_s);
    press(u"Send 2"_s);
    QTRY_VERIFY(shows(u"0 applied, 3 failed"_s));
    QCOMPARE(puts(clicks) + puts(shipments) + puts(receipts), 3);
}

void TestBulkWindow::stops()
{
    addProfile({.latency = std::chrono::milliseconds(100)});
    list();
    setConcurrency({clicks, shipments, receipts}, u"5"_s);
    shown<QComboBox>(u"At a time"_s)->setCurrentText(u"1"_s);
    press(u"Send 3…"_s);
    press(u"Send 3"_s);
    press(u"Stop"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Close"_s));
    QVERIFY(shows(u"0 applied, 3 not sent"_s));
    QCOMPARE(puts(clicks) + puts(shipments) + puts(receipts), 0);
    press(u"Send 3…"_s);
    press(u"Send 3"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"3 applied"_s), 20'000);
}

void TestBulkWindow::wantsTheNameOfAProtectedProfile()
{
    addProfile();
    m_profile.isProtected = true;
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    list();
    setConcurrency({receipts}, u"5"_s);
    press(u"Send 1…"_s);
    QVERIFY(!shown<QAbstractButton>(u"Send 1"_s)->isEnabled());
    type(u"Name"_s, m_profile.name);
    press(u"Send 1"_s);
    QTRY_VERIFY(shows(u"1 applied"_s));
    QCOMPARE(puts(receipts), 1);
}

void TestBulkWindow::asksForSecretsThatAreNotKnown()
{
    addProfile();
    list();
    setConcurrency({orders}, u"5"_s);
    QVERIFY(shows(u"0 to send, 1 cannot be sent"_s));
    shown<QComboBox>(u"Secrets that are not known"_s)->setCurrentIndex(1);
    QTRY_VERIFY(shows(u"1 to send, 1 running, which the update pauses"_s));
    QCOMPARE(cell(orders, u"Password"_s), u"removed"_s);
}

void TestBulkWindow::sendsSecretsOfTheKeychain()
{
    addProfile();
    list();
    KeychainSecretStore store;
    const SecretAnswer written = answerTo([&](QObject *context, auto handler) {
        writeSecret(store, fieldSlot(m_profile, idOf(orders), "/source/source_kafka/password"),
                    StoredSecret(Secret(std::string("sample-orders-password"))), context, std::move(handler));
    });
    QCOMPARE(written.status, SecretStatus::Ok);
    setConcurrency({orders}, u"5"_s);
    QVERIFY(shows(u"1 to send, 1 running, which the update pauses"_s));
    press(u"Send 1…"_s);
    press(u"Send 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"1 applied"_s), 10'000);
    QCOMPARE(puts(orders), 1);
}

void TestBulkWindow::endsWithTheSignIn()
{
    addProfile();
    list();
    setConcurrency({receipts}, u"5"_s);
    Q_EMIT window().signOutRequested();
    QTRY_VERIFY(shows(u"You have signed out"_s));
    QVERIFY(!shown<QAbstractButton>(u"Send 1…"_s)->isEnabled());
    press(u"Close"_s);
    QTRY_VERIFY(!table());
}

void TestBulkWindow::leaveRun()
{
    JournaledRun run{.profileId = m_profile.id,
                     .projectId = m_profile.projectId,
                     .begun = QDateTime::currentDateTimeUtc()};
    for (const QString &name : {clicks, shipments, receipts}) {
        run.items.push_back({.order = {.field = FieldOrder{.id = idOf(name),
                                                           .name = name,
                                                           .pointer = "/option/thread_num",
                                                           .value = Json::integer(5)}}});
    }
    auto journal = BulkJournal::begin(m_folder->path(), run);
    QVERIFY(journal);
    QVERIFY(!journal.value()->mark(0, {.step = BulkMark::Step::Ended, .outcome = WriteOutcome::Applied}));
    QVERIFY(!journal.value()->mark(1, {.step = BulkMark::Step::Sending, .id = idOf(shipments)}));
}

QStringList TestBulkWindow::journals() const
{
    return BulkJournal::filesIn(m_folder->path());
}

void TestBulkWindow::goesOnWithWhatWasInterrupted()
{
    addProfile();
    list();
    leaveRun();
    Q_EMIT window().resumeRunRequested();
    QTRY_VERIFY(shown<QAbstractButton>(u"Go on"_s));
    press(u"Go on"_s);
    // Of what was under way the service shows nothing, so it is sent as well.
    QTRY_VERIFY(shows(u"2 to send"_s));
    QCOMPARE(cell(shipments, u"Message"_s),
             u"It was being sent when the run was interrupted, and the service shows nothing of it."_s);
    press(u"Send 2…"_s);
    press(u"Send 2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"3 applied"_s), 20'000);
    QCOMPARE(puts(clicks), 0);
    QCOMPARE(puts(shipments), 1);
    QCOMPARE(puts(receipts), 1);
    press(u"Close"_s);
    QTRY_COMPARE(journals(), QStringList());
}

void TestBulkWindow::forgetsWhatWasInterrupted()
{
    addProfile();
    list();
    leaveRun();
    Q_EMIT window().resumeRunRequested();
    QTRY_VERIFY(shown<QAbstractButton>(u"Forget them"_s));
    press(u"Forget them"_s);
    QTRY_COMPARE(journals(), QStringList());
    Q_EMIT window().resumeRunRequested();
    QTRY_VERIFY(shows(u"No changes were interrupted"_s));
    QCOMPARE(puts(shipments), 0);
}

void TestBulkWindow::keepsAJournalUntilItIsDone()
{
    addProfile({.latency = std::chrono::milliseconds(50)});
    list();
    setConcurrency({shipments, receipts}, u"5"_s);
    shown<QComboBox>(u"At a time"_s)->setCurrentText(u"1"_s);
    QCOMPARE(journals(), QStringList());
    press(u"Send 2…"_s);
    press(u"Send 2"_s);
    QTRY_COMPARE(journals().size(), 1);
    press(u"Stop"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Close"_s));
    press(u"Close"_s);
    // What was not sent is there for later.
    QCOMPARE(journals().size(), 1);
    Q_EMIT window().resumeRunRequested();
    QTRY_VERIFY(shown<QAbstractButton>(u"Go on"_s));
    press(u"Cancel"_s);
    // Nobody holds it.
    QTRY_VERIFY(BulkJournal::open(journals().front()));
}

QTEST_MAIN(TestBulkWindow)
#include "tst_bulkwindow.moc"
