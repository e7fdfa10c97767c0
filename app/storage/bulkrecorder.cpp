#include "app/storage/bulkrecorder.h"

#include <ranges>
#include <utility>

namespace weir {

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
                return begun.error();
            state->journal = std::move(begun).value();
            return std::nullopt;
        },
        context, std::move(handler));
}

void BulkRecorder::findInterrupted(const QString &projectId, QObject *context,
                                   std::function<void(std::optional<JournaledRun>)> handler)
{
    m_storage.run(
        [state = m_state, folder = m_configFolder, projectId]() -> std::optional<JournaledRun> {
            const QStringList paths = BulkJournal::filesIn(folder);
            for (const QString &path : paths | std::views::reverse) {
                // One that goes on, or that cannot be read, is none to go on with.
                auto opened = BulkJournal::open(path);
                if (!opened)
                    continue;
                auto run = opened.value()->read();
                if (!run || run->projectId != projectId)
                    continue;
                state->journal = std::move(opened).value();
                return std::move(run).value();
            }
            return std::nullopt;
        },
        context, std::move(handler));
}

void BulkRecorder::mark(size_t item, const BulkMark &mark, QObject *context, Handler handler)
{
    m_storage.run(
        [state = m_state, item, mark]() -> std::optional<QString> {
            return state->journal ? state->journal->mark(item, mark) : std::nullopt;
        },
        context, std::move(handler));
}

void BulkRecorder::remove(QObject *context, Handler handler)
{
    m_storage.run(
        [state = m_state]() -> std::optional<QString> {
            if (!state->journal)
                return std::nullopt;
            auto fault = state->journal->remove();
            state->journal.reset();
            return fault;
        },
        context, std::move(handler));
}

} // namespace weir
