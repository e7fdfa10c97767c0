#include "app/api/apiclient.h"
#include "models/lists/requestlogmodel.h"
#include "tests/support/apifixture.h"
#include "tests/support/controls.h"
#include "tests/support/scriptedserver.h"
#include "ui/dialogs/requestlogwindow.h"
#include "ui/lists/requestlogview.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

RequestRecord recordOf(const QString &path, std::optional<ApiError> error = {})
{
    return {.startedAt = QDateTime::currentDateTimeUtc(),
            .method = u"GET"_s,
            .host = u"eg.example"_s,
            .path = path,
            .httpStatus = error ? error->httpStatus : 200,
            .duration = std::chrono::milliseconds(1234),
            .requestId = u"id-of-"_s + path,
            .error = std::move(error)};
}

QString cell(const RequestLogModel &log, int row, RequestLogModel::Column column, int role = Qt::DisplayRole)
{
    return log.index(row, column).data(role).toString();
}

//! Whether the window shows this text in a label.
bool says(const QWidget &window, const QString &text)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

QPlainTextEdit *textNamed(const QWidget &window, const QString &name)
{
    for (auto *text : window.findChildren<QPlainTextEdit *>()) {
        if (text->isVisible() && text->accessibleName() == name)
            return text;
    }
    return nullptr;
}

AccessKeyCredentials canaryPair()
{
    return {u"AKCANARY"_s, Secret("canary-secret-key"), Secret("canary-security-token")};
}

} // namespace

//! What went over the wire can be looked up, with all that explains a failure and without a secret.
class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastThousand();
    void saysHowEachEnded_data();
    void saysHowEachEnded();
    void findsTheFailure();
    void filters();
    void leavesOutTheProject();
    void offersTheFormatOfTheFile();
    void isUsedByKeyboard();
    void standsBelowTheWindow();
    void standsBesideADialog();
    void comparesSignatures();
    void marksNoDifference();
    void showsTheChain();
    void showsTheRedirect();
    void holdsNoSecret();
    void showsWhatWentOverTheWire();
    void saysWhyThereIsNoBody();
    void dropsTheOldestBodies();
    void handsOutWhatIsListed();
    void thePathHasRoom();
    void saysWhatThePlaceIsFor();
};

void TestRequestLog::keepsTheLastThousand()
{
    RequestLogModel log;
    const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int most = RequestLogModel::mostRecords;
    for (int number = 1; number < most; ++number)
        log.add(recordOf(u"/%1"_s.arg(number)));
    QCOMPARE(log.rowCount(), most - 1);
    log.add(recordOf(u"/1000"_s));
    QCOMPARE(log.rowCount(), most);
    QCOMPARE(cell(log, most - 1, RequestLogModel::PathColumn), u"/1"_s);
    log.add(recordOf(u"/1001"_s));
    QCOMPARE(log.rowCount(), most);
    QCOMPARE(cell(log, 0, RequestLogModel::PathColumn), u"/1001"_s);
    QCOMPARE(cell(log, most - 1, RequestLogModel::PathColumn), u"/2"_s);
    log.clear();
    QCOMPARE(log.rowCount(), 0);
}

void TestRequestLog::saysHowEachEnded_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<std::optional<ApiError>>("error");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    const auto error = [](Kind kind, int status) {
        return std::optional(ApiError{.kind = kind, .httpStatus = status});
    };
    QTest::newRow("200") << std::optional<ApiError>() << u"✓ 200"_s << u"200, succeeded"_s;
    QTest::newRow("403") << error(Kind::Forbidden, 403) << u"✕ 403"_s << u"403, failed"_s;
    QTest::newRow("200 that is none") << error(Kind::Protocol, 200) << u"✕ 200"_s << u"200, failed"_s;
    QTest::newRow("timeout") << error(Kind::Timeout, 0) << u"✕ timed out"_s << u"timed out, failed"_s;
    QTest::newRow("network") << error(Kind::Network, 0) << u"✕ no answer"_s << u"no answer, failed"_s;
    QTest::newRow("nothing came") << error(Kind::Api, 0) << u"✕ no answer"_s << u"no answer, failed"_s;
    QTest::newRow("proxy") << error(Kind::Proxy, 0) << u"✕ proxy failed"_s << u"proxy failed, failed"_s;
    QTest::newRow("refused") << error(Kind::Refused, 0) << u"✕ not sent"_s << u"not sent, failed"_s;
    QTest::newRow("TLS") << error(Kind::Tls, 0) << u"✕ TLS failed"_s << u"TLS failed, failed"_s;
}

