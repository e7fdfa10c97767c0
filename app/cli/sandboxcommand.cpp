#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/nearnames.h"
#include "app/cli/terminationsignals.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/servicefaults.h"
#include "models/schema/displaytext.h"

#include <QCommandLineParser>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! The number of an option, or nothing and a sentence where it is none between 0 and `most`.
std::optional<int> numberFrom(const Invocation &invocation, const QCommandLineParser &parser,
                              const QString &option, int most)
{
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (isNumber && number >= 0 && number <= most)
        return number;
    refuse(invocation,
           CommandLineText::tr("--%1 is a whole number from 0 to %2, not “%3”.")
               .arg(option)
               .arg(most)
               .arg(parser.value(option)));
    return std::nullopt;
}

std::optional<SecretsShown> secretsFrom(const QString &word)
{
    if (word == "mask"_L1)
        return SecretsShown::Masked;
    if (word == "omit"_L1)
        return SecretsShown::Omitted;
    if (word == "return"_L1)
        return SecretsShown::Returned;
    return std::nullopt;
}

//! Why there is no such fault.
QString unknownFaultText(const QString &name, const QStringList &names)
{
    const QStringList near = nearNames(name, names);
    if (near.isEmpty()) {
        return CommandLineText::tr("There is no fault “%1”; “weir sandbox --faults” lists them.").arg(name);
    }
    return CommandLineText::tr("There is no fault “%1”; is it %2? “weir sandbox --faults” lists them.")
        .arg(name, listText(near));
}

void printFaults(Console &console)
{
    for (const sandbox::ServiceFault &fault : sandbox::serviceFaults())
        console.printRow(cellsOf(fault));
}

// So many that a list of them no longer fits into memory would help nobody.
constexpr int mostStreams = 1'000'000;
constexpr int mostLatency = 600'000;
constexpr int mostTokenLifetime = 86'400;

} // namespace

void runSandbox(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Serves the stand-in services on 127.0.0.1 until it is interrupted. The first line it "
        "prints says in JSON where, with which project and which token."));
    parser.addOption({u"port"_s, CommandLineText::tr("The port; 0 for any that is free."), u"N"_s, u"0"_s});
    parser.addOption(
        {u"streams"_s, CommandLineText::tr("How many event streams there are."), u"N"_s, u"12"_s});
    parser.addOption({u"secrets"_s,
                      CommandLineText::tr("What stands for a secret in an answer: mask, omit or return."),
                      u"HOW"_s, u"mask"_s});
    parser.addOption(
        {u"latency"_s, CommandLineText::tr("How many milliseconds each answer waits."), u"MS"_s, u"0"_s});
    parser.addOption(
        {u"token-lifetime"_s,
         CommandLineText::tr("After how many seconds a token has to be renewed; as with IAM a day "
                             "at most."),
         u"S"_s, QString::number(mostTokenLifetime)});
    const QStringList faultNames = sandbox::serviceFaultNames();
    parser.addOption({u"fault"_s,
                      CommandLineText::tr("A way in which the services fail, once or more: %1.")
                          .arg(faultNames.join(u", "_s)),
                      u"NAME"_s});
    parser.addOption({u"faults"_s,
                      CommandLineText::tr("Say what each fault does (tabs between the columns name, service, "
                                          "operations, times, status, code, message) and serve nothing. The "
                                          "first row of a name that fits a request counts.")});
    if (!parseArguments(parser, invocation))
        return;
    if (!parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("The sandbox takes options alone."));
    const auto port = numberFrom(invocation, parser, u"port"_s, std::numeric_limits<quint16>::max());
    const auto streams = port ? numberFrom(invocation, parser, u"streams"_s, mostStreams) : std::nullopt;
    const auto latency = streams ? numberFrom(invocation, parser, u"latency"_s, mostLatency) : std::nullopt;
    const auto lifetime =
        latency ? numberFrom(invocation, parser, u"token-lifetime"_s, mostTokenLifetime) : std::nullopt;
    if (!lifetime)
        return;
    const auto secrets = secretsFrom(parser.value(u"secrets"_s));
    if (!secrets) {
        return refuse(invocation,
                      CommandLineText::tr("--secrets is mask, omit or return, not “%1”.")
                          .arg(parser.value(u"secrets"_s)));
    }

    const QStringList faults = parser.values(u"fault"_s);
    const auto unknown = std::ranges::find_if(
        faults, [&faultNames](const QString &name) { return !faultNames.contains(name); });
    if (unknown != faults.end())
        return refuse(invocation, unknownFaultText(*unknown, faultNames));
    if (parser.isSet(u"faults"_s)) {
        printFaults(*invocation.console);
        return invocation.finish(ExitCode::Done);
    }

    auto *sandbox = new Sandbox({.port = static_cast<quint16>(*port),
                                 .streams = *streams,
                                 .secrets = *secrets,
                                 .latency = std::chrono::milliseconds(*latency),
                                 .tokenLifetime = std::chrono::seconds(*lifetime),
                                 .faults = faults},
                                invocation.context);
    if (const std::optional<QString> fault = sandbox->start())
        return refuse(invocation, *fault, ExitCode::Failed);
    invocation.console->printLine(QString::fromUtf8(sandbox->announcement()));
    if (!invocation.console->flush())
        return refuse(invocation, CommandLineText::tr("Standard output cannot be written."));
    auto *termination = new TerminationSignals(invocation.context);
    QObject::connect(termination, &TerminationSignals::received, invocation.context,
                     [finish = invocation.finish] { finish(ExitCode::Done); });
}

} // namespace weir
