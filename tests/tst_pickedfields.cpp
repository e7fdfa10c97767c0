#include "models/draft/pickedfields.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/service/pickquery.h"
#include "models/text.h"

#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const std::string kafka = "/source/source_kafka/";
const std::string community = "/source/source_community_rocketmq/";

//! A row as the list's answer has it.
PickItem row(PickList list, std::string_view text)
{
    const PickListSpec &spec = pickListSpec(list);
    Json answer = Json::object();
    answer.insert(spec.itemsKey, Json::array({readJson(text).value().root}));
    return pickPage(spec, answer)->items.front();
}

PickItem kafkaInstance(const std::string &members = {})
{
    return row(PickList::KafkaInstances,
               R"({"instance_id":"k1","name":"prod","connect_address":"192.0.2.1, 192.0.2.2","port":9092)"
                   + members + "}");
}

//! A draft and what is chosen for its fields.
struct PickedDraft
{
    explicit PickedDraft(std::string_view body, ResourceKind kind = ResourceKind::EventStream)
        : draft(loadResource(kind, readJson(body).value(), ResourceOrigin::File))
    {
    }

    void choose(const std::string &pointer, PickList list, const PickItem &item)
    {
        draft.applyFixes(pickedFields(draft.table(), draft.document(), pointer, list, item), u"Choice"_s);
    }

    [[nodiscard]] QString json(const std::string &pointer) const
    {
        const Json *value = draft.value(pointer);
        return value ? toQString(writeCompactJson(*value)) : QString();
    }

    ResourceDraft draft;
};

} // namespace

class TestPickedFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheKafkaInstanceInOneStep();
    void takesWhatTheInstanceAdvertises();
    void addsThePortWhereThereIsNone();
    void takesNothingForWhatCannotBeRead();
    void followsTheProtocol_data();
    void followsTheProtocol();
    void keepsAMechanismThatTheInstanceHas();
    void keepsSecretsAndWhatTheRowDoesNotTell();
    void fillsTheRocketMqInstance();
    void fillsTheVpcWithItsSubnet();
    void fillsTopicAndUrn();
    void clearsTheUrnForAStream();
    void changesNothingTwice();
    void setsOneField_data();
    void setsOneField();
    void asksForTheListOfTheMoment();
};

