#include "models/json/jsonreader.h"
#include "models/schema/fieldlookup.h"
#include "models/service/resourcesummary.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestResourceSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStream();
    void everyBranchHasAKind();
    void namesSourceAndTarget_data();
    void namesSourceAndTarget();
    void readsSubscription();
    void countsEvents_data();
    void countsEvents();
    void namesTopic_data();
    void namesTopic();
    void toleratesAnything_data();
    void toleratesAnything();
};

namespace {

ResourceSummary summary(ResourceKind kind, const QByteArray &json)
{
    const auto document = readJson(json.toStdString());
    return document ? summaryOf(kind, document->root) : ResourceSummary{.name = u"no JSON"_s};
}

} // namespace

void TestResourceSummary::readsStream()
{
    const ResourceSummary stream = summary(ResourceKind::EventStream, R"({
        "id": "23709d68", "name": "orders", "status": "RUNNING",
        "created_time": "2025-01-01T00:00:00Z", "updated_time": "2025-01-02T00:00:00Z",
        "source": {"name": "HC.Kafka", "source_kafka": {}}, "sink": {"name": "HC.FunctionGraph", "sink_fg": {}}})");
    QCOMPARE(stream.identity.id, u"23709d68"_s);
    QCOMPARE(stream.identity.status, u"RUNNING"_s);
    QCOMPARE(stream.identity.createdTime, u"2025-01-01T00:00:00Z"_s);
    QCOMPARE(stream.identity.updatedTime, u"2025-01-02T00:00:00Z"_s);
    QCOMPARE(stream.name, u"orders"_s);
    QCOMPARE(stream.source.text(), u"Kafka"_s);
    QCOMPARE(stream.target.text(), u"FunctionGraph"_s);
    QCOMPARE(stream.sourceKind, EndpointKind::Kafka);
    QCOMPARE(stream.targetKind, EndpointKind::FunctionGraph);
}

void TestResourceSummary::everyBranchHasAKind()
{
    // What can be chosen has a picture of its own in the list.
    for (const std::string_view group : {"/source", "/sink"}) {
        for (const FieldSpec &field : fieldAt(fieldTable(ResourceKind::EventStream), group)->fields) {
            if (field.type == FieldType::Object)
                QVERIFY2(endpointKind(field.key) != EndpointKind::Unknown, std::string(field.key).c_str());
        }
    }
    QCOMPARE(endpointKind("source_pulsar"), EndpointKind::Unknown);
}

void TestResourceSummary::namesSourceAndTarget_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("Kafka and OBS") << QByteArray(R"({"source":{"source_kafka":{}},"sink":{"sink_obs":{}}})")
                                   << u"Kafka"_s << u"OBS"_s;
    QTest::newRow("ECloud and Kafka")
        << QByteArray(R"({"source":{"source_mobile_rocketmq":{}},"sink":{"sink_kafka":{}}})")
        << u"ECloud RocketMQ"_s << u"Kafka"_s;
    QTest::newRow("open source") << QByteArray(R"({"source":{"source_community_rocketmq":{}}})")
                                 << u"Open-source RocketMQ"_s << QString();
    QTest::newRow("DMS") << QByteArray(R"({"source":{"source_dms_rocketmq":{}}})") << u"DMS for RocketMQ"_s
                         << QString();
    QTest::newRow("null is not chosen")
        << QByteArray(R"({"source":{"source_kafka":null,"source_dms_rocketmq":{}}})") << u"DMS for RocketMQ"_s
        << QString();
    QTest::newRow("unknown branch") << QByteArray(R"({"source":{"source_pulsar":{}}})") << u"source_pulsar"_s
                                    << QString();
    QTest::newRow("name only") << QByteArray(R"({"source":{"name":"HC.Pulsar"},"sink":{"name":"other"}})")
                               << u"Pulsar"_s << u"other"_s;
    QTest::newRow("wrong types") << QByteArray(R"({"source":"Kafka","sink":[]})") << QString() << QString();
}

void TestResourceSummary::namesSourceAndTarget()
{
    QFETCH(QByteArray, json);
    const ResourceSummary stream = summary(ResourceKind::EventStream, json);
    QTEST(stream.source.text(), "source");
    QTEST(stream.target.text(), "target");
}

void TestResourceSummary::readsSubscription()
{
    const ResourceSummary subscription = summary(ResourceKind::EventSubscription, R"({
        "id": "1234567890123456789", "name": "dis-test1", "enable": true,
        "event_ids": ["dis_event.000", "dis_event.001"], "topic_name": "alarms"})");
    QCOMPARE(subscription.identity.id, u"1234567890123456789"_s);
    QCOMPARE(subscription.identity.status, u"ENABLED"_s);
    QCOMPARE(subscription.name, u"dis-test1"_s);
    QVERIFY2(subscription.source.text().startsWith(u"2 "_s), qPrintable(subscription.source.text()));
    QCOMPARE(subscription.target.text(), u"alarms"_s);
    QCOMPARE(subscription.sourceKind, EndpointKind::Events);
    QCOMPARE(subscription.targetKind, EndpointKind::SmnTopic);
    QCOMPARE(summary(ResourceKind::EventSubscription, R"({"topic_type":1})").targetKind,
             EndpointKind::DisStream);
    QCOMPARE(summary(ResourceKind::EventSubscription, R"({"enable":false})").identity.status, u"DISABLED"_s);
    QCOMPARE(summary(ResourceKind::EventSubscription, R"({"enable":"true"})").identity.status, QString());
}

void TestResourceSummary::countsEvents_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("start");
    QTest::newRow("none") << QByteArray(R"({"event_ids":[]})") << u"0 "_s;
    QTest::newRow("one") << QByteArray(R"({"event_ids":["a"]})") << u"1 "_s;
    QTest::newRow("other spelling") << QByteArray(R"({"events_ids":["a","b","c"]})") << u"3 "_s;
    QTest::newRow("commas") << QByteArray(R"({"event_ids":"a,b"})") << u"2 "_s;
    QTest::newRow("printed array") << QByteArray(R"({"event_ids":"0: \"a\"\n1: \"b\""})") << u"2 "_s;
    QTest::newRow("empty string") << QByteArray(R"({"event_ids":""})") << u"0 "_s;
}

void TestResourceSummary::countsEvents()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, start);
    const QString source = summary(ResourceKind::EventSubscription, json).source.text();
    QVERIFY2(source.startsWith(start), qPrintable(source));
}

void TestResourceSummary::namesTopic_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("target");
    QTest::newRow("name") << QByteArray(R"({"topic_name":"a","topic_urn":"urn:smn:r:p:b"})") << u"a"_s;
    QTest::newRow("URN") << QByteArray(R"({"topic_urn":"urn:smn:r:p:b"})") << u"b"_s;
    QTest::newRow("neither") << QByteArray(R"({"topic_urn":null})") << QString();
}

void TestResourceSummary::namesTopic()
{
    QFETCH(QByteArray, json);
    QTEST(summary(ResourceKind::EventSubscription, json).target.text(), "target");
}

void TestResourceSummary::toleratesAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"{}", "null", "[]", "3", R"("x")", R"({"id":null,"name":[],"source":null,"event_ids":3})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestResourceSummary::toleratesAnything()
{
    QFETCH(QByteArray, json);
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const ResourceSummary item = summary(kind, json);
        QCOMPARE(item.identity.id + item.identity.status + item.name + item.source.text()
                     + item.target.text(),
                 QString());
    }
}

QTEST_APPLESS_MAIN(TestResourceSummary)
#include "tst_resourcesummary.moc"
