#include "models/bulk/bulkreport.h"
#include "models/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

BulkItem appliedItem()
{
    BulkItem item;
    item.order.path = u"/files/a, \"b\".json"_s;
    item.id = u"5318"_s;
    item.name = u"orders"_s;
    item.state = BulkItem::State::Ended;
    item.outcome = WriteOutcome::Applied;
    item.changes = {{.pointer = "/option/thread_num", .before = Json::integer(2), .after = Json::integer(4)},
                    {.pointer = "/source/source_kafka/password",
                     .sensitivity = Sensitivity::Secret,
                     .before = Json::string("{{secret:/source/source_kafka/password}}"),
                     .after = Json::string("{{secret:/source/source_kafka/password}}")}};
    item.requestId = u"r-1"_s;
    return item;
}

BulkItem refusedItem()
{
    BulkItem item;
    item.order.path = u"/files/bad.json"_s;
    item.state = BulkItem::State::Refused;
    item.message = u"It is no JSON:\nline 1."_s;
    return item;
}

} // namespace

class TestBulkReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheFormByTheName();
    void isOneObjectInJson();
    void namesWhatIsDone();
    void isQuotedAsCsv();
    void isReadAsText();
    void keepsOrders_data();
    void keepsOrders();
    void countsWhatThereIs();
    void fingerprintsWhatIsSeen();
};

void TestBulkReport::choosesTheFormByTheName()
{
    QCOMPARE(reportFormOf(u"r.json"_s), BulkReportForm::Json);
    QCOMPARE(reportFormOf(u"r.CSV"_s), BulkReportForm::Csv);
    QCOMPARE(reportFormOf(u"r.txt"_s), BulkReportForm::Text);
    QCOMPARE(reportFormOf(u"json"_s), BulkReportForm::Text);
}

void TestBulkReport::isOneObjectInJson()
{
    const std::string text = bulkReport(BulkReportForm::Json, {appliedItem(), refusedItem()});
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(root["summary"_L1]["applied"_L1].toInt(), 1);
    QCOMPARE(root["summary"_L1]["refused"_L1].toInt(), 1);
    const QJsonObject first = root["results"_L1].toArray()[0].toObject();
    QCOMPARE(first["status"_L1].toString(), u"applied"_s);
    QCOMPARE(first["action"_L1].toString(), u"update"_s);
    QCOMPARE(first["kind"_L1].toString(), u"stream"_s);
    QCOMPARE(first["changes"_L1].toArray()[0]["after"_L1].toInt(), 4);
    QVERIFY(first["changes"_L1].toArray()[1]["secret"_L1].toBool());
    QVERIFY(first["changes"_L1].toArray()[1]["after"_L1].isUndefined());
    QCOMPARE(root["results"_L1].toArray()[1]["message"_L1].toString(), refusedItem().message);
}

void TestBulkReport::namesWhatIsDone()
{
    const std::map<BulkItem::Task, const char *> words{{BulkItem::Task::Update, "update"},
                                                       {BulkItem::Task::Create, "create"},
                                                       {BulkItem::Task::Start, "start"}};
    for (const auto &[task, word] : words) {
        BulkItem item = appliedItem();
        item.task = task;
        item.before = BulkItem::Before::Running;
        const auto report = [&item](BulkReportForm form) {
            return QByteArray::fromStdString(bulkReport(form, {item}));
        };
        QCOMPARE(
            QJsonDocument::fromJson(report(BulkReportForm::Json))["results"_L1][0]["action"_L1].toString(),
            QString::fromLatin1(word));
        QVERIFY(report(BulkReportForm::Csv).contains(QByteArray(",orders,") + word + ",applied,"));
        // Only an update pauses it.
        item.state = BulkItem::State::Ready;
        QCOMPARE(report(BulkReportForm::Text).contains("the update pauses it"),
                 task == BulkItem::Task::Update);
    }
    // Of a field there is no file.
    BulkItem item = appliedItem();
    item.order.path.clear();
    QVERIFY(reportLines(item).first().startsWith("orders: "_L1));
}

void TestBulkReport::isQuotedAsCsv()
{
    const QByteArray text =
        QByteArray::fromStdString(bulkReport(BulkReportForm::Csv, {appliedItem(), refusedItem()}));
    QVERIFY(text.startsWith("kind,file,id,name,action,status,changes,message,request_id\r\n"));
    QVERIFY2(text.contains("stream,\"/files/a, \"\"b\"\".json\",5318,orders,update,applied,"), text);
    QVERIFY2(text.contains(",\"It is no JSON:\nline 1.\",\r\n"), text);
}

