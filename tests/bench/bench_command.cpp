// `weir validate` of one file as a whole process, beside `curl --version` and beside a program that does
// nothing and is linked with the same libraries. Usage: bench_command WEIR EMPTY FILE

#include "figures.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

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

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: %s WEIR EMPTY FILE\n", argv[0]);
        return 2;
    }
    const QString weir = QString::fromLocal8Bit(argv[1]);
    const QString empty = QString::fromLocal8Bit(argv[2]);
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
