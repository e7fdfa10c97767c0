#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestLegacyShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsScalarsInText_data();
    void readsScalarsInText();
    void readsListsInText_data();
    void readsListsInText();
    void checksWhatLegacyShapesHold();
    void readsOldKeys_data();
    void readsOldKeys();
    void saysWhatAFixWrites_data();
    void saysWhatAFixWrites();
    void refusesBothKeys();
    void renamesMistakenKeys();
};

void TestLegacyShapes::readsScalarsInText_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("converted");
    QTest::addColumn<QStringList>("others");
    const auto row = [](const char *tag, const char *pointer, const char *text, const char *converted,
                        const QStringList &others = {}) {
        QTest::newRow(tag) << QByteArray(pointer) << QByteArray(text) << QByteArray(converted) << others;
    };
    row("number", "/option/thread_num", "3", "3");
    row("as JSON Schema reads it", "/option/thread_num", "1e2", "100");
    row("with a fraction of zeros", "/option/thread_num", "20.0", "20");
    row("past its range", "/option/batch_window/count", "10001", "10001",
        {u"/option/batch_window/count range error"_s});
    row("past the machine", "/option/batch_window/count", "18446744073709551616", "18446744073709551616",
        {u"/option/batch_window/count range error"_s});
    row("negative", "/source/source_dms_rocketmq/max_reconsume_times", "-1", "-1");
    row("true", "/source/source_dms_rocketmq/ssl_enable", "true", "true");
    row("false", "/source/source_dms_rocketmq/ssl_enable", "false", "false");
    row("required", "/source/source_mobile_rocketmq/consume_timeout", "30000", "30000");
    row("enabled", "/enable", "true", "true");
}

void TestLegacyShapes::readsScalarsInText()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, converted);
    QFETCH(QStringList, others);
    const std::string at = pointer.toStdString();
    const ResourceKind kind = kindOf(at);
    Json body = bodyFor(kind, at);
    setValueAt(body, at, Json::string(text.toStdString()));
    const ValidationIssues issues = issuesOf(kind, body);
    const ValidationIssue *issue = findIssue(issues, at, IssueCode::LegacyShape);
    QVERIFY(issue);
    QCOMPARE(summary(issues), QStringList(line(at, u"legacy_shape note"_s)) + others);
    QCOMPARE(issue->fixes.size(), size_t(1));
    const Json repaired = applied(body, issue->fixes[0]);
    QCOMPARE(writeCompactJson(*valueAt(repaired, at)), converted.toStdString());
    QCOMPARE(summary(issuesOf(kind, repaired)), others);
}

void TestLegacyShapes::readsListsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("converted");
    const auto row = [](const char *tag, const QString &text, const char *converted) {
        QTest::newRow(tag) << text << QByteArray(converted);
    };
    row("as the page prints it", u"0: \"Xs5eBSKtWBbFJR2xxxx\"\n1: \"e4CH131AqCyjucWxxxx\""_s,
        R"(["Xs5eBSKtWBbFJR2xxxx","e4CH131AqCyjucWxxxx"])");
    row("printed, one", u"0: \"a\""_s, R"(["a"])");
    row("printed, on one line", u" 0 : \"a\", 1:\"b\" "_s, R"(["a","b"])");
    row("printed, Windows line ends", u"0: \"a\"\r\n1: \"b\"\r\n"_s, R"(["a","b"])");
    row("empty", QString(), "[]");
    row("blank", u" \n "_s, "[]");
    row("one", u"a1"_s, R"(["a1"])");
    row("commas", u"a1,b2"_s, R"(["a1","b2"])");
    row("commas and blanks", u" a1 , b2,, "_s, R"(["a1","b2"])");
    row("commas and quotes", u"\"a1\",\"b2\""_s, R"(["a1","b2"])");
    row("a quotation mark alone", u"a1,\""_s, R"(["a1","\""])");
    row("nothing in quotes", u"\"\",a1"_s, R"(["a1"])");
    row("lines", u"a1\nb2"_s, R"(["a1","b2"])");
    row("JSON", uR"(["a1","b,2"])"_s, R"(["a1","b,2"])");
    row("JSON, empty", u"[]"_s, "[]");
    row("as Java prints it", u"[a1, b2]"_s, R"(["a1","b2"])");
    row("as Java prints it, one, with blanks", u" [ a1 ]\n"_s, R"(["a1"])");
    row("as Java prints it, empty", u"[ ]"_s, "[]");
    row("half a bracket", u"[a1,b2"_s, R"(["[a1","b2"])");
    row("other half", u"a1,b2]"_s, R"(["a1","b2]"])");
    row("past U+FFFF", u"0: \"\U0001F600\""_s, "[\"\U0001F600\"]");
}

