#pragma once

#include "app/storage/history.h"
#include "app/storage/storagethread.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace weir {

//! Keeps the history on the storage thread: begin() as a change is sent, end() once its outcome is known.
//! What cannot be recorded is told and stops no change. What is asked for is still done before the storage
//! thread goes.
class HistoryRecorder final : public QObject
{
    Q_OBJECT

public:
    //! The storage thread outlives this object.
    HistoryRecorder(StorageThread &storage, const QString &configFolder, QObject *parent = nullptr);
    //! Closes the history, behind everything that was asked for.
    ~HistoryRecorder() override;

    enum class Ticket : quint64 {};

    [[nodiscard]] Ticket begin(const SentChange &change);
    //! How the change ended, once for each ticket.
    void end(Ticket ticket, const ChangeEnd &end);

    //! Records every change that the flow tells of by sending() and settled(), one after the other.
    template <typename Flow>
    void follow(Flow *flow)
    {
        const auto ticket = std::make_shared<Ticket>();
        connect(flow, &Flow::sending, this,
                [this, ticket](const SentChange &change) { *ticket = begin(change); });
        connect(flow, &Flow::settled, this, [this, ticket](const ChangeEnd &how) { end(*ticket, how); });
    }

    //! Calls `work(history)` on the storage thread, behind what is being recorded, then `handler(result)`
    //! here, unless `context` is gone by then.
    template <typename Work, typename Handler>
    void read(Work work, QObject *context, Handler handler)
    {
        m_storage.run(
            [state = m_state, work = std::move(work)] {
                auto result = work(state->history);
                return std::pair(std::move(result), state->history.takeNotices());
            },
            context,
            [recorder = QPointer(this), handler = std::move(handler)](auto result) {
                if (recorder)
                    recorder->tell(result.second);
                handler(std::move(result.first));
            });
    }

Q_SIGNALS:
    //! What somebody should know of the history, as one sentence; each is told once until all is well again.
    void told(const QString &message);
    //! A change was written down, or how it ended.
    void recorded();

private:
    struct Pending
    {
        SentChange change;
        QDateTime time;
        std::optional<ChangePosition> position;
    };
    //! Belongs to the storage thread.
    struct State
    {
        explicit State(const QString &configFolder) : history(configFolder) { }

        History history;
        std::map<Ticket, Pending> pending;
    };

    static std::optional<HistoryError> writeBegin(State &state, Ticket ticket);
    static std::optional<HistoryError> writeEnd(State &state, Ticket ticket, const ChangeEnd &end);
    //! Of what was to be written.
    void takeResult(const std::optional<HistoryError> &error);
    void tell(const QStringList &notices);

    StorageThread &m_storage;
    std::shared_ptr<State> m_state;
    quint64 m_lastTicket = 0;
    //! The fault that was told last, until something can be written again.
    QString m_told;
};

} // namespace weir