void TestRequestLog::saysHowEachEnded()
{
    QFETCH(std::optional<ApiError>, error);
    RequestLogModel log;
    log.add(recordOf(u"/v1"_s, error));
    QTEST(cell(log, 0, RequestLogModel::StatusColumn), "shown");
    QTEST(cell(log, 0, RequestLogModel::StatusColumn, Qt::AccessibleTextRole), "spoken");
    QCOMPARE(cell(log, 0, RequestLogModel::DurationColumn), u"1,234 ms"_s);
    QCOMPARE(log.failure({}), error ? 0 : -1);
}

void TestRequestLog::findsTheFailure()
{
    const ApiError notFound{.kind = ApiError::Kind::NotFound, .httpStatus = 404};
    RequestLogModel log;
    log.add(recordOf(u"/older"_s, notFound));
    log.add(recordOf(u"/newer"_s, notFound));
    log.add(recordOf(u"/stopped"_s, ApiError{.kind = ApiError::Kind::Canceled}));
    log.add(recordOf(u"/fine"_s));
    QCOMPARE(log.record(log.failure({})).path, u"/newer"_s);
    QCOMPARE(log.record(log.failure(u"id-of-/older"_s)).path, u"/older"_s);
    QCOMPARE(log.failure(u"id-of-/other"_s), -1);
}

void TestRequestLog::filters()
{
    RequestLogModel log;
    RequestLogWindow window(&log);
    window.present();
    QVERIFY(says(window, u"No requests yet."_s));
    QVERIFY(!test::buttonNamed(&window, u"Copy details"_s)->isEnabled());
    log.add(recordOf(u"/v1/streams"_s));
    log.add(recordOf(u"/v1/subscriptions"_s, ApiError{.kind = ApiError::Kind::NotFound, .httpStatus = 404}));
    auto *table = window.findChild<QTableView *>();
    auto *filter = window.findChild<QLineEdit *>();
    QCOMPARE(table->model()->rowCount(), 2);
    for (const QString &text : {u"404"_s, u"SUBSCR"_s, u"id-of-/v1/sub"_s}) {
        filter->setText(text);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, RequestLogModel::PathColumn).data().toString(),
                 u"/v1/subscriptions"_s);
    }
    filter->setText(u"nothing like it"_s);
    QVERIFY(says(window, u"No request matches “nothing like it”."_s));
    // Whoever asks for the failure sees it, whatever was filtered before.
    window.view()->chooseFailure({});
    window.present();
    QVERIFY(says(window, u"GET eg.example/v1/subscriptions → 404"_s));
    QTest::mouseClick(test::buttonNamed(&window, u"Clear"_s), Qt::LeftButton);
    QVERIFY(says(window, u"No requests yet."_s));
    QVERIFY(!says(window, u"→ 404"_s));
}

void TestRequestLog::leavesOutTheProject()
{
    const QString id = u"0123456789abcdef0123456789abcdef"_s;
    RequestLogModel log;
    log.add(recordOf(u"/v1/%1/eventstreamings/%1"_s.arg(id)));
    log.add(recordOf(u"/v3/auth/tokens"_s));
    QCOMPARE(cell(log, 0, RequestLogModel::PathColumn), u"/v3/auth/tokens"_s);
    QCOMPARE(cell(log, 1, RequestLogModel::PathColumn), u"/v1/…/eventstreamings/"_s + id);
    QVERIFY(cell(log, 1, RequestLogModel::PathColumn, Qt::ToolTipRole).contains(u"/v1/"_s + id));
    // It can be searched all the same.
    RequestLogWindow window(&log);
    window.findChild<QLineEdit *>()->setText(u"/v1/0123"_s);
    QCOMPARE(window.findChild<QTableView *>()->model()->rowCount(), 1);
}

void TestRequestLog::offersTheFormatOfTheFile()
{
    RequestLogModel log;
    log.add(recordOf(u"/v1/streams"_s));
    RequestLogWindow window(&log);
    window.present();
    QTest::mouseClick(test::buttonNamed(&window, u"Save as HAR…"_s), Qt::LeftButton);
    const auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters(), (QStringList{u"HAR files (*.har)"_s, u"All files (*)"_s}));
    QCOMPARE(dialog->defaultSuffix(), u"har"_s);
}