void TestLegacyShapes::readsListsInText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, converted);
    Json body = smnSubscription();
    body.insert("event_streamids", Json::string(toStdString(text)));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues), QStringList(u"/event_streamids legacy_shape error"_s));
    QCOMPARE(issues[0].fixes.size(), size_t(1));
    const Json repaired = applied(body, issues[0].fixes[0]);
    QCOMPARE(writeCompactJson(*repaired.find("event_streamids")), converted.toStdString());
    QCOMPARE(summary(issuesOf(ResourceKind::EventSubscription, repaired)), QStringList());
}

void TestLegacyShapes::checksWhatLegacyShapesHold()
{
    Json body = smnSubscription();
    body.insert("event_ids", Json::string("dis_event.000,DIS_event.008,dis_event.000"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues),
             QStringList({u"/event_ids legacy_shape error"_s, u"/event_ids/1 enum warning"_s,
                          u"/event_ids/2 duplicate warning"_s}));
    const ValidationIssue *duplicate = findIssue(issues, "/event_ids/2", IssueCode::Duplicate);
    QVERIFY2(duplicate && duplicate->fixes.empty(), "there is no element yet that could be removed");
    const ValidationIssue *unlisted = findIssue(issues, "/event_ids/1", IssueCode::Enum);
    QVERIFY2(unlisted && unlisted->fixes.empty(), "nor one that could be replaced");

    body = mobileToKafka();
    setValueAt(body, "/sink/sink_kafka/keyTransform", json(R"({"type":"x","y":1})"));
    const ValidationIssues listIssues = issuesOf(ResourceKind::EventStream, body);
    QCOMPARE(summary(listIssues),
             QStringList({u"/sink/sink_kafka/keyTransform legacy_shape error"_s,
                          u"/sink/sink_kafka/keyTransform/type enum warning"_s,
                          u"/sink/sink_kafka/keyTransform/y unknown_field warning"_s}));
    const ValidationIssue *shape =
        findIssue(listIssues, "/sink/sink_kafka/keyTransform", IssueCode::LegacyShape);
    QCOMPARE(writeCompactJson(*valueAt(applied(body, shape->fixes.at(0)), "/sink/sink_kafka/keyTransform")),
             std::string(R"([{"type":"x","y":1}])"));
}

