#include "models/rules/jsonpath.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAtTheFault_data();
    void pointsAtTheFault();
    void endsDeepNesting();
    void knowsUnfinishedPaths_data();
    void knowsUnfinishedPaths();
};

void TestJsonPath::pointsAtTheFault_data()
{
    QTest::addColumn<int>("fault");
    constexpr int none = -1;
    const auto row = [](const char *path, int fault) { QTest::newRow(path) << fault; };
    for (const char *path : {"$",
                             "$.a",
                             "$.a.b_1",
                             "$['a']",
                             R"($["a b"])",
                             "$[0]",
                             "$[-1]",
                             "$[1:5:2]",
                             "$[::]",
                             "$[*]",
                             "$.*",
                             "$..a",
                             "$..[0]",
                             "$['a', 'b', 0]",
                             "$ .a",
                             "$ [0]",
                             "$.ä",
                             R"($["\u00e4\uD83D\uDE00\n"])",
                             "$[9007199254740991]",
                             "$[?@.a]",
                             "$[?@.a == 'x' && !(@.b < 1.5e3 || $.c)]",
                             "$[?length(@.a) > 2]",
                             "$[?count(@.*) == 1]",
                             "$[?match(@.a, 'x.*')]",
                             "$[?value(@..a) == null]",
                             "$[?@[?@.b]]",
                             "$[?@.a == -0]"})
        row(path, none);
    row("", 0);
    row("a", 0);
    row(" $", 0);
    row("$ ", 1);
    row("$a", 1);
    row("$.", 2);
    row("$.1", 2);
    row("$. a", 2);
    row("$..", 3);
    row("$[", 2);
    row("$[]", 2);
    row("$[0", 3);
    row("$[0,]", 4);
    row("$[01]", 2);
    row("$[-0]", 2);
    row("$[9007199254740992]", 2);
    row("$['a]", 5);
    row(R"($["\x"])", 3);
    row(R"($["\uD800"])", 3);
    row(R"($['\"'])", 3);
    row("$[a]", 2);
    row("$.a-b", 3);
    row("$[?1]", 3);
    row("$[?@.* == 1]", 3);
    row("$[?@.a == @.*]", 10);
    row("$[?length(@.a)]", 3);
    row("$[?length(@.*) == 1]", 10);
    row("$[?count(1) == 1]", 9);
    row("$[?match(@.a) == 1]", 12);
    row("$[?other(@.a)]", 3);
    row("$[?@.a = 1]", 7);
    row("$[?@.a == 01]", 10);
}

void TestJsonPath::pointsAtTheFault()
{
    QFETCH(int, fault);
    const auto found = jsonPathFault(QTest::currentDataTag());
    QCOMPARE(found ? static_cast<int>(*found) : -1, fault);
}

void TestJsonPath::endsDeepNesting()
{
    const auto nested = [](size_t depth) {
        return "$[?" + std::string(depth, '(') + "@.a" + std::string(depth, ')') + ']';
    };
    QVERIFY(!jsonPathFault(nested(20)));
    QVERIFY(jsonPathFault(nested(200'000)));
}

void TestJsonPath::knowsUnfinishedPaths_data()
{
    QTest::addColumn<bool>("isUnfinished");
    for (const char *path :
         {"$.", "$.a.", "$[", "$['a'", "$['a", "$[\"a]", "$.a[?(@.b == '])", "$['a\\']", "$..", "$[[]"})
        QTest::newRow(path) << true;
    for (const char *path : {"$.a", "$['a']", "$['[']", "$[\"'\"]", "$['\\'']", "$.a]", "$[0]", "$.a b"})
        QTest::newRow(path) << false;
}

void TestJsonPath::knowsUnfinishedPaths()
{
    QFETCH(bool, isUnfinished);
    QCOMPARE(isJsonPathUnfinished(QTest::currentDataTag()), isUnfinished);
}

QTEST_APPLESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"
