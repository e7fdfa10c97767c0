#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace weir {

//! What a store holds to sign in with.
struct SignInAnswer
{
    //! Of the secret that decides; its text is in the credentials.
    SecretAnswer answer = {};
    //! NoCredentials where the answer is not Ok.
    Credentials credentials = {};
};

//! Reads what a profile signs in with; of a temporary AK/SK pair its security token as well.
void readSignIn(SecretStore &store, const ConnectionProfile &profile, QObject *context,
                const std::function<void(SignInAnswer)> &handler);

//! Writes it. What was stored of another pair goes: a security token belongs to its pair alone. The answer is
//! that of the first that failed, else of the last.
void writeSignIn(SecretStore &store, const ConnectionProfile &profile, const Credentials &credentials,
                 const std::optional<QDateTime> &expiresAt, QObject *context, SecretStore::Handler handler);

//! Erases what readSignIn() reads; the answer is that of the first that failed, else of the last.
void eraseSignIn(SecretStore &store, const ConnectionProfile &profile, QObject *context,
                 const SecretStore::Handler &handler);

} // namespace weir