void TestLegacyShapes::readsOldKeys_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("oldKey");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("converted");
    QTest::addColumn<QStringList>("others");
    const auto row = [](const char *tag, const char *group, const char *oldKey, const char *key,
                        const char *value, const char *converted, const QStringList &others = {}) {
        QTest::newRow(tag) << QByteArray(group) << QByteArray(oldKey) << QByteArray(key) << QByteArray(value)
                           << QByteArray(converted) << others;
    };
    row("events", "", "events_ids", "event_ids", R"(["dis_event.001"])", R"(["dis_event.001"])");
    row("events as the page prints them", "", "events_ids", "event_ids",
        R"("0: \"dis_event.000\"\n1: \"dis_event.001\"")", R"(["dis_event.000","dis_event.001"])");
    row("events in one text, one unknown", "", "events_ids", "event_ids", R"("dis_event.000,x")",
        R"(["dis_event.000","x"])", {u"/events_ids/1 enum warning"_s});
    row("key transform, one unknown object", "/sink/sink_kafka", "key_transform", "keyTransform",
        R"({"type":"x"})", R"([{"type":"x"}])", {u"/sink/sink_kafka/key_transform/type enum warning"_s});
    row("events, empty text", "", "events_ids", "event_ids", R"("")", "[]");
    row("events, null", "", "events_ids", "event_ids", "null", "null");
    row("events, one unknown", "", "events_ids", "event_ids", R"(["x"])", R"(["x"])",
        {u"/events_ids/0 enum warning"_s});
    row("events, wrong type", "", "events_ids", "event_ids", "5", "5", {u"/events_ids type error"_s});
    row("connection", "/sink/sink_kafka", "connection_id", "connectionId", R"("c-1")", R"("c-1")");
    row("connection, empty", "/sink/sink_kafka", "connection_id", "connectionId", R"("")", R"("")",
        {u"/sink/sink_kafka/connection_id required error"_s});
    row("connection, null", "/sink/sink_kafka", "connection_id", "connectionId", "null", "null",
        {u"/sink/sink_kafka/connection_id required error"_s});
    row("key transform", "/sink/sink_kafka", "key_transform", "keyTransform", R"([{"type":"ORIGINAL"}])",
        R"([{"type":"ORIGINAL"}])");
    row("key transform, one object", "/sink/sink_kafka", "key_transform", "keyTransform",
        R"({"type":"ORIGINAL"})", R"([{"type":"ORIGINAL"}])");
    row("key transform, without type", "/sink/sink_kafka", "key_transform", "keyTransform", R"([{}])",
        R"([{}])", {u"/sink/sink_kafka/key_transform/0/type required error"_s});
}

void TestLegacyShapes::readsOldKeys()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, oldKey);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, converted);
    QFETCH(QStringList, others);
    const std::string pointer = childPointer(group.toStdString(), key.toStdString());
    const std::string oldPointer = childPointer(group.toStdString(), oldKey.toStdString());
    const ResourceKind kind = kindOf(pointer);
    Json body = bodyFor(kind, pointer);
    removeValueAt(body, pointer);
    setValueAt(body, oldPointer, json(value.toStdString()));
    const ValidationIssues issues = issuesOf(kind, body);
    QCOMPARE(summary(issues), QStringList(line(oldPointer, u"legacy_shape error"_s)) + others);
    const ValidationIssue *issue = findIssue(issues, oldPointer, IssueCode::LegacyShape);
    QVERIFY(issue);
    QCOMPARE(issue->fixes.size(), size_t(1));
    const Json repaired = applied(body, issue->fixes[0]);
    QVERIFY(!valueAt(repaired, oldPointer));
    QCOMPARE(writeCompactJson(*valueAt(repaired, pointer)), converted.toStdString());

    // The right key without a value leaves the place to the old one.
    setValueAt(body, pointer, Json());
    QCOMPARE(summary(issuesOf(kind, body)), QStringList(line(oldPointer, u"legacy_shape error"_s)) + others);
}

void TestLegacyShapes::saysWhatAFixWrites_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("label");
    QTest::newRow("number") << QByteArray("/option/thread_num") << QByteArray(R"("3")") << u"Write it as 3"_s;
    QTest::newRow("list of texts") << QByteArray("/event_ids") << QByteArray(R"("dis_event.001")")
                                   << u"Write Events as a list"_s;
    QTest::newRow("list of objects") << QByteArray("/sink/sink_kafka/keyTransform")
                                     << QByteArray(R"({"type":"ORIGINAL"})")
                                     << u"Write Key transform as a list"_s;
    QTest::newRow("old key") << QByteArray("/sink/sink_kafka/connection_id") << QByteArray(R"("c")")
                             << u"Rename connection_id to connectionId"_s;
    QTest::newRow("old key of a list") << QByteArray("/events_ids") << QByteArray(R"("dis_event.001")")
                                       << u"Rename events_ids to event_ids and write it as a list"_s;
    QTest::newRow("old key of a list that is one")
        << QByteArray("/events_ids") << QByteArray(R"(["dis_event.001"])")
        << u"Rename events_ids to event_ids"_s;
}

