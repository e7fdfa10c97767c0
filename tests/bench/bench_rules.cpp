// Filtering and transforming a file of events, beside jq with the same selection and construction on the same
// file; and the time of trying 100 events with 100 variables, which has to fit between two frames of a
// window.
//
// Usage: bench_rules        (jq must be in PATH)

#include "figures.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/eventrules.h"
#include "models/samples/sampledifferences.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int roundCount = 9;
constexpr int eventCount = 20'000;
constexpr int trialCount = 99;
constexpr int triedEvents = 100;
constexpr int triedVariables = 100;
constexpr double frameMilliseconds = 16;

constexpr std::string_view filterText = R"({
    "source": [{"op": "StringIn", "values": ["HC.OBS", "HC.DMS"]}],
    "subject": {"and": [{"op": "StringStartsWith", "values": ["photos/"]},
                        {"op": "StringEndsWith", "values": [".jpg"]}]},
    "data": {"object": {"size": [{"op": "NumberInRange", "values": [[1000, 900000]]}]},
             "user": {"name": [{"op": "StringNotIn", "values": ["test"]}]}}})";

constexpr std::string_view variablesText = R"({
    "id": "$.id", "time": "$.time", "bucket": "$.data.bucket", "key": "$.data.object.key",
    "size": "$.data.object.size", "etag": "$.data.object.etag", "user": "$.data.user.name",
    "tags": "$.data.tags", "region": "$.data['region']", "version": "$.data.object.version"})";

constexpr std::string_view templateText =
    R"({"id":"${id}","time":"${time}","bucket":"${bucket}","key":"${key}","size":${size},"etag":"${etag}",)"
    R"("user":"${user}","tags":${tags},"region":"${region}","version":${version!"1"}})";

