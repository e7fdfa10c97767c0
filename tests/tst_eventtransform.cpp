#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/eventrules.h"
#include "models/rules/rulepointers.h"
#include "models/text.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view eventText =
    R"({"id":"1","source":"HC.OBS","data":{"name":"a \u0022b\u0022","n":1.50,"t":true,"nil":null,"o":{"k":[1]},)"
    R"("l":[{"v":1},{"v":"x"}]}})";

Json parsed(std::string_view text)
{
    auto document = readJson(text);
    return document ? std::move(document->root) : Json::string("not JSON: " + std::string(text));
}

Json variableTransform(const std::string &variables, const std::string &text)
{
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIABLE"));
    transform.insert("value", Json::string(variables));
    transform.insert("template", Json::string(text));
    return transform;
}

TransformOutput applied(const Json &transform)
{
    return EventTransform(&transform).apply(parsed(eventText));
}

} // namespace

class TestEventTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheEvent();
    void givesTheConstant();
    void fillsTemplates_data();
    void fillsTemplates();
    void tellsWhatWasFilled();
    void tellsFaults_data();
    void tellsFaults();
    void listsWhatSeveralPathsSelect();
    void cutsLongOutputs();
    void fillsManyReferences();
    void tellsOfPathsThatCannotBeFollowed();
    void survivesBeingCopied();
    void checksTheJsonOfFunctions();
    void makesKeys();
};

void TestEventTransform::givesTheEvent()
{
    const std::string whole(eventText);
    const std::string compact = writeCompactJson(parsed(whole));
    QCOMPARE(EventTransform(nullptr).apply(parsed(eventText)).text, compact);
    QCOMPARE(applied(parsed(R"({"type":"ORIGINAL","value":"x","template":"y"})")).text, compact);
}

void TestEventTransform::givesTheConstant()
{
    QCOMPARE(applied(parsed(R"({"type":"CONSTANT","value":"${a} stays"})")).text, std::string("${a} stays"));
    QCOMPARE(applied(parsed(R"({"type":"CONSTANT"})")).text, std::string());
}

void TestEventTransform::fillsTemplates_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const char *variables, const char *text, const char *output) {
        QTest::newRow(name) << QByteArray(variables) << QByteArray(text) << QByteArray(output);
    };
    row("text as it is", R"({"a":"$.data.name"})", R"({"x":"${a}"})", R"({"x":"a "b""})");
    row("number as written", R"({"a":"$.data.n"})", "<${a}>", "<1.50>");
    row("truth", R"({"a":"$.data.t"})", "<${a}>", "<true>");
    row("object", R"({"a":"$.data.o"})", "<${a}>", R"(<{"k":[1]}>)");
    row("constants", R"({"a":"hot","b":12,"c":true,"d":"$","e":"$x"})", "${a} ${b} ${c} ${d} ${e}",
        "hot 12 true $ $x");
    row("missing", R"({"a":"$.data.absent"})", "<${a}>", "<>");
    row("null is missing", R"({"a":"$.data.nil"})", R"(<${a!"d"}>)", "<d>");
    row("default not needed", R"({"a":"$.id"})", R"(<${a!"d"}>)", "<1>");
    row("default in a string", R"({"a":"$.absent"})", "{\"k\":\"${a!\\\"d\\\"}\"}", R"({"k":"d"})");
    row("default of what is not defined", "{}", R"(<${b!"d"}>)", "<d>");
    row("not defined", "{}", "<${b}>", "<>");
    row("twice", R"({"a":"$.id"})", "${a}${a}", "11");
    row("values are not read again", R"({"a":"${b}","b":"x"})", "${a}", "${b}");
    row("no variables", "", "plain", "plain");
    row("in brackets", R"({"a":"$['data']['l'][1]['v']"})", "<${a}>", "<x>");
}

void TestEventTransform::fillsTemplates()
{
    QFETCH(const QByteArray, variables);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, output);
    const TransformOutput filled = applied(variableTransform(variables.toStdString(), text.toStdString()));
    QCOMPARE(QByteArray::fromStdString(filled.text), output);
    QVERIFY2(filled.fault.isEmpty(), qPrintable(filled.fault));
}

