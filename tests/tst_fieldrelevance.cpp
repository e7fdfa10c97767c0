#include "models/json/pointer.h"
#include "models/schema/fieldrelevance.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestFieldRelevance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsOtherFields_data();
    void followsOtherFields();
    void showsWhatHoldsAValue();
    void showsEverythingElse();
};

void TestFieldRelevance::followsOtherFields_data()
{
    QTest::addColumn<QStringList>("pointers");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isShown");
    const auto rows = [](const QStringList &pointers, const QString &condition,
                         const QList<QByteArray> &shown, const QList<QByteArray> &hidden) {
        for (const QByteArray &value : shown)
            QTest::addRow("%s %s", qPrintable(condition), value.constData())
                << pointers << condition << value << true;
        for (const QByteArray &value : hidden)
            QTest::addRow("%s %s", qPrintable(condition), value.constData())
                << pointers << condition << value << false;
    };
    const QString kafka = u"/source/source_kafka/"_s;
    const QStringList sasl = {kafka + u"sasl_mechanism"_s, kafka + u"ssl_certificate_url"_s,
                              kafka + u"ssl_certificate_pwd"_s, kafka + u"user_name"_s,
                              kafka + u"password"_s};
    rows(sasl, kafka + u"enable_sasl_ssl"_s, {"true", R"("true")"}, {"false", "null", "1", R"("x")"});
    rows(sasl, kafka + u"security_protocol"_s, {R"("SASL_SSL")", R"("SASL_PLAINTEXT")"},
         {R"("PLAINTEXT")", "null", R"("x")"});
    const QString mobile = u"/source/source_mobile_rocketmq/"_s;
    rows({mobile + u"access_key"_s, mobile + u"secret_key"_s}, mobile + u"authentication_required"_s,
         {"true"}, {"false", "null"});
    rows({mobile + u"vpc_id"_s, mobile + u"subnet_id"_s}, mobile + u"addr_type"_s, {R"("PRIVATE")"},
         {R"("PUBLIC")", "null"});
    for (const QString &source :
         {u"/source/source_community_rocketmq/"_s, u"/source/source_dms_rocketmq/"_s}) {
        rows({source + u"access_key"_s, source + u"secret_key"_s}, source + u"enable_acl"_s, {"true"},
             {"false", "null"});
    }
    for (const QString &transform : {u"/rule_config/transform/"_s, u"/sink/sink_kafka/keyTransform/0/"_s}) {
        rows({transform + u"template"_s}, transform + u"type"_s, {R"("VARIABLE")"},
             {R"("CONSTANT")", R"("ORIGINAL")", R"("x")", "null"});
        rows({transform + u"value"_s}, transform + u"type"_s,
             {R"("VARIABLE")", R"("CONSTANT")", R"("x")", "null"}, {R"("ORIGINAL")"});
    }
    rows({u"/topic_urn"_s}, u"/topic_type"_s, {"0", R"("0")"}, {"1", "null", "2", R"("x")"});
}

void TestFieldRelevance::followsOtherFields()
{
    QFETCH(QStringList, pointers);
    QFETCH(QString, condition);
    QFETCH(QByteArray, value);
    QFETCH(bool, isShown);
    const std::string conditionPointer = condition.toStdString();
    const ResourceKind kind = kindOf(conditionPointer);
    Json body = bodyFor(kind, conditionPointer);
    setValueAt(body, conditionPointer, json(value.toStdString()));
    for (const QString &pointer : pointers) {
        removeValueAt(body, pointer.toStdString());
        QCOMPARE(isRelevant(kind, body, pointer.toStdString()), isShown);
    }
}

void TestFieldRelevance::showsWhatHoldsAValue()
{
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        Json body = bodyFor(kind, pointer);
        if (!valueAt(body, parentPointer(pointer)))
            return;
        setValueAt(body, pointer,
                   field.type == FieldType::Boolean ? Json::boolean(false) : Json::string("x"));
        QVERIFY2(isRelevant(kind, body, pointer), pointer.c_str());
    });
    // "" is an error beside a DIS stream, null is not.
    Json body = disSubscription();
    QVERIFY(!isRelevant(ResourceKind::EventSubscription, body, "/topic_urn"));
    body.insert("topic_urn", Json::string({}));
    QVERIFY(isRelevant(ResourceKind::EventSubscription, body, "/topic_urn"));
}

void TestFieldRelevance::showsEverythingElse()
{
    for (const char *pointer :
         {"", "/name", "/description", "/source", "/source/source_kafka", "/source/source_kafka/addr",
          "/source/source_mobile_rocketmq/tag", "/source/source_mobile_rocketmq/addr",
          "/source/source_community_rocketmq/vpc_id", "/source/source_dms_rocketmq/tag",
          "/sink/sink_obs/access_key", "/rule_config/transform/type", "/rule_config/filter", "/unknown/x"})
        QVERIFY2(isRelevant(ResourceKind::EventStream, Json::object(), pointer), pointer);
    for (const char *pointer : {"/enable", "/event_ids", "/name", "/topic_name", "/topic_type"})
        QVERIFY2(isRelevant(ResourceKind::EventSubscription, Json::object(), pointer), pointer);
}

QTEST_APPLESS_MAIN(TestFieldRelevance)
#include "tst_fieldrelevance.moc"
