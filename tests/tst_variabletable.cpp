#include "models/rules/templatecompletion.h"
#include "models/rules/templaterules.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

VariableTable tableOf(std::string_view value)
{
    auto table = VariableTable::read(value);
    if (!table)
        qFatal("The value cannot be read.");
    return *table;
}

//! Each as "name=expression", the expression as people read it.
QStringList linesOf(const VariableTable &table)
{
    QStringList lines;
    for (const Variable &variable : table.variables())
        lines << toQString(variable.name + '=' + shownExpression(variable.expression));
    return lines;
}

VariableTable tableOfMany(int count)
{
    VariableTable table;
    for (int index = 0; index < count; ++index) {
        table = tableOf(
            table.withVariable(static_cast<size_t>(index), "v" + std::to_string(index), Json::boolean(true)));
    }
    return table;
}

QStringList messagesOf(const std::vector<RuleFinding> &findings)
{
    QStringList messages;
    for (const RuleFinding &finding : findings)
        messages << finding.message;
    return messages;
}

//! The message at the only variable of a table; empty for none.
QString messageAt(const std::string &name, const Json &expression)
{
    const std::string value = VariableTable().withVariable(0, name, expression);
    const VariableFindings findings = findingsOf(tableOf(value), value, u"Value"_s);
    return findings.ofVariables.front() ? findings.ofVariables.front()->message : QString();
}

constexpr std::string_view sample =
    R"({ "name" : "$.data.name", "k":true,"n": 1.50e0 , "\u0061b":"\u0041\/"})";

} // namespace

class TestVariableTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInOrder();
    void saysWhyItCannotRead_data();
    void saysWhyItCannotRead();
    void keepsWhatIsNotTouched();
    void moves_data();
    void moves();
    void keepsNamesThatStandTwice();
    void findsFreeNames();
    void showsAndTakesExpressions_data();
    void showsAndTakesExpressions();
    void measuresAtTheLimits();
    void countsVariables();
    void countsCharactersOfTheTable();
    void knowsTheContentOfTheMessage_data();
    void knowsTheContentOfTheMessage();
    void tellsReferencesApart();
    void findsWhatIsUnused();
    void findsALaterReferenceWithoutDefault();
    void completes_data();
    void completes();
    void offersNamesInTheirOrder();
};

void TestVariableTable::readsInOrder()
{
    QCOMPARE(linesOf(tableOf(sample)),
             (QStringList{u"name=$.data.name"_s, u"k=true"_s, u"n=1.50e0"_s, u"ab=A/"_s}));
    QCOMPARE(linesOf(tableOf("")), QStringList());
    QCOMPARE(linesOf(tableOf("{}")), QStringList());
    QCOMPARE(linesOf(tableOf("\xEF\xBB\xBF{\"a\":1}")), QStringList{u"a=1"_s});
}

void TestVariableTable::saysWhyItCannotRead_data()
{
    QTest::addColumn<QString>("start");
    QTest::newRow("hello") << u"line 1, column 1: "_s;
    QTest::newRow("{\"a\":1,\n}") << u"line 2, column 1: "_s;
    QTest::newRow("[1]") << u"it is JSON of another kind"_s;
    QTest::newRow(" ") << u"line 1, column "_s;
}

void TestVariableTable::saysWhyItCannotRead()
{
    QFETCH(QString, start);
    const auto table = VariableTable::read(QTest::currentDataTag());
    QVERIFY(!table);
    QVERIFY2(table.error().startsWith(start), qPrintable(table.error()));
}