void TestEventTransform::tellsWhatWasFilled()
{
    const TransformOutput output = applied(variableTransform(R"({"a":"$.id","b":"$.absent","c":"$..x"})",
                                                             R"(ä${a}-${b}-${b!"dd"}-${nope}-${c})"));
    QCOMPARE(output.text, std::string("ä1--dd--"));
    std::vector<Filling> fillings;
    std::vector<std::string> texts;
    for (const FilledReference &reference : output.references) {
        fillings.push_back(reference.filling);
        texts.push_back(output.text.substr(reference.offset, reference.length));
    }
    QCOMPARE(fillings,
             (std::vector{Filling::Value, Filling::Nothing, Filling::Default, Filling::Undefined,
                          Filling::Fault}));
    QCOMPARE(texts, (std::vector<std::string>{"1", "", "dd", "", ""}));
    QCOMPARE(output.variables[0].state, ValueState::Found);
    QCOMPARE(output.variables[1].state, ValueState::Missing);
    QCOMPARE(output.variables[2].state, ValueState::Fault);
    QVERIFY(output.variables[2].fault.contains(u"character 2"));
}

void TestEventTransform::tellsFaults_data()
{
    QTest::addColumn<QByteArray>("transform");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *transform, const QString &fault) {
        QTest::newRow(transform) << QByteArray(transform) << fault;
    };
    row(R"({"type":"variable"})", u"The transform has none of the types ORIGINAL, CONSTANT and VARIABLE."_s);
    row("{}", u"The transform has none of the types ORIGINAL, CONSTANT and VARIABLE."_s);
    row(R"({"type":"VARIABLE","value":{"a":"$.x"},"template":""})",
        u"“value” of the transform must be a text."_s);
    row(R"({"type":"VARIABLE","template":6})", u"“template” of the transform must be a text."_s);
    row(R"({"type":"CONSTANT","value":5})", u"“value” of the transform must be a text."_s);
    row("[]", u"The transform has none of the types ORIGINAL, CONSTANT and VARIABLE."_s);
    row(R"({"type":"VARIABLE","value":"[]","template":""})", u"The variables are no JSON object."_s);
    row(R"({"type":"VARIABLE","value":"{","template":""})", u"The variables cannot be read. "_s);
    row(R"({"type":"VARIABLE","value":"{}","template":"a\n ${b"})",
        u"The template has a ${ at line 2, column 2 that is not closed by }."_s);
}

void TestEventTransform::tellsFaults()
{
    QFETCH(const QByteArray, transform);
    QFETCH(const QString, fault);
    const TransformOutput output = applied(parsed(transform.toStdString()));
    QVERIFY2(output.fault.startsWith(fault), qPrintable(output.fault));
}

void TestEventTransform::listsWhatSeveralPathsSelect()
{
    const TransformOutput output =
        applied(variableTransform(R"({"a":"$.data.l[*].v","b":"$.none[*]"})", "${a} ${b}"));
    QCOMPARE(output.text, std::string(R"([1,"x"] [])"));
}

void TestEventTransform::cutsLongOutputs()
{
    Json event = Json::object();
    event.insert("id", Json::string(std::string(transformOutputLimit / 2, 'x')));
    const Json twice = variableTransform(R"({"a":"$.id"})", "${a}${a}");
    QVERIFY(EventTransform(&twice).apply(event).fault.isEmpty());
    const Json often = variableTransform(R"({"a":"$.id"})", "${a}${a}${a}${a}");
    const TransformOutput output = EventTransform(&often).apply(event);
    QCOMPARE(output.fault, u"The output is longer than 16 MiB."_s);
    QVERIFY(output.text.size() < 2 * transformOutputLimit);
    // The one that it became too long with may be the last.
    const Json thrice = variableTransform(R"({"a":"$.id"})", "${a}${a}${a}");
    const Json constant = Json::object({{"type", Json::string("CONSTANT")},
                                        {"value", Json::string(std::string(transformOutputLimit + 1, 'x'))}});
    for (const Json &transform : {thrice, constant})
        QCOMPARE(EventTransform(&transform).apply(event).fault, u"The output is longer than 16 MiB."_s);
}

//! One that is wide is no reason to wait: the time grows with what is filled, not with its square.
void TestEventTransform::fillsManyReferences()
{
    constexpr int count = 100'000;
    Json variables = Json::object();
    std::string text;
    std::string expected;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        variables.members().push_back({.key = "v" + number, .value = Json::integer(i)});
        text += "${v" + number + "}";
        expected += number;
    }
    const Json transform = variableTransform(writeCompactJson(variables), text);
    const std::clock_t before = std::clock();
    QCOMPARE(applied(transform).text, expected);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
}

