#include "app/storage/crashreports.h"

#include "models/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReports = 5;
//! Several times what a handler writes.
constexpr qint64 reportSizeLimit = 64LL * 1024;

//! What tells one report from another.
std::string markOf(std::string_view report)
{
    return QCryptographicHash::hash(QByteArrayView(report), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

CrashReports::CrashReports(const QString &configFolder)
    : m_folder(QDir(QDir(configFolder).absolutePath()).filePath(u"crashes"_s))
{
}

QStringList CrashReports::paths() const
{
    QStringList paths;
    for (int number = 1; number <= mostReports; ++number)
        paths << QDir(m_folder).filePath(u"crash-%1.txt"_s.arg(number));
    return paths;
}

QStringList CrashReports::foldersToMake() const
{
    QStringList folders;
    for (QString folder = m_folder; folder != QFileInfo(folder).path(); folder = QFileInfo(folder).path())
        folders.prepend(folder);
    return folders;
}

int CrashReports::count() const
{
    const QStringList all = paths();
    return static_cast<int>(
        std::ranges::count_if(all, [](const QString &path) { return QFileInfo::exists(path); }));
}

QString CrashReports::newest() const
{
    const auto report = readFile(paths().constFirst(), reportSizeLimit);
    return report ? toQString(*report) : QString();
}

QString CrashReports::unseen() const
{
    const QString report = newest();
    const auto seen = readFile(markPath(), reportSizeLimit);
    return seen && *seen == markOf(toStdString(report)) ? QString() : report;
}

std::optional<FileError> CrashReports::markSeen() const
{
    const auto report = readFile(paths().constFirst(), reportSizeLimit);
    if (!report)
        return report.error().kind == FileError::Kind::NotFound ? std::nullopt
                                                                : std::optional(report.error());
    return writeFile(markPath(), markOf(*report));
}

std::optional<FileError> CrashReports::remove() const
{
    QStringList all = paths();
    all << markPath();
    for (const QString &path : all) {
        auto error = removeFile(path);
        if (error && error->kind != FileError::Kind::NotFound)
            return error;
    }
    return std::nullopt;
}

QString CrashReports::markPath() const
{
    return QDir(m_folder).filePath(u"seen"_s);
}

} // namespace weir
