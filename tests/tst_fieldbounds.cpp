#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

#include <limits>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noLimit = -1000;

//! What the issues of the body say at and beneath the pointer.
QStringList summaryWithin(const Json &body, std::string_view pointer)
{
    ValidationIssues issues = issuesOf(kindOf(pointer), body);
    std::erase_if(issues,
                  [pointer](const ValidationIssue &issue) { return !isWithin(issue.pointer, pointer); });
    return summary(issues);
}

} // namespace

class TestFieldBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBounds_data();
    void holdsBounds();
    void holdsIntegersPastTheMachine_data();
    void holdsIntegersPastTheMachine();
    void holdsPatterns_data();
    void holdsPatterns();
    void knowsEnumerations();
};

void TestFieldBounds::holdsBounds_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *pointer, qint64 least, qint64 most, const QString &level = u"warning"_s) {
        QTest::newRow(pointer) << least << most << level;
    };
    const QString error = u"error"_s;
    row("/name", noLimit, 128);
    row("/description", noLimit, 255);

    row("/source/source_kafka/group", noLimit, 256);
    row("/source/source_kafka/instance_name", 4, 64);
    row("/source/source_kafka/instance_id", noLimit, 256);
    row("/source/source_kafka/topic", 3, 200);
    row("/source/source_kafka/ssl_certificate_url", noLimit, 512);
    row("/source/source_kafka/ssl_certificate_pwd", noLimit, 256);
    row("/source/source_kafka/user_name", noLimit, 256);
    row("/source/source_kafka/password", noLimit, 256);

    row("/source/source_mobile_rocketmq/group_id", 3, 128);
    row("/source/source_mobile_rocketmq/instance_id", 3, 128);
    row("/source/source_mobile_rocketmq/topic", 3, 128);
    row("/source/source_mobile_rocketmq/tag", noLimit, 128);
    row("/source/source_mobile_rocketmq/access_key", noLimit, 128);
    row("/source/source_mobile_rocketmq/secret_key", noLimit, 128);
    row("/source/source_mobile_rocketmq/addr", noLimit, 256);
    row("/source/source_mobile_rocketmq/sdk_url", noLimit, 256);
    row("/source/source_mobile_rocketmq/consume_timeout", 1000, 900000);
    row("/source/source_mobile_rocketmq/suspend_time", 10, 1800);
    row("/source/source_mobile_rocketmq/max_reconsumer_times", 1, 16);
    row("/source/source_mobile_rocketmq/consumer_thread_nums", 20, 64);
    row("/source/source_mobile_rocketmq/consumer_batch_max_size", 1, 1024);
    row("/source/source_mobile_rocketmq/consumer_max_wait", 0, 450);

    row("/source/source_community_rocketmq/instance_name", noLimit, 128);
    row("/source/source_community_rocketmq/instance_id", noLimit, 128);
    row("/source/source_community_rocketmq/group", 3, 64);
    row("/source/source_community_rocketmq/topic", 3, 128);
    row("/source/source_community_rocketmq/tag", noLimit, 128);
    row("/source/source_community_rocketmq/vpc_id", noLimit, 256);
    row("/source/source_community_rocketmq/subnet_id", noLimit, 256);
    row("/source/source_dms_rocketmq/instance_name", noLimit, 128);
    row("/source/source_dms_rocketmq/instance_id", noLimit, 128);
    row("/source/source_dms_rocketmq/group", 3, 64);
    row("/source/source_dms_rocketmq/topic", 3, 128);
    row("/source/source_dms_rocketmq/tag", noLimit, 128);
    for (const QByteArray source : {"/source/source_community_rocketmq", "/source/source_dms_rocketmq"}) {
        row(source + "/access_key", noLimit, 128);
        row(source + "/secret_key", noLimit, 128);
        row(source + "/consume_timeout", 1000, 900000);
        row(source + "/consumer_thread_nums", 20, 64);
        row(source + "/consumer_batch_max_size", 1, 32);
        row(source + "/max_reconsume_times", -1, noLimit);
        row(source + "/suspend_current_queue_time_millis", 20, 30000);
    }

    row("/sink/sink_fg/urn", noLimit, 512);
    row("/sink/sink_obs/access_key", noLimit, 64);
    row("/sink/sink_obs/obs_path", noLimit, 256);
    row("/rule_config/transform/template", noLimit, 2048);
    row("/sink/sink_kafka/keyTransform/0/template", noLimit, 2048);
    row("/option/thread_num", 1, 1000);
    row("/option/batch_window/count", 1, 10000, error);
    row("/option/batch_window/time", 0, noLimit);
    row("/option/batch_window/interval", 0, 15, error);
    QTest::newRow("subscription /name") << noLimit << qint64(64) << error;
    row("/topic_type", 0, 1, error);
}

