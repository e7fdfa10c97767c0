#include "app/storage/historyquery.h"

#include "models/schema/kindword.h"
#include "models/text.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QTimeZone>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! So many changes are sorted in less time than it takes to walk past those of other resources.
constexpr qint64 sortableCount = 20'000;

const QString columns = u"c.id, c.time, s.profile_id, s.profile_name, s.project_id, s.kind, s.resource_id, "
                        "s.resource_name, c.action, c.outcome, c.error, c.request_id, "
                        "c.duration, c.before_body IS NOT NULL, c.after_body IS NOT NULL"_s;
const QString newestFirst = u" ORDER BY c.time DESC, c.id DESC LIMIT "_s;

//! A condition and its values, in the order of its question marks.
struct Condition
{
    //! The table, and the index that is to be read.
    QString source = {};
    QStringList terms = {};
    QVariantList values = {};

    void add(const QString &term, const QVariantList &more)
    {
        terms << term;
        values << more;
    }
    [[nodiscard]] QString text() const
    {
        return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(u" AND "_s);
    }
};

//! What restricts the resources.
Condition subjectCondition(const ChangeFilter &filter)
{
    Condition condition;
    // By the ID the index that keeps resources apart leads to the few.
    condition.source =
        filter.resourceId.isEmpty() ? u"subjects s INDEXED BY subjects_by_text"_s : u"subjects s"_s;
    if (!filter.resourceId.isEmpty())
        condition.add(u"s.resource_id = ?"_s, {filter.resourceId});
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts))
        condition.add(u"instr(s.folded, ?) > 0"_s, {word.toCaseFolded()});
    return condition;
}

//! What restricts the changes themselves.
Condition changeCondition(const ChangeFilter &filter, const std::optional<ChangePosition> &before)
{
    Condition condition;
    if (filter.outcome)
        condition.add(u"c.outcome = ?"_s, {toQString(outcomeWord(*filter.outcome))});
    if (filter.since.isValid())
        condition.add(u"c.time >= ?"_s, {filter.since.toMSecsSinceEpoch()});
    if (filter.until.isValid())
        condition.add(u"c.time <= ?"_s, {filter.until.toMSecsSinceEpoch()});
    if (before) {
        condition.add(u"(c.time, c.id) < (?, ?)"_s, {before->time.toMSecsSinceEpoch(), before->number});
    }
    return condition;
}

std::optional<QSqlError> execute(QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return query.lastError();
    return std::nullopt;
}

ChangeRecord recordOf(const QSqlQuery &query)
{
    ChangeRecord record;
    record.position = {QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), QTimeZone::utc()),
                       query.value(0).toLongLong()};
    record.subject = {
        .profileId = query.value(2).toString(),
        .profileName = query.value(3).toString(),
        .projectId = query.value(4).toString(),
        .kind = kindOfWord(toStdString(query.value(5).toString())).value_or(ResourceKind::EventStream),
        .resourceId = query.value(6).toString(),
        .resourceName = query.value(7).toString()};
    record.action = actionFromWord(toStdString(query.value(8).toString())).value_or(ChangeAction::Update);
    record.end.outcome =
        outcomeFromWord(toStdString(query.value(9).toString())).value_or(WriteOutcome::Unknown);
    record.end.error = query.value(10).toString();
    record.end.requestId = query.value(11).toString();
    if (!query.isNull(12))
        record.end.duration = std::chrono::milliseconds(query.value(12).toLongLong());
    record.hasBefore = query.value(13).toBool();
    record.hasAfter = query.value(14).toBool();
    return record;
}

//! How many changes the resources of the condition have together, and when the last of them was sent.
struct Reach
{
    qint64 changes = 0;
    qint64 lastTime = 0;
};

std::optional<QSqlError> readReach(const QSqlDatabase &database, const Condition &subjects, Reach &reach)
{
    QSqlQuery query(database);
    if (auto error = execute(query,
                             u"SELECT coalesce(sum(s.changes), 0), coalesce(max(s.last_time), 0)"
                             " FROM "_s
                                 + subjects.source + subjects.text(),
                             subjects.values))
        return error;
    if (!query.next())
        return query.lastError();
    reach = {query.value(0).toLongLong(), query.value(1).toLongLong()};
    return std::nullopt;
}

