#include "app/secrets/profilesecrets.h"

#include "app/api/serviceurl.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
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
    case SecretStatus::OtherTarget:
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

SecretScope scopeOf(const ConnectionProfile &profile)
{
    SecretScope scope{.projectId = profile.projectId};
    for (const Service service : allServices) {
        const QUrl endpoint = endpointFor(profile, service);
        if (!endpoint.isEmpty())
            scope.origins.append(originOf(endpoint).toString());
    }
    scope.origins.sort();
    scope.origins.removeDuplicates();
    return scope;
}

SecretScope proxyScopeOf(const ProxySettings &proxy)
{
    return {.origins = {u"%1:%2"_s.arg(proxy.host, QString::number(proxy.port))}};
}

//! Whether who has the scope `used` may have a secret that was entered for `stored`.
bool isWithin(const SecretScope &used, const SecretScope &stored)
{
    if (stored.origins.isEmpty())
        return true;
    return used.projectId == stored.projectId
        && std::ranges::all_of(used.origins,
                               [&stored](const QString &origin) { return stored.origins.contains(origin); });
}

} // namespace

SecretSlot profileSlot(const ConnectionProfile &profile, QLatin1StringView name)
{
    return {secretKey(profile.id, name),
            name == proxyPasswordSecretName ? proxyScopeOf(profile.proxy) : scopeOf(profile)};
}

SecretSlot fieldSlot(const ConnectionProfile &profile, const QString &resourceId, std::string_view pointer)
{
    return {fieldSecretKey(profile.id, resourceId, pointer), scopeOf(profile)};
}

bool leadToTheSame(const ConnectionProfile &one, const ConnectionProfile &other)
{
    return scopeOf(one) == scopeOf(other);
}

void readSecret(SecretStore &store, const SecretSlot &slot, QObject *context, SecretStore::Handler handler)
{
    store.read(slot.key, context, [scope = slot.scope, handler = std::move(handler)](SecretAnswer answer) {
        if (answer.status == SecretStatus::Ok && !isWithin(scope, answer.scope)) {
            answer = {.status = SecretStatus::OtherTarget,
                      .location = answer.location,
                      .message =
                          ProfileSecretsText::tr("The secret was entered for other addresses or another "
                                                 "project than the profile has now; enter it again.")};
        }
        handler(std::move(answer));
    });
}

void writeSecret(SecretStore &store, const SecretSlot &slot, StoredSecret secret, QObject *context,
                 SecretStore::Handler handler)
{
    secret.scope = slot.scope;
    store.write(slot.key, std::move(secret), context, std::move(handler));
}

void renewSecret(SecretStore &store, const SecretSlot &slot, Secret text, QObject *context,
                 SecretStore::Handler handler)
{
    // Shared, because a function object must be copyable and a secret is not.
    const auto renewed = std::make_shared<Secret>(std::move(text));
    readSecret(store, slot, context,
               [&store, slot, renewed, context, handler = std::move(handler)](SecretAnswer answer) {
                   switch (answer.status) {
                   case SecretStatus::Ok:
                       if (renewed->isEmpty())
                           return store.erase(slot.key, context, handler);
                       if (answer.secret.reveal() != renewed->reveal() || answer.use == SecretUse::Unsent)
                           return writeSecret(store, slot, std::move(*renewed), context, handler);
                       break;
                   case SecretStatus::Unavailable:
                   case SecretStatus::OtherTarget:
                       // Nothing that is ever read for this slot.
                       answer = {.status = SecretStatus::NotFound};
                       break;
                   case SecretStatus::NotFound:
                       answer.message.clear();
                       break;
                   case SecretStatus::Elsewhere:
                   case SecretStatus::Locked:
                   case SecretStatus::Denied:
                   case SecretStatus::TimedOut:
                   case SecretStatus::Corrupt:
                   case SecretStatus::Refused:
                   case SecretStatus::Failed:
                       break;
                   }
                   handler(std::move(answer));
               });
}

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
