#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/outputformat.h"
#include "app/diagnosis/diagnosis.h"
#include "app/secrets/keychainlimits.h"
#include "models/json/jsonwriter.h"

#include <QCommandLineParser>

namespace weir {

void runDiagnosis(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Prints what whoever looks into a fault asks for first: versions, the platform, the keychain, and "
        "how "
        "much there is of what. It names no host, nobody and no resource, and sends nothing."));
    parser.addOption(formatOption(CommandLineText::tr("How to print it: text or json.")));
    if (!parseArguments(parser, invocation))
        return;
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    if (!parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("A diagnosis takes no arguments."));
    auto *probe = new KeychainProbe(KeychainLimits().soft, invocation.context);
    QObject::connect(probe, &KeychainProbe::finished, invocation.context,
                     [invocation, format = *format](KeychainReadiness state, const QString &backend) {
                         const Json diagnosis = diagnosisOf(describeKeychain(state, backend),
                                                            describeConfigFolder(invocation.configDirectory));
                         invocation.console->print(format == OutputFormat::Json ? writeJson(diagnosis)
                                                                                : diagnosisText(diagnosis));
                         invocation.finish(ExitCode::Done);
                     });
    probe->start();
}

} // namespace weir
