#include "app/sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QString streamsPath = u"/eventstreamings"_s;

QString pathOf(const QJsonValue &stream)
{
    return streamsPath + u'/' + stream["id"_L1].toString();
}

//! The body that a PUT of the stream would send: without what the service alone decides.
QJsonObject bodyOf(QJsonObject stream)
{
    for (const QLatin1StringView key : {"id"_L1, "status"_L1, "created_time"_L1, "updated_time"_L1})
        stream.remove(key);
    return stream;
}

} // namespace

class TestSandboxStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasSamplesOfEverything();
    void takesItsOwnSamples();
    void pages_data();
    void pages();
    void refusesPages_data();
    void refusesPages();
    void refusesUnknownStreams();
    void replacesTheWholeStream();
    void pausesRunningStreams_data();
    void pausesRunningStreams();
    void keepsNamesUnique();
    void createsAndDeletes();
    void startsAndPauses();
    void masksSecrets_data();
    void masksSecrets();
    void clearsSecretsThatAreLeftOut();
    void refusesUnreadableBodies_data();
    void refusesUnreadableBodies();

private:
    [[nodiscard]] QJsonArray all() { return m_client->get(streamsPath).json["items"_L1].toArray(); }
    [[nodiscard]] QJsonObject named(const QString &name);

    std::optional<Sandbox> m_sandbox;
    std::optional<SandboxClient> m_client;
};

void TestSandboxStreams::init()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_client.emplace(*m_sandbox);
}

void TestSandboxStreams::cleanup()
{
    m_client.reset();
    m_sandbox.reset();
}

QJsonObject TestSandboxStreams::named(const QString &name)
{
    const QJsonArray streams = all();
    for (const auto &stream : streams) {
        if (stream["name"_L1] == name)
            return stream.toObject();
    }
    return {};
}

void TestSandboxStreams::hasSamplesOfEverything()
{
    QSet<QString> branches;
    QSet<QString> statuses;
    qsizetype mostVariables = 0;
    bool hasFilter = false;
    bool hasChinese = false;
    const QJsonArray streams = all();
    QCOMPARE(streams.size(), 12);
    for (const auto &stream : streams) {
        for (const QString &key : stream["source"_L1].toObject().keys() + stream["sink"_L1].toObject().keys())
            branches.insert(key);
        statuses.insert(stream["status"_L1].toString());
        hasFilter |= !stream["rule_config"_L1]["filter"_L1].toObject().isEmpty();
        const QString description = stream["description"_L1].toString();
        for (const QChar c : description)
            hasChinese |= c.script() == QChar::Script_Han;
        const QByteArray value = stream["rule_config"_L1]["transform"_L1]["value"_L1].toString().toUtf8();
        mostVariables = std::max(mostVariables, QJsonDocument::fromJson(value).object().size());
    }
    branches.remove(u"name"_s);
    QCOMPARE(branches,
             QSet<QString>({u"source_kafka"_s, u"source_mobile_rocketmq"_s, u"source_community_rocketmq"_s,
                            u"source_dms_rocketmq"_s, u"sink_fg"_s, u"sink_kafka"_s, u"sink_obs"_s}));
    QCOMPARE(statuses, QSet<QString>({u"RUNNING"_s, u"STOPPED"_s, u"CREATED"_s, u"ERROR"_s}));
    QCOMPARE(mostVariables, 20);
    QVERIFY(hasFilter);
    QVERIFY(hasChinese);
}

void TestSandboxStreams::takesItsOwnSamples()
{
    const QJsonArray streams = all();
    for (const auto &stream : streams) {
        const auto answer = m_client->put(pathOf(stream), stream.toObject());
        QVERIFY2(answer.status == 200, answer.text);
        QCOMPARE(answer.json, QJsonObject({{u"eventStreamingID"_s, stream["id"_L1]}}));
        QCOMPARE(bodyOf(m_client->get(pathOf(stream)).json), bodyOf(stream.toObject()));
    }
}

void TestSandboxStreams::pages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("size");
    QTest::newRow("none") << QString() << 0 << 12;
    QTest::newRow("smallest limit") << u"?limit=1"_s << 0 << 1;
    QTest::newRow("largest limit") << u"?limit=1000"_s << 0 << 12;
    QTest::newRow("offset 0") << u"?offset=0&limit=5"_s << 0 << 5;
    QTest::newRow("middle") << u"?offset=5&limit=5"_s << 5 << 5;
    QTest::newRow("short page") << u"?offset=10&limit=5"_s << 10 << 2;
    QTest::newRow("last") << u"?offset=11&limit=5"_s << 11 << 1;
    QTest::newRow("at the end") << u"?offset=12&limit=5"_s << 12 << 0;
    QTest::newRow("far past the end") << u"?offset=9223372036854775807"_s << 12 << 0;
}

