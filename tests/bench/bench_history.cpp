// A history of a million changes: opening it, each way to filter it, and the writing down of one change.

#include "app/storage/history.h"
#include "app/storage/historyquery.h"
#include "figures.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int changeTotal = 1'000'000;
//! So many resources are one project's at most; a search by name looks at each.
constexpr int subjectTotal = 100'000;
constexpr int pageSize = 200;
constexpr double limit = 100;
constexpr int rounds = 7;
const QDateTime firstTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::utc());
constexpr qint64 betweenChanges = 60'000;

ChangeSubject subject(int number)
{
    static const QStringList subjects{u"orders"_s, u"payments"_s, u"Clicks"_s, u"audit-log"_s, u"sensor"_s};
    return {.profileId = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s,
            .profileName = u"Production"_s,
            .projectId = u"77b6a44cba5143ab91d13ab9a8ff44fd"_s,
            .kind = ResourceKind::EventStream,
            .resourceId = u"%1-54d5-423b-a6be-03302e893152"_s.arg(number, 8, 16, QChar(u'0')),
            .resourceName = u"%1-to-fn-%2"_s.arg(subjects[number % 5]).arg(number, 6, 10, QChar(u'0'))};
}

void execute(QSqlQuery &query)
{
    if (query.exec())
        return;
    std::puts(qPrintable(query.lastError().text()));
    std::exit(1);
}

//! Beside the program, which takes a commit for each change.
void fill(const QString &path)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fill"_s);
        database.setDatabaseName(path);
        if (!database.open())
            std::exit(1);
        // The indices of a million changes are written in no order.
        QSqlQuery cache(database);
        if (!cache.exec(u"PRAGMA cache_size = -500000"_s) || !database.transaction())
            std::exit(1);
        QSqlQuery subjects(database);
        subjects.prepare(u"INSERT INTO subjects (id, profile_id, profile_name, project_id, kind,"
                         " resource_id, resource_name, folded, changes, last_time)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        for (int number = 0; number < subjectTotal; ++number) {
            const ChangeSubject row = subject(number);
            for (const QVariant &value :
                 QVariantList{number + 10, row.profileId, row.profileName, row.projectId,
                              toQString(kindWord(row.kind)), row.resourceId, row.resourceName,
                              foldedText(row), changeTotal / subjectTotal,
                              firstTime.toMSecsSinceEpoch() + changeTotal * betweenChanges})
                subjects.addBindValue(value);
            execute(subjects);
        }
        QSqlQuery bodies(database);
        bodies.prepare(u"INSERT INTO bodies (content) VALUES (?)"_s);
        QSqlQuery changes(database);
        changes.prepare(u"INSERT INTO changes (time, subject, action, before_body, after_body, outcome,"
                        " request_id, duration) VALUES (?, ?, 'update', ?, ?, ?, ?, 84)"_s);
        const QStringList outcomes{u"applied"_s, u"rejected"_s, u"busy"_s, u"unknown"_s};
        for (int number = 0; number < changeTotal; ++number) {
            const QString body = uR"({"name": "%1", "description": "%2"})"_s.arg(number).arg(number * 7919LL);
            bodies.addBindValue(qCompress(body.toUtf8()));
            execute(bodies);
            const qint64 bodyId = bodies.lastInsertId().toLongLong();
            // One of a hundred ended badly, and resources come in no order.
            const QString &outcome = outcomes[number % 100 < 97 ? 0 : number % 100 - 96];
            for (const QVariant &value :
                 QVariantList{firstTime.toMSecsSinceEpoch() + number * betweenChanges,
                              (number * 7919LL) % subjectTotal + 10, bodyId - (number > 0 ? 1 : 0), bodyId,
                              outcome, u"%1"_s.arg(number, 32, 16, QChar(u'0'))})
                changes.addBindValue(value);
            execute(changes);
        }
        if (!database.commit())
            std::exit(1);
    }
    QSqlDatabase::removeDatabase(u"fill"_s);
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! Each time with a connection of its own, as a view that is opened.
void measure(std::string_view what, const QString &folder, const ChangeFilter &filter,
             const std::optional<ChangePosition> &before = std::nullopt)
{
    std::vector<double> times;
    size_t count = 0;
    for (int round = 0; round < rounds; ++round) {
        History history(folder);
        QElapsedTimer timer;
        timer.start();
        const auto page = history.page(filter, pageSize, before);
        times.push_back(millisecondsOf(timer));
        if (!page) {
            std::puts(qPrintable(page.error().message));
            std::exit(1);
        }
        count = page->changes.size();
    }
    printFigure("history: " + std::string(what) + ", " + std::to_string(count) + " changes, median",
                median(times), "ms", limit);
    printFigure("history: " + std::string(what) + ", worst", *std::ranges::max_element(times), "ms", limit);
}

void measureWriting(const QString &folder)
{
    History history(folder);
    std::vector<double> times;
    const SentChange change{.subject = subject(1), .before = std::string(4000, 'b'), .after = "{}"};
    for (int round = 0; round < 50; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto begun = history.begin(change, QDateTime::currentDateTimeUtc());
        if (!begun || history.end(*begun, {.outcome = WriteOutcome::Applied}))
            std::exit(1);
        times.push_back(millisecondsOf(timer));
    }
    printFigure("history: writing down a change and its outcome, median", median(times), "ms", limit);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    {
        History empty(folder.path());
        if (!empty.begin({.subject = subject(subjectTotal)}, firstTime))
            return 1;
    }
    fill(path);
    std::printf("%d changes of %d resources, %.0f MB\n", changeTotal, subjectTotal,
                static_cast<double>(QFileInfo(path).size()) / 1e6);
    const auto timeOf = [](qint64 number) { return firstTime.addMSecs(number * betweenChanges); };
    const ChangePosition middle{timeOf(changeTotal / 2), changeTotal / 2};
    const QString someId = subject(4711).resourceId;

    measure("opening", folder.path(), {});
    measure("a page of the middle", folder.path(), {}, middle);
    measure("by outcome, most", folder.path(), {.outcome = WriteOutcome::Applied});
    measure("by outcome, one of a hundred", folder.path(), {.outcome = WriteOutcome::Unknown});
    measure("by a year", folder.path(), {.since = timeOf(100'000), .until = timeOf(600'000)});
    measure("by outcome within a day", folder.path(),
            {.outcome = WriteOutcome::Busy, .since = timeOf(500'000), .until = timeOf(501'440)});
    measure("by resource", folder.path(), {.resourceId = someId});
    measure("by resource and outcome", folder.path(),
            {.resourceId = someId, .outcome = WriteOutcome::Unknown});
    measure("by request", folder.path(), {.text = u"%1"_s.arg(4711, 32, 16, QChar(u'0'))});
    measure("by name, a letter", folder.path(), {.text = u"o"_s});
    measure("by name, a fifth of all", folder.path(), {.text = u"orders"_s});
    measure("by name, a page of the middle", folder.path(), {.text = u"orders"_s}, middle);
    measure("by name and outcome", folder.path(), {.text = u"orders"_s, .outcome = WriteOutcome::Unknown});
    measure("by name, a few thousand", folder.path(), {.text = u"fn-0042"_s});
    measure("by name, at the limit of sorting", folder.path(), {.text = u"orders fn-00"_s});
    measure("by two words", folder.path(), {.text = u"clicks 0421"_s});
    measure("by name, none", folder.path(), {.text = u"zzz"_s});
    measureWriting(folder.path());
}
