#include "app/api/apiclient.h"
#include "app/flows/picklistflow.h"
#include "tests/support/sandboxclient.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr char kafkaProd[] = "0b6c8e14-5f27-4a93-8d60-e1c4b7f9a352";
constexpr char kafkaAnalytics[] = "d7e41f90-2c8b-4635-9a1f-58b3c06e7d24";
constexpr char kafkaNew[] = "51c0d9e7-83f4-4b6a-9d21-7e05a8b3c4f6";
constexpr char rocketMq[] = "9c72b5e8-1d46-4f03-a8be-4705d2c9f6a1";

} // namespace

class TestSandboxLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesEveryList_data();
    void servesEveryList();
    void pagesAsTheServicesDo_data();
    void pagesAsTheServicesDo();
    void refusesWhatTheServicesRefuse_data();
    void refusesWhatTheServicesRefuse();
    void narrowsSubnets();
    void wantsASignIn();

private:
    //! The names of what a list has, in its order.
    [[nodiscard]] QStringList listed(const PickQuery &query, std::optional<ApiError> *error = nullptr) const;
    [[nodiscard]] SandboxClient::Answer get(const QString &path) const;

    std::unique_ptr<Sandbox> m_sandbox;
};

void TestSandboxLists::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
}

QStringList TestSandboxLists::listed(const PickQuery &query, std::optional<ApiError> *error) const
{
    const ConnectionProfile profile{.projectId = m_sandbox->projectId(), .endpoint = m_sandbox->url()};
    ApiClient client(profile, TokenCredentials{Secret(m_sandbox->token().toStdString())});
    PickListFlow flow(client, profile, query);
    QStringList labels;
    connect(&flow, &PickListFlow::itemsArrived, &flow, [&labels](const std::vector<PickItem> &items) {
        for (const PickItem &item : items)
            labels.append(item.label);
    });
    std::optional<ApiError> outcome;
    connect(&flow, &PickListFlow::finished, &flow, [&](const auto &fault) { outcome = fault; });
    QSignalSpy finished(&flow, &PickListFlow::finished);
    flow.start();
    if (finished.isEmpty() && !finished.wait())
        outcome = ApiError{.detail = u"It does not end."_s};
    if (error)
        *error = outcome;
    else if (outcome)
        labels.append(outcome->message());
    return labels;
}

SandboxClient::Answer TestSandboxLists::get(const QString &path) const
{
    SandboxClient client(*m_sandbox);
    return client.send(
        "GET", QUrl(m_sandbox->url().toString() + QString(path).replace(u"{p}"_s, m_sandbox->projectId())));
}

void TestSandboxLists::servesEveryList_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<QByteArray>("parent");
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<QString>("one");
    const auto add = [](const char *name, PickList list, const char *parent, qsizetype count,
                        const char *one) {
        QTest::newRow(name) << list << QByteArray(parent) << count << QString::fromLatin1(one);
    };
    using enum PickList;
    add("connections", Connections, "", 3, "ledger-kafka");
    add("Kafka instances", KafkaInstances, "", 3, "kafka-prod");
    add("Kafka topics", KafkaTopics, kafkaProd, 5, "orders");
    add("many Kafka topics", KafkaTopics, kafkaAnalytics, 123, "sensor-120");
    add("no Kafka topics", KafkaTopics, kafkaNew, 0, "");
    add("Kafka groups", KafkaGroups, kafkaProd, 4, "grp-orders");
    add("connection topics", ConnectionTopics, "6e1a93c7-40bd-4f25-9b8e-a7d2c5f01e63", 5, "ledger");
    add("RocketMQ instances", RocketMqInstances, "", 2, "rocketmq-prod");
    add("RocketMQ topics", RocketMqTopics, rocketMq, 2, "inventory");
    add("RocketMQ groups", RocketMqGroups, rocketMq, 1, "grp-inventory");
    add("functions", Functions, "", 8, "hello");
    add("agencies", Agencies, "", 2, "EG_TARGET_AGENCY");
    add("buckets", Buckets, "", 3, "audit-archive");
    add("VPCs", Vpcs, "", 2, "vpc-prod");
    add("subnets", Subnets, "", 3, "subnet-kafka");
    add("target names", TargetNames, "", 2, "FunctionGraph");
    add("SMN topics", SmnTopics, "", 3, "ops-alerts");
    add("DIS streams", DisStreams, "", 5, "dis-orders");
    add("DIS stream IDs", DisStreamIds, "", 5, "dis-orders");
}

