#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/validation.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <set>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noLimit = -1000;

//! A character past U+FFFF: two UTF-16 units, four bytes, one code point.
std::string astralText(qint64 length)
{
    std::string text;
    for (qint64 i = 0; i < length; ++i)
        text += "\U0001F600";
    return text;
}

ResourceKind kindOf(std::string_view pointer)
{
    return fieldAt(fieldTable(ResourceKind::EventStream), pointer) ? ResourceKind::EventStream
                                                                   : ResourceKind::EventSubscription;
}

//! Calls `visit` for every field of both kinds, with a body in which it may stand.
void forEachField(const std::function<void(ResourceKind, const std::string &, const FieldSpec &)> &visit)
{
    const std::function<void(ResourceKind, const std::string &, FieldTable)> walk =
        [&](ResourceKind kind, const std::string &parent, FieldTable table) {
            for (const FieldSpec &field : table) {
                const std::string pointer = childPointer(parent, field.key);
                visit(kind, pointer, field);
                walk(kind, field.type == FieldType::ObjectList ? childPointer(pointer, size_t(0)) : pointer,
                     field.fields);
            }
        };
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        walk(kind, {}, fieldTable(kind));
}

Json valueOfWrongType(const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        return Json::integer(7);
    case FieldType::Integer:
        return Json::number("1.5");
    case FieldType::Boolean:
        return Json::integer(0);
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        return Json::array();
    case FieldType::ObjectList:
        return Json::string("{}");
    case FieldType::StringList:
        return Json::object();
    }
    Q_UNREACHABLE();
}

//! What the issues of the body say at and beneath the pointer.
QStringList summaryWithin(const Json &body, std::string_view pointer)
{
    ValidationIssues issues = issuesOf(kindOf(pointer), body);
    std::erase_if(issues,
                  [pointer](const ValidationIssue &issue) { return !isWithin(issue.pointer, pointer); });
    return summary(issues);
}

QString line(std::string_view pointer, const QString &rest)
{
    return toQString(pointer) + u' ' + rest;
}

const ValidationIssue *findIssue(const ValidationIssues &issues, std::string_view pointer, IssueCode code)
{
    const auto found = std::ranges::find_if(
        issues, [&](const ValidationIssue &issue) { return issue.pointer == pointer && issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsCleanBodies();
    void holdsBounds_data();
    void holdsBounds();
    void holdsIntegersPastTheMachine_data();
    void holdsIntegersPastTheMachine();
    void holdsPatterns_data();
    void holdsPatterns();
    void knowsEnumerations();
    void asksForRequiredFields();
    void countsNullAndEmptyAsAbsent();
    void holdsTypes();
    void holdsTypesOfItems();
    void wantsOneAlternative_data();
    void wantsOneAlternative();
    void keepsOneAlternative();
    void reportsUnknownFields();
    void renamesMistakenKeys();
    void findsDuplicateItems();
    void readsScalarsInText_data();
    void readsScalarsInText();
    void readsListsInText_data();
    void readsListsInText();
    void checksWhatLegacyShapesHold();
    void readsOldKeys_data();
    void readsOldKeys();
    void refusesBothKeys();
    void seesSecretsByTheirState_data();
    void seesSecretsByTheirState();
    void tellsNoSecret();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void toleratesIdentity();
    void namesTheFieldInEveryMessage();
    void sharesNoMessageBetweenCodes();
    void agreesWithTheCases_data();
    void agreesWithTheCases();
};

void TestValidation::acceptsCleanBodies()
{
    for (const Json &body :
         {kafkaToFunction(), mobileToKafka(), communityToFunction(), dmsToFunction(), kafkaToObs()})
        QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)), QStringList());
    for (const Json &body : {smnSubscription(), disSubscription()})
        QCOMPARE(summary(issuesOf(ResourceKind::EventSubscription, body)), QStringList());
}

