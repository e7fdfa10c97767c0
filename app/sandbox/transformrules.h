#pragma once

#include "app/sandbox/serviceerrors.h"

#include <QJsonObject>

#include <optional>

namespace weir::sandbox {

//! The first rule of the page's TransForm table that the object breaks.
[[nodiscard]] std::optional<Fault> checkTransform(const QJsonObject &transform, const QString &path);

} // namespace weir::sandbox
