#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/jsonschema.h"
#include "models/schema/numberpattern.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! The schema of the field that a pointer of a body names.
Json schemaAt(ResourceKind kind, const std::string &pointer)
{
    std::string place;
    for (const std::string &token : pointerTokens(pointer))
        place = token == "0" ? childPointer(place, "items")
                             : childPointer(childPointer(place, "properties"), token);
    const Json schema = jsonSchema(kind);
    const Json *found = valueAt(schema, place);
    return found ? *found : Json();
}

bool isOf(const Json &schema, std::string_view type)
{
    const Json *types = schema.find("type");
    return types && (types->text() == type || std::ranges::any_of(types->items(), [type](const Json &one) {
                         return one.text() == type;
                     }));
}

bool isListed(const Json &schema, std::string_view key)
{
    const Json *required = schema.find("required");
    return required
        && std::ranges::any_of(required->items(), [key](const Json &one) { return one.text() == key; });
}

} // namespace

// That bodies are valid to it exactly where validate() finds no error is what tests/schema.sh shows.
class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesTheNumbersWithinBounds_data();
    void matchesTheNumbersWithinBounds();
    void matchesEveryNumberWithoutBothBounds();
    void namesItsDialect();
    void describesEveryField();
    void asksForRequiredFieldsAlone();
    void marksSecretsAlone();
    void letsWarningsPass();
    void wantsOneAlternative();
    void refusesOldKeys();
    void matchesWholeNumbers_data();
    void matchesWholeNumbers();
    void matchesNumbersAsJsonWritesThem_data();
    void matchesNumbersAsJsonWritesThem();
};

void TestJsonSchema::namesItsDialect()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const Json schema = jsonSchema(kind);
        QCOMPARE(schema.members().front().key, std::string("$schema"));
        QCOMPARE(schema.find("$schema")->text(), std::string("https://json-schema.org/draft/2020-12/schema"));
        QVERIFY(isOf(schema, "object"));
        QVERIFY(!schema.find("title")->text().empty());
    }
}

void TestJsonSchema::describesEveryField()
{
    int fields = 0;
    forEachField([&fields](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const Json schema = schemaAt(kind, pointer);
        QVERIFY2(schema.isObject(), pointer.c_str());
        QCOMPARE(toQString(schema.find("title")->text()), fieldLabel(field));
        QVERIFY2(toQString(schema.find("description")->text()).startsWith(fieldHelp(field)), pointer.c_str());
        QVERIFY2(schema.find("type"), pointer.c_str());
        ++fields;
    });
    QVERIFY(fields > 90);
}

void TestJsonSchema::asksForRequiredFieldsAlone()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const bool isRequired = field.presence == Presence::Required;
        const std::string parent = parentPointer(pointer);
        const Json group = parent.empty() ? jsonSchema(kind) : schemaAt(kind, parent);
        QCOMPARE(isListed(group, field.key), isRequired);
        const Json schema = schemaAt(kind, pointer);
        QCOMPARE(isOf(schema, "null"), !isRequired);
        if (isText(field.type))
            QCOMPARE(schema.find("minLength") != nullptr, isRequired);
    });
}

void TestJsonSchema::marksSecretsAlone()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const Json schema = schemaAt(kind, pointer);
        const Json *writeOnly = schema.find("writeOnly");
        QCOMPARE(writeOnly && writeOnly->toBool(), field.sensitivity == Sensitivity::Secret);
    });
}

void TestJsonSchema::letsWarningsPass()
{
    int bounds = 0;
    forEachField([&bounds](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const Json schema = schemaAt(kind, pointer);
        QVERIFY2(!schema.find("enum") && !schema.find("format"), pointer.c_str());
        QCOMPARE(schema.find("examples") != nullptr,
                 !field.choices.empty() && field.type != FieldType::StringList);
        if (!field.bounds.isSet())
            return;
        const bool isError = field.bounds.level == Level::Error;
        const bool isInteger = field.type == FieldType::Integer;
        const Json *most = schema.find(isInteger ? "maximum" : "maxLength");
        QCOMPARE(most != nullptr, isError);
        if (isError)
            QCOMPARE(most->toInteger(), std::optional(field.bounds.most));
        else
            QVERIFY2(schema.find("description")->text().size() > static_cast<size_t>(fieldHelp(field).size()),
                     pointer.c_str());
        ++bounds;
    });
    QVERIFY(bounds > 40);
}

void TestJsonSchema::wantsOneAlternative()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        const Json schema = schemaAt(kind, pointer);
        const Json *choices = schema.find("oneOf");
        QCOMPARE(choices != nullptr, field.type == FieldType::Alternatives);
        if (!choices)
            return;
        const auto groups = std::ranges::count(field.fields, FieldType::Object, &FieldSpec::type);
        QCOMPARE(static_cast<std::ptrdiff_t>(choices->items().size()), groups);
    });
}

