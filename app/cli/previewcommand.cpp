#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/jsonlist.h"
#include "app/cli/previewreport.h"
#include "app/cli/rulesinput.h"
#include "app/cli/standardinput.h"
#include "app/storage/samplestore.h"
#include "models/json/jsonwriter.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! The files that are named, and those in the folders that are.
Result<QStringList, QString> eventFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.push_back(path);
            continue;
        }
        const auto inFolder = sampleFilesIn(path);
        if (!inFolder)
            return inFolder.error();
        files += *inFolder;
    }
    return files;
}

ExitCode preview(const EventRules &rules, const QStringList &files, OutputFormat format, Console &console)
{
    std::optional<JsonList> list;
    if (format == OutputFormat::Json)
        list.emplace(console, "events");
    ExitCode code = ExitCode::Done;
    bool isFirst = true;
    for (const QString &file : files) {
        const auto sample = readSample(file);
        if (!sample) {
            console.say(sample.error());
            code = ExitCode::Unusable;
            if (list)
                list->addUnusable(file, sample.error());
            continue;
        }
        const EventOutcome outcome = rules.apply(sample->event);
        if (hasFault(outcome))
            code = std::max(code, ExitCode::Findings);
        if (list) {
            list->add(writeJson(previewJson(file, outcome)));
            continue;
        }
        if (!isFirst)
            console.printLine(QString());
        isFirst = false;
        for (const OutputLine &line : previewLines(sample->name, outcome))
            console.printLine(line);
    }
    if (list)
        list->finish();
    return code;
}

} // namespace

void runPreview(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints what the rules of an event stream make of events: which condition of the "
                            "filter lets each pass or stops it, and what the target gets. “-” is standard "
                            "input. Exit code 1 where a part of that is not known."));
    parser.addOption(
        {u"event"_s,
         CommandLineText::tr("A CloudEvent, a sample that holds one, or a folder of them. May be "
                             "given again."),
         u"EVENT"_s});
    addRulesArguments(parser);
    if (!parseArguments(parser, invocation))
        return;
    const auto input = rulesInputFrom(parser);
    if (!input)
        return refuse(invocation, input.error());
    const QStringList events = parser.values(u"event"_s);
    if (events.isEmpty())
        return refuse(invocation, CommandLineText::tr("Name the events to try the rules on, with --event."));
    if (const QString fault = standardInputFault(QStringList{input->path} + events); !fault.isEmpty())
        return refuse(invocation, fault);
    const auto files = eventFiles(events);
    if (!files)
        return refuse(invocation, files.error());
    const auto rules = readRules(*input);
    if (!rules)
        return refuse(invocation, rules.error());
    invocation.finish(preview(*rules, *files, input->format, *invocation.console));
}

} // namespace weir
