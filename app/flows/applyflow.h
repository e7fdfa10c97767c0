#pragma once

#include "app/api/apirequest.h"
#include "models/draft/changes.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/validationissue.h"
#include "models/service/apierror.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <string>
#include <vector>

namespace weir {

class ApiCall;
class ApiClient;
class ResourceDraft;
class ResourceListFlow;
struct ApiResult;

//! Why nothing was sent.
struct ApplyRefusal
{
    enum class Reason : quint8 {
        Errors, //!< The draft has errors.
        NoTarget, //!< No resource of that name, or several.
        NothingDiffers,
        Service, //!< The resource could not be read; `error` says why.
    };

    Reason reason = Reason::Errors;
    //! One sentence.
    QString message = {};
    std::optional<ApiError> error = {};
};

//! What is looked at before anything is sent.
struct ApplyReview
{
    //! With placeholders in the place of secrets; the request that is sent differs from it in these alone.
    ApiRequest request = {};
    std::vector<FieldChange> changes = {};
    ValidationIssues warnings = {};
    //! Secret fields without a text: they would be left out, and the service then clears them.
    std::vector<std::string> missingSecrets = {};
};

//! How the write ended.
struct ApplyOutcome
{
    WriteOutcome outcome = WriteOutcome::Unknown;
    std::optional<ApiError> error = {};
    QString requestId = {};
    //! Of an update that was applied: the secrets that the service has anew, or has no more.
    std::vector<std::string> changedSecrets = {};
};

//! One update from the draft to its end, without a screen; the window and the command line both use it.
//!
//!     start() ─▶ Validating ─▶ Locating ─▶ Reading ─▶ Reviewing ─confirm()─▶ Sending ─▶ Done
//!                    │             │           │           │cancel()           │
//!                    └─────────────┴───────────┴─▶ refused └▶ canceled         └▶ finished(outcome)
//!
//! Locating finds the id by the name where the draft knows none; Reading fetches what the service holds where
//! the draft came from a file, so that the review can say what changes. Exactly one of refused, canceled and
//! finished is emitted.
class ApplyFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Validating, Locating, Reading, Reviewing, Sending, Done };

    //! `knownId` is where the draft goes; empty to take the draft's own, or to find it by its name.
    ApplyFlow(ApiClient &client, ConnectionProfile profile, ResourceDraft &draft, QString knownId,
              QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const ConnectionProfile &profile() const { return m_profile; }

    //! Where the update goes; known from Reading on.
    [[nodiscard]] const QString &targetId() const { return m_id; }
    //! What reviewReady() showed.
    [[nodiscard]] const ApiRequest &reviewedRequest() const { return m_reviewed; }

    void start();
    //! Sends what was reviewed, once; the draft must not have been edited since. After an outcome that is not
    //! Applied it may be confirmed again, for another outcome.
    void confirm();
    //! Before Sending nothing was sent; while Sending it only stops waiting, and the outcome says what is
    //! known.
    void cancel();

Q_SIGNALS:
    void reviewReady(const weir::ApplyReview &review);
    void refused(const weir::ApplyRefusal &refusal);
    void canceled();
    void finished(const weir::ApplyOutcome &outcome);

private:
    void locate();
    void takeListed(const std::vector<Json> &items);
    void takeListEnd(const std::optional<ApiError> &error);
    void read();
    void review();
    void takeAnswer(ApiResult result);
    void refuse(const ApplyRefusal &refusal);
    void refuse(const ApiError &error);

    ApiClient &m_client;
    ConnectionProfile m_profile;
    ResourceDraft &m_draft;
    QString m_id;
    QStringList m_idsOfName;
    Step m_step = Step::Idle;
    ApiRequest m_reviewed;
    ResourceListFlow *m_list = nullptr;
    QPointer<ApiCall> m_call;
};

} // namespace weir