void TestRequestLog::isUsedByKeyboard()
{
    RequestLogModel log;
    log.add(recordOf(u"/first"_s));
    log.add(recordOf(u"/second"_s, ApiError{.kind = ApiError::Kind::Http, .httpStatus = 500}));
    RequestLogWindow window(&log);
    window.present();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(says(window, u"/second → 500"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    QVERIFY(says(window, u"/first → 200"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Up);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QVERIFY(window.focusWidget() != window.findChild<QTableView *>());
    test::buttonNamed(&window, u"Copy details"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"GET eg.example/second\n"_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"status 500"_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"id-of-/second"_s), qPrintable(copied));
    QCOMPARE(test::unnamedControls(&window), QStringList());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

void TestRequestLog::standsBelowTheWindow()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.addRequest(recordOf(u"/first"_s));
    auto *link = test::buttonNamed(&window, u"requests"_s);
    link->setFocus();
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    auto *view = window.findChild<RequestLogView *>();
    QVERIFY(view && view->isVisible());
    QVERIFY(view->isAncestorOf(window.focusWidget()));
    // Beside each other: there is more width than height.
    QCOMPARE(view->findChild<QSplitter *>()->orientation(), Qt::Horizontal);
    QVERIFY(says(window, u"/first → 200"_s));
    QCOMPARE(test::unnamedControls(view), QStringList());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!view->isVisible());
    QCOMPARE(window.focusWidget(), link);
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(view->isVisible());
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!view->isVisible());
    window.showFailedRequest({});
    QVERIFY(view->isVisible());
}

//! A dialog blocks the panel below, and a failure that it tells of can be looked at all the same.
void TestRequestLog::standsBesideADialog()
{
    MainWindow window;
    window.show();
    window.addRequest(recordOf(u"/failed"_s, ApiError{.kind = ApiError::Kind::NotFound, .httpStatus = 404}));
    QDialog dialog(&window);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    window.showFailedRequest({});
    const QWidgetList widgets = QApplication::topLevelWidgets();
    const auto log = std::ranges::find_if(
        widgets, [](const QWidget *widget) { return qobject_cast<const RequestLogWindow *>(widget); });
    QVERIFY(log != widgets.end());
    QVERIFY((*log)->isVisible());
    QVERIFY(says(**log, u"/failed → 404"_s));
    QVERIFY(!window.findChild<RequestLogView *>());
    dialog.close();
    window.close();
    QVERIFY(std::ranges::none_of(QApplication::topLevelWidgets(), [](const QWidget *widget) {
        return widget->isVisible() && qobject_cast<const RequestLogWindow *>(widget);
    }));
}

void TestRequestLog::comparesSignatures()
{
    ScriptedServer server;
    server.setDefaultAnswer(weir::Answer::http(
        401,
        R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: )"
        R"(verify aksk signature fail, canonicalRequest:GET|/v2/|x-security-token:canary-security-token"})"));
    ApiClient client(weir::profileOf(server), canaryPair());
    RequestLogModel log;
    connect(&client, &ApiClient::requestFinished, &log, &RequestLogModel::add);
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    RequestLogWindow window(&log);
    window.view()->chooseFailure({});
    window.present();
    QPlainTextEdit *own = textNamed(window, u"Signed here"_s);
    QPlainTextEdit *theirs = textNamed(window, u"Made of it by the service"_s);
    QVERIFY(own && theirs);
    QVERIFY(own->toPlainText().startsWith(u"GET\n/v1/"_s));
    QVERIFY(theirs->toPlainText().startsWith(u"GET\n/v2/"_s));
    QVERIFY(says(window, u"line 2, column 3"_s));
    for (QPlainTextEdit *text : {own, theirs}) {
        QCOMPARE(text->extraSelections().size(), 1);
        const QTextCursor marked = text->extraSelections().first().cursor;
        QCOMPARE(marked.selectionStart(), 6);
        QVERIFY(marked.selectedText().startsWith(text == own ? u"1/"_s : u"2/"_s));
    }
}

void TestRequestLog::marksNoDifference()
{
    RequestLogModel log;
    log.add(recordOf(u"/v1"_s,
                     ApiError{.kind = ApiError::Kind::Unauthorized,
                              .httpStatus = 401,
                              .signature = SignatureComparison{.own = u"GET\n/"_s, .service = u"GET\n/"_s}}));
    RequestLogWindow window(&log);
    window.present();
    QVERIFY(says(window, u"the secret keys differ"_s));
    QVERIFY(textNamed(window, u"Signed here"_s)->extraSelections().isEmpty());
}

