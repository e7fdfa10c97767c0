// What is done with the rows of the lists: real window, real HTTP to a sandbox.

#include "app/sandbox/iamuser.h"
#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/sessionwindow.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

#include <QTableView>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestListActions : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void pausesAndStartsSeveral();
    void openDraftsTellTheState();
    void openDraftsOfWhatIsDeletedRunNoMore();
    void openDraftsFollowTheList();
    void deletesByName();
    void severalAreDeletedByTheNameOfTheProfile();
    void protectedProfilesAskForEverything();
    void enablesSubscriptions();
    void tellsWhatFailedAndTriesAgain();
    void goesOnAfterASignIn();
    void followsStatesThatPass();

private:
    void list(ResourceKind kind = ResourceKind::EventStream);
    void select(ResourceKind kind, const QStringList &names);
    [[nodiscard]] QString stateOf(const QString &name, ResourceKind kind = ResourceKind::EventStream);
    [[nodiscard]] int rowCount(ResourceKind kind = ResourceKind::EventStream);
    [[nodiscard]] QTableView *table(ResourceKind kind);
    void pressDelete();
    //! The stream of this name, as its row does.
    ResourceDraft *open(const QString &name);
};

ResourceDraft *TestListActions::open(const QString &name)
{
    const ResourceListModel *model = window().listModel(ResourceKind::EventStream);
    int row = 0;
    while (model->name(row) != name)
        ++row;
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, model->id(row));
    QTest::qVerify(shows(u"Opening %1…"_s.arg(name)), "it says so", qPrintable(name), __FILE__, __LINE__);
    return QTest::qWaitFor([this] { return window().currentDraft(); }) ? window().currentDraft() : nullptr;
}

void TestListActions::pressDelete()
{
    // Shortcuts are for the window in front.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    table(ResourceKind::EventStream)->setFocus();
    QTest::keyClick(table(ResourceKind::EventStream), Qt::Key_Delete);
}

QTableView *TestListActions::table(ResourceKind kind)
{
    return window().listView(kind)->findChild<QTableView *>();
}

void TestListActions::list(ResourceKind kind)
{
    rememberToken();
    startProgram();
    window().showList(kind);
    QTRY_VERIFY(!window().listView(kind)->countText().isEmpty());
}

void TestListActions::select(ResourceKind kind, const QStringList &names)
{
    const QAbstractItemModel *rows = table(kind)->model();
    table(kind)->clearSelection();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, ResourceListModel::NameColumn);
        if (names.contains(index.data().toString())) {
            table(kind)->selectionModel()->select(index,
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QCOMPARE(table(kind)->selectionModel()->selectedRows().size(), names.size());
}

QString TestListActions::stateOf(const QString &name, ResourceKind kind)
{
    const ResourceListModel *model = window().listModel(kind);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->name(row) == name)
            return model->index(row, 0).data(ResourceListModel::StatusRole).toString();
    }
    return {};
}

int TestListActions::rowCount(ResourceKind kind)
{
    return window().listModel(kind)->rowCount();
}

void TestListActions::pausesAndStartsSeveral()
{
    addProfile();
    list();
    const QStringList names{u"orders-to-fn"_s, u"payments-to-ledger"_s, u"returns-to-fn"_s};
    QCOMPARE(stateOf(names[2]), u"STOPPED"_s);
    select(ResourceKind::EventStream, names);
    QVERIFY(shows(u"3 of 12 selected"_s));
    press(u"Pause…"_s);
    // The one that stands already is left out.
    QVERIFY(shows(u"Pause 2 event streams?"_s));
    press(u"Pause"_s);
    QTRY_VERIFY(shows(u"2 of 2 done"_s));
    press(u"Close"_s);
    QTRY_COMPARE(stateOf(names[0]), u"STOPPED"_s);
    QTRY_COMPARE(stateOf(names[1]), u"STOPPED"_s);
    // What was chosen stays so while the list is read again.
    QTRY_COMPARE(table(ResourceKind::EventStream)->selectionModel()->selectedRows().size(), 3);
    press(u"Start…"_s);
    press(u"Start"_s);
    QTRY_VERIFY(shows(u"3 of 3 done"_s));
    QTRY_COMPARE(stateOf(names[2]), u"RUNNING"_s);
    press(u"Close"_s);
}

