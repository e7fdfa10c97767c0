#include "app/sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QString listPath = u"/event-subs"_s;
const QString smnId = u"Xs5eBSKtWBbFJR2pQ8m"_s;
const QString disId = u"Jf2uXe9BhS6pQwM4kZv"_s;

QString pathOf(const QString &id)
{
    return listPath + u'/' + id;
}

} // namespace

class TestSandboxSubscriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsEvents();
    void listsSubscriptions();
    void replacesSubscriptions();
    void keepsWhatIsLeftOut();
    void derivesTheUrn();
    void createsAndDeletes();
    void refusesUnknownSubscriptions();
    void refusesUnreadableBodies_data();
    void refusesUnreadableBodies();
    void requiresTheTopic();
    void checksValues_data();
    void checksValues();

private:
    [[nodiscard]] QJsonObject subscription(const QString &id);

    std::optional<Sandbox> m_sandbox;
    std::optional<SandboxClient> m_client;
};

void TestSandboxSubscriptions::init()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_client.emplace(*m_sandbox);
}

void TestSandboxSubscriptions::cleanup()
{
    m_client.reset();
    m_sandbox.reset();
}

QJsonObject TestSandboxSubscriptions::subscription(const QString &id)
{
    const QJsonArray subscriptions = m_client->get(listPath).json["eventSubscriptions"_L1].toArray();
    for (const auto &one : subscriptions) {
        if (one["id"_L1] == id)
            return one.toObject();
    }
    return {};
}

void TestSandboxSubscriptions::listsEvents()
{
    const auto answer = m_client->get(u"/event-list"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["count"_L1].toInt(), 9);
    const QJsonArray events = answer.json["events"_L1].toArray();
    QCOMPARE(events.size(), 9);
    for (int i = 0; i < 9; ++i)
        QCOMPARE(events[i]["type_id"_L1].toString(), u"dis_event.00%1"_s.arg(i));
    QCOMPARE(events[2].toObject(),
             QJsonObject({{u"type_id"_s, u"dis_event.002"_s},
                          {u"type_name"_s, u"Quota insufficient"_s},
                          {u"category"_s, 0},
                          {u"severity"_s, 1}}));
}

void TestSandboxSubscriptions::listsSubscriptions()
{
    const auto answer = m_client->get(listPath);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["quota"_L1].toInt(), 10);
    QCOMPARE(answer.json["used"_L1].toInt(), 4);
    const QJsonArray subscriptions = answer.json["eventSubscriptions"_L1].toArray();
    QCOMPARE(subscriptions.size(), 4);
    for (const auto &one : subscriptions)
        QCOMPARE(one["id"_L1].toString().size(), 19);

    const QJsonObject smn = subscription(smnId);
    QCOMPARE(smn["name"_L1].toString(), u"dis-test1"_s);
    QCOMPARE(smn["enable"_L1], QJsonValue(true));
    QCOMPARE(smn["event_ids"_L1].toArray(), QJsonArray({u"dis_event.000"_s, u"dis_event.001"_s}));
    QCOMPARE(smn["event_streamids"_L1].toString().split(u',').size(), 5);
    QCOMPARE(smn["topic_type"_L1], QJsonValue(0));
    QCOMPARE(smn["topic_urn"_L1].toString(),
             u"urn:smn:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:ops-alerts"_s);

    const QJsonObject dis = subscription(disId);
    QCOMPARE(dis["event_streamids"_L1].toString(), u"yB5oWd2kQeM7nSjP9Lu"_s);
    QCOMPARE(dis["topic_type"_L1], QJsonValue(1));
    QCOMPARE(dis["topic_urn"_L1], QJsonValue(QJsonValue::Null));
}

