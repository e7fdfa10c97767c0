#include "app/cli/outputformat.h"

#include "app/cli/commandlinetext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace weir {

QCommandLineOption formatOption(const QString &description)
{
    return {outputFormatOption, description, u"FORMAT"_s, u"text"_s};
}

Result<OutputFormat, QString> formatFrom(const QCommandLineParser &parser)
{
    const QString word = parser.value(outputFormatOption);
    if (word == "text"_L1)
        return OutputFormat::Text;
    if (word == "json"_L1)
        return OutputFormat::Json;
    return CommandLineText::tr("--format is text or json, not “%1”.").arg(word);
}

} // namespace weir
