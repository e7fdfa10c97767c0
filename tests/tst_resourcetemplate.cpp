#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/templates/templateblanks.h"
#include "models/templates/templatefile.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/cleanbodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view wholeFile = R"({
  "version": 1,
  "name": "Orders",
  "description": "What every order goes through.",
  "kind": "stream",
  "blanks": [
    {
      "pointer": "/name",
      "comment": "orders- and the region"
    },
    {
      "pointer": "/source/source_kafka/topic"
    }
  ],
  "body": {
    "source": {
      "source_kafka": {
        "group": "g"
      }
    }
  }
}
)";

Json fileWith(const std::string &pointer, Json value)
{
    Json file = json(wholeFile);
    setValueAt(file, pointer, std::move(value));
    return file;
}

QString faultOf(const Json &file)
{
    const auto read = readTemplate(writeJson(file));
    return read ? QString() : read.error();
}

std::string nested(int levels)
{
    return std::string(static_cast<size_t>(levels), '[') + std::string(static_cast<size_t>(levels), ']');
}

std::vector<TemplateBlank> proposedBlanks(ResourceKind kind, const Json &body)
{
    std::vector<TemplateBlank> blanks;
    for (const BlankCandidate &candidate : blankCandidates(kind, body)) {
        if (candidate.choice != BlankChoice::Possible)
            blanks.push_back({candidate.pointer, {}});
    }
    return blanks;
}

bool hasBlank(const ResourceTemplate &made, std::string_view pointer)
{
    return std::ranges::find(made.blanks, pointer, &TemplateBlank::pointer) != made.blanks.end();
}

void addCleanBodies()
{
    QTest::addColumn<size_t>("index");
    for (size_t index = 0; index < cleanBodies().size(); ++index)
        QTest::newRow(cleanBodies()[index].name.c_str()) << index;
}

} // namespace

class TestResourceTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesTheSameText();
    void differsInEachOfItsParts();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void limitsLengths();
    void readsABodyAsDeepAsAny();
    void takesAPlaceholderForABlank();
    void holdsNoSecret_data() { addCleanBodies(); }
    void holdsNoSecret();
    void holdsNoUnknownSecret();
    void losesTheIdentity();
    void proposesWhatBelongsToAProject_data() { addCleanBodies(); }
    void proposesWhatBelongsToAProject();
    void offersWhatIsMissing();
    void keepsWhatIsNotTicked();
    void writesNewForms();
    void knowsWhatIsOpen();
    void becomesADraft();
};

void TestResourceTemplate::readsAndWritesTheSameText()
{
    const auto read = readTemplate(wholeFile);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(read->name, u"Orders"_s);
    QCOMPARE(read->description, u"What every order goes through."_s);
    QCOMPARE(read->kind, ResourceKind::EventStream);
    QCOMPARE(read->blanks.size(), size_t(2));
    QCOMPARE(blankLabel(read->kind, read->blanks[0].pointer), u"Name"_s);
    QCOMPARE(blankLabel(read->kind, read->blanks[1].pointer), u"Source: Topic"_s);
    QCOMPARE(blankText(read->kind, read->blanks[0]), u"orders- and the region"_s);
    QCOMPARE(blankText(read->kind, read->blanks[1]), u"The Kafka topic whose messages become events."_s);
    QCOMPARE(writeTemplate(*read), std::string(wholeFile));
}

void TestResourceTemplate::differsInEachOfItsParts()
{
    const ResourceTemplate first{.name = u"a"_s,
                                 .description = u"b"_s,
                                 .blanks = {{.pointer = "/name", .comment = u"c"_s}},
                                 .body = json(R"({"name":"d"})")};
    QVERIFY(first == ResourceTemplate(first));
    const auto differs = [&first](auto change) {
        ResourceTemplate other = first;
        change(other);
        return !(first == other);
    };
    QVERIFY(differs([](ResourceTemplate &other) { other.name = u"x"_s; }));
    QVERIFY(differs([](ResourceTemplate &other) { other.description = u"x"_s; }));
    QVERIFY(differs([](ResourceTemplate &other) { other.kind = ResourceKind::EventSubscription; }));
    QVERIFY(differs([](ResourceTemplate &other) { other.blanks.front().pointer = "/x"; }));
    QVERIFY(differs([](ResourceTemplate &other) { other.blanks.front().comment = u"x"_s; }));
    QVERIFY(differs([](ResourceTemplate &other) { other.body = Json::object(); }));
}

