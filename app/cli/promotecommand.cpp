#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/storage/profilestore.h"
#include "app/storage/safefile.h"
#include "models/draft/resourcedraft.h"
#include "models/promotion/promotion.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

Result<ProjectPlace, QString> placeOfProfile(const Invocation &invocation, const QString &name)
{
    const auto profile = ProfileStore(invocation.configDirectory).find(name);
    if (!profile)
        return profile.error().message;
    return ProjectPlace{.region = profile->region, .projectId = profile->projectId};
}

void sayNotes(const Invocation &invocation, ResourceKind kind, const std::vector<PromotionNote> &notes)
{
    for (const PromotionNote &note : notes) {
        invocation.console->remark(
            CommandLineText::tr("%1: %2 → %3", "a pointer, what was there, what becomes of it")
                .arg(toQString(note.pointer), promotionBeforeText(kind, note),
                     promotionAfterText(kind, note)));
    }
}

} // namespace

void runPromote(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Makes a body fit for the project of another profile, and prints it as that of a new resource: URNs "
        "are rewritten, what leads to one project only is left empty, and secrets are not copied. What there "
        "is to do with the copy is said on standard error. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption(
        {u"to"_s, CommandLineText::tr("The connection profile that the copy is for."), u"PROFILE"_s});
    parser.addOption(
        {u"from"_s,
         CommandLineText::tr("The connection profile that the body is of. Without it the project "
                             "that the file names, if any."),
         u"PROFILE"_s});
    parser.addOption(
        {u"out"_s, CommandLineText::tr("The file to write in place of standard output."), u"FILE"_s});
    addFileArgument(parser);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const QString out = parser.value(u"out"_s);
    if (parser.isSet(u"out"_s) && out.isEmpty())
        return refuse(invocation, CommandLineText::tr("--out needs a file."));
    if (!parser.isSet(u"to"_s))
        return refuse(invocation, CommandLineText::tr("Say with --to for which profile the copy is."));
    if (const QString fault = fileFault(parser); !fault.isEmpty())
        return refuse(invocation, fault);
    const auto to = placeOfProfile(invocation, parser.value(u"to"_s));
    if (!to)
        return refuse(invocation, to.error());
    const QString path = parser.positionalArguments().constFirst();
    const auto file = readResourceInput(path, *kind);
    if (!file)
        return refuse(invocation, file.error());
    if (!file->resource.duplicates.empty()) {
        return refuse(invocation,
                      CommandLineText::tr("%1: a key stands twice; the copy would lose one of its values. "
                                          "“weir validate” says which.")
                          .arg(path),
                      ExitCode::Findings);
    }
    ProjectPlace from{.projectId = file->resource.projectId};
    if (parser.isSet(u"from"_s)) {
        auto place = placeOfProfile(invocation, parser.value(u"from"_s));
        if (!place)
            return refuse(invocation, place.error());
        from = std::move(place).value();
    }

    Promotion promotion = promoted(file->resource.kind, file->resource.body, from, *to);
    sayNotes(invocation, file->resource.kind, promotion.notes);
    const ResourceDraft draft(std::move(promotion.resource));
    if (out.isEmpty()) {
        invocation.console->print(draft.shownBody());
    } else if (const auto error = writeFile(out, draft.shownBody(), FilePermissions::Kept)) {
        return refuse(invocation, error->message);
    }
    invocation.finish(ExitCode::Done);
}

} // namespace weir
