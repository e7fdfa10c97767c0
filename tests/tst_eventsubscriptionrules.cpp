#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ResourceKind kind = ResourceKind::EventSubscription;
constexpr std::string_view projectId = "575ae927fc644f22b5c5af5209b7cf51";

//! The body with the member, or without it where the text is empty.
Json withMember(Json body, std::string_view key, const QByteArray &text)
{
    if (text.isEmpty())
        body.remove(key);
    else
        body.insert(key, json(text.toStdString()));
    return body;
}

//! The compact JSON that the only fix of the only issue puts at `key`.
std::string fixedValue(const Json &body, std::string_view key, const ValidationContext &context = {})
{
    const ValidationIssues issues = issuesOf(kind, body, context);
    if (issues.size() != 1 || issues[0].fixes.size() != 1)
        return "no single fix";
    return writeCompactJson(*applied(body, issues[0].fixes[0]).find(key));
}

} // namespace

class TestEventSubscriptionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsEnable_data();
    void wantsEnable();
    void warnsOfHyphens_data();
    void warnsOfHyphens();
    void wantsTopicName_data();
    void wantsTopicName();
    void comparesTheTopicWithTheList_data();
    void comparesTheTopicWithTheList();
    void wantsTopicType_data();
    void wantsTopicType();
    void wantsNoUrnForStreams_data();
    void wantsNoUrnForStreams();
    void checksTheFormOfTheUrn_data();
    void checksTheFormOfTheUrn();
    void comparesTheUrn_data();
    void comparesTheUrn();
    void leavesTheUrnAloneWithoutType_data();
    void leavesTheUrnAloneWithoutType();
    void readsTheTypeInQuotes_data();
    void readsTheTypeInQuotes();
};

void TestEventSubscriptionRules::wantsEnable_data()
{
    QTest::addColumn<QByteArray>("loaded");
    QTest::addColumn<QByteArray>("fixed");
    QTest::newRow("nothing loaded") << QByteArray() << QByteArray("false");
    QTest::newRow("loaded true") << QByteArray(R"({"enable":true})") << QByteArray("true");
    QTest::newRow("loaded false") << QByteArray(R"({"enable":false})") << QByteArray("false");
    QTest::newRow("loaded without") << QByteArray("{}") << QByteArray("false");
    QTest::newRow("loaded as text") << QByteArray(R"({"enable":"x"})") << QByteArray("false");
}

void TestEventSubscriptionRules::wantsEnable()
{
    QFETCH(QByteArray, loaded);
    QFETCH(QByteArray, fixed);
    const Json loadedBody = loaded.isEmpty() ? Json() : json(loaded.toStdString());
    const ValidationContext context{.loaded = loaded.isEmpty() ? nullptr : &loadedBody};
    for (const QByteArray absent : {"", "null", R"("")"}) {
        const Json body = withMember(smnSubscription(), "enable", absent);
        QCOMPARE(summary(issuesOf(kind, body, context)), QStringList(u"/enable required warning"_s));
        QCOMPARE(fixedValue(body, "enable", context), fixed.toStdString());
    }
}

void TestEventSubscriptionRules::warnsOfHyphens_data()
{
    QTest::addColumn<QStringList>("expected");
    const QString warning = u"/name pattern warning"_s;
    const QString length = u"/name length error"_s;
    const auto row = [](const QByteArray &name, const QStringList &expected) {
        QTest::newRow(name.constData()) << expected;
    };
    row("abc1", {});
    row("dis-test1", {warning});
    row("dis_test1", {warning});
    row("-", {warning});
    row("a-b.c", {u"/name pattern error"_s});
    row(QByteArray(63, 'a') + '-', {warning});
    row(QByteArray(64, 'a') + '-', {length, warning});
}

void TestEventSubscriptionRules::warnsOfHyphens()
{
    QFETCH(QStringList, expected);
    Json body = smnSubscription();
    body.insert("name", Json::string(QTest::currentDataTag()));
    QCOMPARE(summary(issuesOf(kind, body)), expected);
}

void TestEventSubscriptionRules::wantsTopicName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("one blank") << u" "_s << false;
    QTest::newRow("blanks, tab, line end") << u"  \t\n"_s << false;
    QTest::newRow("no-break space") << u"\u00A0"_s << false;
    QTest::newRow("a letter") << u"a"_s << true;
    QTest::newRow("a letter among blanks") << u" a "_s << true;
}