void TestLegacyShapes::saysWhatAFixWrites()
{
    QFETCH(const QByteArray, pointer);
    QFETCH(const QByteArray, value);
    const std::string at = pointer.toStdString();
    const ResourceKind kind =
        at.starts_with("/event") ? ResourceKind::EventSubscription : ResourceKind::EventStream;
    Json body = at.starts_with("/sink") ? mobileToKafka() : bodyFor(kind, at);
    body.remove("event_ids");
    removeValueAt(body, "/sink/sink_kafka/connectionId");
    setValueAt(body, at, json(value.toStdString()));
    const ValidationIssues issues = issuesOf(kind, body);
    const ValidationIssue *issue = findIssue(issues, at, IssueCode::LegacyShape);
    QVERIFY(issue);
    QTEST(issue->fixes.at(0).label, "label");
}

void TestLegacyShapes::refusesBothKeys()
{
    Json body = smnSubscription();
    body.insert("event_ids", json(R"(["x"])"));
    body.insert("events_ids", json(R"("a,b")"));
    const ValidationIssues issues = issuesOf(ResourceKind::EventSubscription, body);
    QCOMPARE(summary(issues), QStringList({u"/event_ids/0 enum warning"_s, u"/events_ids conflict error"_s}));
    const ValidationIssue *issue = findIssue(issues, "/events_ids", IssueCode::Conflict);
    QCOMPARE(issue->fixes.size(), size_t(2));
    const Json first = applied(body, issue->fixes[0]);
    QVERIFY(!first.find("events_ids"));
    QCOMPARE(writeCompactJson(*first.find("event_ids")), std::string(R"(["x"])"));
    const Json second = applied(body, issue->fixes[1]);
    QVERIFY(!second.find("events_ids"));
    QCOMPARE(writeCompactJson(*second.find("event_ids")), std::string(R"(["a","b"])"));
}

void TestLegacyShapes::renamesMistakenKeys()
{
    const auto check = [](Json body, const std::string &group, const char *wrong, const char *right) {
        setValueAt(body, childPointer(group, wrong), Json::integer(3));
        ValidationIssues issues = issuesOf(ResourceKind::EventStream, body);
        const std::string pointer = childPointer(group, wrong);
        QCOMPARE(summary(issues), QStringList(line(pointer, u"unknown_field warning"_s)));
        QCOMPARE(issues[0].fixes.size(), size_t(1));
        const Json renamed = applied(body, issues[0].fixes[0]);
        QVERIFY(!valueAt(renamed, pointer));
        QCOMPARE(*valueAt(renamed, childPointer(group, right)), Json::integer(3));
        QCOMPARE(summary(issuesOf(ResourceKind::EventStream, renamed)), QStringList());

        setValueAt(body, childPointer(group, right), Json::integer(4));
        issues = issuesOf(ResourceKind::EventStream, body);
        QCOMPARE(summary(issues), QStringList(line(pointer, u"unknown_field warning"_s)));
        QVERIFY2(issues[0].fixes.empty(), "the right key holds a value that must not be overwritten");
    };
    check(mobileToKafka(), "/source/source_mobile_rocketmq", "max_reconsume_times", "max_reconsumer_times");
    check(communityToFunction(), "/source/source_community_rocketmq", "max_reconsumer_times",
          "max_reconsume_times");
    check(dmsToFunction(), "/source/source_dms_rocketmq", "max_reconsumer_times", "max_reconsume_times");
}

QTEST_APPLESS_MAIN(TestLegacyShapes)
#include "tst_legacyshapes.moc"
