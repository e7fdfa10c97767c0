#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr auto quietOption = "quiet"_L1;

//! Of a subcommand, as its help prints them.
QString exampleText(const Command &command)
{
    QString text = CommandLineText::tr("Examples:") + u'\n';
    for (const CommandExample &example : command.examples) {
        if (!example.line.empty()) {
            text += u"  %1\n      %2\n"_s.arg(
                toQString(example.line),
                QCoreApplication::translate("weir::CommandLine", example.purpose.data()));
        }
    }
    return text;
}

} // namespace

bool parseArguments(QCommandLineParser &parser, const Invocation &invocation)
{
    parser.addOption({{u"q"_s, quietOption},
                      CommandLineText::tr("Say nothing on standard error but errors and questions; results "
                                          "stay.")});
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLineText::tr("Print this help."));
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
        text += u"\n\n"_s + exampleText(*findCommand(invocation.name));
        invocation.console->print(text.toStdString());
        invocation.finish(ExitCode::Done);
        return false;
    }
    if (parser.isSet(quietOption))
        invocation.console->setRemarks(Console::Remarks::Dropped);
    return true;
}

QString optionBeside(const QCommandLineParser &parser, const QStringList &allowed)
{
    const QStringList given = parser.optionNames();
    const auto found = std::ranges::find_if(given, [&](const QString &option) {
        // Every command has it; by which of its names it was given does not matter.
        return !allowed.contains(option) && option != quietOption && option != "q"_L1;
    });
    return found == given.end() ? QString() : *found;
}

void refuse(const Invocation &invocation, const QString &message, ExitCode code)
{
    if (code == ExitCode::Done)
        invocation.console->remark(message);
    else
        invocation.console->say(message);
    invocation.finish(code);
}

void sayIssue(const Invocation &invocation, const ValidationIssue &issue)
{
    const QString text =
        u"%1: %2: %3"_s.arg(toQString(levelName(issue.level)), toQString(issue.pointer), issue.message);
    if (issue.level == Level::Error)
        invocation.console->say(text);
    else
        invocation.console->remark(text);
}

} // namespace weir