std::optional<QSqlError> hasRequest(const QSqlDatabase &database, const QString &requestId, bool &found)
{
    QSqlQuery query(database);
    if (auto error = execute(
            query, u"SELECT 1 FROM changes WHERE request_id = ? AND request_id <> '' LIMIT 1"_s, {requestId}))
        return error;
    found = query.next();
    return std::nullopt;
}

//! Past the changes in their order, until the page is full.
QString walkStatement(const QString &index, const Condition &all)
{
    return u"SELECT "_s + columns + u" FROM changes c INDEXED BY "_s + index
        + u" CROSS JOIN subjects s ON s.id = c.subject"_s + all.text() + newestFirst + u'?';
}

//! All changes of the few resources, sorted by what the index alone says.
QString gatherStatement(const Condition &subjects, const Condition &changes)
{
    const QString more = changes.terms.isEmpty() ? QString() : u" AND "_s + changes.terms.join(u" AND "_s);
    return u"WITH found AS MATERIALIZED (SELECT s.id FROM "_s + subjects.source + subjects.text()
        + u"), page AS MATERIALIZED (SELECT c.id FROM found CROSS JOIN changes c INDEXED BY"
          " changes_by_subject ON c.subject = found.id"_s
        + more + newestFirst + u"?) SELECT "_s + columns
        + u" FROM page CROSS JOIN changes c ON c.id = page.id CROSS JOIN subjects s ON s.id = c.subject"
          " ORDER BY c.time DESC, c.id DESC"_s;
}

struct Statement
{
    QString text = {};
    QVariantList values = {};
};

std::optional<QSqlError> chooseStatement(const QSqlDatabase &database, const ChangeFilter &filter,
                                         const std::optional<ChangePosition> &before, Statement &statement)
{
    const Condition subjects = subjectCondition(filter);
    Condition changes = changeCondition(filter, before);
    bool isRequest = false;
    if (!filter.text.isEmpty()) {
        if (auto error = hasRequest(database, filter.text.trimmed(), isRequest))
            return error;
    }
    if (isRequest) {
        changes.add(u"c.request_id = ? AND c.request_id <> ''"_s, {filter.text.trimmed()});
        statement = {walkStatement(u"changes_by_request"_s, changes), changes.values};
        return std::nullopt;
    }
    if (!subjects.terms.isEmpty()) {
        Reach reach;
        if (auto error = readReach(database, subjects, reach))
            return error;
        if (reach.changes <= sortableCount) {
            statement = {gatherStatement(subjects, changes), subjects.values + changes.values};
            return std::nullopt;
        }
        // Nothing newer is one of theirs.
        changes.add(u"c.time <= ?"_s, {reach.lastTime});
    }
    Condition all = changes;
    all.terms << subjects.terms;
    all.values << subjects.values;
    statement = {walkStatement(filter.outcome ? u"changes_by_outcome"_s : u"changes_by_time"_s, all),
                 all.values};
    return std::nullopt;
}

} // namespace

std::optional<QSqlError> readPage(const QSqlDatabase &database, const ChangeFilter &filter, int size,
                                  const std::optional<ChangePosition> &before, ChangePage &page)
{
    page = {};
    Statement statement;
    if (auto error = chooseStatement(database, filter, before, statement))
        return error;
    QSqlQuery query(database);
    // One more tells whether there are older ones.
    if (auto error = execute(query, statement.text, statement.values << size + 1))
        return error;
    while (query.next()) {
        if (std::cmp_equal(page.changes.size(), size)) {
            page.more = ChangePage::More::Older;
            return std::nullopt;
        }
        page.changes.push_back(recordOf(query));
    }
    if (query.lastError().isValid())
        return query.lastError();
    return std::nullopt;
}

QString foldedText(const ChangeSubject &subject)
{
    return QStringList{subject.resourceName, subject.resourceId, subject.profileName}
        .join(u'\n')
        .toCaseFolded();
}

} // namespace weir
