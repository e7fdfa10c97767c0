#include "models/schema/fieldguide.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldreference.h"
#include "models/text.h"

#include <QFile>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestFieldReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptPagesAreWhatTheTablesGive_data();
    void keptPagesAreWhatTheTablesGive();
    void describesEveryField();
    void plainTextStaysPlain();
};

void TestFieldReference::keptPagesAreWhatTheTablesGive_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("stream") << ResourceKind::EventStream << u"eventstream.md"_s;
    QTest::newRow("subscription") << ResourceKind::EventSubscription << u"eventsubscription.md"_s;
}

void TestFieldReference::keptPagesAreWhatTheTablesGive()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const QString, fileName);
    QFile file(QStringLiteral(WEIR_SOURCE_DIR) + u"/resources/reference/"_s + fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList made = fieldReference(kind).split(u'\n');
    // To renew a page: LC_ALL=C weir schema stream --as markdown > resources/reference/eventstream.md
    for (qsizetype line = 0; line < qMin(kept.size(), made.size()); ++line)
        QCOMPARE(kept[line], made[line]);
    QCOMPARE(kept.size(), made.size());
}

void TestFieldReference::describesEveryField()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const QString page = fieldReference(kind);
        for (const std::string &pointer : guidedFields(kind))
            QCOMPARE(page.count(u"\n\n`"_s + toQString(pointer) + u"` · "_s), 1);
    }
}

void TestFieldReference::plainTextStaysPlain()
{
    const QString page = fieldReference(ResourceKind::EventStream);
    // A label that Markdown would read as emphasis, and a rule with brackets.
    QVERIFY(page.contains(u"\n#### SASL\\_SSL\n"_s));
    QVERIFY(!page.contains(u'\t'));
    QVERIFY(page.endsWith(u'\n') && !page.endsWith(u"\n\n"_s));
}

QTEST_GUILESS_MAIN(TestFieldReference)

#include "tst_fieldreference.moc"
