#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/resourcekind.h"
#include "models/text.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

struct Example
{
    ResourceKind kind;
    const char *fileName;
};

// The example bodies of the two API pages.
constexpr Example examples[] = {
    {ResourceKind::EventStream, "update-event-stream.json"},
    {ResourceKind::EventSubscription, "update-event-subscription-smn.json"},
    {ResourceKind::EventSubscription, "update-event-subscription-dis.json"},
};

Json readExample(const char *fileName)
{
    QFile file(QStringLiteral(WEIR_TEST_DATA "/") + QString::fromLatin1(fileName));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", fileName);
    auto document = readJson(file.readAll().toStdString());
    if (!document)
        qFatal("cannot read %s", fileName);
    return std::move(document->root);
}

//! The pointers of everything in the value except the value itself; groups as well as leaves. Elements of a
//! list stand for one another, so indexes are left out.
void collectPointers(const Json &value, const std::string &pointer, std::set<std::string> &pointers)
{
    for (const Json &item : value.items())
        collectPointers(item, pointer, pointers);
    for (const Json::Member &member : value.members()) {
        const std::string child = childPointer(pointer, member.key);
        pointers.insert(child);
        collectPointers(member.value, child, pointers);
    }
}

void collectPointers(FieldTable table, const std::string &pointer, std::set<std::string> &pointers)
{
    for (const FieldSpec &field : table) {
        const std::string child = childPointer(pointer, field.key);
        pointers.insert(child);
        collectPointers(field.fields, child, pointers);
    }
}

bool isOldKey(FieldTable table, const std::string &pointer)
{
    return std::ranges::find(table, lastToken(pointer), &FieldSpec::legacyKey) != table.end();
}

//! The keys of an object in their order, and of the objects in it, must be in the order of the table.
bool followsTable(const Json &object, FieldTable table)
{
    const FieldSpec *last = nullptr;
    for (const Json::Member &member : object.members()) {
        const FieldSpec *field = fieldWithKey(table, member.key);
        if (!field)
            continue;
        if (last && field < last)
            return false;
        last = field;
        const bool inner = member.value.isArray()
            ? std::ranges::all_of(member.value.items(),
                                  [field](const Json &item) { return followsTable(item, field->fields); })
            : followsTable(member.value, field->fields);
        if (!inner)
            return false;
    }
    return true;
}

QStringList toStrings(std::span<const Choice> choices)
{
    QStringList values;
    for (const Choice &choice : choices)
        values.push_back(toQString(choice.value));
    return values;
}

} // namespace

class TestFieldTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesEveryLeafOfTheExamples();
    void standsInAnExample();
    void hasTheOrderOfThePages();
    void marksSecrets();
    void matchesThePages_data();
    void matchesThePages();
    void hasARowForEveryField();
    void knowsChoices_data();
    void knowsChoices();
    void namesKindsAsTheChoicesDo();
    void findsFields_data();
    void findsFields();
    void writesPatternsAsSentences();
};

void TestFieldTables::describesEveryLeafOfTheExamples()
{
    for (const Example &example : examples) {
        std::set<std::string> pointers;
        collectPointers(readExample(example.fileName), {}, pointers);
        QVERIFY(pointers.size() >= 7);
        for (const std::string &pointer : pointers) {
            const FieldTable table = fieldTable(example.kind);
            QVERIFY2(fieldAt(table, pointer) || isOldKey(table, pointer), pointer.c_str());
        }
    }
}

void TestFieldTables::standsInAnExample()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        std::set<std::string> shown;
        for (const Example &example : examples) {
            if (example.kind == kind)
                collectPointers(readExample(example.fileName), {}, shown);
        }
        std::set<std::string> described;
        collectPointers(fieldTable(kind), {}, described);
        for (const std::string &pointer : described) {
            const std::string_view oldKey = fieldAt(fieldTable(kind), pointer)->legacyKey;
            QVERIFY2(shown.contains(pointer) || shown.contains(childPointer(parentPointer(pointer), oldKey)),
                     pointer.c_str());
        }
    }
}

void TestFieldTables::hasTheOrderOfThePages()
{
    for (const Example &example : examples)
        QVERIFY2(followsTable(readExample(example.fileName), fieldTable(example.kind)), example.fileName);
}

