#pragma once

#include <QString>

#include <functional>
#include <string>
#include <vector>

class QObject;

namespace weir {

class ResourceDraft;
class SecretStore;
struct ConnectionProfile;

//! Says, as a sentence, what could not be looked up or renewed.
using SecretNote = std::function<void(const QString &)>;

//! Silent where it was not unlocked or cannot be reached: nobody is to be asked again and again.
enum class KeychainMood : quint8 { Answers, Silent };

//! Fills in what the store holds of the draft's secrets for this resource of the profile, one after the
//! other, then calls `proceed`. What it does not hold stays as it is. The draft lives as long as `context`.
void lookUpDraftSecrets(SecretStore &store, const ConnectionProfile &profile, const QString &resourceId,
                        ResourceDraft &draft, QObject *context, const SecretNote &tell,
                        const std::function<void(KeychainMood)> &proceed);

//! What the store holds of these secrets becomes what the draft has, which the service has now, or goes; then
//! `proceed`. The draft is needed for this call alone.
void renewDraftSecrets(SecretStore &store, const ConnectionProfile &profile, const QString &resourceId,
                       const ResourceDraft &draft, const std::vector<std::string> &pointers, QObject *context,
                       const SecretNote &tell, const std::function<void()> &proceed);

} // namespace weir
