#include "app/storage/historyrecorder.h"

namespace weir {

HistoryRecorder::HistoryRecorder(StorageThread &storage, const QString &configFolder, QObject *parent)
    : QObject(parent), m_storage(storage), m_state(std::make_shared<State>(configFolder))
{
}

HistoryRecorder::~HistoryRecorder()
{
    // The connection goes on the thread that has opened it.
    m_storage.run([state = m_state] { return state->history.close(), 0; }, &m_storage, [](int) {});
}

HistoryRecorder::Ticket HistoryRecorder::begin(const SentChange &change)
{
    const Ticket ticket{++m_lastTicket};
    const Pending pending{change, QDateTime::currentDateTimeUtc(), std::nullopt};
    read(
        [state = m_state.get(), ticket, pending](History &) {
            state->pending.emplace(ticket, pending);
            return writeBegin(*state, ticket);
        },
        this, [this](const std::optional<HistoryError> &error) { takeResult(error); });
    return ticket;
}

void HistoryRecorder::end(Ticket ticket, const ChangeEnd &end)
{
    read([state = m_state.get(), ticket, end](History &) { return writeEnd(*state, ticket, end); }, this,
         [this](const std::optional<HistoryError> &error) { takeResult(error); });
}

std::optional<HistoryError> HistoryRecorder::writeBegin(State &state, Ticket ticket)
{
    Pending &pending = state.pending.at(ticket);
    const auto position = state.history.begin(pending.change, pending.time);
    if (!position)
        return position.error();
    pending.position = *position;
    return std::nullopt;
}

std::optional<HistoryError> HistoryRecorder::writeEnd(State &state, Ticket ticket, const ChangeEnd &end)
{
    const auto node = state.pending.extract(ticket);
    if (node.empty())
        return std::nullopt;
    const Pending &pending = node.mapped();
    std::optional<ChangePosition> position = pending.position;
    if (!position) {
        // What failed before may succeed now.
        const auto begun = state.history.begin(pending.change, pending.time);
        if (!begun)
            return begun.error();
        position = *begun;
    }
    return state.history.end(*position, end);
}

void HistoryRecorder::takeResult(const std::optional<HistoryError> &error)
{
    if (!error) {
        m_told.clear();
        Q_EMIT recorded();
    } else if (m_told != error->message) {
        m_told = error->message;
        Q_EMIT told(m_told);
    }
}

void HistoryRecorder::tell(const QStringList &notices)
{
    for (const QString &notice : notices)
        Q_EMIT told(notice);
}

} // namespace weir
