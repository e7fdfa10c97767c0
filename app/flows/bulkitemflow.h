#pragma once

#include "app/flows/applyreview.h"
#include "app/flows/bulkaccess.h"
#include "models/bulk/bulkitem.h"
#include "models/bulk/bulkoptions.h"
#include "models/history/changerecord.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>

namespace weir {

class ApiCall;
class ApplyFlow;
class NameIndex;
class ResourceActionFlow;
class ResourceDraft;

//! One of several changes: looks at it, or sends it. Nothing of the resource is kept between the two, so it
//! is read anew, and where it is not what was looked at nothing is sent.
//!
//!     plan() ─▶ load, read             ─┬─▶ look up secrets ─▶ compare ─┬─▶ Ready, Unchanged, Refused
//!     send() ─▶ load, read, write down ─┘                               └─▶ apply ─▶ write down ─▶ Ended
class BulkItemFlow final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object. `names` may be null where nobody is signed in. The item is
    //! written to as it goes on.
    BulkItemFlow(const BulkAccess &access, const BulkOptions &options, NameIndex *names, BulkItem &item,
                 size_t index, QObject *parent = nullptr);
    ~BulkItemFlow() override;

    void plan();
    //! Of an item that plan() found Ready.
    void send();
    //! Before anything was sent the item is left as it was; later it only stops waiting.
    void cancel();
    //! The answer to signInNeeded().
    void goOn();
    void giveUp();

    //! Once it has finished: the service was busy, so the item is Ready still, and how long it asks to wait.
    struct Busy
    {
        std::optional<std::chrono::milliseconds> retryAfter = {};
    };
    [[nodiscard]] const std::optional<Busy> &busy() const { return m_busy; }

Q_SIGNALS:
    void changed();
    void signInNeeded();
    //! As those of ApplyFlow, for the history.
    void sending(const weir::SentChange &change);
    void settled(const weir::ChangeEnd &end);
    void finished();

private:
    enum class Stage : quint8 { Plan, Send };
    enum class Hold : quint8 { None, Reading, Sending, Starting };

    enum class Mark : quint8 { None, Asked, Written };

    void begin();
    void readBoth();
    void loadFile();
    void takeFile(Result<LoadedResource, QString> loaded);
    void findName();
    void readService();
    void takeService(Result<LoadedResource, ApiError> loaded);
    [[nodiscard]] bool isOfLookedAt(const LoadedResource &file) const;
    void compareBoth();
    void takePaused(const LoadedResource &loaded);
    void setField();
    [[nodiscard]] ApplyFlow *makeFlow(std::optional<QStringList> foundIds);
    void takeReview(const ApplyReview &review);
    void judge();
    void takePlan();
    void sendReviewed();
    void sendStart();
    void takeStarted(const ActionOutcome &outcome);
    void waitToStart(const ActionOutcome &outcome);
    void takeRefusal(const ApplyRefusal &refusal);
    //! Of an update that was sent before an interruption, and of which the service holds every visible part.
    void takeLanded();
    void takeWritten(const ApplyOutcome &outcome);
    void takeOutcome(const ApplyOutcome &outcome);
    void conclude(const ApplyOutcome &outcome);
    [[nodiscard]] BulkMark markOf(BulkMark::Step step) const;
    void sendOnceMarked();
    void markSending();
    //! Nothing was sent after all.
    void takeMarkBack();
    void markEnd(BulkMark::Step step);
    void hold(Hold hold);
    void refuse(BulkItem::Refusal reason, const QString &message);
    void setState(BulkItem::State state);
    void finish();
    [[nodiscard]] static QString changedText();
    [[nodiscard]] bool ranBeforeInterruption() const;
    [[nodiscard]] bool isToStartAgain() const;

    const BulkAccess &m_access;
    const BulkOptions &m_options;
    NameIndex *m_names;
    BulkItem &m_item;
    size_t m_index;
    Stage m_stage = Stage::Plan;
    BulkItem::State m_stateBefore = BulkItem::State::Waiting;
    //! As the service has it, until its file is read as well.
    std::optional<LoadedResource> m_held;
    std::unique_ptr<ResourceDraft> m_draft;
    std::unique_ptr<ApplyFlow> m_flow;
    std::unique_ptr<ResourceActionFlow> m_start;
    QPointer<ApiCall> m_call;
    Hold m_hold = Hold::None;
    //! What is told where nobody signs in.
    ApplyOutcome m_heldOutcome;
    QString m_heldMessage;
    std::optional<Busy> m_busy;
    //! That it is sent.
    Mark m_mark = Mark::None;
    bool m_isCompared = false;
    bool m_isSent = false;
    bool m_isFinished = false;
};

} // namespace weir
