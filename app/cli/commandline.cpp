#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/requestlogfile.h"
#include "app/diagnosis/logoutput.h"
#include "app/storage/profilestore.h"
#include "app/translations.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr auto configDirectoryOption = "--config-dir"_L1;

//! Takes `--config-dir DIR` out of the arguments, wherever it stands before a lone `--`.
QStringList takeConfigDirectory(const QStringList &arguments, ProgramArguments &sorted)
{
    QStringList rest;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        options = options && argument != "--"_L1;
        if (options && argument == configDirectoryOption) {
            sorted.configDirectory = arguments.value(++i);
        } else if (options && argument.startsWith(configDirectoryOption + "="_L1)) {
            sorted.configDirectory = argument.mid(configDirectoryOption.size() + 1);
        } else {
            rest << argument;
            continue;
        }
        // As from a variable of the shell that is not set.
        if (sorted.configDirectory.isEmpty())
            sorted.fault = CommandLineText::tr("--config-dir needs a folder.");
    }
    if (sorted.configDirectory.isEmpty())
        sorted.configDirectory = ProfileStore::defaultConfigFolder();
    return rest;
}

//! Whether the argument is `--log` or `--log=CATEGORIES`; what a command has of that name stands behind it.
bool takeLog(const QString &argument, ProgramArguments &sorted)
{
    const QString option = u"--log"_s;
    if (argument != option && !argument.startsWith(option + u'='))
        return false;
    auto rules = logRules(argument.mid(option.size() + 1));
    if (rules)
        sorted.logRules = std::move(*rules);
    else
        sorted.fault = rules.error();
    return true;
}

void sortWindowArguments(const QStringList &arguments, ProgramArguments &sorted)
{
    for (const QString &argument : arguments) {
        if (takeLog(argument, sorted))
            continue;
        if (argument == "--sandbox"_L1) {
            sorted.window = ProgramArguments::Window::Sandbox;
        } else if (QFileInfo::exists(argument)) {
            sorted.arguments << argument;
        } else {
            sorted.fault =
                CommandLineText::tr("“%1” is neither a subcommand nor a file; “weir --help” lists the "
                                    "subcommands.")
                    .arg(argument);
        }
    }
}

void printHelp(Console &console)
{
    console.printLine(CommandLineText::tr("Usage: weir [--config-dir DIR] [FILE…]        opens the window"));
    console.printLine(
        CommandLineText::tr("       weir --sandbox                         opens it on the sandbox"));
    console.printLine(CommandLineText::tr("       weir COMMAND [ARGUMENTS]"));
    console.printLine(CommandLineText::tr("       weir --help | --version"));
    console.printLine(QString());
    console.printLine(CommandLineText::tr("--log[=CATEGORIES] before all that logs to standard error, "
                                          "without secrets: weir.api, weir.keychain, "
                                          "weir.storage, weir.flow, weir.ui, or categories of Qt's."));
    console.printLine(QString());
    console.printLine(CommandLineText::tr("Commands (weir COMMAND --help says more):"));
    for (const Command &command : commands()) {
        console.printLine(u"  %1  %2"_s.arg(toQString(command.name), -10)
                              .arg(QCoreApplication::translate("weir::CommandLine", command.summary.data())));
    }
    console.printLine(QString());
    console.printLine(CommandLineText::tr(
        "Exit codes: 0 done, 1 findings, differences, or changes that were declined, 2 unusable "
        "input or arguments, 3 the network or the service failed, or interrupted, 4 the "
        "resource changed, 5 not signed in or not allowed, 6 outcome unknown."));
}

} // namespace

ProgramArguments sortArguments(const QStringList &arguments)
{
    ProgramArguments sorted;
    QStringList rest = takeConfigDirectory(arguments, sorted);
    while (!rest.isEmpty() && takeLog(rest.front(), sorted))
        rest.removeFirst();
    if (!sorted.fault.isEmpty() || rest.isEmpty())
        return sorted;
    const QString first = rest.front();
    if (first == "--help"_L1 || first == "-h"_L1) {
        sorted.print = ProgramArguments::Print::Help;
    } else if (first == "--version"_L1) {
        sorted.print = ProgramArguments::Print::Version;
    } else if (findCommand(first)) {
        sorted.command = rest.takeFirst();
        sorted.arguments = rest;
    } else {
        sortWindowArguments(rest, sorted);
    }
    return sorted;
}

int runCommandLine(int &argc, char **argv, const ProgramArguments &arguments)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"weir"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WEIR_VERSION));
    installTranslations(application, {});

    Console console;
    QObject context;
    int code = static_cast<int>(ExitCode::Done);
    const auto finish = [&code](ExitCode ended) {
        code = static_cast<int>(ended);
        QCoreApplication::exit(code);
    };
    Invocation invocation{.name = arguments.command,
                          .arguments = arguments.arguments,
                          .configDirectory = arguments.configDirectory,
                          .console = &console,
                          .context = &context,
                          .finish = finish};
    // From the event loop, so that exit() ends it whether the command ends at once or later.
    QTimer::singleShot(0, &context, [&] {
        if (!arguments.fault.isEmpty()) {
            refuse(invocation, arguments.fault);
        } else if (arguments.print == ProgramArguments::Print::Help) {
            printHelp(console);
            finish(ExitCode::Done);
        } else if (arguments.print == ProgramArguments::Print::Version) {
            console.printLine(u"weir %1"_s.arg(QCoreApplication::applicationVersion()));
            finish(ExitCode::Done);
        } else {
            findCommand(arguments.command)->run(invocation);
        }
    });
    QCoreApplication::exec();
    // A command that fails says more by its own code.
    auto *log = context.findChild<RequestLogFile *>(QString(), Qt::FindDirectChildrenOnly);
    if (log && !log->finish() && code == static_cast<int>(ExitCode::Done))
        code = static_cast<int>(ExitCode::Unusable);
    if (!console.flush()) {
        console.say(CommandLineText::tr("Standard output cannot be written."));
        return static_cast<int>(ExitCode::Unusable);
    }
    return code;
}

} // namespace weir
