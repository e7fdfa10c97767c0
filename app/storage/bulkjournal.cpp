#include "app/storage/bulkjournal.h"

#include "app/storage/safefile.h"
#include "app/storage/sqlstatement.h"
#include "models/history/changerecord.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimeZone>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(weir::BulkJournal)
};

//! PRAGMA user_version.
constexpr int journalVersion = 1;
//! SQLite's code for a file that another process holds.
constexpr int busyCode = 5;

constexpr std::array<QLatin1StringView, 4> stepWords{"planned"_L1, "sending"_L1, "applied"_L1, "ended"_L1};

constexpr auto itemsTable = "CREATE TABLE items (number INTEGER PRIMARY KEY, item TEXT NOT NULL,"
                            " step TEXT NOT NULL, outcome TEXT NOT NULL, resource_id TEXT NOT NULL,"
                            " name TEXT NOT NULL, visible INTEGER NOT NULL, running INTEGER NOT NULL)"
                            " STRICT"_L1;
constexpr auto runTable = "CREATE TABLE run (profile_id TEXT NOT NULL, project_id TEXT NOT NULL,"
                          " begun INTEGER NOT NULL, concurrency INTEGER NOT NULL, rate REAL,"
                          " on_failure INTEGER NOT NULL, absence INTEGER NOT NULL,"
                          " afterwards INTEGER NOT NULL, unknown_secrets INTEGER NOT NULL) STRICT"_L1;

QString journalFolder(const QString &configFolder)
{
    return QDir(configFolder).filePath(u"bulk"_s);
}

QString stepWord(BulkMark::Step step)
{
    return stepWords.at(static_cast<size_t>(step));
}

//! SQLite takes a null text for none.
QString storedText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList stored(const BulkOptions &options)
{
    return {options.concurrency,
            options.rate ? QVariant(*options.rate) : QVariant(),
            static_cast<int>(options.onFailure),
            static_cast<int>(options.absence),
            static_cast<int>(options.afterwards),
            static_cast<int>(options.unknownSecrets)};
}

BulkOptions optionsIn(const QSqlQuery &row, int column)
{
    BulkOptions options;
    options.concurrency = std::clamp(row.value(column).toInt(), 1, mostConcurrency);
    if (!row.isNull(column + 1))
        options.rate = std::clamp(row.value(column + 1).toDouble(), leastRate, mostRate);
    const auto isSet = [&row](int place) { return row.value(place).toInt() != 0; };
    options.onFailure = isSet(column + 2) ? BulkOptions::OnFailure::GoOn : BulkOptions::OnFailure::Stop;
    options.absence = isSet(column + 3) ? BulkOptions::Absence::Create : BulkOptions::Absence::Refuse;
    options.afterwards =
        isSet(column + 4) ? BulkOptions::Afterwards::LeavePaused : BulkOptions::Afterwards::StartAgain;
    options.unknownSecrets =
        isSet(column + 5) ? BulkOptions::UnknownSecrets::LeaveOut : BulkOptions::UnknownSecrets::Refuse;
    return options;
}

//! As an interrupted run has left it.
std::optional<BulkItem> itemIn(const QSqlQuery &row)
{
    const auto document = readJson(toStdString(row.value(0).toString()));
    auto order = document ? orderFrom(document->root) : std::nullopt;
    const auto outcome = outcomeFromWord(toStdString(row.value(2).toString()));
    if (!order || !outcome)
        return std::nullopt;
    BulkItem item;
    item.order = std::move(*order);
    item.id = row.value(3).toString();
    item.name = row.value(4).toString();
    item.trace = row.value(5).toBool() ? BulkItem::Trace::Visible : BulkItem::Trace::None;
    item.before = row.value(6).toBool() ? BulkItem::Before::Running : BulkItem::Before::Idle;
    const QString step = row.value(1).toString();
    if (step == stepWord(BulkMark::Step::Sending)) {
        item.earlier = BulkItem::Earlier::Sent;
    } else if (step == stepWord(BulkMark::Step::Applied)) {
        item.earlier = BulkItem::Earlier::Applied;
    } else if (step == stepWord(BulkMark::Step::Ended)) {
        item.state = BulkItem::State::Ended;
        item.outcome = *outcome;
    }
    return item;
}

//! By the file alone: what a later program wrote stays as it is, and SQLite would make files beside it. A
//! version that is in the log only is found when it is opened.
bool isNewer(const QString &path)
{
    // Where the format of SQLite's files has the user version, a big-endian number.
    constexpr qint64 versionPlace = 60;
    QFile file(path);
    QByteArray version;
    if (file.open(QIODevice::ReadOnly) && file.seek(versionPlace))
        version = file.read(sizeof(qint32));
    return version.size() == sizeof(qint32) && qFromBigEndian<qint32>(version.constData()) > journalVersion;
}

} // namespace

Result<std::unique_ptr<BulkJournal>, BulkJournalError> BulkJournal::begin(const QString &configFolder,
                                                                          const JournaledRun &run)
{
    const QString folder = journalFolder(configFolder);
    if (const auto error = makePrivateFolder(folder))
        return BulkJournalError{.message = error->message};
    // The time first, so that their order is that of their names.
    const QString name = run.begun.toUTC().toString(u"yyyy-MM-dd'T'HH-mm-ss.zzz'Z'"_s) + u'-'
        + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".sqlite"_s;
    std::unique_ptr<BulkJournal> journal(new BulkJournal(QDir(folder).filePath(name)));
    // SQLite would let others read a file that it makes.
    if (const auto error = writeFile(journal->m_path, {}))
        return BulkJournalError{.message = error->message};
    if (const auto fault = journal->connectDatabase())
        return *fault;
    if (const auto fault = journal->fill(run))
        return *fault;
    return journal;
}

