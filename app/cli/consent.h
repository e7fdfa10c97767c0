#pragma once

#include "app/cli/command.h"

#include <functional>

namespace weir {

//! Whether the answer to a question with [y/N] agrees.
[[nodiscard]] bool isYes(const QString &answer);

//! What is done for good, or in a protected profile, wants a name to be typed, of the resource or of the
//! profile: `given` on the command line (--confirm), else typed in answer to `question`. Another name, or
//! nobody to ask, refuses the command; who was asked and typed another one has declined.
void confirmName(const Invocation &invocation, const QString &name, const QString &given,
                 const QString &question, const std::function<void()> &proceed);

} // namespace weir
