#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

namespace weir {

//! The name of the secret that a profile signs in with.
[[nodiscard]] QLatin1StringView signInSecretName(SignInMethod method);

//! What the profile signs in with, given that secret.
[[nodiscard]] Credentials credentialsOf(const ConnectionProfile &profile, Secret secret);

//! Erases every secret that a profile itself can have, one after the other, and stops at the first that
//! cannot be erased. The answer is of the last one asked for; without a keychain there is nothing to erase,
//! which is Ok.
void eraseProfileSecrets(SecretStore &store, const QString &profileId, QObject *context,
                         SecretStore::Handler handler);

} // namespace weir