void TestSandboxSubscriptions::replacesSubscriptions()
{
    const QJsonObject body{
        {u"enable"_s, true},
        {u"event_ids"_s, QJsonArray{u"dis_event.008"_s}},
        {u"event_streamids"_s, QJsonArray{u"a1"_s, u"b2"_s}},
        {u"name"_s, u"renamed"_s},
        {u"topic_name"_s, u"dis-notify"_s},
        {u"topic_type"_s, 1},
        {u"topic_urn"_s, QJsonValue::Null},
    };
    const auto answer = m_client->put(pathOf(smnId), body);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.text.isEmpty());
    QJsonObject expected = body;
    expected.insert(u"id"_s, smnId);
    expected.insert(u"event_streamids"_s, u"a1,b2"_s);
    QCOMPARE(subscription(smnId), expected);

    // No stream chosen is every stream.
    QCOMPARE(m_client->put(pathOf(smnId), withValue(body, u"event_streamids"_s, QJsonArray())).status, 200);
    QCOMPARE(subscription(smnId)["event_streamids"_L1].toString().split(u',').size(), 5);
}

void TestSandboxSubscriptions::keepsWhatIsLeftOut()
{
    QJsonObject expected = subscription(disId);
    QCOMPARE(expected["enable"_L1], QJsonValue(true));
    QCOMPARE(m_client->put(pathOf(disId), QByteArray(R"({"topic_name":"dis-orders"})")).status, 200);
    expected.insert(u"topic_name"_s, u"dis-orders"_s);
    // The page's default.
    expected.insert(u"enable"_s, false);
    QCOMPARE(subscription(disId), expected);
}

void TestSandboxSubscriptions::derivesTheUrn()
{
    QCOMPARE(m_client->put(pathOf(disId), QByteArray(R"({"topic_name":"alarms","topic_type":0})")).status,
             200);
    QCOMPARE(subscription(disId)["topic_urn"_L1].toString(),
             u"urn:smn:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:alarms"_s);
    const QByteArray withUrn = R"({"topic_name":"alarms","topic_type":"0","topic_urn":"urn:smn:r:p:other"})";
    QCOMPARE(m_client->put(pathOf(disId), withUrn).status, 200);
    QCOMPARE(subscription(disId)["topic_urn"_L1].toString(), u"urn:smn:r:p:other"_s);
}

void TestSandboxSubscriptions::createsAndDeletes()
{
    const QUrl list = m_client->url(listPath);
    const QByteArray body = R"({"topic_name":"ops-alerts","topic_type":0,"event_ids":["dis_event.000"]})";
    const auto created = m_client->send("POST", list, body);
    QCOMPARE(created.status, 200);
    QCOMPARE(created.text, QByteArray());
    QJsonArray subscriptions = m_client->get(listPath).json["eventSubscriptions"_L1].toArray();
    QCOMPARE(subscriptions.size(), 5);
    const QJsonObject last = subscriptions.last().toObject();
    QCOMPARE(last["id"_L1].toString().size(), 19);
    QVERIFY(last["name"_L1].toString().startsWith(u"dis-"_s));
    QCOMPARE(last["enable"_L1], QJsonValue(false));
    QCOMPARE(m_client->send("POST", list, "{}").status, 400);

    const QUrl one = m_client->url(listPath + u'/' + last["id"_L1].toString());
    QCOMPARE(m_client->send("DELETE", one).status, 204);
    QCOMPARE(m_client->send("DELETE", one).json["errorCode"_L1].toString(), u"DIS.4603"_s);
    for (int used = 4; used < 10; ++used)
        QCOMPARE(m_client->send("POST", list, body).status, 200);
    QCOMPARE(m_client->send("POST", list, body).json["errorCode"_L1].toString(), u"DIS.4308"_s);
}

void TestSandboxSubscriptions::refusesUnknownSubscriptions()
{
    const auto answer = m_client->put(pathOf(u"0000000000000000000"_s), QByteArray(R"({"topic_name":"t"})"));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json["errorCode"_L1].toString(), u"DIS.4603"_s);
    QVERIFY(answer.json["message"_L1].toString().contains(u"0000000000000000000"_s));
}

void TestSandboxSubscriptions::refusesUnreadableBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"DIS.4202"_s;
    QTest::newRow("cut off") << QByteArray(R"({"topic_name":"t")") << u"DIS.4200"_s;
    QTest::newRow("array") << QByteArray("[]") << u"DIS.4200"_s;
    QTest::newRow("key twice") << QByteArray(R"({"topic_name":"t","topic_name":"t"})") << u"DIS.4200"_s;
}

