#include "models/json/pointer.h"
#include "models/rules/filteroperators.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view filterPointer = "/rule_config/filter";

//! The issues of a clean body with this filter, without the pointer of the filter.
QStringList issueLines(const Json &filter)
{
    Json body = kafkaToFunction();
    setValueAt(body, filterPointer, filter);
    QStringList lines = summary(issuesOf(ResourceKind::EventStream, body));
    for (QString &line : lines)
        line.remove(toQString(filterPointer));
    return lines;
}

//! A filter whose data is `data`, with a source as every filter needs one.
Json filterOfData(Json data)
{
    Json filter = json(R"({"source":[{"op":"StringIn","values":["HC.Kafka"]}]})");
    filter.insert("data", std::move(data));
    return filter;
}

Json conditions(size_t count)
{
    return Json::array(Json::Array(count, json(R"({"op":"IsNull"})")));
}

} // namespace

class TestFilterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheGuideShows_data();
    void takesWhatTheGuideShows();
    void offersTheOperatorThatIsMeant_data();
    void offersTheOperatorThatIsMeant();
    void findsFaults_data();
    void findsFaults();
    void knowsEveryOperand_data();
    void knowsEveryOperand();
    void namesTheField_data();
    void namesTheField();
    void asksForFieldsOfTheData();
    void countsConditions();
    void countsFields();
    void countsLevels();
};

void TestFilterRules::takesWhatTheGuideShows_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("null and empty") << QByteArray(
        R"({"source":[{"op":"StringIn","values":["a"]}],"type":null,"subject":"","data":null})");
    QTest::newRow("data empty") << QByteArray(
        R"({"source":[{"op":"StringIn","values":["a"]}],"type":"","subject":null,"data":""})");
    QTest::newRow("source") << QByteArray(R"({"source":[{"op":"StringIn","values":["HC.Kafka"]}]})");
    QTest::newRow("fields") << QByteArray(
        R"({"source":[{"op":"StringIn","values":["a"]}],"type":[{"op":"StringIn","values":["t"]}],
            "subject":[{"op":"StringEndsWith","values":[".jpg"]},{"op":"IsNull"}],
            "data":{"age":[{"op":"NumberGreaterThan","value":18}]}})");
    QTest::newRow("and") << QByteArray(
        R"({"source":[{"op":"StringIn","values":["a"]}],
            "subject":{"and":[{"op":"StringStartsWith","values":["a"]},{"op":"StringEndsWith","values":["b"]}]}})");
    QTest::newRow("nested data") << QByteArray(
        R"({"source":[{"op":"StringIn","values":["a"]}],"data":{"a":{"b":{"and":[{"op":"IsTrue"}]}}}})");
}

void TestFilterRules::takesWhatTheGuideShows()
{
    QFETCH(QByteArray, filter);
    QCOMPARE(issueLines(json(filter.toStdString())), QStringList());
}

void TestFilterRules::offersTheOperatorThatIsMeant_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    const auto row = [](const QString &key, const QString &written, const QString &meant) {
        QTest::addRow("%s as %s", qPrintable(key), qPrintable(written)) << key << written << meant;
    };
    row(u"subject"_s, u"stringin"_s, u"StringIn"_s);
    row(u"subject"_s, u"STRINGNOTIN"_s, u"StringNotIn"_s);
    row(u"subject"_s, u" StringEndsWith\n"_s, u"StringEndsWith"_s);
    row(u"source"_s, u"stringIn"_s, u"StringIn"_s);
    // What the source cannot be compared by would be the next fault.
    row(u"source"_s, u"stringNotIn"_s, {});
    row(u"subject"_s, u"String In"_s, {});
    row(u"subject"_s, u"StringIns"_s, {});
    row(u"subject"_s, {}, {});
}