void TestFieldTables::marksSecrets()
{
    const std::vector<std::string> expected = {
        "/source/source_kafka/ssl_certificate_pwd",
        "/source/source_kafka/password",
        "/source/source_mobile_rocketmq/access_key",
        "/source/source_mobile_rocketmq/secret_key",
        "/source/source_community_rocketmq/access_key",
        "/source/source_community_rocketmq/secret_key",
        "/source/source_dms_rocketmq/access_key",
        "/source/source_dms_rocketmq/secret_key",
        "/sink/sink_obs/access_key",
        "/sink/sink_obs/secret_key",
    };
    QCOMPARE(secretPointers(fieldTable(ResourceKind::EventStream)), expected);
    QVERIFY(secretPointers(fieldTable(ResourceKind::EventSubscription)).empty());
}

void TestFieldTables::matchesThePages_data()
{
    using enum FieldType;
    constexpr Presence Optional = Presence::Optional;
    constexpr Presence Required = Presence::Required;
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("label");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<Presence>("presence");
    const auto row = [kind = ResourceKind::EventStream](const char *pointer, const QString &label,
                                                        FieldType type = String,
                                                        Presence presence = Presence::Optional) {
        QTest::newRow(pointer) << kind << label << type << presence;
    };
    row("/name", u"Name"_s, String, Required);
    row("/description", u"Description"_s, Text);
    row("/source", u"Source"_s, Alternatives, Required);
    row("/source/source_kafka", u"Kafka"_s, Object);
    row("/source/source_mobile_rocketmq", u"ECloud RocketMQ"_s, Object);
    row("/source/source_community_rocketmq", u"Open-source RocketMQ"_s, Object);
    row("/source/source_dms_rocketmq", u"DMS for RocketMQ"_s, Object);
    row("/source/name", u"Source type name"_s);
    row("/sink", u"Target"_s, Alternatives, Required);
    row("/sink/sink_fg", u"FunctionGraph"_s, Object);
    row("/sink/sink_kafka", u"Kafka"_s, Object);
    row("/sink/sink_obs", u"OBS"_s, Object);
    row("/sink/name", u"Target type name"_s);
    row("/rule_config", u"Rules"_s, Object);
    row("/rule_config/transform", u"Transform"_s, Object);
    row("/rule_config/filter", u"Filter"_s, FreeObject);
    row("/option", u"Running configuration"_s, Object);
    row("/option/batch_window", u"Batch push"_s, Object);

    row("/source/source_kafka/addr", u"Broker address"_s);
    row("/source/source_kafka/group", u"Consumer group"_s, String, Required);
    row("/source/source_kafka/instance_name", u"Instance name"_s);
    row("/source/source_kafka/instance_id", u"Instance ID"_s);
    row("/source/source_kafka/topic", u"Topic"_s, String, Required);
    row("/source/source_kafka/security_protocol", u"Security protocol"_s);
    row("/source/source_kafka/seek_to", u"Start from"_s);
    row("/source/source_kafka/enable_sasl_ssl", u"SASL_SSL"_s, Boolean);
    row("/source/source_kafka/sasl_mechanism", u"SASL mechanism"_s);
    row("/source/source_kafka/ssl_certificate_url", u"Certificate URL"_s);
    row("/source/source_kafka/ssl_certificate_pwd", u"Certificate password"_s);
    row("/source/source_kafka/user_name", u"User name"_s);
    row("/source/source_kafka/password", u"Password"_s);

    row("/source/source_mobile_rocketmq/group_id", u"Consumer group ID"_s, String, Required);
    row("/source/source_mobile_rocketmq/instance_id", u"Instance ID"_s, String, Required);
    row("/source/source_mobile_rocketmq/topic", u"Topic"_s, String, Required);
    row("/source/source_mobile_rocketmq/tag", u"Tag"_s);
    row("/source/source_mobile_rocketmq/authentication_required", u"Authentication required"_s, Boolean);
    row("/source/source_mobile_rocketmq/msg_trace_switch", u"Message tracing"_s, Boolean);
    row("/source/source_mobile_rocketmq/access_key", u"Access key"_s);
    row("/source/source_mobile_rocketmq/secret_key", u"Secret key"_s);
    row("/source/source_mobile_rocketmq/message_model", u"Subscription mode"_s, String, Required);
    row("/source/source_mobile_rocketmq/addr_type", u"Access type"_s, String, Required);
    row("/source/source_mobile_rocketmq/addr", u"Address"_s, String, Required);
    row("/source/source_mobile_rocketmq/sdk_url", u"Client SDK"_s, String, Required);
    row("/source/source_mobile_rocketmq/consume_timeout", u"Consumption timeout (ms)"_s, Integer, Required);
    row("/source/source_mobile_rocketmq/message_type", u"Message type"_s, String, Required);
    row("/source/source_mobile_rocketmq/suspend_time", u"Retry waiting time"_s, Integer);
    row("/source/source_mobile_rocketmq/max_reconsumer_times", u"Maximum retries"_s, Integer);
    row("/source/source_mobile_rocketmq/consumer_thread_nums", u"Consumption threads"_s, Integer);
    row("/source/source_mobile_rocketmq/consumer_batch_max_size", u"Messages in a batch"_s, Integer);
    row("/source/source_mobile_rocketmq/consumer_max_wait", u"Maximum wait for a batch (s)"_s, Integer);
    row("/source/source_mobile_rocketmq/vpc_id", u"VPC ID"_s);
    row("/source/source_mobile_rocketmq/subnet_id", u"Subnet ID"_s);

    row("/source/source_community_rocketmq/instance_name", u"Instance name"_s);
    row("/source/source_community_rocketmq/instance_id", u"Instance ID"_s);
    row("/source/source_community_rocketmq/addr", u"RocketMQ address"_s, String, Required);
    row("/source/source_community_rocketmq/group", u"Consumer group"_s, String, Required);
    row("/source/source_community_rocketmq/topic", u"Topic"_s, String, Required);
    row("/source/source_community_rocketmq/tag", u"Tag"_s);
    row("/source/source_community_rocketmq/vpc_id", u"VPC ID"_s, String, Required);
    row("/source/source_community_rocketmq/subnet_id", u"Subnet ID"_s, String, Required);
    row("/source/source_community_rocketmq/ssl_enable", u"SSL"_s, Boolean);
    row("/source/source_community_rocketmq/enable_acl", u"ACL"_s, Boolean);
    row("/source/source_community_rocketmq/access_key", u"User name"_s);
    row("/source/source_community_rocketmq/secret_key", u"Secret key"_s);
    row("/source/source_community_rocketmq/message_type", u"Message type"_s);
    row("/source/source_community_rocketmq/consume_timeout", u"Consumption timeout (ms)"_s, Integer);
    row("/source/source_community_rocketmq/consumer_thread_nums", u"Consumption threads"_s, Integer);
    row("/source/source_community_rocketmq/consumer_batch_max_size", u"Messages in a batch"_s, Integer);
    row("/source/source_community_rocketmq/max_reconsume_times", u"Maximum retries"_s, Integer);
    row("/source/source_community_rocketmq/suspend_current_queue_time_millis", u"Retry interval (ms)"_s,
        Integer);

    row("/source/source_dms_rocketmq/instance_name", u"Instance name"_s);
    row("/source/source_dms_rocketmq/instance_id", u"Instance ID"_s, String, Required);
    row("/source/source_dms_rocketmq/group", u"Consumer group"_s, String, Required);
    row("/source/source_dms_rocketmq/topic", u"Topic"_s, String, Required);
    row("/source/source_dms_rocketmq/tag", u"Tag"_s);
    row("/source/source_dms_rocketmq/ssl_enable", u"SSL"_s, Boolean);
    row("/source/source_dms_rocketmq/enable_acl", u"ACL"_s, Boolean);
    row("/source/source_dms_rocketmq/access_key", u"User name"_s);
    row("/source/source_dms_rocketmq/secret_key", u"Secret key"_s);
    row("/source/source_dms_rocketmq/message_type", u"Consumption mode"_s);
    row("/source/source_dms_rocketmq/engine_version", u"Engine version"_s);
    row("/source/source_dms_rocketmq/consume_timeout", u"Consumption timeout (ms)"_s, Integer);
    row("/source/source_dms_rocketmq/consumer_thread_nums", u"Consumption threads"_s, Integer);
    row("/source/source_dms_rocketmq/consumer_batch_max_size", u"Messages in a batch"_s, Integer);
    row("/source/source_dms_rocketmq/max_reconsume_times", u"Maximum retries"_s, Integer);
    row("/source/source_dms_rocketmq/suspend_current_queue_time_millis", u"Retry interval (ms)"_s, Integer);

    row("/sink/sink_fg/invoke_type", u"Invocation"_s);
    row("/sink/sink_fg/urn", u"Function URN"_s);
    row("/sink/sink_fg/agency", u"Agency"_s);
    row("/sink/sink_kafka/topic", u"Topic"_s, String, Required);
    row("/sink/sink_kafka/connectionId", u"Connection"_s, String, Required);
    row("/sink/sink_kafka/keyTransform", u"Key transform"_s, ObjectList);
    row("/sink/sink_obs/access_key", u"AK"_s, String, Required);
    row("/sink/sink_obs/secret_key", u"SK"_s, String, Required);
    row("/sink/sink_obs/obs_bucket", u"Bucket"_s, String, Required);
    row("/sink/sink_obs/obs_path", u"Dump directory"_s);
    row("/sink/sink_obs/time_format", u"Time directory format"_s, String, Required);
    for (const QByteArray transform : {"/rule_config/transform", "/sink/sink_kafka/keyTransform"}) {
        row(transform + "/type", u"Transform type"_s, String, Required);
        row(transform + "/value", u"Value"_s, Text);
        row(transform + "/template", u"Template"_s, Text);
    }
    row("/option/thread_num", u"Concurrency"_s, Integer);
    row("/option/batch_window/count", u"Messages in a batch"_s, Integer);
    row("/option/batch_window/time", u"Retries"_s, Integer);
    row("/option/batch_window/interval", u"Batch interval (s)"_s, Integer);

    const auto subscriptionRow = [](const char *pointer, const QString &label, FieldType type,
                                    Presence presence) {
        QTest::addRow("subscription %s", pointer)
            << ResourceKind::EventSubscription << label << type << presence;
    };
    subscriptionRow("/enable", u"Enabled"_s, Boolean, Optional);
    subscriptionRow("/event_ids", u"Events"_s, StringList, Optional);
    subscriptionRow("/event_streamids", u"Streams"_s, StringList, Optional);
    subscriptionRow("/name", u"Name"_s, String, Optional);
    subscriptionRow("/topic_name", u"Topic or stream name"_s, String, Required);
    subscriptionRow("/topic_type", u"Notify by"_s, Integer, Optional);
    subscriptionRow("/topic_urn", u"Topic URN"_s, String, Optional);
}

