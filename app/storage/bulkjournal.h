#pragma once

#include "models/bulk/bulkmark.h"
#include "models/bulk/bulkoptions.h"
#include "models/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QSqlDatabase;

namespace weir {

//! A run that makes many changes, as its journal has it.
struct JournaledRun
{
    QString profileId = {};
    QString projectId = {};
    //! UTC.
    QDateTime begun = {};
    BulkOptions options = {};
    //! Read back they are Waiting, with what is known of an earlier end, or Ended.
    std::vector<BulkItem> items = {};
};

struct BulkJournalError
{
    enum class Kind : quint8 {
        Held, //!< A run that goes on has it.
        Unusable,
    };

    Kind kind = Kind::Unusable;
    //! One sentence; names the file where it is unusable.
    QString message = {};
};

//! What became of each change of a run, in a database of its own below a config folder: written before a
//! request leaves, and removed once nothing of the run is open. It holds no bodies and no secrets. A run that
//! goes on holds its file, so that what nobody holds was interrupted. It belongs to the thread that opens it;
//! every function blocks.
class BulkJournal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<BulkJournal>, BulkJournalError>
    begin(const QString &configFolder, const JournaledRun &run);
    //! One that a run has left, or goes on with: then that is the error.
    [[nodiscard]] static Result<std::unique_ptr<BulkJournal>, BulkJournalError> open(const QString &path);
    //! The files in the config folder, oldest first.
    [[nodiscard]] static QStringList filesIn(const QString &configFolder);
    ~BulkJournal();
    Q_DISABLE_COPY_MOVE(BulkJournal)

    //! Without items where nothing was begun.
    [[nodiscard]] Result<JournaledRun, BulkJournalError> read() const;
    //! On the disk when this returns.
    [[nodiscard]] std::optional<BulkJournalError> mark(size_t item, const BulkMark &mark);
    //! Closes and removes the file.
    [[nodiscard]] std::optional<BulkJournalError> remove();

private:
    explicit BulkJournal(QString path);

    [[nodiscard]] std::optional<BulkJournalError> connectDatabase();
    [[nodiscard]] std::optional<BulkJournalError> fill(const JournaledRun &run);
    void close();
    [[nodiscard]] BulkJournalError unusable(const QString &reason) const;

    QString m_path;
    //! Of the connection, one of its own for each object.
    QString m_name;
    //! Null once it is closed.
    std::unique_ptr<QSqlDatabase> m_database;
};

} // namespace weir
