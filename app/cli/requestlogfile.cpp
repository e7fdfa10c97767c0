#include "app/cli/requestlogfile.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/console.h"
#include "models/export/harexport.h"
#include "models/import/harfile.h"
#include "models/json/jsonreader.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <array>
#include <chrono>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr std::chrono::milliseconds writeInterval = std::chrono::seconds(1);
//! The largest file that is looked into: the log of a long list is larger than anything that is opened.
constexpr qint64 archiveSizeLimit = 4 * jsonFileSizeLimit;

bool isOneFile(const struct stat &left, const struct stat &right)
{
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

//! Whatever may name a file, --log aside.
QStringList namedBeside(const QCommandLineParser &parser)
{
    QStringList named = parser.positionalArguments();
    const QStringList options = parser.optionNames();
    for (const QString &option : options) {
        if (option != logOption)
            named += parser.values(option);
    }
    return named;
}

//! Whether the command reads or writes the file in another way, whatever it is called there: by another
//! argument, or as a standard stream that a shell led to it.
bool isInUse(const QString &path, const QCommandLineParser &parser)
{
    struct stat log = {};
    if (::stat(QFile::encodeName(path).constData(), &log) != 0)
        return false;
    constexpr std::array streams{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
    const bool isStream = std::ranges::any_of(streams, [&log](int descriptor) {
        struct stat status = {};
        return ::fstat(descriptor, &status) == 0 && isOneFile(status, log);
    });
    const QStringList named = namedBeside(parser);
    return isStream || std::ranges::any_of(named, [&log](const QString &argument) {
               struct stat status = {};
               return ::stat(QFile::encodeName(argument).constData(), &status) == 0 && isOneFile(status, log);
           });
}

} // namespace

QCommandLineOption requestLogOption()
{
    return {
        logOption,
        CommandLineText::tr("Write the requests and their answers, without secrets, to a file (HAR 1.2)."),
        u"FILE"_s};
}

QString requestLogFault(const QCommandLineParser &parser)
{
    if (!parser.isSet(logOption))
        return {};
    const QString path = parser.value(logOption);
    // As from a variable of the shell that is not set.
    if (path.isEmpty())
        return CommandLineText::tr("--log needs a file.");
    const auto content = readFile(path, archiveSizeLimit);
    if (!content)
        return content.error().kind == FileError::Kind::NotFound ? QString() : content.error().message;
    if (isInUse(path, parser)) {
        return CommandLineText::tr("The command uses “%1” otherwise as well; name another file for --log.")
            .arg(path);
    }
    if (content->empty())
        return {};
    const auto document = readJson(*content);
    if (!document || !isHarFile(document->root)) {
        return CommandLineText::tr("“%1” is no earlier log (HAR) and would be lost; name another file for "
                                   "--log.")
            .arg(path);
    }
    return {};
}

RequestLogFile::RequestLogFile(const QString &path, Console &console, QObject *parent)
    : QObject(parent), m_path(path), m_console(console)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeInterval);
    connect(&m_timer, &QTimer::timeout, this, &RequestLogFile::write);
}

std::optional<FileError> RequestLogFile::start()
{
    return writeFile(m_path, exportAsHar(m_records));
}

void RequestLogFile::add(const RequestRecord &record)
{
    if (m_hasFailed)
        return;
    m_records.push_back(record);
    if (!m_timer.isActive())
        m_timer.start();
}

bool RequestLogFile::finish()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
    return !m_hasFailed;
}

void RequestLogFile::write()
{
    if (const auto error = writeFile(m_path, exportAsHar(m_records))) {
        m_hasFailed = true;
        m_console.say(error->message);
    }
}

} // namespace weir
