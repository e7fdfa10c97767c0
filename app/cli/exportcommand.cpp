#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/profileoption.h"
#include "app/cli/resourceinput.h"
#include "app/export/requestexport.h"
#include "app/storage/safefile.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct ExportOptions
{
    const ExportFormatSpec *format = nullptr;
    ExportSecrets secrets = ExportSecrets::Placeholders;
    //! Empty where the file says it, or nothing does.
    QString id = {};
    std::optional<ConnectionProfile> profile = {};
    //! The file to write; empty for standard output.
    QString out = {};
};

QString formatNames()
{
    QStringList names;
    for (const ExportFormatSpec &format : exportFormats())
        names << toQString(format.name);
    const QString last = names.takeLast();
    // As the completion reads words from the help.
    return names.join(u", "_s) + u" or "_s + last;
}

QString placeholderWord()
{
    return u"placeholder"_s;
}

QString includeWord()
{
    return u"include"_s;
}

//! The request to export, or one sentence.
Result<ExportRequest, QString> exportedRequest(const ExportOptions &options, const ResourceDraft &draft,
                                               const QString &projectId, const std::string &body)
{
    const ExportNeeds needs = options.format->needs;
    const QString id = options.id.isEmpty() ? draft.identity().id : options.id;
    if (needs != ExportNeeds::Nothing && id.isEmpty())
        return CommandLineText::tr("The file does not say which resource it is for; give its ID with --id.");
    if (!id.isEmpty() && !isResourceId(draft.kind(), id))
        return resourceIdText(draft.kind(), id);
    if (needs == ExportNeeds::Target && projectId.isEmpty()) {
        return CommandLineText::tr("The file does not name its project; choose a profile with --profile.");
    }
    if (needs == ExportNeeds::Address && !options.profile) {
        return CommandLineText::tr(
            "This form needs the address of the service; choose a profile with --profile.");
    }
    return updateExport(*options.format,
                        {.kind = draft.kind(), .projectId = projectId, .id = id, .profile = options.profile},
                        body);
}

void deliver(const Invocation &invocation, const ExportOptions &options, const ResourceDraft &draft,
             const QString &projectId, const std::string &body)
{
    const auto request = exportedRequest(options, draft, projectId, body);
    if (!request)
        return refuse(invocation, request.error());
    const auto text = options.format->write(*request);
    if (!text)
        return refuse(invocation, text.error());
    if (options.out.isEmpty()) {
        invocation.console->print(*text);
    } else {
        const auto permissions =
            options.secrets == ExportSecrets::Included ? FilePermissions::Private : FilePermissions::Kept;
        if (const auto error = writeFile(options.out, *text, permissions))
            return refuse(invocation, error->message);
    }
    if (const QString replaced = replacedText(*options.format, *request); !replaced.isEmpty())
        invocation.console->say(replaced);
    invocation.finish(ExitCode::Done);
}

} // namespace

void runExport(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints a body in another form, or writes it to a file. What has a placeholder "
                            "is said on standard error. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption(
        {u"as"_s, formatNames() + u'.', u"FORM"_s, toQString(exportFormat(ExportFormat::Body).name)});
    parser.addOption({u"out"_s,
                      CommandLineText::tr("The file to write in place of standard output; with secrets "
                                          "it is for you alone."),
                      u"FILE"_s});
    parser.addOption({u"secrets"_s,
                      CommandLineText::tr(
                          "placeholder or include. The latter prints the secrets that stand in the file and, "
                          "with --profile, those that the keychain holds for the resource."),
                      u"HOW"_s, placeholderWord()});
    addProfileOption(parser, CommandLineText::tr("The connection profile to take address and project from."));
    parser.addOption({u"id"_s, CommandLineText::tr("The ID of the resource."), u"ID"_s});
    addFileArgument(parser);
    if (!parseArguments(parser, invocation))
        return;

    const QString form = parser.value(u"as"_s);
    ExportOptions options{
        .format = findExportFormat(form), .id = parser.value(u"id"_s), .out = parser.value(u"out"_s)};
    if (!options.format) {
        return refuse(invocation,
                      CommandLineText::tr("--as is one of %1, not “%2”.").arg(formatNames(), form));
    }
    if (parser.isSet(u"out"_s) && options.out.isEmpty())
        return refuse(invocation, CommandLineText::tr("--out needs a file."));
    const QString secrets = parser.value(u"secrets"_s);
    if (secrets == includeWord()) {
        options.secrets = ExportSecrets::Included;
    } else if (secrets != placeholderWord()) {
        return refuse(invocation,
                      CommandLineText::tr("--secrets is placeholder or include, not “%1”.").arg(secrets));
    }
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    if (const QString fault = fileFault(parser); !fault.isEmpty())
        return refuse(invocation, fault);
    auto file = readResourceInput(parser.positionalArguments().constFirst(), *kind);
    if (!file)
        return refuse(invocation, file.error());
    if (!file->resource.duplicates.empty()) {
        return refuse(
            invocation,
            CommandLineText::tr("%1: a key stands twice; exporting the file would lose one of its values. "
                                "“weir validate” says which.")
                .arg(parser.positionalArguments().constFirst()),
            ExitCode::Findings);
    }
    auto profile = profileFrom(parser, invocation);
    if (!profile)
        return refuse(invocation, profile.error());
    options.profile = std::move(profile).value();

    if (options.profile && !file->resource.projectId.isEmpty()
        && file->resource.projectId != options.profile->projectId) {
        return refuse(invocation,
                      CommandLineText::tr("The file is for the project %1, but the profile is for %2.")
                          .arg(file->resource.projectId, options.profile->projectId));
    }
    const QString projectId = options.profile ? options.profile->projectId : file->resource.projectId;
    const auto draft = std::make_shared<ResourceDraft>(std::move(file->resource));
    if (options.secrets == ExportSecrets::Placeholders)
        return deliver(invocation, options, *draft, projectId, draft->shownBody());
    const auto deliverWithSecrets = [invocation, options, draft, projectId] {
        deliver(invocation, options, *draft, projectId, exportedBodyWithSecrets(*draft));
    };
    const QString id = options.id.isEmpty() ? draft->identity().id : options.id;
    if (!options.profile || id.isEmpty())
        return deliverWithSecrets();
    lookUpFieldSecrets(invocation, *draft, *options.profile, id, deliverWithSecrets);
}

} // namespace weir