void TestFieldBounds::holdsBounds()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(QString, level);
    const std::string tag = QTest::currentDataTag();
    const std::string pointer = tag.substr(tag.find('/'));
    const ResourceKind kind =
        tag.starts_with("subscription") ? ResourceKind::EventSubscription : kindOf(pointer);
    const FieldSpec *field = fieldAt(fieldTable(kind), pointer);
    QVERIFY(field);
    const bool isInteger = field->type == FieldType::Integer;
    const auto check = [&](qint64 size, bool isFine) {
        Json body = bodyFor(kind, pointer);
        const bool isPlain = !field->pattern.expression.empty();
        setValueAt(body, pointer,
                   isInteger     ? Json::integer(size)
                       : isPlain ? Json::string(std::string(static_cast<size_t>(size), 'a'))
                                 : Json::string(astralText(size)));
        ValidationIssues issues = issuesOf(kind, body);
        std::erase_if(issues, [](const ValidationIssue &issue) {
            return issue.code != IssueCode::Length && issue.code != IssueCode::Range;
        });
        const QString broken = line(pointer, (isInteger ? u"range "_s : u"length "_s) + level);
        QCOMPARE(summary(issues), isFine ? QStringList() : QStringList(broken));
    };
    if (least != noLimit) {
        check(least - 1, false);
        check(least, true);
    }
    if (most != noLimit) {
        check(most, true);
        check(most + 1, false);
    } else {
        check(std::numeric_limits<qint64>::max(), true);
    }
    if (least == noLimit)
        check(1, true);
}

void TestFieldBounds::holdsIntegersPastTheMachine_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QStringList>("expected");
    const QString tooMuch = u"/option/batch_window/count range error"_s;
    const QString negative = u"/option/batch_window/time range warning"_s;
    QTest::newRow("2^64") << QByteArray("18446744073709551616") << QStringList(tooMuch);
    QTest::newRow("past every exponent") << QByteArray("1e300") << QStringList(tooMuch);
    QTest::newRow("-2^64") << QByteArray("-18446744073709551616") << QStringList({tooMuch, negative});
    QTest::newRow("1e3") << QByteArray("1e3") << QStringList();
    QTest::newRow("1000.0") << QByteArray("1000.0") << QStringList();
    QTest::newRow("1e4") << QByteArray("1e4") << QStringList();
    QTest::newRow("1.00001e4") << QByteArray("1.0001e4") << QStringList(tooMuch);
}

void TestFieldBounds::holdsIntegersPastTheMachine()
{
    QFETCH(QByteArray, number);
    QFETCH(QStringList, expected);
    Json body = kafkaToFunction();
    setValueAt(body, "/option/batch_window/count", Json::number(number.toStdString()));
    setValueAt(body, "/option/batch_window/time", Json::number(number.toStdString()));
    QCOMPARE(summary(issuesOf(ResourceKind::EventStream, body)), expected);
}

void TestFieldBounds::holdsPatterns_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFine");
    const auto stream = [](const char *tag, const QString &name, bool isFine) {
        QTest::addRow("stream, %s", tag) << ResourceKind::EventStream << name << isFine;
    };
    stream("a letter", u"a"_s, true);
    stream("a digit", u"7"_s, true);
    stream("everything", u"Aa0._-"_s, true);
    stream("hyphen first", u"-a"_s, false);
    stream("period first", u".a"_s, false);
    stream("underscore first", u"_a"_s, false);
    stream("é", u"ordérs"_s, false);
    stream("full-width digit", u"a\uFF11"_s, false);
    stream("blank", u"a b"_s, false);
    stream("line end", u"a\n"_s, false);
    stream("NUL", u"a"_s + QChar(0) + u"b"_s, false);
    const auto subscription = [](const char *tag, const QString &name, bool isFine) {
        QTest::addRow("subscription, %s", tag) << ResourceKind::EventSubscription << name << isFine;
    };
    subscription("letters and digits", u"Sub1"_s, true);
    subscription("period", u"a.b"_s, false);
    subscription("hyphen and blank", u"a-b c"_s, false);
    subscription("é", u"é"_s, false);
    subscription("line end", u"a\n"_s, false);
}

void TestFieldBounds::holdsPatterns()
{
    QFETCH(ResourceKind, kind);
    QFETCH(QString, name);
    QFETCH(bool, isFine);
    Json body = bodyFor(kind, "/name");
    body.insert("name", Json::string(toStdString(name)));
    QCOMPARE(summary(issuesOf(kind, body)), isFine ? QStringList() : QStringList(u"/name pattern error"_s));
}

void TestFieldBounds::knowsEnumerations()
{
    int checked = 0;
    forEachField([&checked](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        if (field.type != FieldType::String || field.choices.empty()
            || field.choiceRule != ChoiceRule::Listed)
            return;
        ++checked;
        Json body = bodyFor(kind, pointer);
        for (const Choice &choice : field.choices) {
            setValueAt(body, pointer, Json::string(std::string(choice.value)));
            QVERIFY2(!findIssue(issuesOf(kind, body), pointer, IssueCode::Enum), pointer.c_str());
        }
        for (const std::string &other : {std::string(field.choices.front().value) + " ", std::string("x")}) {
            setValueAt(body, pointer, Json::string(other));
            QCOMPARE(summaryWithin(body, pointer), QStringList(line(pointer, u"enum warning"_s)));
        }
    });
    QVERIFY(checked >= 13);
    Json body = smnSubscription();
    setValueAt(body, "/event_ids", json(R"(["dis_event.008","dis_event.009"])"));
    QCOMPARE(summaryWithin(body, "/event_ids"), QStringList(u"/event_ids/1 enum warning"_s));
}

QTEST_APPLESS_MAIN(TestFieldBounds)
#include "tst_fieldbounds.moc"
