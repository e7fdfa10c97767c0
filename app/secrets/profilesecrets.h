#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QStringList>

namespace weir {

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
