// A copy for another profile, from the list and from a draft: real window, real HTTP to a sandbox.

#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/controls.h"
#include "tests/support/sessionwindow.h"
#include "ui/banner.h"
#include "ui/dialogs/promotiondialog.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QString liveProject = u"0123456789abcdef0123456789abcdef"_s;

} // namespace

class TestPromotionWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesARow();
    void createsItInTheOtherProject();
    void copiesADraftAsItIs();
    void showsWhatBecomesOfTheFields();
    void knowsTheNameWithinAProject();
    void packsWhatIsSaidWhereNothingIsToDecide();
    void needsAnotherProfile();
    void leavesTheMenuToTheList();

private:
    //! Signed in to the sandbox, beside the profile Live of another project.
    void start();
    //! Adds it to those that are stored.
    [[nodiscard]] ConnectionProfile added(const QString &name, const QString &projectId);
    void openCopy(const QString &name);
    [[nodiscard]] PromotionDialog *dialog() const
    {
        return m_program->window().findChild<PromotionDialog *>();
    }
    [[nodiscard]] MainWindow *program() const { return &m_program->window(); }
    void triggerInMenu(const QString &text);

    ConnectionProfile m_live;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestPromotionWindow::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(Answer::http(200, R"({"total":0,"size":0,"items":[]})"));
}

void TestPromotionWindow::start()
{
    addProfile();
    m_live = added(u"Live"_s, liveProject);
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 12);
}

ConnectionProfile TestPromotionWindow::added(const QString &name, const QString &projectId)
{
    ConnectionProfile profile;
    profile.name = name;
    profile.region = u"cn-north-4"_s;
    profile.projectId = projectId;
    profile.endpoint = m_server->url();
    profile.color = u"#c62828"_s;
    profile.isProtected = true;
    const auto stored = ProfileStore(m_folder->path()).add(profile);
    return stored ? *stored : ConnectionProfile();
}

void TestPromotionWindow::triggerInMenu(const QString &text)
{
    const QList<QAction *> actions = window().menuBar()->actions();
    for (QAction *menu : actions) {
        for (QAction *action : menu->menu()->actions()) {
            if (action->text().remove(u'&') == text && action->isVisible() && action->isEnabled())
                return action->trigger();
        }
    }
    QFAIL(qPrintable(text));
}

void TestPromotionWindow::openCopy(const QString &name)
{
    auto *table = window().listView(ResourceKind::EventStream)->findChild<QTableView *>();
    const QAbstractItemModel *rows = table->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, 0).data().toString() == name)
            table->selectRow(row);
    }
    triggerInMenu(u"Copy to profile…"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestPromotionWindow::copiesARow()
{
    start();
    openCopy(u"orders-to-fn"_s);
    QVERIFY(unnamedControls(dialog()).isEmpty());
    QCOMPARE(dialog()->target(), m_live.id);
    QCOMPARE(shown<QComboBox>(u"Profile"_s)->currentText(), u"Live · cn-north-4 · protected"_s);
    press(u"Create draft"_s);
    QTRY_VERIFY(window().currentDraft());
    ResourceDraft *draft = window().currentDraft();
    QVERIFY(draft->identity().id.isEmpty());
    QCOMPARE(draft->name(), u"orders-to-fn"_s);
    QCOMPARE(draft->profileId(), m_live.id);
    QCOMPARE(toQString(draft->value("/sink/sink_fg/urn")->text()),
             u"urn:fss:cn-north-4:%1:function:default:hello:latest"_s.arg(liveProject));
    QVERIFY(draft->secretState("/source/source_kafka/password") == SecretState::Missing);
    QVERIFY(findIssue(draft->issues(), "/source/source_kafka/instance_id", IssueCode::Required));
    QVERIFY(shows(u"A copy for the profile “Live”; choose that profile to apply it."_s));
    QVERIFY(shows(u"To be chosen again: Broker address, Instance name, Instance ID."_s));
    // The form says it as well, and one can begin at once.
    QVERIFY(shows(u"Instance ID must be chosen again: what it named belongs to another project."_s));
    QTRY_COMPARE(window().focusWidget(), shown<QLineEdit>(u"Broker address"_s));
}

void TestPromotionWindow::createsItInTheOtherProject()
{
    start();
    std::swap(m_profile, m_live);
    rememberToken();
    std::swap(m_profile, m_live);
    openCopy(u"orders-to-fn"_s);
    press(u"Create draft"_s);
    QTRY_VERIFY(window().currentDraft());
    ResourceDraft *draft = window().currentDraft();
    // It is nobody else's.
    Q_EMIT window().applyRequested(draft);
    QTRY_VERIFY(shows(u"orders-to-fn is a draft of the profile “Live”; choose that profile to apply it."_s));
    QVERIFY(!QApplication::activeModalWidget());

    Q_EMIT window().profileChosen(m_live.id);
    QTRY_VERIFY(!m_server->requests().empty());
    window().activateDraft(draft);
    draft->setValue("/source/source_kafka/instance_id", Json::string("k-live"));
    draft->setSecret("/source/source_kafka/password", Secret("live-password"));
    Q_EMIT window().applyRequested(draft);
    QTRY_VERIFY(shows(u"Create orders-to-fn"_s));
    type(u"Name of the resource"_s, u"orders-to-fn"_s);
    m_server->enqueue(Answer::http(200, R"({"total":0,"size":0,"items":[]})"));
    m_server->enqueue(Answer::http(200, R"({"eventStreamingID":"78"})"));
    press(u"Create"_s);
    QTRY_VERIFY(shows(u"It was created."_s));
    const auto &requests = m_server->requests();
    const auto created = std::ranges::find(requests, "POST", &ReceivedRequest::method);
    QVERIFY(created != requests.end());
    QVERIFY(created->target.contains(liveProject.toUtf8()));
    QVERIFY(!created->body.contains(m_profile.projectId.toUtf8()));
    QVERIFY(!created->body.contains("sample-orders-password"));
    QVERIFY(created->body.contains("live-password"));
    QCOMPARE(draft->identity().id, u"78"_s);
    QVERIFY(!findIssue(draft->issues(), "/source/source_kafka/addr", IssueCode::Required));

    std::swap(m_profile, m_live);
    cleanup();
    std::swap(m_profile, m_live);
}

void TestPromotionWindow::copiesADraftAsItIs()
{
    start();
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream,
                                          u"23709d68-54d5-423b-a6be-03302e893152"_s);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/description", Json::string("edited"));
    const ResourceDraft *source = window().currentDraft();
    triggerInMenu(u"Copy to profile…"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    press(u"Create draft"_s);
    QTRY_VERIFY(window().currentDraft() != source);
    QCOMPARE(toQString(window().currentDraft()->value("/description")->text()), u"edited"_s);
    // The copy is of Live, so the first profile is the one that it can go to.
    triggerInMenu(u"Copy to profile…"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(dialog()->target(), m_profile.id);
}

void TestPromotionWindow::showsWhatBecomesOfTheFields()
{
    start();
    openCopy(u"orders-to-fn"_s);
    const auto *table = dialog()->findChild<QTableWidget *>();
    const auto rowOf = [table](const QString &label) {
        QStringList texts;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == label)
                texts = {table->item(row, 1)->text(), table->item(row, 2)->text()};
        }
        return texts.replaceInStrings(QString(QChar(0x200b)), QString());
    };
    QCOMPARE(rowOf(u"Instance name"_s), QStringList({u"kafka-prod"_s, u"Empty: choose it again"_s}));
    QCOMPARE(rowOf(u"Password"_s), QStringList({u"A secret"_s, u"Not copied: enter it again"_s}));
    QCOMPARE(rowOf(u"Topic"_s), QStringList({u"orders"_s, u"The same: check that it is right there"_s}));
    QCOMPARE(rowOf(u"Function URN"_s).constLast(),
             u"urn:fss:cn-north-4:%1:function:default:hello:latest"_s.arg(liveProject));
    QVERIFY(rowOf(u"Concurrency"_s).isEmpty());
    closeDialog();
    QVERIFY(!window().currentDraft());
}