void TestPickedFields::fillsTheKafkaInstanceInOneStep()
{
    for (const char *key : {"instance_name", "instance_id"}) {
        PickedDraft choice(R"({"source":{"source_kafka":{"topic":"orders","group":"g"}}})");
        const Json before = choice.draft.document();
        QSignalSpy changed(&choice.draft, &ResourceDraft::changed);
        choice.choose(kafka + key, PickList::KafkaInstances,
                      kafkaInstance(R"(,"kafka_security_protocol":"PLAINTEXT","ssl_enable":false)"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(choice.json(kafka + "instance_name"), uR"("prod")"_s);
        QCOMPARE(choice.json(kafka + "instance_id"), uR"("k1")"_s);
        QCOMPARE(choice.json(kafka + "addr"), uR"("192.0.2.1:9092,192.0.2.2:9092")"_s);
        QCOMPARE(choice.json(kafka + "security_protocol"), uR"("PLAINTEXT")"_s);
        QCOMPARE(choice.json(kafka + "enable_sasl_ssl"), u"false"_s);
        QCOMPARE(choice.json(kafka + "topic"), uR"("orders")"_s);
        QCOMPARE(choice.draft.undoStack()->count(), 1);
        choice.draft.undoStack()->undo();
        QVERIFY(choice.draft.document() == before);
    }
}

void TestPickedFields::takesWhatTheInstanceAdvertises()
{
    PickedDraft choice("{}");
    const auto choose = [&choice](const std::string &crossVpc) {
        choice.choose(kafka + "instance_id", PickList::KafkaInstances,
                      kafkaInstance(R"(,"cross_vpc_info":)" + crossVpc));
        return choice.json(kafka + "addr");
    };
    const std::string brokers = R"("{\"192.0.2.1\":{\"advertised_ip\":\"198.51.100.1\",\"port\":9011},)"
                                R"(\"192.0.2.2\":{\"advertised_ip\":\"198.51.100.2\",\"port\":\"9012\"}}")";
    QCOMPARE(choose(brokers), u"\"198.51.100.1:9011,198.51.100.2:9012\""_s);
    // What cannot be read is as good as nothing.
    const QString own = u"\"192.0.2.1:9092,192.0.2.2:9092\""_s;
    const std::string withoutPort = R"("{\"192.0.2.1\":{\"advertised_ip\":\"198.51.100.1\"}}")";
    QCOMPARE(choose("\"not JSON\""), own);
    QCOMPARE(choose(withoutPort), own);
    QCOMPARE(choose("null"), own);
    // Half an address is none.
    for (const char *broker : {R"({"port":9011})", R"({"advertised_ip":"","port":9011})",
                               R"({"advertised_ip":"198.51.100.1","port":""})"})
        QCOMPARE(choose(writeCompactJson(Json::string(std::string(R"({"192.0.2.1":)") + broker + '}'))), own);
}

void TestPickedFields::addsThePortWhereThereIsNone()
{
    const auto addressOf = [](std::string_view members) {
        PickedDraft choice("{}");
        choice.choose(kafka + "instance_id", PickList::KafkaInstances,
                      row(PickList::KafkaInstances, members));
        return choice.json(kafka + "addr");
    };
    QCOMPARE(addressOf(R"({"instance_id":"k","name":"n","connect_address":"192.0.2.1:9093,b","port":9092})"),
             u"\"192.0.2.1:9093,b:9092\""_s);
    QCOMPARE(addressOf(R"({"instance_id":"k","name":"n","connect_address":"192.0.2.1,b"})"),
             u"\"192.0.2.1,b\""_s);
}

void TestPickedFields::takesNothingForWhatCannotBeRead()
{
    PickedDraft choice(R"({"source":{"source_kafka":{"security_protocol":"SASL_PLAINTEXT"},
                                     "source_community_rocketmq":{"ssl_enable":true}}})");
    choice.choose(kafka + "instance_id", PickList::KafkaInstances, kafkaInstance(R"(,"ssl_enable":"yes")"));
    QCOMPARE(choice.json(kafka + "security_protocol"), u"\"SASL_PLAINTEXT\""_s);
    QCOMPARE(choice.json(kafka + "enable_sasl_ssl"), QString());
    choice.choose(community + "instance_id", PickList::RocketMqInstances,
                  row(PickList::RocketMqInstances, R"({"instance_id":"r1","name":"mq","ssl_enable":"no"})"));
    QCOMPARE(choice.json(community + "ssl_enable"), u"true"_s);
    QCOMPARE(choice.json(community + "enable_acl"), QString());
}

void TestPickedFields::followsTheProtocol_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("sasl");
    QTest::addColumn<QString>("mechanism");
    QTest::newRow("SASL_SSL") << QByteArray(
        R"(,"kafka_security_protocol":"SASL_SSL","ssl_enable":true,"sasl_enabled_mechanisms":["SCRAM-SHA-512","PLAIN"])")
                              << uR"("SASL_SSL")"_s << u"true"_s << uR"("SCRAM-SHA-512")"_s;
    QTest::newRow("SASL_PLAINTEXT") << QByteArray(
        R"(,"kafka_security_protocol":"SASL_PLAINTEXT","sasl_enabled_mechanisms":["PLAIN"])")
                                    << uR"("SASL_PLAINTEXT")"_s << u"false"_s << uR"("PLAIN")"_s;
    QTest::newRow("PLAINTEXT") << QByteArray(
        R"(,"kafka_security_protocol":"PLAINTEXT","sasl_enabled_mechanisms":["PLAIN"])")
                               << uR"("PLAINTEXT")"_s << u"false"_s << QString();
    QTest::newRow("no mechanism") << QByteArray(
        R"(,"kafka_security_protocol":"SASL_SSL","sasl_enabled_mechanisms":[])")
                                  << uR"("SASL_SSL")"_s << u"true"_s << QString();
    QTest::newRow("an older instance with SASL")
        << QByteArray(R"(,"ssl_enable":true)") << uR"("SASL_SSL")"_s << u"true"_s << QString();
    QTest::newRow("an older instance")
        << QByteArray(R"(,"ssl_enable":false)") << uR"("PLAINTEXT")"_s << u"false"_s << QString();
    QTest::newRow("not told") << QByteArray() << QString() << QString() << QString();
}

void TestPickedFields::followsTheProtocol()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, protocol);
    QFETCH(QString, sasl);
    QFETCH(QString, mechanism);
    PickedDraft choice("{}");
    choice.choose(kafka + "instance_id", PickList::KafkaInstances, kafkaInstance(members.toStdString()));
    QCOMPARE(choice.json(kafka + "security_protocol"), protocol);
    QCOMPARE(choice.json(kafka + "enable_sasl_ssl"), sasl);
    QCOMPARE(choice.json(kafka + "sasl_mechanism"), mechanism);
}