void TestEventSubscriptionRules::wantsTopicName()
{
    QFETCH(QString, name);
    QFETCH(bool, isFine);
    Json body = disSubscription();
    body.insert("topic_name", Json::string(toStdString(name)));
    QCOMPARE(summary(issuesOf(kind, body)),
             isFine ? QStringList() : QStringList(u"/topic_name required error"_s));
    // A blank name is compared with nothing.
    body = smnSubscription();
    body.insert("topic_name", Json::string(" "));
    QCOMPARE(summary(issuesOf(kind, body)), QStringList(u"/topic_name required error"_s));
}

void TestEventSubscriptionRules::comparesTheTopicWithTheList_data()
{
    QTest::addColumn<QByteArray>("topicName");
    QTest::addColumn<QByteArray>("topicType");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QByteArray>("fixed");
    const QStringList notListed{u"/topic_name enum warning"_s};
    const auto row = [](const char *tag, const char *topicName, const char *topicType,
                        const QStringList &expected, const char *fixed = "") {
        QTest::newRow(tag) << QByteArray(topicName) << QByteArray(topicType) << expected << QByteArray(fixed);
    };
    row("topic", R"("test")", "0", {});
    row("stream", R"("dis-notify")", "1", {});
    row("no such topic, nor a conflict with the URN", R"("tset")", "0", notListed);
    row("no such stream", R"("dis-notifi")", "1", notListed);
    row("a stream as a topic", R"("dis-notify")", "0", notListed);
    row("a topic as a stream", R"("test")", "1", notListed);
    row("another case", R"("Test")", "0", notListed, R"("test")");
    row("another case of two", R"("DIS-AUDIT")", "1", notListed);
    row("blank", R"("  ")", "0", {u"/topic_name required error"_s});
    row("wrong type", "5", "0", {u"/topic_name type error"_s});
    row("no type", R"("tset")", "", {u"/topic_type required warning"_s});
    row("another type", R"("tset")", "2", {u"/topic_type range error"_s});
}

void TestEventSubscriptionRules::comparesTheTopicWithTheList()
{
    QFETCH(QByteArray, topicName);
    QFETCH(QByteArray, topicType);
    QFETCH(QStringList, expected);
    QFETCH(QByteArray, fixed);
    Json body = withMember(withMember(smnSubscription(), "topic_name", topicName), "topic_type", topicType);
    if (topicType == "1")
        body = withMember(body, "topic_urn", "null");
    const TopicNames topics{
        .smnTopics = QSet<QString>{u"test"_s, u"ops-alerts"_s},
        .disStreams = QSet<QString>{u"dis-notify"_s, u"dis-audit"_s, u"Dis-Audit"_s},
    };
    QCOMPARE(summary(issuesOf(kind, body, {.topics = topics})), expected);
    if (!fixed.isEmpty())
        QCOMPARE(fixedValue(body, "topic_name", {.topics = topics}), fixed.toStdString());

    // A list that was not read lacks nothing, one that was read and is empty lacks everything.
    const bool isNotListed = expected.contains(u"/topic_name enum warning"_s);
    if (topicType == "0" && isNotListed) {
        QVERIFY(!summary(issuesOf(kind, body, {.topics = {.disStreams = topics.disStreams}}))
                     .contains(u"/topic_name enum warning"_s));
        QCOMPARE(summary(issuesOf(kind, body, {.topics = {.smnTopics = QSet<QString>()}})), expected);
    }
}

void TestEventSubscriptionRules::wantsTopicType_data()
{
    QTest::addColumn<QByteArray>("urn");
    QTest::addColumn<QByteArray>("loaded");
    QTest::addColumn<QByteArray>("fixed");
    const QByteArray urn = R"("urn:smn:r:p:test")";
    QTest::newRow("with a URN") << urn << QByteArray("{}") << QByteArray("0");
    QTest::newRow("without a URN") << QByteArray() << QByteArray("{}") << QByteArray("0");
    QTest::newRow("with null") << QByteArray("null") << QByteArray("{}") << QByteArray("1");
    QTest::newRow("loaded 1") << urn << QByteArray(R"({"topic_type":1})") << QByteArray("1");
    QTest::newRow("loaded 0") << QByteArray("null") << QByteArray(R"({"topic_type":0})") << QByteArray("0");
    QTest::newRow("loaded 2") << urn << QByteArray(R"({"topic_type":2})") << QByteArray("0");
}

