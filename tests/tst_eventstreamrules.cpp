#include "models/json/pointer.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! The body with the members of `changes` in its group at `pointer`.
Json withMembers(Json body, std::string_view pointer, const QByteArray &changes)
{
    const Json members = json(changes.toStdString());
    for (const auto &[key, value, keyOffset] : members.members())
        setValueAt(body, childPointer(pointer, key), value);
    return body;
}

QStringList issueLines(const Json &body, const ValidationContext &context = {})
{
    return summary(issuesOf(ResourceKind::EventStream, body, context));
}

} // namespace

class TestEventStreamRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNamesWithTheList();
    void comparesTypeNames_data();
    void comparesTypeNames();
    void offersTheTypeName();
    void offersTheTypeNameForAnUnknownOne_data();
    void offersTheTypeNameForAnUnknownOne();
    void sendsRocketMqToFunctionsOnly_data();
    void sendsRocketMqToFunctionsOnly();
    void saysNothingOfRoutesOfWhatIsNotSound();
    void saysNothingOfTransformsOfTwoTargets();
    void checksKafkaSecurity_data();
    void checksKafkaSecurity();
    void offersBothWaysOutOfAConflict_data();
    void offersBothWaysOutOfAConflict();
    void checksMobileSource_data();
    void checksMobileSource();
    void checksAcl_data();
    void checksAcl();
    void seesSecretsByTheirState();
    void knowsEngineVersions_data();
    void knowsEngineVersions();
    void keepsTheNetwork_data();
    void keepsTheNetwork();
};

void TestEventStreamRules::comparesNamesWithTheList()
{
    const Json body = kafkaToFunction();
    const ValidationContext others{.namesInUse = {u"orders-2"_s, u"Orders"_s}};
    QCOMPARE(issueLines(body, others), QStringList());
    const ValidationContext taken{.namesInUse = {u"orders-2"_s, u"orders"_s}};
    QCOMPARE(issueLines(body, taken), QStringList{u"/name duplicate warning"_s});
    QCOMPARE(issueLines(withMembers(body, {}, R"({"name":"-orders"})"), {.namesInUse = {u"-orders"_s}}),
             QStringList{u"/name pattern error"_s});
}

void TestEventStreamRules::comparesTypeNames_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("sink");
    QTest::addColumn<QStringList>("expected");
    const QByteArray kafka = R"("source_kafka":{"group":"g","topic":"orders"})";
    const QByteArray function = R"("sink_fg":{})";
    const QByteArray obs =
        R"("sink_obs":{"access_key":"a","secret_key":"s","obs_bucket":"bucket-1","time_format":"yyyy"})";
    const auto row = [](const char *tag, const QByteArray &source, const QByteArray &sink,
                        const QStringList &expected) {
        QTest::newRow(tag) << QByteArray('{' + source + '}') << QByteArray('{' + sink + '}') << expected;
    };
    const QString sourceConflict = u"/source/name conflict warning"_s;
    const QString sinkConflict = u"/sink/name conflict warning"_s;
    const QString sinkEnum = u"/sink/name enum warning"_s;
    row("none", kafka, function, {});
    row("empty", kafka + R"(,"name":"")", function + R"(,"name":null)", {});
    row("right", kafka + R"(,"name":"HC.Kafka")", function + R"(,"name":"HC.FunctionGraph")", {});
    row("another source", kafka + R"(,"name":"HC.DMS_ROCKETMQ")", function, {sourceConflict});
    row("another target", kafka, function + R"(,"name":"HC.Kafka")", {sinkConflict});
    row("unknown source hides the conflict", kafka + R"(,"name":"x")", function,
        {u"/source/name enum warning"_s});
    row("unknown target hides the conflict", kafka, function + R"(,"name":"HC.FG")", {sinkEnum});
    row("wrong case", kafka, function + R"(,"name":"HC.kafka")", {sinkEnum});
    row("OBS has no published name", kafka, obs + R"(,"name":"HC.OBS")", {});
    row("OBS, a name of another kind", kafka, obs + R"(,"name":"HC.Kafka")", {});
    row("an ambiguous target has no conflict", kafka, function + ',' + obs + R"(,"name":"HC.Kafka")",
        {u"/sink one_of error"_s});
    row("an ambiguous target keeps the enumeration", kafka, function + ',' + obs + R"(,"name":"x")",
        {sinkEnum, u"/sink one_of error"_s});
    row("a missing target keeps the enumeration", kafka, R"("name":"x")",
        {sinkEnum, u"/sink one_of error"_s});
    row("a target with an issue of its own has no conflict", kafka, R"("sink_fg":[],"name":"HC.Kafka")",
        {u"/sink/sink_fg type error"_s});
    row("wrong type", kafka + R"(,"name":1)", function + R"(,"name":{})",
        {u"/source/name type error"_s, u"/sink/name type error"_s});
}

