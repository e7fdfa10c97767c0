#pragma once

#include "app/secrets/keychainprobe.h"
#include "models/json/json.h"

#include <QString>

#include <string>

namespace weir {

// What whoever looks into a fault asks for first: versions, the platform, and how much there is of what. It
// names no host, nobody, no resource and no project, and holds nothing of a file but that there is one. In
// English, for it is for support.

//! The versions and, where there is one, the display.
[[nodiscard]] Json describeProgram();
[[nodiscard]] Json describeKeychain(KeychainReadiness state, const QString &backend);
//! Blocks. Nothing is changed there.
[[nodiscard]] Json describeConfigFolder(const QString &configFolder);
//! The parts in one, and the last errors of this process.
[[nodiscard]] Json diagnosisOf(const Json &keychain, const Json &configFolder);

//! A line for each value, those of an object indented.
[[nodiscard]] std::string diagnosisText(const Json &diagnosis);

} // namespace weir
