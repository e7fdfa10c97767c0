#include "models/draft/formfields.h"

#include "models/json/jsonreader.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

std::vector<FormField> fieldsOf(std::string_view body)
{
    return formFields(ResourceKind::EventStream, readJson(body).value().root);
}

const FormField *fieldOf(const std::vector<FormField> &fields, std::string_view pointer)
{
    const auto found = std::ranges::find(fields, pointer, &FormField::pointer);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

class TestFormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasFieldsOfTheChosenSource();
    void hasNoFieldsWhereNothingIsChosen();
    void leavesOutWhatIsNotRelevant();
    void keepsTheOrderOfTheForm();
};

void TestFormFields::hasFieldsOfTheChosenSource()
{
    const auto fields = fieldsOf(R"({"source": {"source_kafka": {}, "name": "HC.Kafka"}})");
    const FormField *topic = fieldOf(fields, "/source/source_kafka/topic");
    QVERIFY(topic);
    QCOMPARE(topic->label, u"Topic"_s);
    QCOMPARE(topic->groups, (QStringList{u"Source"_s, u"Kafka"_s}));
    QVERIFY(fieldOf(fields, "/source"));
    QVERIFY(fieldOf(fields, "/source/name"));
    QVERIFY(!fieldOf(fields, "/source/source_dms_rocketmq/topic"));
    QVERIFY(!fieldOf(fields, "/sink/sink_fg/urn"));
    QVERIFY(fieldOf(fields, "/option/thread_num"));
}

void TestFormFields::hasNoFieldsWhereNothingIsChosen()
{
    for (const std::string_view body :
         {R"({})", R"({"source": {"source_kafka": {}, "source_dms_rocketmq": {}}})"}) {
        const auto fields = fieldsOf(body);
        QVERIFY(fieldOf(fields, "/source"));
        QVERIFY(!fieldOf(fields, "/source/source_kafka/topic"));
    }
}

void TestFormFields::leavesOutWhatIsNotRelevant()
{
    QVERIFY(!fieldOf(fieldsOf(R"({"source": {"source_kafka": {}}})"), "/source/source_kafka/password"));
    QVERIFY(fieldOf(fieldsOf(R"({"source": {"source_kafka": {"enable_sasl_ssl": true}}})"),
                    "/source/source_kafka/password"));
}

void TestFormFields::keepsTheOrderOfTheForm()
{
    const auto fields = fieldsOf(R"({"source": {"source_kafka": {}}})");
    QCOMPARE(fields.front().pointer, std::string("/name"));
    QVERIFY(fieldOf(fields, "/source") < fieldOf(fields, "/source/source_kafka/topic"));
    QVERIFY(fieldOf(fields, "/source/source_kafka/topic") < fieldOf(fields, "/sink"));
}

QTEST_APPLESS_MAIN(TestFormFields)
#include "tst_formfields.moc"
