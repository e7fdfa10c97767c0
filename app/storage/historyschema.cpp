#include "app/storage/historyschema.h"

#include "app/storage/sqlstatement.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

// What stands in a migration is never changed once it was released; a change is a migration of its own.

// A subject is a resource under one name, as one profile saw it: a million changes have few of them, so a
// search by name reads these alone. `folded` is what that search reads; `changes` and `last_time` tell how
// much it will find.
// Bodies lie apart, compressed to about a quarter, and the body before a change is mostly the one after the
// change before it, so it is stored once.
constexpr std::array<std::string_view, 8> firstVersion{
    R"(CREATE TABLE subjects (
        id INTEGER PRIMARY KEY,
        profile_id TEXT NOT NULL,
        profile_name TEXT NOT NULL,
        project_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        resource_id TEXT NOT NULL,
        resource_name TEXT NOT NULL,
        folded TEXT NOT NULL,
        changes INTEGER NOT NULL,
        last_time INTEGER NOT NULL,
        UNIQUE (resource_id, resource_name, profile_id, profile_name, project_id, kind)
    ) STRICT)",
    R"(CREATE TABLE bodies (
        id INTEGER PRIMARY KEY,
        content BLOB NOT NULL
    ) STRICT)",
    R"(CREATE TABLE changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        time INTEGER NOT NULL,
        subject INTEGER NOT NULL REFERENCES subjects (id),
        action TEXT NOT NULL,
        before_body INTEGER REFERENCES bodies (id),
        after_body INTEGER REFERENCES bodies (id),
        outcome TEXT NOT NULL,
        error TEXT NOT NULL DEFAULT '',
        request_id TEXT NOT NULL DEFAULT '',
        duration INTEGER
    ) STRICT)",
    // These hold all that a search by text reads of the resources and changes that it passes over.
    "CREATE INDEX subjects_by_text ON subjects (folded, changes, last_time)",
    "CREATE INDEX changes_by_outcome ON changes (outcome, time, id, subject)",
    "CREATE INDEX changes_by_time ON changes (time)",
    "CREATE INDEX changes_by_subject ON changes (subject, time, outcome)",
    "CREATE INDEX changes_by_request ON changes (request_id) WHERE request_id <> ''",
};

//! What leads from each version to the next one, beginning with an empty file.
constexpr std::array<std::span<const std::string_view>, historyVersion> migrations{firstVersion};

std::optional<QSqlError> runMigrations(const QSqlDatabase &database)
{
    QSqlError error;
    // Within the transaction, for another process may have been quicker.
    const auto stamp = historyStamp(database, error);
    if (!stamp)
        return error;
    for (int version = stamp->version; version < historyVersion; ++version) {
        for (const std::string_view statement : migrations[static_cast<size_t>(version)]) {
            if (auto failed = runStatement(
                    database,
                    QString::fromLatin1(statement.data(), static_cast<qsizetype>(statement.size()))))
                return failed;
        }
    }
    if (auto failed = runStatement(database, u"PRAGMA application_id = %1"_s.arg(historyApplication)))
        return failed;
    return runStatement(database, u"PRAGMA user_version = %1"_s.arg(historyVersion));
}

} // namespace

std::optional<HistoryStamp> historyStamp(const QSqlDatabase &database, QSqlError &error)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT (SELECT application_id FROM pragma_application_id),"
                    " (SELECT user_version FROM pragma_user_version), count(*) FROM sqlite_schema"_s)
        || !query.next()) {
        error = query.lastError();
        return std::nullopt;
    }
    return HistoryStamp{query.value(0).toInt(), query.value(1).toInt(), query.value(2).toInt()};
}

std::optional<QSqlError> migrateHistory(QSqlDatabase &database)
{
    QSqlError unread;
    const auto stamp = historyStamp(database, unread);
    if (!stamp)
        return unread;
    if (stamp->version == historyVersion)
        return std::nullopt;
    return inTransaction(database, runMigrations);
}

} // namespace weir
