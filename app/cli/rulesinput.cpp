#include "app/cli/rulesinput.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/standardinput.h"
#include "app/storage/samplestore.h"
#include "models/json/pointer.h"
#include "models/rules/rulepointers.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! Whether what stands at the pointer is a part of the rules, or holds them.
bool concernsRules(std::string_view pointer)
{
    constexpr std::array rules{filterPointer, transformPointer, keyTransformPointer, functionPointer};
    return std::ranges::any_of(rules, [pointer](std::string_view rule) {
        return isWithin(pointer, rule) || isWithin(rule, pointer);
    });
}

} // namespace

void addRulesArguments(QCommandLineParser &parser)
{
    parser.addOption(kindOption());
    parser.addOption(formatOption(CommandLineText::tr("How to print the outcome: text or json.")));
    addFileArgument(parser);
}

Result<RulesInput, QString> rulesInputFrom(const QCommandLineParser &parser)
{
    const auto kind = kindFrom(parser);
    if (!kind)
        return kind.error();
    const auto format = formatFrom(parser);
    if (!format)
        return format.error();
    if (QString fault = fileFault(parser); !fault.isEmpty())
        return fault;
    return RulesInput{.path = parser.positionalArguments().constFirst(), .kind = *kind, .format = *format};
}

Result<EventRules, QString> readRules(const RulesInput &input)
{
    const QString &path = input.path;
    const auto file = readResourceInput(path, input.kind, InvalidPath::Reported);
    if (!file)
        return file.error();
    const LoadedResource &resource = file->resource;
    if (resource.kind == ResourceKind::EventSubscription) {
        return CommandLineText::tr(
                   "“%1” is an event subscription; only event streams have rules that can be tried.")
            .arg(path);
    }
    if (!resource.body.isObject())
        return CommandLineText::tr("“%1” is no JSON object, so it is no event stream.").arg(path);
    const auto repeated = std::ranges::find_if(
        resource.duplicates, [](const DuplicateKey &duplicate) { return concernsRules(duplicate.pointer); });
    if (repeated != resource.duplicates.end()) {
        return CommandLineText::tr("%1: %2 stands twice, so there is no telling what the rules are; take one "
                                   "away.")
            .arg(path, toQString(repeated->pointer));
    }
    return EventRules(resource.body);
}

Result<RuleSample, QString> readSample(const QString &path)
{
    if (path == standardInputName) {
        const auto text = readStandardInput(jsonFileSizeLimit);
        if (!text)
            return text.error();
        auto sample = readRuleSample(*text, CommandLineText::tr("Standard input"));
        if (!sample)
            return CommandLineText::tr("Standard input: %1").arg(sample.error());
        return sample;
    }
    return readSampleFile(path);
}

} // namespace weir