void TestFieldTables::matchesThePages()
{
    QFETCH(ResourceKind, kind);
    QFETCH(QString, label);
    QFETCH(FieldType, type);
    QFETCH(Presence, presence);
    const std::string_view pointer = QTest::currentDataTag();
    const FieldSpec *field = fieldAt(fieldTable(kind), pointer.substr(pointer.find('/')));
    QVERIFY(field);
    QCOMPARE(fieldLabel(*field), label);
    QCOMPARE(field->type, type);
    QCOMPARE(field->presence, presence);
    QVERIFY(!fieldHelp(*field).isEmpty());
}

void TestFieldTables::hasARowForEveryField()
{
    // With matchesThePages(): as many fields as rows, so nothing is in the tables that is not checked there.
    std::set<std::string> pointers;
    collectPointers(fieldTable(ResourceKind::EventStream), {}, pointers);
    QCOMPARE(pointers.size(), size_t(107));
    QCOMPARE(fieldTable(ResourceKind::EventSubscription).size(), size_t(7));
}

void TestFieldTables::knowsChoices_data()
{
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *pointer, const QStringList &values) { QTest::newRow(pointer) << values; };
    row("/source/name",
        {u"HC.Kafka"_s, u"HC.MOBILE_ROCKETMQ"_s, u"HC.COMMUNITY_ROCKETMQ"_s, u"HC.DMS_ROCKETMQ"_s});
    row("/sink/name", {u"HC.FunctionGraph"_s, u"HC.Kafka"_s});
    row("/source/source_kafka/security_protocol", {u"PLAINTEXT"_s, u"SASL_SSL"_s, u"SASL_PLAINTEXT"_s});
    row("/source/source_kafka/seek_to", {u"latest"_s, u"earliest"_s});
    row("/source/source_kafka/sasl_mechanism", {u"PLAIN"_s, u"SCRAM-SHA-512"_s});
    row("/source/source_mobile_rocketmq/message_model", {u"CLUSTERING"_s, u"BROADCASTING"_s});
    row("/source/source_mobile_rocketmq/addr_type", {u"PUBLIC"_s, u"PRIVATE"_s});
    row("/source/source_mobile_rocketmq/message_type", {u"NORMAL"_s});
    row("/source/source_community_rocketmq/message_type", {u"normal"_s});
    row("/source/source_dms_rocketmq/message_type", {u"NORMAL"_s, u"ORDER"_s});
    row("/sink/sink_fg/invoke_type", {u"SYNC"_s, u"ASYNC"_s});
    row("/sink/sink_obs/time_format",
        {u"yyyy"_s, u"yyyy/MM"_s, u"yyyy/MM/dd"_s, u"yyyy/MM/dd/HH"_s, u"yyyy/MM/dd/HH/mm"_s});
    row("/rule_config/transform/type", {u"ORIGINAL"_s, u"CONSTANT"_s, u"VARIABLE"_s});
    row("/event_ids",
        {u"dis_event.000"_s, u"dis_event.001"_s, u"dis_event.002"_s, u"dis_event.003"_s, u"dis_event.004"_s,
         u"dis_event.005"_s, u"dis_event.006"_s, u"dis_event.007"_s, u"dis_event.008"_s});
    row("/topic_type", {u"0"_s, u"1"_s});
}

