#include "app/sandbox/iamuser.h"
#include "app/sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString streamsPath = u"/eventstreamings"_s;

QUrl iamUrl(const Sandbox &sandbox, const QString &path)
{
    return QUrl(sandbox.url().toString() + path);
}

QUrl tokensUrl(const Sandbox &sandbox)
{
    return iamUrl(sandbox, u"/v3/auth/tokens?nocatalog=true"_s);
}

QByteArray textOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

//! A sign-in that is accepted.
QJsonObject goodBody(const Sandbox &sandbox)
{
    const QJsonObject user{{u"name"_s, sandbox::userName},
                           {u"password"_s, sandbox::userPassword},
                           {u"domain"_s, QJsonObject{{u"name"_s, sandbox::domainName}}}};
    return {{u"auth"_s,
             QJsonObject{
                 {u"identity"_s,
                  QJsonObject{{u"methods"_s, QJsonArray{u"password"_s}},
                              {u"password"_s, QJsonObject{{u"user"_s, user}}}}},
                 {u"scope"_s, QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, sandbox.projectId()}}}}},
             }}};
}

QJsonObject withTotp(QJsonObject body, const QString &userId, const QString &passcode)
{
    body = withValue(body, u"auth.identity.methods"_s, QJsonArray{u"password"_s, u"totp"_s});
    body = withValue(body, u"auth.identity.totp.user.id"_s, userId);
    return withValue(body, u"auth.identity.totp.user.passcode"_s, passcode);
}

struct SignedIn
{
    SandboxClient::Answer answer = {};
    QByteArray token = {};
};

SignedIn signIn(const Sandbox &sandbox, SandboxClient &client, const QJsonObject &body)
{
    const auto reply = client.begin("POST", tokensUrl(sandbox), textOf(body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait())
        return {};
    return {{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
             .json = QJsonDocument::fromJson(reply->readAll()).object()},
            reply->rawHeader("X-Subject-Token")};
}

} // namespace

class TestSandboxIam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issuesTokens();
    void issuesTokensByName();
    void leavesTheCatalogOut();
    void issuesTokensOfTheAccount();
    void takesThePasscode();
    void refusesForms_data();
    void refusesForms();
    void refusesWhatIsNoJson();
    void refusesPeople_data();
    void refusesPeople();
    void refusesProjects();
    void listsProjects();
    void guardsTheLists();
    void agesTokens();
};

void TestSandboxIam::issuesTokens()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    client.setToken({});
    const SignedIn first = signIn(sandbox, client, goodBody(sandbox));
    QCOMPARE(first.answer.status, 201);
    QVERIFY(QRegularExpression(u"\\A[!-~]{32,}\\z"_s).match(QString::fromLatin1(first.token)).hasMatch());
    const QJsonObject token = first.answer.json["token"_L1].toObject();
    QCOMPARE(token["project"_L1]["id"_L1].toString(), sandbox.projectId());
    QCOMPARE(token["project"_L1]["name"_L1].toString(), u"cn-north-4"_s);
    QCOMPARE(token["user"_L1]["name"_L1].toString(), QString(sandbox::userName));
    QCOMPARE(token["methods"_L1].toArray(), QJsonArray{u"password"_s});
    static const QRegularExpression time(
        u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z\\z"_s);
    const QString issued = token["issued_at"_L1].toString();
    const QString expires = token["expires_at"_L1].toString();
    QVERIFY2(time.match(issued).hasMatch(), qPrintable(issued));
    QVERIFY2(time.match(expires).hasMatch(), qPrintable(expires));
    QCOMPARE(QDateTime::fromString(issued, Qt::ISODateWithMs)
                 .secsTo(QDateTime::fromString(expires, Qt::ISODateWithMs)),
             24 * 3600);
    QVERIFY(!first.answer.json.contains("catalog"_L1));

    // The older one stays valid.
    const SignedIn second = signIn(sandbox, client, goodBody(sandbox));
    QVERIFY(first.token != second.token);
    for (const QByteArray &issuedToken : {first.token, second.token, sandbox.token()}) {
        client.setToken(issuedToken);
        QCOMPARE(client.get(streamsPath).status, 200);
    }
}

void TestSandboxIam::issuesTokensByName()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto body =
        withValue(goodBody(sandbox), u"auth.scope.project"_s, QJsonObject{{u"name"_s, u"cn-north-4"_s}});
    const SignedIn signedIn = signIn(sandbox, client, body);
    QCOMPARE(signedIn.answer.status, 201);
    QCOMPARE(signedIn.answer.json["token"_L1]["project"_L1]["id"_L1].toString(), sandbox.projectId());
}

