#include "app/secrets/draftsecrets.h"

#include "app/secrets/profilesecrets.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace weir {

namespace {

struct DraftSecrets
{
    Q_DECLARE_TR_FUNCTIONS(weir::DraftSecrets)
};

//! One after the other.
class DraftLookup
{
public:
    DraftLookup(SecretStore &store, ConnectionProfile profile, QString resourceId, ResourceDraft &draft,
                QObject *context, SecretNote tell, std::function<void(KeychainMood)> proceed)
        : m_store(store), m_profile(std::move(profile)), m_resourceId(std::move(resourceId)), m_draft(draft),
          m_context(context), m_tell(std::move(tell)), m_proceed(std::move(proceed)),
          m_pointers(draft.secretsToLookUp())
    {
    }

    static void next(const std::shared_ptr<DraftLookup> &lookup)
    {
        if (lookup->m_pointers.empty())
            return lookup->m_proceed(lookup->m_mood);
        const std::string pointer = lookup->m_pointers.back();
        lookup->m_pointers.pop_back();
        readSecret(lookup->m_store, fieldSlot(lookup->m_profile, lookup->m_resourceId, pointer),
                   lookup->m_context, [lookup, pointer](SecretAnswer answer) {
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
            m_mood = KeychainMood::Silent;
            break;
        }
        m_tell(DraftSecrets::tr("%1 was not looked up: %2", "a field, then why not")
                   .arg(labelAt(m_draft.table(), pointer), answer.message));
    }

    SecretStore &m_store;
    ConnectionProfile m_profile;
    QString m_resourceId;
    ResourceDraft &m_draft;
    QObject *m_context;
    SecretNote m_tell;
    std::function<void(KeychainMood)> m_proceed;
    std::vector<std::string> m_pointers;
    KeychainMood m_mood = KeychainMood::Answers;
};

} // namespace

void lookUpDraftSecrets(SecretStore &store, const ConnectionProfile &profile, const QString &resourceId,
                        ResourceDraft &draft, QObject *context, const SecretNote &tell,
                        const std::function<void(KeychainMood)> &proceed)
{
    DraftLookup::next(
        std::make_shared<DraftLookup>(store, profile, resourceId, draft, context, tell, proceed));
}

void renewDraftSecrets(SecretStore &store, const ConnectionProfile &profile, const QString &resourceId,
                       const ResourceDraft &draft, const std::vector<std::string> &pointers, QObject *context,
                       const SecretNote &tell, const std::function<void()> &proceed)
{
    if (pointers.empty())
        return proceed();
    const auto waiting = std::make_shared<size_t>(pointers.size());
    for (const std::string &pointer : pointers) {
        renewSecret(
            store, fieldSlot(profile, resourceId, pointer), draft.secretToSend(pointer), context,
            [tell, waiting, proceed, label = labelAt(draft.table(), pointer)](const SecretAnswer &answer) {
                if (!answer.message.isEmpty()) {
                    tell(
                        DraftSecrets::tr("The keychain may still hold the former %1: %2", "a field, then why")
                            .arg(label, answer.message));
                }
                if (--*waiting == 0)
                    proceed();
            });
    }
}

} // namespace weir
