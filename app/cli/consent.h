#pragma once

#include "app/cli/command.h"

#include <functional>

namespace weir {

//! What is done for good, or in a protected profile, wants the name of the resource: `given` on the command
//! line (--confirm), else typed in answer to `question`. Another name, or nobody to ask, refuses the command;
//! who was asked and typed another one has declined.
void confirmName(const Invocation &invocation, const QString &name, const QString &given,
                 const QString &question, const std::function<void()> &proceed);

} // namespace weir
