#include "app/api/picklistrequests.h"

#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile profile()
{
    ConnectionProfile profile;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"p1"_s;
    return profile;
}

QString urlOf(PickList list, const QString &parent, const QString &cursor)
{
    const auto request = pickListRequest(profile(), pickListSpec(list), parent, cursor);
    return request ? request->url.toString(QUrl::FullyEncoded) : request.error().message();
}

} // namespace

class TestPickListRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheServicesDescribeIt_data();
    void asksAsTheServicesDescribeIt();
    void encodesWhatItIsGiven();
    void asksForOneRow();
    void refusesWhatWouldChangeThePath();
    void needsAnAddress();
};

//! SERVICES.md 3, each with what it depends on and with the cursor of a later page.
void TestPickListRequests::asksAsTheServicesDescribeIt_data()
{
    QTest::addColumn<PickList>("list");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("next");
    using enum PickList;
    const std::map<PickList, std::pair<QString, QString>> examples{
        {Connections,
         {u"https://eg.cn-north-4.myhuaweicloud.com/v1/p1/connections?limit=1000"_s, u"&offset=NEXT"_s}},
        {KafkaInstances,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances?engine=kafka&limit=50"_s,
          u"&offset=NEXT"_s}},
        {KafkaTopics,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/PARENT/topics?limit=50"_s,
          u"&offset=NEXT"_s}},
        {KafkaGroups,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/PARENT/groups?limit=50"_s,
          u"&offset=NEXT"_s}},
        {ConnectionTopics,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/PARENT/topics?limit=50"_s,
          u"&offset=NEXT"_s}},
        {RocketMqInstances,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances?engine=rocketmq&limit=50"_s,
          u"&offset=NEXT"_s}},
        {RocketMqTopics,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/PARENT/topics?limit=50"_s,
          u"&offset=NEXT"_s}},
        {RocketMqGroups,
         {u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/PARENT/groups?limit=50"_s,
          u"&offset=NEXT"_s}},
        {Functions,
         {u"https://functiongraph.cn-north-4.myhuaweicloud.com/v2/p1/fgs/functions?maxitems=400"_s,
          u"&marker=NEXT"_s}},
        {Agencies,
         {u"https://eg.cn-north-4.myhuaweicloud.com/v1/p1/service-agencies?type=TARGET_CONNECTION"_s, {}}},
        {Buckets,
         {u"https://eg.cn-north-4.myhuaweicloud.com/v1/p1/subscriptions/obsbuckets?limit=1000"_s,
          u"&offset=NEXT"_s}},
        {Vpcs, {u"https://vpc.cn-north-4.myhuaweicloud.com/v1/p1/vpcs?limit=1000"_s, u"&marker=NEXT"_s}},
        {Subnets,
         {u"https://vpc.cn-north-4.myhuaweicloud.com/v1/p1/subnets?vpc_id=PARENT&limit=1000"_s,
          u"&marker=NEXT"_s}},
        {TargetNames,
         {u"https://eg.cn-north-4.myhuaweicloud.com/v1/p1/target-catalogs?support_types=FLOW&limit=1000"_s,
          u"&offset=NEXT"_s}},
        {SmnTopics,
         {u"https://smn.cn-north-4.myhuaweicloud.com/v2/p1/notifications/topics?limit=100"_s,
          u"&offset=NEXT"_s}},
        {DisStreams,
         {u"https://dis.cn-north-4.myhuaweicloud.com/v2/p1/streams?limit=100"_s,
          u"&start_stream_name=NEXT"_s}},
        {DisStreamIds,
         {u"https://dis.cn-north-4.myhuaweicloud.com/v2/p1/streams?limit=100"_s,
          u"&start_stream_name=NEXT"_s}},
    };
    for (const PickListSpec &spec : pickListSpecs()) {
        const auto &[first, next] = examples.at(spec.list);
        QTest::addRow("%d %s", int(spec.list), spec.title.data()) << spec.list << first << first + next;
    }
}

void TestPickListRequests::asksAsTheServicesDescribeIt()
{
    QFETCH(PickList, list);
    QFETCH(QString, first);
    QFETCH(QString, next);
    const QString parent = pickListSpec(list).parentKey.empty() ? QString() : u"PARENT"_s;
    const auto request = pickListRequest(profile(), pickListSpec(list), parent, {});
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Get);
    QVERIFY(request->body.isEmpty());
    QCOMPARE(request->url.toString(QUrl::FullyEncoded), first);
    QCOMPARE(urlOf(list, parent, u"NEXT"_s), next);
}

void TestPickListRequests::encodesWhatItIsGiven()
{
    QCOMPARE(urlOf(PickList::KafkaTopics, u"a:b c"_s, {}),
             u"https://dms.cn-north-4.myhuaweicloud.com/v2/p1/instances/a%3Ab%20c/topics?limit=50"_s);
    QCOMPARE(
        urlOf(PickList::DisStreams, {}, u"a&b+c"_s),
        u"https://dis.cn-north-4.myhuaweicloud.com/v2/p1/streams?limit=100&start_stream_name=a%26b%2Bc"_s);
    // A VPC need not be chosen.
    QCOMPARE(urlOf(PickList::Subnets, {}, {}),
             u"https://vpc.cn-north-4.myhuaweicloud.com/v1/p1/subnets?limit=1000"_s);
}

void TestPickListRequests::asksForOneRow()
{
    const auto request = pickDetailRequest(profile(), pickListSpec(PickList::DisStreamIds), u"dis-orders"_s);
    QVERIFY(request);
    QCOMPARE(request->url.toString(QUrl::FullyEncoded),
             u"https://dis.cn-north-4.myhuaweicloud.com/v2/p1/streams/dis-orders"_s);
}

void TestPickListRequests::refusesWhatWouldChangeThePath()
{
    for (const QString &instance : {u".."_s, u"a/b"_s, QString()}) {
        const auto request = pickListRequest(profile(), pickListSpec(PickList::KafkaTopics), instance, {});
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ApiError::Kind::Refused);
    }
}

void TestPickListRequests::needsAnAddress()
{
    ConnectionProfile nowhere = profile();
    nowhere.region.clear();
    for (const PickListSpec &spec : pickListSpecs()) {
        const auto request = pickListRequest(nowhere, spec, u"x"_s, {});
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ApiError::Kind::Refused);
    }
}

QTEST_APPLESS_MAIN(TestPickListRequests)
#include "tst_picklistrequests.moc"
