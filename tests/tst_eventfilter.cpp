#include "models/json/jsonreader.h"
#include "models/rules/eventfilter.h"
#include "models/rules/outcometext.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(weir::Verdict)

namespace {

Json parsed(const QByteArray &text)
{
    auto document = readJson(text.toStdString());
    return document ? std::move(document->root) : Json::string("not JSON: " + text.toStdString());
}

//! A filter with this condition on data.v, and an event with this value there; an empty one for none.
struct Case
{
    QByteArray condition;
    QByteArray value;

    [[nodiscard]] FilterVerdict explained() const
    {
        const Json filter = parsed("{\"data\":{\"v\":[" + condition + "]}}");
        const QByteArray data = value.isEmpty() ? QByteArray("{}") : "{\"v\":" + value + "}";
        return EventFilter(&filter).explain(parsed("{\"data\":" + data + "}"));
    }
};

QByteArray condition(const char *op, const QByteArray &operands = {})
{
    const QByteArray key = QByteArray(op).contains("Than") ? "value" : "values";
    return QByteArray("{\"op\":\"") + op + '"' + (operands.isEmpty() ? "" : ",\"" + key + "\":" + operands)
        + '}';
}

} // namespace

class TestEventFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesValues_data();
    void judgesValues();
    void combinesConditions_data();
    void combinesConditions();
    void saysWhy_data();
    void saysWhy();
    void namesTheConditions();
    void losesNothingOfAnOutput();
};

void TestEventFilter::judgesValues_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *op, const QByteArray &operands, const QByteArray &value, bool passes) {
        QTest::addRow("%s %s, %s", op, operands.constData(), value.isEmpty() ? "missing" : value.constData())
            << condition(op, operands) << value << passes;
    };
    // The same values for a test and its opposite: what one takes, the other refuses.
    const auto both = [&](const char *op, const char *opposite, const QByteArray &operands,
                          const QByteArray &value, bool passes) {
        row(op, operands, value, passes);
        row(opposite, operands, value, !passes);
    };
    const QByteArray texts = R"(["a","","A b"])";
    for (const char *value : {R"("a")", R"("")", R"("A b")", R"(["x","a"])", R"([1,null,"a"])"})
        both("StringIn", "StringNotIn", texts, value, true);
    for (const char *value :
         {R"("A")", R"("a ")", R"("ab")", R"(["x"])", "[]", "1", "true", "null", "{}", R"([["a"]])", ""})
        both("StringIn", "StringNotIn", texts, value, false);
    both("StringIn", "StringNotIn", "[]", R"("a")", false);
    both("StringIn", "StringNotIn", R"(["1"])", "1", false);

    for (const char *value : {R"("ab")", R"("abc")", R"(["x","abz"])"})
        both("StringStartsWith", "StringNotStartsWith", R"(["q","ab"])", value, true);
    for (const char *value : {R"("a")", R"("AB")", R"("xab")", R"("")", "12", ""})
        both("StringStartsWith", "StringNotStartsWith", R"(["q","ab"])", value, false);
    both("StringStartsWith", "StringNotStartsWith", R"([""])", R"("")", true);
    for (const char *value : {R"(".jpg")", R"("a.jpg")", R"(["x","a.jpg"])"})
        both("StringEndsWith", "StringNotEndsWith", R"([".jpg"])", value, true);
    for (const char *value : {R"("a.JPG")", R"("jpg")", R"(".jpg.")", "null", ""})
        both("StringEndsWith", "StringNotEndsWith", R"([".jpg"])", value, false);

    for (const char *value : {"10", "10.0", "1e1", "1.0E+1", "100e-1", "[3,10]"})
        both("NumberIn", "NumberNotIn", "[5,10]", value, true);
    for (const char *value : {"9", "10.0000000000000000001", R"("10")", "true", "null", "[]", ""})
        both("NumberIn", "NumberNotIn", "[5,10]", value, false);
    both("NumberIn", "NumberNotIn", "[9007199254740993]", "9007199254740993", true);
    both("NumberIn", "NumberNotIn", "[9007199254740993]", "9007199254740992", false);
    both("NumberIn", "NumberNotIn", "[0]", "-0", true);

    row("NumberLessThan", "10", "9", true);
    row("NumberLessThan", "10", "9.999999999999999999", true);
    row("NumberLessThan", "10", "10", false);
    row("NumberLessThan", "10", "11", false);
    row("NumberLessThan", "10", "[11,9]", true);
    row("NumberLessThan", "10", R"("9")", false);
    row("NumberLessThan", "10", "", false);
    row("NumberNotLessThan", "10", "9", false);
    row("NumberNotLessThan", "10", "10", true);
    row("NumberNotLessThan", "10", "11", true);
    // The guide reads it as "or equal", so it wants a number as well.
    row("NumberNotLessThan", "10", R"("11")", false);
    row("NumberNotLessThan", "10", "", false);
    row("NumberGreaterThan", "10", "9", false);
    row("NumberGreaterThan", "10", "10", false);
    row("NumberGreaterThan", "10", "11", true);
    row("NumberNotGreaterThan", "10", "9", true);
    row("NumberNotGreaterThan", "10", "10.0", true);
    row("NumberNotGreaterThan", "10", "11", false);
    row("NumberNotGreaterThan", "10", "null", false);

    for (const char *value : {"1", "5", "10", "10.0", "20", "[0,3]"})
        both("NumberInRange", "NumberNotInRange", "[[1,10],[20,20]]", value, true);
    for (const char *value : {"0", "0.999", "10.001", "11", "19", "21", R"("5")", "null", ""})
        both("NumberInRange", "NumberNotInRange", "[[1,10],[20,20]]", value, false);
    both("NumberInRange", "NumberNotInRange", "[[10,1]]", "5", false);

    for (const char *value : {"null", ""})
        both("IsNull", "IsNotNull", {}, value, true);
    for (const char *value : {"0", R"("")", "false", "[]", "[null]", "{}"})
        both("IsNull", "IsNotNull", {}, value, false);
    row("IsTrue", {}, "true", true);
    row("IsNotTrue", {}, "true", false);
    row("IsTrue", {}, "false", false);
    row("IsNotTrue", {}, "false", true);
    // "Not true" is false, in the guide's words.
    for (const char *value : {R"("true")", "1", "null", "[true]", ""}) {
        row("IsTrue", {}, value, false);
        row("IsNotTrue", {}, value, false);
    }
}

