#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/jsonpath.h"
#include "models/rules/jsonpathquery.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! The values that the path selects, as one JSON list.
QByteArray selection(const char *path, const Json &document)
{
    const auto query = JsonPathQuery::read(path);
    if (!query)
        return query.error().message.toUtf8();
    const auto selected = query->select(document);
    if (!selected)
        return "too many";
    Json list = Json::array();
    for (const Json *value : *selected)
        list.items().push_back(*value);
    return QByteArray::fromStdString(writeCompactJson(list));
}

} // namespace

class TestJsonPathQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data();
    void selects();
    void refuses_data();
    void refuses();
    void endsBeyondTheLimit();
    void knowsWhatIsSingular();
    void namesWhereItLeads();
    void agreesWithTheComplianceTests();
};

void TestJsonPathQuery::selects_data()
{
    QTest::addColumn<QByteArray>("selected");
    const auto row = [](const char *path, const char *selected) {
        QTest::newRow(path) << QByteArray(selected);
    };
    row("$.data.name", R"(["n"])");
    row("$.data.absent", "[]");
    row("$.data.name.deeper", "[]");
    row("$['data']['a b']", "[1]");
    row("$[\"data\"][\"it's\"]", "[2]");
    row(R"($['data']['it\'s'])", "[2]");
    row(R"($['data']['say "hi"'])", "[3]");
    row(R"($["data"]["\u00e4\ud83d\ude00"])", "[4]");
    row(R"($['data']['back\\slash'])", "[5]");
    row("$ .data [ 'name' ]", R"(["n"])");
    row("$.list[0]", "[10]");
    row("$.list[-1]", "[14]");
    row("$.list[5]", "[]");
    row("$.list[-6]", "[]");
    row("$.list[1:3]", "[11,12]");
    row("$.list[ 1 : 4 : 2 ]", "[11,13]");
    row("$.list[::-2]", "[14,12,10]");
    row("$.list[-2:]", "[13,14]");
    row("$.list[:-3]", "[10,11]");
    row("$.list[3:0:-1]", "[13,12,11]");
    row("$.list[::0]", "[]");
    row("$.list[-100:100]", "[10,11,12,13,14]");
    row("$.list[100:-100:-1]", "[14,13,12,11,10]");
    row("$.list[0,0,'x',4]", "[10,10,14]");
    row("$.list.*", "[10,11,12,13,14]");
    row("$.pair[*]", "[1,2]");
    row("$.pair.*.z", "[]");
    row("$.rows[*].k", "[1,3]");
    row("$.list.name", "[]");
    row("$.pair[0]", "[]");
}

void TestJsonPathQuery::selects()
{
    QFETCH(const QByteArray, selected);
    const auto document =
        readJson(R"({"data":{"name":"n","a b":1,"it's":2,"say \"hi\"":3,"ä😀":4,"back\\slash":5},)"
                 R"("list":[10,11,12,13,14],"pair":{"x":1,"y":2},"rows":[{"k":1},{"l":2},{"k":3}]})");
    QVERIFY(document);
    QCOMPARE(selection(QTest::currentDataTag(), document->root), selected);
}

void TestJsonPathQuery::refuses_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *path, int offset, const char *message) {
        QTest::newRow(path) << offset << QString::fromUtf8(message);
    };
    row("$.a.", 4, "JSONPath (RFC 9535) does not know this path from its character 5 on.");
    row("$.ä b", 4, "JSONPath (RFC 9535) does not know this path from its character 4 on.");
    row("$..a", 1, "The “..” at character 2 looks into every level, and that is not supported.");
    row("$.ä..*", 4, "The “..” at character 4 looks into every level, and that is not supported.");
    row("$.a[?@.b]", 4, "The filter “?” at character 5 is not supported.");
    row("$.a[0, ?@.b == 1]", 7, "The filter “?” at character 8 is not supported.");
}

void TestJsonPathQuery::refuses()
{
    QFETCH(const int, offset);
    QFETCH(const QString, message);
    const auto query = JsonPathQuery::read(QTest::currentDataTag());
    QVERIFY(!query);
    QCOMPARE(static_cast<int>(query.error().offset), offset);
    QCOMPARE(query.error().message, message);
}

