#include "app/flows/signinflow.h"
#include "app/sandbox/iamuser.h"
#include "tests/support/apifixture.h"
#include "tests/support/sandboxclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Reason = SignInFailure::Reason;
using Step = SignInFlow::Step;

Q_DECLARE_METATYPE(weir::SignInFailure::Reason)

namespace {

const QByteArray canary = "canary-password";

QString stringOf(QLatin1StringView text)
{
    return text;
}

ConnectionProfile profileOf(const Sandbox &sandbox)
{
    ConnectionProfile profile;
    profile.name = u"Box"_s;
    profile.projectId = sandbox.projectId();
    profile.endpoint = sandbox.url();
    return profile;
}

//! The one that the sandbox accepts; of the whole account.
SignInQuestion goodQuestion()
{
    return {.domain = sandbox::domainName,
            .user = sandbox::userName,
            .userId = {},
            .password = Secret(stringOf(sandbox::userPassword).toStdString()),
            .passcode = {},
            .project = {}};
}

SignInQuestion scriptedQuestion()
{
    return {.domain = u"Account"_s,
            .user = u"operator"_s,
            .userId = {},
            .password = Secret(canary.toStdString()),
            .passcode = {},
            .project = IamProject{.id = u"p1"_s}};
}

Answer issued(const QByteArray &token, const QByteArray &projectId)
{
    return Answer::http(201,
                        R"({"token":{"expires_at":"2026-01-02T00:00:00.000000Z","project":{"id":")"
                            + projectId + R"(","name":"cn-north-4"}}})",
                        "X-Subject-Token: " + token + "\r\n");
}

Answer refused(int status, const QByteArray &words)
{
    return Answer::http(status,
                        R"({"error":{"code":)" + QByteArray::number(status) + R"(,"title":"x","message":")"
                            + words + R"("}})");
}

//! What a flow says, and how it ended.
class Listener final : public QObject
{
    Q_OBJECT

public:
    explicit Listener(SignInFlow &flow)
    {
        connect(&flow, &SignInFlow::projectsFound, this,
                [this](const std::vector<IamProject> &found) { projects = found; });
        connect(&flow, &SignInFlow::requestFinished, this,
                [this](const RequestRecord &record) { records.append(record); });
        connect(&flow, &SignInFlow::finished, this, &Listener::takeOutcome);
    }

    //! Every text that is shown or logged.
    [[nodiscard]] QString texts() const
    {
        QString all = failure ? failure->message() : QString();
        for (const RequestRecord &record : records)
            all += record.path + record.requestId + (record.error ? record.error->message() : QString());
        return all;
    }

    int endings = 0;
    SignedInToken signedIn;
    std::optional<SignInFailure> failure;
    std::vector<IamProject> projects;
    QList<RequestRecord> records;

private:
    void takeOutcome(const SignInOutcome &outcome)
    {
        ++endings;
        if (!outcome) {
            failure = outcome.error();
            return;
        }
        const SignedInToken &token = outcome.value();
        signedIn = {token.token.clone(), token.issuedAt, token.expiresAt, token.project, token.userName};
    }
};

} // namespace

class TestSignInFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInToTheProject();
    void signsInByName();
    void signsInWithAPasscode();
    void letsTheProjectBeChosen();
    void tellsSandboxFailures_data();
    void tellsSandboxFailures();
    void sendsNothingForAnUnusableQuestion();
    void tellsUnreachable();
    void sendsExactlyThis();
    void asksOnce_data();
    void asksOnce();
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void refusesTokensOfOtherProjects();
    void saysWhenThereIsNoProject();
    void doesNotBlameThePasswordForTheList();
    void cancels();
    void cancelsWhileChoosing();
    void ignoresChoicesAtOtherTimes();
};