void TestFieldTables::knowsChoices()
{
    QFETCH(QStringList, values);
    const std::string_view pointer = QTest::currentDataTag();
    const FieldSpec *field = fieldAt(fieldTable(ResourceKind::EventStream), pointer);
    if (!field)
        field = fieldAt(fieldTable(ResourceKind::EventSubscription), pointer);
    QVERIFY(field);
    QCOMPARE(toStrings(field->choices), values);
}

void TestFieldTables::namesKindsAsTheChoicesDo()
{
    for (const std::string_view pointer : {"/source", "/sink"}) {
        const FieldSpec *group = fieldAt(fieldTable(ResourceKind::EventStream), pointer);
        QStringList names;
        for (const FieldSpec &field : group->fields) {
            if (!field.typeName.empty())
                names.push_back(toQString(field.typeName));
        }
        QCOMPARE(names, toStrings(fieldWithKey(group->fields, "name")->choices));
    }
}

void TestFieldTables::findsFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("") << QString();
    QTest::newRow("/") << QString();
    QTest::newRow("/nothing") << QString();
    QTest::newRow("/name/0") << QString();
    QTest::newRow("/source/source_kafka/x") << QString();
    QTest::newRow("/rule_config/filter/data") << QString();
    QTest::newRow("/events_ids") << QString();
    QTest::newRow("/na~1me") << QString();
    QTest::newRow("/source/source_kafka/topic") << u"topic"_s;
    QTest::newRow("/sink/sink_kafka/keyTransform/12") << u"keyTransform"_s;
    QTest::newRow("/sink/sink_kafka/keyTransform/12/value") << u"value"_s;
    QTest::newRow("/sink/sink_kafka/keyTransform/x/value") << QString();
    QTest::newRow("/event_ids/3") << u"event_ids"_s;
    QTest::newRow("/event_ids/x") << QString();
}

