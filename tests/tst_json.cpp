#include "models/json/json.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsByteOrderMarksInTexts();
    void keepsCharactersBesideSurrogates();
    void keepsNumbersAsWritten_data();
    void keepsNumbersAsWritten();
    void readsIntegers_data();
    void readsIntegers();
    void refusesWithPosition_data();
    void refusesWithPosition();
    void saysHowLargeNumbersMayBe();
    void countsDepth();
    void keepsFirstOfDuplicates();
    void passesOverByteOrderMark();
    void knowsPlaces();
    void writesStably();
    void ignoresMemberOrderInEquality();
    void resolvesPointers();
    void setsAndRemovesByPointer();
};

void TestJson::keepsCharactersBesideSurrogates()
{
    const auto document = readJson("[\"\\ud7ff\\ue000\\uD83D\\uDE00\", \"\xED\x9F\xBF\\\\udc00\"]");
    QVERIFY(document);
    QCOMPARE(document->root.items()[0].text(), std::string("\xED\x9F\xBF\xEE\x80\x80\xF0\x9F\x98\x80"));
    QCOMPARE(document->root.items()[1].text(), std::string("\xED\x9F\xBF\\udc00"));
}

void TestJson::keepsNumbersAsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"1.10", "-0", "18446744073709551616", "1e308", "1E+2", "0.000"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::keepsNumbersAsWritten()
{
    QFETCH(QByteArray, text);
    const auto document = readJson(text.toStdString());
    QVERIFY(document);
    QCOMPARE(writeCompactJson(document->root), text.toStdString());
}

void TestJson::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("integer");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << QByteArray("1000") << true << true << qint64(1000);
    QTest::newRow("fraction of zeros") << QByteArray("1000.0") << true << true << qint64(1000);
    QTest::newRow("exponent") << QByteArray("1e3") << true << true << qint64(1000);
    QTest::newRow("exponent that undoes a fraction") << QByteArray("1.25E2") << true << true << qint64(125);
    QTest::newRow("negative exponent") << QByteArray("12000e-3") << true << true << qint64(12);
    QTest::newRow("fraction") << QByteArray("1.5") << false << false << qint64(0);
    QTest::newRow("small fraction") << QByteArray("15e-1") << false << false << qint64(0);
    QTest::newRow("minus zero") << QByteArray("-0") << true << true << qint64(0);
    QTest::newRow("zero with a huge exponent")
        << QByteArray("0e99999999999999999999") << true << true << qint64(0);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true << true
                             << std::numeric_limits<qint64>::max();
    QTest::newRow("one more") << QByteArray("9223372036854775808") << true << false << qint64(0);
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true << true
                              << std::numeric_limits<qint64>::min();
    QTest::newRow("huge exponent") << QByteArray("1e99999999999999999999") << true << false << qint64(0);
    QTest::newRow("tiny exponent") << QByteArray("1e-99999999999999999999") << false << false << qint64(0);
}

void TestJson::readsIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, integer);
    QFETCH(bool, fits);
    QFETCH(qint64, value);
    const Json number = Json::number(text.toStdString());
    QCOMPARE(number.isInteger(), integer);
    QCOMPARE(number.toInteger().has_value(), fits);
    if (fits)
        QCOMPARE(*number.toInteger(), value);
}