void TestJsonPathQuery::endsBeyondTheLimit()
{
    std::string nested = "0";
    std::string path = "$";
    size_t selected = 1;
    while (selected * 2 <= jsonPathSelectionLimit) {
        nested = '[' + nested + ']';
        path += "[0,0]";
        selected *= 2;
    }
    const auto document = readJson(nested);
    QVERIFY(document);
    QCOMPARE(JsonPathQuery::read(path)->select(document->root)->size(), selected);
    const auto deeper = readJson('[' + nested + ']');
    QVERIFY(!JsonPathQuery::read(path + "[0,0]")->select(deeper->root));
    // Many selectors that select nothing take their time as well.
    std::string names = "'x'";
    for (int i = 0; i < 20; ++i)
        names += ",'x'";
    QVERIFY(!JsonPathQuery::read(path + '[' + names + ']')->select(deeper->root));
}

void TestJsonPathQuery::knowsWhatIsSingular()
{
    for (const char *path : {"$", "$.a", "$['a'][0].b", "$[-1]"})
        QVERIFY2(JsonPathQuery::read(path)->isSingular(), path);
    for (const char *path : {"$.*", "$[*]", "$[0,1]", "$[0:1]", "$['a','a']"})
        QVERIFY2(!JsonPathQuery::read(path)->isSingular(), path);
}

void TestJsonPathQuery::namesWhereItLeads()
{
    using Names = std::vector<std::string>;
    QCOMPARE(JsonPathQuery::read("$.data['a b'].c")->leadingNames(), (Names{"data", "a b", "c"}));
    QCOMPARE(JsonPathQuery::read("$.data[0].c")->leadingNames(), Names{"data"});
    QCOMPARE(JsonPathQuery::read("$['a','b']")->leadingNames(), Names{});
}

void TestJsonPathQuery::agreesWithTheComplianceTests()
{
    // They are the RFC's own and not part of the project.
    QFile file(QStringLiteral(WEIR_JSONPATH_SUITE));
    if (!file.open(QIODevice::ReadOnly)) {
        qInfo("The compliance test suite of RFC 9535 is not here; only the cases above were checked.");
        return;
    }
    const auto suite = readJson(file.readAll().toStdString());
    QVERIFY(suite);
    int agreed = 0;
    int invalid = 0;
    int refused = 0;
    for (const Json &test : suite->root.find("tests")->items()) {
        const std::string &selector = test.find("selector")->text();
        QVERIFY2(jsonPathFault(selector).has_value() == (test.find("invalid_selector") != nullptr),
                 selector.c_str());
        const auto query = JsonPathQuery::read(selector);
        if (!query) {
            QVERIFY2(query.error().offset <= selector.size() && !query.error().message.isEmpty(),
                     selector.c_str());
            if (test.find("invalid_selector")) {
                ++invalid;
                continue;
            }
            // What is refused though it is a path has the part that is not supported at the column.
            const std::string rest = selector.substr(query.error().offset);
            QVERIFY2(rest.starts_with("..") || rest.starts_with('?'), selector.c_str());
            ++refused;
            continue;
        }
        const Json &document = *test.find("document");
        const auto selected = query->select(document);
        QVERIFY(selected);
        Json::Array values;
        for (const Json *value : *selected)
            values.push_back(*value);
        // Where the order of members is open, any of several results is right.
        const Json *results = test.find("results");
        const bool isRight = results
            ? std::ranges::any_of(results->items(),
                                  [&](const Json &result) { return result.items() == values; })
            : test.find("result")->items() == values;
        QVERIFY2(isRight, selector.c_str());
        ++agreed;
    }
    qInfo("RFC 9535: %d paths select what they should, %d are no paths, %d have parts that are not supported",
          agreed, invalid, refused);
    QVERIFY(agreed > 100);
}

QTEST_APPLESS_MAIN(TestJsonPathQuery)
#include "tst_jsonpathquery.moc"
