#pragma once

#include "app/secrets/secretstore.h"
#include "models/json/json.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace weir {

//! Where a secret comes from and when it ends; never what it is.
struct StoredToken
{
    //! The program that the keychain belongs to; empty where that is not known.
    QString keychain = {};
    //! In UTC; nothing where it is not known.
    std::optional<QDateTime> expiresAt = {};
};

//! What is said of a token in the keychain: in which, when it ends in local time, and how long that is from
//! `now`.
[[nodiscard]] QString storedTokenText(const StoredToken &token, const QDateTime &now);

//! What the keychain's answer to a read is called; a token that ended before `now` is "ended".
[[nodiscard]] QLatin1StringView stateWord(const SecretAnswer &answer, const QDateTime &now);

//! `{"secret": …, "state": …, "from": "keychain" or "none", "keychain": …, "expires_at": …}`; what is not
//! known is null. `name` is the secret's.
[[nodiscard]] Json tokenStatusJson(QLatin1StringView name, const SecretAnswer &answer, const QDateTime &now);

} // namespace weir
