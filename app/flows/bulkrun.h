#pragma once

#include "app/flows/bulkaccess.h"
#include "models/bulk/bulkitem.h"
#include "models/bulk/bulkoptions.h"
#include "models/bulk/bulkpace.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace weir {

class BulkItemFlow;
class NameIndex;

//! Many changes together, without a screen: plan() looks at each, send() sends those that somebody chose, a
//! few at a time. A service that takes no more requests makes the whole run pause, and what it refused is
//! sent after that. Where the sign-in is not accepted any more, nothing new begins until somebody has signed
//! in.
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    //! All of them Waiting. Once the client is gone nothing more begins.
    BulkRun(BulkAccess access, BulkOptions options, std::vector<BulkItem> items, QObject *parent = nullptr);
    ~BulkRun() override;

    [[nodiscard]] const std::vector<BulkItem> &items() const { return m_items; }
    [[nodiscard]] const BulkOptions &options() const { return m_options; }

    //! Between two runs; those that differ only in how it is sent leave the plan as it is.
    void setOptions(const BulkOptions &options) { m_options = options; }
    //! Looks at all that did not end yet.
    void plan();
    //! Those of them that are Ready.
    void send(const std::vector<size_t> &indexes);
    //! Nothing begins any more; what was sent is not waited for any longer.
    void cancel();
    //! The answer to signInNeeded().
    void goOn();
    void giveUp();

Q_SIGNALS:
    //! One of them is about to be sent.
    void begun(weir::BulkItemFlow *flow);
    void itemChanged(size_t index);
    //! The service refused an update for it was busy; nothing begins for this long. Of looks the client
    //! tells.
    void paused(std::chrono::milliseconds length);
    void signInNeeded();
    //! Nothing is under way any more; comes once for each plan() and send().
    void finished();

private:
    enum class Stage : quint8 { Plan, Send };

    void start(Stage stage, const std::vector<size_t> &indexes);
    //! From the event loop, for many may end at once.
    void beginSoon();
    void beginNext();
    void begin(size_t index);
    void takeEnd(size_t index);
    void pauseAfter(size_t index, std::optional<std::chrono::milliseconds> asked);
    void hold(size_t index);
    void refuseDoubles();

    BulkAccess m_access;
    BulkOptions m_options;
    std::vector<BulkItem> m_items;
    Stage m_stage = Stage::Plan;
    std::deque<size_t> m_waiting;
    std::map<size_t, BulkItemFlow *> m_flows;
    //! Those of m_flows that wait for a sign-in.
    std::vector<size_t> m_held;
    bool m_isHeld = false;
    bool m_isAsked = false;
    bool m_isRunning = false;
    //! Somebody has ended it.
    bool m_isStopped = false;
    bool m_isSoon = false;
    //! How often each was refused by a service that was busy.
    std::map<size_t, int> m_refusals;
    BulkPace m_pace;
    QTimer m_timer;
    std::unique_ptr<NameIndex> m_names;
};

} // namespace weir