void TestPickedFields::keepsAMechanismThatTheInstanceHas()
{
    PickedDraft choice(R"({"source":{"source_kafka":{"sasl_mechanism":"PLAIN"}}})");
    choice.choose(
        kafka + "instance_id", PickList::KafkaInstances,
        kafkaInstance(
            R"(,"kafka_security_protocol":"SASL_SSL","sasl_enabled_mechanisms":["SCRAM-SHA-512","PLAIN"])"));
    QCOMPARE(choice.json(kafka + "sasl_mechanism"), uR"("PLAIN")"_s);
    choice.choose(
        kafka + "instance_id", PickList::KafkaInstances,
        kafkaInstance(
            R"(,"kafka_security_protocol":"SASL_SSL","sasl_enabled_mechanisms":["SCRAM-SHA-512"])"));
    QCOMPARE(choice.json(kafka + "sasl_mechanism"), uR"("SCRAM-SHA-512")"_s);
}

void TestPickedFields::keepsSecretsAndWhatTheRowDoesNotTell()
{
    PickedDraft choice(
        R"({"source":{"source_kafka":{"addr":"a:1","security_protocol":"SASL_SSL","password":"canary"}}})");
    choice.choose(kafka + "instance_id", PickList::KafkaInstances,
                  row(PickList::KafkaInstances, R"({"instance_id":"k1","name":"prod"})"));
    QCOMPARE(choice.json(kafka + "addr"), uR"("a:1")"_s);
    QCOMPARE(choice.json(kafka + "security_protocol"), uR"("SASL_SSL")"_s);
    QVERIFY(choice.draft.outgoingBody().reveal().find("canary") != std::string_view::npos);
}

void TestPickedFields::fillsTheRocketMqInstance()
{
    const PickItem instance = row(PickList::RocketMqInstances, R"({"instance_id":"r1","name":"rocket",
        "engine_version":"5.x","enable_acl":true,"ssl_enable":false,"namesrv_address":"192.0.2.31:8100;192.0.2.32:8100",
        "vpc_id":"v1","subnet_id":"s1"})");
    PickedDraft own("{}");
    own.choose(community + "instance_name", PickList::RocketMqInstances, instance);
    QCOMPARE(
        own.json("/source/source_community_rocketmq"),
        uR"({"instance_name":"rocket","instance_id":"r1","addr":"192.0.2.31:8100;192.0.2.32:8100","vpc_id":"v1","subnet_id":"s1","ssl_enable":false,"enable_acl":true})"_s);
    // DMS knows where its instances are.
    PickedDraft dms("{}");
    dms.choose("/source/source_dms_rocketmq/instance_id", PickList::RocketMqInstances, instance);
    QCOMPARE(
        dms.json("/source/source_dms_rocketmq"),
        uR"({"instance_name":"rocket","instance_id":"r1","engine_version":"5.x","ssl_enable":false,"enable_acl":true})"_s);
    QCOMPARE(dms.draft.undoStack()->count(), 1);
}

void TestPickedFields::fillsTheVpcWithItsSubnet()
{
    PickedDraft choice(R"({"source":{"source_community_rocketmq":{"vpc_id":"old"}}})");
    choice.choose(community + "subnet_id", PickList::Subnets,
                  row(PickList::Subnets, R"({"id":"s1","name":"subnet","vpc_id":"v1"})"));
    QCOMPARE(choice.json("/source/source_community_rocketmq"), uR"({"vpc_id":"v1","subnet_id":"s1"})"_s);
}

void TestPickedFields::fillsTopicAndUrn()
{
    const PickItem topic = row(
        PickList::SmnTopics, R"({"name":"ops","topic_urn":"urn:smn:cn-north-4:p:ops","display_name":"Ops"})");
    for (const char *pointer : {"/topic_name", "/topic_urn"}) {
        PickedDraft choice(R"({"topic_type":0})", ResourceKind::EventSubscription);
        choice.choose(pointer, PickList::SmnTopics, topic);
        QCOMPARE(choice.json("/topic_name"), uR"("ops")"_s);
        QCOMPARE(choice.json("/topic_urn"), uR"("urn:smn:cn-north-4:p:ops")"_s);
        QCOMPARE(choice.draft.undoStack()->count(), 1);
    }
}

