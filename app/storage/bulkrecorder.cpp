#include "app/storage/bulkrecorder.h"

#include <utility>

namespace weir {

namespace {

std::optional<QString> messageOf(const std::optional<BulkJournalError> &error)
{
    return error ? std::optional(error->message) : std::nullopt;
}

} // namespace

BulkRecorder::BulkRecorder(StorageThread &storage, QString configFolder, QObject *parent)
    : QObject(parent), m_storage(storage), m_configFolder(std::move(configFolder))
{
}

BulkRecorder::~BulkRecorder()
{
    // The connection goes on the thread that has opened it.
    m_storage.run([state = m_state] { return state->journal.reset(), 0; }, &m_storage, [](int) {});
}

void BulkRecorder::begin(const JournaledRun &run, QObject *context, Handler handler)
{
    m_storage.run(
        [state = m_state, folder = m_configFolder, run]() -> std::optional<QString> {
            auto begun = BulkJournal::begin(folder, run);
            if (!begun)
                return begun.error().message;
            state->journal = std::move(begun).value();
            return std::nullopt;
        },
        context, std::move(handler));
}

void BulkRecorder::findInterrupted(const QString &profileId, const QString &projectId, QObject *context,
                                   std::function<void(Interrupted)> handler)
{
    m_storage.run([state = m_state, folder = m_configFolder, profileId,
                   projectId] { return lookForInterrupted(*state, folder, profileId, projectId); },
                  context, std::move(handler));
}

BulkRecorder::Interrupted BulkRecorder::lookForInterrupted(State &state, const QString &folder,
                                                           const QString &profileId, const QString &projectId)
{
    Interrupted found;
    // One that is held here would pass for one that goes on.
    state.journal.reset();
    const QStringList paths = BulkJournal::filesIn(folder);
    // From the newest on.
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        auto opened = BulkJournal::open(*path);
        if (!opened) {
            // One that is held goes on.
            if (opened.error().kind == BulkJournalError::Kind::Unusable)
                found.faults << opened.error().message;
            continue;
        }
        auto run = opened.value()->read();
        if (!run) {
            found.faults << run.error().message;
        } else if (run->items.empty()) {
            if (const auto error = opened.value()->remove())
                found.faults << error->message;
        } else if (!found.run && run->profileId == profileId && run->projectId == projectId) {
            found.run = std::move(run).value();
            state.journal = std::move(opened).value();
        }
    }
    return found;
}

void BulkRecorder::mark(size_t item, const BulkMark &mark, QObject *context, Handler handler)
{
    m_storage.run(
        [state = m_state, item, mark]() -> std::optional<QString> {
            return state->journal ? messageOf(state->journal->mark(item, mark)) : std::nullopt;
        },
        context, std::move(handler));
}

void BulkRecorder::close()
{
    m_storage.run([state = m_state] { return state->journal.reset(), 0; }, this, [](int) {});
}

void BulkRecorder::remove(QObject *context, Handler handler)
{
    m_storage.run(
        [state = m_state]() -> std::optional<QString> {
            if (!state->journal)
                return std::nullopt;
            auto fault = messageOf(state->journal->remove());
            state->journal.reset();
            return fault;
        },
        context, std::move(handler));
}

} // namespace weir