void TestEventStreamRules::comparesTypeNames()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, sink);
    QFETCH(QStringList, expected);
    Json body = kafkaToFunction();
    body.insert("source", json(source.toStdString()));
    body.insert("sink", json(sink.toStdString()));
    expected.sort();
    QCOMPARE(issueLines(body), expected);
}

void TestEventStreamRules::offersTheTypeName()
{
    const Json body = withMembers(mobileToKafka(), "/source", R"({"name":"HC.Kafka"})");
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues[0].message,
             u"Source type name is HC.Kafka, but ECloud RocketMQ is chosen, which the service calls "
             "HC.MOBILE_ROCKETMQ."_s);
    const Json repaired = applied(body, issues[0].fixes.at(0));
    QCOMPARE(*valueAt(repaired, "/source/name"), Json::string("HC.MOBILE_ROCKETMQ"));
    QCOMPARE(issueLines(repaired), QStringList());
}

void TestEventStreamRules::offersTheTypeNameForAnUnknownOne_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("meant");
    for (const char *name : {"HC.X", "string", "hc.kafka", "hc.dms_rocketmq"}) {
        QTest::addRow("source %s", name)
            << QByteArray("/source") << QByteArray(name) << QByteArray("HC.Kafka");
    }
    for (const char *name : {"HC.FG", "string", "HC.kafka"}) {
        QTest::addRow("target %s", name)
            << QByteArray("/sink") << QByteArray(name) << QByteArray("HC.FunctionGraph");
    }
}

void TestEventStreamRules::offersTheTypeNameForAnUnknownOne()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, meant);
    const std::string pointer = childPointer(group.toStdString(), "name");
    Json body = kafkaToFunction();
    setValueAt(body, pointer, Json::string(name.toStdString()));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(summary(issues), QStringList(line(pointer, u"enum warning"_s)));
    QCOMPARE(issues[0].fixes.size(), size_t(1));
    QCOMPARE(issues[0].fixes[0].label, u"Use %1"_s.arg(QString::fromLatin1(meant)));
    const Json repaired = applied(body, issues[0].fixes[0]);
    QCOMPARE(valueAt(repaired, pointer)->text(), meant.toStdString());
    QCOMPARE(issueLines(repaired), QStringList());

    // With several chosen nobody knows which name is meant.
    const std::string other = group == "/source" ? "source_dms_rocketmq" : "sink_obs";
    setValueAt(body, childPointer(group.toStdString(), other), Json::object());
    setValueAt(body, pointer, Json::string("string"));
    const ValidationIssues ambiguous = issuesOf(ResourceKind::EventStream, body);
    QVERIFY(findIssue(ambiguous, pointer, IssueCode::Enum)->fixes.empty());
}

void TestEventStreamRules::sendsRocketMqToFunctionsOnly_data()
{
    QTest::addColumn<QByteArray>("sink");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("function") << QByteArray(R"({"sink_fg":{}})") << true;
    QTest::newRow("Kafka") << QByteArray(R"({"sink_kafka":{"topic":"out","connectionId":"c"}})") << false;
    QTest::newRow("OBS") << QByteArray(R"({"sink_obs":{"access_key":"a","secret_key":"s",
                                          "obs_bucket":"bucket-1","time_format":"yyyy"}})")
                         << false;
}

void TestEventStreamRules::sendsRocketMqToFunctionsOnly()
{
    QFETCH(QByteArray, sink);
    QFETCH(bool, isFine);
    const QStringList conflict(u"/sink conflict warning"_s);
    for (Json body : {communityToFunction(), dmsToFunction()}) {
        body.insert("sink", json(sink.toStdString()));
        QCOMPARE(issueLines(body), isFine ? QStringList() : conflict);
    }
    for (Json body : {kafkaToFunction(), mobileToKafka()}) {
        body.insert("sink", json(sink.toStdString()));
        QCOMPARE(issueLines(body), QStringList());
    }
}

