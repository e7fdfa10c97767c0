#include "app/storage/history.h"

#include "app/storage/historyfile.h"
#include "app/storage/historyquery.h"
#include "app/storage/sqlstatement.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QTimeZone>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! Runs the statements with the open file; once more with a new one where the file is damaged.
std::optional<HistoryError> withFile(HistoryFile &file, const SqlWork &work)
{
    for (bool isSecond = false;; isSecond = true) {
        if (auto error = file.open())
            return error;
        const auto failed = work(file.database());
        if (!failed)
            return std::nullopt;
        auto error = file.errorOf(*failed);
        if (error || isSecond)
            return error;
    }
}

QByteArray packed(const std::string &body)
{
    return qCompress(reinterpret_cast<const uchar *>(body.data()), static_cast<qsizetype>(body.size()));
}

//! One change more of the subject, or one fewer.
std::optional<QSqlError> countSubject(const QSqlDatabase &database, const ChangeSubject &subject,
                                      const QDateTime &time, qint64 &id)
{
    SqlStatement upsert(database,
                        u"INSERT INTO subjects (profile_id, profile_name, project_id, kind, resource_id,"
                        " resource_name, folded, changes, last_time) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)"
                        " ON CONFLICT DO UPDATE SET changes = changes + 1,"
                        " last_time = max(last_time, excluded.last_time) RETURNING id"_s);
    // A null text would be no text to SQLite.
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    if (auto error = upsert.run({text(subject.profileId), text(subject.profileName), text(subject.projectId),
                                 toQString(kindWord(subject.kind)), text(subject.resourceId),
                                 text(subject.resourceName), foldedText(subject), time.toMSecsSinceEpoch()}))
        return error;
    if (!upsert.query().next())
        return upsert.query().lastError();
    id = upsert.query().value(0).toLongLong();
    return std::nullopt;
}

//! A pause is sent by the ID alone; what the resource was called before tells people which one it is.
std::optional<QSqlError> completeName(const QSqlDatabase &database, ChangeSubject &subject)
{
    if (!subject.resourceName.isEmpty() || subject.resourceId.isEmpty())
        return std::nullopt;
    SqlStatement select(database,
                        u"SELECT resource_name FROM subjects WHERE resource_id = ? AND resource_name <> ''"
                        " ORDER BY last_time DESC LIMIT 1"_s);
    if (auto error = select.run({subject.resourceId}))
        return error;
    if (select.query().next())
        subject.resourceName = select.query().value(0).toString();
    return std::nullopt;
}

//! The body of the subject that was stored last; null where it has none.
std::optional<QSqlError> readLastBody(const QSqlDatabase &database, qint64 subject, QVariant &id,
                                      QByteArray &content)
{
    SqlStatement select(database,
                        u"SELECT b.id, b.content FROM changes c JOIN bodies b ON b.id = c.after_body"
                        " WHERE c.subject = ? ORDER BY c.time DESC, c.id DESC LIMIT 1"_s);
    if (auto error = select.run({subject}))
        return error;
    if (select.query().next()) {
        id = select.query().value(0);
        content = select.query().value(1).toByteArray();
    }
    return std::nullopt;
}

//! `id` and `content` are those of a body that is stored already, and then of this one.
std::optional<QSqlError> storeBody(const QSqlDatabase &database, const std::string &body, QVariant &id,
                                   QByteArray &content)
{
    QByteArray bytes = packed(body);
    if (!id.isNull() && bytes == content)
        return std::nullopt;
    SqlStatement insert(database, u"INSERT INTO bodies (content) VALUES (?)"_s);
    if (auto error = insert.run({bytes}))
        return error;
    id = insert.query().lastInsertId();
    content = std::move(bytes);
    return std::nullopt;
}

std::optional<QSqlError> insertChange(const QSqlDatabase &database, const SentChange &change,
                                      const QDateTime &time, qint64 &number)
{
    ChangeSubject named = change.subject;
    if (auto error = completeName(database, named))
        return error;
    qint64 subject = 0;
    if (auto error = countSubject(database, named, time, subject))
        return error;
    QVariant lastId;
    QByteArray lastContent;
    if (auto error = readLastBody(database, subject, lastId, lastContent))
        return error;
    QVariant before;
    QVariant after;
    if (!change.before.empty()) {
        if (auto error = storeBody(database, change.before, lastId, lastContent))
            return error;
        before = lastId;
    }
    if (!change.after.empty()) {
        if (auto error = storeBody(database, change.after, lastId, lastContent))
            return error;
        after = lastId;
    }
    SqlStatement insert(database,
                        u"INSERT INTO changes (time, subject, action, before_body, after_body, outcome)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (auto error = insert.run({time.toMSecsSinceEpoch(), subject, toQString(actionWord(change.action)),
                                 before, after, toQString(outcomeWord(WriteOutcome::Unknown))}))
        return error;
    number = insert.query().lastInsertId().toLongLong();
    return std::nullopt;
}

