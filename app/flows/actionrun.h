#pragma once

#include "app/flows/resourceactionflow.h"

#include <map>

namespace weir {

//! One action on several resources: a few at a time, each with an outcome of its own. Where the sign-in is
//! not accepted any more, nothing new begins until somebody has signed in, and what was refused is tried
//! again.
class ActionRun final : public QObject
{
    Q_OBJECT

public:
    //! Once the client is gone nothing more begins.
    ActionRun(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind, ResourceAction action,
              std::vector<ActionItem> items, FollowTimes times = {}, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ActionItem> &items() const { return m_items; }
    [[nodiscard]] ResourceAction action() const { return m_action; }

    void start();
    //! What waits is not begun; what was sent is not waited for any longer.
    void cancel();
    //! Once it has finished: those that failed or were not begun.
    void retryFailed();
    //! The answer to signInNeeded().
    void goOn();
    void giveUp();

Q_SIGNALS:
    //! One of them is about to start.
    void begun(weir::ResourceActionFlow *flow);
    void itemChanged(size_t index);
    void signInNeeded();
    //! Nothing is under way any more; comes once for each start() and retryFailed().
    void finished();

private:
    void beginNext();
    void begin(size_t index);
    void takeOutcome(size_t index, const ActionOutcome &outcome);
    void setState(size_t index, ActionItem::State state);
    void cancelWaiting();
    void hold(ResourceActionFlow *flow);

    QPointer<ApiClient> m_client;
    ConnectionProfile m_profile;
    ResourceKind m_kind;
    ResourceAction m_action;
    std::vector<ActionItem> m_items;
    FollowTimes m_times;
    std::map<size_t, ResourceActionFlow *> m_flows;
    //! Those of m_flows that wait for a sign-in.
    std::vector<ResourceActionFlow *> m_held;
    //! Somebody has to sign in first.
    bool m_isHeld = false;
    bool m_isRunning = false;
};

} // namespace weir