void TestValidation::holdsBounds_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *pointer, qint64 least, qint64 most, const QString &level = u"warning"_s) {
        QTest::newRow(pointer) << least << most << level;
    };
    const QString error = u"error"_s;
    row("/name", noLimit, 128);
    row("/description", noLimit, 255);

    row("/source/source_kafka/group", noLimit, 256);
    row("/source/source_kafka/instance_name", 4, 64);
    row("/source/source_kafka/instance_id", noLimit, 256);
    row("/source/source_kafka/topic", 3, 200);
    row("/source/source_kafka/ssl_certificate_url", noLimit, 512);
    row("/source/source_kafka/ssl_certificate_pwd", noLimit, 256);
    row("/source/source_kafka/user_name", noLimit, 256);
    row("/source/source_kafka/password", noLimit, 256);

    row("/source/source_mobile_rocketmq/group_id", 3, 128);
    row("/source/source_mobile_rocketmq/instance_id", 3, 128);
    row("/source/source_mobile_rocketmq/topic", 3, 128);
    row("/source/source_mobile_rocketmq/tag", noLimit, 128);
    row("/source/source_mobile_rocketmq/access_key", noLimit, 128);
    row("/source/source_mobile_rocketmq/secret_key", noLimit, 128);
    row("/source/source_mobile_rocketmq/addr", noLimit, 256);
    row("/source/source_mobile_rocketmq/sdk_url", noLimit, 256);
    row("/source/source_mobile_rocketmq/consume_timeout", 1000, 900000);
    row("/source/source_mobile_rocketmq/suspend_time", 10, 1800);
    row("/source/source_mobile_rocketmq/max_reconsumer_times", 1, 16);
    row("/source/source_mobile_rocketmq/consumer_thread_nums", 20, 64);
    row("/source/source_mobile_rocketmq/consumer_batch_max_size", 1, 1024);
    row("/source/source_mobile_rocketmq/consumer_max_wait", 0, 450);

    row("/source/source_community_rocketmq/instance_name", noLimit, 128);
    row("/source/source_community_rocketmq/instance_id", noLimit, 128);
    row("/source/source_community_rocketmq/group", 3, 64);
    row("/source/source_community_rocketmq/topic", 3, 128);
    row("/source/source_community_rocketmq/tag", noLimit, 128);
    row("/source/source_community_rocketmq/vpc_id", noLimit, 256);
    row("/source/source_community_rocketmq/subnet_id", noLimit, 256);
    row("/source/source_dms_rocketmq/instance_name", noLimit, 128);
    row("/source/source_dms_rocketmq/instance_id", noLimit, 128);
    row("/source/source_dms_rocketmq/group", 3, 64);
    row("/source/source_dms_rocketmq/topic", 3, 128);
    row("/source/source_dms_rocketmq/tag", noLimit, 128);
    for (const QByteArray source : {"/source/source_community_rocketmq", "/source/source_dms_rocketmq"}) {
        row(source + "/access_key", noLimit, 128);
        row(source + "/secret_key", noLimit, 128);
        row(source + "/consume_timeout", 1000, 900000);
        row(source + "/consumer_thread_nums", 20, 64);
        row(source + "/consumer_batch_max_size", 1, 32);
        row(source + "/max_reconsume_times", -1, noLimit);
        row(source + "/suspend_current_queue_time_millis", 20, 30000);
    }

    row("/sink/sink_fg/urn", noLimit, 512);
    row("/sink/sink_obs/access_key", noLimit, 64);
    row("/sink/sink_obs/obs_path", noLimit, 256);
    row("/rule_config/transform/template", noLimit, 2048);
    row("/sink/sink_kafka/keyTransform/0/template", noLimit, 2048);
    row("/option/thread_num", 1, 1000);
    row("/option/batch_window/count", 1, 10000, error);
    row("/option/batch_window/time", 0, noLimit);
    row("/option/batch_window/interval", 0, 15, error);
    QTest::newRow("subscription /name") << noLimit << qint64(64) << error;
    row("/topic_type", 0, 1, error);
}

void TestValidation::holdsBounds()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(QString, level);
    const std::string tag = QTest::currentDataTag();
    const std::string pointer = tag.substr(tag.find('/'));
    const ResourceKind kind =
        tag.starts_with("subscription") ? ResourceKind::EventSubscription : kindOf(pointer);
    const FieldSpec *field = fieldAt(fieldTable(kind), pointer);
    QVERIFY(field);
    const bool isInteger = field->type == FieldType::Integer;
    const auto check = [&](qint64 size, bool isFine) {
        Json body = bodyFor(kind, pointer);
        const bool isPlain = !field->pattern.expression.empty();
        setValueAt(body, pointer,
                   isInteger     ? Json::integer(size)
                       : isPlain ? Json::string(std::string(static_cast<size_t>(size), 'a'))
                                 : Json::string(astralText(size)));
        ValidationIssues issues = issuesOf(kind, body);
        std::erase_if(issues, [](const ValidationIssue &issue) {
            return issue.code != IssueCode::Length && issue.code != IssueCode::Range;
        });
        const QString broken = line(pointer, (isInteger ? u"range "_s : u"length "_s) + level);
        QCOMPARE(summary(issues), isFine ? QStringList() : QStringList(broken));
    };
    if (least != noLimit) {
        check(least - 1, false);
        check(least, true);
    }
    if (most != noLimit) {
        check(most, true);
        check(most + 1, false);
    } else {
        check(std::numeric_limits<qint64>::max(), true);
    }
    if (least == noLimit)
        check(1, true);
}

void TestValidation::holdsIntegersPastTheMachine_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QStringList>("expected");
    const QString tooMuch = u"/option/batch_window/count range error"_s;
    const QString negative = u"/option/batch_window/time range warning"_s;
    QTest::newRow("2^64") << QByteArray("18446744073709551616") << QStringList(tooMuch);
    QTest::newRow("past every exponent") << QByteArray("1e300") << QStringList(tooMuch);
    QTest::newRow("-2^64") << QByteArray("-18446744073709551616") << QStringList({tooMuch, negative});
    QTest::newRow("1e3") << QByteArray("1e3") << QStringList();
    QTest::newRow("1000.0") << QByteArray("1000.0") << QStringList();
    QTest::newRow("1e4") << QByteArray("1e4") << QStringList();
    QTest::newRow("1.00001e4") << QByteArray("1.0001e4") << QStringList(tooMuch);
}

