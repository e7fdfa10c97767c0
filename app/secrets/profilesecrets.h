#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QStringList>

#include <string_view>

namespace weir {

//! Where a secret of a profile lies, and whom it is for: the services of the profile and its project, or its
//! proxy.
struct SecretSlot
{
    QString key = {};
    SecretScope scope = {};
};

[[nodiscard]] SecretSlot profileSlot(const ConnectionProfile &profile, QLatin1StringView name);
[[nodiscard]] SecretSlot fieldSlot(const ConnectionProfile &profile, const QString &resourceId,
                                   std::string_view pointer);

//! Whether secrets of the one may go to the other: the same addresses and the same project.
[[nodiscard]] bool leadToTheSame(const ConnectionProfile &one, const ConnectionProfile &other);

//! As the store does it; OtherTarget, without the secret, where it was stored for somebody else: a profile
//! that leads elsewhere now must not take a secret along.
void readSecret(SecretStore &store, const SecretSlot &slot, QObject *context, SecretStore::Handler handler);
void writeSecret(SecretStore &store, const SecretSlot &slot, StoredSecret secret, QObject *context,
                 SecretStore::Handler handler);

//! Where the slot has another secret, it becomes this one or, without a text, is erased: the former is worth
//! nothing since the service has a new one or none, and must not be sent again. NotFound without a message
//! where the slot has none.
void renewSecret(SecretStore &store, const SecretSlot &slot, Secret text, QObject *context,
                 SecretStore::Handler handler);

//! The name of the secret that a profile signs in with.
[[nodiscard]] QLatin1StringView signInSecretName(SignInMethod method);

//! What the profile signs in with, given that secret.
[[nodiscard]] Credentials credentialsOf(const ConnectionProfile &profile, Secret secret);

//! Erases every secret that a profile itself can have and those of `noted`, one after the other, and stops at
//! the first that cannot be erased; the message names it. Where a keychain cannot be reached, or is another
//! one now, the answer is Ok all the same, and its message names what may be left there.
void eraseProfileSecrets(SecretStore &store, const QString &profileId, const QStringList &noted,
                         QObject *context, SecretStore::Handler handler);

} // namespace weir
