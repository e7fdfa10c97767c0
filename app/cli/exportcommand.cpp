#include "app/api/resourcerequests.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/profileoption.h"
#include "app/cli/resourceinput.h"
#include "app/export/requestexport.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct ExportOptions
{
    QString form = {};
    //! Empty where the file says it, or nothing does.
    QString id = {};
    std::optional<ConnectionProfile> profile = {};
};

//! The text to print, or one sentence.
Result<std::string, QString> exportedText(const ExportOptions &options, const ResourceDraft &draft,
                                          const QString &projectId, const std::string &body)
{
    if (options.form == "json"_L1)
        return body;
    const QString id = options.id.isEmpty() ? draft.identity().id : options.id;
    if (id.isEmpty())
        return CommandLineText::tr("The file does not say which resource it is for; give its ID with --id.");
    if (!isResourceId(draft.kind(), id))
        return resourceIdText(draft.kind(), id);
    if (options.form == "request"_L1) {
        if (projectId.isEmpty())
            return CommandLineText::tr(
                "The file does not name its project; choose a profile with --profile.");
        return exportAsRequestFile(draft.kind(), projectId, id, readJson(body)->root);
    }
    if (!options.profile)
        return CommandLineText::tr(
            "A cURL command needs the address of the service; choose a profile with --profile.");
    const auto request = updateRequest(draft.kind(), *options.profile, id, Secret(body));
    if (!request)
        return request.error().message();
    return exportAsCurl(*request, options.profile->signIn);
}

void print(const Invocation &invocation, const ExportOptions &options, const ResourceDraft &draft,
           const QString &projectId, const std::string &body)
{
    const auto text = exportedText(options, draft, projectId, body);
    if (!text)
        return refuse(invocation, text.error());
    invocation.console->print(*text);
    invocation.finish(ExitCode::Done);
}

} // namespace

void runExport(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints a body in another form. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption({u"as"_s, CommandLineText::tr("json, request or curl."), u"FORM"_s, u"json"_s});
    parser.addOption({u"secrets"_s,
                      CommandLineText::tr(
                          "placeholder or include. The latter prints the secrets that stand in the file and, "
                          "with --profile, those that the keychain holds for the resource."),
                      u"HOW"_s, u"placeholder"_s});
    addProfileOption(parser, CommandLineText::tr("The connection profile to take address and project from."));
    parser.addOption({u"id"_s, CommandLineText::tr("The ID of the resource."), u"ID"_s});
    addFileArgument(parser);
    if (!parseArguments(parser, invocation))
        return;

    ExportOptions options{.form = parser.value(u"as"_s), .id = parser.value(u"id"_s)};
    if (!QStringList{u"json"_s, u"request"_s, u"curl"_s}.contains(options.form)) {
        return refuse(invocation,
                      CommandLineText::tr("--as is json, request or curl, not “%1”.").arg(options.form));
    }
    const QString secrets = parser.value(u"secrets"_s);
    if (secrets != "placeholder"_L1 && secrets != "include"_L1) {
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
    if (secrets != "include"_L1)
        return print(invocation, options, *draft, projectId, draft->shownBody());
    const auto printWithSecrets = [invocation, options, draft, projectId] {
        print(invocation, options, *draft, projectId,
              writeJson(withSecrets(draft->document(), draft->secrets(), MissingSecrets::KeepPlaceholder),
                        draft->table()));
    };
    const QString id = options.id.isEmpty() ? draft->identity().id : options.id;
    if (!options.profile || id.isEmpty())
        return printWithSecrets();
    lookUpFieldSecrets(invocation, *draft, *options.profile, id, printWithSecrets);
}

} // namespace weir