void TestValidation::holdsIntegersPastTheMachine()
{
    QFETCH(QByteArray, number);
    QFETCH(QStringList, expected);
    Json body = kafkaToFunction();
    setValueAt(body, "/option/batch_window/count", Json::number(number.toStdString()));
    setValueAt(body, "/option/batch_window/time", Json::number(number.toStdString()));
    QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)), expected);
}

void TestValidation::holdsPatterns_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFine");
    const auto stream = [](const char *tag, const QString &name, bool isFine) {
        QTest::addRow("stream, %s", tag) << ResourceKind::EventStream << name << isFine;
    };
    stream("a letter", u"a"_s, true);
    stream("a digit", u"7"_s, true);
    stream("everything", u"Aa0._-"_s, true);
    stream("hyphen first", u"-a"_s, false);
    stream("period first", u".a"_s, false);
    stream("underscore first", u"_a"_s, false);
    stream("é", u"ordérs"_s, false);
    stream("full-width digit", u"a\uFF11"_s, false);
    stream("blank", u"a b"_s, false);
    stream("line end", u"a\n"_s, false);
    stream("NUL", u"a"_s + QChar(0) + u"b"_s, false);
    const auto subscription = [](const char *tag, const QString &name, bool isFine) {
        QTest::addRow("subscription, %s", tag) << ResourceKind::EventSubscription << name << isFine;
    };
    subscription("letters and digits", u"Sub1"_s, true);
    subscription("period", u"a.b"_s, false);
    subscription("hyphen and blank", u"a-b c"_s, false);
    subscription("é", u"é"_s, false);
    subscription("line end", u"a\n"_s, false);
}

void TestValidation::holdsPatterns()
{
    QFETCH(ResourceKind, kind);
    QFETCH(QString, name);
    QFETCH(bool, isFine);
    Json body = bodyFor(kind, "/name");
    body.insert("name", Json::string(toStdString(name)));
    QCOMPARE(summary(issuesOf(kind, body)), isFine ? QStringList() : QStringList(u"/name pattern error"_s));
}

void TestValidation::knowsEnumerations()
{
    int checked = 0;
    forEachField([&checked](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        if (field.type != FieldType::String || field.choices.empty()
            || field.choiceRule != ChoiceRule::Listed)
            return;
        ++checked;
        Json body = bodyFor(kind, pointer);
        for (const Choice &choice : field.choices) {
            setValueAt(body, pointer, Json::string(std::string(choice.value)));
            QVERIFY2(!findIssue(issuesOf(kind, body), pointer, IssueCode::Enum), pointer.c_str());
        }
        for (const std::string &other : {std::string(field.choices.front().value) + " ", std::string("x")}) {
            setValueAt(body, pointer, Json::string(other));
            QCOMPARE(summaryWithin(body, pointer), QStringList(line(pointer, u"enum warning"_s)));
        }
    });
    QVERIFY(checked >= 13);
    Json body = smnSubscription();
    setValueAt(body, "/event_ids", json(R"(["dis_event.008","dis_event.009"])"));
    QCOMPARE(summaryWithin(body, "/event_ids"), QStringList(u"/event_ids/1 enum warning"_s));
}

void TestValidation::asksForRequiredFields()
{
    const std::set<std::string> expected = {
        "/name",
        "/source",
        "/sink",
        "/source/source_kafka/group",
        "/source/source_kafka/topic",
        "/source/source_mobile_rocketmq/group_id",
        "/source/source_mobile_rocketmq/instance_id",
        "/source/source_mobile_rocketmq/topic",
        "/source/source_mobile_rocketmq/message_model",
        "/source/source_mobile_rocketmq/addr_type",
        "/source/source_mobile_rocketmq/addr",
        "/source/source_mobile_rocketmq/sdk_url",
        "/source/source_mobile_rocketmq/consume_timeout",
        "/source/source_mobile_rocketmq/message_type",
        "/source/source_community_rocketmq/addr",
        "/source/source_community_rocketmq/group",
        "/source/source_community_rocketmq/topic",
        "/source/source_community_rocketmq/vpc_id",
        "/source/source_community_rocketmq/subnet_id",
        "/source/source_dms_rocketmq/instance_id",
        "/source/source_dms_rocketmq/group",
        "/source/source_dms_rocketmq/topic",
        "/sink/sink_kafka/topic",
        "/sink/sink_kafka/connectionId",
        "/sink/sink_kafka/keyTransform/0/type",
        "/sink/sink_obs/access_key",
        "/sink/sink_obs/secret_key",
        "/sink/sink_obs/obs_bucket",
        "/sink/sink_obs/time_format",
        "/rule_config/transform/type",
        "/topic_name",
    };
    std::set<std::string> asked;
    forEachField([&asked](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        if (field.presence != Presence::Required)
            return;
        asked.insert(pointer);
        const QStringList required(line(pointer, u"required error"_s));
        Json body = bodyFor(kind, pointer);
        setValueAt(body, pointer, Json());
        QCOMPARE(summary(issuesOf(kind, body)), required);
        setValueAt(body, pointer, Json::string({}));
        QCOMPARE(summary(issuesOf(kind, body)), required);
        removeValueAt(body, pointer);
        QCOMPARE(summary(issuesOf(kind, body)), required);
    });
    QCOMPARE(asked, expected);
}

