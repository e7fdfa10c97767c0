#include "app/flows/connectiontest.h"

#include "app/api/apiclient.h"
#include "app/api/connectionprobe.h"
#include "app/api/resourcerequests.h"
#include "app/api/serviceurl.h"
#include "models/service/listanswer.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

using Step = ConnectionTestStep;

Result<ApiRequest, ApiError> smallestList(ResourceKind kind, const ConnectionProfile &profile)
{
    return listRequest(kind, profile, {.limit = 1});
}

Step::Kind stepOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return Step::Kind::ListStreams;
    case ResourceKind::EventSubscription:
        return Step::Kind::ListSubscriptions;
    }
    Q_UNREACHABLE();
}

ConnectionTest::SignInVerdict verdictOf(const std::optional<ApiError> &error)
{
    constexpr int firstServerError = 500;
    using Verdict = ConnectionTest::SignInVerdict;
    if (!error)
        return Verdict::Accepted;
    switch (error->kind) {
    case ApiError::Kind::Unauthorized:
        return Verdict::Refused;
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::WrongProject:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
        return Verdict::Accepted;
    case ApiError::Kind::Http:
    case ApiError::Kind::Api:
        return error->httpStatus < firstServerError ? Verdict::Accepted : Verdict::Unknown;
    case ApiError::Kind::Canceled:
    case ApiError::Kind::Refused:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Network:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::Protocol:
        return Verdict::Unknown;
    }
    Q_UNREACHABLE();
}

//! The lists themselves are there in every project.
bool speaksOfProject(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::WrongProject;
}

} // namespace

ConnectionTest::ConnectionTest(ConnectionProfile profile, const Credentials &credentials,
                               const Secret &proxyPassword, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)),
      m_isSignedIn(!std::holds_alternative<NoCredentials>(credentials)),
      m_proxyPassword(proxyPassword.clone()),
      m_client(std::make_unique<ApiClient>(m_profile, clone(credentials), proxyPassword)),
      m_kinds{ResourceKind::EventStream, ResourceKind::EventSubscription}
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    connect(m_client.get(), &ApiClient::requestFinished, this, &ConnectionTest::requestFinished);
    for (const ResourceKind kind : std::as_const(m_kinds)) {
        if (const auto request = smallestList(kind, m_profile))
            addHost(request->url);
    }
    // Nothing is sent there: a token is fetched only by a password.
    if (m_profile.signIn == SignInMethod::Token)
        addHost(requestAddress(endpointFor(m_profile, Service::Iam)));
    if (m_profile.caFile.isEmpty()) {
        QMetaObject::invokeMethod(this, &ConnectionTest::probeNext, Qt::QueuedConnection);
        return;
    }
    connect(&m_trustWatcher, &QFutureWatcherBase::finished, this, [this] {
        m_trust = m_trustWatcher.result();
        probeNext();
    });
    m_trustWatcher.setFuture(QtConcurrent::run(readTlsTrust, m_profile.caFile));
}

void ConnectionTest::addHost(const QUrl &url)
{
    if (!url.isEmpty() && !m_hosts.contains(originOf(url)))
        m_hosts.append(originOf(url));
}

void ConnectionTest::cancel()
{
    if (!m_isFinished)
        end();
}

void ConnectionTest::probeNext()
{
    if (m_isFinished)
        return;
    if (m_hosts.isEmpty())
        return startLists();
    const QUrl host = m_hosts.takeFirst();
    m_probe = new ConnectionProbe(m_profile, host, m_proxyPassword, m_trust, this);
    connect(m_probe, &ConnectionProbe::stepStarted, this, &ConnectionTest::stepStarted);
    connect(m_probe, &ConnectionProbe::stepFinished, this, [this, host](const Step &step) {
        if (step.outcome == Step::Outcome::Failed)
            m_unreached.append(host);
        report(step);
    });
    connect(m_probe, &ConnectionProbe::finished, this, [this] {
        m_probe->deleteLater();
        probeNext();
    });
    m_probe->start();
}

void ConnectionTest::startLists()
{
    const bool canAsk =
        std::ranges::any_of(m_kinds, [this](ResourceKind kind) { return obstacleOf(kind).isEmpty(); });
    if (!canAsk) {
        const QString message = obstacleOf(m_kinds.constFirst());
        skip(Step::Kind::SignIn, message);
        skip(Step::Kind::Project, message);
    }
    listNext();
}

QString ConnectionTest::refusedSignInText()
{
    return tr("Not tested, because the sign-in was not accepted.");
}

