#include "app/api/apiclient.h"
#include "app/cli/applyresult.h"
#include "app/cli/changerecording.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/consent.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/fetchresource.h"
#include "app/flows/resourceactionflow.h"
#include "models/draft/changetext.h"
#include "models/draft/reconciliation.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! What the arguments of such a command ask for.
struct ActionOrder
{
    ResourceAction action = ResourceAction::Start;
    ResourceKind kind = ResourceKind::EventStream;
    QString id = {};
    QString confirmedName = {};
    bool isAgreed = false;
    bool isDryRun = false;
    //! The version that somebody expects; null for whatever there is.
    std::shared_ptr<const LoadedResource> expected = {};

    //! Whether the resource has to be looked at before.
    [[nodiscard]] bool wantsLook(const ConnectionProfile &profile) const
    {
        return wantsName(profile) || isDryRun || expected;
    }
    [[nodiscard]] bool wantsName(const ConnectionProfile &profile) const
    {
        return profile.isProtected || !isAgreed || !confirmedName.isEmpty();
    }
};

//! How it ended; the flow itself says little of a signal.
QString endText(const ActionOrder &order, const ActionOutcome &outcome)
{
    if (outcome.outcome == WriteOutcome::Unsent && !outcome.error)
        return interruptedText();
    if (outcome.outcome == WriteOutcome::Applied && outcome.error
        && outcome.error->kind == ApiError::Kind::Canceled) {
        return CommandLineText::tr("The service has confirmed it, but this was interrupted before the state "
                                   "that follows was seen; “weir show” says what it is.");
    }
    return progressText(order.action,
                        {.id = order.id, .state = ActionItem::State::Ended, .outcome = outcome});
}

void carryOut(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order)
{
    auto *flow = new ResourceActionFlow(*access.client, access.profile, order.kind, order.id, order.action,
                                        {}, invocation.context);
    recordChanges(invocation, flow);
    // What was sent gets its outcome: nobody would know it if a signal just ended the program.
    const auto terminations = std::make_shared<TerminationSignals>();
    QObject::connect(terminations.get(), &TerminationSignals::received, flow, &ResourceActionFlow::cancel);
    // Nobody can sign in here meanwhile.
    QObject::connect(flow, &ResourceActionFlow::signInNeeded, flow, &ResourceActionFlow::giveUp);
    QObject::connect(flow, &ResourceActionFlow::finished, invocation.context,
                     [invocation, access, order, terminations](const ActionOutcome &outcome) {
                         refuse(invocation, endText(order, outcome), exitCodeFor(outcome));
                     });
    flow->start();
}

//! With the resource as the service holds it.
void confirmAndCarryOut(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order,
                        const LoadedResource &resource)
{
    const Json *name = resource.body.find("name");
    const QString shownName = name ? toQString(name->text()) : order.id;
    const std::vector<FieldChange> changes =
        order.expected ? changesOnService(*order.expected, resource) : std::vector<FieldChange>();
    if (!changes.empty()) {
        for (const FieldChange &change : changes)
            invocation.console->printLine(changeLine(change));
        return refuse(invocation,
                      CommandLineText::tr("“%1” is not as the expected file has it, so nothing was sent.")
                          .arg(shownName),
                      ExitCode::Changed);
    }
    if (order.isDryRun || order.wantsName(access.profile))
        invocation.console->say(consequenceOf(order.action, order.kind, 1));
    if (order.isDryRun)
        return refuse(invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Done);
    if (!order.wantsName(access.profile))
        return carryOut(invocation, access, order);
    confirmName(invocation, shownName, order.confirmedName,
                CommandLineText::tr("Type “%1” to go on:").arg(shownName),
                [invocation, access, order] { carryOut(invocation, access, order); });
}

void lookAndCarryOut(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order)
{
    fetchResource(*access.client, access.profile, order.kind, order.id, invocation.context,
                  [invocation, access, order](const Result<LoadedResource, ApiError> &loaded) {
                      if (!loaded)
                          return refuse(invocation, loaded.error().message(), exitCodeFor(loaded.error()));
                      confirmAndCarryOut(invocation, access, order, *loaded);
                  });
}

void runAction(const Invocation &invocation, ResourceAction action, const QString &description)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    addServiceOptions(parser);
    if (action == ResourceAction::Delete)
        parser.addOption(
            {u"yes"_s, CommandLineText::tr("Do not ask; a protected profile asks all the same.")});
    parser.addOption({u"confirm"_s,
                      CommandLineText::tr("The name of the resource, which deleting and a protected profile "
                                          "ask for."),
                      u"NAME"_s});
    parser.addOption({u"dry-run"_s, CommandLineText::tr("Say what would happen and send nothing.")});
    parser.addOption(
        {u"expect"_s,
         CommandLineText::tr("What the resource has to be: where the service holds another version than this "
                             "file, nothing is sent (exit code 4)."),
         u"FILE"_s});
    parser.addPositionalArgument(u"KIND"_s, CommandLineText::tr("stream or subscription."));
    parser.addPositionalArgument(u"ID"_s, CommandLineText::tr("The ID of the resource."));
    if (!parseArguments(parser, invocation))
        return;
    const QStringList words = parser.positionalArguments();
    const auto kind = words.size() == 2 ? kindFromWord(words.front()) : std::nullopt;
    if (!kind)
        return refuse(invocation, CommandLineText::tr("Say which resource: stream ID or subscription ID."));
    const std::vector<ResourceAction> possible = actionsOf(*kind);
    if (std::ranges::find(possible, action) == possible.end()) {
        return refuse(invocation,
                      *kind == ResourceKind::EventStream
                          ? CommandLineText::tr("Event streams are started and paused, not enabled.")
                          : CommandLineText::tr("Subscriptions are enabled and disabled, not started."));
    }
    std::shared_ptr<const LoadedResource> expected;
    if (parser.isSet(u"expect"_s)) {
        auto file = readResourceInput(parser.value(u"expect"_s), *kind);
        if (!file)
            return refuse(invocation, file.error());
        expected = std::make_shared<const LoadedResource>(std::move(file->resource));
    }
    const ActionOrder order{.action = action,
                            .kind = *kind,
                            .id = words.back(),
                            .confirmedName = parser.value(u"confirm"_s),
                            .isAgreed = action != ResourceAction::Delete || parser.isSet(u"yes"_s),
                            .isDryRun = parser.isSet(u"dry-run"_s),
                            .expected = expected};
    accessService(invocation, parser, [invocation, order](const ServiceAccess &access) {
        if (order.wantsLook(access.profile))
            lookAndCarryOut(invocation, access, order);
        else
            carryOut(invocation, access, order);
    });
}

} // namespace

void runStart(const Invocation &invocation)
{
    runAction(invocation, ResourceAction::Start,
              CommandLineText::tr("Starts an event stream and waits until it runs."));
}

void runPause(const Invocation &invocation)
{
    runAction(invocation, ResourceAction::Pause,
              CommandLineText::tr("Pauses an event stream and waits until it stands."));
}

void runEnable(const Invocation &invocation)
{
    runAction(invocation, ResourceAction::Enable, CommandLineText::tr("Enables an event subscription."));
}

void runDisable(const Invocation &invocation)
{
    runAction(invocation, ResourceAction::Disable, CommandLineText::tr("Disables an event subscription."));
}

void runDelete(const Invocation &invocation)
{
    runAction(invocation, ResourceAction::Delete,
              CommandLineText::tr("Deletes a resource for good; asks for its name."));
}

} // namespace weir