void TestSignInFlow::signsInToTheProject()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInQuestion question = goodQuestion();
    question.project = IamProject{.id = sandbox.projectId()};
    SignInFlow flow(profileOf(sandbox), std::move(question));
    Listener listener(flow);
    flow.start();
    QCOMPARE(flow.step(), Step::SigningIn);
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
    QCOMPARE(flow.step(), Step::Done);
    QCOMPARE(listener.signedIn.project.id, sandbox.projectId());
    QCOMPARE(listener.signedIn.userName, stringOf(sandbox::userName));
    QCOMPARE(listener.signedIn.issuedAt->secsTo(*listener.signedIn.expiresAt), 24 * 3600);
    QCOMPARE(listener.records.size(), 1);

    SandboxClient client(sandbox);
    client.setToken(QByteArray::fromStdString(std::string(listener.signedIn.token.reveal())));
    QCOMPARE(client.get(u"/eventstreamings"_s).status, 200);
    QVERIFY(
        !listener.texts().contains(QString::fromStdString(std::string(listener.signedIn.token.reveal()))));
}

void TestSignInFlow::signsInByName()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInQuestion question = goodQuestion();
    question.project = IamProject{.name = u"cn-north-4"_s};
    SignInFlow flow(profileOf(sandbox), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
    QCOMPARE(listener.signedIn.project.id, sandbox.projectId());
}

void TestSignInFlow::signsInWithAPasscode()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInQuestion question = goodQuestion();
    question.project = IamProject{.id = sandbox.projectId()};
    question.userId = stringOf(sandbox::userId);
    question.passcode = Secret(stringOf(sandbox::userPasscode).toStdString());
    SignInFlow flow(profileOf(sandbox), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
}

void TestSignInFlow::letsTheProjectBeChosen()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInFlow flow(profileOf(sandbox), goodQuestion());
    Listener listener(flow);
    flow.start();
    QCOMPARE(flow.step(), Step::Opening);
    QTRY_COMPARE(flow.step(), Step::Choosing);
    QCOMPARE(listener.endings, 0);
    QCOMPARE(listener.projects.size(), size_t(1));
    QCOMPARE(listener.projects.front().id, sandbox.projectId());
    QCOMPARE(listener.projects.front().name, u"cn-north-4"_s);
    flow.chooseProject(sandbox.projectId());
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
    QCOMPARE(listener.signedIn.project.id, sandbox.projectId());
    QCOMPARE(listener.records.size(), 3);
}

void TestSignInFlow::tellsSandboxFailures_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("password") << u"password"_s << Reason::WrongPassword;
    QTest::newRow("user") << u"user"_s << Reason::WrongPassword;
    QTest::newRow("domain") << u"domain"_s << Reason::WrongPassword;
    QTest::newRow("passcode") << u"passcode"_s << Reason::WrongPasswordOrPasscode;
    QTest::newRow("the account itself") << u"account"_s << Reason::HuaweiId;
    QTest::newRow("project") << u"project"_s << Reason::ProjectNotFound;
}