void TestPickedFields::clearsTheUrnForAStream()
{
    const PickItem stream{.value = u"dis-1"_s, .label = u"dis-1"_s};
    PickedDraft choice(R"({"topic_type":1,"topic_urn":"urn:smn:a:b:c"})", ResourceKind::EventSubscription);
    choice.choose("/topic_name", PickList::DisStreams, stream);
    QCOMPARE(choice.json({}), uR"({"topic_type":1,"topic_urn":null,"topic_name":"dis-1"})"_s);
    PickedDraft without(R"({"topic_type":1})", ResourceKind::EventSubscription);
    without.choose("/topic_name", PickList::DisStreams, stream);
    QCOMPARE(without.json({}), uR"({"topic_type":1,"topic_name":"dis-1"})"_s);
    PickedDraft cleared(R"({"topic_urn":null})", ResourceKind::EventSubscription);
    cleared.choose("/topic_name", PickList::DisStreams, stream);
    QCOMPARE(cleared.json({}), uR"({"topic_urn":null,"topic_name":"dis-1"})"_s);
}

void TestPickedFields::changesNothingTwice()
{
    PickedDraft choice("{}");
    choice.choose(kafka + "instance_id", PickList::KafkaInstances, kafkaInstance());
    choice.choose(kafka + "instance_id", PickList::KafkaInstances, kafkaInstance());
    QCOMPARE(choice.draft.undoStack()->count(), 1);
}

void TestPickedFields::setsOneField_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<PickList>("list");
    QTest::newRow("connection") << u"/sink/sink_kafka/connectionId"_s << PickList::Connections;
    QTest::newRow("topic") << u"/source/source_kafka/topic"_s << PickList::KafkaTopics;
    QTest::newRow("group") << u"/source/source_kafka/group"_s << PickList::KafkaGroups;
    QTest::newRow("function") << u"/sink/sink_fg/urn"_s << PickList::Functions;
    QTest::newRow("agency") << u"/sink/sink_fg/agency"_s << PickList::Agencies;
    QTest::newRow("bucket") << u"/sink/sink_obs/obs_bucket"_s << PickList::Buckets;
    QTest::newRow("VPC") << u"/source/source_mobile_rocketmq/vpc_id"_s << PickList::Vpcs;
    QTest::newRow("target") << u"/sink/name"_s << PickList::TargetNames;
}

void TestPickedFields::setsOneField()
{
    QFETCH(QString, pointer);
    QFETCH(PickList, list);
    const ResourceDraft draft(
        loadResource(ResourceKind::EventStream, readJson("{}").value(), ResourceOrigin::File));
    const auto fields = pickedFields(draft.table(), draft.document(), toStdString(pointer), list,
                                     {.value = u"the value"_s, .label = u"the name"_s});
    QCOMPARE(fields.size(), size_t(1));
    QCOMPARE(toQString(fields.front().pointer), pointer);
    QCOMPARE(toQString(fields.front().value->text()), u"the value"_s);
}

void TestPickedFields::asksForTheListOfTheMoment()
{
    const auto query = [](ResourceKind kind, std::string_view body, const std::string &pointer) {
        return pickQueryFor(*fieldAt(fieldTable(kind), pointer), readJson(body).value().root, pointer);
    };
    const auto subscription = [&](std::string_view body) {
        return query(ResourceKind::EventSubscription, body, "/topic_name").list;
    };
    QCOMPARE(subscription("{}"), PickList::SmnTopics);
    QCOMPARE(subscription(R"({"topic_type":0})"), PickList::SmnTopics);
    QCOMPARE(subscription(R"({"topic_type":1})"), PickList::DisStreams);
    QCOMPARE(subscription(R"({"topic_type":"1"})"), PickList::DisStreams);

    const auto stream = [&](std::string_view body, const std::string &pointer) {
        return query(ResourceKind::EventStream, body, pointer);
    };
    QVERIFY(lacksParent(stream("{}", kafka + "topic")));
    QVERIFY(lacksParent(stream(R"({"source":{"source_kafka":{"instance_id":""}}})", kafka + "topic")));
    const PickQuery topics = stream(R"({"source":{"source_kafka":{"instance_id":"k1"}}})", kafka + "topic");
    QVERIFY(!lacksParent(topics));
    QCOMPARE(topics, (PickQuery{.list = PickList::KafkaTopics, .parent = "k1"}));
    QVERIFY(!lacksParent(stream("{}", community + "subnet_id")));
    QCOMPARE(stream(R"({"sink":{"sink_kafka":{"connectionId":"c1"}}})", "/sink/sink_kafka/topic").parent,
             "c1");
}

QTEST_APPLESS_MAIN(TestPickedFields)
#include "tst_pickedfields.moc"
