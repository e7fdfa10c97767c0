// Parsing and validating a body, and `weir validate` of many files as a whole process, beside JSON.parse and
// ajv; and how the time grows with the keys of one file.
//
// Usage: bench_validation WEIR PEER        (PEER is validate.js; node must find ajv)

#include "figures.h"
#include "models/draft/loadedresource.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int roundCount = 5;
constexpr int fileCount = 10'000;
constexpr double roundSeconds = 0.3;
constexpr int keyCount = 2000;
constexpr int sizeFactor = 10;

struct Rate
{
    double bodiesPerSecond = 0;
    double messages = 0;
};

std::string cleanBody()
{
    return writeJson(test::kafkaToFunction());
}

constexpr int faultCount = 4;

//! A name that begins with a hyphen, no topic, no target, and too many messages in a batch.
std::string faultyBody()
{
    Json body = test::kafkaToFunction();
    setValueAt(body, "/name", Json::string("-orders"));
    removeValueAt(body, "/source/source_kafka/topic");
    removeValueAt(body, "/sink/sink_fg");
    setValueAt(body, "/option/batch_window/count", Json::integer(10001));
    return writeJson(body);
}

Rate ownRate(const std::string &text)
{
    Rate rate;
    QElapsedTimer timer;
    timer.start();
    int bodies = 0;
    for (; static_cast<double>(timer.nsecsElapsed()) / 1e9 < roundSeconds; ++bodies) {
        auto document = readJson(text);
        const LoadedResource loaded =
            loadResource(ResourceKind::EventStream, std::move(document).value(), ResourceOrigin::File);
        rate.messages = static_cast<double>(issuesOf(loaded).size());
    }
    rate.bodiesPerSecond = bodies / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
    return rate;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

double secondsOf(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(-1);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void compareRates(const char *what, const std::string &text, const QStringList &peer)
{
    std::vector<double> own;
    std::vector<double> theirs;
    std::vector<double> ratios;
    double ownMessages = 0;
    double theirMessages = 0;
    for (int round = 0; round < roundCount; ++round) {
        const Rate rate = ownRate(text);
        const QByteArrayList words = outputOf(u"node"_s, peer).trimmed().split(' ');
        if (words.size() != 2)
            qFatal("the peer did not run");
        own.push_back(rate.bodiesPerSecond);
        theirs.push_back(words.value(0).toDouble());
        ratios.push_back(own.back() / theirs.back());
        ownMessages = rate.messages;
        theirMessages = words.value(1).toDouble();
    }
    std::printf("%s, %zu bytes, parsed and validated: %.0f bodies/s, JSON.parse and ajv %.0f; ratio %.2f\n",
                what, text.size(), median(own), median(theirs), median(ratios));
    if (theirMessages > 0)
        std::printf("messages for each of its %d faults: %.2f, ajv %.2f\n", faultCount,
                    ownMessages / faultCount, theirMessages / faultCount);
}

void compareFiles(const QString &weir, const QStringList &files, const QStringList &peer)
{
    std::vector<double> own;
    std::vector<double> theirs;
    std::vector<double> ratios;
    // In turn, so that a slower or faster moment of the machine meets both; the first run fills the caches.
    for (int round = 0; round <= roundCount; ++round) {
        const double ownTime = secondsOf(weir, QStringList{u"validate"_s} + files);
        const double theirTime = secondsOf(u"node"_s, peer);
        if (round == 0)
            continue;
        own.push_back(ownTime);
        theirs.push_back(theirTime);
        ratios.push_back(ownTime / theirTime);
    }
    std::printf("%d files, half of them with %d faults, whole process, median: %.2f s, node and ajv %.2f s\n",
                fileCount, faultCount, median(own), median(theirs));
    printFigure("time of weir validate in that of node and ajv", median(ratios), "", 0.5);
}

//! A body with as many keys that no table has, and as many more in an object among them.
QByteArray bodyWithKeys(int count)
{
    Json unknown = Json::object();
    for (int i = 0; i < count; ++i)
        unknown.members().push_back({"key" + std::to_string(i), Json::integer(i), 0});
    Json body = test::kafkaToFunction();
    for (const Json::Member &member : unknown.members())
        body.members().push_back(member);
    body.insert("more", unknown);
    return QByteArray::fromStdString(writeJson(body));
}

//! Ten times the keys should take no more than ten times the time.
void compareSizes(const QString &weir, const QString &command, const QString &small, const QString &large)
{
    std::vector<double> ratios;
    for (int round = 0; round < roundCount; ++round) {
        const double smallTime = secondsOf(weir, {command, small});
        ratios.push_back(secondsOf(weir, {command, large}) / (sizeFactor * smallTime));
    }
    const QString what = u"weir %1, %2 keys, in %3 times the time of %4"_s.arg(command)
                             .arg(sizeFactor * keyCount)
                             .arg(sizeFactor)
                             .arg(keyCount);
    printFigure(what.toStdString(), median(ratios), "", 1.0);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s WEIR PEER\n", argv[0]);
        return 2;
    }
    const QString weir = QString::fromLocal8Bit(argv[1]);
    const QString peer = QString::fromLocal8Bit(argv[2]);
    const QTemporaryDir folder;
    const QString schema = written(folder, u"schema.json"_s, outputOf(weir, {u"schema"_s, u"stream"_s}));
    const QByteArray clean = QByteArray::fromStdString(cleanBody());
    const QByteArray faulty = QByteArray::fromStdString(faultyBody());

    compareRates("clean body", cleanBody(),
                 {peer, u"rate"_s, schema, written(folder, u"clean.json"_s, clean)});
    compareRates("body with 4 faults", faultyBody(),
                 {peer, u"rate"_s, schema, written(folder, u"faulty.json"_s, faulty)});

    QStringList files;
    for (int i = 0; i < fileCount; ++i)
        files << written(folder, u"%1.json"_s.arg(i), i % 2 == 0 ? clean : faulty);
    compareFiles(weir, files, QStringList{peer, u"files"_s, schema} + files);

    const QString few = written(folder, u"few.json"_s, bodyWithKeys(keyCount));
    const QString many = written(folder, u"many.json"_s, bodyWithKeys(sizeFactor * keyCount));
    for (const QString &command : {u"validate"_s, u"format"_s, u"export"_s})
        compareSizes(weir, command, few, many);
}
