#pragma once

#include "app/api/apirequest.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/secrets/credentials.h"
#include "models/service/iamanswer.h"
#include "models/service/requestrecord.h"
#include "models/service/signinfailure.h"
#include "models/service/signinquestion.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace weir {

class ApiCall;
class ApiClient;
struct ApiResult;

using SignInOutcome = Result<SignedInToken, SignInFailure>;

//! One sign-in by password, without a screen; the window and the command line both use it.
//!
//!     start() ─────────project is known───────────────────────▶ SigningIn ─▶ Done
//!        └─▶ Opening ─▶ Listing ─▶ Choosing ─chooseProject()──────▲
//!
//! Opening gets a token of the whole account, with which Listing reads the projects. A token is asked for
//! once in each step, never again. finished() comes exactly once, from any step, and the password is gone
//! then.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Opening, Listing, Choosing, SigningIn, Done };

    SignInFlow(ConnectionProfile profile, SignInQuestion question, QObject *parent = nullptr);
    ~SignInFlow() override;

    [[nodiscard]] Step step() const { return m_step; }

    void start();
    //! By its ID. In Choosing only.
    void chooseProject(const QString &id);
    //! The outcome is an error of kind Canceled, unless the answer is already here.
    void cancel();

Q_SIGNALS:
    void projectsFound(const std::vector<weir::IamProject> &projects);
    void finished(const weir::SignInOutcome &outcome);
    //! Once for each request on the wire.
    void requestFinished(const weir::RequestRecord &record);

private:
    using AfterAnswer = void (SignInFlow::*)(const ApiResult &);

    void requestToken();
    void send(Credentials credentials, Result<ApiRequest, ApiError> request, AfterAnswer next);
    void takeAccountToken(const ApiResult &result);
    void takeProjects(const ApiResult &result);
    void takeToken(const ApiResult &result);
    [[nodiscard]] bool isForTheProject(const SignedInToken &signedIn) const;
    void fail(const ApiError &error);
    void finish(const SignInOutcome &outcome);

    ConnectionProfile m_profile;
    SignInQuestion m_question;
    Step m_step = Step::Idle;
    //! A client has one credential, so each step makes its own.
    std::unique_ptr<ApiClient> m_client;
    QPointer<ApiCall> m_call;
};

} // namespace weir