void TestResourceTemplate::refusesWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *row, const std::string &pointer, std::string_view value,
                        const QString &part) {
        QTest::newRow(row) << toQString(writeJson(fileWith(pointer, json(value)))) << part;
    };
    QTest::newRow("nothing") << QString() << u"no JSON value"_s;
    QTest::newRow("no JSON") << u"{"_s << u"Line 1"_s;
    QTest::newRow("a list") << u"[]"_s << u"must be a JSON object"_s;
    QTest::newRow("a key twice") << u"{\"version\":1,\"version\":1}"_s << u"stands twice"_s;
    QTest::newRow("a body of its own") << u"{\"name\":\"a\",\"source\":{}}"_s << u"no template"_s;
    add("version 0", "/version", "0", u"no template"_s);
    add("version 2", "/version", "2", u"newer version"_s);
    add("a version in words", "/version", "\"1\"", u"no template"_s);
    add("something else", "/colour", "1", u"“colour”"_s);
    add("no name", "/name", "1", u"“name”"_s);
    add("an empty name", "/name", "\"\"", u"needs a name"_s);
    add("a blank name", "/name", "\" \"", u"needs a name"_s);
    add("a name of two lines", "/name", "\"a\\nb\"", u"one line"_s);
    add("a space behind the name", "/name", "\"a \"", u"space"_s);
    add("no kind", "/kind", "\"street\"", u"“kind”"_s);
    add("a description that is none", "/description", "[]", u"“description”"_s);
    add("no body", "/body", "null", u"“body”"_s);
    add("a list of a body", "/body", "[]", u"“body”"_s);
    add("blanks that are none", "/blanks", "{}", u"“blanks”"_s);
    add("a blank without a pointer", "/blanks/0", "{}", u"“pointer”"_s);
    add("a blank that is a text", "/blanks/0", "\"/name\"", u"“pointer”"_s);
    add("a blank of no field", "/blanks/0/pointer", "\"/nam\"", u"“/nam”"_s);
    add("the whole as a blank", "/blanks/0/pointer", "\"\"", u"no field"_s);
    add("a group as a blank", "/blanks/0/pointer", "\"/source\"", u"no field"_s);
    add("a blank twice", "/blanks/0/pointer", "\"/source/source_kafka/topic\"", u"stands twice"_s);
    add("a blank with a value", "/blanks/0/pointer", "\"/source/source_kafka/group\"", u"has a value"_s);
    add("a blank with more", "/blanks/0/value", "1", u"“value”"_s);
    add("a comment that is none", "/blanks/0/comment", "1", u"“comment”"_s);
    add("a secret", "/body/source/source_kafka/password", "\"s3cret\"", u"no secrets"_s);
    add("a secret number", "/body/source/source_kafka/password", "4711", u"no secrets"_s);
    add("a secret of no field", "/body/api_token", "\"s3cret\"", u"/api_token"_s);
}

void TestResourceTemplate::refusesWithASentence()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto read = readTemplate(toStdString(text));
    QVERIFY(!read);
    QVERIFY2(read.error().contains(part), qPrintable(read.error()));
    QVERIFY2(read.error().endsWith(u'.') && !read.error().contains(u'\n'), qPrintable(read.error()));
    QVERIFY(!read.error().contains(u"s3cret"));
}

void TestResourceTemplate::limitsLengths()
{
    QCOMPARE(faultOf(fileWith("/name", Json::string(astralText(templateNameLimit)))), QString());
    QVERIFY(
        faultOf(fileWith("/name", Json::string(std::string(templateNameLimit + 1, 'x')))).contains(u"64"));
    QCOMPARE(faultOf(fileWith("/description", Json::string(astralText(templateTextLimit)))), QString());
    QVERIFY(!faultOf(fileWith("/description", Json::string(astralText(templateTextLimit + 1)))).isEmpty());
    QCOMPARE(faultOf(fileWith("/blanks/0/comment", Json::string(astralText(templateTextLimit)))), QString());
    QVERIFY(
        !faultOf(fileWith("/blanks/0/comment", Json::string(astralText(templateTextLimit + 1)))).isEmpty());
}

