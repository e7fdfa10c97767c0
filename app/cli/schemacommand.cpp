#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "models/json/jsonwriter.h"
#include "models/schema/fieldreference.h"
#include "models/schema/jsonschema.h"
#include "models/text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QLatin1StringView jsonSchemaForm("json-schema");
constexpr QLatin1StringView markdownForm("markdown");

} // namespace

void runSchema(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Prints the JSON Schema (2020-12) of a body, for editors and other validators, or "
        "the reference of its fields, for people."));
    parser.addPositionalArgument(u"KIND"_s, CommandLineText::tr("stream or subscription."));
    parser.addOption({u"as"_s, CommandLineText::tr("json-schema or markdown."), u"FORM"_s, jsonSchemaForm});
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
    const QString form = parser.value(u"as"_s);
    if (form == markdownForm)
        invocation.console->print(toStdString(fieldReference(*kind)));
    else if (form == jsonSchemaForm)
        invocation.console->print(writeJson(jsonSchema(*kind)));
    else
        return refuse(invocation,
                      CommandLineText::tr("--as is json-schema or markdown, not “%1”.").arg(form));
    invocation.finish(ExitCode::Done);
}

} // namespace weir
