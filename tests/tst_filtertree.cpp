#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/filteredits.h"
#include "models/rules/filterpath.h"
#include "models/rules/filtertree.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const Json &value)
{
    return toQString(writeCompactJson(value));
}

//! A line for each field and each condition.
QStringList outline(const Json &filter)
{
    QStringList lines;
    for (const FilterField &field : readFilter(filter).fields) {
        const QString join = field.join == FilterJoin::Any ? u"any"_s
            : field.join == FilterJoin::All                ? u"all"_s
                                                           : text(field.value);
        lines << filterPathText(field.path) + u' ' + join;
        for (const FilterCondition &condition : field.conditions) {
            lines << toQString(condition.pointer) + u' '
                    + (condition.op ? toQString(condition.op->name) : text(condition.value));
        }
    }
    return lines;
}

QString fault(const Json &filter, const QString &path, std::string_view renamed = {})
{
    const auto found = filterPathFault(filter, path, renamed);
    return found ? filterPathMessage(*found, path) : QString();
}

Json isNull()
{
    return json(R"({"op":"IsNull"})");
}

//! Fields of the data with the names f0, f1 and so on.
Json filterWithDataFields(int count)
{
    Json filter = json(R"({"data":{}})");
    for (int index = 0; index < count; ++index)
        filter.find("data")->insert("f" + std::to_string(index), Json::array({isNull()}));
    return filter;
}

//! Filters of every form, in which no two conditions and no two members are equal.
class GeneratedFilter
{
public:
    explicit GeneratedFilter(quint32 seed) : m_random(seed) { }

    Json filter()
    {
        Json filter = Json::object();
        for (const char *key : {"subject", "x-note", "source", "data", "type"}) {
            if (m_random.bounded(5) > 0)
                filter.insert(key, valueFor(key));
        }
        return filter;
    }

private:
    Json valueFor(std::string_view key)
    {
        if (key == "x-note")
            return json(R"({"kept":[1.50,{"a~b/c":null}]})");
        return key == "data" ? object(1) : conditions();
    }

    Json object(int level)
    {
        Json object = Json::object();
        const int count = m_random.bounded(1, 5);
        for (int index = 0; index < count; ++index) {
            const bool isLeaf = level >= filterLevelLimit || m_random.bounded(3) > 0;
            const std::string key = (index % 2 ? "~k/" : "k.") + std::to_string(m_next++);
            object.insert(key, isLeaf ? conditions() : this->object(level + 1));
        }
        return object;
    }

    Json conditions()
    {
        Json list = Json::array();
        const int count = m_random.bounded(1, 6);
        for (int index = 0; index < count; ++index)
            list.items().push_back(condition());
        return m_random.bounded(2) ? list : Json::object({{"and", list, 0}});
    }

    Json condition()
    {
        const std::string mark = std::to_string(m_next++) + ".50";
        switch (m_random.bounded(3)) {
        case 0:
            return json(R"({"op":"StringIn","note":true,"values":["a,b",")" + mark + R"("]})");
        case 1:
            return json(R"({"values":[[)" + mark + R"(,1e9]],"op":"NumberInRange"})");
        default:
            return json(R"({"op":"NumericIn","values":[)" + mark + "]}");
        }
    }

    QRandomGenerator m_random;
    int m_next = 100;
};

//! The text with one place in it, which must be the only one, as another text.
QString replaced(const QString &whole, const QString &before, const QString &after)
{
    if (whole.count(before) != 1)
        qFatal("Not once: %s", qPrintable(before));
    QString result = whole;
    return result.replace(before, after);
}

//! The member at the pointer as it stands in its object.
QString memberText(const Json &filter, const std::string &pointer)
{
    return text(Json::string(lastToken(pointer))) + u':' + text(*valueAt(filter, pointer));
}

} // namespace

class TestFilterTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFieldsInTheirOrder();
    void keepsWhatItCannotShow_data();
    void keepsWhatItCannotShow();
    void saysWhatMayBeAdded_data();
    void saysWhatMayBeAdded();
    void countsFieldsOfTheData_data();
    void countsFieldsOfTheData();
    void offersOneOperatorForTheSource();
    void namesEveryOperator();
    void writesPathsThatItReads_data();
    void writesPathsThatItReads();
    void refusesPaths_data();
    void refusesPaths();
    void leavesAFieldsOwnPlaceFree();
    void edits_data();
    void edits();
    void renames_data();
    void renames();
    void changesNothingWhereNothingIs();
    void keepsOperandsOfTheSameKind_data();
    void keepsOperandsOfTheSameKind();
    void leavesTheRestToTheLetter();
};

void TestFilterTree::readsFieldsInTheirOrder()
{
    const Json filter = json(R"({
        "data": {"object": {"size": [{"op":"NumberInRange","values":[[1,2]]}], "a/b~c": [{"op":"IsNull"}]},
                 "and": [{"op":"IsTrue"}]},
        "subject": {"and": [{"op":"StringStartsWith","values":["a"]},{"op":"StringEndsWith","values":["b"]}]},
        "source": [{"op":"StringIn","values":["HC.OBS"]}], "type": []})");
    QCOMPARE(outline(filter),
             (QStringList{u"data.object.size any"_s, u"/data/object/size/0 NumberInRange"_s,
                          u"data.object.a/b~c any"_s, u"/data/object/a~1b~0c/0 IsNull"_s, u"data.and any"_s,
                          u"/data/and/0 IsTrue"_s, u"subject all"_s, u"/subject/and/0 StringStartsWith"_s,
                          u"/subject/and/1 StringEndsWith"_s, u"source any"_s, u"/source/0 StringIn"_s,
                          u"type any"_s}));
    for (const FilterField &field : readFilter(filter).fields) {
        for (const FilterCondition &condition : field.conditions)
            QCOMPARE(text(*valueAt(filter, condition.pointer)), text(condition.value));
    }
    QVERIFY(readFilter(filter).hasSource);
    QVERIFY(!readFilter(json(R"({"type":[]})")).hasSource);
}

void TestFilterTree::keepsWhatItCannotShow_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *filter, const QStringList &lines) {
        QTest::newRow(name) << QByteArray(filter) << lines;
    };
    row("no object", R"("broken")", {uR"( "broken")"_s});
    row("empty", "{}", {});
    row("unknown key", R"({"subjekt":[{"op":"IsNull"}]})", {uR"(subjekt [{"op":"IsNull"}])"_s});
    row("null", R"({"subject":null})", {u"subject null"_s});
    row("text", R"({"subject":"a"})", {uR"(subject "a")"_s});
    row("empty object", R"({"subject":{}})", {u"subject {}"_s});
    row("and with another key", R"({"subject":{"and":[],"x":1}})", {uR"(subject {"and":[],"x":1})"_s});
    row("and without a list", R"({"subject":{"and":1}})", {uR"(subject {"and":1})"_s});
    row("list as data", R"({"data":[{"op":"IsNull"}]})", {uR"(data [{"op":"IsNull"}])"_s});
    row("empty data", R"({"data":{}})", {u"data {}"_s});
    row("number in data", R"({"data":{"a":1.50}})", {u"data.a 1.50"_s});
    row("no object as condition", R"({"type":["a"]})", {u"type any"_s, uR"(/type/0 "a")"_s});
    row("unknown operator", R"({"type":[{"op":"NumericIn","values":[1]}]})",
        {u"type any"_s, uR"(/type/0 {"op":"NumericIn","values":[1]})"_s});
    row("operands of another kind", R"({"type":[{"op":"StringIn","values":[1]}]})",
        {u"type any"_s, uR"(/type/0 {"op":"StringIn","values":[1]})"_s});
    row("range of three", R"({"type":[{"op":"NumberInRange","values":[[1,2,3]]}]})",
        {u"type any"_s, uR"(/type/0 {"op":"NumberInRange","values":[[1,2,3]]})"_s});
    row("operands still to be entered", R"({"type":[{"op":"NumberLessThan"}]})",
        {u"type any"_s, u"/type/0 NumberLessThan"_s});
    row("operands that the operator does not look at", R"({"type":[{"op":"IsNull","values":3}]})",
        {u"type any"_s, u"/type/0 IsNull"_s});
}

