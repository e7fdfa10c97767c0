#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "models/json/jsonwriter.h"
#include "models/schema/jsonschema.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace weir {

void runSchema(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints the JSON Schema (2020-12) of a body, for editors and other validators."));
    parser.addPositionalArgument(u"KIND"_s, CommandLineText::tr("stream or subscription."));
    if (!parseArguments(parser, invocation))
        return;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1)
        return refuse(invocation, CommandLineText::tr("Say which schema: stream or subscription."));
    const std::optional<ResourceKind> kind = kindFromWord(words.front());
    if (!kind) {
        return refuse(invocation,
                      CommandLineText::tr("There is a schema of stream and of subscription, not of “%1”.")
                          .arg(words.front()));
    }
    invocation.console->print(writeJson(jsonSchema(*kind)));
    invocation.finish(ExitCode::Done);
}

} // namespace weir