Result<std::unique_ptr<BulkJournal>, BulkJournalError> BulkJournal::open(const QString &path)
{
    std::unique_ptr<BulkJournal> journal(new BulkJournal(path));
    if (isNewer(path))
        return journal->unusable(JournalText::tr("a newer Weir has written it, and it is left as it is"));
    if (const auto fault = journal->connectDatabase())
        return *fault;
    return journal;
}

QStringList BulkJournal::filesIn(const QString &configFolder)
{
    const QDir folder(journalFolder(configFolder));
    QStringList paths;
    const QStringList names = folder.entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths << folder.filePath(name);
    return paths;
}

BulkJournal::BulkJournal(QString path) : m_path(std::move(path)), m_name(QUuid::createUuid().toString()) { }

BulkJournal::~BulkJournal()
{
    close();
}

std::optional<BulkJournalError> BulkJournal::connectDatabase()
{
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name));
    m_database->setDatabaseName(m_path);
    m_database->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    std::optional<QSqlError> error;
    if (!m_database->open())
        error = m_database->lastError();
    // Held from the first write on, until the process ends, however it ends.
    for (const auto &statement : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                                  u"PRAGMA synchronous = FULL"_s, u"BEGIN EXCLUSIVE"_s, u"COMMIT"_s}) {
        if (!error)
            error = runStatement(*m_database, statement);
    }
    if (!error)
        return std::nullopt;
    const bool isHeld = error->nativeErrorCode().toInt() == busyCode;
    const QString reason = error->databaseText();
    close();
    if (!isHeld)
        return unusable(reason);
    return BulkJournalError{
        BulkJournalError::Kind::Held,
        JournalText::tr("Another Weir makes these changes at the moment; wait for it to end.")};
}

std::optional<BulkJournalError> BulkJournal::fill(const JournaledRun &run)
{
    const auto error = inTransaction(*m_database, [&run](const QSqlDatabase &database) {
        for (const QString &statement :
             {QString(runTable), QString(itemsTable), u"PRAGMA user_version = %1"_s.arg(journalVersion)}) {
            if (auto failed = runStatement(database, statement))
                return std::optional(*failed);
        }
        SqlStatement header(database, u"INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        if (auto failed = header.run(QVariantList{storedText(run.profileId), storedText(run.projectId),
                                                  run.begun.toMSecsSinceEpoch()}
                                     + stored(run.options)))
            return failed;
        SqlStatement insert(database, u"INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
        qint64 number = 0;
        for (const BulkItem &item : run.items) {
            if (auto failed =
                    insert.run({number++, toQString(writeCompactJson(orderJson(item.order))),
                                stepWord(BulkMark::Step::Planned), toQString(outcomeWord(item.outcome)),
                                storedText(item.id), storedText(item.name),
                                item.trace == BulkItem::Trace::Visible ? 1 : 0,
                                item.before == BulkItem::Before::Running ? 1 : 0}))
                return failed;
        }
        return std::optional<QSqlError>();
    });
    return error ? std::optional(unusable(error->databaseText())) : std::nullopt;
}

Result<JournaledRun, BulkJournalError> BulkJournal::read() const
{
    QSqlQuery version(*m_database);
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next())
        return unusable(version.lastError().databaseText());
    // A crash came before anything was written, and so before anything was sent.
    if (version.value(0).toInt() == 0)
        return JournaledRun();
    if (version.value(0).toInt() != journalVersion)
        return unusable(JournalText::tr("another version of Weir has written it"));
    JournaledRun run;
    SqlStatement header(*m_database, u"SELECT * FROM run"_s);
    const auto error = header.run({});
    if (error || !header.query().next())
        return unusable(header.query().lastError().databaseText());
    const QSqlQuery &row = header.query();
    run.profileId = row.value(0).toString();
    run.projectId = row.value(1).toString();
    run.begun = QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), QTimeZone::utc());
    run.options = optionsIn(row, 3);
    SqlStatement select(*m_database,
                        u"SELECT item, step, outcome, resource_id, name, visible, running FROM items"
                        " ORDER BY number"_s);
    if (const auto failed = select.run({}))
        return unusable(failed->databaseText());
    while (select.query().next()) {
        auto item = itemIn(select.query());
        if (!item)
            return unusable(JournalText::tr("it is damaged"));
        run.items.push_back(std::move(*item));
    }
    return run;
}

std::optional<BulkJournalError> BulkJournal::mark(size_t item, const BulkMark &mark)
{
    SqlStatement update(*m_database,
                        u"UPDATE items SET step = ?, outcome = ?, resource_id = ?, name = ?, visible = ?,"
                        " running = ? WHERE number = ?"_s);
    const auto error =
        update.run({stepWord(mark.step), toQString(outcomeWord(mark.outcome)), storedText(mark.id),
                    storedText(mark.name), mark.trace == BulkItem::Trace::Visible ? 1 : 0,
                    mark.before == BulkItem::Before::Running ? 1 : 0, static_cast<qint64>(item)});
    return error ? std::optional(unusable(error->databaseText())) : std::nullopt;
}

std::optional<BulkJournalError> BulkJournal::remove()
{
    close();
    if (const auto error = removeFile(m_path))
        return BulkJournalError{.message = error->message};
    return std::nullopt;
}

void BulkJournal::close()
{
    if (!m_database)
        return;
    // What SQLite keeps beside the file goes with it.
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

BulkJournalError BulkJournal::unusable(const QString &reason) const
{
    return {.message =
                JournalText::tr("The journal “%1” cannot be used: %2. Look on the service what became of "
                                "its changes, and remove it then.")
                    .arg(m_path, reason)};
}

} // namespace weir