void TestResourceTemplate::readsABodyAsDeepAsAny()
{
    const std::string head = R"({"version":1,"name":"a","kind":"stream","body":{"x":)";
    QVERIFY(readTemplate(head + nested(jsonDepthLimit - 1) + "}}"));
    QVERIFY(!readTemplate(head + nested(jsonDepthLimit) + "}}"));
}

void TestResourceTemplate::takesAPlaceholderForABlank()
{
    const std::string pointer = "/source/source_kafka/password";
    for (const std::string &text : {secretPlaceholder(pointer), std::string("***")}) {
        const auto read = readTemplate(writeJson(fileWith("/body" + pointer, Json::string(text))));
        QVERIFY(read);
        QVERIFY(!valueAt(read->body, pointer));
        QVERIFY(hasBlank(*read, pointer));
        QCOMPARE(read->blanks.size(), size_t(3));
    }
}

void TestResourceTemplate::holdsNoSecret()
{
    QFETCH(size_t, index);
    const CleanBody &clean = cleanBodies()[index];
    const ResourceDraft draft(loadResource(clean.kind, {clean.body, {}}, ResourceOrigin::File));
    const Json body = templateBody(clean.kind, draft.document());
    // Whoever ticks nothing gets no secret either, nor its placeholder.
    const ResourceTemplate made = templateOf(clean.kind, body, {});
    const std::string text =
        writeTemplate({.name = u"a"_s, .kind = made.kind, .blanks = made.blanks, .body = made.body});
    QVERIFY2(text.find(secretCanary) == std::string::npos, text.c_str());
    QVERIFY2(text.find(secretPlaceholderStart) == std::string::npos, text.c_str());
    for (const auto &[pointer, secret] : draft.secrets())
        QVERIFY2(hasBlank(made, pointer), pointer.c_str());
    // The very text, should it not have come through a draft.
    const std::string direct = writeTemplate(templateOf(clean.kind, clean.body, {}));
    QVERIFY2(direct.find(secretCanary) == std::string::npos, direct.c_str());
}

void TestResourceTemplate::holdsNoUnknownSecret()
{
    Json body = kafkaToFunction();
    body.insert("extra", json(R"({"list":[{"apiKey":"s3cret-1"}],"private_key":{"a":"s3cret-2"}})"));
    const std::string text = writeTemplate(templateOf(ResourceKind::EventStream, body, {}));
    QVERIFY2(text.find("s3cret") == std::string::npos, text.c_str());
    QVERIFY(text.find("\"extra\"") != std::string::npos);
}

void TestResourceTemplate::losesTheIdentity()
{
    Json body = kafkaToFunction();
    body.insert("id", Json::string("stream-1"));
    body.insert("status", Json::string("RUNNING"));
    body.insert("created_time", Json::string("2026-01-01"));
    const ResourceTemplate made =
        templateOf(ResourceKind::EventStream, templateBody(ResourceKind::EventStream, body), {});
    for (const std::string_view key : {"id", "status", "created_time"})
        QVERIFY2(!made.body.find(key), key.data());
}

void TestResourceTemplate::proposesWhatBelongsToAProject()
{
    QFETCH(size_t, index);
    const CleanBody &clean = cleanBodies()[index];
    const ResourceTemplate made = templateOf(clean.kind, clean.body, proposedBlanks(clean.kind, clean.body));
    QVERIFY(hasBlank(made, "/name"));
    const std::string text = writeJson(made.body);
    QVERIFY2(text.find(cleanProjectId) == std::string::npos, text.c_str());
    for (const std::string_view key :
         {"instance_id", "instance_name", "vpc_id", "subnet_id", "addr", "urn", "connectionId", "obs_bucket",
          "agency", "topic_name", "event_streamids", "group", "group_id"})
        QVERIFY2(text.find(quotedJson(key)) == std::string::npos, key.data());
    // What is the same in every project stays.
    for (const BlankCandidate &candidate : blankCandidates(clean.kind, clean.body)) {
        if (candidate.choice == BlankChoice::Possible)
            QCOMPARE(*valueAt(made.body, candidate.pointer), *valueAt(clean.body, candidate.pointer));
    }
}