void TestEventFilter::judgesValues()
{
    QFETCH(const QByteArray, condition);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, passes);
    const FilterVerdict verdict = Case{condition, value}.explained();
    QCOMPARE(verdict.verdict, passes ? Verdict::Passes : Verdict::Stopped);
    QVERIFY(!verdict.fields.front().conditions.front().reason.isEmpty());
}

void TestEventFilter::combinesConditions_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, const QByteArray &filter, Verdict verdict) {
        QTest::newRow(name) << filter << verdict;
    };
    const QByteArray yes = condition("StringIn", R"(["s"])");
    const QByteArray no = condition("StringIn", R"(["t"])");
    const QByteArray unclear = R"({"op":"StringLike","values":["s"]})";
    row("none", "{}", Verdict::Passes);
    row("null", "null", Verdict::Passes);
    row("not an object", "[]", Verdict::Unknown);
    row("a text", R"("x")", Verdict::Unknown);
    row("one holds", "{\"source\":[" + no + ',' + yes + "]}", Verdict::Passes);
    row("none holds", "{\"source\":[" + no + ',' + no + "]}", Verdict::Stopped);
    row("all hold", "{\"source\":{\"and\":[" + yes + ',' + yes + "]}}", Verdict::Passes);
    row("one of all fails", "{\"source\":{\"and\":[" + yes + ',' + no + "]}}", Verdict::Stopped);
    row("no condition", R"({"source":[],"type":{"and":[]},"subject":null})", Verdict::Passes);
    row("two fields", "{\"source\":[" + yes + "],\"subject\":[" + no + "]}", Verdict::Stopped);
    row("unclear beside one that holds", "{\"source\":[" + unclear + ',' + yes + "]}", Verdict::Passes);
    row("unclear beside one that fails", "{\"source\":[" + unclear + ',' + no + "]}", Verdict::Unknown);
    row("all, and one is unclear", "{\"source\":{\"and\":[" + unclear + ',' + yes + "]}}", Verdict::Unknown);
    row("all, one fails and one is unclear", "{\"source\":{\"and\":[" + unclear + ',' + no + "]}}",
        Verdict::Stopped);
    row("unclear field beside one that stops", "{\"source\":[" + no + "],\"sauce\":[" + yes + "]}",
        Verdict::Stopped);
    row("unclear field", "{\"source\":[" + yes + "],\"sauce\":[" + yes + "]}", Verdict::Unknown);
    row("deep", "{\"data\":{\"a\":{\"b\":{\"and\":[" + yes + "]}}}}", Verdict::Passes);
    // A list is not looked into.
    row("in a list", "{\"data\":{\"l\":{\"b\":[" + yes + "]}}}", Verdict::Stopped);
    // Beside other members "and" is a field like any other.
    row("a field and", "{\"data\":{\"n\":{\"and\":[" + yes + "],\"b\":[" + yes + "]}}}", Verdict::Passes);
    row("no list", R"({"data":{"a":true}})", Verdict::Unknown);
    row("wrong operands", R"({"data":{"a":[{"op":"NumberIn","values":"1"}]}})", Verdict::Unknown);
    row("a scalar source", R"({"source":"s"})", Verdict::Unknown);
}

