#pragma once

#include "app/flows/applyreview.h"
#include "models/history/changerecord.h"
#include "models/profile/connectionprofile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace weir {

class ApiCall;
class ApiClient;
class ResourceDraft;
class TargetSearch;
class WriteSettlement;
struct ApiResult;

//! One update or creation from the draft to its end, without a screen; the window and the command line both
//! use it.
//!
//!                                 ▼──── gone ◀──┬──────────────────────────── gone ─┐
//!     start() ─▶ Validating ─▶ Locating ─▶ Reading ─▶ Reviewing ─confirm()─▶ Comparing ─▶ Sending ─▶ …
//!                                                         ▲       changed, refused │          │
//!                                                         └───────────────────────┴──────────┘
//!     … ─┬──────────────▶ Registering (created) ─┬─▶ Restarting (was running) ─┬─▶ Done
//!        └▶ Settling (answer lost) ──────────────┴─────────────────────────────┘
//!
//! Locating finds the ID by the name where the draft knows none; Reading fetches what the service holds, for
//! no version number guards it; what is gone may be created anew. What others changed meanwhile comes into
//! the draft, or waits for a choice. Comparing reads once more, right before the one request: whoever reviews
//! takes their time. Exactly one of refused and canceled ends the flow, or finished with Applied; every other
//! finished leads back to the review. The client may go at any time.
class ApplyFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 {
        Idle,
        Validating,
        Locating,
        Reading,
        Reviewing,
        Comparing,
        Sending,
        Settling,
        Registering,
        Restarting,
        Done,
    };

    //! `times` are those between the looks after a lost answer and after a start.
    ApplyFlow(ApiClient &client, ConnectionProfile profile, ResourceDraft &draft, ApplyTarget target = {},
              FollowTimes times = {}, QObject *parent = nullptr);
    ~ApplyFlow() override;

    //! Why `draft` cannot be applied through `profile`, as far as that is known without the service; start()
    //! looks as well. The draft takes the profile's project, which its rules compare with.
    [[nodiscard]] static std::optional<ApplyRefusal> refusalBefore(const ConnectionProfile &profile,
                                                                   ResourceDraft &draft);

    [[nodiscard]] Step step() const { return m_step; }
    //! Between a confirmation and its outcome.
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] const ConnectionProfile &profile() const { return m_profile; }

    //! Where the update goes; known from Reading on, of what is created from written() on.
    [[nodiscard]] const QString &targetId() const { return m_id; }
    //! What reviewReady() showed.
    [[nodiscard]] const ApiRequest &reviewedRequest() const { return m_reviewed; }
    //! What changes, conflicts aside, as the draft is now: its secrets may have been looked up since.
    [[nodiscard]] std::vector<FieldChange> reviewedChanges() const;
    //! Whether the stream was running at the last look: the update pauses it.
    [[nodiscard]] bool foundRunning() const;
    //! The body before the last write, with placeholders in the place of secrets.
    [[nodiscard]] const Json &formerBody() const { return m_former; }

    void start();
    //! start() for a draft of what the service holds, which was read in this moment.
    void startFrom(LoadedResource service);
    //! Sends what was reviewed, once; nothing happens while a conflict has no choice. The draft must not have
    //! been edited since the review; what is edited while it is sent stays a change. After an outcome that is
    //! not Applied it may be confirmed again, for another outcome.
    void confirm(const ApplyConfirmation &confirmation = {});
    //! As before, such as after a sign-in.
    void confirmAgain();
    //! After an update that was applied, where the start was refused: asks for it again, for another outcome.
    void startOnceMore();
    //! Before Sending nothing was sent; later it only stops waiting, and the outcome says what is known.
    void cancel();
    //! The answer to signInNeeded(): looks again, or tells what is known.
    void goOn();
    void giveUp();

Q_SIGNALS:
    //! Also in answer to confirm(), where the service changed since the review before.
    void reviewReady(const weir::ApplyReview &review);
    //! A request was sent, but the sign-in was not accepted when it was looked what came of it; it goes on
    //! with goOn() or giveUp().
    void signInNeeded();
    //! After a confirmation: what goes on, in a few words.
    void progressed(const QString &text);
    //! Right before a write leaves, and once it is known how that ended; a start that follows is one as well.
    void sending(const weir::SentChange &change);
    void settled(const weir::ChangeEnd &end);
    //! Once for each write that was begun, when it is known how it ended; a start may follow.
    void written(const weir::ApplyOutcome &outcome);
    void refused(const weir::ApplyRefusal &refusal);
    void canceled();
    void finished(const weir::ApplyOutcome &outcome);

private:
    [[nodiscard]] static std::optional<ApplyRefusal> refusalOfDraft(const ResourceDraft &draft);
    [[nodiscard]] std::optional<ApplyRefusal> refusalOfChanges() const;
    void search();
    void takeIds(const QStringList &ids, const std::optional<ApiError> &error);
    void takeLocated(const QStringList &ids);
    //! Whether it was the draft's resource, and whoever applies wants to hear of that.
    [[nodiscard]] bool isGone(const ApiError &error) const;
    void searchAnother();
    void read();
    void takeRead(Result<LoadedResource, ApiError> loaded);
    void takeUp(LoadedResource service);
    void review(std::vector<FieldChange> changedSinceReview);
    [[nodiscard]] Result<ApiRequest, ApiError> requestWith(Secret body) const;
    [[nodiscard]] static ApiError signedOutError();

    void compare();
    void takeCompared(Result<LoadedResource, ApiError> loaded);
    void takeNewIds(const QStringList &ids, const std::optional<ApiError> &error);
    void send();
    [[nodiscard]] SentChange change() const;
    void takeAnswer(const ApiResult &result);
    void settle();
    void takeSettled(WriteOutcome outcome, const QString &id);
    void findCreated();
    void takeCreatedIds(const QStringList &ids);
    void concludeWrite();
    //! What was edited since it was sent stays a change.
    void markApplied();
    [[nodiscard]] ChangeEnd changeEnd() const;
    [[nodiscard]] bool isToStartAgain() const;
    void startAgain();
    void fail(const ApiError &error);
    void finish();
    void refuse(const ApplyRefusal &refusal);
    void refuse(const ApiError &error);

    QPointer<ApiClient> m_client;
    ConnectionProfile m_profile;
    ResourceDraft &m_draft;
    ApplyTarget m_target;
    FollowTimes m_times;
    QString m_id;
    QString m_goneId;
    QStringList m_idsBefore;
    Step m_step = Step::Idle;
    ApplyReview::Purpose m_purpose = ApplyReview::Purpose::Update;
    //! What the service held at the last look; nothing of what is created.
    std::optional<LoadedResource> m_held;
    std::vector<FieldChange> m_taken;
    std::vector<FieldConflict> m_conflicts;
    ApplyConfirmation::Afterwards m_afterwards = ApplyConfirmation::Afterwards::StartAgain;
    ApplyConfirmation::Comparison m_comparison = ApplyConfirmation::Comparison::Again;
    ApiRequest m_reviewed;
    Json m_former;
    struct Sent
    {
        Json document = {};
        Secret body = {};
        std::vector<std::string> changedSecrets = {};
    } m_sent;
    ApplyOutcome m_outcome;
    QElapsedTimer m_sentSince;
    std::optional<std::chrono::milliseconds> m_duration;
    ResourceIdentity m_createdIdentity;
    bool m_isStopped = false;
    QPointer<TargetSearch> m_search;
    QPointer<WriteSettlement> m_settlement;
    QPointer<ResourceActionFlow> m_restart;
    QPointer<ApiCall> m_call;
};

} // namespace weir
