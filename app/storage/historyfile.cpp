#include "app/storage/historyfile.h"

#include "app/storage/filelock.h"
#include "app/storage/historyschema.h"
#include "app/storage/safefile.h"
#include "app/storage/sqlstatement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(weir::History)
};

// SQLite's primary result codes; its extended ones have more above the lowest byte.
constexpr int primaryCode = 0xFF;
constexpr int readOnlyCode = 8;
constexpr int corruptCode = 11;
constexpr int notADatabaseCode = 26;

//! Another process writes one row.
constexpr int busyPatienceMs = 5000;

//! The journals first: beside a new database the old one's would be taken for its own.
constexpr std::array<QLatin1StringView, 3> fileParts{"-wal"_L1, "-shm"_L1, QLatin1StringView()};

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & primaryCode;
}

bool meansDamage(const QSqlError &error)
{
    const int code = codeOf(error);
    return code == corruptCode || code == notADatabaseCode;
}

HistoryError unusable(const QString &path, const QString &reason)
{
    return {HistoryError::Kind::Unusable,
            HistoryText::tr("The history “%1” cannot be used: %2.").arg(path, reason)};
}

QString freeName(const QString &path)
{
    const QString base =
        path + u".corrupt-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd'T'HH-mm-ss'Z'"_s);
    QString name = base;
    for (int number = 2; QFile::exists(name); ++number)
        name = base + u'-' + QString::number(number);
    return name;
}

} // namespace

HistoryFile::HistoryFile(const QString &configFolder)
    : m_folder(configFolder), m_path(QDir(configFolder).filePath(u"history.sqlite"_s)),
      m_name(QUuid::createUuid().toString())
{
}

HistoryFile::~HistoryFile()
{
    close();
}

bool HistoryFile::exists() const
{
    return QFileInfo::exists(m_path);
}

std::optional<HistoryError> HistoryFile::open()
{
    if (m_database.isOpen() && isStillTheFile())
        return std::nullopt;
    close();
    if (auto error = makePrivateFolder(m_folder))
        return HistoryError{HistoryError::Kind::Unusable, error->message};
    if (auto error = makePrivateFile())
        return error;
    // Where it cannot be had, opening fails as well and says why.
    QLockFile lock(m_path + u".lock"_s);
    static_cast<void>(takeLock(lock));
    if (auto error = checkStamp())
        return error;
    if (auto error = makePrivateFile())
        return error;
    return connectFor(Access::ReadWrite);
}

void HistoryFile::close()
{
    if (!m_database.isValid())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

std::optional<HistoryError> HistoryFile::errorOf(const QSqlError &error)
{
    if (!meansDamage(error))
        return unusable(m_path, error.databaseText());
    close();
    QLockFile lock(m_path + u".lock"_s);
    static_cast<void>(takeLock(lock));
    // Another process may have set it aside in the meantime; the new one is not damaged.
    return isStillTheFile() ? setAside() : std::nullopt;
}

QStringList HistoryFile::takeNotices()
{
    return std::exchange(m_notices, {});
}

//! SQLite would let others read a file that it makes, and its journals have the permissions of the file.
std::optional<HistoryError> HistoryFile::makePrivateFile() const
{
    const QByteArray name = QFile::encodeName(m_path);
    // An existing file is never opened here: closing it would take SQLite's locks of this process away.
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0)
        ::close(file);
    else if (errno != EEXIST)
        return unusable(m_path, qt_error_string(errno));
    if (!QFileInfo(m_path).isFile())
        return unusable(m_path, HistoryText::tr("it is no ordinary file"));
    if (::chmod(name.constData(), S_IRUSR | S_IWUSR) != 0)
        return unusable(m_path, qt_error_string(errno));
    return std::nullopt;
}

//! Looks at what the file says of itself without a right to write: what a later program wrote must stay as it
//! is, its journal included.
std::optional<HistoryError> HistoryFile::checkStamp()
{
    if (QFileInfo(m_path).size() == 0)
        return std::nullopt;
    QSqlError error;
    std::optional<HistoryStamp> stamp;
    for (const Access access : {Access::ReadOnly, Access::Recovery}) {
        if (auto failed = connectFor(access))
            return failed;
        stamp = historyStamp(m_database, error);
        close();
        // Only who may write can take back what a killed process had half written.
        if (stamp || codeOf(error) != readOnlyCode)
            break;
    }
    if (!stamp) {
        if (!meansDamage(error))
            return unusable(m_path, error.databaseText());
        return setAside();
    }
    const bool isAnothers = stamp->objectCount > 0 && stamp->application != historyApplication;
    // No version ever was below 0.
    if (isAnothers || stamp->version < 0)
        return setAside();
    if (stamp->version > historyVersion) {
        return HistoryError{HistoryError::Kind::Newer,
                            HistoryText::tr("A newer Weir wrote the history “%1”; it is left as it is, so "
                                            "changes are not recorded until this one is newer as well.")
                                .arg(m_path)};
    }
    return std::nullopt;
}

std::optional<HistoryError> HistoryFile::connectFor(Access access)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyPatienceMs);
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions(options);
    rememberFile();
    std::optional<QSqlError> error;
    if (!m_database.open())
        error = m_database.lastError();
    if (access == Access::ReadWrite) {
        if (!error)
            error = runStatement(m_database, u"PRAGMA journal_mode = WAL"_s);
        // Every commit is on the disk before the change is sent: what a power cut takes back here it does not
        // take back on the service. It costs a few milliseconds beside a request.
        if (!error)
            error = runStatement(m_database, u"PRAGMA synchronous = FULL"_s);
        if (!error)
            error = migrateHistory(m_database);
    }
    if (!error)
        return std::nullopt;
    const QString reason = error->text();
    close();
    return unusable(m_path, reason);
}

std::optional<HistoryError> HistoryFile::setAside()
{
    const QString name = freeName(m_path);
    for (const QLatin1StringView part : fileParts) {
        if (QFile file(m_path + part); file.exists() && !file.rename(name + part))
            return unusable(m_path, file.errorString());
    }
    m_notices.append(HistoryText::tr("The history “%1” was damaged; it was set aside as “%2”, and a new one "
                                     "begins.")
                         .arg(m_path, name));
    return std::nullopt;
}

void HistoryFile::rememberFile()
{
    struct stat status = {};
    if (::stat(QFile::encodeName(m_path).constData(), &status) == 0) {
        m_device = status.st_dev;
        m_inode = status.st_ino;
    }
}

bool HistoryFile::isStillTheFile() const
{
    struct stat status = {};
    return ::stat(QFile::encodeName(m_path).constData(), &status) == 0 && status.st_dev == m_device
        && status.st_ino == m_inode;
}

} // namespace weir
