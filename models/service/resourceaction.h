#pragma once

#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

#include <QString>

#include <optional>
#include <vector>

namespace weir {

//! What can be done with a resource as a whole.
enum class ResourceAction : quint8 { Start, Pause, Enable, Disable, Delete };

//! Those that resources of the kind have, in the order in which they are offered.
[[nodiscard]] std::vector<ResourceAction> actionsOf(ResourceKind kind);

//! The state that the action leads to, in the service's own word or that of ResourceSummary; empty where it
//! leads to none.
[[nodiscard]] QString stateAfter(ResourceAction action);

//! What happens to `count` resources, as a sentence to read before it happens.
[[nodiscard]] QString consequenceOf(ResourceAction action, ResourceKind kind, qsizetype count);

//! How an action on one resource ended.
struct ActionOutcome
{
    WriteOutcome outcome = WriteOutcome::Unknown;
    //! Beside Applied: why the state that was to follow did not come or is not known.
    std::optional<ApiError> error = {};
    //! The state that was seen last; empty where none was.
    QString status = {};
    QString requestId = {};
};

//! One of several resources that something is done with.
struct ActionItem
{
    enum class State : quint8 {
        Waiting,
        Sending,
        Following, //!< The service has confirmed; the state that follows is awaited.
        Ended, //!< See the outcome.
        Canceled, //!< Before anything was sent.
    };

    QString id = {};
    QString name = {};
    State state = State::Waiting;
    ActionOutcome outcome = {};

    //! Whether trying again may help: nothing was applied.
    [[nodiscard]] bool hasFailed() const;
};

//! How far it is with an item, in a few words.
[[nodiscard]] QString progressText(ResourceAction action, const ActionItem &item);

} // namespace weir
