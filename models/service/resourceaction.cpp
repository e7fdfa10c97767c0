#include "models/service/resourceaction.h"

#include "models/service/resourcestatus.h"

#include <QCoreApplication>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceAction)
};

QString doneText(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Start:
        return ActionText::tr("Started");
    case ResourceAction::Pause:
        return ActionText::tr("Paused");
    case ResourceAction::Enable:
        return ActionText::tr("Enabled");
    case ResourceAction::Disable:
        return ActionText::tr("Disabled");
    case ResourceAction::Delete:
        return ActionText::tr("Deleted");
    }
    Q_UNREACHABLE();
}

QString endText(ResourceAction action, const ActionOutcome &outcome)
{
    switch (outcome.outcome) {
    case WriteOutcome::Applied:
        return outcome.error ? ActionText::tr("%1, but: %2", "such as Started, then what went wrong later")
                                   .arg(doneText(action), outcome.error->message())
                             : doneText(action);
    case WriteOutcome::Unknown:
        return ActionText::tr("Not known whether it was done: %1")
            .arg(outcome.error ? outcome.error->message() : QString());
    case WriteOutcome::NotApplied:
    case WriteOutcome::Rejected:
    case WriteOutcome::Unauthorized:
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
        break;
    }
    return outcome.error ? outcome.error->message() : QString();
}

} // namespace

std::vector<ResourceAction> actionsOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return {ResourceAction::Start, ResourceAction::Pause, ResourceAction::Delete};
    case ResourceKind::EventSubscription:
        return {ResourceAction::Enable, ResourceAction::Disable, ResourceAction::Delete};
    }
    Q_UNREACHABLE();
}

QString stateAfter(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Start:
        return u"RUNNING"_s;
    case ResourceAction::Pause:
        return u"STOPPED"_s;
    case ResourceAction::Enable:
        return u"ENABLED"_s;
    case ResourceAction::Disable:
        return u"DISABLED"_s;
    case ResourceAction::Delete:
        return {};
    }
    Q_UNREACHABLE();
}

QString consequenceOf(ResourceAction action, ResourceKind kind, qsizetype count)
{
    const auto number = static_cast<int>(count);
    switch (action) {
    case ResourceAction::Start:
        return ActionText::tr("%n event stream(s) will read events and send them on.", nullptr, number);
    case ResourceAction::Pause:
        return ActionText::tr("%n event stream(s) will stop reading events until started again.", nullptr,
                              number);
    case ResourceAction::Enable:
        return ActionText::tr("%n subscription(s) will notify of events.", nullptr, number);
    case ResourceAction::Disable:
        return ActionText::tr("%n subscription(s) will not notify of events until enabled again.", nullptr,
                              number);
    case ResourceAction::Delete:
        return kind == ResourceKind::EventStream
            ? ActionText::tr("%n event stream(s) will be gone for good.", nullptr, number)
            : ActionText::tr("%n subscription(s) will be gone for good.", nullptr, number);
    }
    Q_UNREACHABLE();
}

bool ActionItem::hasFailed() const
{
    return state == State::Canceled
        || (state == State::Ended && outcome.outcome != WriteOutcome::Applied
            && outcome.outcome != WriteOutcome::Unknown);
}

QString progressText(ResourceAction action, const ActionItem &item)
{
    switch (item.state) {
    case ActionItem::State::Waiting:
        return ActionText::tr("Waiting");
    case ActionItem::State::Sending:
        return ActionText::tr("Sending…");
    case ActionItem::State::Following:
        return item.outcome.status.isEmpty()
            ? ActionText::tr("Confirmed; reading the state…")
            : ActionText::tr("Confirmed; the state is still: %1").arg(statusLabel(item.outcome.status));
    case ActionItem::State::Ended:
        return endText(action, item.outcome);
    case ActionItem::State::Canceled:
        return ActionText::tr("Not done");
    }
    Q_UNREACHABLE();
}

} // namespace weir
