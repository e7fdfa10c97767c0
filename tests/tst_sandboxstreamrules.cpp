#include "app/sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QString streamPath = u"/eventstreamings/23709d68-54d5-423b-a6be-03302e893152"_s;

QJsonObject objectOf(const QStringList &keys)
{
    QJsonObject object;
    for (const QString &key : keys)
        object.insert(key, key == u"consume_timeout"_s ? QJsonValue(1000) : QJsonValue(u"x"_s));
    return object;
}

//! A source or target and what the pages' tables say of its parameters.
struct Branch
{
    QString path;
    QStringList required;
    QStringList texts;
    QStringList flags;
    QStringList numbers;
};

QList<Branch> branches()
{
    const QStringList rocketNumbers{u"consume_timeout"_s, u"consumer_thread_nums"_s,
                                    u"consumer_batch_max_size"_s, u"max_reconsume_times"_s,
                                    u"suspend_current_queue_time_millis"_s};
    const QStringList rocketFlags{u"ssl_enable"_s, u"enable_acl"_s};
    return {
        {u"source.source_kafka"_s,
         {u"group"_s, u"topic"_s},
         {u"addr"_s, u"group"_s, u"instance_name"_s, u"security_protocol"_s, u"instance_id"_s, u"topic"_s,
          u"seek_to"_s, u"sasl_mechanism"_s, u"ssl_certificate_url"_s, u"ssl_certificate_pwd"_s,
          u"user_name"_s, u"password"_s},
         {u"enable_sasl_ssl"_s},
         {}},
        {u"source.source_mobile_rocketmq"_s,
         {u"group_id"_s, u"instance_id"_s, u"topic"_s, u"message_model"_s, u"addr_type"_s, u"addr"_s,
          u"sdk_url"_s, u"consume_timeout"_s, u"message_type"_s},
         {u"group_id"_s, u"instance_id"_s, u"topic"_s, u"tag"_s, u"access_key"_s, u"secret_key"_s,
          u"message_model"_s, u"addr_type"_s, u"addr"_s, u"sdk_url"_s, u"message_type"_s, u"vpc_id"_s,
          u"subnet_id"_s},
         {u"authentication_required"_s, u"msg_trace_switch"_s},
         {u"consume_timeout"_s, u"suspend_time"_s, u"max_reconsumer_times"_s, u"consumer_thread_nums"_s,
          u"consumer_batch_max_size"_s, u"consumer_max_wait"_s}},
        {u"source.source_community_rocketmq"_s,
         {u"addr"_s, u"group"_s, u"topic"_s, u"vpc_id"_s, u"subnet_id"_s},
         {u"instance_name"_s, u"instance_id"_s, u"addr"_s, u"group"_s, u"topic"_s, u"tag"_s, u"vpc_id"_s,
          u"subnet_id"_s, u"access_key"_s, u"secret_key"_s, u"message_type"_s},
         rocketFlags,
         rocketNumbers},
        {u"source.source_dms_rocketmq"_s,
         {u"instance_id"_s, u"group"_s, u"topic"_s},
         {u"instance_name"_s, u"instance_id"_s, u"group"_s, u"topic"_s, u"tag"_s, u"access_key"_s,
          u"secret_key"_s, u"message_type"_s, u"engine_version"_s},
         rocketFlags,
         rocketNumbers},
        {u"sink.sink_fg"_s, {}, {u"invoke_type"_s, u"urn"_s, u"agency"_s}, {}, {}},
        {u"sink.sink_kafka"_s, {u"topic"_s, u"connectionId"_s}, {u"topic"_s, u"connectionId"_s}, {}, {}},
        {u"sink.sink_obs"_s,
         {u"access_key"_s, u"secret_key"_s, u"obs_bucket"_s, u"time_format"_s},
         {u"access_key"_s, u"secret_key"_s, u"obs_bucket"_s, u"obs_path"_s, u"time_format"_s},
         {},
         {}},
    };
}

//! A body with nothing in it that need not be there.
QJsonObject smallest()
{
    return {{u"name"_s, u"s"_s},
            {u"source"_s, QJsonObject{{u"source_kafka"_s, objectOf({u"group"_s, u"topic"_s})}}},
            {u"sink"_s, QJsonObject{{u"sink_fg"_s, QJsonObject()}}}};
}

QJsonObject smallestWith(const Branch &branch)
{
    const QString end = branch.path.section(u'.', 0, 0);
    QJsonObject body = smallest();
    body.insert(end, QJsonObject());
    return withValue(body, branch.path, objectOf(branch.required));
}

QJsonObject smallestToKafka()
{
    QJsonObject body = smallest();
    body.insert(u"sink"_s, QJsonObject{{u"sink_kafka"_s, objectOf({u"topic"_s, u"connectionId"_s})}});
    return body;
}