void TestSandboxStreams::pages()
{
    QFETCH(QString, query);
    QFETCH(int, first);
    QFETCH(int, size);
    const QJsonArray everything = all();
    const auto answer = m_client->get(streamsPath + query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.keys(), QStringList({u"items"_s, u"size"_s, u"total"_s}));
    QCOMPARE(answer.json["total"_L1].toInt(), 12);
    QCOMPARE(answer.json["size"_L1].toInt(), size);
    const QJsonArray items = answer.json["items"_L1].toArray();
    QCOMPARE(items.size(), size);
    for (int i = 0; i < size; ++i)
        QCOMPARE(items[i], everything[first + i]);
}

void TestSandboxStreams::refusesPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    for (const char *limit : {"0", "-1", "1001", "ten", "1.5", ""})
        QTest::addRow("limit %s", limit) << u"?limit="_s + QString::fromLatin1(limit) << u"limit"_s;
    for (const char *offset : {"-1", "9223372036854775808", "x", ""})
        QTest::addRow("offset %s", offset) << u"?offset="_s + QString::fromLatin1(offset) << u"offset"_s;
}

void TestSandboxStreams::refusesPages()
{
    QFETCH(QString, query);
    QFETCH(QString, field);
    const auto answer = m_client->get(streamsPath + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json["error_code"_L1].toString(), u"EG.00513000"_s);
    QCOMPARE(answer.json["error_msg"_L1].toString(), u"invalid parameters: "_s + field);
}

void TestSandboxStreams::refusesUnknownStreams()
{
    const QString path = streamsPath + u"/00000000-0000-4000-8000-000000000000"_s;
    for (const auto &answer : {m_client->get(path), m_client->put(path, bodyOf(all().first().toObject()))}) {
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json["error_code"_L1].toString(), u"EG.00014040"_s);
        QVERIFY(
            answer.json["error_details"_L1].toString().contains(u"00000000-0000-4000-8000-000000000000"_s));
    }
}

void TestSandboxStreams::replacesTheWholeStream()
{
    const QJsonObject before = named(u"clickstream-to-fn"_s);
    QVERIFY(before.contains("option"_L1));
    QJsonObject body{
        {u"name"_s, u"clicks.2"_s},
        {u"source"_s,
         QJsonObject{{u"source_kafka"_s, QJsonObject{{u"group"_s, u"g"_s}, {u"topic"_s, u"t"_s}}}}},
        {u"sink"_s, QJsonObject{{u"sink_fg"_s, QJsonObject()}}},
        {u"x_unknown"_s, QJsonArray{1, QJsonValue::Null}},
    };
    QCOMPARE(m_client->put(pathOf(before), body).status, 200);
    const QJsonObject after = m_client->get(pathOf(before)).json;
    QCOMPARE(bodyOf(after), body);
    QCOMPARE(after["id"_L1], before["id"_L1]);
    QCOMPARE(after["created_time"_L1], before["created_time"_L1]);
    const auto updated = QDateTime::fromString(after["updated_time"_L1].toString(), Qt::ISODateWithMs);
    QVERIFY(updated.isValid() && updated.timeSpec() == Qt::UTC);
    QVERIFY(qAbs(updated.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    QCOMPARE(all().size(), 12);
    QCOMPARE(all()[3].toObject(), after);

    // What the service decides is not taken from a body.
    const QJsonObject other = named(u"orders-to-fn"_s);
    body.insert(u"id"_s, other["id"_L1]);
    body.insert(u"status"_s, u"RUNNING"_s);
    body.insert(u"created_time"_s, u"2001-01-01T00:00:00Z"_s);
    QCOMPARE(m_client->put(pathOf(before), body).status, 200);
    const QJsonObject again = m_client->get(pathOf(before)).json;
    for (const QLatin1StringView key : {"id"_L1, "status"_L1, "created_time"_L1})
        QCOMPARE(again[key], after[key]);
    QCOMPARE(m_client->get(pathOf(other)).json, other);
}

void TestSandboxStreams::pausesRunningStreams_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("running") << u"orders-to-fn"_s << u"RUNNING"_s << u"STOPPED"_s;
    QTest::newRow("stopped") << u"returns-to-fn"_s << u"STOPPED"_s << u"STOPPED"_s;
    QTest::newRow("created") << u"receipts-to-fn"_s << u"CREATED"_s << u"CREATED"_s;
    QTest::newRow("error") << u"invoices-to-fn"_s << u"ERROR"_s << u"ERROR"_s;
}

void TestSandboxStreams::pausesRunningStreams()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QJsonObject stream = named(name);
    QCOMPARE(stream["status"_L1].toString(), before);

    // A refused request changes nothing.
    QCOMPARE(m_client->put(pathOf(stream), QByteArray("{}")).status, 400);
    QCOMPARE(m_client->get(pathOf(stream)).json, stream);

    QCOMPARE(m_client->put(pathOf(stream), bodyOf(stream)).status, 200);
    QCOMPARE(m_client->get(pathOf(stream)).json["status"_L1].toString(), after);
}

