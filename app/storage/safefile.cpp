#include "app/storage/safefile.h"

#include "app/diagnosis/lasterrors.h"
#include "models/logging.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SafeFile)
};

constexpr mode_t privateFile = S_IRUSR | S_IWUSR;
constexpr mode_t privateFolder = S_IRWXU;
constexpr mode_t permissionBits = S_IRWXU | S_IRWXG | S_IRWXO;
constexpr qint64 leftoverAgeSeconds = 3600;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

//! A file name may hold any character; a message stays on one line.
QString shownPath(QString path)
{
    std::ranges::replace_if(
        path, [](QChar character) { return !character.isPrint() && !character.isSurrogate(); }, u'\uFFFD');
    return path;
}

FileError notFound(const QString &path)
{
    return {FileError::Kind::NotFound, FileText::tr("“%1” does not exist.").arg(shownPath(path))};
}

FileError notRegular(const QString &path, mode_t mode)
{
    const QString message = S_ISDIR(mode)
        ? FileText::tr("“%1” is a folder; choose a file.")
        : FileText::tr("“%1” is a pipe or a device; choose an ordinary file.");
    return {FileError::Kind::NotRegular, message.arg(shownPath(path))};
}

FileError readFailed(const QString &path, const QString &reason)
{
    noteError(FileError::Kind::ReadFailed);
    return {FileError::Kind::ReadFailed,
            FileText::tr("“%1” cannot be read: %2.").arg(shownPath(path), reason)};
}

FileError writeFailed(const QString &path, const QString &reason)
{
    noteError(FileError::Kind::WriteFailed);
    return {FileError::Kind::WriteFailed,
            FileText::tr("“%1” cannot be written: %2.").arg(shownPath(path), reason)};
}

FileError tooLarge(const QString &path, qint64 sizeLimit)
{
    return {FileError::Kind::TooLarge,
            FileText::tr("“%1” has more than the %2 bytes that can be read; choose a smaller file.")
                .arg(shownPath(path), QLocale().toString(sizeLimit))};
}

FileError tooLarge(const QString &path, qint64 sizeLimit, qint64 size)
{
    return {FileError::Kind::TooLarge,
            FileText::tr("“%1” has %2 bytes, and at most %3 bytes can be read; choose a smaller file.")
                .arg(shownPath(path), QLocale().toString(size), QLocale().toString(sizeLimit))};
}

ssize_t readSome(int descriptor, char *to, size_t count)
{
    ssize_t got = 0;
    do {
        got = ::read(descriptor, to, count);
    } while (got < 0 && errno == EINTR);
    return got;
}

//! The name of the file itself, links followed; a name that is free is its own.
Result<QString, FileError> targetOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0) {
        if (errno == ENOENT)
            return path;
        return writeFailed(path, qt_error_string(errno));
    }
    if (S_ISLNK(status.st_mode) && ::stat(name.constData(), &status) != 0) {
        return FileError{
            FileError::Kind::NotRegular,
            FileText::tr("“%1” is a link to nothing; choose an ordinary file.").arg(shownPath(path))};
    }
    if (!S_ISREG(status.st_mode))
        return notRegular(path, status.st_mode);
    return QFileInfo(path).canonicalFilePath();
}

//! Gives the new file the permissions, and where they are kept the owner and the group, of the one before.
bool takeOver(int descriptor, const QString &target, FilePermissions permissions)
{
    struct stat before = {};
    if (permissions == FilePermissions::Private
        || ::stat(QFile::encodeName(target).constData(), &before) != 0)
        return ::fchmod(descriptor, privateFile) == 0;
    mode_t mode = before.st_mode & permissionBits;
    constexpr auto same = static_cast<uid_t>(-1);
    const bool hasGroup = ::fchown(descriptor, before.st_uid, before.st_gid) == 0
        || ::fchown(descriptor, same, before.st_gid) == 0;
    // Another group was none of those that could read it, but others.
    if (!hasGroup)
        mode &= ~S_IRWXG | (mode & S_IRWXO) << 3U;
    return ::fchmod(descriptor, mode) == 0;
}

//! A name is only on the disk once its folder is.
bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder and say so by EINVAL.
    return descriptor.isOpen() && (::fsync(descriptor.number()) == 0 || errno == EINVAL);
}

QString reasonOf(const QSaveFile &file)
{
    // A full disk is not always reported as an error.
    return file.error() == QFileDevice::NoError ? FileText::tr("the disk may be full") : file.errorString();
}

} // namespace