void TestResourceTemplate::offersWhatIsMissing()
{
    Json body = kafkaToFunction();
    setValueAt(body, "/source/source_kafka/topic", Json::string(""));
    const auto candidates = blankCandidates(ResourceKind::EventStream, body);
    const auto topic = std::ranges::find(candidates, "/source/source_kafka/topic", &BlankCandidate::pointer);
    QVERIFY(topic != candidates.end());
    QCOMPARE(topic->choice, BlankChoice::Always);
    const auto addr = std::ranges::find(candidates, "/source/source_kafka/addr", &BlankCandidate::pointer);
    QVERIFY(addr == candidates.end());
    const auto typeName = std::ranges::find(candidates, "/source/name", &BlankCandidate::pointer);
    QVERIFY(typeName == candidates.end());
}

void TestResourceTemplate::keepsWhatIsNotTicked()
{
    const Json body = kafkaToFunction();
    const ResourceTemplate made =
        templateOf(ResourceKind::EventStream, body, {{"/sink/sink_fg/urn", u"yours"_s}});
    QVERIFY(made.blanks == (std::vector<TemplateBlank>{{"/sink/sink_fg/urn", u"yours"_s}}));
    QVERIFY(!valueAt(made.body, "/sink/sink_fg/urn"));
    QCOMPARE(*valueAt(made.body, "/source/source_kafka/group"), Json::string("grp-orders"));
    QCOMPARE(*valueAt(made.body, "/name"), Json::string("orders"));
}

//! An old key would keep the value that the blank is to take away.
void TestResourceTemplate::writesNewForms()
{
    const Json document = json(R"({"name":"a","source":{"source_kafka":{"group":"g","topic":"top"}},
        "sink":{"sink_kafka":{"topic":"out","connection_id":"c-1"}}})");
    const Json body = templateBody(ResourceKind::EventStream, document);
    const ResourceTemplate made =
        templateOf(ResourceKind::EventStream, body, proposedBlanks(ResourceKind::EventStream, body));
    QVERIFY(hasBlank(made, "/sink/sink_kafka/connectionId"));
    QVERIFY(writeJson(made.body).find("c-1") == std::string::npos);
}

void TestResourceTemplate::knowsWhatIsOpen()
{
    const std::vector<TemplateBlank> blanks{
        {"/name", {}}, {"/source/source_kafka/topic", {}}, {"/source/source_kafka/password", {}}};
    Json document = json(R"({"name":"","source":{"source_kafka":{"enable_sasl_ssl":true}}})");
    QCOMPARE(openBlanks(ResourceKind::EventStream, document, blanks), blanks);
    setValueAt(document, "/name", Json::string("a"));
    setValueAt(document, "/source/source_kafka/enable_sasl_ssl", Json::boolean(false));
    // Without signing in there is no password to ask for.
    QCOMPARE(openBlanks(ResourceKind::EventStream, document, blanks),
             (std::vector<TemplateBlank>{{"/source/source_kafka/topic", {}}}));
    setValueAt(document, "/source", json(R"({"source_dms_rocketmq":{}})"));
    QVERIFY(openBlanks(ResourceKind::EventStream, document, blanks).empty());
}

void TestResourceTemplate::becomesADraft()
{
    const auto read = readTemplate(wholeFile);
    QVERIFY(read);
    const ResourceDraft draft(newResourceFrom(*read));
    QVERIFY(!draft.isModified());
    QVERIFY(draft.changes().empty());
    QVERIFY(draft.identity().id.isEmpty());
    const ValidationIssues &issues = draft.issues();
    QVERIFY(findIssue(issues, "/name", IssueCode::Required));
    QVERIFY(findIssue(issues, "/source/source_kafka/topic", IssueCode::Required));
}

QTEST_GUILESS_MAIN(TestResourceTemplate)
#include "tst_resourcetemplate.moc"