void TestSandboxStreams::keepsNamesUnique()
{
    const QJsonObject orders = named(u"orders-to-fn"_s);
    const QJsonObject audit = named(u"audit-to-obs"_s);
    const auto renamed = [](const QJsonObject &stream, const QString &name) {
        return withValue(bodyOf(stream), u"name"_s, name);
    };
    const auto taken = m_client->put(pathOf(audit), renamed(audit, u"orders-to-fn"_s));
    QCOMPARE(taken.status, 400);
    QCOMPARE(taken.json["error_code"_L1].toString(), u"EG.00513001"_s);
    QCOMPARE(m_client->get(pathOf(audit)).json, audit);

    // A name that was given up is free.
    QCOMPARE(m_client->put(pathOf(orders), renamed(orders, u"orders"_s)).status, 200);
    QCOMPARE(m_client->put(pathOf(audit), renamed(audit, u"orders-to-fn"_s)).status, 200);
    QCOMPARE(m_client->put(pathOf(orders), renamed(orders, u"orders-to-fn"_s)).status, 400);
    QCOMPARE(m_client->put(pathOf(orders), renamed(orders, u"orders"_s)).status, 200);
}

void TestSandboxStreams::createsAndDeletes()
{
    const QUrl list = m_client->url(streamsPath);
    const QJsonObject body = withValue(bodyOf(named(u"orders-to-fn"_s)), u"name"_s, u"orders-2"_s);
    const auto json = [](const QJsonObject &object) { return QJsonDocument(object).toJson(); };
    const auto created = m_client->send("POST", list, json(body));
    QCOMPARE(created.status, 200);
    QCOMPARE(all().size(), 13);
    const QJsonObject stream = named(u"orders-2"_s);
    QCOMPARE(created.json["eventStreamingID"_L1], stream["id"_L1]);
    QCOMPARE(stream["status"_L1].toString(), u"CREATED"_s);
    QCOMPARE(m_client->send("POST", list, json(body)).json["error_code"_L1].toString(), u"EG.00513001"_s);
    QCOMPARE(m_client->send("POST", list, "{}").status, 400);
    QCOMPARE(all().size(), 13);

    const QJsonObject other = named(u"orders-to-fn"_s);
    QCOMPARE(m_client->send("DELETE", m_client->url(pathOf(other))).status, 200);
    QCOMPARE(m_client->send("DELETE", m_client->url(pathOf(other))).status, 404);
    QCOMPARE(all().size(), 12);
    // The places of those behind it have moved.
    QCOMPARE(m_client->get(pathOf(stream)).json, stream);
    QCOMPARE(m_client->send("POST", list, json(withValue(body, u"name"_s, u"orders-to-fn"_s))).status, 200);
}

void TestSandboxStreams::startsAndPauses()
{
    const QJsonObject stream = named(u"orders-to-fn"_s);
    const QUrl operate = m_client->url(streamsPath + u"/operate/"_s + stream["id"_L1].toString());
    QCOMPARE(m_client->send("POST", operate, R"({"operation":"PAUSE"})").status, 200);
    QCOMPARE(named(u"orders-to-fn"_s)["status"_L1].toString(), u"STOPPED"_s);
    const auto started = m_client->send("POST", operate, R"({"operation":"START"})");
    QCOMPARE(started.json["eventStreamingID"_L1], stream["id"_L1]);
    QCOMPARE(named(u"orders-to-fn"_s)["status"_L1].toString(), u"RUNNING"_s);
    QCOMPARE(m_client->send("POST", operate, R"({"operation":"STOP"})").status, 400);
    QCOMPARE(m_client->send("POST", operate, "").status, 400);
    const QUrl unknown = m_client->url(streamsPath + u"/operate/nobody"_s);
    QCOMPARE(m_client->send("POST", unknown, R"({"operation":"START"})").status, 404);
}