void TestValidation::countsNullAndEmptyAsAbsent()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const FieldSpec *parent = fieldAt(fieldTable(kind), parentPointer(pointer));
        const bool isAlternative =
            parent && parent->type == FieldType::Alternatives && field.type == FieldType::Object;
        if (field.presence == Presence::Required || isAlternative)
            return;
        Json body = bodyFor(kind, pointer);
        setValueAt(body, pointer, Json());
        ValidationIssues issues = validateFields(body, {}, fieldTable(kind));
        QVERIFY2(issues.empty(), pointer.c_str());
        setValueAt(body, pointer, Json::string({}));
        issues = validateFields(body, {}, fieldTable(kind));
        if (field.type == FieldType::StringList)
            QCOMPARE(summary(issues), QStringList(line(pointer, u"legacy_shape error"_s)));
        else
            QVERIFY2(issues.empty(), pointer.c_str());
    });
}

void TestValidation::holdsTypes()
{
    int checked = 0;
    forEachField([&checked](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        ++checked;
        Json body = bodyFor(kind, pointer);
        setValueAt(body, pointer, valueOfWrongType(field));
        ValidationIssues issues = issuesOf(kind, body);
        // A group that is chosen beside another one is a fault of the choice.
        if (findIssue(issues, "/source", IssueCode::OneOf) || findIssue(issues, "/sink", IssueCode::OneOf))
            return;
        QCOMPARE(summary(issues), QStringList(line(pointer, u"type error"_s)));
    });
    QCOMPARE(checked, 114);

    for (const char *wrong : {"true", "[]", "{}", R"("3x")", R"("true")", R"(" 3")", R"("3 ")", R"("+3")",
                              R"("0x3")", R"("03")", R"("3.5")", R"("١")"}) {
        Json body = kafkaToFunction();
        setValueAt(body, "/option/thread_num", json(wrong));
        QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)),
                 QStringList(u"/option/thread_num type error"_s));
    }
    for (const char *wrong : {"1", "[]", R"("True")", R"("1")", R"("yes")", R"(" true")"}) {
        Json body = smnSubscription();
        setValueAt(body, "/enable", json(wrong));
        QCOMPARE(summary(issuesOf(ResourceKind::EventSubscription, body)),
                 QStringList(u"/enable type error"_s));
    }
}

void TestValidation::holdsTypesOfItems()
{
    Json body = mobileToKafka();
    setValueAt(body, "/sink/sink_kafka/keyTransform", json(R"([{"type":"ORIGINAL"},null,"x",{"type":5}])"));
    QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)),
             QStringList({u"/sink/sink_kafka/keyTransform/1 type error"_s,
                          u"/sink/sink_kafka/keyTransform/2 type error"_s,
                          u"/sink/sink_kafka/keyTransform/3/type type error"_s}));
    body = smnSubscription();
    setValueAt(body, "/event_streamids", json(R"(["a",null,3,"b"])"));
    QCOMPARE(summary(issuesOf(ResourceKind::EventSubscription, body)),
             QStringList({u"/event_streamids/1 type error"_s, u"/event_streamids/2 type error"_s}));
}

void TestValidation::wantsOneAlternative_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    const QString oneOf = u"/source one_of error"_s;
    const auto row = [](const char *tag, const char *source, const QStringList &expected) {
        QTest::newRow(tag) << QByteArray(source) << expected;
    };
    row("none", "{}", {oneOf});
    row("null", R"({"source_kafka":null})", {oneOf});
    row("empty object is chosen", R"({"source_kafka":{}})",
        {u"/source/source_kafka/group required error"_s, u"/source/source_kafka/topic required error"_s});
    row("a null one beside", R"({"source_kafka":{"group":"g","topic":"orders"},"source_dms_rocketmq":null})",
        {});
    row("two hide what is in them", R"({"source_kafka":{"group":5},"source_dms_rocketmq":{"x":1}})", {oneOf});
    row("two, one of the wrong type", R"({"source_kafka":{},"source_dms_rocketmq":[]})", {oneOf});
    row("the name is checked", R"({"name":"HC.Nowhere"})", {u"/source/name enum warning"_s, oneOf});
    row("the name's type is checked", R"({"source_kafka":{},"source_dms_rocketmq":{},"name":1})",
        {u"/source/name type error"_s, oneOf});
    row("unknown beside", R"({"source_rabbitmq":{}})",
        {oneOf, u"/source/source_rabbitmq unknown_field warning"_s});
    row("wrong type", "[]", {u"/source type error"_s});
}

void TestValidation::wantsOneAlternative()
{
    QFETCH(QByteArray, source);
    QFETCH(QStringList, expected);
    Json body = kafkaToFunction();
    body.insert("source", json(source.toStdString()));
    expected.sort();
    QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)), expected);
}