void TestEventSubscriptionRules::wantsTopicType()
{
    QFETCH(QByteArray, urn);
    QFETCH(QByteArray, loaded);
    QFETCH(QByteArray, fixed);
    const Json loadedBody = json(loaded.toStdString());
    for (const QByteArray absent : {"", "null", R"("")"}) {
        const Json body = withMember(withMember(smnSubscription(), "topic_urn", urn), "topic_type", absent);
        const ValidationContext context{.loaded = &loadedBody};
        QCOMPARE(summary(issuesOf(kind, body, context)), QStringList(u"/topic_type required warning"_s));
        QCOMPARE(fixedValue(body, "topic_type", context), fixed.toStdString());
    }
}

void TestEventSubscriptionRules::wantsNoUrnForStreams_data()
{
    QTest::addColumn<QByteArray>("urn");
    QTest::addColumn<QStringList>("expected");
    const QStringList conflict(u"/topic_urn conflict error"_s);
    QTest::newRow("absent") << QByteArray() << QStringList();
    QTest::newRow("null") << QByteArray("null") << QStringList();
    QTest::newRow("empty") << QByteArray(R"("")") << conflict;
    QTest::newRow("text") << QByteArray(R"("x")") << conflict;
    QTest::newRow("URN") << QByteArray(R"("urn:smn:a:b:c")") << conflict;
    QTest::newRow("number") << QByteArray("5") << QStringList(u"/topic_urn type error"_s);
}

void TestEventSubscriptionRules::wantsNoUrnForStreams()
{
    QFETCH(QByteArray, urn);
    QFETCH(QStringList, expected);
    const Json body = withMember(disSubscription(), "topic_urn", urn);
    QCOMPARE(summary(issuesOf(kind, body)), expected);
    if (!expected.isEmpty() && expected.at(0).contains(u"conflict"))
        QCOMPARE(fixedValue(body, "topic_urn"), std::string("null"));
}

void TestEventSubscriptionRules::checksTheFormOfTheUrn_data()
{
    QTest::addColumn<QByteArray>("urn");
    QTest::addColumn<QStringList>("expected");
    const QStringList required(u"/topic_urn required warning"_s);
    const QStringList format(u"/topic_urn format error"_s);
    QTest::newRow("absent") << QByteArray() << required;
    QTest::newRow("null") << QByteArray("null") << required;
    QTest::newRow("empty") << QByteArray(R"("")") << required;
    QTest::newRow("right") << QByteArray(R"("urn:smn:r:p:test")") << QStringList();
    QTest::newRow("number") << QByteArray("5") << QStringList(u"/topic_urn type error"_s);
    for (const char *wrong :
         {"test", "urn:smn:r:p", "urn:smn:r:p:", "urn:smn::p:test", "urn:smn:r::test", "urn:smn:r:p:test:x",
          "urn:smn:r:p:te st", " urn:smn:r:p:test", "urn:smn:r:p:test ", "URN:smn:r:p:test",
          "urn:fss:r:p:test", "urn:smn:r:p:te\u00A0st"})
        QTest::newRow(wrong) << QByteArray('"' + QByteArray(wrong) + '"') << format;
    QTest::newRow("line end") << QByteArray(R"("urn:smn:r:p:test\n")") << format;
}

void TestEventSubscriptionRules::checksTheFormOfTheUrn()
{
    QFETCH(QByteArray, urn);
    QFETCH(QStringList, expected);
    const Json body = withMember(smnSubscription(), "topic_urn", urn);
    QCOMPARE(summary(issuesOf(kind, body)), expected);
    if (expected.isEmpty() || expected.at(0).contains(u"type"))
        return;
    QVERIFY2(issuesOf(kind, body).at(0).fixes.empty(), "nothing says which region and project");
    const ValidationContext context{.projectId = u"p1"_s, .region = u"cn-north-4"_s};
    QCOMPARE(fixedValue(body, "topic_urn", context), std::string(R"("urn:smn:cn-north-4:p1:test")"));
    QVERIFY(issuesOf(kind, body, {.projectId = u"p1"_s}).at(0).fixes.empty());
    QVERIFY(issuesOf(kind, body, {.region = u"cn-north-4"_s}).at(0).fixes.empty());
}