void TestSandboxStreams::masksSecrets_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QStringList>("secrets");
    const QStringList keys{u"access_key"_s, u"secret_key"_s};
    QTest::newRow("kafka") << u"payments-to-ledger"_s << u"source.source_kafka"_s
                           << QStringList{u"ssl_certificate_pwd"_s, u"password"_s};
    QTest::newRow("mobile") << u"telemetry-to-kafka"_s << u"source.source_mobile_rocketmq"_s << keys;
    QTest::newRow("community") << u"invoices-to-fn"_s << u"source.source_community_rocketmq"_s << keys;
    QTest::newRow("dms") << u"returns-to-fn"_s << u"source.source_dms_rocketmq"_s << keys;
    QTest::newRow("obs") << u"audit-to-obs"_s << u"sink.sink_obs"_s << keys;
}

void TestSandboxStreams::masksSecrets()
{
    QFETCH(QString, stream);
    QFETCH(QString, branch);
    QFETCH(QStringList, secrets);
    const QString end = branch.section(u'.', 0, 0);
    const QString key = branch.section(u'.', 1);
    for (const SecretsShown shown : {SecretsShown::Masked, SecretsShown::Omitted, SecretsShown::Returned}) {
        m_client.reset();
        m_sandbox.emplace(SandboxOptions{.secrets = shown});
        QVERIFY(!m_sandbox->start());
        m_client.emplace(*m_sandbox);
        const QString path = pathOf(named(stream));
        QJsonObject sent = bodyOf(m_client->get(path).json);
        for (const QString &secret : secrets)
            sent = withValue(sent, branch + u'.' + secret, u"new "_s + secret);
        QCOMPARE(m_client->put(path, sent).status, 200);

        const QJsonObject got = m_client->get(path).json;
        QCOMPARE(named(stream), got);
        const QJsonObject values = got[end][key].toObject();
        for (const QString &secret : secrets) {
            const QJsonValue expected = shown == SecretsShown::Masked ? QJsonValue(u"******"_s)
                : shown == SecretsShown::Omitted                      ? QJsonValue(QJsonValue::Undefined)
                                                                      : QJsonValue(u"new "_s + secret);
            QCOMPARE(values.value(secret), expected);
        }
        // Nothing else is hidden.
        QCOMPARE(values.size(), sent[end][key].toObject().size() - (shown == SecretsShown::Omitted ? 2 : 0));
    }
}

void TestSandboxStreams::clearsSecretsThatAreLeftOut()
{
    const QString path = pathOf(named(u"orders-to-fn"_s));
    const QJsonObject body = bodyOf(m_client->get(path).json);
    const QString password = u"source.source_kafka.password"_s;
    const auto answered = [&] {
        return m_client->get(path).json["source"_L1]["source_kafka"_L1]["password"_L1];
    };
    QCOMPARE(answered(), QJsonValue(u"******"_s));

    QCOMPARE(m_client->put(path, withValue(body, password, QJsonValue::Undefined)).status, 200);
    QVERIFY(answered().isUndefined());
    QCOMPARE(m_client->put(path, withValue(body, password, u""_s)).status, 200);
    QCOMPARE(answered(), QJsonValue(u""_s));
    QCOMPARE(m_client->put(path, withValue(body, password, QJsonValue::Null)).status, 200);
    QCOMPARE(answered(), QJsonValue(QJsonValue::Null));
}

void TestSandboxStreams::refusesUnreadableBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"name":"a")");
    QTest::newRow("array") << QByteArray(R"([{"name":"a"}])");
    QTest::newRow("text") << QByteArray(R"("name")");
    QTest::newRow("text after") << QByteArray("{} {}");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"name\":\"\xff\"}");
    QTest::newRow("key twice") << QByteArray(R"({"name":"a","name":"a"})");
    QTest::newRow("key twice, escaped") << QByteArray(R"({"x":[{"a:\"":1,"\u0061:\"":2}]})");
}

void TestSandboxStreams::refusesUnreadableBodies()
{
    QFETCH(QByteArray, body);
    const auto answer = m_client->put(pathOf(all().first()), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json["error_code"_L1].toString(), u"EG.00014000"_s);
}

QTEST_GUILESS_MAIN(TestSandboxStreams)
#include "tst_sandboxstreams.moc"
