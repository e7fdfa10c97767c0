#include "app/cli/resourceinput.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/standardinput.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

Result<ResourceFile, ResourceFileError> readFromStandardInput(std::optional<ResourceKind> kind,
                                                              InvalidPath invalidPath)
{
    auto text = readStandardInput(jsonFileSizeLimit);
    if (!text)
        return ResourceFileError{ResourceFileError::Kind::Unreadable, text.error()};
    auto file = parseResourceFile(std::move(text).value(), kind, invalidPath);
    if (!file) {
        return ResourceFileError{file.error().kind,
                                 CommandLineText::tr("Standard input: %1").arg(file.error().message)};
    }
    return file;
}

} // namespace

QCommandLineOption kindOption()
{
    return {u"kind"_s, CommandLineText::tr("What the file holds: stream or subscription."), u"KIND"_s};
}

std::optional<ResourceKind> kindFromWord(const QString &word)
{
    if (word == "stream"_L1 || word == "streams"_L1)
        return ResourceKind::EventStream;
    if (word == "subscription"_L1 || word == "subscriptions"_L1)
        return ResourceKind::EventSubscription;
    return std::nullopt;
}

Result<std::optional<ResourceKind>, QString> kindFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"kind"_s))
        return std::optional<ResourceKind>();
    const QString word = parser.value(u"kind"_s);
    const std::optional<ResourceKind> kind = kindFromWord(word);
    if (!kind)
        return CommandLineText::tr("--kind is stream or subscription, not “%1”.").arg(word);
    return kind;
}

void addFileArgument(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr(
            "A body, or a request as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform."));
}

QString fileFault(const QCommandLineParser &parser)
{
    return parser.positionalArguments().size() == 1
        ? QString()
        : CommandLineText::tr("Name one file, or “-” for standard input.");
}

Result<ResourceFile, QString> readResourceInput(const QString &path, std::optional<ResourceKind> kind,
                                                InvalidPath invalidPath)
{
    auto file = path == standardInputName ? readFromStandardInput(kind, invalidPath)
                                          : readResourceFile(path, kind, invalidPath);
    if (file)
        return std::move(file).value();
    if (file.error().kind == ResourceFileError::Kind::UnknownKind)
        return CommandLineText::tr("%1 Say which it is with --kind.").arg(file.error().message);
    return file.error().message;
}

} // namespace weir