const QString jqProgram = uR"(select((.source == "HC.OBS" or .source == "HC.DMS")
    and (.subject | startswith("photos/")) and (.subject | endswith(".jpg"))
    and .data.object.size >= 1000 and .data.object.size <= 900000 and .data.user.name != "test")
    | {id, time, bucket: .data.bucket, key: .data.object.key, size: .data.object.size, etag: .data.object.etag,
       user: .data.user.name, tags: .data.tags, region: .data["region"],
       version: (.data.object.version // 1)})"_s;

Json parsed(std::string_view text)
{
    auto document = readJson(text);
    if (!document)
        qFatal("not JSON: %s", std::string(text).c_str());
    return std::move(document->root);
}

Json variableTransform(std::string_view variables, std::string_view text)
{
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIABLE"));
    transform.insert("value", Json::string(std::string(variables)));
    transform.insert("template", Json::string(std::string(text)));
    return transform;
}

//! One event a line; about a third of them pass.
QByteArray generatedEvents()
{
    constexpr std::array sources{"HC.OBS", "HC.DMS", "HC.SMN"};
    constexpr std::array folders{"photos", "photos", "photos", "texts"};
    constexpr std::array endings{"jpg", "jpg", "jpg", "png"};
    constexpr std::array users{"anna", "test", "ben", "chen", "dora"};
    QRandomGenerator random(1);
    const auto oneOf = [&random](const auto &choices) {
        return QString::fromLatin1(choices[random.bounded(static_cast<quint32>(choices.size()))]);
    };
    QByteArray events;
    for (int i = 0; i < eventCount; ++i) {
        const QString key = oneOf(folders) + u"/2025/%1."_s.arg(i) + oneOf(endings);
        const QString version = i % 2 == 0 ? u","_s : u",\"version\":%1,"_s.arg(i);
        events +=
            uR"({"specversion":"1.0","id":"e-%1","source":"%2","type":"object:created","subject":"%3",)"
            uR"("time":"2025-01-01T00:00:00Z","datacontenttype":"application/json","data":{"bucket":"b-%4",)"
            uR"("region":"cn-north-4","object":{"key":"%3","size":%5%6"etag":"%7"},)"
            uR"("user":{"name":"%8","id":%1},"tags":["t%4","upload"]}})"_s
                .arg(QString::number(i), oneOf(sources), key, QString::number(i % 7),
                     QString::number(random.bounded(1'000'000)), version,
                     QString::number(random.generate64(), 16), oneOf(users))
                .toUtf8()
            + '\n';
    }
    return events;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

double secondsSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double ownSeconds(const QString &input, const QString &output)
{
    QElapsedTimer timer;
    timer.start();
    const Json filterRule = parsed(filterText);
    const Json transformRule = variableTransform(variablesText, templateText);
    const EventFilter filter(&filterRule);
    const EventTransform transform(&transformRule);
    const std::string events = contentOf(input).toStdString();
    std::string sent;
    for (size_t start = 0; start < events.size();) {
        const size_t end = events.find('\n', start);
        const Json event = parsed(std::string_view(events).substr(start, end - start));
        if (filter.verdict(event) == Verdict::Passes)
            sent += transform.apply(event).text + '\n';
        start = end + 1;
    }
    write(output, QByteArray::fromStdString(sent));
    return secondsSince(timer);
}

double jqSeconds(const QString &input, const QString &output)
{
    QElapsedTimer timer;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(output);
    timer.start();
    process.start(u"jq"_s, {u"-c"_s, jqProgram, input});
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("jq did not run");
    return secondsSince(timer);
}

//! How many events were sent; both outputs must be the same values.
qsizetype sentCount(const QString &own, const QString &theirs)
{
    const QByteArrayList ownLines = contentOf(own).split('\n');
    const QByteArrayList theirLines = contentOf(theirs).split('\n');
    if (ownLines.size() != theirLines.size())
        qFatal("%lld events were sent, by jq %lld", ownLines.size() - 1, theirLines.size() - 1);
    for (qsizetype i = 0; i < ownLines.size() - 1; ++i) {
        if (!isSameValue(parsed(ownLines[i].toStdString()), parsed(theirLines[i].toStdString())))
            qFatal("%s was sent, by jq %s", ownLines[i].constData(), theirLines[i].constData());
    }
    return ownLines.size() - 1;
}

void compareWithJq(const QTemporaryDir &folder)
{
    const QString input = folder.filePath(u"events.ndjson"_s);
    const QString none = folder.filePath(u"none.ndjson"_s);
    const QString own = folder.filePath(u"own.ndjson"_s);
    const QString theirs = folder.filePath(u"jq.ndjson"_s);
    write(input, generatedEvents());
    write(none, {});
    std::vector<double> ownRates;
    std::vector<double> theirRates;
    std::vector<double> ratios;
    // In turn, so that a slower or faster moment of the machine meets both; the first run fills the caches.
    for (int round = 0; round <= roundCount; ++round) {
        const double ownTime = ownSeconds(input, own);
        // Its start is no part of the work.
        const double start = jqSeconds(none, folder.filePath(u"nothing"_s));
        const double theirTime = jqSeconds(input, theirs) - start;
        if (round == 0)
            continue;
        ownRates.push_back(eventCount / ownTime);
        theirRates.push_back(eventCount / theirTime);
        ratios.push_back(ownTime / theirTime);
    }
    std::printf("%d events, %lld of them sent, 5 conditions, 10 variables: %.0f events/s, jq %.0f\n",
                eventCount, sentCount(own, theirs), median(ownRates), median(theirRates));
    printFigure("time of filter and transform in that of jq", median(ratios), "", 0.5);
}

void measureTrying()
{
    Json data = Json::object();
    std::string variables;
    std::string text;
    for (int i = 0; i < triedVariables; ++i) {
        const std::string name = "field" + std::to_string(i);
        data.insert(name, i % 2 == 0 ? Json::string("a text of an ordinary length") : Json::integer(i));
        variables += (i == 0 ? "{\"" : ",\"") + name + "\":\"$.data." + name + '"';
        text += (i == 0 ? "{\"" : ",\"") + name + "\":\"${" + name + "}\"";
    }
    Json rules = Json::object();
    rules.insert("filter", parsed(filterText));
    rules.insert("transform", variableTransform(variables + '}', text + '}'));
    Json target = Json::object();
    // What is sent to a function is read once more.
    target.insert("sink_fg", Json::object());
    Json document = Json::object();
    document.insert("rule_config", std::move(rules));
    document.insert("sink", std::move(target));
    Json event = Json::object();
    event.insert("source", Json::string("HC.OBS"));
    event.insert("data", std::move(data));

    const EventRules compiled(document);
    std::vector<double> times;
    for (int trial = 0; trial < trialCount; ++trial) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < triedEvents; ++i) {
            if (!compiled.apply(event).output.fault.isEmpty())
                qFatal("the output is not what was meant");
        }
        times.push_back(secondsSince(timer) * 1000);
    }
    printFigure("100 events tried, with 100 variables", median(times), "ms", frameMilliseconds);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    compareWithJq(folder);
    measureTrying();
}
