#pragma once

#include "app/storage/bulkjournal.h"
#include "app/storage/storagethread.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace weir {

//! Keeps the journal of one run at a time on the storage thread. What is asked for is still done before the
//! storage thread goes. Handlers are called once from the event loop, unless `context` is gone by then.
class BulkRecorder final : public QObject
{
    Q_OBJECT

public:
    //! A fault, as one sentence.
    using Handler = std::function<void(const std::optional<QString> &)>;

    //! The storage thread outlives this object.
    BulkRecorder(StorageThread &storage, QString configFolder, QObject *parent = nullptr);
    //! Closes the journal, behind everything that was asked for, and leaves its file.
    ~BulkRecorder() override;

    void begin(const JournaledRun &run, QObject *context, Handler handler);
    //! What runs that were interrupted have left.
    struct Interrupted
    {
        //! The newest through this profile to this project, to go on with; nothing where there is none.
        std::optional<JournaledRun> run = {};
        //! Of what cannot be read, as sentences.
        QStringList faults = {};
    };
    void findInterrupted(const QString &profileId, const QString &projectId, QObject *context,
                         std::function<void(Interrupted)> handler);
    void mark(size_t item, const BulkMark &mark, QObject *context, Handler handler);
    //! Leaves what was begun or found to others, and to a later search.
    void close();
    //! Of the run that was begun or found: nothing of it is open any more.
    void remove(QObject *context, Handler handler);

private:
    //! Belongs to the storage thread.
    struct State
    {
        std::unique_ptr<BulkJournal> journal = {};
    };

    [[nodiscard]] static Interrupted lookForInterrupted(State &state, const QString &folder,
                                                        const QString &profileId, const QString &projectId);

    StorageThread &m_storage;
    QString m_configFolder;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace weir