void TestFilterTree::keepsWhatItCannotShow()
{
    QFETCH(QByteArray, filter);
    QFETCH(QStringList, lines);
    QCOMPARE(outline(json(filter.toStdString())), lines);
}

void TestFilterTree::saysWhatMayBeAdded_data()
{
    QTest::addColumn<int>("conditions");
    QTest::addColumn<int>("free");
    QTest::newRow("none") << 0 << 5;
    QTest::newRow("one below the limit") << 4 << 1;
    QTest::newRow("the limit") << 5 << 0;
    QTest::newRow("past the limit") << 6 << 0;
}

void TestFilterTree::saysWhatMayBeAdded()
{
    QFETCH(int, conditions);
    QFETCH(int, free);
    const Json list = Json::array(Json::Array(static_cast<size_t>(conditions), isNull()));
    for (const Json &subject : {list, Json::object({{"and", list, 0}})}) {
        const FilterTree tree = readFilter(Json::object({{"subject", subject, 0}}));
        QCOMPARE(tree.fields.front().conditions.size(), static_cast<size_t>(conditions));
        QCOMPARE(tree.fields.front().freeConditions, static_cast<size_t>(free));
    }
}

void TestFilterTree::countsFieldsOfTheData_data()
{
    QTest::addColumn<int>("fields");
    QTest::addColumn<int>("free");
    QTest::newRow("one below the limit") << 4 << 1;
    QTest::newRow("the limit") << 5 << 0;
    QTest::newRow("past the limit") << 6 << 0;
}

void TestFilterTree::countsFieldsOfTheData()
{
    QFETCH(int, fields);
    QFETCH(int, free);
    const Json filter = filterWithDataFields(fields);
    QCOMPARE(readFilter(filter).freeDataFields, static_cast<size_t>(free));
    QCOMPARE(fault(filter, u"data.new"_s).isEmpty(), free > 0);
    QCOMPARE(fault(filter, u"data.new.below"_s).isEmpty(), free > 0);
    // One more below a field that is there is no more field of the data.
    const Json nested = withFilterFieldRenamed(filter, "/data/f0", {"data", "f0", "a"});
    QVERIFY(fault(nested, u"data.f0.b"_s).isEmpty());
    QVERIFY(fault(filter, u"subject"_s).isEmpty());
}

void TestFilterTree::offersOneOperatorForTheSource()
{
    QCOMPARE(operatorsForField({"source"}).size(), 1U);
    QCOMPARE(operatorsForField({"source"}).front()->name, "StringIn");
    QCOMPARE(operatorsForField({"subject"}).size(), filterOperators.size());
    QCOMPARE(operatorsForField({"data", "source"}).size(), filterOperators.size());
}

void TestFilterTree::namesEveryOperator()
{
    QSet<QString> labels;
    for (const FilterOperator &op : filterOperators)
        labels << filterOperatorLabel(op);
    QCOMPARE(labels.size(), static_cast<qsizetype>(filterOperators.size()));
    QCOMPARE(filterOperatorLabel(*filterOperator("StringNotStartsWith")), u"does not start with"_s);
}

void TestFilterTree::writesPathsThatItReads_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << QStringList{u"data"_s, u"object"_s, u"size"_s} << u"data.object.size"_s;
    QTest::newRow("dot") << QStringList{u"data"_s, u"a.b"_s, u"c"_s} << uR"(data."a.b".c)"_s;
    QTest::newRow("quotation mark") << QStringList{u"data"_s, u"a\"b"_s} << uR"(data."a\"b")"_s;
    QTest::newRow("empty") << QStringList{u"data"_s, QString(), u"b"_s} << uR"(data."".b)"_s;
    QTest::newRow("blanks") << QStringList{u"data"_s, u" a"_s, u"b c"_s} << uR"(data." a".b c)"_s;
    QTest::newRow("of pointers") << QStringList{u"data"_s, u"a/b~c"_s} << u"data.a/b~c"_s;
    QTest::newRow("backslash") << QStringList{u"data"_s, uR"(a\.)"_s} << uR"(data."a\\.")"_s;
}

