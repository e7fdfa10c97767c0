#include "app/cli/command.h"

#include "models/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr std::array commandTable{
    Command{"validate", QT_TRANSLATE_NOOP("weir::CommandLine", "Check files against the contract"),
            runValidate},
    Command{"preview",
            QT_TRANSLATE_NOOP("weir::CommandLine", "Print what the rules of a stream make of events"),
            runPreview},
    Command{"test",
            QT_TRANSLATE_NOOP("weir::CommandLine", "Try the rules of a stream on a folder of samples"),
            runTest},
    Command{"format", QT_TRANSLATE_NOOP("weir::CommandLine", "Write a body in its canonical order"),
            runFormat},
    Command{"export",
            QT_TRANSLATE_NOOP("weir::CommandLine", "Print a body as JSON, a request or a cURL command"),
            runExport},
    Command{"list", QT_TRANSLATE_NOOP("weir::CommandLine", "List event streams or subscriptions"), runList},
    Command{"show", QT_TRANSLATE_NOOP("weir::CommandLine", "Print one resource as the service holds it"),
            runShow},
    Command{"pull", QT_TRANSLATE_NOOP("weir::CommandLine", "Write every resource to a file of its own"),
            runPull},
    Command{"diff", QT_TRANSLATE_NOOP("weir::CommandLine", "Compare files with what the service holds"),
            runDiff},
    Command{"apply", QT_TRANSLATE_NOOP("weir::CommandLine", "Update resources from files"), runApply},
    Command{"start", QT_TRANSLATE_NOOP("weir::CommandLine", "Start an event stream"), runStart},
    Command{"pause", QT_TRANSLATE_NOOP("weir::CommandLine", "Pause an event stream"), runPause},
    Command{"enable", QT_TRANSLATE_NOOP("weir::CommandLine", "Enable an event subscription"), runEnable},
    Command{"disable", QT_TRANSLATE_NOOP("weir::CommandLine", "Disable an event subscription"), runDisable},
    Command{"delete", QT_TRANSLATE_NOOP("weir::CommandLine", "Delete a resource for good"), runDelete},
    Command{"history", QT_TRANSLATE_NOOP("weir::CommandLine", "List or export the changes that were sent"),
            runHistory},
    Command{"profile",
            QT_TRANSLATE_NOOP("weir::CommandLine", "Add, list, show, test or remove connection profiles"),
            runProfile},
    Command{"token", QT_TRANSLATE_NOOP("weir::CommandLine", "Store, test or forget the token of a profile"),
            runToken},
    Command{"schema", QT_TRANSLATE_NOOP("weir::CommandLine", "Print the JSON Schema of a body"), runSchema},
    Command{"sandbox", QT_TRANSLATE_NOOP("weir::CommandLine", "Serve the stand-in services on this machine"),
            runSandbox},
};

} // namespace

std::span<const Command> commands()
{
    return commandTable;
}

const Command *findCommand(const QString &name)
{
    const auto *found = std::ranges::find_if(
        commandTable, [&name](const Command &command) { return name == toQString(command.name); });
    return found == commandTable.end() ? nullptr : found;
}

bool parseArguments(QCommandLineParser &parser, const Invocation &invocation)
{
    const QCommandLineOption help({u"h"_s, u"help"_s},
                                  QCoreApplication::translate("weir::CommandLine", "Print this help."));
    parser.addOption(help);
    if (!parser.parse(QStringList{u"weir"_s} + invocation.arguments)) {
        refuse(invocation, parser.errorText());
        return false;
    }
    if (parser.isSet(help)) {
        // The parser knows no subcommands, and names the program as it was started.
        QString text = parser.helpText().trimmed();
        const QString program = QCoreApplication::arguments().constFirst();
        text.replace(text.indexOf(program), program.size(), u"weir "_s + invocation.name);
        invocation.console->print(text.toStdString() + '\n');
        invocation.finish(ExitCode::Done);
        return false;
    }
    return true;
}

QString optionBeside(const QCommandLineParser &parser, const QStringList &allowed)
{
    const QStringList given = parser.optionNames();
    const auto found =
        std::ranges::find_if(given, [&allowed](const QString &option) { return !allowed.contains(option); });
    return found == given.end() ? QString() : *found;
}

void refuse(const Invocation &invocation, const QString &message, ExitCode code)
{
    invocation.console->say(message);
    invocation.finish(code);
}

void sayIssue(const Invocation &invocation, const ValidationIssue &issue)
{
    invocation.console->say(
        u"%1: %2: %3"_s.arg(toQString(levelName(issue.level)), toQString(issue.pointer), issue.message));
}

} // namespace weir