void TestSandboxIam::leavesTheCatalogOut()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const QByteArray body = textOf(goodBody(sandbox));
    const auto with = client.send("POST", iamUrl(sandbox, u"/v3/auth/tokens"_s), body);
    QVERIFY(with.json["token"_L1].toObject().contains("catalog"_L1));
    const auto without = client.send("POST", tokensUrl(sandbox), body);
    QVERIFY(!without.json["token"_L1].toObject().contains("catalog"_L1));
}

void TestSandboxIam::issuesTokensOfTheAccount()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    for (const QJsonValue &scope :
         {QJsonValue(QJsonValue::Undefined),
          QJsonValue(QJsonObject{{u"domain"_s, QJsonObject{{u"name"_s, sandbox::domainName}}}}),
          QJsonValue(QJsonObject{{u"domain"_s, QJsonObject{{u"id"_s, sandbox::domainId}}}})}) {
        const SignedIn signedIn =
            signIn(sandbox, client, withValue(goodBody(sandbox), u"auth.scope"_s, scope));
        QCOMPARE(signedIn.answer.status, 201);
        const QJsonObject token = signedIn.answer.json["token"_L1].toObject();
        QVERIFY(!token.contains("project"_L1));
        QCOMPARE(token["domain"_L1]["name"_L1].toString(), QString(sandbox::domainName));
        client.setToken(signedIn.token);
        QCOMPARE(client.get(streamsPath).status, 403);
        QCOMPARE(client.send("GET", iamUrl(sandbox, u"/v3/auth/projects"_s)).status, 200);
    }
}

void TestSandboxIam::takesThePasscode()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const SignedIn signedIn =
        signIn(sandbox, client, withTotp(goodBody(sandbox), sandbox::userId, sandbox::userPasscode));
    QCOMPARE(signedIn.answer.status, 201);
    QCOMPARE(signedIn.answer.json["token"_L1]["methods"_L1].toArray(),
             QJsonArray({u"password"_s, u"totp"_s}));
}

void TestSandboxIam::refusesForms_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("no auth") << u"auth"_s << none;
    QTest::newRow("no identity") << u"auth.identity"_s << none;
    QTest::newRow("no methods") << u"auth.identity.methods"_s << none;
    QTest::newRow("methods as a string") << u"auth.identity.methods"_s << QJsonValue(u"password"_s);
    QTest::newRow("other method") << u"auth.identity.methods"_s << QJsonValue(QJsonArray{u"token"_s});
    QTest::newRow("no method") << u"auth.identity.methods"_s << QJsonValue(QJsonArray());
    QTest::newRow("totp alone") << u"auth.identity.methods"_s << QJsonValue(QJsonArray{u"totp"_s});
    QTest::newRow("totp without its part")
        << u"auth.identity.methods"_s << QJsonValue(QJsonArray{u"password"_s, u"totp"_s});
    QTest::newRow("totp that no method names")
        << u"auth.identity.totp"_s
        << QJsonValue(QJsonObject{
               {u"user"_s, QJsonObject{{u"id"_s, sandbox::userId}, {u"passcode"_s, u"123456"_s}}}});
    QTest::newRow("no user") << u"auth.identity.password.user"_s << none;
    QTest::newRow("no name") << u"auth.identity.password.user.name"_s << none;
    QTest::newRow("no password") << u"auth.identity.password.user.password"_s << none;
    QTest::newRow("password as a number") << u"auth.identity.password.user.password"_s << QJsonValue(7);
    QTest::newRow("no domain") << u"auth.identity.password.user.domain"_s << none;
    QTest::newRow("domain as a string")
        << u"auth.identity.password.user.domain"_s << QJsonValue(u"sandbox"_s);
    QTest::newRow("no domain name") << u"auth.identity.password.user.domain.name"_s << none;
    QTest::newRow("empty scope") << u"auth.scope"_s << QJsonValue(QJsonObject());
    QTest::newRow("two scopes") << u"auth.scope.domain"_s << QJsonValue(QJsonObject{{u"name"_s, u"x"_s}});
    QTest::newRow("project as a string") << u"auth.scope.project"_s << QJsonValue(u"cn-north-4"_s);
    QTest::newRow("unnamed project") << u"auth.scope.project"_s << QJsonValue(QJsonObject());
    QTest::newRow("project by both") << u"auth.scope.project.name"_s << QJsonValue(u"cn-north-4"_s);
}

void TestSandboxIam::refusesForms()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const SignedIn refused = signIn(sandbox, client, withValue(goodBody(sandbox), path, value));
    QCOMPARE(refused.answer.status, 400);
    const QJsonObject error = refused.answer.json["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toInt(), 400);
    QCOMPARE(error["title"_L1].toString(), u"Bad Request"_s);
    QVERIFY(!error["message"_L1].toString().isEmpty());
    QVERIFY(!error["message"_L1].toString().contains(sandbox::userPassword));
    QVERIFY(refused.token.isEmpty());
}

