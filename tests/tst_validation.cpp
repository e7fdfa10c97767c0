#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsCleanBodies();
    void asksForRequiredFields();
    void countsNullAndEmptyAsAbsent();
    void holdsTypes();
    void holdsTypesOfItems();
    void wantsOneAlternative_data();
    void wantsOneAlternative();
    void keepsOneAlternative();
    void reportsUnknownFields();
    void findsDuplicateItems();
    void seesSecretsByTheirState_data();
    void seesSecretsByTheirState();
    void passesOverSecretsThatAreGone();
    void tellsNoSecret();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void toleratesIdentity();
    void namesTheFieldInEveryMessage();
    void saysMustOfErrorsAndShouldOfWarnings();
    void sharesNoMessageBetweenCodes();
    void offersWhatIsMeant_data();
    void offersWhatIsMeant();
    void offersTheOnlyChoice();
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

//! It may come back, but for now there is nothing to say of it.
void TestValidation::passesOverSecretsThatAreGone()
{
    const Json body = kafkaToFunction();
    SecretFields secrets;
    SecretField &field = secrets["/source/source_kafka/password"];
    field.state = SecretState::FromService;
    field.text = Secret("***");
    field.type = Json::Type::String;
    QCOMPARE(summary(validate(ResourceKind::EventStream, body, secrets)), QStringList());
    Json holding = body;
    setValueAt(holding, "/source/source_kafka/password", Json::string("{{secret}}"));
    QCOMPARE(summary(validate(ResourceKind::EventStream, holding, secrets)),
             QStringList(u"/source/source_kafka/password pattern error"_s));
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
    QCOMPARE(summary(validate(ResourceKind::EventStream, body, {})),
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

void TestValidation::saysMustOfErrorsAndShouldOfWarnings()
{
    const auto message = [](Json body, const char *pointer, const Json &value) {
        setValueAt(body, pointer, value);
        const ResourceKind kind =
            body.find("source") ? ResourceKind::EventStream : ResourceKind::EventSubscription;
        return issuesOf(kind, body).at(0).message;
    };
    const Json kafka = kafkaToFunction();
    QCOMPARE(message(kafka, "/option/batch_window/interval", Json::integer(16)),
             u"Batch interval (s) must be between 0 and 15."_s);
    QCOMPARE(message(kafka, "/option/thread_num", Json::integer(0)),
             u"Concurrency should be between 1 and 1000."_s);
    QCOMPARE(message(kafka, "/option/batch_window/time", Json::integer(-1)),
             u"Retries should be 0 or more."_s);
    QCOMPARE(message(kafka, "/source/source_kafka/topic", Json::string("x")),
             u"Topic should have 3 to 200 characters; now it has 1."_s);
    QCOMPARE(message(kafka, "/description", Json::string(std::string(256, 'x'))),
             u"Description should have at most 255 characters; now it has 256."_s);
    QCOMPARE(message(smnSubscription(), "/name", Json::string(std::string(65, 'x'))),
             u"Name may have at most 64 characters; now it has 65."_s);
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

void TestValidation::offersWhatIsMeant_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *members, const QString &value) {
        QTest::newRow(name) << QByteArray(members) << value;
    };
    row("case", R"({"seek_to":"Latest"})", u"\"latest\""_s);
    row("blanks", R"({"seek_to":" earliest "})", u"\"earliest\""_s);
    row("something else", R"({"seek_to":"begin"})", {});
    row("key in another case", R"({"Seek_To":"latest"})", u"\"latest\""_s);
    row("key that is there", R"({"seek_to":"latest","SEEK_TO":"earliest"})", {});
}

void TestValidation::offersWhatIsMeant()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, value);
    Json body = kafkaToFunction();
    const Json added = json(members.toStdString());
    for (const auto &[key, member, offset] : added.members())
        setValueAt(body, childPointer("/source/source_kafka", key), member);
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().fixes.size(), size_t(value.isEmpty() ? 0 : 1));
    if (value.isEmpty())
        return;
    const Json fixed = applied(body, issues.front().fixes.front());
    QCOMPARE(toQString(writeCompactJson(*valueAt(fixed, "/source/source_kafka/seek_to"))), value);
    QCOMPARE(issuesOf(ResourceKind::EventStream, fixed).size(), size_t(0));
}

void TestValidation::offersTheOnlyChoice()
{
    Json body = mobileToKafka();
    removeValueAt(body, "/source/source_mobile_rocketmq/message_type");
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().code, IssueCode::Required);
    QCOMPARE(issues.front().fixes.size(), size_t(1));
    const Json fixed = applied(body, issues.front().fixes.front());
    QCOMPARE(issuesOf(ResourceKind::EventStream, fixed).size(), size_t(0));
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
