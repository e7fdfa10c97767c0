// `weir validate` of one file as a whole process, beside `curl --version` and beside a program that does
// nothing and is linked with the same libraries. Usage: bench_command WEIR EMPTY FILE

#include "figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr int runCount = 40;

double runOnce(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    timer.start();
    process.start(program, arguments);
    process.waitForFinished();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! A copy, as an installed program is one. A file that the linker has just written through its memory lies in
//! smaller pieces in the page cache, and each of them is another page fault: 4 % of the time.
QString installed(const QString &program, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(QFileInfo(program).fileName());
    return QFile::copy(program, copy) ? copy : QString();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: %s WEIR EMPTY FILE\n", argv[0]);
        return 2;
    }
    const QTemporaryDir folder;
    const QString weir = installed(QString::fromLocal8Bit(argv[1]), folder);
    const QString empty = installed(QString::fromLocal8Bit(argv[2]), folder);
    if (weir.isEmpty() || empty.isEmpty()) {
        std::fprintf(stderr, "the programs cannot be copied\n");
        return 2;
    }
    const QStringList validate{QStringLiteral("validate"), QString::fromLocal8Bit(argv[3])};
    std::vector<double> own;
    std::vector<double> ratios;
    std::vector<double> emptyRatios;
    // In turn, so that a slower or faster moment of the machine meets all of them.
    for (int run = 0; run <= runCount; ++run) {
        const double ownTime = runOnce(weir, validate);
        const double peerTime = runOnce(QStringLiteral("curl"), {QStringLiteral("--version")});
        const double emptyTime = runOnce(empty, {});
        // The first run fills the caches.
        if (run == 0)
            continue;
        own.push_back(ownTime);
        ratios.push_back(ownTime / peerTime);
        emptyRatios.push_back(emptyTime / peerTime);
    }
    std::printf("weir validate of one file, whole process: %.2f ms (median); an empty program with the same "
                "libraries takes %.2f of curl --version\n",
                median(own), median(emptyRatios));
    printFigure("weir validate of one file / curl --version", median(ratios), "", 1.5);
}