void TestVariableTable::keepsWhatIsNotTouched()
{
    const VariableTable table = tableOf(sample);
    constexpr const char *rest = R"("n":1.50e0,"\u0061b":"\u0041\/"})";
    QCOMPARE(table.withName(0, "na\"me"), R"({"na\"me":"$.data.name","k":true,)" + std::string(rest));
    QCOMPARE(table.withExpression(1, Json::string("true")),
             R"({"name":"$.data.name","k":"true",)" + std::string(rest));
    QCOMPARE(table.without(0), R"({"k":true,)" + std::string(rest));
    QCOMPARE(table.withVariable(4, "z", Json::string("")),
             std::string(R"({"name":"$.data.name","k":true,"n":1.50e0,"\u0061b":"\u0041\/","z":""})"));
    QCOMPARE(table.withCopy(2),
             std::string(R"({"name":"$.data.name","k":true,"n":1.50e0,"n2":1.50e0,"\u0061b":"\u0041\/"})"));
    // What a variable must not hold stays as well.
    QCOMPARE(tableOf(R"({"a":{"x": [1, "]}"], "x":2},"b":1})").withName(1, "c"),
             std::string(R"({"a":{"x": [1, "]}"], "x":2},"c":1})"));
}

void TestVariableTable::moves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("value");
    QTest::newRow("down") << 0 << 1 << u"{\"b\":2,\"a\":1,\"c\":3}"_s;
    QTest::newRow("up") << 2 << 1 << u"{\"a\":1,\"c\":3,\"b\":2}"_s;
    QTest::newRow("far down") << 0 << 2 << u"{\"b\":2,\"c\":3,\"a\":1}"_s;
    QTest::newRow("far up") << 2 << 0 << u"{\"c\":3,\"a\":1,\"b\":2}"_s;
    QTest::newRow("nowhere") << 1 << 1 << u"{\"a\":1,\"b\":2,\"c\":3}"_s;
}

void TestVariableTable::moves()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, value);
    const VariableTable table = tableOf(R"({"a":1,"b":2,"c":3})");
    QCOMPARE(toQString(table.withMoved(static_cast<size_t>(from), static_cast<size_t>(to))), value);
}

void TestVariableTable::keepsNamesThatStandTwice()
{
    constexpr std::string_view value = R"({"a":1,"b":2,"a":3})";
    const VariableTable table = tableOf(value);
    QCOMPARE(linesOf(table), (QStringList{u"a=1"_s, u"b=2"_s, u"a=3"_s}));
    QCOMPARE(table.withExpression(1, Json::boolean(false)), std::string(R"({"a":1,"b":false,"a":3})"));
    const VariableFindings findings = findingsOf(table, value, u"Value"_s);
    QVERIFY(findings.ofVariables[0]->code == IssueCode::Duplicate);
    QVERIFY(!findings.ofVariables[1]);
    QVERIFY(findings.ofVariables[2]->code == IssueCode::Duplicate);
}

void TestVariableTable::findsFreeNames()
{
    const std::string full(static_cast<size_t>(variableNameLimit), 'x');
    const VariableTable table = tableOf(R"({"key":1,"key2":1,"v9":1,"7":1,")" + full + R"(":1})");
    QCOMPARE(table.freeName("new"), std::string("new"));
    QCOMPARE(table.freeName("key"), std::string("key3"));
    QCOMPARE(table.freeName("key2"), std::string("key3"));
    QCOMPARE(table.freeName("v9"), std::string("v2"));
    QCOMPARE(table.freeName("7"), std::string("2"));
    QCOMPARE(table.freeName(full), full.substr(1) + '2');
}

void TestVariableTable::showsAndTakesExpressions_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *json, const char *shown) {
        QTest::newRow(json) << QString::fromUtf8(json) << QString::fromUtf8(shown);
    };
    row(R"("$.data.name")", "$.data.name");
    row(R"("hot")", "hot");
    row(R"("")", "");
    row(R"("True")", "True");
    row(R"("a \"b\" c")", R"(a "b" c)");
    row(R"("\"open")", R"("open)");
    row("true", "true");
    row("null", "null");
    row("12", "12");
    row("1.50", "1.50");
    row("-1e40", "-1e40");
    row("{}", "{}");
    row("[1,2]", "[1,2]");
    // Texts that JSON would read otherwise, and those of which one would not see all.
    row(R"("true")", R"("true")");
    row(R"("12")", R"("12")");
    row(R"("null")", R"("null")");
    row(R"("{}")", R"("{}")");
    row(R"("\"hot\"")", R"("\"hot\"")");
    row(R"(" hot")", R"(" hot")");
    row(R"("hot ")", R"("hot ")");
    row(R"("a\nb")", R"("a\nb")");
    row(R"("\u0001")", R"("\u0001")");
    row(R"("文")", "文");
}

