// The history in the window: real window, real HTTP, real files.

#include "app/storage/history.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/historymodel.h"
#include "tests/support/sessionwindow.h"
#include "ui/lists/historyview.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QFileDialog>
#include <QTableView>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const std::string password = "/source/source_kafka/password";

QByteArray bodyWith(const QByteArray &topic, const QByteArray &secret)
{
    return R"({"name": "orders", "source": {"name": "HC.Kafka", "source_kafka": {"topic": ")" + topic
        + R"(", "group": "grp", "password": ")" + secret
        + R"("}}, "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"}})";
}

Answer stream(const QByteArray &topic)
{
    QByteArray answer = bodyWith(topic, "from-the-service");
    answer.insert(1, R"("id": "5318", "status": "STOPPED", )");
    return Answer::http(200, answer);
}

std::string version(const QByteArray &topic)
{
    return bodyWith(topic, QByteArray::fromStdString(secretPlaceholder(password))).toStdString();
}

//! QTableView::selectRow() would look at the keys that were pressed.
void chooseRow(const QTableView *table, int row)
{
    table->selectionModel()->select(table->model()->index(row, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace

class TestHistoryWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void restoresAVersion();
    void restoresIntoTheOpenDraft();
    void restoresWhatWasDeleted();
    void staysWithTheProfileOfTheChange();
    void showsTheVersionsOfTheDraft();
    void recordsWhatIsDoneInTheLists();
    void exportsToAFolder();

private:
    //! An update of the topic from "old" to "new", written down before the program starts.
    void recordUpdate(const QString &profileId);
    void openHistory();
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers);
    void choose(int row);
    [[nodiscard]] QTableView *table() { return window().historyView()->findChild<QTableView *>(); }
    [[nodiscard]] std::string topic()
    {
        return window().currentDraft()->value("/source/source_kafka/topic")->text();
    }

    std::unique_ptr<ScriptedServer> m_server;
};

void TestHistoryWindow::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(stream("new"));
    addProfile();
}

void TestHistoryWindow::recordUpdate(const QString &profileId)
{
    History history(m_folder->path());
    const auto begun = history.begin({.subject = {.profileId = profileId,
                                                  .profileName = u"Box"_s,
                                                  .resourceId = u"5318"_s,
                                                  .resourceName = u"orders"_s},
                                      .before = version("old"),
                                      .after = version("new")},
                                     QDateTime::currentDateTimeUtc());
    QVERIFY(begun);
    QVERIFY(!history.end(*begun, {.outcome = WriteOutcome::Applied}));
}

void TestHistoryWindow::openHistory()
{
    rememberToken();
    startProgram();
    // Until somebody is signed in, restoring asks for that.
    QTRY_VERIFY(m_server->wireCount() > 0 || listedStreams() > 0);
    pressKey(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(window().showsHistory());
}

void TestHistoryWindow::pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Shortcuts are for the window in front.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), key, modifiers);
}

void TestHistoryWindow::choose(int row)
{
    QTRY_VERIFY(window().historyModel()->rowCount() > row);
    chooseRow(table(), row);
}

void TestHistoryWindow::restoresAVersion()
{
    use(*m_server, Service::EventGrid);
    recordUpdate(m_profile.id);
    openHistory();
    choose(0);
    press(u"Restore the version before…"_s);
    QTRY_VERIFY(window().currentDraft());
    ResourceDraft *draft = window().currentDraft();
    QCOMPARE(topic(), std::string("old"));
    QCOMPARE(draft->identity().id, u"5318"_s);
    // It is an edit of what the service holds, with its secret, and can be undone.
    QCOMPARE(draft->changes().size(), size_t(1));
    QCOMPARE(draft->secretToSend(password).reveal(), std::string_view("from-the-service"));
    draft->undoStack()->undo();
    QCOMPARE(topic(), std::string("new"));
}

