#include "models/json/json.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/fieldguide.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/validation.h"
#include "models/text.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr ResourceKind bothKinds[] = {ResourceKind::EventStream, ResourceKind::EventSubscription};

} // namespace

class TestFieldGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryField();
    void examplesBreakNoRule();
    void givesNoExampleOfASecret();
    void saysTheRules_data();
    void saysTheRules();
    void saysWhatNoTableKnows();
    void explainsWhatStandsInTheFilter();
};

void TestFieldGuide::coversEveryField()
{
    for (const ResourceKind kind : bothKinds) {
        const std::vector<std::string> pointers = guidedFields(kind);
        QVERIFY(pointers.size() >= fieldTable(kind).size());
        for (const std::string &pointer : pointers) {
            const FieldSpec *field = fieldAt(fieldTable(kind), pointer);
            QVERIFY2(field, pointer.c_str());
            const FieldGuide guide = fieldGuide(kind, pointer);
            QCOMPARE(guide.label, fieldLabel(*field));
            QCOMPARE(guide.meaning, fieldHelp(*field));
            QCOMPARE(guide.origin, toQString(field->origin));
            QCOMPARE(guide.pointer, toQString(pointer));
            QVERIFY(guide.traits.size() >= 2);
            const bool hasExample = !isGroup(field->type) && field->sensitivity == Sensitivity::Public;
            QVERIFY2(guide.example.isEmpty() != hasExample, pointer.c_str());
            const QStringList rules = guide.rules;
            QCOMPARE(QSet<QString>(rules.begin(), rules.end()).size(), rules.size());
        }
    }
}

void TestFieldGuide::examplesBreakNoRule()
{
    for (const ResourceKind kind : bothKinds) {
        for (const std::string &pointer : guidedFields(kind)) {
            const QString example = fieldGuide(kind, pointer).example;
            if (example.isEmpty())
                continue;
            const auto member = readJson(toStdString(u'{' + example + u'}'));
            QVERIFY2(member, pointer.c_str());
            // A list's entry comes after its list.
            Json body = Json::object();
            const std::string list = parentPointer(parentPointer(pointer));
            if (const FieldSpec *field = fieldAt(fieldTable(kind), list);
                field && field->type == FieldType::ObjectList)
                setValueAt(body, list, Json::array());
            setValueAt(body, pointer, member->root.members().front().value);
            QVERIFY(valueAt(body, pointer));
            for (const ValidationIssue &issue : validateFields(body, {}, fieldTable(kind)))
                QVERIFY2(!isWithin(issue.pointer, pointer), qPrintable(issue.message));
        }
    }
}

void TestFieldGuide::givesNoExampleOfASecret()
{
    const FieldGuide guide = fieldGuide(ResourceKind::EventStream, "/source/source_kafka/password");
    QCOMPARE(guide.example, QString());
    QVERIFY(guide.traits.contains(u"secret"_s));
    QVERIFY(guide.rules.join(u' ').contains(u"keychain"_s));
}

void TestFieldGuide::saysTheRules_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("rule");
    const auto stream = [](const char *name, const QString &pointer, const QString &rule) {
        QTest::newRow(name) << ResourceKind::EventStream << pointer << rule;
    };
    const auto subscription = [](const char *name, const QString &pointer, const QString &rule) {
        QTest::newRow(name) << ResourceKind::EventSubscription << pointer << rule;
    };
    stream("required", u"/source/source_kafka/topic"_s, u"Topic is required and must not be empty."_s);
    stream("length", u"/source/source_kafka/topic"_s, u"Topic should have 3 to 200 characters."_s);
    stream("pattern", u"/name"_s,
           u"Name may have only letters, digits, periods, underscores and hyphens, and must start with a "
           "letter or a digit."_s);
    stream("range", u"/option/batch_window/interval"_s, u"Batch interval (s) must be between 0 and 15."_s);
    stream("values with their labels", u"/source/source_kafka/seek_to"_s,
           u"Known values: latest (Latest), earliest (Earliest)."_s);
    stream("format", u"/source/source_kafka/addr"_s,
           u"Broker address should be host:port, several separated by commas, each port from 1 to 65535 and "
           "IPv6 addresses in brackets."_s);
    stream("another name", u"/sink/sink_kafka/connectionId"_s,
           u"Bodies that call it \"connection_id\" are read; it is never written so."_s);
    stream("needed by a switch", u"/source/source_kafka/user_name"_s,
           u"User name is required while SASL_SSL is on."_s);
    stream("needed by a choice", u"/source/source_kafka/user_name"_s,
           u"User name is required while Security protocol is SASL_PLAINTEXT."_s);
    stream("a secret that is needed", u"/source/source_dms_rocketmq/secret_key"_s,
           u"Secret key is required while ACL is on."_s);
    stream("shown by a choice", u"/source/source_mobile_rocketmq/vpc_id"_s,
           u"The form shows it while Access type is PRIVATE."_s);
    stream("in a list", u"/sink/sink_kafka/keyTransform/0/template"_s,
           u"Template has no effect where the transform is of type CONSTANT; only VARIABLE uses it."_s);
    subscription("needed by a number", u"/topic_urn"_s, u"Topic URN is required for an SMN notification."_s);
    subscription("forbidden by a number", u"/topic_urn"_s, u"Topic URN must be null for a DIS stream."_s);
    subscription("better set", u"/topic_type"_s,
                 u"Notify by should be set: 0 for an SMN notification, 1 for a DIS stream."_s);
}

void TestFieldGuide::saysTheRules()
{
    QFETCH(ResourceKind, kind);
    QFETCH(QString, pointer);
    QFETCH(QString, rule);
    const QStringList rules = fieldGuide(kind, toStdString(pointer)).rules;
    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u'\n')));
}

void TestFieldGuide::saysWhatNoTableKnows()
{
    const FieldGuide guide = fieldGuide(ResourceKind::EventStream, "/source/colour");
    QCOMPARE(guide.label, u"colour"_s);
    QVERIFY(guide.meaning.contains(u"\"colour\""_s));
    QVERIFY(guide.rules.isEmpty());
    QVERIFY(guide.origin.isEmpty());
}

void TestFieldGuide::explainsWhatStandsInTheFilter()
{
    const FieldGuide guide = fieldGuide(ResourceKind::EventStream, "/rule_config/filter/source/0/op");
    QCOMPARE(guide.label, u"Filter"_s);
    QVERIFY(!guide.meaning.isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldGuide)

#include "tst_fieldguide.moc"