//! What has an error itself goes before how it goes with others.
void TestEventStreamRules::saysNothingOfRoutesOfWhatIsNotSound()
{
    Json toKafka = dmsToFunction();
    toKafka.insert("sink", json(R"({"sink_kafka":{"topic":"out","connectionId":"c"}})"));
    for (const char *pointer : {"/source/source_dms_rocketmq", "/sink/sink_kafka"}) {
        Json body = toKafka;
        setValueAt(body, pointer, Json::string("x"));
        const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
        QVERIFY(findIssue(issues, pointer, IssueCode::Type));
        QVERIFY(!findIssue(issues, "/sink", IssueCode::Conflict));
    }
}

//! Until one of the two targets is taken out, nobody knows whether its key transforms count.
void TestEventStreamRules::saysNothingOfTransformsOfTwoTargets()
{
    Json body = mobileToKafka();
    setValueAt(body, "/sink/sink_kafka/keyTransform", json(R"([{"type":"CONSTANT"}])"));
    const ValidationIssues alone = issuesOf(ResourceKind::EventStream, body);
    QVERIFY(findIssue(alone, "/sink/sink_kafka/keyTransform/0/value", IssueCode::Required));
    setValueAt(body, "/sink/sink_fg", Json::object());
    const ValidationIssues both = issuesOf(ResourceKind::EventStream, body);
    QVERIFY(findIssue(both, "/sink", IssueCode::OneOf));
    QVERIFY(!findIssue(both, "/sink/sink_kafka/keyTransform/0/value", IssueCode::Required));
}

void TestEventStreamRules::checksKafkaSecurity_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("expected");
    const QString conflict = u"/source/source_kafka/enable_sasl_ssl conflict warning"_s;
    const QString user = u"/source/source_kafka/user_name required warning"_s;
    const QString password = u"/source/source_kafka/password required warning"_s;
    const auto row = [](const char *tag, const char *members, const QStringList &expected) {
        QTest::newRow(tag) << QByteArray(members) << expected;
    };
    row("off", R"({"enable_sasl_ssl":false})", {});
    row("off, plain", R"({"enable_sasl_ssl":false,"security_protocol":"PLAINTEXT"})", {});
    row("on", R"({"enable_sasl_ssl":true})", {user, password});
    row("on, null and empty", R"({"enable_sasl_ssl":true,"user_name":null,"password":""})", {user, password});
    row("on, given", R"({"enable_sasl_ssl":true,"user_name":"u","password":"p"})", {});
    row("on, a placeholder", R"({"enable_sasl_ssl":true,"user_name":"u","password":"{{secret:/x}}"})", {});
    row("on, a mask", R"({"enable_sasl_ssl":true,"user_name":"u","password":"******"})", {password});
    row("on, user of the wrong type", R"({"enable_sasl_ssl":true,"user_name":5,"password":"p"})",
        {u"/source/source_kafka/user_name type error"_s});
    row("by protocol", R"({"security_protocol":"SASL_SSL"})", {user, password});
    row("by plain protocol", R"({"security_protocol":"SASL_PLAINTEXT"})", {user, password});
    row("plain", R"({"security_protocol":"PLAINTEXT"})", {});
    row("on with PLAINTEXT",
        R"({"enable_sasl_ssl":true,"security_protocol":"PLAINTEXT","user_name":"u","password":"p"})",
        {conflict});
    row("on with PLAINTEXT, nothing given", R"({"enable_sasl_ssl":true,"security_protocol":"PLAINTEXT"})",
        {conflict, user, password});
    row("off with SASL_SSL",
        R"({"enable_sasl_ssl":false,"security_protocol":"SASL_SSL","user_name":"u","password":"p"})",
        {conflict});
    row("off with SASL_PLAINTEXT",
        R"({"enable_sasl_ssl":false,"security_protocol":"SASL_PLAINTEXT","user_name":"u","password":"p"})",
        {});
    row("not set with SASL_SSL", R"({"security_protocol":"SASL_SSL","user_name":"u","password":"p"})", {});
    row("switch of the wrong type", R"({"enable_sasl_ssl":1,"security_protocol":"PLAINTEXT"})",
        {u"/source/source_kafka/enable_sasl_ssl type error"_s});
    const QString inQuotes = u"/source/source_kafka/enable_sasl_ssl legacy_shape note"_s;
    row("on in quotes", R"({"enable_sasl_ssl":"true"})", {inQuotes, user, password});
    row("on in quotes with PLAINTEXT",
        R"({"enable_sasl_ssl":"true","security_protocol":"PLAINTEXT","user_name":"u","password":"p"})",
        {inQuotes, conflict});
    row("off in quotes", R"({"enable_sasl_ssl":"false"})", {inQuotes});
    row("off in quotes with SASL_SSL",
        R"({"enable_sasl_ssl":"false","security_protocol":"SASL_SSL","user_name":"u","password":"p"})",
        {inQuotes, conflict});
    row("no boolean in quotes", R"({"enable_sasl_ssl":"yes","security_protocol":"PLAINTEXT"})",
        {u"/source/source_kafka/enable_sasl_ssl type error"_s});
    row("protocol unknown", R"({"enable_sasl_ssl":false,"security_protocol":"sasl_ssl"})",
        {u"/source/source_kafka/security_protocol enum warning"_s});
}