void TestFilterTree::writesPathsThatItReads()
{
    QFETCH(QStringList, keys);
    QFETCH(QString, path);
    std::vector<std::string> tokens;
    for (const QString &key : keys)
        tokens.push_back(toStdString(key));
    QCOMPARE(filterPathText(tokens), path);
    QCOMPARE(filterPathOf(path).value(), tokens);
    QCOMPARE(filterPathOf(u"  "_s + path + u' ').value(), tokens);
}

void TestFilterTree::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("start");
    QTest::newRow("new field") << u"type"_s << QString();
    QTest::newRow("new field of the data") << u"data.new"_s << QString();
    QTest::newRow("beside one that is there") << u"data.object.name"_s << QString();
    QTest::newRow("fifth level") << u"data.1.2.3.4.5"_s << QString();
    QTest::newRow("and right below data") << u"data.and"_s << QString();
    QTest::newRow("sixth level") << u"data.1.2.3.4.5.6"_s << u"A field of the data lies at most"_s;
    QTest::newRow("nothing") << QString() << u"Enter a field"_s;
    QTest::newRow("blanks") << u"  "_s << u"Enter a field"_s;
    QTest::newRow("another field") << u"subjekt"_s << u"A filter knows source, type"_s;
    QTest::newRow("upper case") << u"Source"_s << u"A filter knows source, type"_s;
    QTest::newRow("dot at the start") << u".data"_s << u"A filter knows source, type"_s;
    QTest::newRow("data alone") << u"data"_s << u"Name a field of the data"_s;
    QTest::newRow("dot at the end") << u"data."_s << u"A name before or after a dot"_s;
    QTest::newRow("two dots") << u"data..a"_s << u"A name before or after a dot"_s;
    QTest::newRow("below the subject") << u"subject.a"_s << u"Only data has fields"_s;
    QTest::newRow("open quotation mark") << uR"(data."a)"_s << u"A name in quotation marks"_s;
    QTest::newRow("text behind a quotation mark") << uR"(data."a"b)"_s << u"A name in quotation marks"_s;
    QTest::newRow("and") << u"data.new.and"_s << u"A filter cannot name a field “and”"_s;
    QTest::newRow("present") << u"source"_s << u"The filter has the field source already"_s;
    QTest::newRow("present in the data")
        << u" data.object.size"_s << u"The filter has the field data.object.size already"_s;
    QTest::newRow("fields below") << u"data.object"_s << u"The filter has fields below data.object"_s;
    QTest::newRow("below conditions") << u"data.object.size.a"_s << u"Above this field the filter has"_s;
    QTest::newRow("below all conditions") << u"data.all.a"_s << u"Above this field the filter has"_s;
    QTest::newRow("below a number") << u"data.odd.a"_s << u"Above this field the filter has"_s;
}

void TestFilterTree::refusesPaths()
{
    QFETCH(QString, path);
    QFETCH(QString, start);
    const Json filter = json(R"({"source":[],"data":{"object":{"size":[]},"all":{"and":[]},"odd":1}})");
    const QString message = fault(filter, path);
    QVERIFY2(start.isEmpty() ? message.isEmpty() : message.startsWith(start), qPrintable(message));
    if (!start.isEmpty())
        return;
    const Json edited = withFilterField(filter, filterPathOf(path).value(), {isNull()});
    QCOMPARE(outline(edited).size(), outline(filter).size() + 2);
    QVERIFY(outline(edited).contains(path + u" any"_s));
}

void TestFilterTree::leavesAFieldsOwnPlaceFree()
{
    const Json filter = json(R"({"data":{"object":{"size":[]}}})");
    QVERIFY(!fault(filter, u"data.object"_s).isEmpty());
    QVERIFY(fault(filter, u"data.object"_s, "/data/object/size").isEmpty());
    QVERIFY(fault(filter, u"data.object.size.deep"_s, "/data/object/size").isEmpty());
    const Json full = filterWithDataFields(5);
    QVERIFY(!fault(full, u"data.new"_s).isEmpty());
    QVERIFY(fault(full, u"data.new"_s, "/data/f0").isEmpty());
    QVERIFY(!fault(full, u"data.f1"_s, "/data/f0").isEmpty());
}