void TestSandboxLists::servesEveryList()
{
    QFETCH(PickList, list);
    QFETCH(QByteArray, parent);
    QFETCH(qsizetype, count);
    QFETCH(QString, one);
    const QStringList labels = listed({.list = list, .parent = parent.toStdString()});
    QVERIFY2(labels.size() == count, qPrintable(labels.join(u'\n')));
    QVERIFY(one.isEmpty() || labels.contains(one));
}

void TestSandboxLists::pagesAsTheServicesDo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("itemsKey");
    QTest::addColumn<qsizetype>("rows");
    const QString topics = u"/v2/{p}/instances/"_s + QString::fromLatin1(kafkaAnalytics) + u"/topics"_s;
    QTest::newRow("DMS, by default") << topics << u"topics"_s << qsizetype(10);
    QTest::newRow("DMS, the most") << topics + u"?limit=50"_s << u"topics"_s << qsizetype(50);
    QTest::newRow("DMS, the last") << topics + u"?limit=50&offset=100"_s << u"topics"_s << qsizetype(23);
    QTest::newRow("DMS, after the last") << topics + u"?offset=999"_s << u"topics"_s << qsizetype(0);
    QTest::newRow("EventGrid") << u"/v1/{p}/connections?limit=2&offset=4"_s << u"items"_s << qsizetype(1);
    QTest::newRow("FunctionGraph") << u"/v2/{p}/fgs/functions?maxitems=3&marker=6"_s << u"functions"_s
                                   << qsizetype(2);
    QTest::newRow("VPC") << u"/v1/{p}/vpcs?marker=2f5d90ac-7b13-4e68-95c4-d1a86e03b7f2"_s << u"vpcs"_s
                         << qsizetype(1);
}

void TestSandboxLists::pagesAsTheServicesDo()
{
    QFETCH(QString, path);
    QFETCH(QString, itemsKey);
    QFETCH(qsizetype, rows);
    const auto answer = get(path);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json[itemsKey].toArray().size(), rows);
}

void TestSandboxLists::refusesWhatTheServicesRefuse_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("DMS, a page too large") << u"/v2/{p}/instances?limit=51"_s << 400;
    QTest::newRow("DMS, a negative offset") << u"/v2/{p}/instances?offset=-1"_s << 400;
    QTest::newRow("DMS, topics, a page too large")
        << u"/v2/{p}/instances/"_s + QString::fromLatin1(kafkaProd) + u"/topics?limit=51"_s << 400;
    QTest::newRow("DMS, no such instance") << u"/v2/{p}/instances/nowhere/topics"_s << 404;
    QTest::newRow("EventGrid, a page too large") << u"/v1/{p}/connections?limit=1001"_s << 400;
    QTest::newRow("EventGrid, agencies without a type") << u"/v1/{p}/service-agencies"_s << 400;
    QTest::newRow("FunctionGraph, a page too large") << u"/v2/{p}/fgs/functions?maxitems=401"_s << 400;
    QTest::newRow("VPC, a page too large") << u"/v1/{p}/vpcs?limit=2001"_s << 400;
    QTest::newRow("DIS, no such stream") << u"/v2/{p}/streams/nowhere"_s << 400;
    QTest::newRow("another project") << u"/v2/another/instances"_s << 403;
}

void TestSandboxLists::refusesWhatTheServicesRefuse()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    const auto answer = get(path);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.json.contains("error_code"_L1) || answer.json.contains("errorCode"_L1));
}

void TestSandboxLists::narrowsSubnets()
{
    QCOMPARE(listed({.list = PickList::Subnets, .parent = "7c41e8b0-5a92-4f3d-8e67-b90d2c15a4e3"}),
             QStringList(u"subnet-test"_s));
}

void TestSandboxLists::wantsASignIn()
{
    SandboxClient client(*m_sandbox);
    client.setToken("not-a-token");
    for (const QString &path :
         {u"/v2/%1/instances"_s, u"/v2/%1/fgs/functions"_s, u"/v1/%1/vpcs"_s, u"/v1/%1/connections"_s}) {
        const QUrl url(m_sandbox->url().toString() + path.arg(m_sandbox->projectId()));
        QCOMPARE(client.send("GET", url).status, 401);
    }
}

QTEST_GUILESS_MAIN(TestSandboxLists)
#include "tst_sandboxlists.moc"
