#include "app/api/apiclient.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/outputformat.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/fetchresource.h"
#include "app/flows/resourcelistflow.h"
#include "models/draft/loadedresource.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <iterator>
#include <memory>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! What a service returned, secrets as placeholders.
Json shownItem(ResourceKind kind, Json item)
{
    LoadedResource loaded = loadResource(kind, {std::move(item), {}}, ResourceOrigin::Service);
    return orderedJson(inLayout(std::move(loaded.body), loaded.layout), fieldTable(kind));
}

void printRow(Console &console, const ResourceSummary &row)
{
    console.printRow({row.identity.id, row.name, row.identity.status, row.source.text(), row.target.text(),
                      row.identity.updatedTime});
}

QString listErrorText(const ApiError &error)
{
    return error.kind == ApiError::Kind::Canceled
        ? CommandLineText::tr("Interrupted; this is not the whole list.")
        : error.message();
}

void list(const Invocation &invocation, const ServiceAccess &access, ResourceKind kind, OutputFormat format)
{
    auto *flow = new ResourceListFlow(*access.client, access.profile, kind, invocation.context);
    QObject::connect(new TerminationSignals(flow), &TerminationSignals::received, flow,
                     &ResourceListFlow::cancel);
    const auto all = std::make_shared<Json::Array>();
    if (format == OutputFormat::Json) {
        QObject::connect(flow, &ResourceListFlow::itemsArrived, invocation.context,
                         [all, kind](const std::vector<Json> &items) {
                             for (const Json &item : items)
                                 all->push_back(shownItem(kind, item));
                         });
    } else {
        QObject::connect(flow, &ResourceListFlow::pageArrived, invocation.context,
                         [invocation](const std::vector<ResourceSummary> &rows) {
                             for (const ResourceSummary &row : rows)
                                 printRow(*invocation.console, row);
                             // Whoever has read enough closes the pipe; it is said when the program ends.
                             if (!invocation.console->flush())
                                 invocation.finish(ExitCode::Unusable);
                         });
    }
    QObject::connect(flow, &ResourceListFlow::finished, invocation.context,
                     [invocation, access, all, format](const std::optional<ApiError> &error) {
                         if (error)
                             return refuse(invocation, listErrorText(*error), exitCodeFor(*error));
                         if (format == OutputFormat::Json)
                             invocation.console->print(writeJson(Json::array(std::move(*all))));
                         invocation.finish(ExitCode::Done);
                     });
    flow->start();
}

} // namespace

void runList(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr("Lists the resources of a profile's project."));
    addServiceOptions(parser);
    parser.addOption(
        formatOption(CommandLineText::tr("How to print them: text (tabs between the columns ID, name, "
                                         "status, source, target, updated) or json.")));
    parser.addPositionalArgument(u"KIND"_s, CommandLineText::tr("streams or subscriptions."));
    if (!parseArguments(parser, invocation))
        return;
    const QStringList words = parser.positionalArguments();
    const auto kind = words.size() == 1 ? kindFromWord(words.front()) : std::nullopt;
    if (!kind)
        return refuse(invocation, CommandLineText::tr("Say what to list: streams or subscriptions."));
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    accessService(invocation, parser,
                  [invocation, kind = *kind, format = *format](const ServiceAccess &access) {
                      list(invocation, access, kind, format);
                  });
}

void runShow(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr("Prints one resource as the service holds it."));
    addServiceOptions(parser);
    parser.addPositionalArgument(u"KIND"_s, CommandLineText::tr("stream or subscription."));
    parser.addPositionalArgument(u"ID"_s, CommandLineText::tr("The ID of the resource."));
    if (!parseArguments(parser, invocation))
        return;
    const QStringList words = parser.positionalArguments();
    const auto kind = words.size() == 2 ? kindFromWord(words.front()) : std::nullopt;
    if (!kind)
        return refuse(invocation, CommandLineText::tr("Say what to show: stream ID or subscription ID."));
    accessService(
        invocation, parser, [invocation, kind = *kind, id = words.back()](const ServiceAccess &access) {
            fetchResource(*access.client, access.profile, kind, id, invocation.context,
                          [invocation, access, kind](const Result<LoadedResource, ApiError> &loaded) {
                              if (!loaded) {
                                  return refuse(invocation, loaded.error().message(),
                                                exitCodeFor(loaded.error()));
                              }
                              invocation.console->print(
                                  writeJson(inLayout(loaded->body, loaded->layout), fieldTable(kind)));
                              invocation.finish(ExitCode::Done);
                          });
        });
}

} // namespace weir
