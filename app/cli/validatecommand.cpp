#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/filereport.h"
#include "app/cli/jsonlist.h"
#include "app/cli/profileoption.h"
#include "app/cli/resourceinput.h"
#include "app/cli/standardinput.h"

#include <QCommandLineParser>
#include <QFuture>
#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

// For each thread: enough that one large file does not leave the others without work, and the most that waits
// in memory for its turn.
constexpr size_t batchesAhead = 4;
// To hand over each of many small files by itself takes as long as to check it.
constexpr qsizetype largestBatch = 16;
constexpr qsizetype batchesPerThread = 64;

//! Standard input is a batch of its own. Few files are batches of one, so that each is printed at once.
QList<QStringList> batchesOf(const QStringList &paths)
{
    const qsizetype share = paths.size() / (batchesPerThread * QThread::idealThreadCount());
    const qsizetype size = std::clamp<qsizetype>(share, 1, largestBatch);
    QList<QStringList> batches;
    for (const QString &path : paths) {
        if (batches.isEmpty() || batches.constLast().size() >= size || path == standardInputName
            || batches.constLast().constFirst() == standardInputName)
            batches.emplace_back();
        batches.last().push_back(path);
    }
    return batches;
}

std::vector<FileReport> reportsOn(const QStringList &paths, const ReportOptions &options)
{
    std::vector<FileReport> reports;
    for (const QString &path : paths)
        reports.push_back(reportOn(path, options));
    return reports;
}

//! Calls `print` for every file in order, while the next ones are checked on all cores.
void reportInOrder(const QStringList &paths, const ReportOptions &options, Console &console,
                   const std::function<void(const FileReport &)> &print)
{
    using Reports = std::vector<FileReport>;
    const QList<QStringList> batches = batchesOf(paths);
    const auto start = [&](const QStringList &batch) {
        // A single file needs no thread, and standard input is read when its turn comes.
        return paths.size() == 1 || batch.constFirst() == standardInputName
            ? QFuture<Reports>()
            : QtConcurrent::run(reportsOn, batch, options);
    };
    const auto most = batchesAhead * static_cast<size_t>(QThread::idealThreadCount());
    std::deque<QFuture<Reports>> ahead;
    auto next = batches.cbegin();
    for (const QStringList &batch : batches) {
        for (; next != batches.cend() && ahead.size() < most; ++next)
            ahead.push_back(start(*next));
        QFuture<Reports> started = std::move(ahead.front());
        ahead.pop_front();
        // What can be seen already is not held back; at the end flush() tells whether it arrived.
        if (!started.isValid() || !started.isFinished())
            static_cast<void>(console.flush());
        const Reports reports = started.isValid() ? started.takeResult() : reportsOn(batch, options);
        for (const FileReport &report : reports)
            print(report);
    }
}

} // namespace

void runValidate(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Checks files against the contract. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption(formatOption(CommandLineText::tr("How to print the findings: text or json.")));
    parser.addOption({u"strict"_s, CommandLineText::tr("Warnings count as findings as well.")});
    addProfileOption(
        parser,
        CommandLineText::tr("The connection profile to compare project and region with; nothing is sent."));
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr(
            "Bodies, or requests as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform."),
        u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    const auto profile = profileFrom(parser, invocation);
    if (!profile)
        return refuse(invocation, profile.error());
    if (parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name the files to check, or “-” for standard input."));

    Console &console = *invocation.console;
    const bool isStrict = parser.isSet(u"strict"_s);
    ReportOptions options{.kind = *kind, .format = *format};
    if (*profile)
        options.context = {.projectId = (*profile)->projectId, .region = (*profile)->region};
    bool hasFault = false;
    bool hasFindings = false;
    std::optional<JsonList> list;
    if (*format == OutputFormat::Json)
        list.emplace(console, "files");
    reportInOrder(parser.positionalArguments(), options, console, [&](const FileReport &report) {
        hasFault = hasFault || !report.fault.isEmpty();
        hasFindings = hasFindings || report.errors > 0 || (isStrict && report.warnings > 0);
        if (!report.fault.isEmpty())
            console.say(report.fault);
        for (const OutputLine &line : report.lines)
            console.printLine(line);
        if (list)
            list->add(report.json);
    });
    if (list)
        list->finish();
    invocation.finish(hasFault ? ExitCode::Unusable : hasFindings ? ExitCode::Findings : ExitCode::Done);
}

} // namespace weir