void TestValidation::keepsOneAlternative()
{
    Json body = kafkaToFunction();
    body.insert("source", json(R"({"source_kafka":{"group":"g","topic":"orders"},"source_dms_rocketmq":{},
                                   "source_mobile_rocketmq":{},"x":1})"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    const ValidationIssue *issue = findIssue(issues, "/source", IssueCode::OneOf);
    QVERIFY(issue);
    QCOMPARE(issue->fixes.size(), size_t(3));
    QCOMPARE(issue->fixes[0].label, u"Keep Kafka"_s);
    const Json kept = applied(body, issue->fixes[0]);
    QCOMPARE(writeCompactJson(*kept.find("source")),
             std::string(R"({"source_kafka":{"group":"g","topic":"orders"},"x":1})"));
    QCOMPARE(issue->fixes[2].label, u"Keep DMS for RocketMQ"_s);
    QCOMPARE(writeCompactJson(*applied(body, issue->fixes[2]).find("source")),
             std::string(R"({"source_dms_rocketmq":{},"x":1})"));
}

void TestValidation::reportsUnknownFields()
{
    Json body = mobileToKafka();
    for (const char *pointer :
         {"/x", "/source/x", "/source/source_mobile_rocketmq/x~1y", "/sink/sink_kafka/keyTransform/0/x",
          "/rule_config/x", "/option/x", "/option/batch_window/x", "/rule_config/filter/x"})
        setValueAt(body, pointer, Json::object());
    ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    std::erase_if(
        issues, [](const ValidationIssue &issue) { return isWithin(issue.pointer, "/rule_config/filter"); });
    QCOMPARE(summary(issues),
             QStringList({u"/option/batch_window/x unknown_field warning"_s,
                          u"/option/x unknown_field warning"_s, u"/rule_config/x unknown_field warning"_s,
                          u"/sink/sink_kafka/keyTransform/0/x unknown_field warning"_s,
                          u"/source/source_mobile_rocketmq/x~1y unknown_field warning"_s,
                          u"/source/x unknown_field warning"_s, u"/x unknown_field warning"_s}));
}

void TestValidation::renamesMistakenKeys()
{
    const auto check = [](Json body, const std::string &group, const char *wrong, const char *right) {
        setValueAt(body, childPointer(group, wrong), Json::integer(3));
        ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
        const std::string pointer = childPointer(group, wrong);
        QCOMPARE(summary(issues), QStringList(line(pointer, u"unknown_field warning"_s)));
        QCOMPARE(issues[0].fixes.size(), size_t(1));
        const Json renamed = applied(body, issues[0].fixes[0]);
        QVERIFY(!valueAt(renamed, pointer));
        QCOMPARE(*valueAt(renamed, childPointer(group, right)), Json::integer(3));
        QCOMPARE(summary(issuesOf(ResourceKind::EventStream, renamed)), QStringList());

        setValueAt(body, childPointer(group, right), Json::integer(4));
        issues = issuesOf(ResourceKind::EventStream, body);
        QCOMPARE(summary(issues), QStringList(line(pointer, u"unknown_field warning"_s)));
        QVERIFY2(issues[0].fixes.empty(), "the right key holds a value that must not be overwritten");
    };
    check(mobileToKafka(), "/source/source_mobile_rocketmq", "max_reconsume_times", "max_reconsumer_times");
    check(communityToFunction(), "/source/source_community_rocketmq", "max_reconsumer_times",
          "max_reconsume_times");
    check(dmsToFunction(), "/source/source_dms_rocketmq", "max_reconsumer_times", "max_reconsume_times");
}

void TestValidation::findsDuplicateItems()
{
    Json body = smnSubscription();
    setValueAt(body, "/event_streamids", json(R"(["a","b","a","A","a"])"));
    setValueAt(body, "/event_ids", json(R"(["dis_event.000","x","x"])"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(
        summary(issues),
        QStringList({u"/event_ids/1 enum warning"_s, u"/event_ids/2 duplicate warning"_s,
                     u"/event_streamids/2 duplicate warning"_s, u"/event_streamids/4 duplicate warning"_s}));
    const ValidationIssue *last = findIssue(issues, "/event_streamids/4", IssueCode::Duplicate);
    QVERIFY(last);
    QCOMPARE(last->fixes.size(), size_t(1));
    QCOMPARE(writeCompactJson(*applied(body, last->fixes[0]).find("event_streamids")),
             std::string(R"(["a","b","a","A"])"));
}

void TestValidation::readsScalarsInText_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("converted");
    QTest::addColumn<QStringList>("others");
    const auto row = [](const char *tag, const char *pointer, const char *text, const char *converted,
                        const QStringList &others = {}) {
        QTest::newRow(tag) << QByteArray(pointer) << QByteArray(text) << QByteArray(converted) << others;
    };
    row("number", "/option/thread_num", "3", "3");
    row("as JSON Schema reads it", "/option/thread_num", "1e2", "100");
    row("with a fraction of zeros", "/option/thread_num", "20.0", "20");
    row("past its range", "/option/batch_window/count", "10001", "10001",
        {u"/option/batch_window/count range error"_s});
    row("past the machine", "/option/batch_window/count", "18446744073709551616", "18446744073709551616",
        {u"/option/batch_window/count range error"_s});
    row("negative", "/source/source_dms_rocketmq/max_reconsume_times", "-1", "-1");
    row("true", "/source/source_dms_rocketmq/ssl_enable", "true", "true");
    row("false", "/source/source_dms_rocketmq/ssl_enable", "false", "false");
    row("required", "/source/source_mobile_rocketmq/consume_timeout", "30000", "30000");
    row("enabled", "/enable", "true", "true");
}

void TestValidation::readsScalarsInText()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, converted);
    QFETCH(QStringList, others);
    const std::string at = pointer.toStdString();
    const ResourceKind kind = kindOf(at);
    Json body = bodyFor(kind, at);
    setValueAt(body, at, Json::string(text.toStdString()));
    const ValidationIssues issues = issuesOf(kind, body);
    const ValidationIssue *issue = findIssue(issues, at, IssueCode::LegacyShape);
    QVERIFY(issue);
    QCOMPARE(summary(issues), QStringList(line(at, u"legacy_shape note"_s)) + others);
    QCOMPARE(issue->fixes.size(), size_t(1));
    const Json repaired = applied(body, issue->fixes[0]);
    QCOMPARE(writeCompactJson(*valueAt(repaired, at)), converted.toStdString());
    QCOMPARE(summary(issuesOf(kind, repaired)), others);
}

