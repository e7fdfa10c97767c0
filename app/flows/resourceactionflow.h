#pragma once

#include "app/api/apirequest.h"
#include "models/draft/loadedresource.h"
#include "models/history/changerecord.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/resourceaction.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace weir {

class ApiCall;
class ApiClient;
struct ApiResult;

//! How the state of a resource is asked for until it is the one that an action leads to.
struct FollowTimes
{
    //! Between two looks; grows by as much with each, up to five times that.
    std::chrono::milliseconds interval = std::chrono::seconds(1);
    //! From the confirmation on.
    std::chrono::milliseconds longest = std::chrono::minutes(3);
};

//! One action on one resource, from its request to the state that it leads to; without a screen.
//!
//!     start() ─▶ Reading ─▶ Sending ─▶ Following ─▶ finished(outcome)
//!                  │          │ answer lost           ▲
//!                  │          └─────────▶ Settling ───┤
//!                  └──────────────────────────────────┘
//!
//! Reading fetches the subscription to enable or disable, for its service takes only whole ones, and what is
//! to be deleted, for the history. Following waits until a stream runs or stands. Settling looks whether an
//! action without an answer took effect: the request is never sent twice. finished() comes exactly once.
class ResourceActionFlow final : public QObject
{
    Q_OBJECT

public:
    ResourceActionFlow(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind, QString id,
                       ResourceAction action, FollowTimes times = {}, QObject *parent = nullptr);

    //! What people call the resource, for the history; of what is read it is known anyway.
    void setName(const QString &name) { m_change.subject.resourceName = name; }

    void start();
    //! Before Sending nothing is sent any more; later it only stops waiting.
    void cancel();
    //! The answer to signInNeeded(): looks again, or tells what is known.
    void goOn();
    void giveUp();

Q_SIGNALS:
    //! The request was sent, but the sign-in was not accepted when it was looked what came of it; it goes on
    //! with goOn() or giveUp(). Where the request itself was refused, that is its outcome.
    void signInNeeded();
    //! At most once: right before the request leaves.
    void sending(const weir::SentChange &change);
    //! Once after that: it is known how it ended; the state may still be followed.
    void settled(const weir::ChangeEnd &end);
    //! The service has confirmed; `status` is the state that was seen last, or empty.
    void confirmed(const QString &status);
    void finished(const weir::ActionOutcome &outcome);

private:
    enum class Step : quint8 { Idle, Reading, Sending, Following, Settling, Done };

    void read();
    void takeSubscription(Result<LoadedResource, ApiError> loaded);
    void takeDeleted(const Result<LoadedResource, ApiError> &loaded);
    void refuseUnread(const ApiError &error);
    void send(Result<ApiRequest, ApiError> request);
    void takeAnswer(const ApiResult &result);
    void follow();
    void look();
    void takeState(const Result<LoadedResource, ApiError> &loaded);
    void takeFollowed(const Result<LoadedResource, ApiError> &loaded);
    void takeSettled(const Result<LoadedResource, ApiError> &loaded);
    //! Whether the action has taken effect, as far as what was read says.
    [[nodiscard]] bool isReached(const Result<LoadedResource, ApiError> &loaded) const;
    void waitAndLook();
    void tellSettled();
    void finish();

    ApiClient &m_client;
    ConnectionProfile m_profile;
    ResourceKind m_kind;
    QString m_id;
    ResourceAction m_action;
    FollowTimes m_times;
    Step m_step = Step::Idle;
    QPointer<ApiCall> m_call;
    QTimer m_pause;
    int m_looks = 0;
    //! Why nobody could look, until somebody has signed in.
    std::optional<ApiError> m_refusal;
    std::chrono::steady_clock::time_point m_followedSince;
    SentChange m_change;
    //! Running while nobody was told yet how what was sent has ended.
    QElapsedTimer m_sentSince;
    std::optional<std::chrono::milliseconds> m_duration;
    ActionOutcome m_outcome;
};

} // namespace weir
