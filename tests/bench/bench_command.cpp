// `weir validate` of one file as a whole process, beside `curl --version`.
// Usage: bench_command WEIR FILE

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
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s WEIR FILE\n", argv[0]);
        return 2;
    }
    const QString weir = QString::fromLocal8Bit(argv[1]);
    const QStringList validate{QStringLiteral("validate"), QString::fromLocal8Bit(argv[2])};
    std::vector<double> own;
    std::vector<double> peer;
    std::vector<double> ratios;
    // In turn, so that a slower or faster moment of the machine meets both.
    for (int run = 0; run <= runCount; ++run) {
        const double ownTime = runOnce(weir, validate);
        const double peerTime = runOnce(QStringLiteral("curl"), {QStringLiteral("--version")});
        // The first run fills the caches.
        if (run == 0)
            continue;
        own.push_back(ownTime);
        peer.push_back(peerTime);
        ratios.push_back(ownTime / peerTime);
    }
    printFigure("weir validate of one file, whole process, median", median(own), "ms", 25.0);
    std::printf("curl --version, whole process, median: %.2f ms; ratio %.2f\n", median(peer), median(ratios));
}
