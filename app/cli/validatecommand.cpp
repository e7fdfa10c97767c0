#include "app/cli/command.h"
#include "app/cli/filereport.h"
#include "app/cli/resourceinput.h"
#include "app/cli/standardinput.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>
#include <functional>
#include <string>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

// For each thread: enough that one large file does not leave the others without work, and the most reports
// that wait in memory for their turn.
constexpr int reportsAhead = 8;

//! Calls `print` for every file in order, while the next ones are checked on all cores.
void reportInOrder(const QStringList &paths, std::optional<ResourceKind> kind, ReportFormat format,
                   Console &console, const std::function<void(const FileReport &)> &print)
{
    const auto start = [&](const QString &path) {
        // A single file needs no thread, and standard input is read when its turn comes.
        return paths.size() == 1 || path == standardInputName
            ? QFuture<FileReport>()
            : QtConcurrent::run(reportOn, path, kind, format);
    };
    const auto most = static_cast<size_t>(reportsAhead * QThreadPool::globalInstance()->maxThreadCount());
    std::deque<QFuture<FileReport>> ahead;
    auto next = paths.cbegin();
    for (const QString &path : paths) {
        for (; next != paths.cend() && ahead.size() < most; ++next)
            ahead.push_back(start(*next));
        QFuture<FileReport> report = std::move(ahead.front());
        ahead.pop_front();
        // What can be seen already is not held back; at the end flush() tells whether it arrived.
        if (!report.isValid() || !report.isFinished())
            static_cast<void>(console.flush());
        print(report.isValid() ? report.takeResult() : reportOn(path, kind, format));
    }
}

//! The element of a list in an object, as writeJson() would write it there.
std::string indented(const std::string &json)
{
    std::string out = "\n    ";
    for (const char character : json) {
        out += character;
        if (character == '\n')
            out += "    ";
    }
    return out;
}

} // namespace

void runValidate(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Checks files against the contract. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption({u"format"_s, CommandLineText::tr("How to print the findings: text or json."),
                      u"FORMAT"_s, u"text"_s});
    parser.addOption({u"strict"_s, CommandLineText::tr("Warnings count as findings as well.")});
    parser.addPositionalArgument(u"FILE"_s, CommandLineText::tr("Bodies or request files."), u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1)
        return refuse(invocation, CommandLineText::tr("--format is text or json, not “%1”.").arg(format));
    if (parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name the files to check, or “-” for standard input."));

    Console &console = *invocation.console;
    const bool isStrict = parser.isSet(u"strict"_s);
    const bool isJson = format == "json"_L1;
    bool isFirst = true;
    bool hasFault = false;
    bool hasFindings = false;
    if (isJson)
        console.print("{\n  \"files\": [");
    reportInOrder(parser.positionalArguments(), *kind, isJson ? ReportFormat::Json : ReportFormat::Text,
                  console, [&](const FileReport &report) {
                      hasFault = hasFault || !report.fault.isEmpty();
                      hasFindings = hasFindings || report.errors > 0 || (isStrict && report.warnings > 0);
                      if (!report.fault.isEmpty())
                          console.say(report.fault);
                      for (const QString &line : report.lines)
                          console.printLine(line);
                      if (isJson)
                          console.print((isFirst ? "" : ",") + indented(report.json));
                      isFirst = false;
                  });
    if (isJson)
        console.print("\n  ]\n}\n");
    invocation.finish(hasFault ? ExitCode::Unusable : hasFindings ? ExitCode::Findings : ExitCode::Done);
}

} // namespace weir