//! A default is for what is missing, not for what nobody knows.
void TestEventTransform::tellsOfPathsThatCannotBeFollowed()
{
    const TransformOutput unknown = applied(variableTransform(R"({"a":"$..x"})", R"(<${a!"d"}>)"));
    QCOMPARE(unknown.text, std::string("<>"));
    QVERIFY2(unknown.fault.startsWith(u"The value of a is not known. The “..”"), qPrintable(unknown.fault));
    QVERIFY(applied(variableTransform(R"({"a":"$..x"})", "<>")).fault.isEmpty());
    Json event = Json::object();
    event.insert("l", Json::array(Json::Array(jsonPathSelectionLimit + 1)));
    const Json wide = variableTransform(R"({"a":"$.l[*]"})", "${a}");
    QVERIFY(EventTransform(&wide).apply(event).fault.contains(u"more than 100,000 values"));
    // Each of a few values may be large.
    event.insert("l", Json::array({Json::array(Json::Array(selectedPartLimit / 2))}));
    const Json twice = variableTransform(R"({"a":"$.l[0,0]"})", "${a}");
    QVERIFY(EventTransform(&twice).apply(event).fault.contains(u"more than 1,000,000 values"));
}

void TestEventTransform::survivesBeingCopied()
{
    std::vector<EventTransform> transforms;
    for (int i = 0; i < 20; ++i) {
        const Json transform = variableTransform(R"({"a":"$.id"})", "<${a}>");
        transforms.emplace_back(&transform);
    }
    QVERIFY(std::ranges::all_of(transforms, [](const EventTransform &transform) {
        return transform.apply(parsed(eventText)).text == "<1>";
    }));
}

void TestEventTransform::checksTheJsonOfFunctions()
{
    const auto faultWith = [](const char *sink) {
        Json document = Json::object();
        document.insert("sink", parsed(sink));
        Json rules = Json::object();
        rules.insert("transform", variableTransform(R"({"a":"$.data.name"})", R"({"x":"${a}"})"));
        document.insert("rule_config", rules);
        return EventRules(document).apply(parsed(eventText)).output.fault;
    };
    QVERIFY(faultWith(R"({"name":"HC.FunctionGraph","sink_fg":{}})")
                .startsWith(u"FunctionGraph takes JSON only, and this is none:"));
    QVERIFY(!faultWith(R"({"sink_fg":[]})").isEmpty());
    QCOMPARE(faultWith(R"({"name":"HC.Kafka","sink_kafka":{}})"), QString());
}

void TestEventTransform::makesKeys()
{
    Json document = parsed(R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"CONSTANT","value":"k"}]}}})");
    valueAt(document, keyTransformPointer)->items().push_back(variableTransform(R"({"a":"$.id"})", "<${a}>"));
    const EventRules rules(document);
    const EventOutcome outcome = rules.apply(parsed(eventText));
    QCOMPARE(outcome.keys.size(), size_t(2));
    QCOMPARE(outcome.keys[0].text, std::string("k"));
    QCOMPARE(outcome.keys[1].text, std::string("<1>"));
    QCOMPARE(outcome.output.text, writeCompactJson(parsed(eventText)));
    // As other clients write them, and as nobody can read them.
    const auto keysOf = [](const char *sink) {
        return EventRules(parsed(std::string(R"({"sink":{"sink_kafka":)") + sink + "}}"))
            .apply(Json::object())
            .keys;
    };
    QCOMPARE(keysOf(R"({"keyTransform":{"type":"CONSTANT","value":"k"}})").at(0).text, std::string("k"));
    QCOMPARE(keysOf(R"({"key_transform":[{"type":"CONSTANT","value":"k"}]})").at(0).text, std::string("k"));
    QVERIFY(!keysOf(R"({"keyTransform":"x"})").at(0).fault.isEmpty());
    QVERIFY(keysOf(R"({"keyTransform":null})").empty());
    for (const char *unreadable : {R"({"rule_config":"x"})", R"({"rule_config":[{"filter":{}}]})"})
        QCOMPARE(EventRules(parsed(unreadable)).apply(Json::object()).verdict.verdict, Verdict::Unknown);
}

QTEST_APPLESS_MAIN(TestEventTransform)
#include "tst_eventtransform.moc"