//! A resource that was created has an ID only now.
std::optional<QSqlError> moveToCreated(const QSqlDatabase &database, const ChangePosition &position,
                                       const QString &createdId)
{
    SqlStatement select(database,
                        u"SELECT s.id, s.profile_id, s.profile_name, s.project_id, s.kind, s.resource_name"
                        " FROM changes c JOIN subjects s ON s.id = c.subject"
                        " WHERE c.id = ? AND c.time = ?"_s);
    if (auto error = select.run({position.number, position.time.toMSecsSinceEpoch()}))
        return error;
    QSqlQuery &row = select.query();
    if (!row.next())
        return std::nullopt;
    const QVariant formerId = row.value(0);
    const ChangeSubject created{
        .profileId = row.value(1).toString(),
        .profileName = row.value(2).toString(),
        .projectId = row.value(3).toString(),
        .kind = kindOfWord(toStdString(row.value(4).toString())).value_or(ResourceKind::EventStream),
        .resourceId = createdId,
        .resourceName = row.value(5).toString()};
    row.finish();
    qint64 createdSubject = 0;
    if (auto error = countSubject(database, created, position.time, createdSubject))
        return error;
    SqlStatement leave(database, u"UPDATE subjects SET changes = changes - 1 WHERE id = ?"_s);
    if (auto error = leave.run({formerId}))
        return error;
    SqlStatement move(database, u"UPDATE changes SET subject = ? WHERE id = ?"_s);
    return move.run({createdSubject, position.number});
}

std::optional<QSqlError> updateEnd(const QSqlDatabase &database, const ChangePosition &position,
                                   const ChangeEnd &end)
{
    // By the time as well: in a new file the number may be another change's.
    SqlStatement update(database,
                        u"UPDATE changes SET outcome = ?, error = ?, request_id = ?, duration = ?"
                        " WHERE id = ? AND time = ?"_s);
    const QVariant duration =
        end.duration ? QVariant::fromValue(static_cast<qint64>(end.duration->count())) : QVariant();
    if (auto error =
            update.run({toQString(outcomeWord(end.outcome)), u""_s + end.error, u""_s + end.requestId,
                        duration, position.number, position.time.toMSecsSinceEpoch()}))
        return error;
    return end.createdId.isEmpty() ? std::nullopt : moveToCreated(database, position, end.createdId);
}

std::optional<QSqlError> readBodies(const QSqlDatabase &database, qint64 number, ChangeBodies &bodies)
{
    SqlStatement select(
        database,
        u"SELECT b.content, a.content FROM changes c LEFT JOIN bodies b ON b.id = c.before_body"
        " LEFT JOIN bodies a ON a.id = c.after_body WHERE c.id = ?"_s);
    if (auto error = select.run({number}))
        return error;
    QSqlQuery &row = select.query();
    if (!row.next())
        return std::nullopt;
    const auto unpacked = [&row](int column) {
        return row.isNull(column) ? std::string()
                                  : qUncompress(row.value(column).toByteArray()).toStdString();
    };
    bodies = {unpacked(0), unpacked(1)};
    return std::nullopt;
}

} // namespace

History::History(const QString &configFolder) : m_file(std::make_unique<HistoryFile>(configFolder)) { }

History::~History() = default;

Result<ChangePosition, HistoryError> History::begin(const SentChange &change, const QDateTime &time)
{
    // As precise as the file has it.
    ChangePosition position{QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), QTimeZone::utc()), 0};
    auto error = withFile(*m_file, [&](const QSqlDatabase &database) {
        return inTransaction(database, [&](const QSqlDatabase &) {
            return insertChange(database, change, position.time, position.number);
        });
    });
    if (error)
        return *error;
    return position;
}

std::optional<HistoryError> History::end(const ChangePosition &position, const ChangeEnd &end)
{
    return withFile(*m_file, [&](const QSqlDatabase &database) {
        return inTransaction(database,
                             [&](const QSqlDatabase &) { return updateEnd(database, position, end); });
    });
}

std::vector<ChangeRecord> History::endInterrupted(const QString &error)
{
    // They are among the newest.
    constexpr int mostLookedAt = 100;
    auto unknown = page({.outcome = WriteOutcome::Unknown}, mostLookedAt);
    if (!unknown)
        return {};
    std::vector<ChangeRecord> changes = std::move(unknown->changes);
    std::erase_if(changes, [](const ChangeRecord &change) {
        return change.end.duration || !change.end.error.isEmpty();
    });
    // What cannot be written is told again.
    for (const ChangeRecord &change : changes)
        static_cast<void>(end(change.position, {.error = error}));
    return changes;
}

Result<ChangePage, HistoryError> History::page(const ChangeFilter &filter, int size,
                                               const std::optional<ChangePosition> &before)
{
    ChangePage page;
    // Looking does not make a file.
    if (!m_file->exists())
        return page;
    auto error = withFile(*m_file, [&](const QSqlDatabase &database) {
        return readPage(database, filter, size, before, page);
    });
    if (error)
        return *error;
    return page;
}

Result<ChangeBodies, HistoryError> History::bodies(qint64 number)
{
    ChangeBodies bodies;
    if (!m_file->exists())
        return bodies;
    auto error =
        withFile(*m_file, [&](const QSqlDatabase &database) { return readBodies(database, number, bodies); });
    if (error)
        return *error;
    return bodies;
}

QStringList History::takeNotices()
{
    return m_file->takeNotices();
}

void History::close()
{
    m_file->close();
}

} // namespace weir
