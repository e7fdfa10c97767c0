// `weir apply` of a folder as a whole process, beside `curl --parallel` with the same GET and PUT for each
// file, as many at a time, against a local service that takes its time; and the memory that it takes. Usage:
// bench_bulk WEIR [UPDATES [LATENCY_MS]]

#include "figures.h"

#include "app/storage/profilestore.h"
#include "tests/support/streamservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int defaultUpdates = 10'000;
constexpr int defaultLatency = 20;
constexpr int concurrency = 4;
constexpr qint64 pauseBetweenLooks = 50;
//! At least 0.9 of curl's rate.
constexpr double mostTime = 1 / 0.9;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

//! In KiB.
qint64 memoryOf(qint64 process, const char *line)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    const auto found =
        std::ranges::find_if(lines, [line](const QByteArray &text) { return text.startsWith(line); });
    return found == lines.end() ? 0 : found->simplified().split(' ').value(1).toLongLong();
}

//! Runs a program while the service of this process answers; `look` is called now and then.
double secondsOf(const QString &program, const QStringList &arguments,
                 const std::function<void(qint64 process)> &look = {})
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    QElapsedTimer sinceLook;
    sinceLook.start();
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        // Seldom, for this process has the service as well.
        if (look && sinceLook.hasExpired(pauseBetweenLooks)) {
            sinceLook.start();
            look(process.processId());
        }
    }
    if (process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

//! As curl reads it: a GET, and a PUT of the file, for each.
QByteArray curlConfig(const StreamService &service, const QDir &files, int updates)
{
    QByteArray config;
    for (int stream = 0; stream < updates; ++stream) {
        const QByteArray common = "url = \"" + service.url().toEncoded() + "/v1/p1/eventstreamings/"
            + StreamService::idOf(stream).toUtf8()
            + "\"\noutput = \"/dev/null\"\nheader = \"X-Auth-Token: token\"\n";
        const QByteArray body = files.filePath(QString::number(stream) + u".json"_s).toUtf8();
        // Nothing follows the last.
        config += (config.isEmpty() ? "" : "next\n") + common + "next\n" + common
            + "header = \"Content-Type: application/json\"\nrequest = \"PUT\"\ndata-binary = \"@" + body
            + "\"\n";
    }
    return config;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s WEIR [UPDATES [LATENCY_MS]]\n", argv[0]);
        return 2;
    }
    const int updates = argc > 2 ? std::atoi(argv[2]) : defaultUpdates;
    const int latency = argc > 3 ? std::atoi(argv[3]) : defaultLatency;
    StreamService service(updates, std::chrono::milliseconds(latency));
    const QTemporaryDir folder;
    const QDir files(folder.filePath(u"files"_s));
    files.mkpath(u"."_s);
    ConnectionProfile profile{.name = u"Bench"_s};
    profile.projectId = StreamService::projectId();
    profile.endpoint = service.url();
    bool isWritten = bool(ProfileStore(folder.filePath(u"config"_s)).add(profile))
        && write(folder.filePath(u"token"_s), "token")
        && write(folder.filePath(u"curl"_s), curlConfig(service, files, updates));
    for (int stream = 0; stream < updates; ++stream)
        isWritten = isWritten
            && write(files.filePath(QString::number(stream) + u".json"_s), service.bodyOf(stream, u"new"_s));
    if (!isWritten)
        qFatal("The files cannot be written.");

    qint64 atFirstUpdate = 0;
    qint64 afterATenth = 0;
    qint64 last = 0;
    QElapsedTimer sending;
    qint64 sendingTime = 0;
    const double whole =
        secondsOf(QString::fromLocal8Bit(argv[1]),
                  {u"--config-dir"_s, folder.filePath(u"config"_s), u"apply"_s, files.path(), u"--yes"_s,
                   u"--concurrency"_s, QString::number(concurrency), u"--profile"_s, profile.name,
                   u"--token-file"_s, folder.filePath(u"token"_s)},
                  [&](qint64 process) {
                      const qint64 now = memoryOf(process, "VmRSS:");
                      if (service.updates() > 0 && !sending.isValid()) {
                          sending.start();
                          atFirstUpdate = now;
                      }
                      if (service.updates() >= updates / 10 && afterATenth == 0)
                          afterATenth = now;
                      if (service.updates() < updates && now > 0)
                          last = now;
                      if (service.updates() >= updates && sendingTime == 0)
                          sendingTime = sending.elapsed();
                  });
    if (service.updates() != updates)
        qFatal("%d of %d updates arrived.", service.updates(), updates);
    const double peer = secondsOf(u"curl"_s,
                                  {u"--no-progress-meter"_s, u"--parallel"_s, u"--parallel-max"_s,
                                   QString::number(concurrency), u"--config"_s, folder.filePath(u"curl"_s)});
    const double own = static_cast<double>(sendingTime) / 1e3;
    std::printf(
        "weir apply of %d files, GET and PUT each, %d at a time, %d ms latency: %.1f s; with the looks "
        "before the question %.1f s; curl --parallel: %.1f s\n",
        updates, concurrency, latency, own, whole, peer);
    printFigure("time of weir apply, as a part of curl's", own / peer, "", mostTime);
    std::printf("memory: %.1f MiB at the first update, %.1f MiB after a tenth, %.1f MiB at the last\n",
                static_cast<double>(atFirstUpdate) / 1024, static_cast<double>(afterATenth) / 1024,
                static_cast<double>(last) / 1024);
}