void TestJsonSchema::refusesOldKeys()
{
    int oldKeys = 0;
    forEachField([&oldKeys](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        if (field.legacyKey.empty())
            return;
        const Json schema = schemaAt(kind, childPointer(parentPointer(pointer), field.legacyKey));
        QVERIFY2(schema.isBoolean() && !schema.toBool(), pointer.c_str());
        ++oldKeys;
    });
    QCOMPARE(oldKeys, 3);
}

void TestJsonSchema::matchesWholeNumbers_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const std::pair<qint64, qint64> ranges[] = {{0, 0},     {0, 1},      {0, 15},    {1, 10000},  {7, 7},
                                                {10, 1800}, {99, 101},   {20, 64},   {-1, 16},    {-250, -3},
                                                {-20, 20},  {199, 2011}, {500, 599}, {1000, 9999}};
    for (const auto &[least, most] : ranges)
        QTest::addRow("%lld to %lld", least, most) << least << most;
}

void TestJsonSchema::matchesWholeNumbers()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        toQString(wholeNumberPattern({.least = least, .most = most, .level = Level::Error}))));
    QVERIFY(pattern.isValid());
    for (qint64 number = -1200; number <= 12000; ++number) {
        const bool isWithin = number >= least && number <= most;
        QVERIFY2(pattern.match(QString::number(number)).hasMatch() == isWithin,
                 qPrintable(QString::number(number)));
    }
}

void TestJsonSchema::matchesNumbersAsJsonWritesThem_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("plain") << u"3"_s << true;
    QTest::newRow("fraction of nothing") << u"3.00"_s << true;
    QTest::newRow("exponent") << u"1e1"_s << true;
    QTest::newRow("negative zero") << u"-0"_s << true;
    QTest::newRow("fraction") << u"3.5"_s << false;
    QTest::newRow("leading zero") << u"03"_s << false;
    QTest::newRow("plus") << u"+3"_s << false;
    QTest::newRow("blank") << u" 3"_s << false;
    QTest::newRow("letter") << u"3x"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no fraction") << u"3."_s << false;
}

void TestJsonSchema::matchesNumbersAsJsonWritesThem()
{
    QFETCH(QString, number);
    QFETCH(bool, isWhole);
    for (const Bounds &bounds : {Bounds(), Bounds{.least = 0, .most = 15}, Bounds{.least = -5}}) {
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(toQString(wholeNumberPattern(bounds))));
        QCOMPARE(pattern.match(number).hasMatch(), isWhole);
    }
}

void TestJsonSchema::matchesTheNumbersWithinBounds_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    for (const auto &[least, most] : std::initializer_list<std::pair<qint64, qint64>>{{0, 0},
                                                                                      {0, 15},
                                                                                      {1, 9},
                                                                                      {1, 10},
                                                                                      {-1, -1},
                                                                                      {-1, 0},
                                                                                      {-12, 3},
                                                                                      {-20, -5},
                                                                                      {19, 21},
                                                                                      {95, 1203},
                                                                                      {1000, 10000}})
        QTest::addRow("%lld to %lld", least, most) << least << most;
}

//! Of one end alone a pattern says nothing.
void TestJsonSchema::matchesEveryNumberWithoutBothBounds()
{
    QCOMPARE(wholeNumberPattern({.least = 1}), wholeNumberPattern({}));
    QCOMPARE(wholeNumberPattern({.most = 9}), wholeNumberPattern({}));
    QVERIFY(wholeNumberPattern({.least = 1, .most = 9}) != wholeNumberPattern({}));
}

void TestJsonSchema::matchesTheNumbersWithinBounds()
{
    QFETCH(const qint64, least);
    QFETCH(const qint64, most);
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(toQString(wholeNumberPattern({.least = least, .most = most}))));
    QVERIFY2(pattern.isValid(), qPrintable(pattern.pattern()));
    const auto matches = [&pattern](const QString &text) { return pattern.match(text).hasMatch(); };
    for (qint64 number = std::min<qint64>(least, 0) - 110; number <= most + 1100; ++number) {
        const bool isWithin = number >= least && number <= most;
        QVERIFY2(matches(QString::number(number)) == isWithin, qPrintable(QString::number(number)));
        QCOMPARE(matches(QString::number(number) + u".0"_s), isWithin);
    }
    QCOMPARE(matches(u"-0"_s), least <= 0 && most >= 0);
    for (const QString &text :
         {QString(), u"-"_s, u"00"_s, u"01"_s, u"-01"_s, u"1."_s, u".0"_s, u"1.5"_s, u"1 "_s})
        QVERIFY2(!matches(text), qPrintable(text));
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