void TestVariableTable::showsAndTakesExpressions()
{
    QFETCH(QString, json);
    QFETCH(QString, shown);
    const VariableTable table = tableOf("{\"a\":" + toStdString(json) + '}');
    const Json &expression = table.variables().front().expression;
    QCOMPARE(toQString(shownExpression(expression)), shown);
    QVERIFY(enteredExpression(toStdString(shown)) == expression);
}

void TestVariableTable::measuresAtTheLimits()
{
    const auto letters = [](int count) { return std::string(static_cast<size_t>(count), 'x'); };
    QCOMPARE(messageAt(letters(63), Json::boolean(true)), QString());
    QCOMPARE(messageAt(letters(64), Json::boolean(true)), QString());
    QVERIFY(messageAt(letters(65), Json::boolean(true)).contains(u"65 characters; at most 64"_s));
    QCOMPARE(messageAt("a", Json::string(letters(1024))), QString());
    QVERIFY(messageAt("a", Json::string(letters(1025))).contains(u"1025 characters; at most 1024"_s));
    QVERIFY(messageAt("HC.a", Json::boolean(true)).contains(u"not with HC."_s));
    QVERIFY(messageAt("a", Json::string("$.é b")).contains(u"from its character 4 on"_s));
    QVERIFY(messageAt("a", Json::string("$['b")).contains(u"not finished"_s));
}

void TestVariableTable::countsVariables()
{
    for (const int count : {99, 100, 101}) {
        const VariableTable table = tableOfMany(count);
        const QStringList messages = messagesOf(findingsOf(table, "", u"Value"_s).ofTable);
        QCOMPARE(messages,
                 count <= 100
                     ? QStringList()
                     : QStringList{u"Value may define at most 100 variables; here it defines 101."_s});
    }
}

//! One expression that is too long says it already; another fault does not.
void TestVariableTable::countsCharactersOfTheTable()
{
    const auto messagesAt = [](const Json &first) {
        std::string value = VariableTable().withVariable(0, "a", first);
        value = tableOf(value).withVariable(1, "b", Json::string(std::string(expressionLimit, 'x')));
        return messagesOf(findingsOf(tableOf(value), value, u"Value"_s).ofTable);
    };
    QCOMPARE(messagesAt(Json::integer(1)).size(), 1);
    QVERIFY(messagesAt(Json::integer(1)).first().startsWith("Value should have at most 1024 characters"_L1));
    QCOMPARE(messagesAt(Json::array()), messagesAt(Json::object()));
    QCOMPARE(messagesAt(Json::object()).size(), 1);
    QCOMPARE(messagesAt(Json::string(std::string(expressionLimit + 1, 'x'))), QStringList());
}

void TestVariableTable::knowsTheContentOfTheMessage_data()
{
    QTest::addColumn<bool>("reads");
    for (const char *path : {"$.data.name", "$.data.object.key", "$['data'].x", "$[\"data\"]['x']",
                             "$.data[0]", "$.data.context.x", "$.data.contextual", "$.data['context'][0]"})
        QTest::newRow(path) << true;
    for (const char *path : {"$", "$.id", "$.data", "$.data.context", "$['data']['context']", "$.database.x",
                             "$.subject.data.x", "data.x", ".data.x", "[0].data", "hot", ""})
        QTest::newRow(path) << false;
}

void TestVariableTable::knowsTheContentOfTheMessage()
{
    QFETCH(bool, reads);
    QCOMPARE(readsMessageContent(Json::string(QTest::currentDataTag())), reads);
}

