#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/service/pickanswer.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

Json json(std::string_view text)
{
    auto read = readJson(text);
    if (!read)
        qFatal("cannot read the test's own JSON");
    return std::move(read->root);
}

std::optional<PickPage> page(PickList list, std::string_view answer)
{
    return pickPage(pickListSpec(list), json(answer));
}

//! As value|label|note.
QStringList rows(const PickPage &page)
{
    QStringList rows;
    for (const PickItem &item : page.items)
        rows.append(QStringList{item.value, item.label, item.note}.join(u'|'));
    return rows;
}

} // namespace

class TestPickAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void keepsNoMoreThanItNeeds();
    void takesConnectionsThatCanBeWrittenTo();
    void readsHowTheListGoesOn();
    void leavesOutWhatHasNoValue();
    void knowsWhatIsNoList_data();
    void knowsWhatIsNoList();
    void readsTheValueOfARow();
};

void TestPickAnswer::readsRows_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("row");
    const auto row = [](const char *name, PickList list, const char *answer, const QString &expected) {
        QTest::newRow(name) << list << QByteArray(answer) << expected;
    };
    row("connection", PickList::Connections,
        R"({"items":[{"id":"c1","name":"ledger","description":"of payments","type":"KAFKA","status":"CREATED"}]})",
        u"c1|ledger|of payments"_s);
    row("Kafka instance", PickList::KafkaInstances,
        R"({"instances":[{"instance_id":"k1","name":"prod","engine_version":"2.7"}]})", u"k1|prod|2.7"_s);
    row("Kafka topic", PickList::KafkaTopics, R"({"topics":[{"name":"orders","partition":3}]})",
        u"orders|orders|"_s);
    row("Kafka group", PickList::KafkaGroups, R"({"groups":[{"group_id":"g","state":"STABLE"}]})", u"g|g|"_s);
    row("RocketMQ group", PickList::RocketMqGroups, R"({"groups":[{"name":"g"}]})", u"g|g|"_s);
    row("function", PickList::Functions,
        R"({"functions":[{"func_urn":"urn:fss:x","func_name":"hello","runtime":"Python3.9"}]})",
        u"urn:fss:x|hello|Python3.9"_s);
    row("agency", PickList::Agencies, R"({"agencies":["EG_TARGET_AGENCY"]})",
        u"EG_TARGET_AGENCY|EG_TARGET_AGENCY|"_s);
    row("bucket", PickList::Buckets, R"({"items":[{"bucketName":"audit","location":"cn-north-4"}]})",
        u"audit|audit|"_s);
    row("VPC", PickList::Vpcs, R"({"vpcs":[{"id":"v1","name":"vpc-prod","cidr":"192.168.0.0/16"}]})",
        u"v1|vpc-prod|192.168.0.0/16"_s);
    row("target", PickList::TargetNames, R"({"items":[{"name":"HC.Kafka","label":"Kafka"}]})",
        u"HC.Kafka|Kafka|"_s);
    row("SMN topic", PickList::SmnTopics,
        R"({"topics":[{"name":"ops","display_name":"Ops","topic_urn":"u"}]})", u"ops|ops|Ops"_s);
    row("DIS stream", PickList::DisStreams, R"({"stream_names":["dis-1"],"has_more_streams":false})",
        u"dis-1|dis-1|"_s);
    row("without a name", PickList::Vpcs, R"({"vpcs":[{"id":"v1"}]})", u"v1|v1|"_s);
}

void TestPickAnswer::readsRows()
{
    QFETCH(PickList, list);
    QFETCH(QByteArray, answer);
    QFETCH(QString, row);
    const auto read = page(list, answer.toStdString());
    QVERIFY(read);
    QCOMPARE(rows(*read), QStringList(row));
}

//! A function's answer has its environment, an instance's the user of its console.
void TestPickAnswer::keepsNoMoreThanItNeeds()
{
    const auto functions =
        page(PickList::Functions,
             R"({"functions":[{"func_urn":"u","func_name":"f","user_data":"{\"PASSWORD\":\"canary\"}"}]})");
    QCOMPARE(toQString(writeCompactJson(functions->items.front().kept)), u"{}"_s);
    const auto instances = page(
        PickList::KafkaInstances,
        R"({"instances":[{"instance_id":"k","name":"n","connect_address":"192.0.2.1","port":9092,"access_user":"canary"}]})");
    QCOMPARE(toQString(writeCompactJson(instances->items.front().kept)),
             uR"({"connect_address":"192.0.2.1","port":9092})"_s);
}

void TestPickAnswer::takesConnectionsThatCanBeWrittenTo()
{
    const auto read = page(PickList::Connections, R"({"total":3,"items":[
        {"id":"hook","name":"a","type":"WEBHOOK","status":"CREATED"},
        {"id":"failed","name":"b","type":"KAFKA","status":"CREATE_FAILED"},
        {"id":"good","name":"c","type":"KAFKA","status":"CREATED"}]})");
    QCOMPARE(rows(*read), QStringList(u"good|c|"_s));
    // The paging counts them all.
    QCOMPARE(read->rows, QStringList({u"hook"_s, u"failed"_s, u"good"_s}));
}

void TestPickAnswer::readsHowTheListGoesOn()
{
    QCOMPARE(page(PickList::KafkaInstances, R"({"instance_num":7,"instances":[]})")->total, qint64(7));
    QCOMPARE(page(PickList::SmnTopics, R"({"topic_count":2,"topics":[]})")->total, qint64(2));
    QVERIFY(!page(PickList::SmnTopics, R"({"topics":[]})")->total);
    QCOMPARE(page(PickList::DisStreams, R"({"stream_names":[],"has_more_streams":true})")->hasMore, true);
    const auto functions = page(PickList::Functions, R"({"functions":[],"next_marker":400,"count":512})");
    QCOMPARE(functions->nextMarker, u"400"_s);
    QCOMPARE(functions->total, qint64(512));
    QVERIFY(!functions->hasMore);
}

void TestPickAnswer::leavesOutWhatHasNoValue()
{
    const auto read =
        page(PickList::KafkaTopics, R"({"topics":[{"partition":3},7,null,{"name":"orders"},{"name":""}]})");
    QCOMPARE(rows(*read), QStringList(u"orders|orders|"_s));
    QCOMPARE(read->rows.size(), 5);
}

void TestPickAnswer::knowsWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another object") << QByteArray("{}");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("an object for the list") << QByteArray(R"({"topics":{}})");
    QTest::newRow("a text for the list") << QByteArray(R"({"topics":"a"})");
}

void TestPickAnswer::knowsWhatIsNoList()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!page(PickList::KafkaTopics, answer.toStdString()));
}

void TestPickAnswer::readsTheValueOfARow()
{
    const PickListSpec &spec = pickListSpec(PickList::DisStreamIds);
    QCOMPARE(detailedValue(spec, json(R"({"stream_name":"a","stream_id":"hV4m"})")), u"hV4m"_s);
    QCOMPARE(detailedValue(spec, json("{}")), QString());
}

QTEST_APPLESS_MAIN(TestPickAnswer)
#include "tst_pickanswer.moc"