void TestSandboxIam::refusesWhatIsNoJson()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    for (const char *body : {"", "x", "[]", R"({"auth":1,"auth":2})"})
        QCOMPARE(client.send("POST", tokensUrl(sandbox), body).status, 400);
}

void TestSandboxIam::refusesPeople_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("password") << u"auth.identity.password.user.password"_s;
    QTest::newRow("user") << u"auth.identity.password.user.name"_s;
    QTest::newRow("account") << u"auth.identity.password.user.domain.name"_s;
    QTest::newRow("user ID") << u"auth.identity.totp.user.id"_s;
    QTest::newRow("passcode") << u"auth.identity.totp.user.passcode"_s;
}

void TestSandboxIam::refusesPeople()
{
    QFETCH(QString, path);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const QJsonObject good = withTotp(goodBody(sandbox), sandbox::userId, sandbox::userPasscode);
    const SignedIn refused = signIn(sandbox, client, withValue(good, path, u"654321"_s));
    QCOMPARE(refused.answer.status, 401);
    QVERIFY(refused.token.isEmpty());
    QCOMPARE(refused.answer.json,
             QJsonObject({{u"error"_s,
                           QJsonObject{{u"code"_s, 401},
                                       {u"message"_s, u"The username or password is wrong."_s},
                                       {u"title"_s, u"Unauthorized"_s}}}}));
}

void TestSandboxIam::refusesProjects()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    for (const QJsonObject &project :
         {QJsonObject{{u"id"_s, u"0"_s}}, QJsonObject{{u"name"_s, u"cn-east-3"_s}},
          QJsonObject{{u"name"_s, u"cn-north-4_retired"_s}}}) {
        const SignedIn refused =
            signIn(sandbox, client, withValue(goodBody(sandbox), u"auth.scope.project"_s, project));
        QCOMPARE(refused.answer.status, 404);
        QVERIFY(refused.answer.json["error"_L1]["message"_L1].toString().contains(u"project"_s));
    }
}

void TestSandboxIam::listsProjects()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const auto all = client.send("GET", iamUrl(sandbox, u"/v3/auth/projects"_s));
    QCOMPARE(all.status, 200);
    const QJsonArray projects = all.json["projects"_L1].toArray();
    QCOMPARE(projects.size(), 2);
    QCOMPARE(projects[0]["id"_L1].toString(), sandbox.projectId());
    QCOMPARE(projects[0]["enabled"_L1].toBool(), true);
    QCOMPARE(projects[1]["enabled"_L1].toBool(), false);

    const auto named = client.send("GET", iamUrl(sandbox, u"/v3/projects?name=cn-north-4"_s));
    QCOMPARE(named.json["projects"_L1].toArray().size(), 1);
    QCOMPARE(named.json["projects"_L1][0]["id"_L1].toString(), sandbox.projectId());
    const auto none = client.send("GET", iamUrl(sandbox, u"/v3/projects?name=cn-north"_s));
    QCOMPARE(none.status, 200);
    QVERIFY(none.json["projects"_L1].toArray().isEmpty());
}

void TestSandboxIam::guardsTheLists()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    for (const QByteArray &token : {QByteArray(), QByteArray("0123456789abcdef")}) {
        client.setToken(token);
        for (const QString &path : {u"/v3/auth/projects"_s, u"/v3/projects"_s}) {
            const auto answer = client.send("GET", iamUrl(sandbox, path));
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.json["error"_L1]["code"_L1].toInt(), 401);
        }
    }
    const auto wrongMethod = client.send("GET", tokensUrl(sandbox));
    QCOMPARE(wrongMethod.status, 405);
    QCOMPARE(wrongMethod.allow, QByteArray("POST"));
}

void TestSandboxIam::agesTokens()
{
    Sandbox sandbox({.tokenLifetime = 0s});
    QVERIFY(!sandbox.start());
    SandboxClient client(sandbox);
    const SignedIn signedIn = signIn(sandbox, client, goodBody(sandbox));
    QCOMPARE(signedIn.answer.status, 201);
    const QJsonObject description = signedIn.answer.json["token"_L1].toObject();
    QCOMPARE(description["issued_at"_L1].toString(), description["expires_at"_L1].toString());
    for (const QByteArray &token : {signedIn.token, sandbox.token()}) {
        client.setToken(token);
        for (const QString &path : {streamsPath, u"/event-subs"_s}) {
            const auto answer = client.get(path);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.json["error_msg"_L1].toString(), u"The token must be updated"_s);
            QCOMPARE(answer.json["error_code"_L1].toString(), u"APIGW.0307"_s);
        }
        const auto projects = client.send("GET", iamUrl(sandbox, u"/v3/auth/projects"_s));
        QCOMPARE(projects.status, 401);
        QCOMPARE(projects.json["error"_L1]["message"_L1].toString(), u"The token must be updated"_s);
    }
}

QTEST_GUILESS_MAIN(TestSandboxIam)
#include "tst_sandboxiam.moc"