void TestJson::refusesWithPosition_data()
{
    using Kind = JsonReadError::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("column");
    QTest::newRow("empty") << QByteArray() << Kind::Empty << qint64(1) << qint64(1);
    QTest::newRow("blank") << QByteArray(" \n ") << Kind::Empty << qint64(2) << qint64(2);
    QTest::newRow("text") << QByteArray("hello") << Kind::Syntax << qint64(1) << qint64(1);
    QTest::newRow("missing colon") << QByteArray("{\n  \"a\" 1}") << Kind::Syntax << qint64(2) << qint64(7);
    QTest::newRow("columns count characters")
        << QByteArray("{\"é\" 1}") << Kind::Syntax << qint64(1) << qint64(6);
    QTest::newRow("trailing comma") << QByteArray("[1,]") << Kind::Syntax << qint64(1) << qint64(4);
    QTest::newRow("comment") << QByteArray("{} // no") << Kind::TrailingText << qint64(1) << qint64(4);
    QTest::newRow("second document") << QByteArray("{}\n{}") << Kind::TrailingText << qint64(2) << qint64(1);
    QTest::newRow("NUL after") << QByteArray("{}\0{}", 5) << Kind::TrailingText << qint64(1) << qint64(3);
    QTest::newRow("NUL inside") << QByteArray("[1,\0 2]", 7) << Kind::Syntax << qint64(1) << qint64(4);
    QTest::newRow("NUL in text") << QByteArray("[\"a\0b\"]", 7) << Kind::Syntax << qint64(1) << qint64(4);
    QTest::newRow("text without end") << QByteArray("[\"ab") << Kind::Syntax << qint64(1) << qint64(5);
    QTest::newRow("raw tab in text") << QByteArray("\"a\tb\"") << Kind::Syntax << qint64(1) << qint64(3);
    QTest::newRow("bad escape") << QByteArray("\"\\x\"") << Kind::Syntax << qint64(1) << qint64(2);
    QTest::newRow("lone surrogate") << QByteArray("\"\\ud800\"") << Kind::Syntax << qint64(1) << qint64(2);
    QTest::newRow("lone low surrogate")
        << QByteArray("[\"\\ud83d\\ude00\\\\\\uDE00\"]") << Kind::Syntax << qint64(1) << qint64(17);
    QTest::newRow("lone low surrogate in a key")
        << QByteArray("{\"a\": 1,\n\"\\udfff\": 2}") << Kind::Syntax << qint64(2) << qint64(2);
    QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\"") << Kind::Encoding << qint64(1) << qint64(2);
    QTest::newRow("overlong UTF-8") << QByteArray("\"\xc0\xaf\"") << Kind::Encoding << qint64(1) << qint64(2);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << Kind::Encoding << qint64(1) << qint64(1);
    QTest::newRow("UTF-16, big end first")
        << QByteArray("\xfe\xff\0{\0}", 6) << Kind::Encoding << qint64(1) << qint64(1);
    QTest::newRow("UTF-16 without a mark")
        << QByteArray("{\0}\0", 4) << Kind::Encoding << qint64(1) << qint64(1);
    QTest::newRow("leading zero") << QByteArray("01") << Kind::TrailingText << qint64(1) << qint64(2);
    QTest::newRow("exponent past a double") << QByteArray("1e309") << Kind::Syntax << qint64(1) << qint64(1);
    QTest::newRow("digits past a double")
        << '1' + QByteArray(400, '0') << Kind::Syntax << qint64(1) << qint64(1);
    QTest::newRow("no digits after the point") << QByteArray("1.") << Kind::Syntax << qint64(1) << qint64(3);
    QTest::newRow("NaN") << QByteArray("NaN") << Kind::Syntax << qint64(1) << qint64(1);
    QTest::newRow("200,000 arrays") << QByteArray(200'000, '[') << Kind::TooDeep << qint64(1)
                                    << qint64(jsonDepthLimit + 1);
}

void TestJson::refusesWithPosition()
{
    QFETCH(QByteArray, text);
    QFETCH(JsonReadError::Kind, kind);
    QFETCH(qint64, line);
    QFETCH(qint64, column);
    const auto document = readJson(text.toStdString());
    QVERIFY(!document);
    QCOMPARE(document.error().kind, kind);
    QCOMPARE(document.error().line, line);
    QCOMPARE(document.error().column, column);
    QVERIFY(!document.error().reason.isEmpty());
    const bool isNul = QByteArray(QTest::currentDataTag()).startsWith("NUL");
    QCOMPARE(document.error().reason.contains("NUL"_L1), isNul);
}

void TestJson::saysHowLargeNumbersMayBe()
{
    for (const std::string &number : {std::string("1e400"), '1' + std::string(400, '0')}) {
        const auto document = readJson(number);
        QVERIFY(!document);
        QCOMPARE(document.error().message(),
                 u"Line 1, column 1: the number is too large; about 1e308 is the most that can be read."_s);
    }
    QVERIFY(readJson("1e308"));
    QVERIFY(readJson('1' + std::string(308, '0')));
}

void TestJson::countsDepth()
{
    const auto nested = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    QVERIFY(readJson(nested(jsonDepthLimit)));
    QVERIFY(!readJson(nested(jsonDepthLimit + 1)));
}

void TestJson::keepsFirstOfDuplicates()
{
    const auto document = readJson(R"({"a":{"b/c":1,"b/c":2,"d":[{"e":3,"e":4}]}})");
    QVERIFY(document);
    QCOMPARE(writeCompactJson(document->root), std::string(R"({"a":{"b/c":1,"d":[{"e":3}]}})"));
    QCOMPARE(document->duplicates.size(), size_t(2));
    QCOMPARE(document->duplicates[0].pointer, std::string("/a/b~1c"));
    QCOMPARE(document->duplicates[0].value, Json::integer(2));
    QCOMPARE(document->duplicates[0].keyOffset, quint32(14));
    QCOMPARE(document->duplicates[1].pointer, std::string("/a/d/0/e"));

    // What stands twice inside a value that is not in the tree has no place there.
    const auto nested = readJson(R"({"a":{"b":0},"c":1,"a":{"b":1,"b":2,"d":{"e":3,"e":4}},"c":2})");
    QVERIFY(nested);
    QCOMPARE(nested->duplicates.size(), size_t(2));
    QCOMPARE(nested->duplicates[0].pointer, std::string("/a"));
    QCOMPARE(nested->duplicates[1].pointer, std::string("/c"));

    // Past the size at which keys are hashed as well.
    std::string large = "{";
    for (int i = 0; i < 100; ++i)
        large += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    const auto largeDocument = readJson(large + R"("k3":0,"k99":0})");
    QVERIFY(largeDocument);
    QCOMPARE(largeDocument->root.members().size(), size_t(100));
    QCOMPARE(largeDocument->duplicates.size(), size_t(2));
    QCOMPARE(*largeDocument->root.find("k3"), Json::integer(3));
}

void TestJson::passesOverByteOrderMark()
{
    const auto document = readJson("\xEF\xBB\xBF{\"a\":1}");
    QVERIFY(document);
    QVERIFY(document->root.find("a"));
}

void TestJson::knowsPlaces()
{
    const std::string text = "{\n  \"a\": \"x\\\"y\",\n  \"b\": [ 10, {}, null ]\n}\n";
    const auto document = readJson(text);
    QVERIFY(document);
    const auto lineOf = [&](std::string_view pointer) {
        const TextPosition position = positionAt(text, valueAt(document->root, pointer)->offset());
        return std::pair(position.line, position.column);
    };
    QCOMPARE(lineOf(""), std::pair(qint64(1), qint64(1)));
    QCOMPARE(lineOf("/a"), std::pair(qint64(2), qint64(8)));
    QCOMPARE(lineOf("/b"), std::pair(qint64(3), qint64(8)));
    QCOMPARE(lineOf("/b/0"), std::pair(qint64(3), qint64(10)));
    QCOMPARE(lineOf("/b/1"), std::pair(qint64(3), qint64(14)));
    QCOMPARE(lineOf("/b/2"), std::pair(qint64(3), qint64(18)));
}

void TestJson::writesStably()
{
    const auto document = readJson(R"( {"b":[],"a":{},"c":[1,{"d":"\u0001\/é\n"}],"e":null} )");
    QVERIFY(document);
    const std::string text = writeJson(document->root);
    QCOMPARE(text,
             std::string("{\n  \"b\": [],\n  \"a\": {},\n  \"c\": [\n    1,\n    {\n"
                         "      \"d\": \"\\u0001/é\\n\"\n    }\n  ],\n  \"e\": null\n}\n"));
    const auto again = readJson(text);
    QVERIFY(again);
    QCOMPARE(writeJson(again->root), text);
    QCOMPARE(again->root, document->root);
}

void TestJson::ignoresMemberOrderInEquality()
{
    QCOMPARE(readJson(R"({"a":1,"b":[true]})")->root, readJson(R"({"b":[true],"a":1})")->root);
    QVERIFY(!(readJson(R"({"a":1})")->root == readJson(R"({"a":1.0})")->root));
    QVERIFY(!(readJson("[1,2]")->root == readJson("[2,1]")->root));
    QVERIFY(!(readJson(R"({"a":null})")->root == readJson("{}")->root));
}

void TestJson::resolvesPointers()
{
    const Json root = readJson(R"({"a/b":{"m~n":[1,2]},"":3})")->root;
    QCOMPARE(valueAt(root, ""), &root);
    QCOMPARE(*valueAt(root, "/a~1b/m~0n/1"), Json::integer(2));
    QCOMPARE(*valueAt(root, "/"), Json::integer(3));
    QVERIFY(!valueAt(root, "/a~1b/m~0n/2"));
    QVERIFY(!valueAt(root, "/a~1b/m~0n/01"));
    QVERIFY(!valueAt(root, "/a~1b/m~0n/-1"));
    QVERIFY(!valueAt(root, "/x/y"));
    QCOMPARE(childPointer("/x", "a/b~"), std::string("/x/a~1b~0"));
    QCOMPARE(parentPointer("/x/y"), std::string("/x"));
    QCOMPARE(parentPointer(""), std::string());
    QCOMPARE(lastToken("/x/a~1b"), std::string("a/b"));
    QVERIFY(isWithin("/source/name", "/source"));
    QVERIFY(isWithin("/source", "/source"));
    QVERIFY(!isWithin("/source_x", "/source"));
}

void TestJson::setsAndRemovesByPointer()
{
    Json root = Json::object();
    setValueAt(root, "/option/batch_window/count", Json::integer(5));
    QCOMPARE(writeCompactJson(root), std::string(R"({"option":{"batch_window":{"count":5}}})"));
    setValueAt(root, "/list", Json::array({Json::integer(1)}));
    setValueAt(root, "/list/1", Json::integer(2));
    setValueAt(root, "/list/0", Json::integer(0));
    QCOMPARE(writeCompactJson(*root.find("list")), std::string("[0,2]"));
    QVERIFY(removeValueAt(root, "/list/0"));
    QVERIFY(!removeValueAt(root, "/list/1"));
    QVERIFY(removeValueAt(root, "/option"));
    QVERIFY(!removeValueAt(root, "/option"));
    QCOMPARE(writeCompactJson(root), std::string(R"({"list":[2]})"));
}

void TestJson::keepsByteOrderMarksInTexts()
{
    for (const QString &text : {u"\uFEFF"_s, u"\uFEFFname"_s, u"\uFEFF\uFEFFn\uFEFF"_s, u"na\uFEFFme"_s}) {
        const auto document = readJson(quotedJson(toStdString(text)));
        QVERIFY(document);
        QCOMPARE(toQString(document->root.text()), text);
    }
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
