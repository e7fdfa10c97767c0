#include "app/secrets/profilesecrets.h"

#include <QCoreApplication>

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ProfileSecretsText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProfileSecrets)
};

//! What people may know a secret by: its key without what all of a profile have in common.
QString nameOf(const QString &key)
{
    return key.section(u'/', 2);
}

struct Erasure
{
    SecretStore &store;
    //! Still to be erased.
    QStringList keys;
    //! Those that were given to a keychain.
    QStringList noted;
    QStringList left = {};
    QObject *context;
    SecretStore::Handler handler;
};

void eraseNext(Erasure erasure);

void takeErased(Erasure erasure, const QString &key, SecretAnswer answer)
{
    switch (answer.status) {
    case SecretStatus::Ok:
    case SecretStatus::NotFound:
        break;
    case SecretStatus::Elsewhere:
    case SecretStatus::Unavailable:
        if (erasure.noted.contains(key))
            erasure.left.append(nameOf(key));
        break;
    case SecretStatus::Locked:
    case SecretStatus::Denied:
    case SecretStatus::TimedOut:
    case SecretStatus::Corrupt:
    case SecretStatus::Refused:
    case SecretStatus::Failed:
        answer.message = ProfileSecretsText::tr("“%1”: %2", "the name of a secret, then why it stays")
                             .arg(nameOf(key), answer.message);
        return erasure.handler(std::move(answer));
    }
    if (!erasure.keys.isEmpty())
        return eraseNext(std::move(erasure));
    SecretAnswer done;
    if (!erasure.left.isEmpty()) {
        done.message =
            ProfileSecretsText::tr("These secrets may be left in a keychain that cannot be reached now: %1.")
                .arg(erasure.left.join(u", "_s));
    }
    erasure.handler(std::move(done));
}

void eraseNext(Erasure erasure)
{
    const QString key = erasure.keys.takeFirst();
    SecretStore &store = erasure.store;
    QObject *context = erasure.context;
    store.erase(key, context, [erasure = std::move(erasure), key](SecretAnswer answer) {
        takeErased(erasure, key, std::move(answer));
    });
}

} // namespace

QLatin1StringView signInSecretName(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Token:
        return tokenSecretName;
    case SignInMethod::AccessKey:
        return secretKeySecretName;
    }
    Q_UNREACHABLE();
}

Credentials credentialsOf(const ConnectionProfile &profile, Secret secret)
{
    switch (profile.signIn) {
    case SignInMethod::Token:
        return TokenCredentials{std::move(secret)};
    case SignInMethod::AccessKey:
        return AccessKeyCredentials{profile.accessKey, std::move(secret)};
    }
    Q_UNREACHABLE();
}

void eraseProfileSecrets(SecretStore &store, const QString &profileId, const QStringList &noted,
                         QObject *context, SecretStore::Handler handler)
{
    QStringList keys = noted;
    for (const QLatin1StringView name : {tokenSecretName, passwordSecretName, secretKeySecretName,
                                         securityTokenSecretName, proxyPasswordSecretName})
        keys.append(secretKey(profileId, name));
    keys.removeDuplicates();
    eraseNext(
        {.store = store, .keys = keys, .noted = noted, .context = context, .handler = std::move(handler)});
}

} // namespace weir
