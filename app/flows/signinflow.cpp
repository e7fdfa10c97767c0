#include "app/flows/signinflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/iamrequests.h"
#include "models/logging.h"

#include <utility>

namespace weir {

SignInFlow::SignInFlow(ConnectionProfile profile, SignInQuestion question, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_question(std::move(question))
{
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::start()
{
    m_step = m_question.project ? Step::SigningIn : Step::Opening;
    requestToken();
}

void SignInFlow::chooseProject(const QString &id)
{
    if (m_step != Step::Choosing)
        return;
    m_question.project = IamProject{.id = id};
    m_step = Step::SigningIn;
    requestToken();
}

void SignInFlow::cancel()
{
    if (m_step == Step::Choosing)
        fail({.kind = ApiError::Kind::Canceled});
    else if (m_call)
        m_call->abort();
}

void SignInFlow::requestToken()
{
    send(NoCredentials{}, createToken(m_profile, m_question),
         m_step == Step::Opening ? &SignInFlow::takeAccountToken : &SignInFlow::takeToken);
}

void SignInFlow::send(Credentials credentials, Result<ApiRequest, ApiError> request, AfterAnswer next)
{
    if (!request)
        return fail(request.error());
    m_client = std::make_unique<ApiClient>(m_profile, std::move(credentials), m_question.proxyPassword);
    connect(m_client.get(), &ApiClient::requestFinished, this, &SignInFlow::requestFinished);
    m_call = m_client->send(std::move(request).value(), this,
                            [this, next](const ApiResult &result) { (this->*next)(result); });
}

void SignInFlow::takeAccountToken(const ApiResult &result)
{
    if (result.error)
        return fail(*result.error);
    m_step = Step::Listing;
    send(TokenCredentials{result.issuedToken->clone()}, listAccessibleProjects(m_profile),
         &SignInFlow::takeProjects);
}

void SignInFlow::takeProjects(const ApiResult &result)
{
    if (result.error)
        return fail(*result.error);
    const auto projects = iamProjectsFrom(result.document.root);
    if (!projects)
        return fail(noProjectListError(result.requestId));
    if (projects->empty()) {
        return finish(SignInFailure{.reason = SignInFailure::Reason::ProjectNotFound,
                                    .error = noProjectError(result.requestId)});
    }
    m_step = Step::Choosing;
    Q_EMIT projectsFound(*projects);
}

void SignInFlow::takeToken(const ApiResult &result)
{
    if (result.error)
        return fail(*result.error);
    auto signedIn = signedInTokenFrom(result.document.root, result.issuedToken->clone());
    if (!signedIn || !isForTheProject(*signedIn)) {
        return fail({.kind = ApiError::Kind::Protocol,
                     .detail = tr("IAM did not issue the token for the project that was asked for; check "
                                  "the project and the address of IAM in the profile."),
                     .requestId = result.requestId});
    }
    finish(std::move(*signedIn));
}

bool SignInFlow::isForTheProject(const SignedInToken &signedIn) const
{
    const auto &[id, name] = *m_question.project;
    return id.isEmpty() ? signedIn.project.name == name : signedIn.project.id == id;
}

void SignInFlow::fail(const ApiError &error)
{
    SignInFailure failure = signInFailureOf(error, m_question);
    // What is wrong with a list says nothing of the password.
    if (m_step == Step::Listing && failure.reason != SignInFailure::Reason::Unreachable)
        failure.reason = SignInFailure::Reason::Other;
    finish(failure);
}

void SignInFlow::finish(const SignInOutcome &outcome)
{
    qCInfo(logFlow, "sign-in ended");
    m_step = Step::Done;
    m_question.password.clear();
    m_question.passcode.clear();
    m_question.proxyPassword.clear();
    Q_EMIT finished(outcome);
}

} // namespace weir