void TestValidation::readsListsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("converted");
    const auto row = [](const char *tag, const QString &text, const char *converted) {
        QTest::newRow(tag) << text << QByteArray(converted);
    };
    row("as the page prints it", u"0: \"Xs5eBSKtWBbFJR2xxxx\"\n1: \"e4CH131AqCyjucWxxxx\""_s,
        R"(["Xs5eBSKtWBbFJR2xxxx","e4CH131AqCyjucWxxxx"])");
    row("printed, one", u"0: \"a\""_s, R"(["a"])");
    row("printed, on one line", u" 0 : \"a\", 1:\"b\" "_s, R"(["a","b"])");
    row("printed, Windows line ends", u"0: \"a\"\r\n1: \"b\"\r\n"_s, R"(["a","b"])");
    row("empty", QString(), "[]");
    row("blank", u" \n "_s, "[]");
    row("one", u"a1"_s, R"(["a1"])");
    row("commas", u"a1,b2"_s, R"(["a1","b2"])");
    row("commas and blanks", u" a1 , b2,, "_s, R"(["a1","b2"])");
    row("commas and quotes", u"\"a1\",\"b2\""_s, R"(["a1","b2"])");
    row("lines", u"a1\nb2"_s, R"(["a1","b2"])");
    row("JSON", uR"(["a1","b,2"])"_s, R"(["a1","b,2"])");
    row("JSON, empty", u"[]"_s, "[]");
    row("past U+FFFF", u"0: \"\U0001F600\""_s, "[\"\U0001F600\"]");
}

void TestValidation::readsListsInText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, converted);
    Json body = smnSubscription();
    body.insert("event_streamids", Json::string(toStdString(text)));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues), QStringList(u"/event_streamids legacy_shape error"_s));
    QCOMPARE(issues[0].fixes.size(), size_t(1));
    const Json repaired = applied(body, issues[0].fixes[0]);
    QCOMPARE(writeCompactJson(*repaired.find("event_streamids")), converted.toStdString());
    QCOMPARE(summary(issuesOf(ResourceKind::EventSubscription, repaired)), QStringList());
}

void TestValidation::checksWhatLegacyShapesHold()
{
    Json body = smnSubscription();
    body.insert("event_ids", Json::string("dis_event.000,dis_event.009,dis_event.000"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues),
             QStringList({u"/event_ids legacy_shape error"_s, u"/event_ids/1 enum warning"_s,
                          u"/event_ids/2 duplicate warning"_s}));
    const ValidationIssue *duplicate = findIssue(issues, "/event_ids/2", IssueCode::Duplicate);
    QVERIFY2(duplicate && duplicate->fixes.empty(), "there is no element yet that could be removed");

    body = mobileToKafka();
    setValueAt(body, "/sink/sink_kafka/keyTransform", json(R"({"type":"x","y":1})"));
    const ValidationIssues listIssues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(summary(listIssues),
             QStringList({u"/sink/sink_kafka/keyTransform legacy_shape error"_s,
                          u"/sink/sink_kafka/keyTransform/type enum warning"_s,
                          u"/sink/sink_kafka/keyTransform/y unknown_field warning"_s}));
    const ValidationIssue *shape =
        findIssue(listIssues, "/sink/sink_kafka/keyTransform", IssueCode::LegacyShape);
    QCOMPARE(writeCompactJson(*valueAt(applied(body, shape->fixes.at(0)), "/sink/sink_kafka/keyTransform")),
             std::string(R"([{"type":"x","y":1}])"));
}

