#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace weir {

//! What is said of a token in the keychain: when it ends in local time, and how long that is from `now`.
[[nodiscard]] QString storedTokenText(const std::optional<QDateTime> &expiresAt, const QDateTime &now);

} // namespace weir
