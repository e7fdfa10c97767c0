#pragma once

#include "models/secrets/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

class QObject;

namespace weir {

enum class SecretStatus : quint8 {
    Ok,
    NotFound,
    OtherTarget, //!< It was entered for other addresses or another project.
    Elsewhere, //!< It was stored in another keychain than the one there is now, and may still be there.
    Locked, //!< The keychain is locked and was not unlocked.
    Denied,
    Unavailable, //!< There is no keychain.
    TimedOut, //!< Nobody knows whether it happened.
    Corrupt, //!< What lies there is not what this program writes.
    Refused, //!< Not tried: the key or the secret is empty, too large or no UTF-8; or its profile is gone.
    Failed,
};

//! Whom a secret is for: it is given to nobody else.
struct SecretScope
{
    //! "scheme://host:port" each. Without any, whoever stored the secret did not say.
    QStringList origins = {};
    QString projectId = {};

    friend bool operator==(const SecretScope &, const SecretScope &) = default;
};

//! A secret and what is kept beside it.
struct StoredSecret
{
    StoredSecret() = default;
    //! Not explicit: for most secrets nothing else is known.
    StoredSecret(Secret secret) : text(std::move(secret)) { }
    StoredSecret(Secret secret, std::optional<QDateTime> end, SecretScope target = {})
        : text(std::move(secret)), expiresAt(std::move(end)), scope(std::move(target))
    {
    }

    [[nodiscard]] StoredSecret clone() const
    {
        StoredSecret copy(text.clone(), expiresAt, scope);
        copy.use = use;
        return copy;
    }

    Secret text;
    //! In UTC; nothing where it is not known.
    std::optional<QDateTime> expiresAt;
    SecretScope scope;
    //! Of the secret of a field.
    SecretUse use = SecretUse::Applied;
};

enum class SecretLocation : quint8 { Keychain, Session };

struct SecretAnswer
{
    SecretStatus status = SecretStatus::Ok;
    //! Where the secret lies now, or was looked for.
    SecretLocation location = SecretLocation::Keychain;
    //! One sentence in the user's language, to be shown whenever it is not empty: why it is not Ok, or why
    //! the secret lies in the session although a keychain was asked for.
    QString message = {};
    //! The program that the keychain belongs to, such as "GNOME Keyring"; empty where that is not known.
    QString backend = {};
    //! Of a read that is Ok.
    Secret secret = {};
    //! When that secret ends, in UTC; nothing where it is not known.
    std::optional<QDateTime> expiresAt = {};
    //! Whom that secret is for.
    SecretScope scope = {};
    SecretUse use = SecretUse::Applied;
    //! Of a write that is not Ok: certainly nothing of the secret came to a keychain.
    bool isUntouched = false;
};

//! The longest secret in bytes: what a token may have (page "Updating an Event Stream", request headers).
inline constexpr qsizetype secretSizeLimit = 32768;

//! Where secrets lie. Each call has one answer, from the event loop; none where `context` is gone by then.
class SecretStore
{
public:
    using Handler = std::function<void(SecretAnswer)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &key, QObject *context, Handler handler) = 0;
    //! Ok means that reading it back gave the same. What was stored before goes whole, its end too.
    virtual void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) = 0;
    //! Ok means that it is not there any more, or never was.
    virtual void erase(const QString &key, QObject *context, Handler handler) = 0;
};

//! The names of a profile's own secrets.
inline constexpr QLatin1StringView tokenSecretName("token");
inline constexpr QLatin1StringView passwordSecretName("password");
//! Of an AK/SK pair.
inline constexpr QLatin1StringView secretKeySecretName("secret-key");
inline constexpr QLatin1StringView securityTokenSecretName("security-token");
inline constexpr QLatin1StringView proxyPasswordSecretName("proxy-password");

//! The key of a profile's own secret, `weir/<profile id>/<name>`.
[[nodiscard]] QString secretKey(const QString &profileId, QLatin1StringView name);
//! The key of a secret field of a resource, `weir/<profile id>/<resource id>/<pointer>`.
[[nodiscard]] QString fieldSecretKey(const QString &profileId, const QString &resourceId,
                                     std::string_view pointer);

//! Why this key cannot be asked for; empty where it can.
[[nodiscard]] std::optional<SecretAnswer> refusalOf(const QString &key, SecretLocation location);
//! Why this secret cannot be written; empty where it can.
[[nodiscard]] std::optional<SecretAnswer> refusalOf(const QString &key, const Secret &secret,
                                                    SecretLocation location);

//! Calls `handler` from the event loop, if `context` still lives then.
void answerLater(QObject *context, SecretStore::Handler handler, SecretAnswer answer);

} // namespace weir
