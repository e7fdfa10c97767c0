#include "models/lists/listfilter.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

using Column = ListFilterTerm::Column;
using Terms = std::vector<ListFilterTerm>;

Q_DECLARE_METATYPE(Terms)

class TestListFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
};

void TestListFilter::readsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Terms>("terms");
    QTest::newRow("nothing") << u"  "_s << Terms{};
    QTest::newRow("any case") << u"Orders ÄÖ"_s << Terms{{Column::Any, u"orders"_s}, {Column::Any, u"äö"_s}};
    QTest::newRow("columns") << u"status:Running source:kafka target:obs name:a id:b updated:2025"_s
                             << Terms{{Column::Status, u"running"_s}, {Column::Source, u"kafka"_s},
                                      {Column::Target, u"obs"_s},     {Column::Name, u"a"_s},
                                      {Column::Id, u"b"_s},           {Column::Updated, u"2025"_s}};
    QTest::newRow("Chinese colon") << u"status：运行中"_s << Terms{{Column::Status, u"运行中"_s}};
    QTest::newRow("column, any case") << u"STATUS:error"_s << Terms{{Column::Status, u"error"_s}};
    QTest::newRow("column without a word yet") << u"orders status:"_s << Terms{{Column::Any, u"orders"_s}};
    QTest::newRow("no column") << u"10:11 urn:fss"_s
                               << Terms{{Column::Any, u"10:11"_s}, {Column::Any, u"urn:fss"_s}};
    QTest::newRow("colon in a word of a column")
        << u"updated:10:11"_s << Terms{{Column::Updated, u"10:11"_s}};
    QTest::newRow("words held together")
        << u"\"a b\" name:\"c d\""_s << Terms{{Column::Any, u"a b"_s}, {Column::Name, u"c d"_s}};
    QTest::newRow("mark that is still open") << u"name:\"c d"_s << Terms{{Column::Name, u"c d"_s}};
    QTest::newRow("marks alone") << u"\"\" name:\"\""_s << Terms{};
}

void TestListFilter::readsWords()
{
    QFETCH(const QString, text);
    QFETCH(const Terms, terms);
    QVERIFY(readListFilter(text) == terms);
}

QTEST_APPLESS_MAIN(TestListFilter)
#include "tst_listfilter.moc"
