#include "app/secrets/signinsecrets.h"

#include "app/secrets/profilesecrets.h"

#include <memory>
#include <utility>

namespace weir {

void readSignIn(SecretStore &store, const ConnectionProfile &profile, QObject *context,
                const std::function<void(SignInAnswer)> &handler)
{
    const auto takeSecret = [&store, profile, context, handler](SecretAnswer answer) {
        if (answer.status != SecretStatus::Ok || profile.signIn == SignInMethod::Token) {
            const bool isThere = answer.status == SecretStatus::Ok;
            Credentials credentials =
                isThere ? credentialsOf(profile, std::move(answer.secret)) : Credentials();
            return handler({std::move(answer), std::move(credentials)});
        }
        const auto pair = std::make_shared<SecretAnswer>(std::move(answer));
        readSecret(store, profileSlot(profile, securityTokenSecretName), context,
                   [profile, pair, handler](SecretAnswer token) {
                       // Half of a temporary pair would be refused for reasons that nobody understands.
                       if (token.status != SecretStatus::Ok && token.status != SecretStatus::NotFound)
                           return handler({std::move(token), {}});
                       AccessKeyCredentials credentials{profile.accessKey, std::move(pair->secret),
                                                        std::move(token.secret)};
                       handler({std::move(*pair), std::move(credentials)});
                   });
    };
    readSecret(store, profileSlot(profile, signInSecretName(profile.signIn)), context, takeSecret);
}

void writeSignIn(SecretStore &store, const ConnectionProfile &profile, const Credentials &credentials,
                 const std::optional<QDateTime> &expiresAt, QObject *context, SecretStore::Handler handler)
{
    if (const auto *token = std::get_if<TokenCredentials>(&credentials)) {
        return writeSecret(store, profileSlot(profile, tokenSecretName), {token->token.clone(), expiresAt},
                           context, std::move(handler));
    }
    const auto *pair = std::get_if<AccessKeyCredentials>(&credentials);
    if (!pair)
        return answerLater(context, std::move(handler), {});
    const auto stored = std::make_shared<StoredSecret>(pair->secretKey.clone(), expiresAt);
    // The security token first: a secret key without it would look like a lasting one.
    const auto writeKey = [&store, profile, context, stored, handler](const SecretAnswer &answer) {
        // One that lies in another keychain is not read here either.
        const bool isGone = answer.status == SecretStatus::Ok || answer.status == SecretStatus::Unavailable
            || answer.status == SecretStatus::Elsewhere;
        if (!isGone)
            return handler({.status = answer.status, .location = answer.location, .message = answer.message});
        writeSecret(store, profileSlot(profile, secretKeySecretName), std::move(*stored), context, handler);
    };
    const SecretSlot token = profileSlot(profile, securityTokenSecretName);
    if (pair->securityToken.isEmpty())
        store.erase(token.key, context, writeKey);
    else
        writeSecret(store, token, {pair->securityToken.clone(), expiresAt}, context, writeKey);
}

void eraseSignIn(SecretStore &store, const ConnectionProfile &profile, QObject *context,
                 const SecretStore::Handler &handler)
{
    const QString key = secretKey(profile.id, signInSecretName(profile.signIn));
    if (profile.signIn == SignInMethod::Token)
        return store.erase(key, context, handler);
    const QString tokenKey = secretKey(profile.id, securityTokenSecretName);
    store.erase(key, context, [&store, tokenKey, context, handler](SecretAnswer answer) {
        if (answer.status != SecretStatus::Ok)
            return handler(std::move(answer));
        store.erase(tokenKey, context, handler);
    });
}

} // namespace weir
