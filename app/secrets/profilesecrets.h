#pragma once

#include "app/secrets/secretstore.h"

namespace weir {

//! Erases every secret that a profile itself can have, one after the other, and stops at the first that
//! cannot be erased. The answer is of the last one asked for; without a keychain there is nothing to erase,
//! which is Ok.
void eraseProfileSecrets(SecretStore &store, const QString &profileId, QObject *context,
                         SecretStore::Handler handler);

} // namespace weir
