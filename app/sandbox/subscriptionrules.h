#pragma once

#include "app/sandbox/serviceerrors.h"

#include <QJsonObject>

#include <optional>

namespace weir::sandbox {

//! The first rule of the page "Updating an Event Subscription" that the body breaks.
[[nodiscard]] std::optional<Fault> checkSubscription(const QJsonObject &body);

} // namespace weir::sandbox
