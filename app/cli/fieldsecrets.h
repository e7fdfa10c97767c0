#pragma once

#include "app/cli/command.h"

#include <functional>
#include <string>
#include <vector>

namespace weir {

class ResourceDraft;
struct ConnectionProfile;

//! Fills in what the keychain holds of the draft's secrets for this resource of the profile, and calls
//! `proceed`. What it does not hold stays as it is; where it cannot be asked, a sentence says why. The draft
//! outlives the call.
void lookUpFieldSecrets(const Invocation &invocation, ResourceDraft &draft, const ConnectionProfile &profile,
                        const QString &resourceId, const std::function<void()> &proceed);

//! What the keychain holds of these secrets becomes what the draft has, which the service has now, or goes;
//! then `proceed`. Where that fails, a sentence says that the former may still be there.
void renewFieldSecrets(const Invocation &invocation, const ResourceDraft &draft,
                       const ConnectionProfile &profile, const QString &resourceId,
                       const std::vector<std::string> &pointers, const std::function<void()> &proceed);

} // namespace weir