void TestFilterTree::edits_data()
{
    QTest::addColumn<FilterEdit>("edit");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const FilterEdit &edit, const char *before, const char *after) {
        QTest::newRow(name) << edit << QByteArray(before) << QByteArray(after);
    };
    row(
        "field in a new object",
        [](Json f) {
            return withFilterField(std::move(f), {"data", "a", "b"}, {});
        },
        R"({"type":[]})", R"({"type":[],"data":{"a":{"b":[]}}})");
    row(
        "empty parents go", [](Json f) { return withoutFilterField(std::move(f), "/data/a/b"); },
        R"({"data":{"a":{"b":[1]}},"type":[]})", R"({"type":[]})");
    row(
        "parents with something stay", [](Json f) { return withoutFilterField(std::move(f), "/data/a/b"); },
        R"({"data":{"a":{"b":[1],"c":{}}},"type":[]})", R"({"data":{"a":{"c":{}}},"type":[]})");
    row(
        "the last field", [](Json f) { return withoutFilterField(std::move(f), "/type"); }, R"({"type":[]})",
        "{}");
    row(
        "no object", [](Json f) { return withoutFilterField(std::move(f), ""); }, R"("broken")", "{}");
    row(
        "key with ~ and /", [](Json f) { return withoutFilterField(std::move(f), "/data/~0~1"); },
        R"({"data":{"~/":[],"~0~1":[]}})", R"({"data":{"~0~1":[]}})");
    row(
        "the last condition", [](Json f) { return withoutFilterCondition(std::move(f), "/data/a/0"); },
        R"({"data":{"a":[1]},"type":[]})", R"({"type":[]})");
    row(
        "the last of all", [](Json f) { return withoutFilterCondition(std::move(f), "/subject/and/0"); },
        R"({"subject":{"and":[1]},"type":[]})", R"({"type":[]})");
    row(
        "up", [](Json f) { return withFilterFieldMoved(std::move(f), "/data/b", FilterMove::Up); },
        R"({"data":{"a":[],"b":[],"c":[]}})", R"({"data":{"b":[],"a":[],"c":[]}})");
    row(
        "up from the start", [](Json f) { return withFilterFieldMoved(std::move(f), "/a", FilterMove::Up); },
        R"({"a":1,"b":2})", R"({"a":1,"b":2})");
    row(
        "down from the end",
        [](Json f) { return withFilterFieldMoved(std::move(f), "/b", FilterMove::Down); }, R"({"a":1,"b":2})",
        R"({"a":1,"b":2})");
    row(
        "condition up from the start",
        [](Json f) { return withFilterConditionMoved(std::move(f), "/type/0", FilterMove::Up); },
        R"({"type":[1,2]})", R"({"type":[1,2]})");
    row(
        "condition down from the end",
        [](Json f) { return withFilterConditionMoved(std::move(f), "/type/1", FilterMove::Down); },
        R"({"type":[1,2]})", R"({"type":[1,2]})");
    row(
        "all to all", [](Json f) { return withFilterJoin(std::move(f), "/type", FilterJoin::All); },
        R"({"type":{"and":[1]}})", R"({"type":{"and":[1]}})");
}

void TestFilterTree::edits()
{
    QFETCH(FilterEdit, edit);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(text(edit(json(before.toStdString()))), QString::fromUtf8(after));
}

