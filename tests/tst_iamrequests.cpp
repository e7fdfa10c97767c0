#include "app/api/iamrequests.h"
#include "app/api/outcome.h"
#include "models/json/jsonreader.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view password = "canary-\"pass word\"";
constexpr std::string_view passcode = "946172";

ConnectionProfile testProfile()
{
    ConnectionProfile profile;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"p1"_s;
    return profile;
}

SignInQuestion testQuestion()
{
    return {.domain = u"IAMDomain"_s,
            .user = u"IAMUser"_s,
            .userId = {},
            .password = Secret(password),
            .passcode = {},
            .project = IamProject{.name = u"cn-north-4"_s}};
}

SignInQuestion questionWithPasscode()
{
    SignInQuestion question = testQuestion();
    question.userId = u"7116d09f88fa41908676fdd4b039e95b"_s;
    question.passcode = Secret(passcode);
    return question;
}

Json bodyOf(const SignInQuestion &question)
{
    const auto request = createToken(testProfile(), question);
    if (!request)
        qFatal("%s", qPrintable(request.error().message()));
    const auto document = readJson(request->body.reveal());
    return document ? document.value().root : Json();
}

Json json(std::string_view text)
{
    return readJson(text).value().root;
}

} // namespace

class TestIamRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForATokenOfAProject();
    void asksByTheIdOfTheProject();
    void asksForATokenOfTheAccount();
    void sendsThePasscode();
    void refuses_data();
    void refuses();
    void refusesWithoutAddress();
    void listsProjects();
    void keepsSecretsOutOfErrors_data();
    void keepsSecretsOutOfErrors();
    void needsTheToken_data();
    void needsTheToken();
};

void TestIamRequests::asksForATokenOfAProject()
{
    const auto request = createToken(testProfile(), testQuestion());
    QVERIFY(request);
    QCOMPARE(request->method, HttpMethod::Post);
    QCOMPARE(request->url.toString(),
             u"https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens?nocatalog=true"_s);
    QCOMPARE(*headerValue(request->headers, "content-type"), std::string("application/json;charset=utf8"));
    QCOMPARE(request->expected.status, 201);
    QVERIFY(bodyOf(testQuestion())
            == json(R"({"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"IAMUser",
                "password":"canary-\"pass word\"","domain":{"name":"IAMDomain"}}}},
                "scope":{"project":{"name":"cn-north-4"}}}})"));
}

void TestIamRequests::asksByTheIdOfTheProject()
{
    SignInQuestion question = testQuestion();
    question.project = IamProject{.id = u"p1"_s, .name = u"cn-north-4"_s};
    QVERIFY(*bodyOf(question).find("auth")->find("scope") == json(R"({"project":{"id":"p1"}})"));
}

void TestIamRequests::asksForATokenOfTheAccount()
{
    SignInQuestion question = testQuestion();
    question.project.reset();
    QVERIFY(*bodyOf(question).find("auth")->find("scope") == json(R"({"domain":{"name":"IAMDomain"}})"));
}

void TestIamRequests::sendsThePasscode()
{
    const Json body = bodyOf(questionWithPasscode());
    const Json *identity = body.find("auth")->find("identity");
    QVERIFY(*identity->find("methods") == json(R"(["password","totp"])"));
    QVERIFY(*identity->find("totp")
            == json(R"({"user":{"id":"7116d09f88fa41908676fdd4b039e95b","passcode":"946172"}})"));
    // The ID is for the passcode alone.
    QVERIFY(!identity->find("password")->find("user")->find("id"));
}

void TestIamRequests::refuses_data()
{
    QTest::addColumn<QString>("lacking");
    QTest::addColumn<QString>("word");
    QTest::newRow("domain") << u"domain"_s << u"account"_s;
    QTest::newRow("user") << u"user"_s << u"user name"_s;
    QTest::newRow("password") << u"password"_s << u"password"_s;
    QTest::newRow("user ID") << u"userId"_s << u"ID of the user"_s;
    QTest::newRow("project") << u"project"_s << u"project"_s;
    QTest::newRow("5 digits") << u"digit"_s << u"6 digits"_s;
    QTest::newRow("a letter") << u"letter"_s << u"6 digits"_s;
}

