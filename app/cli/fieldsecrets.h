#pragma once

#include "app/cli/command.h"

#include <functional>

namespace weir {

class ResourceDraft;
struct ConnectionProfile;

//! Fills in what the keychain holds of the draft's secrets for this resource of the profile, and calls
//! `proceed`. What it does not hold stays as it is; where it cannot be asked, a sentence says why. The draft
//! outlives the call.
void lookUpFieldSecrets(const Invocation &invocation, ResourceDraft &draft, const ConnectionProfile &profile,
                        const QString &resourceId, const std::function<void()> &proceed);

} // namespace weir