void TestValidation::readsOldKeys_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("oldKey");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("converted");
    QTest::addColumn<QStringList>("others");
    const auto row = [](const char *tag, const char *group, const char *oldKey, const char *key,
                        const char *value, const char *converted, const QStringList &others = {}) {
        QTest::newRow(tag) << QByteArray(group) << QByteArray(oldKey) << QByteArray(key) << QByteArray(value)
                           << QByteArray(converted) << others;
    };
    row("events", "", "events_ids", "event_ids", R"(["dis_event.001"])", R"(["dis_event.001"])");
    row("events as the page prints them", "", "events_ids", "event_ids",
        R"("0: \"dis_event.000\"\n1: \"dis_event.001\"")", R"(["dis_event.000","dis_event.001"])");
    row("events, empty text", "", "events_ids", "event_ids", R"("")", "[]");
    row("events, null", "", "events_ids", "event_ids", "null", "null");
    row("events, one unknown", "", "events_ids", "event_ids", R"(["x"])", R"(["x"])",
        {u"/events_ids/0 enum warning"_s});
    row("events, wrong type", "", "events_ids", "event_ids", "5", "5", {u"/events_ids type error"_s});
    row("connection", "/sink/sink_kafka", "connection_id", "connectionId", R"("c-1")", R"("c-1")");
    row("key transform", "/sink/sink_kafka", "key_transform", "keyTransform", R"([{"type":"ORIGINAL"}])",
        R"([{"type":"ORIGINAL"}])");
    row("key transform, one object", "/sink/sink_kafka", "key_transform", "keyTransform",
        R"({"type":"ORIGINAL"})", R"([{"type":"ORIGINAL"}])");
    row("key transform, without type", "/sink/sink_kafka", "key_transform", "keyTransform", R"([{}])",
        R"([{}])", {u"/sink/sink_kafka/key_transform/0/type required error"_s});
}

void TestValidation::readsOldKeys()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, oldKey);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, converted);
    QFETCH(QStringList, others);
    const std::string pointer = childPointer(group.toStdString(), key.toStdString());
    const std::string oldPointer = childPointer(group.toStdString(), oldKey.toStdString());
    const ResourceKind kind = kindOf(pointer);
    Json body = bodyFor(kind, pointer);
    removeValueAt(body, pointer);
    setValueAt(body, oldPointer, json(value.toStdString()));
    const ValidationIssues issues = issuesOf(kind, body);
    QCOMPARE(summary(issues), QStringList(line(oldPointer, u"legacy_shape error"_s)) + others);
    const ValidationIssue *issue = findIssue(issues, oldPointer, IssueCode::LegacyShape);
    QVERIFY(issue);
    QCOMPARE(issue->fixes.size(), size_t(1));
    const Json repaired = applied(body, issue->fixes[0]);
    QVERIFY(!valueAt(repaired, oldPointer));
    QCOMPARE(writeCompactJson(*valueAt(repaired, pointer)), converted.toStdString());

    // The right key without a value leaves the place to the old one.
    setValueAt(body, pointer, Json());
    QCOMPARE(summary(issuesOf(kind, body)), QStringList(line(oldPointer, u"legacy_shape error"_s)) + others);
}

void TestValidation::refusesBothKeys()
{
    Json body = smnSubscription();
    body.insert("event_ids", json(R"(["x"])"));
    body.insert("events_ids", json(R"("a,b")"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues), QStringList({u"/event_ids/0 enum warning"_s, u"/events_ids conflict error"_s}));
    const ValidationIssue *issue = findIssue(issues, "/events_ids", IssueCode::Conflict);
    QCOMPARE(issue->fixes.size(), size_t(2));
    const Json first = applied(body, issue->fixes[0]);
    QVERIFY(!first.find("events_ids"));
    QCOMPARE(writeCompactJson(*first.find("event_ids")), std::string(R"(["x"])"));
    const Json second = applied(body, issue->fixes[1]);
    QVERIFY(!second.find("events_ids"));
    QCOMPARE(writeCompactJson(*second.find("event_ids")), std::string(R"(["a","b"])"));
}

void TestValidation::seesSecretsByTheirState_data()
{
    QTest::addColumn<SecretState>("state");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Json::Type>("type");
    QTest::addColumn<QStringList>("expected");
    const QString pointer = u"/sink/sink_obs/access_key "_s;
    const QStringList required(pointer + u"required error"_s);
    const QStringList tooLong(pointer + u"length warning"_s);
    const auto row = [](const char *tag, SecretState state, const QByteArray &text, Json::Type type,
                        const QStringList &expected) {
        QTest::newRow(tag) << state << text << type << expected;
    };
    constexpr Json::Type string = Json::Type::String;
    row("not set", SecretState::NotSet, {}, string, required);
    row("held back", SecretState::Missing, {}, string, required);
    row("a placeholder counts as set", SecretState::Placeholder, {}, string, {});
    row("remembered, not read yet", SecretState::Remembered, {}, string, {});
    row("entered", SecretState::Entered, QByteArray(64, 'a'), string, {});
    row("entered, too long", SecretState::Entered, QByteArray(65, 'a'), string, tooLong);
    row("remembered, too long", SecretState::Remembered, QByteArray(65, 'a'), string, tooLong);
    row("from a file, 64 past U+FFFF", SecretState::FromFile, QByteArray::fromStdString(astralText(64)),
        string, {});
    row("from a file, 65 past U+FFFF", SecretState::FromFile, QByteArray::fromStdString(astralText(65)),
        string, tooLong);
    row("no text", SecretState::FromService, "5", Json::Type::Number, {pointer + u"type error"_s});
}