QString ConnectionTest::earlierFaultText()
{
    return tr("Not tested, because of the fault before.");
}

QString ConnectionTest::obstacleOf(ResourceKind kind) const
{
    const auto request = smallestList(kind, m_profile);
    if (!request)
        return request.error().message();
    if (m_unreached.contains(originOf(request->url)))
        return tr("Not tested, because its host was not reached.");
    if (!m_isSignedIn)
        return tr("Not tested, because nobody is signed in; sign in, and test again.");
    if (m_verdict == SignInVerdict::Refused)
        return refusedSignInText();
    return {};
}

void ConnectionTest::listNext()
{
    if (m_isFinished)
        return;
    if (m_kinds.isEmpty())
        return end();
    const ResourceKind kind = m_kinds.takeFirst();
    if (const QString obstacle = obstacleOf(kind); !obstacle.isEmpty()) {
        skip(stepOf(kind), obstacle);
        return listNext();
    }
    Q_EMIT stepStarted({.kind = m_verdict ? stepOf(kind) : Step::Kind::SignIn});
    if (m_isFinished)
        return;
    m_elapsed.start();
    m_client->send(smallestList(kind, m_profile).value(), this,
                   [this, kind](const ApiResult &result) { takeList(kind, result); });
}

void ConnectionTest::takeList(ResourceKind kind, const ApiResult &result)
{
    if (m_isFinished)
        return;
    m_duration = std::chrono::milliseconds(m_elapsed.elapsed());
    const bool isFirst = !m_verdict;
    if (isFirst) {
        judgeSignIn(result.error);
        judgeProject(result.error);
    }
    const bool isTold =
        isFirst && result.error && (m_verdict != SignInVerdict::Accepted || speaksOfProject(*result.error));
    if (isTold)
        skip(stepOf(kind), earlierFaultText());
    else if (result.error)
        fail(stepOf(kind), *result.error, result.error->message());
    else if (!isListAnswer(kind, result.document.root))
        fail(stepOf(kind), noListError(result.requestId), noListError(result.requestId).message());
    else
        pass(stepOf(kind), tr("The account may list them."));
    listNext();
}

void ConnectionTest::judgeSignIn(const std::optional<ApiError> &error)
{
    m_verdict = verdictOf(error);
    switch (*m_verdict) {
    case SignInVerdict::Accepted:
        return pass(Step::Kind::SignIn, tr("The service accepts the sign-in."));
    case SignInVerdict::Refused:
        return fail(Step::Kind::SignIn, *error, error->message());
    case SignInVerdict::Unknown:
        return fail(Step::Kind::SignIn, *error,
                    tr("The answer does not say whether the sign-in is accepted. %1").arg(error->message()));
    }
    Q_UNREACHABLE();
}

void ConnectionTest::judgeProject(const std::optional<ApiError> &error)
{
    if (!error)
        pass(Step::Kind::Project, tr("The service knows the project %1.").arg(m_profile.projectId));
    else if (m_verdict == SignInVerdict::Refused)
        skip(Step::Kind::Project, refusedSignInText());
    else if (m_verdict == SignInVerdict::Unknown)
        skip(Step::Kind::Project, earlierFaultText());
    else if (speaksOfProject(*error))
        fail(Step::Kind::Project, *error, error->message());
    else
        skip(Step::Kind::Project, tr("The service did not say whether it knows the project."));
}

void ConnectionTest::pass(Step::Kind kind, const QString &message)
{
    report({.kind = kind, .outcome = Step::Outcome::Passed, .message = message, .duration = m_duration});
}

void ConnectionTest::fail(Step::Kind kind, const ApiError &error, const QString &message)
{
    report({.kind = kind,
            .outcome = Step::Outcome::Failed,
            .message = message,
            .duration = m_duration,
            .error = error});
}

void ConnectionTest::skip(Step::Kind kind, const QString &message)
{
    report({.kind = kind, .outcome = Step::Outcome::Skipped, .message = message});
}

void ConnectionTest::report(const Step &step)
{
    // Whoever listens may cancel in the midst of what one answer decides.
    if (!m_isFinished)
        Q_EMIT stepFinished(step);
}

void ConnectionTest::end()
{
    m_isFinished = true;
    // No connection outlives the test.
    m_client.reset();
    // Later: it may be the one that speaks.
    if (m_probe) {
        m_probe->disconnect(this);
        m_probe->deleteLater();
    }
    Q_EMIT finished();
}

} // namespace weir