void TestSignInFlow::tellsSandboxFailures()
{
    QFETCH(QString, wrong);
    QFETCH(Reason, reason);
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInQuestion question = goodQuestion();
    question.project = IamProject{.id = wrong == "project"_L1 ? u"p9"_s : sandbox.projectId()};
    if (wrong == "password"_L1)
        question.password = Secret(canary.toStdString());
    if (wrong == "user"_L1)
        question.user = u"nobody"_s;
    if (wrong == "domain"_L1)
        question.domain = u"nowhere"_s;
    if (wrong == "account"_L1)
        question.user = question.domain;
    if (wrong == "passcode"_L1) {
        question.userId = stringOf(sandbox::userId);
        question.passcode = Secret("654321");
    }
    SignInFlow flow(profileOf(sandbox), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(listener.failure);
    QCOMPARE(listener.failure->reason, reason);
    QVERIFY(!listener.texts().contains(QString::fromLatin1(canary)));
    QVERIFY(!listener.texts().contains(sandbox::userPassword));
    QVERIFY(!listener.texts().contains(u"654321"_s));
    QCOMPARE(listener.records.size(), 1);
}

void TestSignInFlow::sendsNothingForAnUnusableQuestion()
{
    ScriptedServer server;
    SignInQuestion question = scriptedQuestion();
    question.passcode = Secret("123456");
    SignInFlow flow(weir::profileOf(server), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QCOMPARE(listener.failure->error.kind, ApiError::Kind::Refused);
    QVERIFY(listener.failure->message().contains(u"ID of the user"_s));
    QCOMPARE(server.wireCount(), 0);
}

void TestSignInFlow::tellsUnreachable()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    ConnectionProfile profile;
    profile.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    for (const std::optional<IamProject> &project :
         {std::optional<IamProject>(IamProject{.id = u"p1"_s}), std::optional<IamProject>()}) {
        SignInQuestion question = scriptedQuestion();
        question.project = project;
        SignInFlow flow(profile, std::move(question));
        Listener listener(flow);
        flow.start();
        QTRY_COMPARE(listener.endings, 1);
        QCOMPARE(listener.failure->reason, Reason::Unreachable);
        QVERIFY(!listener.texts().contains(QString::fromLatin1(canary)));
    }
}

void TestSignInFlow::sendsExactlyThis()
{
    ScriptedServer server;
    server.enqueue(issued("account-token", ""));
    server.enqueue(Answer::http(200, R"({"projects":[{"id":"p1","name":"a"},{"id":"p2","name":"b"}]})"));
    server.enqueue(issued("project-token", "p2"));
    SignInQuestion question = scriptedQuestion();
    question.project.reset();
    SignInFlow flow(weir::profileOf(server), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.projects.size(), size_t(2));
    flow.chooseProject(u"p2"_s);
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
    QVERIFY(listener.signedIn.token.reveal() == "project-token");

    const auto &requests = server.requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0].method, QByteArray("POST"));
    QCOMPARE(requests[0].target, QByteArray("/v3/auth/tokens?nocatalog=true"));
    QCOMPARE(requests[0].header("Content-Type"), QByteArray("application/json;charset=utf8"));
    QCOMPARE(requests[0].headerCount("X-Auth-Token"), 0);
    QVERIFY(requests[0].body.contains(R"("scope":{"domain":{"name":"Account"}})"));
    QVERIFY(requests[0].body.contains(canary));
    QCOMPARE(requests[1].method, QByteArray("GET"));
    QCOMPARE(requests[1].target, QByteArray("/v3/auth/projects"));
    QCOMPARE(requests[1].header("X-Auth-Token"), QByteArray("account-token"));
    QVERIFY(requests[1].body.isEmpty());
    QCOMPARE(requests[2].target, requests[0].target);
    QCOMPARE(requests[2].headerCount("X-Auth-Token"), 0);
    QVERIFY(requests[2].body.contains(R"("scope":{"project":{"id":"p2"}})"));
    for (const QByteArray &secret : {canary, QByteArray("account-token"), QByteArray("project-token")})
        QVERIFY(!listener.texts().contains(QString::fromLatin1(secret)));
}

void TestSignInFlow::asksOnce_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestSignInFlow::asksOnce()
{
    QFETCH(int, status);
    ScriptedServer server;
    server.setDefaultAnswer(refused(status, "not now, canary-password"));
    SignInFlow flow(weir::profileOf(server), scriptedQuestion());
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(listener.failure);
    QCOMPARE(listener.failure->reason, Reason::Other);
    QVERIFY(!listener.texts().contains(QString::fromLatin1(canary)));
    QCOMPARE(server.wireCount(), 1);
}

void TestSignInFlow::tellsFailuresApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("MFA") << 401 << QByteArray("The MFA code of canary-password is missing.")
                         << Reason::PasscodeNeeded;
    QTest::newRow("locked") << 401 << QByteArray("The account is locked.") << Reason::AccountLocked;
    QTest::newRow("project") << 404 << QByteArray("Could not find project: p1.") << Reason::ProjectNotFound;
    QTest::newRow("access") << 403 << QByteArray("Access is denied.") << Reason::Other;
}