void TestPromotionWindow::packsWhatIsSaidWhereNothingIsToDecide()
{
    ConnectionProfile target;
    target.name = u"Live"_s;
    PromotionDialog copy(ResourceKind::EventStream, u"orders"_s, {target});
    copy.setNotes({}, PromotionDialog::NameState::InUse);
    copy.show();
    QVERIFY(QTest::qWaitForWindowExposed(&copy));
    const QLabel *last = nullptr;
    for (const QLabel *label : copy.findChildren<QLabel *>()) {
        if (label->isVisible() && (!last || label->y() > last->y()))
            last = label;
    }
    QVERIFY(last);
    QCOMPARE(last->text(), u"Every field is copied as it is."_s);
    QVERIFY2(last->geometry().bottom() < copy.height() / 2, qPrintable(QString::number(last->y())));
}

void TestPromotionWindow::knowsTheNameWithinAProject()
{
    addProfile();
    ConnectionProfile twin = m_profile;
    twin.name = u"Copy of Box"_s;
    twin.id.clear();
    QVERIFY(ProfileStore(m_folder->path()).add(twin));
    m_live = added(u"Live"_s, liveProject);
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 12);
    openCopy(u"orders-to-fn"_s);
    QVERIFY(shows(u"⚠ orders-to-fn is there already"_s));
    auto *choice = shown<QComboBox>(u"Profile"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(dialog()->target(), m_live.id);
    QVERIFY(shows(u"Whether orders-to-fn is there already is checked when the draft is applied."_s));
}

void TestPromotionWindow::needsAnotherProfile()
{
    addProfile();
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 12);
    window().listView(ResourceKind::EventStream)->findChild<QTableView *>()->selectRow(0);
    triggerInMenu(u"Copy to profile…"_s);
    QTRY_VERIFY(shows(u"There is no other profile to copy to; create one first."_s));
    QVERIFY(!dialog());
    // A passing remark: it stands over no other tab.
    QVERIFY(!window().findChild<Banner *>()->isVisible());
}

void TestPromotionWindow::leavesTheMenuToTheList()
{
    start();
    const auto offers = [this] {
        int count = 0;
        const QList<QAction *> menus = window().menuBar()->actions();
        for (const QAction *menu : menus) {
            for (const QAction *action : menu->menu()->actions())
                count += action->text().remove(u'&') == u"Copy to profile…"_s && action->isVisible() ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(offers(), 1);
    QVERIFY(sharedMnemonics(window().menuBar()).isEmpty());
    Q_EMIT window().newDraftRequested(ResourceKind::EventStream);
    QCOMPARE(offers(), 1);
    // More than one row is copied one by one.
    window().showList(ResourceKind::EventStream);
    auto *table = window().listView(ResourceKind::EventStream)->findChild<QTableView *>();
    table->selectAll();
    const QList<QAction *> actions = window().listView(ResourceKind::EventStream)->rowActions();
    const auto copy = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text().remove(u'&') == u"Copy to profile…"_s; });
    QVERIFY(!(*copy)->isEnabled());
    table->selectRow(3);
    QVERIFY((*copy)->isEnabled());
}

QTEST_MAIN(TestPromotionWindow)
#include "tst_promotionwindow.moc"