void TestRequestLog::showsTheChain()
{
    ScriptedServer server(ScriptedServer::Certificate::SelfSigned);
    ApiClient client(weir::profileOf(server), TokenCredentials{Secret("canary-token")});
    RequestLogModel log;
    connect(&client, &ApiClient::requestFinished, &log, &RequestLogModel::add);
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    RequestLogWindow window(&log);
    window.view()->chooseFailure({});
    window.present();
    QVERIFY(says(window, u"comes from no authority that is trusted here"_s));
    QVERIFY(says(window, u"Certificates that the server showed"_s));
    QVERIFY(says(window, u"CN=weir tests\nFault: "_s));
    QVERIFY(says(window, u"\nissued by CN=weir tests\n"_s));
    QVERIFY(says(window, u"valid from "_s));
    QVERIFY(says(window, u"SHA-256 "_s));
    // Nothing was sent, so nothing can have leaked.
    QCOMPARE(server.wireCount(), 0);
}

void TestRequestLog::showsTheRedirect()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        weir::Answer::http(307, {}, "Location: https://elsewhere.example/v1?token=1\r\n"));
    ApiClient client(weir::profileOf(server), TokenCredentials{Secret("canary-token")});
    RequestLogModel log;
    connect(&client, &ApiClient::requestFinished, &log, &RequestLogModel::add);
    ResultCollector collector;
    QVERIFY(collector.receives(client, testRequest(HttpMethod::Get, server)));
    RequestLogWindow window(&log);
    window.view()->chooseFailure({});
    window.present();
    QVERIFY(says(window, u"https://elsewhere.example"_s));
    QVERIFY(says(window, u"nothing was followed"_s));
}

void TestRequestLog::holdsNoSecret()
{
    ScriptedServer server;
    server.setDefaultAnswer(
        weir::Answer::http(400, R"({"error_code":"EG.00513000","error_msg":"canary-token is what you sent"})",
                           "X-Request-Id: canary-token\r\n"));
    ApiClient client(weir::profileOf(server), TokenCredentials{Secret("canary-token")});
    RequestLogModel log;
    connect(&client, &ApiClient::requestFinished, &log, &RequestLogModel::add);
    ApiRequest request = testRequest(HttpMethod::Get, server);
    request.url.setQuery(u"key=canary-query"_s);
    ResultCollector collector;
    QVERIFY(collector.receives(client, std::move(request)));
    QCOMPARE(log.rowCount(), 1);
    QVERIFY(server.requests().first().target.contains("canary-query"));
    QStringList texts{reportOf(log.record(0))};
    for (int column = 0; column < log.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            texts.append(log.index(0, column).data(role).toString());
    }
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
}

void TestRequestLog::showsWhatWentOverTheWire()
{
    RequestRecord record = recordOf(u"/v1"_s);
    record.sent = {.headers = {{"Content-Type", "application/json"}},
                   .bodyState = RecordedMessage::Body::Kept,
                   .body = "{\"a\":1}",
                   .size = 7};
    RequestLogModel log;
    log.add(record);
    RequestLogWindow window(&log);
    window.present();
    const QPlainTextEdit *sent = textNamed(window, u"Request"_s);
    QVERIFY(sent);
    QCOMPARE(sent->toPlainText(), u"{\"a\":1}"_s);
    QVERIFY(says(window, u"Content-Type: application/json"_s));
    QVERIFY(sent->isReadOnly());
    // Nothing came, so there is nothing to show.
    QVERIFY(!textNamed(window, u"Answer"_s));
    QCOMPARE(cell(log, 0, RequestLogModel::SizeColumn), u"0 byte(s)"_s);
}

void TestRequestLog::saysWhyThereIsNoBody()
{
    using Body = RecordedMessage::Body;
    RequestLogModel log;
    RequestLogWindow window(&log);
    const std::vector<std::pair<Body, QString>> cases = {
        {Body::Private, u"(2.0 kB that are not shown, for they hold secrets)"_s},
        {Body::Large, u"(2.0 kB, too large to be kept here)"_s},
        {Body::Dropped, u"(2.0 kB, no longer kept: newer requests needed the room)"_s}};
    for (const auto &[state, text] : cases) {
        RequestRecord record = recordOf(u"/v1"_s);
        record.answer = {.bodyState = state, .size = 2000};
        log.clear();
        log.add(record);
        window.present();
        QVERIFY(says(window, text));
        QVERIFY(!textNamed(window, u"Answer"_s));
    }
    QCOMPARE(cell(log, 0, RequestLogModel::SizeColumn), u"2.0 kB"_s);
}

