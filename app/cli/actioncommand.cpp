#include "app/api/apicall.h"
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
#include <functional>
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

    //! Whether the resource has to be seen before.
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

void carryOut(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order,
              const QString &name)
{
    auto *flow = new ResourceActionFlow(*access.client, access.profile, order.kind, order.id, order.action,
                                        {}, invocation.context);
    flow->setName(name);
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

//! Whether it can be done all the same: who may not read a resource may still start it.
bool canGoOn(const ActionOrder &order, const ConnectionProfile &profile, const ApiError &error)
{
    return !order.wantsLook(profile) && error.kind != ApiError::Kind::NotFound
        && error.kind != ApiError::Kind::Unauthorized && error.kind != ApiError::Kind::Canceled;
}

void refuseUnread(const Invocation &invocation, const ActionOrder &order, const ApiError &error)
{
    if (error.kind == ApiError::Kind::Canceled)
        return refuse(invocation, interruptedText(), ExitCode::Failed);
    // The service does not hold what the file says.
    const bool isGone = order.expected && error.kind == ApiError::Kind::NotFound;
    refuse(invocation, error.message(), isGone ? ExitCode::Changed : exitCodeFor(error));
}

//! Calls `next` with the resource as the service holds it, where that is what somebody expects.
void look(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order,
          const std::function<void(const QString &name)> &next)
{
    auto terminations = std::make_shared<TerminationSignals>();
    const QPointer<ApiCall> call = fetchResource(
        *access.client, access.profile, order.kind, order.id, invocation.context,
        [invocation, order, profile = access.profile, next,
         terminations](const Result<LoadedResource, ApiError> &loaded) mutable {
            // Whoever is asked next ends it as they end any program.
            terminations.reset();
            if (!loaded && canGoOn(order, profile, loaded.error()))
                return next({});
            if (!loaded)
                return refuseUnread(invocation, order, loaded.error());
            const Json *name = loaded->body.find("name");
            const QString shownName = name ? toQString(name->text()) : order.id;
            const std::vector<FieldChange> changes =
                order.expected ? changesOnService(*order.expected, *loaded) : std::vector<FieldChange>();
            if (changes.empty())
                return next(shownName);
            for (const FieldChange &change : changes)
                invocation.console->printLine(changeLine(change));
            refuse(invocation,
                   CommandLineText::tr("“%1” is not as the expected file has it, so nothing was sent.")
                       .arg(shownName),
                   ExitCode::Changed);
        });
    if (call)
        QObject::connect(terminations.get(), &TerminationSignals::received, call, &ApiCall::abort);
}

void confirmAndCarryOut(const Invocation &invocation, const ServiceAccess &access, const ActionOrder &order,
                        const QString &name)
{
    const bool wantsName = order.wantsName(access.profile);
    const QString consequence = consequenceOf(order.action, order.kind, 1);
    // Whoever asks what would happen, or is asked whether it shall, has to know.
    if (order.isDryRun || (wantsName && order.confirmedName.isEmpty()))
        invocation.console->say(consequence);
    else if (wantsName)
        invocation.console->remark(consequence);
    if (order.isDryRun)
        return refuse(invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Done);
    const auto send = [invocation, access, order](const QString &known) {
        carryOut(invocation, access, order, known);
    };
    if (!wantsName)
        return send(name);
    confirmName(invocation, name, order.confirmedName, CommandLineText::tr("Type “%1” to go on:").arg(name),
                [invocation, access, order, name, send] {
                    // Whoever was asked took their time, and somebody else may have changed it meanwhile.
                    if (order.expected)
                        look(invocation, access, order, send);
                    else
                        send(name);
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
        // Also where nobody asks for it: an ID that is not there is told before anything is sent, and the
        // history knows the name.
        look(invocation, access, order, [invocation, access, order](const QString &name) {
            confirmAndCarryOut(invocation, access, order, name);
        });
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