void TestIamRequests::refuses()
{
    QFETCH(QString, lacking);
    QFETCH(QString, word);
    SignInQuestion question = questionWithPasscode();
    if (lacking == "domain"_L1)
        question.domain.clear();
    else if (lacking == "user"_L1)
        question.user.clear();
    else if (lacking == "password"_L1)
        question.password.clear();
    else if (lacking == "userId"_L1)
        question.userId.clear();
    else if (lacking == "project"_L1)
        question.project = IamProject();
    else if (lacking == "digit"_L1)
        question.passcode = Secret("94617");
    else
        question.passcode = Secret("94617a");
    const auto request = createToken(testProfile(), question);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ApiError::Kind::Refused);
    const QString message = request.error().message();
    QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY(!message.contains(u"canary"_s));
    QVERIFY(!message.contains(u"94617"_s));
}

void TestIamRequests::refusesWithoutAddress()
{
    const auto request = createToken({}, testQuestion());
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ApiError::Kind::Refused);
    QVERIFY(request.error().message().contains(u"iam"_s));
}

void TestIamRequests::listsProjects()
{
    const auto accessible = listAccessibleProjects(testProfile());
    QVERIFY(accessible);
    QCOMPARE(accessible->method, HttpMethod::Get);
    QCOMPARE(accessible->url.toString(), u"https://iam.cn-north-4.myhuaweicloud.com/v3/auth/projects"_s);
    const auto named = listProjectsNamed(testProfile(), u"a&b c"_s);
    QVERIFY(named);
    QCOMPARE(named->url.toEncoded(),
             QByteArray("https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=a%26b%20c"));
}

void TestIamRequests::keepsSecretsOutOfErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray text = "no: canary-\\\"pass word\\\" and 946172";
    QTest::newRow("IAM") << 401
                         << R"({"error":{"code":401,"title":"Unauthorized","message":")" + text + R"("}})";
    QTest::newRow("newer") << 400 << R"({"error_code":"IAM.0011","error_msg":")" + text + R"("})";
    QTest::newRow("text") << 500 << QByteArray("no: canary-\"pass word\" and 946172");
    QTest::newRow("repeated request")
        << 400
        << QByteArray(R"({"user":{"name":"IAMUser","password":"canary-\"pass word\""},"passcode":"946172"})");
}

void TestIamRequests::keepsSecretsOutOfErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto request = createToken(testProfile(), questionWithPasscode());
    QVERIFY(request);
    Exchange exchange;
    exchange.departure = Departure::Whole;
    exchange.answer = {.status = status, .body = body};
    exchange.networkError = QNetworkReply::NoError;
    const ApiResult result = resultOf(*request, exchange, {});
    QVERIFY(result.error);
    QVERIFY(!result.issuedToken);
    for (const QString &text : {result.error->detail, result.error->message(), result.error->code}) {
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"pass word"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"946172"_s), qPrintable(text));
    }
    QVERIFY(result.error->detail.contains(u"●●●"_s));
}

void TestIamRequests::needsTheToken_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("accepted");
    const QByteArray body = R"({"token":{}})";
    QTest::newRow("as IAM answers") << 201 << body << QByteArray("MIIC.x") << true;
    QTest::newRow("largest") << 201 << body << QByteArray(32768, 'x') << true;
    QTest::newRow("too large") << 201 << body << QByteArray(32769, 'x') << false;
    QTest::newRow("none") << 201 << body << QByteArray() << false;
    QTest::newRow("two words") << 201 << body << QByteArray("MIIC x") << false;
    QTest::newRow("other status") << 200 << body << QByteArray("MIIC.x") << false;
    QTest::newRow("no JSON") << 201 << QByteArray("<html>") << QByteArray("MIIC.x") << false;
}

void TestIamRequests::needsTheToken()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QFETCH(bool, accepted);
    const auto request = createToken(testProfile(), testQuestion());
    QVERIFY(request);
    Exchange exchange;
    exchange.departure = Departure::Whole;
    exchange.answer = {.status = status, .body = body};
    if (!token.isEmpty())
        exchange.answer.headers = {{"x-subject-token", token.toStdString()}};
    const ApiResult result = resultOf(*request, exchange, {});
    QCOMPARE(!result.error.has_value(), accepted);
    QCOMPARE(result.issuedToken != nullptr, accepted);
    if (accepted)
        QVERIFY(result.issuedToken->reveal() == token.toStdString());
    else
        QVERIFY(!result.error->message().contains(QString::fromLatin1(token.isEmpty() ? "MIIC" : token)));
}

QTEST_GUILESS_MAIN(TestIamRequests)
#include "tst_iamrequests.moc"