void TestRequestLog::dropsTheOldestBodies()
{
    using Body = RecordedMessage::Body;
    constexpr auto half = static_cast<size_t>(RequestLogModel::mostBodyBytes / 2);
    RequestRecord record = recordOf(u"/v1"_s);
    record.answer = {.bodyState = Body::Kept, .body = std::string(half, 'a')};
    RequestLogModel log;
    log.add(record);
    log.add(record);
    QCOMPARE(log.record(1).answer.bodyState, Body::Kept);
    record.answer.body = std::string(1, 'a');
    record.sent.bodyState = Body::None;
    log.add(record);
    QCOMPARE(log.record(2).answer.bodyState, Body::Dropped);
    QVERIFY(log.record(2).answer.body.empty());
    QCOMPARE(log.record(2).sent.bodyState, Body::None);
    QCOMPARE(log.record(1).answer.bodyState, Body::Kept);
    // What was dropped no longer counts.
    record.answer.body = std::string(half - 1, 'a');
    log.add(record);
    QCOMPARE(log.record(2).answer.bodyState, Body::Kept);
}

void TestRequestLog::handsOutWhatIsListed()
{
    RequestLogModel log;
    RequestLogWindow window(&log);
    window.present();
    QVERIFY(!test::buttonNamed(&window, u"Copy as cURL"_s)->isEnabled());
    QVERIFY(!test::buttonNamed(&window, u"Save as HAR…"_s)->isEnabled());
    log.add(recordOf(u"/first"_s));
    log.add(recordOf(u"/other"_s));
    log.add(recordOf(u"/last-first"_s));
    window.findChild<QLineEdit *>()->setText(u"first"_s);
    window.present();
    QStringList copied;
    connect(window.view(), &RequestLogView::curlRequested, this,
            [&copied](const RequestRecord &record) { copied.append(record.path); });
    QTest::mouseClick(test::buttonNamed(&window, u"Copy as cURL"_s), Qt::LeftButton);
    QCOMPARE(copied, QStringList{u"/last-first"_s});
    QStringList saved;
    connect(window.view(), &RequestLogView::saveRequested, this,
            [&saved](const QString &path, const std::vector<RequestRecord> &records) {
                saved.append(path);
                for (const RequestRecord &record : records)
                    saved.append(record.path);
            });
    QTest::mouseClick(test::buttonNamed(&window, u"Save as HAR…"_s), Qt::LeftButton);
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/x.har"_s);
    QCOMPARE(saved, (QStringList{u"/x.har"_s, u"/first"_s, u"/last-first"_s}));
    window.view()->tell(u"Saved."_s, Tone::Success);
    QVERIFY(says(window, u"Saved."_s));
}

void TestRequestLog::thePathHasRoom()
{
    RequestLogModel log;
    log.add(recordOf(u"/v1/project/eventstreamings"_s));
    RequestLogWindow window(&log);
    window.present();
    const auto *table = window.findChild<QTableView *>();
    for (const int width : {1200, 640, 560, 1200}) {
        window.resize(width, 700);
        QCoreApplication::processEvents();
        QVERIFY2(table->columnWidth(RequestLogModel::PathColumn)
                     >= 20 * window.fontMetrics().averageCharWidth(),
                 qPrintable(QString::number(width)));
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        // What the details have as well goes first.
        QCOMPARE(table->isColumnHidden(RequestLogModel::IdColumn), width < 1000);
        QVERIFY(!table->isColumnHidden(RequestLogModel::DurationColumn));
        // "200" needs no room for a fault.
        QVERIFY(table->columnWidth(RequestLogModel::StatusColumn)
                < table->columnWidth(RequestLogModel::DurationColumn));
    }
}

void TestRequestLog::saysWhatThePlaceIsFor()
{
    const QString hint = u"Choose a request to see what was sent and what came back."_s;
    RequestLogModel log;
    log.add(recordOf(u"/one"_s));
    RequestLogView view(&log, RequestLogView::Place::Panel);
    view.show();
    QVERIFY(says(view, hint));
    auto *table = view.findChild<QTableView *>();
    table->selectRow(0);
    QVERIFY(!says(view, hint));
    QVERIFY(says(view, u"answered after"_s));
    table->clearSelection();
    QVERIFY(says(view, hint));
    QVERIFY(!says(view, u"answered after"_s));
}

QTEST_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