void TestListActions::openDraftsTellTheState()
{
    addProfile();
    list();
    const ResourceDraft *draft = open(u"orders-to-fn"_s);
    QCOMPARE(draft->identity().status, u"RUNNING"_s);
    window().showList(ResourceKind::EventStream);
    select(ResourceKind::EventStream, {u"orders-to-fn"_s});
    press(u"Pause…"_s);
    press(u"Pause"_s);
    QTRY_COMPARE(draft->identity().status, u"STOPPED"_s);
    QVERIFY(!draft->isModified());
    press(u"Close"_s);
}

void TestListActions::openDraftsOfWhatIsDeletedRunNoMore()
{
    addProfile();
    list();
    ResourceDraft *draft = open(u"orders-to-fn"_s);
    QCOMPARE(draft->identity().status, u"RUNNING"_s);
    window().showList(ResourceKind::EventStream);
    select(ResourceKind::EventStream, {u"orders-to-fn"_s});
    pressDelete();
    type(u"Name"_s, u"orders-to-fn"_s);
    press(u"Delete"_s);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    QCOMPARE(draft->identity().status, QString());
    QVERIFY(!draft->identity().id.isEmpty() && !draft->isModified());
    press(u"Close"_s);
    // It is said where the draft is.
    const QString gone = u"The service does not have this resource any more."_s;
    QVERIFY(!shows(gone));
    window().activateDraft(draft);
    QTRY_VERIFY(shows(gone));
}

//! What changed meanwhile, as an update of which nobody knows what came, or by others.
void TestListActions::openDraftsFollowTheList()
{
    addProfile();
    ScriptedServer server;
    use(server, Service::EventGrid);
    const auto streamWith = [](const QByteArray &status) {
        return R"({"id":"5318","name":"orders","source":{},"sink":{},"status":")" + status + R"("})";
    };
    const auto listOf = [](const QByteArray &items) {
        const QByteArray total = items.isEmpty() ? "0" : "1";
        return Answer::http(200, R"({"total":)" + total + R"(,"items":[)" + items + "]}");
    };
    server.enqueue(listOf(streamWith("RUNNING")));
    server.setDefaultAnswer(Answer::http(200, streamWith("RUNNING")));
    list();
    QTRY_COMPARE(listedStreams(), 1);
    ResourceDraft *draft = open(u"orders"_s);
    QCOMPARE(draft->identity().status, u"RUNNING"_s);

    server.setDefaultAnswer(listOf(streamWith("STOPPED")));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(stateOf(u"orders"_s), u"STOPPED"_s);
    QTRY_COMPARE(draft->identity().status, u"STOPPED"_s);
    QVERIFY(!draft->isModified());

    // What another profile's project has is no business of this list.
    const QString id = draft->profileId();
    draft->setProfile(u"77"_s, u"Prod"_s);
    server.setDefaultAnswer(listOf({}));
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(listedStreams(), 0);
    QCOMPARE(draft->identity().status, u"STOPPED"_s);
    draft->setProfile(id, m_profile.name);
    Q_EMIT window().refreshRequested(ResourceKind::EventStream);
    QTRY_COMPARE(draft->identity().status, QString());
    window().activateDraft(draft);
    QTRY_VERIFY(shows(u"The service does not have this resource any more."_s));
}

void TestListActions::deletesByName()
{
    addProfile();
    list();
    select(ResourceKind::EventStream, {u"orders-to-fn"_s});
    pressDelete();
    QTRY_VERIFY(shows(u"Delete orders-to-fn?"_s));
    type(u"Name"_s, u"orders"_s);
    QVERIFY(!shown<QAbstractButton>(u"Delete"_s)->isEnabled());
    type(u"Name"_s, u"orders-to-fn"_s);
    press(u"Delete"_s);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    press(u"Close"_s);
    QTRY_COMPARE(rowCount(), 11);
    QCOMPARE(stateOf(u"orders-to-fn"_s), QString());
}

void TestListActions::severalAreDeletedByTheNameOfTheProfile()
{
    addProfile();
    list();
    select(ResourceKind::EventStream, {u"orders-to-fn"_s, u"returns-to-fn"_s});
    pressDelete();
    QTRY_VERIFY(shows(u"Delete 2 event streams?"_s));
    type(u"Name"_s, m_profile.name);
    press(u"Delete"_s);
    QTRY_VERIFY(shows(u"2 of 2 done"_s));
    press(u"Close"_s);
    QTRY_COMPARE(rowCount(), 10);
}

