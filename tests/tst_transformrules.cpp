#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view transform = "/rule_config/transform";

//! A transform of type VARIABLE; `value` and `text` are left out where they are null.
Json variableTransform(const QByteArray &value, const QByteArray &text)
{
    Json group = json(R"({"type":"VARIABLE"})");
    if (!value.isNull())
        group.insert("value", Json::string(value.toStdString()));
    if (!text.isNull())
        group.insert("template", Json::string(text.toStdString()));
    return group;
}

//! The issues of the body with this transform, without the pointer of the transform.
QStringList issueLines(Json body, const Json &group, std::string_view pointer = transform)
{
    setValueAt(body, pointer, group);
    QStringList lines = summary(issuesOf(ResourceKind::EventStream, body));
    for (QString &line : lines)
        line.remove(toQString(pointer));
    return lines;
}

//! A value that defines v0 to v(count - 1), each as 1, and a template that uses them all.
Json transformWith(int count)
{
    Json variables = Json::object();
    std::string text = "[0";
    for (int i = 0; i < count; ++i) {
        const std::string name = "v" + std::to_string(i);
        variables.insert(name, Json::integer(1));
        text += ",${" + name + '}';
    }
    return variableTransform(QByteArray::fromStdString(writeCompactJson(variables)),
                             QByteArray::fromStdString(text + ']'));
}

} // namespace

class TestTransformRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatATypeNeeds_data();
    void knowsWhatATypeNeeds();
    void checksVariables_data();
    void checksVariables();
    void countsVariables();
    void measuresNamesAndExpressions();
    void measuresTheValue();
    void checksTemplates_data();
    void checksTemplates();
    void wantsJsonForFunctionsOnly();
    void checksKeyTransforms();
    void namesTheVariable();
    void removesAUselessTemplate();
};