void TestEventFilter::combinesConditions()
{
    QFETCH(const QByteArray, filter);
    QFETCH(const Verdict, verdict);
    const Json event =
        parsed(R"({"source":"s","data":{"a":{"b":"s"},"l":[{"b":"s"}],"n":{"and":"s","b":"s"}}})");
    const Json read = parsed(filter);
    const EventFilter compiled(&read);
    QCOMPARE(compiled.verdict(event), verdict);
    QCOMPARE(compiled.explain(event).verdict, verdict);
    QCOMPARE(EventFilter(nullptr).verdict(event), Verdict::Passes);
}

void TestEventFilter::saysWhy_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QByteArray &condition, const QByteArray &value, const char *reason) {
        QTest::addRow("%s", reason) << condition << value << QString::fromUtf8(reason);
    };
    row(condition("StringEndsWith", R"([".jpg"])"), R"("a.txt")",
        R"(data.v is "a.txt": it does not end with ".jpg".)");
    row(condition("StringEndsWith", R"([".jpg",".png"])"), R"("A.JPG")",
        R"(data.v is "A.JPG": it does not end with ".jpg" or ".png" (upper and lower case differ).)");
    row(condition("StringNotIn", R"(["a","b","c"])"), R"("b")", R"(data.v is "b": it is "a", "b" or "c".)");
    row(condition("NumberInRange", "[[1,10],[20,30]]"), "15",
        "data.v is 15: it is not in the range 1 to 10 or 20 to 30.");
    row(condition("NumberNotLessThan", "10"), "9", "data.v is 9: it is not at least 10.");
    row(condition("NumberIn", "[1]"), R"("1")",
        R"(data.v is "1", that is no number: the condition does not hold.)");
    row(condition("StringNotIn", R"(["1"])"), "1",
        "data.v is 1, that is no text: the condition holds, as it only says what must not be.");
    row(condition("StringIn", R"(["1"])"), "", "data.v is missing: the condition does not hold.");
    row(condition("IsNull"), "", "data.v is missing, and that counts as null: the condition holds.");
    row(condition("IsNotNull"), "",
        "data.v is missing, and that counts as null: the condition does not hold.");
    row(condition("IsNotTrue"), "1", "data.v is 1: it is not false.");
    row(condition("StringIn", R"(["x"])"), R"(["a","b"])",
        R"(data.v is ["a","b"]: none of its elements is "x".)");
    row(condition("StringNotIn", R"(["a"])"), R"(["a","b"])",
        R"(data.v is ["a","b"]: one of its elements is "a".)");
    row(condition("StringIn", "[]"), R"("a")", R"(data.v is "a": it is not any of an empty list.)");
    row(R"({"op":"NumberIn","value":1})", "1",
        R"(data.v has a condition whose values do not fit NumberIn, so what it does is not known: {"op":"NumberIn","value":1})");
    row(condition("StringEndsWith", R"([".jpg"])"), '"' + QByteArray(100, 'a') + ".JPG\"",
        qPrintable(
            u"data.v is \"%1…%2.JPG\": it does not end with \".jpg\" (upper and lower case differ)."_s.arg(
                QString(52, u'a'), QString(21, u'a'))));
    row(R"({"op":"Like"})", "1",
        R"(data.v has something that is no condition, so what it does is not known: {"op":"Like"})");
}

void TestEventFilter::saysWhy()
{
    QFETCH(const QByteArray, condition);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, reason);
    QCOMPARE((Case{condition, value}.explained().fields.front().conditions.front().reason), reason);
}

void TestEventFilter::namesTheConditions()
{
    const Json filter = parsed("{\"source\":[" + condition("IsNull") + "],\"data\":{\"a/b\":{\"c\":{\"and\":["
                               + condition("IsNull") + ',' + condition("IsNotNull") + "]}}}}");
    const FilterVerdict verdict = EventFilter(&filter).explain(parsed("{}"));
    QCOMPARE(verdict.fields.size(), size_t(2));
    QCOMPARE(verdict.fields[0].pointer, std::string("/source"));
    QCOMPARE(verdict.fields[0].conditions[0].pointer, std::string("/source/0"));
    QCOMPARE(verdict.fields[1].pointer, std::string("/data/a~1b/c"));
    QCOMPARE(verdict.fields[1].conditions[1].pointer, std::string("/data/a~1b/c/and/1"));
    QCOMPARE(verdict.fields[1].conditions[0].verdict, Verdict::Passes);
    QCOMPARE(verdict.fields[1].conditions[1].verdict, Verdict::Stopped);
    QCOMPARE(verdict.fields[1].verdict, Verdict::Stopped);
}

void TestEventFilter::losesNothingOfAnOutput()
{
    QCOMPARE(readableOutput(R"({"a":[1]})"), u"{\n  \"a\": [\n    1\n  ]\n}"_s);
    for (const char *text : {R"({"x":1,"x":2})", "no JSON", R"("text")", ""})
        QCOMPARE(readableOutput(text), QString::fromUtf8(text));
}

QTEST_APPLESS_MAIN(TestEventFilter)
#include "tst_eventfilter.moc"