void TestBulkReport::isReadAsText()
{
    const QString text = toQString(bulkReport(BulkReportForm::Text, {appliedItem(), refusedItem()}));
    QVERIFY2(text.contains(u"b\".json: Applied\n    /option/thread_num: 2 → 4\n"_s), qPrintable(text));
    QVERIFY2(text.contains("bad.json: Cannot be sent\n    It is no JSON:\n    line 1.\n"_L1),
             qPrintable(text));
    // A name must not pass for a line of the report, nor turn what follows it.
    BulkItem hostile = appliedItem();
    hostile.order.path = u"/files/a\n/files/b.json: Applied\u202e"_s;
    const QString shown = toQString(bulkReport(BulkReportForm::Text, {hostile}));
    QVERIFY2(shown.startsWith("/files/a\\u000a/files/b.json: Applied\\u202e: Applied\n"_L1),
             qPrintable(shown));
}

void TestBulkReport::keepsOrders_data()
{
    QTest::addColumn<BulkOrder>("order");
    QTest::newRow("a file") << BulkOrder{.kind = ResourceKind::EventSubscription, .path = u"/a/ü\n.json"_s};
    QTest::newRow("a field") << BulkOrder{.field = FieldOrder{.id = u"5318"_s,
                                                              .name = u"orders"_s,
                                                              .pointer = "/option/thread_num",
                                                              .value = Json::integer(4)}};
    QTest::newRow("to take out") << BulkOrder{.field =
                                                  FieldOrder{.id = u"5318"_s, .pointer = "/description"}};
}

void TestBulkReport::keepsOrders()
{
    QFETCH(const BulkOrder, order);
    const auto kept = orderFrom(orderJson(order));
    QVERIFY(kept);
    QCOMPARE(kept->kind, order.kind);
    QCOMPARE(kept->path, order.path);
    QCOMPARE(kept->field.has_value(), order.field.has_value());
    if (!order.field)
        return;
    QCOMPARE(kept->field->id, order.field->id);
    QCOMPARE(kept->field->name, order.field->name);
    QCOMPARE(kept->field->pointer, order.field->pointer);
    QCOMPARE(kept->field->value, order.field->value);
    QVERIFY(!orderFrom(Json::object()));
    QVERIFY(!orderFrom(Json::array()));
    for (const char *key : {"id", "pointer"}) {
        Json without = orderJson(order);
        without.insert(key, Json::integer(1));
        QVERIFY(!orderFrom(without));
    }
}

void TestBulkReport::countsWhatThereIs()
{
    BulkItem paused = appliedItem();
    paused.restart = ActionOutcome{.outcome = WriteOutcome::Rejected};
    BulkItem unknown = appliedItem();
    unknown.outcome = WriteOutcome::Unknown;
    BulkItem ready;
    ready.state = BulkItem::State::Ready;
    ready.before = BulkItem::Before::Running;
    const std::vector<BulkItem> items{appliedItem(), paused, unknown, ready, refusedItem()};
    QCOMPARE(endText(countsOf(items)), u"1 applied, 1 failed, 1 not known, 1 not sent, 1 cannot be sent"_s);
    QCOMPARE(stateWord(paused), "not-started");
    QCOMPARE(countsOf(items).running, size_t(1));
}

void TestBulkReport::fingerprintsWhatIsSeen()
{
    const auto print = [](const std::vector<FieldChange> &changes) {
        return fingerprintOf(BulkItem::Task::Update, BulkItem::Before::Idle, changes);
    };
    std::vector<FieldChange> changes = appliedItem().changes;
    const QByteArray first = print(changes);
    QCOMPARE(print(changes), first);
    // Nobody has seen a secret, and it says nothing of it.
    changes[1].after = Json::string("another");
    QCOMPARE(print(changes), first);
    changes[0].before.reset();
    QVERIFY(print(changes) != first);
    QVERIFY(fingerprintOf(BulkItem::Task::Update, BulkItem::Before::Running, appliedItem().changes) != first);
}

QTEST_GUILESS_MAIN(TestBulkReport)
#include "tst_bulkreport.moc"