void TestValidation::seesSecretsByTheirState()
{
    QFETCH(SecretState, state);
    QFETCH(QByteArray, text);
    QFETCH(Json::Type, type);
    QFETCH(QStringList, expected);
    Json body = kafkaToObs();
    SecretFields secrets = extractSecrets(body, fieldTable(ResourceKind::EventStream), SecretState::FromFile);
    SecretField &field = secrets["/sink/sink_obs/access_key"];
    field.state = state;
    field.text = Secret(text.toStdString());
    field.type = type;
    QCOMPARE(summary(validate(ResourceKind::EventStream, body, secrets)), expected);
}

void TestValidation::tellsNoSecret()
{
    constexpr QLatin1StringView canary("4711");
    Json body = kafkaToObs();
    for (const std::string &pointer : secretPointers(fieldTable(ResourceKind::EventStream))) {
        if (valueAt(body, parentPointer(pointer)))
            setValueAt(body, pointer, Json::integer(4711));
    }
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(4));
    for (const ValidationIssue &issue : issues) {
        QCOMPARE(issue.code, IssueCode::Type);
        QVERIFY2(!issue.message.contains(canary), qPrintable(issue.message));
        QVERIFY(issue.fixes.empty());
    }
}

void TestValidation::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"[]", "[1,2]", "null", "true", "5", R"("x")"})
        QTest::newRow(text) << QByteArray(text);
}

void TestValidation::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, text);
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        QCOMPARE(summary(issuesOf(kind, json(text.toStdString()))), QStringList(u" type error"_s));
}

void TestValidation::toleratesIdentity()
{
    Json body = kafkaToFunction();
    for (const char *key : {"id", "status", "created_time", "updated_time"})
        body.insert(key, Json::string("x"));
    QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)),
             QStringList({u"/created_time unknown_field warning"_s, u"/id unknown_field warning"_s,
                          u"/status unknown_field warning"_s, u"/updated_time unknown_field warning"_s}));
}

void TestValidation::namesTheFieldInEveryMessage()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        for (const Json &value : {Json(), valueOfWrongType(field), Json::string("x!"), Json::integer(-7)}) {
            Json body = bodyFor(kind, pointer);
            setValueAt(body, pointer, value);
            for (const ValidationIssue &issue : issuesOf(kind, body)) {
                const QString label = labelAt(fieldTable(kind), issue.pointer);
                QVERIFY2(issue.message.contains(label), qPrintable(issue.message));
                QVERIFY2(issue.message.endsWith(u'.'), qPrintable(issue.message));
                QVERIFY2(!issue.message.contains(u'%'), qPrintable(issue.message));
            }
        }
    });

    Json body = kafkaToFunction();
    setValueAt(body, "/option/batch_window/interval", Json::integer(16));
    QCOMPARE(issuesOf(ResourceKind::EventStream, body).at(0).message,
             u"Batch interval (s) must be between 0 and 15."_s);
    setValueAt(body, "/option/batch_window/interval", Json::string(std::string(100, 'x')));
    const QString message = issuesOf(ResourceKind::EventStream, body).at(0).message;
    QVERIFY2(message.size() < 120, qPrintable(message));
}

void TestValidation::sharesNoMessageBetweenCodes()
{
    // With every value of one field cut to its rule: what differs between two codes must be more than a
    // value.
    std::map<QString, IssueCode> codes;
    const auto collect = [&codes](ResourceKind kind, const Json &body) {
        for (const ValidationIssue &issue : issuesOf(kind, body)) {
            const auto [known, isNew] = codes.emplace(issue.message, issue.code);
            QCOMPARE(known->second, issue.code);
        }
    };
    forEachField([&collect](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        for (const Json &value : {Json(), valueOfWrongType(field), Json::string("x!"), Json::integer(-7),
                                  Json::string("-7"), Json::string(std::string(3000, 'x')), Json::object(),
                                  Json::array({Json::string("x"), Json::string("x")})}) {
            Json body = bodyFor(kind, pointer);
            setValueAt(body, pointer, value);
            collect(kind, body);
        }
    });
    QVERIFY(codes.size() > 150);
}

void TestValidation::agreesWithTheCases_data()
{
    QTest::addColumn<int>("index");
    QFile file(QStringLiteral(WEIR_TEST_DATA "/cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json cases = json(file.readAll().toStdString());
    for (size_t i = 0; i < cases.items().size(); ++i)
        QTest::newRow(cases.items()[i].find("name")->text().c_str()) << static_cast<int>(i);
}

void TestValidation::agreesWithTheCases()
{
    QFETCH(int, index);
    QFile file(QStringLiteral(WEIR_TEST_DATA "/cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json cases = json(file.readAll().toStdString());
    const Json &example = cases.items().at(static_cast<size_t>(index));
    QStringList expected;
    for (const Json &issue : example.find("issues")->items()) {
        QStringList words;
        for (const Json &word : issue.items())
            words.push_back(toQString(word.text()));
        expected.push_back(words.join(u' '));
    }
    expected.sort();
    const ResourceKind kind = example.find("kind")->text() == "stream" ? ResourceKind::EventStream
                                                                       : ResourceKind::EventSubscription;
    QCOMPARE(summary(issuesOf(kind, *example.find("body"))), expected);
}

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