void TestEventStreamRules::checksKafkaSecurity()
{
    QFETCH(QByteArray, members);
    QFETCH(QStringList, expected);
    expected.sort();
    QCOMPARE(issueLines(withMembers(kafkaToFunction(), "/source/source_kafka", members)), expected);
}

void TestEventStreamRules::offersBothWaysOutOfAConflict_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("on") << true << QByteArray("PLAINTEXT")
                        << QStringList{u"Switch SASL_SSL off"_s, u"Set Security protocol to SASL_SSL"_s};
    QTest::newRow("off") << false << QByteArray("SASL_SSL")
                         << QStringList{u"Switch SASL_SSL on"_s, u"Set Security protocol to PLAINTEXT"_s};
}

void TestEventStreamRules::offersBothWaysOutOfAConflict()
{
    QFETCH(const bool, isOn);
    QFETCH(const QByteArray, protocol);
    Json body = withMembers(kafkaToFunction(), "/source/source_kafka", R"({"user_name":"u","password":"p"})");
    setValueAt(body, "/source/source_kafka/enable_sasl_ssl", Json::boolean(isOn));
    setValueAt(body, "/source/source_kafka/security_protocol", Json::string(protocol.toStdString()));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QStringList labels;
    for (const IssueFix &fix : issues.front().fixes) {
        labels.append(fix.label);
        QCOMPARE(issueLines(applied(body, fix)), QStringList());
    }
    QTEST(labels, "labels");
}

void TestEventStreamRules::checksMobileSource_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("expected");
    const QString at = u"/source/source_mobile_rocketmq/"_s;
    const QString required = u" required warning"_s;
    const QStringList keys = {at + u"access_key"_s + required, at + u"secret_key"_s + required};
    const QStringList network = {at + u"subnet_id"_s + required, at + u"vpc_id"_s + required};
    const auto row = [](const char *tag, const char *members, const QStringList &expected) {
        QTest::newRow(tag) << QByteArray(members) << expected;
    };
    row("no authentication", R"({"authentication_required":false})", {});
    row("authentication", R"({"authentication_required":true})", keys);
    row("authentication, given", R"({"authentication_required":true,"access_key":"a","secret_key":"s"})", {});
    row("authentication, one given", R"({"authentication_required":true,"access_key":"a"})", keys.mid(1));
    row("public", R"({"addr_type":"PUBLIC"})", {});
    row("private", R"({"addr_type":"PRIVATE"})", network);
    row("private, given", R"({"addr_type":"PRIVATE","vpc_id":"v","subnet_id":"s"})", {});
}

void TestEventStreamRules::checksMobileSource()
{
    QFETCH(QByteArray, members);
    QFETCH(QStringList, expected);
    QCOMPARE(issueLines(withMembers(mobileToKafka(), "/source/source_mobile_rocketmq", members)), expected);
}

void TestEventStreamRules::checksAcl_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("off") << QByteArray(R"({"enable_acl":false})") << QStringList();
    QTest::newRow("on") << QByteArray(R"({"enable_acl":true})")
                        << QStringList({u"access_key"_s, u"secret_key"_s});
    QTest::newRow("on, one given") << QByteArray(R"({"enable_acl":true,"secret_key":"s"})")
                                   << QStringList(u"access_key"_s);
    QTest::newRow("on, given") << QByteArray(R"({"enable_acl":true,"access_key":"a","secret_key":"s"})")
                               << QStringList();
}

void TestEventStreamRules::checksAcl()
{
    QFETCH(QByteArray, members);
    QFETCH(QStringList, missing);
    const auto check = [&](const Json &body, const std::string &group) {
        QStringList expected;
        for (const QString &key : missing)
            expected.push_back(line(childPointer(group, toStdString(key)), u"required warning"_s));
        QCOMPARE(issueLines(withMembers(body, group, members)), expected);
    };
    check(communityToFunction(), "/source/source_community_rocketmq");
    check(dmsToFunction(), "/source/source_dms_rocketmq");
}

