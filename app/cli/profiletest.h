#pragma once

#include "app/cli/command.h"

namespace weir {

//! Tests the connection of a profile, prints each step as it ends, and finishes: with what the first failed
//! step means, or Done.
void testProfile(const Invocation &invocation, const QCommandLineParser &parser, const QString &name);

} // namespace weir