void TestFieldTables::findsFields()
{
    QFETCH(QString, key);
    const std::string_view pointer = QTest::currentDataTag();
    const ResourceKind kind =
        pointer.starts_with("/event") ? ResourceKind::EventSubscription : ResourceKind::EventStream;
    const FieldSpec *field = fieldAt(fieldTable(kind), pointer);
    QCOMPARE(field ? toQString(field->key) : QString(), key);
    // What a field holds goes by the field's label.
    for (std::string named(pointer); !field && !named.empty();) {
        named = parentPointer(named);
        field = fieldAt(fieldTable(kind), named);
        if (field && isGroup(field->type))
            field = nullptr;
    }
    // A key without a character is shown by the quotes around it.
    const QString unknown = pointer.ends_with('/') ? u"\"\""_s : toQString(lastToken(pointer));
    QCOMPARE(labelAt(fieldTable(kind), pointer), field ? fieldLabel(*field) : unknown);
}

void TestFieldTables::writesPatternsAsSentences()
{
    const FieldSpec *field = fieldAt(fieldTable(ResourceKind::EventStream), "/name");
    QCOMPARE(patternText(*field),
             u"Name may have only letters, digits, periods, underscores and hyphens, and must start with a "
             "letter or a digit."_s);
}

QTEST_APPLESS_MAIN(TestFieldTables)
#include "tst_fieldtables.moc"
