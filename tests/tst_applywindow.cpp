// An update from the window to its end: real window, real HTTP.

#include "app/sandbox/iamuser.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/sessionwindow.h"
#include "tests/support/shownwidgets.h"
#include "ui/mainwindow.h"

#include <QTableView>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray confirmation = R"({"eventStreamingID":"5318"})";

QByteArray stream(const QByteArray &status, const QByteArray &description = "first")
{
    return R"({"id": "5318", "status": ")" + status + R"(", "name": "orders", "description": ")" + description
        + R"(", "source": {"name": "HC.Kafka", "source_kafka": {"topic": "orders", "group": "grp"}},
        "sink": {"sink_fg": {"func_urn": "urn:fss:r:p:function:default:f:latest", "agency": "a",
                             "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"},
        "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}},
        "option": {"batch_window": {"count": 100, "interval": 10}}})";
}

QByteArray list(const QByteArray &items, int total)
{
    return R"({"total":)" + QByteArray::number(total) + R"(,"size":)" + QByteArray::number(total)
        + R"(,"items":[)" + items + "]}";
}

} // namespace

class TestApplyWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsARefusalAtItsField();
    void takesAChoice();
    void settlesOnceSomebodyHasSignedIn();
    void restoresWhatRanBefore();
    void startsOnceMore();
    void createsAgainWhatIsGone();
    void createsADuplicate();
    void saysOfADraftWhatIsOfIt();

private:
    void openStream(const QByteArray &status);
    void answer(const QByteArray &body) { m_server->enqueue(Answer::http(200, body)); }
    void review();
    [[nodiscard]] qsizetype sent(const QByteArray &method) const;

    std::unique_ptr<ScriptedServer> m_server;
};

void TestApplyWindow::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(Answer::http(200, list(stream("STOPPED"), 1)));
    addProfile();
    use(*m_server, Service::EventGrid);
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), 1);
}

void TestApplyWindow::openStream(const QByteArray &status)
{
    answer(stream(status));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, u"5318"_s);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/description", Json::string("second"));
}

void TestApplyWindow::review()
{
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY(QApplication::activeModalWidget());
}

qsizetype TestApplyWindow::sent(const QByteArray &method) const
{
    return std::ranges::count(m_server->requests(), method, &ReceivedRequest::method);
}

