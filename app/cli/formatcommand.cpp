#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/profileoption.h"
#include "app/cli/resourceinput.h"
#include "app/cli/standardinput.h"
#include "models/draft/draftrepair.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <string>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A field's placeholder is always written as its own.
void sayChangedPlaceholders(const SecretFields &secrets, FieldTable table, Console &console)
{
    for (const auto &[pointer, field] : secrets) {
        if (field.placeholderTarget == SecretField::PlaceholderTarget::AnotherField) {
            console.remark(
                CommandLineText::tr("%1: the placeholder here named another field; it is written as "
                                    "the one of %2 now.")
                    .arg(toQString(pointer), labelAt(table, pointer)));
        }
    }
}

void sayFixes(const std::vector<AppliedFix> &fixes, Console &console)
{
    for (const AppliedFix &fix : fixes)
        console.remark(CommandLineText::tr("%1: %2").arg(toQString(fix.pointer), fix.label));
}

} // namespace

void runFormat(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints a body in its canonical order. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption(
        {u"in-place"_s, CommandLineText::tr("Write the file instead of printing; secrets in it stay.")});
    parser.addOption(
        {u"fix"_s, CommandLineText::tr("Repair what leaves no choice, such as old forms, and say it.")});
    addProfileOption(
        parser,
        CommandLineText::tr("The connection profile to compare with: its project and region are put in "
                            "where --fix can derive a value."));
    addFileArgument(parser);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    if (const QString fault = fileFault(parser); !fault.isEmpty())
        return refuse(invocation, fault);
    const QString path = parser.positionalArguments().constFirst();
    const bool inPlace = parser.isSet(u"in-place"_s);
    if (inPlace && path == standardInputName)
        return refuse(invocation,
                      CommandLineText::tr("--in-place needs a file; standard input cannot be written."));
    const auto profile = profileFrom(parser, invocation);
    if (!profile)
        return refuse(invocation, profile.error());
    auto file = readResourceInput(path, *kind);
    if (!file)
        return refuse(invocation, file.error());
    if (inPlace && file->form != FileForm::Json) {
        return refuse(
            invocation,
            CommandLineText::tr("%1 holds more than a body, and writing the body would lose it; leave out "
                                "--in-place and print into another file.")
                .arg(path));
    }
    if (!file->resource.duplicates.empty()) {
        return refuse(
            invocation,
            CommandLineText::tr("%1: a key stands twice; writing the file would lose one of its values. "
                                "“weir validate” says which.")
                .arg(path),
            ExitCode::Findings);
    }

    const LoadedResource &resource = file->resource;
    sayChangedPlaceholders(resource.secrets, fieldTable(resource.kind), *invocation.console);
    ResourceDraft draft(std::move(file->resource));
    if (*profile)
        draft.setProject((*profile)->projectId, (*profile)->region);
    if (parser.isSet(u"fix"_s))
        sayFixes(repair(draft), *invocation.console);
    if (!inPlace) {
        invocation.console->print(draft.fileText(FileSecrets::Replace).reveal());
        return invocation.finish(ExitCode::Done);
    }
    // Whatever secrets are in it stood there before.
    const Secret text = draft.fileText(FileSecrets::Keep);
    const auto written = writeFile(path, text.reveal(), FilePermissions::Kept);
    if (written)
        return refuse(invocation, written->message);
    invocation.finish(ExitCode::Done);
}

} // namespace weir
