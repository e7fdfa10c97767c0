#pragma once

#include <QSqlError>

#include <optional>

class QSqlDatabase;

namespace weir {

//! The version that this program writes, in the file as PRAGMA user_version.
inline constexpr int historyVersion = 1;
//! PRAGMA application_id of the file: "Weir".
inline constexpr int historyApplication = 0x57656972;

//! Brings a file of an earlier version, or an empty one, to historyVersion in one transaction, which another
//! process may do at the same time. The error leaves the file as it was.
[[nodiscard]] std::optional<QSqlError> migrateHistory(QSqlDatabase &database);

//! What the file says, 0 where it is empty.
struct HistoryStamp
{
    int application = 0;
    int version = 0;
    //! Of anything that a database can hold.
    int objectCount = 0;
};

//! Reads alone. Nothing where it cannot; `error` says why then.
[[nodiscard]] std::optional<HistoryStamp> historyStamp(const QSqlDatabase &database, QSqlError &error);

} // namespace weir
