#include "models/json/jsonindex.h"

#include "models/draft/changes.h"
#include "models/json/pointer.h"
#include "models/json/textpositions.h"
#include "models/text.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! "k0": 0, "k1": 1 and so on.
Json numbered(size_t count)
{
    Json object = Json::object();
    for (size_t i = 0; i < count; ++i)
        object.insert("k" + std::to_string(i), Json::integer(static_cast<qint64>(i)));
    return object;
}

} // namespace

// On both sides of the size from which objects are hashed.
class TestJsonIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMembers_data() { addSizes(); }
    void findsMembers();
    void findsValues_data() { addSizes(); }
    void findsValues();
    void comparesObjects_data() { addSizes(); }
    void comparesObjects();
    void listsChanges_data() { addSizes(); }
    void listsChanges();
    void findsPositions_data();
    void findsPositions();

private:
    static void addSizes();
};

void TestJsonIndex::addSizes()
{
    QTest::addColumn<size_t>("size");
    for (const size_t size : {size_t(2), hashedFrom - 1, hashedFrom, hashedFrom + 1, 10 * hashedFrom})
        QTest::addRow("%zu", size) << size;
}

void TestJsonIndex::findsMembers()
{
    QFETCH(size_t, size);
    const Json object = numbered(size);
    const MemberIndex index(&object);
    for (const Json::Member &member : object.members())
        QCOMPARE(index.find(member.key), &member.value);
    QCOMPARE(index.find("k"), nullptr);
    QCOMPARE(MemberIndex(nullptr).find("k"), nullptr);
    const Json list = Json::array({object});
    QCOMPARE(MemberIndex(&list).find("0"), nullptr);
}

void TestJsonIndex::findsValues()
{
    QFETCH(size_t, size);
    Json root = numbered(size);
    root.insert("", Json::integer(-1));
    root.insert("a/b~c", Json::array({numbered(size), Json::array({numbered(size)})}));
    ValueIndex index(root);
    for (const char *pointer : {"", "/", "/k0", "/k1", "/a~1b~0c", "/a~1b~0c/0/k1", "/a~1b~0c/1/0/k1",
                                "/a~1b~0c/2", "/a~1b~0c/01", "/k0/k0", "/none", "/none/k0", "//"})
        QCOMPARE(index.at(pointer), valueAt(root, pointer));
    QVERIFY(index.at("/a~1b~0c/1/0/k1"));
}

void TestJsonIndex::comparesObjects()
{
    QFETCH(size_t, size);
    const Json object = numbered(size);
    Json other = object;
    std::ranges::reverse(other.members());
    QCOMPARE(other, object);
    other.insert("k1", Json::integer(-1));
    QVERIFY(!(other == object));
    other.remove("k1");
    QVERIFY(!(other == object));
    other.insert("x", Json::integer(1));
    QVERIFY(!(other == object));
}

void TestJsonIndex::listsChanges()
{
    QFETCH(size_t, size);
    const Json before = numbered(size);
    Json after = before;
    std::ranges::reverse(after.members());
    QVERIFY(changesBetween(before, after, {}).empty());
    after.remove("k0");
    after.insert("k1", Json::integer(-1));
    after.insert("x", Json::integer(1));
    QStringList pointers;
    for (const FieldChange &change : changesBetween(before, after, {}))
        pointers.append(toQString(change.pointer));
    QCOMPARE(pointers, (QStringList{u"/k1"_s, u"/x"_s, u"/k0"_s}));
}

void TestJsonIndex::findsPositions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("a\nä\n\n𝄞b");
    QTest::newRow("one long line") << QByteArray("xä𝄞").repeated(500);
    QTest::newRow("long lines") << QByteArray("xä𝄞x").repeated(150).append('\n').repeated(7);
    QTest::newRow("short lines") << QByteArray("ä\n").repeated(1000);
}

void TestJsonIndex::findsPositions()
{
    QFETCH(QByteArray, text);
    const TextPositions positions(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    for (size_t offset = 0; offset <= static_cast<size_t>(text.size()) + 1; ++offset) {
        const TextPosition found = positions.at(offset);
        const TextPosition expected = positionAt(text.toStdString(), offset);
        QCOMPARE(found.line, expected.line);
        QCOMPARE(found.column, expected.column);
    }
}

QTEST_APPLESS_MAIN(TestJsonIndex)
#include "tst_jsonindex.moc"
