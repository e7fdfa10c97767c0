// What it costs to overwrite memory as it is freed: commands and the start of the window, each beside the
// same program built without that. Usage: bench_zeroonfree WEIR FOLDER_OF_BENCHES FILE

#include "figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int runCount = 20;
constexpr int fileCount = 400;
constexpr int largeCount = 8000;
constexpr double costLimit = 1.3;

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WEIR_BENCH_START"_s,
                       QString::number(std::chrono::steady_clock::now().time_since_epoch().count()));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit) {
        std::fprintf(stderr, "%s crashed\n", qPrintable(program));
        std::exit(2);
    }
    return process.readAllStandardOutput();
}

double millisecondsOf(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(outputOf(program, arguments));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void compare(std::string_view what, const std::function<double()> &with,
             const std::function<double()> &without)
{
    std::vector<double> own;
    std::vector<double> peer;
    // In turn, so that a slower or faster moment of the machine meets both.
    for (int run = 0; run <= runCount; ++run) {
        const double ownTime = with();
        const double peerTime = without();
        // The first run fills the caches.
        if (run == 0)
            continue;
        own.push_back(ownTime);
        peer.push_back(peerTime);
    }
    std::printf("%.*s: %.1f ms, without zero-on-free %.1f ms (medians)\n", static_cast<int>(what.size()),
                what.data(), median(own), median(peer));
    printFigure(std::string(what).append(", with / without"), median(own) / median(peer), "", costLimit);
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    static_cast<void>(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    return file.fileName();
}

//! About a megabyte.
QByteArray largeBody(const QByteArray &body)
{
    QByteArray members;
    for (int i = 0; i < largeCount; ++i)
        members +=
            "\"unknown_" + QByteArray::number(i) + "\": {\"value\": \"" + QByteArray(100, 'v') + "\"},\n";
    QByteArray large = body;
    return large.insert(large.indexOf('{') + 1, members);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: %s WEIR FOLDER_OF_BENCHES FILE\n", argv[0]);
        return 2;
    }
    const QString weir = QString::fromLocal8Bit(argv[1]);
    const QString benches = QString::fromLocal8Bit(argv[2]);
    const QString peer = benches + u"/weir_leaving_memory"_s;
    QFile file(QString::fromLocal8Bit(argv[3]));
    const QTemporaryDir folder;
    if (!file.open(QIODevice::ReadOnly) || !folder.isValid())
        return 2;
    const QByteArray body = file.readAll();

    QStringList many{u"validate"_s};
    for (int i = 0; i < fileCount; ++i)
        many << written(folder, u"%1.json"_s.arg(i), body);
    const QStringList large{u"format"_s, written(folder, u"large.json"_s, largeBody(body))};
    compare(
        "weir validate of 400 files", [&] { return millisecondsOf(weir, many); },
        [&] { return millisecondsOf(peer, many); });
    compare(
        "weir format of a megabyte", [&] { return millisecondsOf(weir, large); },
        [&] { return millisecondsOf(peer, large); });
    const auto painted = [&benches](const QString &bench) {
        return outputOf(benches + bench, {u"weir"_s}).simplified().split(' ').constFirst().toDouble() / 1e6;
    };
    compare(
        "the window to its first paint", [&] { return painted(u"/bench_window_wiping"_s); },
        [&] { return painted(u"/bench_window"_s); });
}