void TestFilterRules::offersTheOperatorThatIsMeant()
{
    QFETCH(const QString, key);
    QFETCH(const QString, written);
    QFETCH(const QString, meant);
    Json body = kafkaToFunction();
    setValueAt(body, filterPointer, json(R"({"source":[{"op":"StringIn","values":["HC.Kafka"]}]})"));
    const std::string pointer = childPointer(childPointer(filterPointer, toStdString(key)), size_t(0));
    setValueAt(body, childPointer(filterPointer, toStdString(key)), json(R"([{"op":"","values":["a"]}])"));
    setValueAt(body, pointer + "/op", Json::string(toStdString(written)));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().pointer, pointer);
    QCOMPARE(issues.front().fixes.size(), size_t(meant.isEmpty() ? 0 : 1));
    if (meant.isEmpty())
        return;
    QCOMPARE(issues.front().fixes.front().label, u"Use %1"_s.arg(meant));
    const Json fixed = applied(body, issues.front().fixes.front());
    QCOMPARE(toQString(valueAt(fixed, pointer + "/op")->text()), meant);
    QCOMPARE(issuesOf(ResourceKind::EventStream, fixed).size(), size_t(0));
}

void TestFilterRules::findsFaults_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *filter, const char *expected) {
        QTest::newRow(filter) << QString::fromLatin1(expected);
    };
    row(R"([])", " type error");
    row(R"({"subject":[{"op":"IsNull"}]})", "/source required warning");
    row(R"({"source":[{"op":"IsNull"}]})", "/source/0 enum warning");
    row(R"({"source":[{"op":"StringNotIn","values":["a"]}]})", "/source/0 enum warning");
    row(R"({"source":"HC.Kafka"})", "/source type warning");
    row(R"({"source":[],"x/y":[]})", "/x~1y unknown_field warning");
    row(R"({"source":[],"type":{"a":[]}})", "/type type warning");
    row(R"({"source":[],"data":[]})", "/data type warning");
    row(R"({"source":[],"data":[{"op":"IsNull"}]})", "/data type warning");
    row(R"({"source":[],"data":"x"})", "/data type warning");
    row(R"({"source":[],"data":{"a":null}})", "/data/a type warning");
    // null and "" are absent, and only the source is asked for.
    row(R"({"source":null})", "/source required warning");
    row(R"({"source":"","type":null,"subject":"","data":null})", "/source required warning");
    row(R"({"source":[],"data":{"a":5}})", "/data/a type warning");
    row(R"({"source":[],"subject":["x"]})", "/subject/0 type warning");
    row(R"({"source":[],"subject":[{"values":["x"]}]})", "/subject/0 enum warning");
    row(R"({"source":[],"subject":[{"op":"stringin","values":["x"]}]})", "/subject/0 enum warning");
    row(R"({"source":[],"subject":[{"op":5}]})", "/subject/0 enum warning");
    row(R"({"source":[],"subject":{"and":[{"op":"IsNull"},{"op":"X"}]}})", "/subject/and/1 enum warning");
    row(R"({"source":[],"subject":{"and":{}}})", "/subject type warning");
}

void TestFilterRules::findsFaults()
{
    QFETCH(QString, expected);
    QCOMPARE(issueLines(json(QTest::currentDataTag())), QStringList{expected});
}

void TestFilterRules::knowsEveryOperand_data()
{
    QTest::addColumn<QList<QByteArray>>("right");
    QTest::addColumn<QList<QByteArray>>("wrong");
    const auto newRow = [](const FilterOperator &known) -> QTestData & {
        return QTest::newRow(std::string(known.name).c_str());
    };
    for (const FilterOperator &known : filterOperators) {
        switch (known.operands) {
        case FilterOperands::None:
            newRow(known) << QList<QByteArray>{"{}"} << QList<QByteArray>{};
            break;
        case FilterOperands::Texts:
            newRow(known) << QList<QByteArray>{R"({"values":["a"]})", R"({"values":["a","b"]})"}
                          << QList<QByteArray>{"{}", R"({"values":[1]})", R"({"values":"a"})",
                                               R"({"value":"a"})", R"({"values":["a",null]})"};
            break;
        case FilterOperands::Numbers:
            newRow(known) << QList<QByteArray>{R"({"values":[1]})", R"({"values":[1,-2.5e3]})"}
                          << QList<QByteArray>{"{}", R"({"values":["1"]})", R"({"values":1})",
                                               R"({"value":1})"};
            break;
        case FilterOperands::Number:
            newRow(known) << QList<QByteArray>{R"({"value":1})", R"({"value":-0.5})"}
                          << QList<QByteArray>{"{}", R"({"value":"1"})", R"({"value":[1]})",
                                               R"({"values":[1]})"};
            break;
        case FilterOperands::Ranges:
            newRow(known) << QList<QByteArray>{R"({"values":[[1,2]]})", R"({"values":[[1,2],[3,4]]})"}
                          << QList<QByteArray>{"{}", R"({"values":[1,2]})", R"({"values":[[1]]})",
                                               R"({"values":[[1,2,3]]})", R"({"values":[["1","2"]]})"};
            break;
        }
    }
}

