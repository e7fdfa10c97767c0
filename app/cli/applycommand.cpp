#include "app/cli/applyrun.h"
#include "app/cli/bulkcommand.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"

#include <QCommandLineParser>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A file, and what becomes of it.
struct ApplyOrder
{
    LoadedResource resource = {};
    ApplyOptions options = {};
};

//! What the arguments say of a file of this kind.
Result<ApplyOptions, QString> optionsFrom(const QCommandLineParser &parser, ResourceKind kind)
{
    ApplyOptions options;
    options.target.id = parser.value(u"id"_s);
    if (parser.isSet(u"create"_s))
        options.target.absence = ApplyTarget::Absence::Create;
    if (parser.isSet(u"expect"_s)) {
        options.expectedPath = parser.value(u"expect"_s);
        auto expected = readResourceInput(options.expectedPath, kind);
        if (!expected)
            return expected.error();
        options.target.expected = std::move(expected->resource);
    }
    options.mode = parser.isSet(u"dry-run"_s) ? ApplyOptions::Mode::DryRun
        : parser.isSet(u"yes"_s)              ? ApplyOptions::Mode::Yes
                                              : ApplyOptions::Mode::Ask;
    if (parser.isSet(u"without-secrets"_s))
        options.missing = MissingSecrets::LeaveOut;
    if (parser.isSet(u"no-start"_s))
        options.afterwards = ApplyConfirmation::Afterwards::LeavePaused;
    options.confirmedName = parser.value(u"confirm"_s);
    return options;
}

} // namespace

void runApply(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Updates a resource from a file: prints what changes, asks, and sends it once. Where the resource "
        "changes between the review and the answer, nothing is sent (exit code 4). Several files, or those "
        "of "
        "a folder, are reviewed and sent together."));
    addServiceOptions(parser);
    parser.addOption(kindOption());
    parser.addOption(
        {u"id"_s,
         CommandLineText::tr("The resource to update; else the one that the file names, else the one of "
                             "the body's name."),
         u"ID"_s});
    parser.addOption({u"dry-run"_s, CommandLineText::tr("Print what would change and send nothing.")});
    parser.addOption(
        {u"expect"_s,
         CommandLineText::tr("The version that the file was made from: where the service holds another one, "
                             "nothing is sent (exit code 4)."),
         u"FILE"_s});
    parser.addOption(
        {u"create"_s,
         CommandLineText::tr("Create the resource where there is none of its name, or where the one that the "
                             "file names is gone.")});
    parser.addOption(
        {u"no-start"_s,
         CommandLineText::tr("Leave a stream paused that was running; else it is started again.")});
    parser.addOption(
        {u"without-secrets"_s,
         CommandLineText::tr("Send without the secrets that are not known; the service clears them.")});
    parser.addOption({u"yes"_s, CommandLineText::tr("Do not ask.")});
    parser.addOption({u"confirm"_s,
                      CommandLineText::tr("What a protected profile asks for: the name of the resource, and "
                                          "with several files its own."),
                      u"NAME"_s});
    addBulkOptions(parser);
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr(
            "A body, or a request as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or "
            "Terraform; “-” is standard input. Of a folder every *.json file and every *.tf "
            "file with an event stream, those of the folders in it as well."),
        u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const QStringList paths = parser.positionalArguments();
    if (isBulk(parser))
        return runBulkApply(invocation, parser, *kind);
    if (const QString fault = filesFault(parser, {}, {parser.value(u"expect"_s)}); !fault.isEmpty())
        return refuse(invocation, fault);
    if (const QString option = optionOfSeveral(parser); !option.isEmpty())
        return refuse(invocation, CommandLineText::tr("--%1 is for several files.").arg(option));
    auto file = readResourceInput(paths.constFirst(), *kind);
    if (!file)
        return refuse(invocation, file.error());
    auto options = optionsFrom(parser, file->resource.kind);
    if (!options)
        return refuse(invocation, options.error());
    const auto order =
        std::make_shared<ApplyOrder>(ApplyOrder{std::move(file->resource), std::move(options).value()});
    accessService(invocation, parser, [invocation, order](ServiceAccess access) {
        auto *run = new ApplyRun(invocation, std::move(access), std::move(order->resource),
                                 std::move(order->options));
        run->start();
    });
}

} // namespace weir