Result<std::string, FileError> readFile(const QString &path, qint64 sizeLimit)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    // Opening a device can already do something, so it is looked at before.
    if (::stat(name.constData(), &status) != 0)
        return errno == ENOENT ? notFound(path) : readFailed(path, qt_error_string(errno));
    if (!S_ISREG(status.st_mode))
        return notRegular(path, status.st_mode);
    const Descriptor descriptor(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!descriptor.isOpen())
        return errno == ENOENT ? notFound(path) : readFailed(path, qt_error_string(errno));
    if (::fstat(descriptor.number(), &status) != 0)
        return readFailed(path, qt_error_string(errno));
    if (!S_ISREG(status.st_mode))
        return notRegular(path, status.st_mode);
    if (status.st_size > sizeLimit)
        return tooLarge(path, sizeLimit, status.st_size);

    // Not by the size alone: the file may grow, and some (in /proc) say 0.
    std::string content;
    content.reserve(static_cast<size_t>(status.st_size));
    std::array<char, 65536> block;
    for (;;) {
        const ssize_t got = readSome(descriptor.number(), block.data(), block.size());
        if (got < 0)
            return readFailed(path, qt_error_string(errno));
        if (got == 0) {
            qCDebug(logStorage, "read %zu bytes of %ls", content.size(), qUtf16Printable(path));
            return content;
        }
        content.append(block.data(), static_cast<size_t>(got));
        if (std::cmp_greater(content.size(), sizeLimit))
            return tooLarge(path, sizeLimit);
    }
}

std::optional<FileError> writeFile(const QString &path, std::string_view content, FilePermissions permissions)
{
    const auto target = targetOf(path);
    if (!target)
        return target.error();

    // Alone, QSaveFile leaves an empty file on a full disk and reports success, and ignores that syncing
    // failed (QTBUG-75077): so every step is checked before the old file is given up.
    QSaveFile file(*target);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailed(path, file.errorString());
    const auto size = static_cast<qint64>(content.size());
    const bool isWritten = takeOver(file.handle(), *target, permissions)
        && file.write(content.data(), size) == size && file.flush() && file.error() == QFileDevice::NoError;
    const bool isSynced = isWritten && ::fsync(file.handle()) == 0;
    if (!isSynced) {
        const QString reason = isWritten ? qt_error_string(errno) : reasonOf(file);
        file.cancelWriting();
        file.commit();
        return writeFailed(path, reason);
    }
    if (!file.commit())
        return writeFailed(path, reasonOf(file));
    if (!syncFolderOf(*target)) {
        return FileError{FileError::Kind::WriteFailed,
                         FileText::tr("“%1” was written, but the disk did not confirm it; save it again.")
                             .arg(shownPath(path))};
    }
    const auto readBack = readFile(*target, size);
    if (!readBack || *readBack != content) {
        return FileError{
            FileError::Kind::WriteFailed,
            FileText::tr("“%1” was written, but could not be read back unchanged; save it elsewhere.")
                .arg(shownPath(path))};
    }
    qCInfo(logStorage, "wrote %zu bytes of %ls", content.size(), qUtf16Printable(path));
    return std::nullopt;
}

std::optional<FileError> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0) {
        if (errno == ENOENT)
            return notFound(path);
        return FileError{
            FileError::Kind::WriteFailed,
            FileText::tr("“%1” cannot be removed: %2.").arg(shownPath(path), qt_error_string(errno))};
    }
    if (!syncFolderOf(path)) {
        return FileError{
            FileError::Kind::WriteFailed,
            FileText::tr("“%1” was removed, but the disk did not confirm it.").arg(shownPath(path))};
    }
    return std::nullopt;
}

QString setFileAside(const QString &path)
{
    const QString aside =
        path + u".corrupt-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    return QFile::rename(path, aside) ? aside : QString();
}

std::optional<FileError> makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists()) {
        const QString parent = folder.absolutePath();
        if (parent != folder.absoluteFilePath() && !QFileInfo::exists(parent)) {
            if (auto error = makePrivateFolder(parent))
                return error;
        }
        // EEXIST: another process was quicker.
        if (::mkdir(QFile::encodeName(path).constData(), privateFolder) != 0 && errno != EEXIST) {
            return FileError{FileError::Kind::WriteFailed,
                             FileText::tr("The folder “%1” cannot be made: %2.")
                                 .arg(shownPath(path), qt_error_string(errno))};
        }
        // What is stored in it is only on the disk once it is. The folder above may be one that nobody may
        // read.
        static_cast<void>(syncFolderOf(path));
    }
    const Descriptor descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status = {};
    const bool isPrivate = descriptor.isOpen() && ::fstat(descriptor.number(), &status) == 0
        && ((status.st_mode & permissionBits) == privateFolder
            || ::fchmod(descriptor.number(), privateFolder) == 0);
    if (!isPrivate) {
        return FileError{FileError::Kind::WriteFailed,
                         FileText::tr("“%1” cannot be used as a private folder: %2.")
                             .arg(shownPath(path), qt_error_string(errno))};
    }
    return std::nullopt;
}

void removeLeftovers(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-leftoverAgeSeconds);
    const auto entries = QDir(folder).entryInfoList({u"*.json.??????"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        if (entry.lastModified() < limit)
            QFile::remove(entry.filePath());
    }
}

} // namespace weir