void TestHistoryWindow::restoresIntoTheOpenDraft()
{
    use(*m_server, Service::EventGrid);
    recordUpdate(m_profile.id);
    openHistory();
    choose(0);
    // The service holds that one.
    press(u"Restore this version…"_s);
    QTRY_VERIFY(window().currentDraft());
    ResourceDraft *draft = window().currentDraft();
    QVERIFY(draft->changes().empty());
    draft->setValue("/description", Json::string("mine"));
    pressKey(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(window().showsHistory());
    press(u"Restore the version before…"_s);
    QTRY_COMPARE(window().currentDraft(), draft);
    QCOMPARE(window().drafts().size(), size_t(1));
    QCOMPARE(topic(), std::string("old"));
    QVERIFY(!draft->value("/description"));
    draft->undoStack()->undo();
    QCOMPARE(draft->value("/description")->text(), std::string("mine"));
}

void TestHistoryWindow::restoresWhatWasDeleted()
{
    m_server->setDefaultAnswer(
        Answer::http(404, R"({"error_code": "EG.404", "error_msg": "no such stream"})"));
    use(*m_server, Service::EventGrid);
    recordUpdate(m_profile.id);
    openHistory();
    choose(0);
    press(u"Restore this version…"_s);
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(topic(), std::string("new"));
    QVERIFY(window().currentDraft()->identity().id.isEmpty());
    QVERIFY(shows(u"not on the service any more"_s));
    QCOMPARE(window().currentDraft()->secretState(password), SecretState::Placeholder);
}

void TestHistoryWindow::staysWithTheProfileOfTheChange()
{
    use(*m_server, Service::EventGrid);
    recordUpdate(u"another"_s);
    openHistory();
    choose(0);
    const int before = m_server->wireCount();
    press(u"Restore this version…"_s);
    QTRY_VERIFY(shows(u"choose that profile"_s));
    QVERIFY(!window().currentDraft());
    QCOMPARE(m_server->wireCount(), before);
}

void TestHistoryWindow::showsTheVersionsOfTheDraft()
{
    use(*m_server, Service::EventGrid);
    recordUpdate(m_profile.id);
    rememberToken();
    startProgram();
    QTRY_VERIFY(m_server->wireCount() > 0);
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, u"5318"_s);
    QTRY_VERIFY(window().currentDraft());
    pressKey(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window().showsHistory());
    QCOMPARE(window().historyModel()->filter().resourceId, u"5318"_s);
    QTRY_COMPARE(window().historyModel()->rowCount(), 1);
}

void TestHistoryWindow::recordsWhatIsDoneInTheLists()
{
    openHistory();
    QTRY_VERIFY(shows(u"Nothing was sent yet"_s));
    window().showList(ResourceKind::EventStream);
    QTRY_VERIFY(listedStreams() > 0);
    auto *streams = window().listView(ResourceKind::EventStream)->findChild<QTableView *>();
    chooseRow(streams, 0);
    press(u"Delete…"_s);
    const QString name = streams->model()->index(0, 0).data().toString();
    type(u"Name"_s, name);
    press(u"Delete"_s);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    press(u"Close"_s);
    pressKey(Qt::Key_4, Qt::ControlModifier);
    HistoryModel *model = window().historyModel();
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(model->change(0).end.outcome, WriteOutcome::Applied);
    QCOMPARE(model->change(0).action, ChangeAction::Delete);
    QCOMPARE(model->change(0).subject.resourceName, name);
    QVERIFY(model->change(0).hasBefore);
}

void TestHistoryWindow::exportsToAFolder()
{
    recordUpdate(m_profile.id);
    openHistory();
    choose(0);
    press(u"Export…"_s);
    QTRY_VERIFY(window().findChild<QFileDialog *>());
    const QTemporaryDir target;
    Q_EMIT window().findChild<QFileDialog *>()->fileSelected(target.path());
    QTRY_VERIFY(QDir(target.filePath(u"orders-5318"_s)).exists(u"index.json"_s));
    QCOMPARE(QDir(target.filePath(u"orders-5318"_s)).entryList(QDir::Files).size(), 3);
    closeDialog();
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