void TestSandboxSubscriptions::refusesUnreadableBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const auto answer = m_client->put(pathOf(smnId), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json.keys(), QStringList({u"errorCode"_s, u"message"_s}));
    QCOMPARE(answer.json["errorCode"_L1].toString(), code);
}

void TestSandboxSubscriptions::requiresTheTopic()
{
    const auto answer = m_client->put(pathOf(smnId), QByteArray(R"({"enable":true,"topic_type":1})"));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.json["message"_L1].toString().startsWith(u"Invalid request. [topic_name] "_s));
}

void TestSandboxSubscriptions::checksValues_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const QJsonObject &changes, const QString &field) {
        const QByteArray text = QJsonDocument(changes).toJson(QJsonDocument::Compact);
        QTest::addRow("%s %s", text.left(80).constData(), qPrintable(field)) << changes << field;
    };
    const auto one = [&row](const QString &key, const QJsonArray &right, const QJsonArray &wrong) {
        for (const auto &value : right)
            row({{key, value}}, QString());
        for (const auto &value : wrong)
            row({{key, value}}, key);
    };
    const QJsonValue null;
    one(u"enable"_s, {true, false, u"true"_s, null, u""_s}, {1, u"yes"_s, QJsonArray()});
    for (const QString &ids : {u"event_ids"_s, u"event_streamids"_s}) {
        const QString dump = u"0: \"dis_event.000\"\n1: \"dis_event.001\""_s;
        one(ids, {QJsonArray(), QJsonArray{u"x"_s}, null},
            {dump, u"a,b"_s, u""_s, QJsonArray{1}, QJsonObject()});
    }
    one(u"events_ids"_s, {}, {QJsonArray{u"dis_event.000"_s}, u"x"_s});
    one(u"name"_s, {u"a"_s, u"dis-test_1"_s, QString(64, u'a'), null, u""_s},
        {QString(65, u'a'), u"a b"_s, u"a.b"_s, u"名"_s, 7});
    one(u"topic_name"_s, {u"t"_s, u" t"_s}, {u""_s, u"  "_s, null, 7});
    one(u"topic_type"_s, {0, 1, u"1"_s, null}, {-1, 2, 0.5, u"smn"_s, true});

    const auto urn = [&row](const QJsonValue &type, const QJsonArray &right, const QJsonArray &wrong) {
        for (const auto &value : right)
            row({{u"topic_type"_s, type}, {u"topic_urn"_s, value}}, QString());
        for (const auto &value : wrong)
            row({{u"topic_type"_s, type}, {u"topic_urn"_s, value}}, u"topic_urn"_s);
    };
    urn(1, {null}, {u""_s, u"urn:smn:r:p:t"_s, u"x"_s, 1});
    urn(0, {null, u""_s, u"urn:smn:r:p:t"_s},
        {u"urn:smn:r:p"_s, u"urn:smn:r:p:"_s, u"urn:smn::p:t"_s, u"urn:smn:r:p:t:u"_s, u"urn:smn:r:p:t u"_s,
         u"urn:sms:r:p:t"_s, u"URN:SMN:r:p:t"_s, 1});
    urn(QJsonValue::Undefined, {null, u"x"_s}, {1});
}

void TestSandboxSubscriptions::checksValues()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, field);
    QJsonObject body{{u"topic_name"_s, u"t"_s}};
    for (auto change = changes.begin(); change != changes.end(); ++change)
        body.insert(change.key(), change.value());
    const QJsonObject before = subscription(smnId);
    const auto answer = m_client->put(pathOf(smnId), body);
    if (field.isEmpty()) {
        QVERIFY2(answer.status == 200, answer.text);
        return;
    }
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json["errorCode"_L1].toString(), u"DIS.4200"_s);
    const QString message = answer.json["message"_L1].toString();
    QVERIFY2(message.startsWith(u"Invalid request. [%1] "_s.arg(field)), qPrintable(message));
    QCOMPARE(subscription(smnId), before);
}

QTEST_GUILESS_MAIN(TestSandboxSubscriptions)
#include "tst_sandboxsubscriptions.moc"
