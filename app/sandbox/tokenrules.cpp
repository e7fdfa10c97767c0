#include "app/sandbox/tokenrules.h"

#include "app/sandbox/fieldrules.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr std::array bodyFields{Field{"auth"_L1, ValueType::Object, Need::Required}};
constexpr std::array authFields{Field{"identity"_L1, ValueType::Object, Need::Required},
                                Field{"scope"_L1, ValueType::Object}};
constexpr std::array identityFields{Field{"methods"_L1, ValueType::List, Need::Required},
                                    Field{"password"_L1, ValueType::Object, Need::Required},
                                    Field{"totp"_L1, ValueType::Object}};
constexpr std::array holderFields{Field{"user"_L1, ValueType::Object, Need::Required}};
constexpr std::array passwordUserFields{Field{"name"_L1, ValueType::Text, Need::Required},
                                        Field{"password"_L1, ValueType::Text, Need::Required},
                                        Field{"domain"_L1, ValueType::Object, Need::Required}};
constexpr std::array domainFields{Field{"name"_L1, ValueType::Text, Need::Required}};
constexpr std::array totpUserFields{Field{"id"_L1, ValueType::Text, Need::Required},
                                    Field{"passcode"_L1, ValueType::Text, Need::Required}};
constexpr std::array scopeFields{Field{"project"_L1, ValueType::Object},
                                 Field{"domain"_L1, ValueType::Object}};
constexpr std::array namedFields{Field{"id"_L1, ValueType::Text}, Field{"name"_L1, ValueType::Text}};

const QString identityPath = u"auth.identity"_s;
const QString scopePath = u"auth.scope"_s;

//! The object must hold exactly one of the two keys.
std::optional<Fault> checkOneOf(const QJsonObject &object, const QString &path, QLatin1StringView first,
                                QLatin1StringView second)
{
    if (isAbsent(object[first]) != isAbsent(object[second]))
        return {};
    return Fault{path, u"%1 must have either %2 or %3."_s.arg(path, first, second)};
}

std::optional<Fault> checkPassword(const QJsonObject &password)
{
    const QString path = identityPath + u".password"_s;
    if (auto fault = checkFields(password, path, holderFields))
        return fault;
    const QJsonObject user = password["user"_L1].toObject();
    if (auto fault = checkFields(user, path + u".user"_s, passwordUserFields))
        return fault;
    return checkFields(user["domain"_L1].toObject(), path + u".user.domain"_s, domainFields);
}

std::optional<Fault> checkTotp(const QJsonObject &totp)
{
    const QString path = identityPath + u".totp"_s;
    if (auto fault = checkFields(totp, path, holderFields))
        return fault;
    return checkFields(totp["user"_L1].toObject(), path + u".user"_s, totpUserFields);
}

std::optional<Fault> checkIdentity(const QJsonObject &identity)
{
    if (auto fault = checkFields(identity, identityPath, identityFields))
        return fault;
    const QJsonArray methods = identity["methods"_L1].toArray();
    const bool withTotp = methods == QJsonArray{u"password"_s, u"totp"_s};
    if (!withTotp && methods != QJsonArray{u"password"_s}) {
        return Fault{identityPath + u".methods"_s,
                     u"methods must be [\"password\"] or [\"password\",\"totp\"]."_s};
    }
    if (auto fault = checkPassword(identity["password"_L1].toObject()))
        return fault;
    if (withTotp == isAbsent(identity["totp"_L1]))
        return Fault{identityPath + u".totp"_s, u"totp must be given where methods name it."_s};
    return withTotp ? checkTotp(identity["totp"_L1].toObject()) : std::nullopt;
}

std::optional<Fault> checkScope(const QJsonObject &scope)
{
    if (auto fault = checkFields(scope, scopePath, scopeFields))
        return fault;
    if (auto fault = checkOneOf(scope, scopePath, "project"_L1, "domain"_L1))
        return fault;
    const QLatin1StringView key = isAbsent(scope["project"_L1]) ? "domain"_L1 : "project"_L1;
    const QString path = joined(scopePath, key);
    const QJsonObject named = scope[key].toObject();
    if (auto fault = checkFields(named, path, namedFields))
        return fault;
    return checkOneOf(named, path, "id"_L1, "name"_L1);
}

} // namespace

std::optional<Fault> checkTokenRequest(const QJsonObject &body)
{
    if (auto fault = checkFields(body, {}, bodyFields))
        return fault;
    const QJsonObject auth = body["auth"_L1].toObject();
    if (auto fault = checkFields(auth, u"auth"_s, authFields))
        return fault;
    if (auto fault = checkIdentity(auth["identity"_L1].toObject()))
        return fault;
    // Without a scope the token is one of the whole account.
    return isAbsent(auth["scope"_L1]) ? std::nullopt : checkScope(auth["scope"_L1].toObject());
}

} // namespace weir::sandbox