void TestVariableTable::tellsReferencesApart()
{
    const VariableNames names{"a", "b"};
    const MessageTemplate parsed = parseTemplate(R"(${a}${b!"x"}${c!"x"}${c})");
    std::vector<ReferenceState> states;
    for (const TemplateReference &reference : parsed.references)
        states.push_back(stateOf(reference, names));
    QVERIFY((states
             == std::vector{ReferenceState::Defined, ReferenceState::Defined, ReferenceState::Default,
                            ReferenceState::Unknown}));
}

void TestVariableTable::findsWhatIsUnused()
{
    constexpr std::string_view value = R"({"a":1,"b":2,"HC.c":3,"d":4})";
    const VariableTable table = tableOf(value);
    const VariableFindings findings = findingsOf(table, value, u"Value"_s);
    QVERIFY((unusedVariables(parseTemplate("${d}"), table, findings) == std::vector<std::string>{"a", "b"}));
    QVERIFY((unusedVariables(parseTemplate("${d} ${a"), table, findings).empty()));
}

void TestVariableTable::findsALaterReferenceWithoutDefault()
{
    const VariableTable table;
    const VariableFindings none;
    const TemplateContext context{.variables = &table, .findings = &none};
    const auto messages = [&context](std::string_view text) {
        return messagesOf(findingsOf(parseTemplate(text), context, u"Template"_s));
    };
    const QStringList unknown{
        u"Template uses the variable \"a\", which is not defined and has no default."_s};
    QCOMPARE(messages(R"(${a!"x"})"), QStringList());
    QCOMPARE(messages(R"(${a!"x"} ${a})"), unknown);
    QCOMPARE(messages(R"(${a} ${a})"), unknown);
}

void TestVariableTable::completes_data()
{
    QTest::addColumn<QString>("expected");
    // | is the cursor; what is replaced stands in brackets, then what is offered; ! where it is closed.
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(expected);
    };
    row("${|", "${[] key,Kind,k.x-1,owner");
    row("${k|", "${[k] key,Kind,k.x-1");
    row("${K|", "${[K] key,Kind,k.x-1");
    row("${k.|", "${[k.] k.x-1");
    row("é ${ke|}", "é ${[ke]} key!");
    row("${k|ey}", "${[key]} key,Kind,k.x-1!");
    row("${|ey}", "${[ey]} key,Kind,k.x-1,owner!");
    row("${ke|!\"d\"}", "${[ke]!\"d\"} key!");
    row("${ke|!d}", "${[ke]!d} key");
    // What follows may belong to the text.
    row("${k|ey and ${owner}", "${[k]ey and ${owner} key,Kind,k.x-1");
    row("${k| is a } sign", "${[k] is a } sign key,Kind,k.x-1");
    row("${a} ${ow|", "${a} ${[ow] owner");
    row("|${", "");
    row("$|{key}", "");
    row("${key}|", "");
    row("${key!|", "");
    row("${x|", "");
    row("key|", "");
    row("{k|", "");
    row("|", "");
}

void TestVariableTable::completes()
{
    QFETCH(QString, expected);
    const VariableTable table = tableOf(R"({"key":1,"Kind":1,"k.x-1":1,"owner":1,"key":2})");
    std::string text = QTest::currentDataTag();
    const size_t offset = text.find('|');
    text.erase(offset, 1);
    const auto completion = completionAt(text, offset, table);
    QString found;
    if (completion) {
        QStringList names;
        for (const std::string &name : completion->names)
            names << toQString(name);
        found = toQString(text.substr(0, completion->offset)) + u'['
            + toQString(text.substr(completion->offset, completion->length)) + u']'
            + toQString(text.substr(completion->offset + completion->length)) + u' ' + names.join(u',')
            + (completion->isClosed ? u"!"_s : QString());
    }
    QCOMPARE(found, expected);
}

void TestVariableTable::offersNamesInTheirOrder()
{
    const auto completion = completionAt("${", 2, tableOf(R"({"z":1,"a":1,"m":1})"));
    QVERIFY(completion);
    QVERIFY((completion->names == std::vector<std::string>{"z", "a", "m"}));
}

QTEST_APPLESS_MAIN(TestVariableTable)
#include "tst_variabletable.moc"