void TestListActions::protectedProfilesAskForEverything()
{
    addProfile();
    m_profile.isProtected = true;
    QVERIFY(!ProfileStore(m_folder->path()).update(m_profile));
    list();
    select(ResourceKind::EventStream, {u"orders-to-fn"_s});
    press(u"Pause…"_s);
    QTRY_VERIFY(shows(u"Type “orders-to-fn” to go on."_s));
    QVERIFY(!shown<QAbstractButton>(u"Pause"_s)->isEnabled());
    press(u"Cancel"_s);
    QTRY_VERIFY(!shows(u"Pause orders-to-fn?"_s));
    QCOMPARE(requests(u"POST"_s, u"/operate/"_s), 0);
}

void TestListActions::enablesSubscriptions()
{
    addProfile();
    constexpr ResourceKind kind = ResourceKind::EventSubscription;
    list(kind);
    const ResourceListModel *model = window().listModel(kind);
    QString name;
    for (int row = 0; row < model->rowCount() && name.isEmpty(); ++row) {
        if (stateOf(model->name(row), kind) == "ENABLED"_L1)
            name = model->name(row);
    }
    select(kind, {name});
    press(u"Disable…"_s);
    press(u"Disable"_s);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    press(u"Close"_s);
    QTRY_COMPARE(stateOf(name, kind), u"DISABLED"_s);
    QTRY_VERIFY(shown<QAbstractButton>(u"Enable…"_s)->isEnabled());
    QVERIFY(!shown<QAbstractButton>(u"Disable…"_s)->isEnabled());
}

void TestListActions::tellsWhatFailedAndTriesAgain()
{
    addProfile();
    ScriptedServer server;
    use(server, Service::EventGrid);
    server.enqueue(oneStream());
    list();
    table(ResourceKind::EventStream)->selectAll();
    server.enqueue(Answer::http(409, R"({"error_code":"EG.1","error_msg":"it is being changed"})"));
    press(u"Pause…"_s);
    press(u"Pause"_s);
    QTRY_VERIFY(shows(u"0 of 1 done · 1 not done"_s));
    const QString id = window().listModel(ResourceKind::EventStream)->id(0);
    server.enqueue(Answer::http(200, R"({"eventStreamingID":")" + id.toUtf8() + R"("})"));
    server.setDefaultAnswer(Answer::http(
        200, R"({"id":")" + id.toUtf8() + R"(","name":"o","status":"STOPPED","source":{},"sink":{}})"));
    press(u"Retry what was not done"_s);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    press(u"Close"_s);
}

void TestListActions::goesOnAfterASignIn()
{
    addProfile();
    ScriptedServer server;
    use(server, Service::EventGrid);
    server.enqueue(oneStream());
    list();
    table(ResourceKind::EventStream)->selectAll();
    server.enqueue(Answer::http(401, R"({"error_code":"APIGW.0307","error_msg":"expired"})"));
    press(u"Pause…"_s);
    press(u"Pause"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    const QString id = window().listModel(ResourceKind::EventStream)->id(0);
    server.setDefaultAnswer(
        Answer::http(200,
                     R"({"eventStreamingID":")" + id.toUtf8() + R"(","id":")" + id.toUtf8()
                         + R"(","name":"o","status":"STOPPED","source":{},"sink":{},"items":[],"total":0})"));
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shows(u"1 of 1 done"_s));
    press(u"Close"_s);
}

void TestListActions::followsStatesThatPass()
{
    addProfile();
    ScriptedServer server;
    use(server, Service::EventGrid);
    server.enqueue(Answer::http(
        200, R"({"items": [{"id": "5318", "name": "orders", "status": "STARTING"}], "total": 1})"));
    server.setDefaultAnswer(oneStream());
    list();
    QCOMPARE(stateOf(u"orders"_s), u"STARTING"_s);
    table(ResourceKind::EventStream)->selectAll();
    QTRY_COMPARE(stateOf(u"orders"_s), u"RUNNING"_s);
    QCOMPARE(server.wireCount(), 2);
    QCOMPARE(table(ResourceKind::EventStream)->selectionModel()->selectedRows().size(), 1);
}

QTEST_MAIN(TestListActions)
#include "tst_listactions.moc"
