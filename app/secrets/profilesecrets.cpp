#include "app/secrets/profilesecrets.h"

#include <QStringList>

#include <utility>

namespace weir {

namespace {

void eraseNext(SecretStore &store, QStringList keys, QObject *context, SecretStore::Handler handler)
{
    const QString key = keys.takeFirst();
    store.erase(key, context, [&store, keys, context, handler = std::move(handler)](SecretAnswer answer) {
        if (answer.status == SecretStatus::Unavailable)
            answer = {};
        if (answer.status != SecretStatus::Ok || keys.isEmpty())
            return handler(std::move(answer));
        eraseNext(store, keys, context, handler);
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

void eraseProfileSecrets(SecretStore &store, const QString &profileId, QObject *context,
                         SecretStore::Handler handler)
{
    eraseNext(store,
              {secretKey(profileId, tokenSecretName), secretKey(profileId, passwordSecretName),
               secretKey(profileId, secretKeySecretName), secretKey(profileId, securityTokenSecretName),
               secretKey(profileId, proxyPasswordSecretName)},
              context, std::move(handler));
}

} // namespace weir