void TestSignInFlow::tellsFailuresApart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    QFETCH(Reason, reason);
    ScriptedServer server;
    server.enqueue(refused(status, words));
    SignInFlow flow(weir::profileOf(server), scriptedQuestion());
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(listener.failure);
    QCOMPARE(listener.failure->reason, reason);
    QCOMPARE(listener.failure->error.httpStatus, status);
    QVERIFY(!listener.texts().contains(QString::fromLatin1(canary)));
}

void TestSignInFlow::refusesTokensOfOtherProjects()
{
    ScriptedServer server;
    server.enqueue(issued("project-token", "p2"));
    SignInFlow flow(weir::profileOf(server), scriptedQuestion());
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(listener.failure);
    QCOMPARE(listener.failure->error.kind, ApiError::Kind::Protocol);
    QVERIFY(listener.failure->message().contains(u"project"_s));
}

void TestSignInFlow::saysWhenThereIsNoProject()
{
    ScriptedServer server;
    server.enqueue(issued("account-token", ""));
    server.enqueue(Answer::http(200, R"({"projects":[]})"));
    SignInQuestion question = scriptedQuestion();
    question.project.reset();
    SignInFlow flow(weir::profileOf(server), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QCOMPARE(listener.failure->reason, Reason::ProjectNotFound);
    QCOMPARE(listener.failure->message(), noProjectError({}).message());
    QCOMPARE(server.wireCount(), 2);
}

void TestSignInFlow::doesNotBlameThePasswordForTheList()
{
    ScriptedServer server;
    server.enqueue(issued("account-token", ""));
    server.enqueue(refused(401, "The token account-token must be updated"));
    SignInQuestion question = scriptedQuestion();
    question.project.reset();
    SignInFlow flow(weir::profileOf(server), std::move(question));
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(listener.endings, 1);
    QCOMPARE(listener.failure->reason, Reason::Other);
    QCOMPARE(listener.failure->error.kind, ApiError::Kind::Unauthorized);
    QVERIFY(!listener.texts().contains(u"account-token"_s));
}

void TestSignInFlow::cancels()
{
    ScriptedServer server;
    server.enqueue(Answer::silence());
    SignInFlow flow(weir::profileOf(server), scriptedQuestion());
    Listener listener(flow);
    QSignalSpy arrived(&server, &ScriptedServer::requestReceived);
    flow.start();
    QTRY_COMPARE(arrived.count(), 1);
    flow.cancel();
    QTRY_COMPARE(listener.endings, 1);
    QCOMPARE(listener.failure->error.kind, ApiError::Kind::Canceled);
    flow.cancel();
    QCOMPARE(listener.endings, 1);
}

void TestSignInFlow::cancelsWhileChoosing()
{
    Sandbox sandbox({});
    QVERIFY(!sandbox.start());
    SignInFlow flow(profileOf(sandbox), goodQuestion());
    Listener listener(flow);
    flow.start();
    QTRY_COMPARE(flow.step(), Step::Choosing);
    flow.cancel();
    QTRY_COMPARE(listener.endings, 1);
    QCOMPARE(listener.failure->error.kind, ApiError::Kind::Canceled);
    flow.chooseProject(sandbox.projectId());
    QCOMPARE(flow.step(), Step::Done);
}

void TestSignInFlow::ignoresChoicesAtOtherTimes()
{
    ScriptedServer server;
    server.setDefaultAnswer(issued("project-token", "p1"));
    SignInFlow flow(weir::profileOf(server), scriptedQuestion());
    Listener listener(flow);
    flow.chooseProject(u"p2"_s);
    QCOMPARE(flow.step(), Step::Idle);
    flow.start();
    flow.chooseProject(u"p2"_s);
    QTRY_COMPARE(listener.endings, 1);
    QVERIFY(!listener.failure);
    QCOMPARE(listener.signedIn.project.id, u"p1"_s);
    QCOMPARE(server.wireCount(), 1);
}

QTEST_GUILESS_MAIN(TestSignInFlow)
#include "tst_signinflow.moc"