void TestFilterTree::renames_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const QString &field, const QString &path,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << field << path << QByteArray(after);
    };
    row("beside", R"({"subject":[1],"source":[2]})", u"/subject"_s, u"type"_s,
        R"({"type":[1],"source":[2]})");
    row("within its object", R"({"data":{"a":{"b":[1],"c":[2]},"d":[3]}})", u"/data/a/b"_s, u"data.a.x"_s,
        R"({"data":{"a":{"x":[1],"c":[2]},"d":[3]}})");
    row("an object that it is alone in", R"({"data":{"a":{"b":[1]},"d":[3]}})", u"/data/a/b"_s,
        u"data.x.y.z"_s, R"({"data":{"x":{"y":{"z":[1]}},"d":[3]}})");
    row("an object with others", R"({"data":{"a":{"b":[1],"c":[2]},"d":[3]}})", u"/data/a/b"_s, u"data.x.b"_s,
        R"({"data":{"a":{"c":[2]},"d":[3],"x":{"b":[1]}}})");
    row("into an object that is there", R"({"data":{"a":[1],"b":{"c":[2]}}})", u"/data/a"_s, u"data.b.a"_s,
        R"({"data":{"b":{"c":[2],"a":[1]}}})");
    row("one level down", R"({"data":{"a":[1],"d":[3]}})", u"/data/a"_s, u"data.a.b"_s,
        R"({"data":{"a":{"b":[1]},"d":[3]}})");
    row("one level up", R"({"data":{"a":{"b":[1]},"d":[3]}})", u"/data/a/b"_s, u"data.a"_s,
        R"({"data":{"a":[1],"d":[3]}})");
    row("out of the data", R"({"data":{"a":[1]},"source":[2]})", u"/data/a"_s, u"subject"_s,
        R"({"subject":[1],"source":[2]})");
    row("into the data", R"({"subject":{"and":[1]},"source":[2],"data":{"b":[3]}})", u"/subject"_s,
        u"data.a"_s, R"({"source":[2],"data":{"b":[3],"a":{"and":[1]}}})");
    row("the same", R"({"subject":[1],"source":[2]})", u"/subject"_s, u"subject"_s,
        R"({"subject":[1],"source":[2]})");
    row("no such field", R"({"subject":[1]})", u"/type"_s, u"source"_s, R"({"subject":[1]})");
}

void TestFilterTree::renames()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, field);
    QFETCH(QString, path);
    QFETCH(QByteArray, after);
    const Json edited =
        withFilterFieldRenamed(json(before.toStdString()), toStdString(field), filterPathOf(path).value());
    QCOMPARE(text(edited), QString::fromUtf8(after));
}

void TestFilterTree::changesNothingWhereNothingIs()
{
    const Json filter = json(R"({"subject":[1],"data":{"a":{"b":[2]}},"odd":3})");
    for (const std::string pointer :
         {"/type/0", "/subject/1", "/subject/x", "/data/a/b/7", "/odd/0", "/data/a/b/0/op"}) {
        QCOMPARE(text(withoutFilterCondition(filter, pointer)), text(filter));
        QCOMPARE(text(withFilterConditionReplaced(filter, pointer, isNull())), text(filter));
        QCOMPARE(text(withFilterConditionDuplicated(filter, pointer)), text(filter));
        QCOMPARE(text(withFilterConditionMoved(filter, pointer, FilterMove::Up)), text(filter));
        QCOMPARE(text(withoutFilterField(filter, pointer)), text(filter));
        QCOMPARE(text(withFilterFieldMoved(filter, pointer, FilterMove::Up)), text(filter));
    }
    for (const std::string pointer : {"/type", "/odd", "/data/a"}) {
        QCOMPARE(text(withFilterCondition(filter, pointer, isNull())), text(filter));
        QCOMPARE(text(withFilterJoin(filter, pointer, FilterJoin::All)), text(filter));
    }
}

void TestFilterTree::keepsOperandsOfTheSameKind_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *op, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(op) << QByteArray(after);
    };
    row("texts", R"({"values":["a"],"op":"StringIn","x":1})", "StringEndsWith",
        R"({"values":["a"],"op":"StringEndsWith","x":1})");
    row("one number", R"({"op":"NumberLessThan","value":1.50})", "NumberNotGreaterThan",
        R"({"op":"NumberNotGreaterThan","value":1.50})");
    row("texts to numbers", R"({"op":"StringIn","values":["a"],"x":1})", "NumberIn",
        R"({"op":"NumberIn","x":1})");
    row("numbers to a number", R"({"op":"NumberIn","values":[1]})", "NumberLessThan",
        R"({"op":"NumberLessThan"})");
    row("texts to none", R"({"op":"StringIn","values":["a"],"":1})", "IsNull", R"({"op":"IsNull","":1})");
    row("none to texts", R"({"op":"IsNull","":1,"values":3})", "StringIn", R"({"op":"StringIn","":1})");
}