void TestTransformRules::knowsWhatATypeNeeds_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *group, const QStringList &expected) { QTest::newRow(group) << expected; };
    row(R"({"type":"ORIGINAL"})", {});
    row(R"({"type":"ORIGINAL","value":"x"})", {});
    row(R"({"type":"ORIGINAL","template":"x"})", {u"/template conflict warning"_s});
    row(R"({"type":"CONSTANT","value":"x"})", {});
    row(R"({"type":"CONSTANT"})", {u"/value required warning"_s});
    row(R"({"type":"CONSTANT","value":""})", {u"/value required warning"_s});
    row(R"({"type":"CONSTANT","value":5})", {u"/value type error"_s});
    row(R"({"type":"CONSTANT","value":"not {json","template":"${x"})", {u"/template conflict warning"_s});
    row(R"({"type":"CONSTANT","value":"x","template":""})", {});
    row(R"({"type":"VARIABLE"})", {u"/template required warning"_s});
    row(R"({"type":"VARIABLE","value":"{}","template":"{}"})", {});
    row(R"({"type":"VARIABLE","value":null,"template":"{}"})", {});
    row(R"({"type":"VARIABLE","value":"{}","template":7})", {u"/template type error"_s});
    row(R"({"type":"VARIABLE","value":7,"template":"[\"${x}\"]"})", {u"/value type error"_s});
    // Which rules hold is not known before the type is.
    row(R"({"value":"x","template":"${x"})", {u"/type required error"_s});
    row(R"({"type":"VARIANT","value":"x","template":"${x"})", {u"/type enum warning"_s});
}

void TestTransformRules::knowsWhatATypeNeeds()
{
    QFETCH(QStringList, expected);
    QCOMPARE(issueLines(kafkaToFunction(), json(QTest::currentDataTag())), expected);
}

void TestTransformRules::checksVariables_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *value, const char *codeAndLevel = nullptr) {
        QTest::newRow(value) << (codeAndLevel ? QStringList{u"/value "_s + QLatin1StringView(codeAndLevel)}
                                              : QStringList());
    };
    row(R"({"a":"$.data.a"})");
    row(R"({"a":"constant"})");
    row(R"({"a":"$"})");
    row(R"({"a":"$$.x"})");
    row(R"({"a":true})");
    row(R"({"a":1.50})");
    row(R"({"a":null})");
    row(R"({"a":""})");
    row(R"({"0.b-c_d":"1"})");
    row(R"( {"a" : "$['x'][0]"} )");
    row("hello", "format error");
    row("[1]", "format error");
    row("5", "format error");
    row(R"({"a":1,})", "format error");
    row(R"({"a":{"b":1}})", "format error");
    row(R"({"a":[]})", "format error");
    row(R"({"a":"$."})", "format error");
    row(R"({"a":"$.b."})", "format error");
    row(R"({"a":"$['b"})", "format error");
    row(R"({"a":"$[0"})", "format error");
    row(R"({"a":"$.b c"})", "format warning");
    row(R"({"a":"$.1"})", "format warning");
    row(R"({"a":1,"a":2})", "duplicate error");
    row(R"({"a":1,"a":2,"a":3})", "duplicate error");
    row(R"({"a":"$.","a":{}})", "duplicate error");
    row(R"({"":1})", "pattern error");
    row(R"({"-a":1})", "pattern error");
    row(R"({"a b":1})", "pattern error");
    row(R"({"é":1})", "pattern error");
    row(R"({"HC.a":1})", "pattern error");
    row(R"({"a\n":1})", "pattern error");
    row(R"({"hc.a":1})");
}

void TestTransformRules::checksVariables()
{
    QFETCH(QStringList, expected);
    // Defaults, so that no name is unknown whatever the value defines.
    const QByteArray text = R"(["${a!"0"}","${hc.a!"0"}","${0.b-c_d!"0"}"])";
    QCOMPARE(issueLines(kafkaToFunction(), variableTransform(QTest::currentDataTag(), text)), expected);
}

void TestTransformRules::countsVariables()
{
    QCOMPARE(issueLines(kafkaToFunction(), transformWith(99)), QStringList());
    QCOMPARE(issueLines(kafkaToFunction(), transformWith(100)), QStringList());
    QCOMPARE(issueLines(kafkaToFunction(), transformWith(101)), QStringList{u"/value limit error"_s});
}

void TestTransformRules::measuresNamesAndExpressions()
{
    const auto lines = [](qsizetype nameLength, qsizetype expressionLength) {
        const QByteArray name(nameLength, 'n');
        const QByteArray expression = QByteArray::fromStdString(astralText(expressionLength));
        return issueLines(
            kafkaToFunction(),
            variableTransform("{\"" + name + "\":\"" + expression + "\"}", "\"${" + name + "}\""));
    };
    QCOMPARE(lines(1, 0), QStringList());
    QCOMPARE(lines(63, 1), QStringList());
    QCOMPARE(lines(64, 1), QStringList());
    QCOMPARE(lines(65, 1), QStringList{u"/value length error"_s});
    // The whole value is too long first.
    QCOMPARE(lines(1, 1023), QStringList{u"/value length warning"_s});
    QCOMPARE(lines(1, 1024), QStringList{u"/value length warning"_s});
    QCOMPARE(lines(1, 1025), QStringList{u"/value length error"_s});
}

void TestTransformRules::measuresTheValue()
{
    const auto lines = [](qsizetype length) {
        QByteArray value = R"({"a":"1"})";
        value.append(QByteArray(length - value.size(), ' '));
        return issueLines(kafkaToFunction(), variableTransform(value, "\"${a}\""));
    };
    QCOMPARE(lines(1023), QStringList());
    QCOMPARE(lines(1024), QStringList());
    QCOMPARE(lines(1025), QStringList{u"/value length warning"_s});
}

void TestTransformRules::checksTemplates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *text, const char *value, const QStringList &expected) {
        QTest::addRow("%s with %s", text, value) << QByteArray(value) << expected;
    };
    const QString unknown = u"/template unknown_variable error"_s;
    const QString unused = u"/template unused_variable warning"_s;
    const QString unclosed = u"/template format error"_s;
    const QString noJson = u"/template format warning"_s;
    row(R"(["${a}"])", R"({"a":1})", {});
    row(R"(["${b}"])", R"({"a":1,"b":2})", {unused});
    row(R"([])", R"({"a":1,"b":2})", {unused, unused});
    row(R"(["${b}"])", R"({})", {unknown});
    row(R"(["${b}${b}${c}"])", R"({})", {unknown, unknown});
    row(R"(["${b!"x"}"])", R"({})", {});
    // A default is that of one reference.
    row(R"(["${b!"x"}${b}"])", R"({})", {unknown});
    row(R"(["${HC.b}"])", R"({})", {u"/template unknown_variable warning"_s});
    row(R"(["${a.b}"])", R"({"a":1})", {unknown, unused});
    // What follows the one that is open is not looked at, so nobody can say what is not used.
    row(R"(["${b}${a"])", R"({"a":1})", {unclosed, unknown});
    row(R"(["${a"])", R"({"a":1})", {unclosed});
    row(R"(Hello ${a})", R"({"a":1})", {noJson});
    row(R"({"a":${b!"x"}})", R"({})", {noJson});
    row(R"({"a":${b!"1"}})", R"({})", {});
    // A value that cannot be read defines nobody knows what.
    row(R"(["${b}"])", "hello", {u"/value format error"_s});
    // A variable with an issue is not said to be useless as well.
    row(R"([])", R"({"-a":1})", {u"/value pattern error"_s});
}

void TestTransformRules::checksTemplates()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, expected);
    QByteArray text = QTest::currentDataTag();
    text.truncate(text.lastIndexOf(" with "));
    QCOMPARE(issueLines(kafkaToFunction(), variableTransform(value, text)), expected);
}

void TestTransformRules::wantsJsonForFunctionsOnly()
{
    const Json group = variableTransform(R"({"a":1})", "Hello ${a}");
    QCOMPARE(issueLines(kafkaToFunction(), group).size(), 1);
    QCOMPARE(issueLines(kafkaToObs(), group), QStringList());
    QCOMPARE(issueLines(mobileToKafka(), group), QStringList());
    // A target with an issue of its own says nothing of the template.
    Json body = kafkaToFunction();
    setValueAt(body, "/sink/sink_fg", Json::array());
    QCOMPARE(issueLines(body, group), QStringList{u"/sink/sink_fg type error"_s});
}

void TestTransformRules::checksKeyTransforms()
{
    const std::string list = "/sink/sink_kafka/keyTransform";
    Json two = Json::array({json(R"({"type":"ORIGINAL"})"), variableTransform("hello", "Hello")});
    QCOMPARE(issueLines(mobileToKafka(), two, list), QStringList{u"/1/value format error"_s});
    // Also where a form stands that is read but not written.
    QCOMPARE(issueLines(mobileToKafka(), variableTransform("hello", "Hello"), list),
             (QStringList{u" legacy_shape error"_s, u"/value format error"_s}));
    Json old = mobileToKafka();
    removeValueAt(old, list);
    const std::string oldList = "/sink/sink_kafka/key_transform";
    QCOMPARE(issueLines(old, two, oldList),
             (QStringList{u" legacy_shape error"_s, u"/1/value format error"_s}));
}

void TestTransformRules::namesTheVariable()
{
    Json body = kafkaToFunction();
    setValueAt(body, transform, variableTransform(R"({"first":"$.","second":1})", R"(["${third}"])"));
    QStringList messages;
    for (const ValidationIssue &issue : issuesOf(ResourceKind::EventStream, body))
        messages.append(issue.message);
    QCOMPARE(messages.size(), 3);
    for (const QString &name : {u"\"first\""_s, u"\"second\""_s, u"\"third\""_s})
        QCOMPARE(messages.filter(name).size(), 1);

    // A name may look like a place for an argument.
    const QByteArray longName = "%1%2%3" + QByteArray(59, 'n');
    setValueAt(body, transform, variableTransform("{\"" + longName + "\":1}", "[]"));
    QVERIFY(issuesOf(ResourceKind::EventStream, body).at(0).message.contains(u"\"%1%2%3nn"_s));
}

void TestTransformRules::removesAUselessTemplate()
{
    Json body = kafkaToFunction();
    setValueAt(body, transform, json(R"({"type":"ORIGINAL","template":"x"})"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().fixes.size(), size_t(1));
    const Json fixed = applied(body, issues.front().fixes.front());
    QCOMPARE(issuesOf(ResourceKind::EventStream, fixed).size(), size_t(0));
}

QTEST_APPLESS_MAIN(TestTransformRules)
#include "tst_transformrules.moc"
