#pragma once

#include "models/profile/connectionprofile.h"

#include <span>

namespace weir {

//! Whether people would take one for the other: the case, and the form of a letter, make no difference.
[[nodiscard]] bool isSameProfileName(const QString &one, const QString &other);

//! `wanted`, or with the first free number behind it where another profile has that name: "Test (2)". It is
//! cut where it would become too long.
[[nodiscard]] QString freeProfileName(const QString &wanted, std::span<const ConnectionProfile> others);

} // namespace weir