void TestEventSubscriptionRules::comparesTheUrn_data()
{
    QTest::addColumn<QByteArray>("topicName");
    QTest::addColumn<QString>("profileProject");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QByteArray>("fixed");
    const QString conflict = u"/topic_urn conflict warning"_s;
    const QString project = toQString(projectId);
    const auto row = [](const char *tag, const char *topicName, const QString &profileProject,
                        const QStringList &expected, const QByteArray &fixed) {
        QTest::newRow(tag) << QByteArray(topicName) << profileProject << expected << fixed;
    };
    row("same", R"("test")", project, {}, {});
    row("no project known", R"("test")", {}, {}, {});
    row("another topic", R"("other")", {}, {conflict},
        R"("urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:other")");
    row("another case", R"("Test")", project, {conflict},
        R"("urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:Test")");
    row("another project", R"("test")", u"p2"_s, {conflict}, R"("urn:smn:cn-southwest-2:p2:test")");
    row("both are one issue", R"("other")", u"p2"_s, {conflict}, R"("urn:smn:cn-southwest-2:p2:other")");
    row("topic of the wrong type", "5", project, {u"/topic_name type error"_s}, {});
    row("no topic", "null", project, {u"/topic_name required error"_s}, {});
}

void TestEventSubscriptionRules::comparesTheUrn()
{
    QFETCH(QByteArray, topicName);
    QFETCH(QString, profileProject);
    QFETCH(QStringList, expected);
    QFETCH(QByteArray, fixed);
    const ValidationContext context{.projectId = profileProject, .region = u"cn-north-4"_s};
    const Json body = withMember(smnSubscription(), "topic_name", topicName);
    QCOMPARE(summary(issuesOf(kind, body, context)), expected);
    if (!fixed.isEmpty())
        QCOMPARE(fixedValue(body, "topic_urn", context), fixed.toStdString());
}

void TestEventSubscriptionRules::leavesTheUrnAloneWithoutType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("expected");
    QTest::newRow("2") << QByteArray("2") << u"/topic_type range error"_s;
    QTest::newRow("text") << QByteArray(R"("x")") << u"/topic_type type error"_s;
    QTest::newRow("no number in quotes") << QByteArray(R"("0x")") << u"/topic_type type error"_s;
    QTest::newRow("absent") << QByteArray() << u"/topic_type required warning"_s;
}

void TestEventSubscriptionRules::leavesTheUrnAloneWithoutType()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, expected);
    const Json body = withMember(smnSubscription(), "topic_type", type);
    for (const QByteArray urn : {"", "null", R"("")", R"("x")"})
        QCOMPARE(summary(issuesOf(kind, withMember(body, "topic_urn", urn))), QStringList(expected));
    QCOMPARE(summary(issuesOf(kind, withMember(body, "topic_urn", "5"))),
             QStringList({expected, u"/topic_urn type error"_s}));
}

void TestEventSubscriptionRules::readsTheTypeInQuotes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("urn");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const char *type, const char *urn, const QStringList &expected) {
        QTest::newRow(tag) << QByteArray(type) << QByteArray(urn) << expected;
    };
    row("SMN, garbage", R"("0")", R"("garbage")", {u"/topic_urn format error"_s});
    row("SMN, of another topic", R"("0")", R"("urn:smn:r:p:other")", {u"/topic_urn conflict warning"_s});
    row("SMN, none", R"("0")", "null", {u"/topic_urn required warning"_s});
    row("DIS, a URN", R"("1")", R"("urn:smn:r:p:test")", {u"/topic_urn conflict error"_s});
    row("DIS, empty", R"("1.0")", R"("")", {u"/topic_urn conflict error"_s});
    row("DIS, null", R"("1")", "null", {});
    row("past its range", R"("2")", R"("garbage")", {u"/topic_type range error"_s});
}

void TestEventSubscriptionRules::readsTheTypeInQuotes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, urn);
    QFETCH(QStringList, expected);
    const Json body = withMember(withMember(smnSubscription(), "topic_type", type), "topic_urn", urn);
    expected.push_back(u"/topic_type legacy_shape note"_s);
    expected.sort();
    QCOMPARE(summary(issuesOf(kind, body)), expected);
}

QTEST_APPLESS_MAIN(TestEventSubscriptionRules)
#include "tst_eventsubscriptionrules.moc"
