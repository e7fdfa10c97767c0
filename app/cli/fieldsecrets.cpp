#include "app/cli/fieldsecrets.h"

#include "app/cli/keychainaccess.h"
#include "app/secrets/draftsecrets.h"

#include <memory>

namespace weir {

namespace {

SecretNote noteTo(const Invocation &invocation)
{
    return [console = invocation.console](const QString &text) { console->say(text); };
}

} // namespace

void lookUpFieldSecrets(const Invocation &invocation, ResourceDraft &draft, const ConnectionProfile &profile,
                        const QString &resourceId, const std::function<void()> &proceed)
{
    const std::shared_ptr<SecretStore> keychain = openKeychain(invocation);
    lookUpDraftSecrets(*keychain, profile, resourceId, draft, invocation.context, noteTo(invocation),
                       [keychain, proceed](KeychainMood) { proceed(); });
}

void renewFieldSecrets(const Invocation &invocation, const ResourceDraft &draft,
                       const ConnectionProfile &profile, const QString &resourceId,
                       const std::vector<std::string> &pointers, const std::function<void()> &proceed)
{
    const std::shared_ptr<SecretStore> keychain = openKeychain(invocation);
    renewDraftSecrets(*keychain, profile, resourceId, draft, pointers, invocation.context, noteTo(invocation),
                      [keychain, proceed] { proceed(); });
}

} // namespace weir
