#include "app/cli/fieldsecrets.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/keychainaccess.h"
#include "app/secrets/profilesecrets.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"

#include <memory>
#include <utility>

namespace weir {

namespace {

//! One after the other.
class Lookup
{
public:
    Lookup(const Invocation &invocation, ResourceDraft &draft, const ConnectionProfile &profile,
           const QString &resourceId, std::function<void()> proceed)
        : m_invocation(invocation), m_draft(draft), m_profile(profile), m_resourceId(resourceId),
          m_pointers(draft.secretsToLookUp()), m_proceed(std::move(proceed)),
          m_keychain(openKeychain(invocation))
    {
    }

    static void next(const std::shared_ptr<Lookup> &lookup)
    {
        if (lookup->m_pointers.empty())
            return lookup->m_proceed();
        const std::string pointer = lookup->m_pointers.back();
        lookup->m_pointers.pop_back();
        readSecret(*lookup->m_keychain, fieldSlot(lookup->m_profile, lookup->m_resourceId, pointer),
                   lookup->m_invocation.context, [lookup, pointer](SecretAnswer answer) {
                       lookup->take(pointer, std::move(answer));
                       next(lookup);
                   });
    }

private:
    void take(const std::string &pointer, SecretAnswer answer)
    {
        switch (answer.status) {
        case SecretStatus::Ok:
            return m_draft.fillSecret(pointer, std::move(answer.secret), answer.use);
        case SecretStatus::NotFound:
            return;
        case SecretStatus::Unavailable:
            return m_pointers.clear();
        case SecretStatus::OtherTarget:
        case SecretStatus::Elsewhere:
        case SecretStatus::Corrupt:
            break;
        case SecretStatus::Locked:
        case SecretStatus::Denied:
        case SecretStatus::TimedOut:
        case SecretStatus::Refused:
        case SecretStatus::Failed:
            // Nobody is asked for each field again.
            m_pointers.clear();
            break;
        }
        m_invocation.console->say(CommandLineText::tr("%1 was not looked up: %2", "a field, then why not")
                                      .arg(labelAt(m_draft.table(), pointer), answer.message));
    }

    Invocation m_invocation;
    ResourceDraft &m_draft;
    ConnectionProfile m_profile;
    QString m_resourceId;
    std::vector<std::string> m_pointers;
    std::function<void()> m_proceed;
    std::shared_ptr<SecretStore> m_keychain;
};

} // namespace

void lookUpFieldSecrets(const Invocation &invocation, ResourceDraft &draft, const ConnectionProfile &profile,
                        const QString &resourceId, const std::function<void()> &proceed)
{
    Lookup::next(std::make_shared<Lookup>(invocation, draft, profile, resourceId, proceed));
}

void renewFieldSecrets(const Invocation &invocation, const ResourceDraft &draft,
                       const ConnectionProfile &profile, const QString &resourceId,
                       const std::vector<std::string> &pointers, const std::function<void()> &proceed)
{
    if (pointers.empty())
        return proceed();
    const std::shared_ptr<SecretStore> keychain = openKeychain(invocation);
    const auto waiting = std::make_shared<size_t>(pointers.size());
    for (const std::string &pointer : pointers) {
        renewSecret(*keychain, fieldSlot(profile, resourceId, pointer), draft.secretToSend(pointer),
                    invocation.context,
                    [invocation, keychain, waiting, proceed,
                     label = labelAt(draft.table(), pointer)](const SecretAnswer &answer) {
                        if (!answer.message.isEmpty()) {
                            invocation.console->say(
                                CommandLineText::tr("The keychain may still hold the former %1: %2",
                                                    "a field, then why")
                                    .arg(label, answer.message));
                        }
                        if (--*waiting == 0)
                            proceed();
                    });
    }
}

} // namespace weir