void TestFilterRules::knowsEveryOperand()
{
    QFETCH(QList<QByteArray>, right);
    QFETCH(QList<QByteArray>, wrong);
    const auto linesOf = [](const QByteArray &operands) {
        Json condition = json(operands.toStdString());
        condition.insert("op", Json::string(QTest::currentDataTag()));
        return issueLines(filterOfData(Json::object({{"a", Json::array({condition})}})));
    };
    for (const QByteArray &operands : right)
        QCOMPARE(linesOf(operands), QStringList());
    for (const QByteArray &operands : wrong)
        QCOMPARE(linesOf(operands), QStringList{u"/data/a/0 type warning"_s});
}

void TestFilterRules::namesTheField_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {R"(5)", R"(["x"])", R"([{}])", R"([{"op":"StringIn"}])",
                              R"([{"op":"NumberIn"}])", R"({"and":[{"op":"NumberLessThan"}]})",
                              R"([{"op":"NumberInRange"}])", R"([{"op":"IsNull"},{"op":"IsNull"},
                              {"op":"IsNull"},{"op":"IsNull"},{"op":"IsNull"},{"op":"IsNull"}])"})
        QTest::newRow(value) << QByteArray(value);
}

void TestFilterRules::namesTheField()
{
    QFETCH(QByteArray, value);
    // A key may look like a place for an argument.
    const QString key = u"age %1%2%3"_s;
    Json body = kafkaToFunction();
    setValueAt(body, filterPointer,
               filterOfData(Json::object({{toStdString(key), json(value.toStdString()), 0}})));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QVERIFY2(issues[0].message.contains(u'"' + key + u'"'), qPrintable(issues[0].message));
}

void TestFilterRules::asksForFieldsOfTheData()
{
    Json body = kafkaToFunction();
    setValueAt(body, filterPointer, json(R"({"source":[],"data":[{"op":"IsNull"}]})"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues[0].message,
             u"The field \"data\" should be a JSON object with fields of the data, each with its conditions, "
             "and […] is not."_s);
}

void TestFilterRules::countsConditions()
{
    const auto lines = [](size_t count) {
        return issueLines(filterOfData(Json::object({{"a", conditions(count)}})));
    };
    QCOMPARE(lines(0), QStringList());
    QCOMPARE(lines(4), QStringList());
    QCOMPARE(lines(5), QStringList());
    QCOMPARE(lines(6), QStringList{u"/data/a limit warning"_s});
}

void TestFilterRules::countsFields()
{
    const auto lines = [](size_t count) {
        Json data = Json::object();
        for (size_t i = 0; i < count; ++i)
            data.insert("f" + std::to_string(i), conditions(1));
        return issueLines(filterOfData(std::move(data)));
    };
    QCOMPARE(lines(4), QStringList());
    QCOMPARE(lines(5), QStringList());
    QCOMPARE(lines(6), QStringList{u"/data limit warning"_s});
}

void TestFilterRules::countsLevels()
{
    const auto lines = [](int levels) {
        Json data = conditions(1);
        for (int i = 0; i < levels; ++i)
            data = Json::object({{"a", std::move(data)}});
        return issueLines(filterOfData(std::move(data)));
    };
    QCOMPARE(lines(4), QStringList());
    QCOMPARE(lines(5), QStringList());
    QCOMPARE(lines(6), QStringList{u"/data/a/a/a/a/a limit warning"_s});
}

QTEST_APPLESS_MAIN(TestFilterRules)
#include "tst_filterrules.moc"