void TestApplyWindow::showsARefusalAtItsField()
{
    openStream("STOPPED");
    answer(stream("STOPPED"));
    review();
    answer(stream("STOPPED"));
    m_server->enqueue(Answer::http(
        400, R"({"error_code":"EG.00400001","error_msg":"invalid parameters: option.batch_window.count"})"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The service refused the update and changed nothing."_s));
    press(u"Close"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    auto *field = shown<QLineEdit>(u"Messages in a batch"_s);
    QVERIFY(field);
    QTRY_COMPARE(window().focusWidget(), field);
    const auto isRefusalShown = [] { return shows(u"invalid parameters: option.batch_window.count"_s); };
    QVERIFY(isRefusalShown());
    type(u"Messages in a batch"_s, u"50"_s);
    QTRY_VERIFY(!isRefusalShown());
    QCOMPARE(window().currentDraft()->changes().size(), 2U);
}

void TestApplyWindow::takesAChoice()
{
    openStream("STOPPED");
    answer(stream("STOPPED", "theirs"));
    review();
    QVERIFY(shows(u"choose one"_s));
    QVERIFY(!shown<QAbstractButton>(u"Apply 1 change"_s)->isEnabled());
    press(u"Description: keep yours, second"_s);
    answer(stream("STOPPED", "theirs"));
    answer(confirmation);
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The update was applied."_s));
    QCOMPARE(sent("PUT"), 1);
    const auto put = std::ranges::find(m_server->requests(), QByteArray("PUT"), &ReceivedRequest::method);
    QVERIFY(put->body.contains(R"("second")"));
}

//! The answer to the update is lost, and the token is not accepted when it is looked what became of it.
void TestApplyWindow::settlesOnceSomebodyHasSignedIn()
{
    openStream("STOPPED");
    answer(stream("STOPPED"));
    review();
    answer(stream("STOPPED"));
    m_server->enqueue(Answer().close());
    m_server->enqueue(Answer::http(401, R"({"error_code":"APIGW.0307","error_msg":"expired"})"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    m_server->setDefaultAnswer(Answer::http(200, stream("STOPPED", "second")));
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(shows(u"The update was applied."_s));
    QCOMPARE(sent("PUT"), 1);
}

void TestApplyWindow::restoresWhatRanBefore()
{
    openStream("RUNNING");
    answer(stream("RUNNING"));
    review();
    answer(stream("RUNNING"));
    answer(confirmation);
    m_server->enqueue(Answer::http(403, R"({"error_code":"EG.00403001","error_msg":"Not for you."})"));
    // The state, and once more for the restoring.
    answer(stream("STOPPED", "second"));
    answer(stream("STOPPED", "second"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The update was applied, but the stream does not run again."_s));
    press(u"Restore what was there before…"_s);
    QTRY_VERIFY(shows(u"This stream was running before the last update."_s));
    answer(stream("STOPPED", "second"));
    answer(confirmation);
    answer(confirmation);
    answer(stream("RUNNING"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The stream runs again."_s));
    QCOMPARE(sent("PUT"), 2);
    QCOMPARE(sent("POST"), 2);
    QCOMPARE(window().currentDraft()->value("/description")->text(), std::string("first"));
}

void TestApplyWindow::startsOnceMore()
{
    openStream("RUNNING");
    answer(stream("RUNNING"));
    review();
    answer(stream("RUNNING"));
    answer(confirmation);
    m_server->enqueue(Answer::http(403, R"({"error_code":"EG.00403001","error_msg":"Not for you."})"));
    answer(stream("STOPPED", "second"));
    press(u"Apply 1 change"_s);
    QTRY_VERIFY(shows(u"The update was applied, but the stream does not run again."_s));
    answer(confirmation);
    m_server->setDefaultAnswer(Answer::http(200, stream("RUNNING", "second")));
    press(u"Start again"_s);
    QTRY_VERIFY(shows(u"The stream runs again."_s));
    QVERIFY(!shown<QAbstractButton>(u"Start again"_s));
    QVERIFY(!shown<QAbstractButton>(u"Restore what was there before…"_s));
    QCOMPARE(sent("PUT"), 1);
    QCOMPARE(sent("POST"), 2);
}

void TestApplyWindow::createsAgainWhatIsGone()
{
    openStream("RUNNING");
    const QString warning = u"The service does not have this resource any more."_s;
    window().showDraftWarning(window().currentDraft(), warning);
    QVERIFY(shows(warning));
    m_server->enqueue(Answer::http(404, R"({"error_code":"EG.00404001","error_msg":"Not found."})"));
    answer(list({}, 0));
    review();
    QVERIFY(shows(u"Create orders again"_s));
    QVERIFY(shows(u"does not have it any more (ID 5318)"_s));
    QVERIFY(!shows(u"This stream is running."_s));
    answer(list({}, 0));
    answer(R"({"eventStreamingID":"77"})");
    answer(stream("CREATED", "second").replace("5318", "77"));
    press(u"Create again"_s);
    QTRY_VERIFY(shows(u"It was created."_s));
    QVERIFY(!shows(warning));
    QCOMPARE(window().currentDraft()->identity().id, u"77"_s);
    QCOMPARE(sent("POST"), 1);
    QCOMPARE(sent("PUT"), 0);
}

void TestApplyWindow::createsADuplicate()
{
    auto *table = shown<QTableView>(u"Event streams"_s);
    QVERIFY(table);
    table->setFocus();
    table->selectRow(0);
    answer(stream("RUNNING"));
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(window().currentDraft());
    QCOMPARE(window().currentDraft()->name(), u"orders-copy"_s);
    QVERIFY(window().currentDraft()->identity().id.isEmpty());
    review();
    QVERIFY(shows(u"Create orders-copy"_s));
    answer(list({}, 0));
    answer(R"({"eventStreamingID":"78"})");
    press(u"Create"_s);
    QTRY_VERIFY(shows(u"It was created."_s));
    QCOMPARE(sent("POST"), 1);
    QCOMPARE(window().currentDraft()->identity().id, u"78"_s);
}

//! And of no other page: it waits until the draft is in front again, and goes with it.
void TestApplyWindow::saysOfADraftWhatIsOfIt()
{
    const auto isRefusalShown = [] { return shows(u"orders is a draft of the profile “Prod”"_s); };
    openStream("STOPPED");
    ResourceDraft *draft = window().currentDraft();
    draft->setProfile(u"5318"_s, u"Prod"_s);
    Q_EMIT window().applyRequested(draft);
    QTRY_VERIFY(isRefusalShown());
    window().showList(ResourceKind::EventStream);
    QVERIFY(!isRefusalShown());
    Q_EMIT window().newDraftRequested(ResourceKind::EventStream);
    QVERIFY(window().currentDraft() != draft && !isRefusalShown());

    // What is said of the window is said over every page, and nothing hides it.
    const QString ofAll = u"The settings could not be saved."_s;
    window().showBanner({.message = ofAll});
    window().activateDraft(draft);
    QVERIFY(shows(ofAll) && !isRefusalShown());
    QVERIFY(shown<QAbstractButton>(u"Close (1 more)"_s));
    window().showList(ResourceKind::EventStream);
    QVERIFY(shows(ofAll) && shown<QAbstractButton>(u"Close"_s));
    window().activateDraft(draft);
    press(u"Close (1 more)"_s);
    QVERIFY(isRefusalShown());
    draft->setValue("/description", Json::string("third"));
    QVERIFY(!isRefusalShown());
}

QTEST_MAIN(TestApplyWindow)
#include "tst_applywindow.moc"