QJsonArray transforms(const QJsonObject &transform)
{
    return {QJsonObject{{u"type"_s, u"ORIGINAL"_s}}, transform};
}

} // namespace

class TestSandboxStreamRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requiresWhatThePageRequires();
    void checksTypes();
    void checksValues_data();
    void checksValues();
    void checksTransforms_data();
    void checksTransforms();
    void checksKeyTransforms();

private:
    //! The field that the service refuses; empty where it takes the body, "?" where it answers something
    //! else.
    [[nodiscard]] QString refused(const QJsonObject &body);

    std::optional<Sandbox> m_sandbox;
    std::optional<SandboxClient> m_client;
};

void TestSandboxStreamRules::initTestCase()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_client.emplace(*m_sandbox);
}

QString TestSandboxStreamRules::refused(const QJsonObject &body)
{
    const auto answer = m_client->put(streamPath, body);
    if (answer.status == 200)
        return {};
    const QString message = answer.json["error_msg"_L1].toString();
    const bool inFilter = message.startsWith("invalid filter parameters: "_L1);
    const QString code = inFilter ? u"EG.00513004"_s : u"EG.00513000"_s;
    const bool complete = answer.json.size() == 4 && !answer.json["error_details"_L1].toString().isEmpty();
    if (answer.status != 400 || answer.json["error_code"_L1] != code || !complete)
        return u"?"_s;
    return message.section(u": "_s, 1);
}

void TestSandboxStreamRules::requiresWhatThePageRequires()
{
    QCOMPARE(refused(smallest()), QString());
    for (const QString &key : {u"name"_s, u"source"_s, u"sink"_s}) {
        for (const QJsonValue &nothing : {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(u""_s)})
            QCOMPARE(refused(withValue(smallest(), key, nothing)), key);
    }
    for (const Branch &branch : branches()) {
        const QJsonObject body = smallestWith(branch);
        QCOMPARE(refused(body), QString());
        for (const QString &key : branch.required) {
            const QString field = branch.path + u'.' + key;
            for (const QJsonValue &nothing :
                 {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(u""_s)})
                QCOMPARE(refused(withValue(body, field, nothing)), field);
        }
    }
}

void TestSandboxStreamRules::checksTypes()
{
    for (const Branch &branch : branches()) {
        const QJsonObject body = smallestWith(branch);
        const auto check = [&](const QString &key, const QJsonArray &right, const QJsonArray &wrong) {
            const QString field = branch.path + u'.' + key;
            for (const auto &value : right)
                QCOMPARE(refused(withValue(body, field, value)), QString());
            for (const auto &value : wrong)
                QCOMPARE(refused(withValue(body, field, value)), field);
            if (!branch.required.contains(key)) {
                QCOMPARE(refused(withValue(body, field, QJsonValue::Null)), QString());
                QCOMPARE(refused(withValue(body, field, u""_s)), QString());
            }
        };
        for (const QString &key : branch.texts)
            check(key, {u"text"_s, u"7"_s}, {7, true, QJsonArray{u"x"_s}, QJsonObject()});
        for (const QString &key : branch.flags)
            check(key, {true, false, u"true"_s}, {1, u"yes"_s, QJsonArray(), QJsonObject()});
        for (const QString &key : branch.numbers)
            check(key, {0, -1, 1000.0, u"3"_s},
                  {1.5, true, u"3x"_s, u"1,2"_s, 1e300, QJsonArray(), QJsonObject()});
    }
}