void TestEventStreamRules::seesSecretsByTheirState()
{
    const auto issuesWith = [](SecretState state) {
        Json body = withMembers(dmsToFunction(), "/source/source_dms_rocketmq",
                                R"({"enable_acl":true,"access_key":"{{secret:x}}","secret_key":"s"})");
        SecretFields secrets =
            extractSecrets(body, fieldTable(ResourceKind::EventStream), SecretState::FromFile);
        secrets.at("/source/source_dms_rocketmq/access_key").state = state;
        return summary(validate(ResourceKind::EventStream, body, secrets));
    };
    const QStringList required(u"/source/source_dms_rocketmq/access_key required warning"_s);
    QCOMPARE(issuesWith(SecretState::NotSet), required);
    QCOMPARE(issuesWith(SecretState::Missing), required);
    for (const SecretState state : {SecretState::FromService, SecretState::FromFile, SecretState::Remembered,
                                    SecretState::Entered, SecretState::Placeholder})
        QCOMPARE(issuesWith(state), QStringList());
}

void TestEventStreamRules::knowsEngineVersions_data()
{
    QTest::addColumn<bool>("isFine");
    for (const char *version : {"4.x", "5.x", "4.8.0", "5.1.4", "4.", ""})
        QTest::newRow(version) << true;
    for (const char *version : {"4", "5", "3.2", "40.1", "v4.8", " 4.8", "string"})
        QTest::newRow(version) << false;
}

void TestEventStreamRules::knowsEngineVersions()
{
    QFETCH(bool, isFine);
    Json body = dmsToFunction();
    setValueAt(body, "/source/source_dms_rocketmq/engine_version", Json::string(QTest::currentDataTag()));
    const QStringList broken(u"/source/source_dms_rocketmq/engine_version enum warning"_s);
    QCOMPARE(issueLines(body), isFine ? QStringList() : broken);
}

void TestEventStreamRules::keepsTheNetwork_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const QString vpc = u"/source/source_community_rocketmq/vpc_id conflict warning"_s;
    const QString subnet = u"/source/source_community_rocketmq/subnet_id conflict warning"_s;
    const auto row = [](const char *tag, const char *before, const char *after, const QStringList &expected) {
        QTest::newRow(tag) << QByteArray(before) << QByteArray(after) << expected;
    };
    row("same", R"({"vpc_id":"v","subnet_id":"s"})", R"({"vpc_id":"v","subnet_id":"s"})", {});
    row("another VPC", R"({"vpc_id":"v","subnet_id":"s"})", R"({"vpc_id":"w","subnet_id":"s"})", {vpc});
    row("both", R"({"vpc_id":"v","subnet_id":"s"})", R"({"vpc_id":"w","subnet_id":"t"})", {subnet, vpc});
    row("the service had none", R"({"vpc_id":"","subnet_id":null})", R"({"vpc_id":"w","subnet_id":"t"})", {});
    row("now missing", R"({"vpc_id":"v","subnet_id":"s"})", R"({"vpc_id":"","subnet_id":"s"})",
        {u"/source/source_community_rocketmq/vpc_id required error"_s});
}

void TestEventStreamRules::keepsTheNetwork()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, expected);
    constexpr std::string_view group = "/source/source_community_rocketmq";
    const Json loaded = withMembers(communityToFunction(), group, before);
    const Json body = withMembers(communityToFunction(), group, after);
    const ValidationContext context{.loaded = &loaded};
    QCOMPARE(issueLines(body, context), expected);
    for (const ValidationIssue &issue : issuesOf(ResourceKind::EventStream, body, context)) {
        if (issue.code == IssueCode::Conflict)
            QCOMPARE(*valueAt(applied(body, issue.fixes.at(0)), issue.pointer),
                     *valueAt(loaded, issue.pointer));
    }
    // Without a loaded version, and after a change of the source, nothing is compared.
    const Json other = kafkaToFunction();
    if (expected.isEmpty() || expected.at(0).contains(u"conflict")) {
        QCOMPARE(issueLines(body), QStringList());
        QCOMPARE(issueLines(body, {.loaded = &other}), QStringList());
    }
}

QTEST_APPLESS_MAIN(TestEventStreamRules)
#include "tst_eventstreamrules.moc"