void TestFilterTree::keepsOperandsOfTheSameKind()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, op);
    QFETCH(QByteArray, after);
    const Json changed = withOperator(json(before.toStdString()), *filterOperator(op.toStdString()));
    QCOMPARE(text(changed), QString::fromUtf8(after));
}

void TestFilterTree::leavesTheRestToTheLetter()
{
    int conditionsSeen = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Json filter = GeneratedFilter(seed).filter();
        const QString whole = text(filter);
        const Json added = json(R"({"op":"IsTrue"})");
        const QString comma = u","_s;
        for (const FilterField &field : readFilter(filter).fields) {
            const QString member = memberText(filter, field.pointer);
            const auto renamedPath = [&field] {
                std::vector<std::string> path = field.path;
                path.back() = path.size() == 1 ? "renamed" : "re.named";
                return path;
            }();
            QCOMPARE(text(withFilterFieldRenamed(filter, field.pointer, renamedPath)),
                     replaced(whole, member,
                              text(Json::string(renamedPath.back())) + member.mid(member.indexOf(u':'))));
            if (field.hasNext || field.hasPrevious) {
                QCOMPARE(text(withoutFilterField(filter, field.pointer)),
                         field.hasNext ? replaced(whole, member + comma, {})
                                       : replaced(whole, comma + member, {}));
            }
            if (field.hasNext) {
                const Json::Object &siblings = valueAt(filter, parentPointer(field.pointer))->members();
                const auto here = std::ranges::find(siblings, field.path.back(), &Json::Member::key);
                const QString next =
                    memberText(filter, childPointer(parentPointer(field.pointer), std::next(here)->key));
                const Json moved = withFilterFieldMoved(filter, field.pointer, FilterMove::Down);
                QCOMPARE(text(moved), replaced(whole, member + comma + next, next + comma + member));
                QCOMPARE(text(withFilterFieldMoved(moved, field.pointer, FilterMove::Up)), whole);
            }
            if (field.join == FilterJoin::None)
                continue;
            const QString list = text(*filterConditionList(*valueAt(filter, field.pointer)));
            QCOMPARE(text(withFilterCondition(filter, field.pointer, added)),
                     replaced(whole, list, list.chopped(1) + comma + text(added) + u']'));
            const QString all = uR"({"and":)"_s + list + u'}';
            const Json switched = withFilterJoin(
                filter, field.pointer, field.join == FilterJoin::Any ? FilterJoin::All : FilterJoin::Any);
            QCOMPARE(text(switched),
                     field.join == FilterJoin::Any ? replaced(whole, list, all) : replaced(whole, all, list));
            QCOMPARE(text(withFilterJoin(switched, field.pointer, field.join)), whole);
            for (size_t index = 0; index < field.conditions.size(); ++index) {
                ++conditionsSeen;
                const FilterCondition &condition = field.conditions[index];
                const QString own = text(condition.value);
                QCOMPARE(text(withFilterConditionReplaced(filter, condition.pointer, added)),
                         replaced(whole, own, text(added)));
                QCOMPARE(text(withFilterConditionDuplicated(filter, condition.pointer)),
                         replaced(whole, own, own + comma + own));
                if (index > 0) {
                    const QString other = text(field.conditions[index - 1].value);
                    QCOMPARE(text(withoutFilterCondition(filter, condition.pointer)),
                             replaced(whole, comma + own, {}));
                    const Json moved = withFilterConditionMoved(filter, condition.pointer, FilterMove::Up);
                    QCOMPARE(text(moved), replaced(whole, other + comma + own, own + comma + other));
                }
            }
        }
    }
    QVERIFY(conditionsSeen > 1000);
}

QTEST_GUILESS_MAIN(TestFilterTree)
#include "tst_filtertree.moc"