void TestSandboxStreamRules::checksValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const QString &path, const QJsonValue &value, const QString &field) {
        const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QTest::addRow("%s %s", qPrintable(path), text.left(60).constData()) << path << value << field;
    };
    const QString none;
    for (const QString &name : {u"a"_s, u"0"_s, u"Az09._-"_s, QString(129, u'a')})
        row(u"name"_s, name, none);
    for (const QString &name : {u".a"_s, u"_a"_s, u"-a"_s, u" a"_s, u"a b"_s, u"a/b"_s, u"订单"_s, u"a\n"_s})
        row(u"name"_s, name, u"name"_s);
    row(u"name"_s, 7, u"name"_s);
    row(u"description"_s, u"说明"_s, none);
    row(u"description"_s, 7, u"description"_s);
    row(u"source"_s, QJsonObject(), u"source"_s);
    row(u"source"_s, u"kafka"_s, u"source"_s);
    row(u"source.source_kafka"_s, QJsonValue::Null, u"source"_s);
    row(u"source.source_kafka"_s, u"x"_s, u"source.source_kafka"_s);
    row(u"source.source_kafka"_s, QJsonObject(), u"source.source_kafka.group"_s);
    row(u"source.source_dms_rocketmq"_s, QJsonObject(), u"source"_s);
    row(u"source.source_dms_rocketmq"_s, QJsonValue::Null, none);
    row(u"source.name"_s, u"HC.Whatever"_s, none);
    row(u"source.name"_s, 1, u"source.name"_s);
    row(u"sink"_s, QJsonArray(), u"sink"_s);
    row(u"sink.sink_obs"_s, QJsonObject(), u"sink"_s);
    row(u"sink.name"_s, false, u"sink.name"_s);
    row(u"rule_config"_s, QJsonArray(), u"rule_config"_s);
    row(u"rule_config"_s, QJsonObject(), none);
    row(u"rule_config.filter"_s, QJsonObject(), none);
    row(u"rule_config.filter"_s, QJsonObject{{u"nonsense"_s, 1}}, none);
    row(u"rule_config.filter"_s, QJsonArray(), u"rule_config.filter"_s);
    row(u"rule_config.transform"_s, u"ORIGINAL"_s, u"rule_config.transform"_s);
    row(u"option"_s, 3, u"option"_s);
    for (const QJsonValue &threads : {QJsonValue(3), QJsonValue(u"3"_s), QJsonValue(0), QJsonValue(1001)})
        row(u"option.thread_num"_s, threads, none);
    for (const QJsonValue &threads : {QJsonValue(u"3x"_s), QJsonValue(1.5), QJsonValue(true)})
        row(u"option.thread_num"_s, threads, u"option.thread_num"_s);
    row(u"option.batch_window"_s, QJsonArray(), u"option.batch_window"_s);
    for (const QJsonValue &count : {QJsonValue(1), QJsonValue(10'000), QJsonValue(u"500"_s), QJsonValue()})
        row(u"option.batch_window.count"_s, count, none);
    for (const QJsonValue &count :
         {QJsonValue(0), QJsonValue(10'001), QJsonValue(u"10001"_s), QJsonValue(-1)})
        row(u"option.batch_window.count"_s, count, u"option.batch_window.count"_s);
    row(u"option.batch_window.count"_s, qint64(9007199254740993), u"option.batch_window.count"_s);
    for (const int interval : {0, 15})
        row(u"option.batch_window.interval"_s, interval, none);
    for (const int interval : {-1, 16})
        row(u"option.batch_window.interval"_s, interval, u"option.batch_window.interval"_s);
    row(u"option.batch_window.time"_s, -1, none);
    row(u"option.batch_window.time"_s, u"often"_s, u"option.batch_window.time"_s);
}

void TestSandboxStreamRules::checksValues()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QCOMPARE(refused(withValue(smallest(), path, value)), field);
}

void TestSandboxStreamRules::checksTransforms_data()
{
    QTest::addColumn<QJsonObject>("transform");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QJsonObject &transform, const QString &key) {
        QTest::newRow(name) << transform << key;
    };
    const auto variable = [](const QString &value, const QString &text) {
        return QJsonObject{{u"type"_s, u"VARIABLE"_s}, {u"value"_s, value}, {u"template"_s, text}};
    };
    const auto variables = [](int count) {
        QJsonObject object;
        for (int i = 0; i < count; ++i)
            object.insert(u"v%1"_s.arg(i), i);
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const auto one = [](const QString &name, const QString &expression) {
        return QString::fromUtf8(
            QJsonDocument(QJsonObject{{name, expression}}).toJson(QJsonDocument::Compact));
    };
    const QString none;
    const QString value = u"value"_s;
    const QString text = u"template"_s;

    row("original", {{u"type"_s, u"ORIGINAL"_s}}, none);
    row("no type", {{u"value"_s, u"x"_s}}, u"type"_s);
    row("type of another time", {{u"type"_s, u"NEW"_s}, {value, u"{"_s}, {text, u"${"_s}}, none);
    row("value is a number", {{u"type"_s, u"CONSTANT"_s}, {value, 1}}, value);
    row("constant", {{u"type"_s, u"CONSTANT"_s}, {value, u"{not JSON"_s}, {text, u"${"_s}}, none);

    row("empty object", variable(u"{}"_s, u"x"_s), none);
    row("no value", variable(u""_s, u"x"_s), none);
    row("no JSON", variable(u"{a:"_s, u"x"_s), value);
    row("array", variable(u"[1]"_s, u"x"_s), value);
    row("100 variables", variable(variables(100), u"x"_s), none);
    row("101 variables", variable(variables(101), u"x"_s), value);
    row("nested object", variable(u"{\"a\":{}}"_s, u"x"_s), value);
    row("nested array", variable(u"{\"a\":[]}"_s, u"x"_s), value);
    row("scalars", variable(u"{\"a\":null,\"b\":true,\"c\":1.5}"_s, u"x"_s), none);
    row("defined twice", variable(u"{\"a\":1,\"a\":2}"_s, u"x"_s), value);
    row("name of 64", variable(one(QString(64, u'a'), u"1"_s), u"x"_s), none);
    row("name of 65", variable(one(QString(65, u'a'), u"1"_s), u"x"_s), value);
    row("name with all signs", variable(one(u"0a._-Z"_s, u"1"_s), u"x"_s), none);
    for (const QString &name : {u""_s, u".a"_s, u"-a"_s, u"a b"_s, u"é"_s, u"HC.a"_s})
        row(qPrintable(u"name \"%1\""_s.arg(name)), variable(one(name, u"1"_s), u"x"_s), value);
    row("prefix in another case", variable(one(u"hc.a"_s, u"1"_s), u"x"_s), none);
    row("expression of 1024", variable(one(u"a"_s, QString(1024, u'x')), u"x"_s), none);
    row("expression of 1025", variable(one(u"a"_s, QString(1025, u'x')), u"x"_s), value);
    row("1024 characters beyond 16 bits", variable(one(u"a"_s, u"😀"_s.repeated(1024)), u"x"_s), none);
    for (const QString &path : {u"$.data.a"_s, u"$['a.b'][0]"_s, u"$[\"it's\"]"_s, u"$[?@.a == ']']"_s,
                                u"$"_s, u"$x["_s, u"costs 5$."_s, u"$['a\\'']"_s})
        row(qPrintable(u"path "_s + path), variable(one(u"a"_s, path), u"x"_s), none);
    for (const QString &path :
         {u"$."_s, u"$.data."_s, u"$["_s, u"$['a"_s, u"$['a]"_s, u"$.a[0"_s, u"$[?@.a[0]"_s})
        row(qPrintable(u"path "_s + path), variable(one(u"a"_s, path), u"x"_s), value);

    const QString ab = u"{\"a\":1,\"b.c-d\":2}"_s;
    row("references", variable(ab, u"${a} ${b.c-d} $ {x} $"_s), none);
    row("undefined", variable(ab, u"${a} ${c}"_s), text);
    row("undefined with default", variable(ab, u"${c!\"}\"}"_s), none);
    row("undefined with escaped default", variable(ab, u"\"${c!\\\"}\\\"}\""_s), none);
    row("undefined after a default", variable(ab, u"${c!\"x\"} ${d}"_s), text);
    row("undefined but reserved", variable(ab, u"${HC.x}"_s), none);
    row("no name", variable(ab, u"${}"_s), text);
    row("unclosed", variable(ab, u"${a"_s), text);
    row("unclosed in a string", variable(ab, u"{\"k\":\"${a\"}"_s), text);
    row("unclosed default", variable(ab, u"${c!\"x}"_s), text);
    row("unclosed after the default", variable(ab, u"${c!\"x\""_s), text);
    row("undefined without a value", variable(u""_s, u"${a}"_s), text);
}

void TestSandboxStreamRules::checksTransforms()
{
    QFETCH(QJsonObject, transform);
    QFETCH(QString, key);
    const QString path = u"rule_config.transform"_s;
    QCOMPARE(refused(withValue(smallest(), path, transform)), key.isEmpty() ? key : path + u'.' + key);

    const QString keyPath = u"sink.sink_kafka.keyTransform"_s;
    const QJsonObject body = withValue(smallestToKafka(), keyPath, transforms(transform));
    QCOMPARE(refused(body), key.isEmpty() ? key : keyPath + u"[1]."_s + key);
}

void TestSandboxStreamRules::checksKeyTransforms()
{
    const QString path = u"sink.sink_kafka.keyTransform"_s;
    const QJsonObject body = smallestToKafka();
    QCOMPARE(refused(withValue(body, path, QJsonArray())), QString());
    QCOMPARE(refused(withValue(body, path, QJsonObject{{u"type"_s, u"ORIGINAL"_s}})), path);
    QCOMPARE(refused(withValue(body, path, QJsonArray{1})), path + u"[0]"_s);
    QCOMPARE(refused(withValue(body, path, transforms({{u"type"_s, QJsonValue()}}))), path + u"[1].type"_s);
    QCOMPARE(refused(withValue(body, u"sink.sink_kafka.connectionId"_s, QJsonValue::Undefined)),
             u"sink.sink_kafka.connectionId"_s);
}

QTEST_GUILESS_MAIN(TestSandboxStreamRules)
#include "tst_sandboxstreamrules.moc"
