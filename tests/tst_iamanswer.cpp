#include "models/json/jsonreader.h"
#include "models/service/iamanswer.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

Json json(std::string_view text)
{
    const auto document = readJson(text);
    if (!document)
        qFatal("%s", qPrintable(document.error().message()));
    return document.value().root;
}

// As the IAM API shows it, with fewer roles.
constexpr std::string_view projectToken = R"({"token": {
  "expires_at": "2026-01-02T03:04:05.678000Z",
  "issued_at": "2026-01-01T03:04:05.678000Z",
  "methods": ["password"],
  "catalog": [],
  "roles": [{"name": "op_gated_x", "id": "0"}],
  "project": {"domain": {"name": "Account", "id": "d1"}, "name": "cn-north-4", "id": "p1"},
  "user": {"domain": {"name": "Account", "id": "d1"}, "name": "Operator", "id": "u1", "password_expires_at": ""}
}})";

} // namespace

class TestIamAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void readsTokens();
    void readsTokensOfAccounts();
    void readsTokensLeniently_data();
    void readsTokensLeniently();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void readsProjects();
    void readsEmptyLists();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
};

void TestIamAnswer::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime second(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QTest::newRow("of IAM") << QByteArray("2026-01-01T00:00:00.000000Z") << second;
    QTest::newRow("microseconds") << QByteArray("2026-01-01T00:00:00.123000Z") << second.addMSecs(123);
    QTest::newRow("milliseconds") << QByteArray("2026-01-01T00:00:00.123Z") << second.addMSecs(123);
    QTest::newRow("seconds") << QByteArray("2026-01-01T00:00:00Z") << second;
    QTest::newRow("local") << QByteArray("2026-01-01T00:00:00.000000") << QDateTime();
    QTest::newRow("date") << QByteArray("2026-01-01") << QDateTime();
    QTest::newRow("no such day") << QByteArray("2026-02-30T00:00:00.000000Z") << QDateTime();
    QTest::newRow("word") << QByteArray("never") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void TestIamAnswer::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, time);
    const auto read = iamTime(text.toStdString());
    QCOMPARE(read.has_value(), time.isValid());
    if (!read)
        return;
    QCOMPARE(*read, time);
    QCOMPARE(read->timeSpec(), Qt::UTC);
}

void TestIamAnswer::readsTokens()
{
    const auto signedIn = signedInTokenFrom(json(projectToken), Secret("token"));
    QVERIFY(signedIn);
    QVERIFY(signedIn->token.reveal() == "token");
    QCOMPARE(*signedIn->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC));
    QCOMPARE(signedIn->issuedAt->secsTo(*signedIn->expiresAt), 24 * 3600);
    QCOMPARE(signedIn->project.id, u"p1"_s);
    QCOMPARE(signedIn->project.name, u"cn-north-4"_s);
    QCOMPARE(signedIn->userName, u"Operator"_s);
}

void TestIamAnswer::readsTokensOfAccounts()
{
    Json answer = json(projectToken);
    answer.find("token")->remove("project");
    answer.find("token")->insert("domain", json(R"({"id":"d1","name":"Account"})"));
    const auto signedIn = signedInTokenFrom(answer, Secret("token"));
    QVERIFY(signedIn);
    QVERIFY(signedIn->project.id.isEmpty());
    QVERIFY(signedIn->project.name.isEmpty());
}

void TestIamAnswer::readsTokensLeniently_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing said") << QByteArray(R"({"token":{}})");
    QTest::newRow("other types") << QByteArray(
        R"({"token":{"expires_at":7,"issued_at":{},"project":[],"user":"x"}})");
    QTest::newRow("null") << QByteArray(
        R"({"token":{"expires_at":null,"project":null,"user":{"name":null}}})");
}

void TestIamAnswer::readsTokensLeniently()
{
    QFETCH(QByteArray, answer);
    const auto signedIn = signedInTokenFrom(json(answer.toStdString()), Secret("token"));
    QVERIFY(signedIn);
    QVERIFY(!signedIn->expiresAt);
    QVERIFY(!signedIn->issuedAt);
    QVERIFY(signedIn->project.id.isEmpty());
    QVERIFY(signedIn->userName.isEmpty());
}

void TestIamAnswer::refusesOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char *answer : {"{}", "[]", "null", R"({"token":"x"})", R"({"token":[]})", R"({"error":{}})"})
        QTest::newRow(answer) << QByteArray(answer);
}

void TestIamAnswer::refusesOtherAnswers()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!signedInTokenFrom(json(answer.toStdString()), Secret("token")));
}

void TestIamAnswer::readsProjects()
{
    const auto projects = iamProjectsFrom(json(R"({"links":{"next":null},"projects":[
        {"id":"p1","name":"cn-north-4","enabled":true,"is_domain":false},
        {"id":"p2","name":"closed","enabled":false},
        {"id":"p3","name":"unsaid"},
        {"name":"without id","enabled":true},
        "no project"]})"));
    QVERIFY(projects);
    QCOMPARE(projects->size(), size_t(2));
    QCOMPARE(projects->at(0).id, u"p1"_s);
    QCOMPARE(projects->at(0).name, u"cn-north-4"_s);
    QCOMPARE(projects->at(1).id, u"p3"_s);
}

void TestIamAnswer::readsEmptyLists()
{
    const auto projects = iamProjectsFrom(json(R"({"projects":[]})"));
    QVERIFY(projects);
    QVERIFY(projects->empty());
}

void TestIamAnswer::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char *answer : {"{}", "[]", "null", R"({"projects":{}})", R"({"projects":null})"})
        QTest::newRow(answer) << QByteArray(answer);
}

void TestIamAnswer::refusesWhatIsNoList()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!iamProjectsFrom(json(answer.toStdString())));
}

QTEST_GUILESS_MAIN(TestIamAnswer)
#include "tst_iamanswer.moc"
