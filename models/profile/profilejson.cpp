#include "models/draft/secretfields.h"
#include "models/json/pointer.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/displaytext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <array>
#include <limits>

// The file of a profile: see toJson() and profileFromJson().

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;

constexpr std::string_view tokenSignIn = "token";
constexpr std::string_view accessKeySignIn = "aksk";

struct ProfileFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProfileFile)
};

struct ProxyUseKey
{
    ProxyUse use;
    std::string_view key;
};

constexpr std::array proxyUseKeys{
    ProxyUseKey{ProxyUse::System, "system"},
    ProxyUseKey{ProxyUse::None, "none"},
    ProxyUseKey{ProxyUse::Http, "http"},
    ProxyUseKey{ProxyUse::Socks5, "socks5"},
};

std::string_view proxyUseKey(ProxyUse use)
{
    return std::ranges::find(proxyUseKeys, use, &ProxyUseKey::use)->key;
}

QString notTextMessage(std::string_view key)
{
    return ProfileFileText::tr("The profile's member “%1” must be a text.").arg(toQString(key));
}

QString notObjectMessage(std::string_view key)
{
    return ProfileFileText::tr("The profile's member “%1” must be an object.").arg(toQString(key));
}

//! Takes the known members out of a file's object, so that what is left is what this version does not know.
class MemberReader
{
public:
    explicit MemberReader(const Json &json) : m_rest(json) { }

    QString text(std::string_view key)
    {
        const Json value = take(key);
        if (!value.isNull() && !value.isString())
            fail(notTextMessage(key));
        return toQString(value.text());
    }

    bool boolean(std::string_view key)
    {
        const Json value = take(key);
        if (!value.isNull() && !value.isBoolean())
            fail(ProfileFileText::tr("The profile's member “%1” must be true or false.").arg(toQString(key)));
        return value.toBool();
    }

    milliseconds seconds(std::string_view key, milliseconds fallback)
    {
        const Json value = take(key);
        if (value.isNull())
            return fallback;
        const auto number = value.toInteger();
        if (!number)
            fail(ProfileFileText::tr("The profile's member “%1” must be a whole number of seconds.")
                     .arg(toQString(key)));
        // Far beyond every range, and far from overflowing as milliseconds.
        constexpr qint64 largest = 1'000'000'000;
        return std::chrono::seconds(std::clamp(number.value_or(0), -largest, largest));
    }

    int integer(std::string_view key)
    {
        const Json value = take(key);
        if (value.isNull())
            return 0;
        const auto number = value.toInteger();
        if (!number)
            fail(
                ProfileFileText::tr("The profile's member “%1” must be a whole number.").arg(toQString(key)));
        using Limits = std::numeric_limits<int>;
        return static_cast<int>(std::clamp<qint64>(number.value_or(0), Limits::min(), Limits::max()));
    }

    QUrl url(std::string_view key) { return toUrl(key, take(key)); }

    ProxySettings proxy(std::string_view key)
    {
        Json *object = m_rest.find(key);
        if (!object)
            return {};
        if (!object->isObject()) {
            fail(notObjectMessage(key));
            return {};
        }
        MemberReader reader(*object);
        ProxySettings proxy;
        proxy.use = reader.proxyUse("use");
        proxy.host = reader.text("host");
        proxy.port = reader.integer("port");
        proxy.userName = reader.text("user_name");
        if (!reader.fault().isEmpty())
            fail(reader.fault());
        if (reader.rest().empty())
            m_rest.remove(key);
        else
            *object = std::move(reader.m_rest);
        return proxy;
    }

    //! Services that this version does not know stay where they are.
    std::map<Service, QUrl> serviceEndpoints(std::string_view key)
    {
        std::map<Service, QUrl> endpoints;
        Json *object = m_rest.find(key);
        if (!object)
            return endpoints;
        if (!object->isObject()) {
            fail(notObjectMessage(key));
            return endpoints;
        }
        for (const Service service : allServices) {
            const Json *value = object->find(serviceKey(service));
            if (!value)
                continue;
            const QUrl address = toUrl(serviceKey(service), *value);
            if (!address.isEmpty())
                endpoints.emplace(service, address);
            object->remove(serviceKey(service));
        }
        if (object->members().empty())
            m_rest.remove(key);
        return endpoints;
    }

    void fail(const QString &message)
    {
        if (m_fault.isEmpty())
            m_fault = message;
    }

    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const Json::Object &rest() const { return m_rest.members(); }

private:
    Json take(std::string_view key)
    {
        Json *value = m_rest.find(key);
        if (!value)
            return {};
        Json taken = std::move(*value);
        m_rest.remove(key);
        return taken;
    }

    ProxyUse proxyUse(std::string_view key)
    {
        const std::string use = toStdString(text(key));
        if (use.empty())
            return ProxyUse::System;
        const auto *found = std::ranges::find(proxyUseKeys, use, &ProxyUseKey::key);
        if (found != proxyUseKeys.end())
            return found->use;
        fail(ProfileFileText::tr(
            "The profile's member “use” of “proxy” must be “system”, “none”, “http” or “socks5”."));
        return ProxyUse::System;
    }

    QUrl toUrl(std::string_view key, const Json &value)
    {
        if (!value.isNull() && !value.isString())
            fail(notTextMessage(key));
        const QString text = toQString(value.text());
        QUrl url(text, QUrl::StrictMode);
        if (!text.isEmpty() && !url.isValid())
            fail(
                ProfileFileText::tr("The profile's member “%1” must be an address such as https://host:port.")
                    .arg(toQString(key)));
        return url;
    }

    Json m_rest;
    QString m_fault;
};

//! What a later version knows is kept, but no profile holds a secret.
void removeSecretMembers(Json &value, const std::string &pointer, std::vector<std::string> &removed)
{
    if (value.isArray()) {
        for (size_t index = 0; index < value.items().size(); ++index)
            removeSecretMembers(value.items()[index], childPointer(pointer, index), removed);
    }
    if (!value.isObject())
        return;
    std::erase_if(value.members(), [&](const Json::Member &member) {
        if (!namesSecret(member.key))
            return false;
        removed.push_back(childPointer(pointer, member.key));
        return true;
    });
    for (Json::Member &member : value.members())
        removeSecretMembers(member.value, childPointer(pointer, member.key), removed);
}

std::optional<qint64> fileVersion(const Json &json)
{
    const Json *version = json.find("version");
    return version ? version->toInteger() : std::nullopt;
}

void insertText(Json &json, std::string_view key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, Json::string(toStdString(text)));
}

std::string toText(const QUrl &url)
{
    return url.toEncoded().toStdString();
}

Json toJson(const ProxySettings &proxy)
{
    Json json = Json::object();
    json.insert("use", Json::string(std::string(proxyUseKey(proxy.use))));
    insertText(json, "host", proxy.host);
    if (proxy.port != 0)
        json.insert("port", Json::integer(proxy.port));
    insertText(json, "user_name", proxy.userName);
    return json;
}

Json secondsOf(std::chrono::milliseconds duration)
{
    return Json::integer(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
}

} // namespace

Json toJson(const ConnectionProfile &profile)
{
    Json json = Json::object();
    json.insert("version", Json::integer(profileFileVersion));
    insertText(json, "id", profile.id);
    json.insert("name", Json::string(toStdString(profile.name)));
    insertText(json, "region", profile.region);
    json.insert("project_id", Json::string(toStdString(profile.projectId)));
    const bool isToken = profile.signIn == SignInMethod::Token;
    json.insert("sign_in", Json::string(std::string(isToken ? tokenSignIn : accessKeySignIn)));
    insertText(json, "access_key", profile.accessKey);
    insertText(json, "iam_domain", profile.iamUser.domain);
    insertText(json, "iam_user", profile.iamUser.name);
    insertText(json, "iam_user_id", profile.iamUser.id);
    if (!profile.endpoint.isEmpty())
        json.insert("endpoint", Json::string(toText(profile.endpoint)));

    Json endpoints = Json::object();
    for (const auto &[service, url] : profile.serviceEndpoints)
        endpoints.insert(serviceKey(service), Json::string(toText(url)));
    if (!profile.serviceEndpoints.empty())
        json.insert("endpoints", endpoints);

    insertText(json, "ca_file", profile.caFile);
    if (profile.proxy != ProxySettings{})
        json.insert("proxy", toJson(profile.proxy));
    insertText(json, "color", profile.color);
    json.insert("protected", Json::boolean(profile.isProtected));
    json.insert("connect_timeout", secondsOf(profile.connectTimeout));
    json.insert("idle_timeout", secondsOf(profile.idleTimeout));
    json.insert("deadline", secondsOf(profile.deadline));

    for (const Json::Member &member : profile.unknownMembers) {
        Json *known = json.find(member.key);
        if (!known) {
            json.insert(member.key, member.value);
            continue;
        }
        // Objects that both know: what this version does not know of them.
        for (const Json::Member &inner : member.value.members())
            known->insert(inner.key, inner.value);
    }
    return json;
}

bool isNewerProfile(const Json &json)
{
    return fileVersion(json).value_or(0) > profileFileVersion;
}

Result<ConnectionProfile, QString> profileFromJson(const Json &json)
{
    if (!json.isObject())
        return ProfileFileText::tr("A profile must be a JSON object.");
    const auto version = fileVersion(json);
    if (!version || *version < 1)
        return ProfileFileText::tr(
            "The profile must say its file version: a member “version” of at least 1.");
    if (isNewerProfile(json)) {
        return ProfileFileText::tr(
                   "A newer Weir wrote this profile (file version %1, this one knows %2), so it is "
                   "read-only and left as it is; update Weir to use it.")
            .arg(*version)
            .arg(profileFileVersion);
    }

    Json known = json;
    known.remove("version");
    MemberReader reader(known);
    ConnectionProfile profile;
    profile.id = reader.text("id");
    // The id becomes a file name.
    if (!profile.id.isEmpty() && QUuid::fromString(profile.id).toString(QUuid::WithoutBraces) != profile.id)
        reader.fail(
            ProfileFileText::tr("The profile's member “id” must be a UUID in lower case without braces."));
    profile.name = reader.text("name");
    profile.region = reader.text("region");
    profile.projectId = reader.text("project_id");
    const std::string signIn = toStdString(reader.text("sign_in"));
    if (!signIn.empty() && signIn != tokenSignIn && signIn != accessKeySignIn)
        reader.fail(ProfileFileText::tr("The profile's member “sign_in” must be “token” or “aksk”."));
    profile.signIn = signIn == accessKeySignIn ? SignInMethod::AccessKey : SignInMethod::Token;
    profile.accessKey = reader.text("access_key");
    profile.iamUser = {.domain = reader.text("iam_domain"),
                       .name = reader.text("iam_user"),
                       .id = reader.text("iam_user_id")};
    profile.endpoint = reader.url("endpoint");
    profile.serviceEndpoints = reader.serviceEndpoints("endpoints");
    profile.caFile = reader.text("ca_file");
    profile.proxy = reader.proxy("proxy");
    profile.color = reader.text("color");
    profile.isProtected = reader.boolean("protected");
    profile.connectTimeout = reader.seconds("connect_timeout", profile.connectTimeout);
    profile.idleTimeout = reader.seconds("idle_timeout", profile.idleTimeout);
    profile.deadline = reader.seconds("deadline", profile.deadline);
    Json rest = Json::object(reader.rest());
    removeSecretMembers(rest, {}, profile.secretMembers);
    profile.unknownMembers = std::move(rest.members());
    if (!reader.fault().isEmpty())
        return reader.fault();
    return profile;
}

QString leftOutText(const ConnectionProfile &profile)
{
    if (profile.secretMembers.empty())
        return {};
    QStringList names;
    for (const std::string &pointer : profile.secretMembers)
        names.append(toQString(pointer));
    return ProfileFileText::tr(
               "The file of the profile “%1” has members with the names of secrets, which were "
               "left out (%2); remove them from the file, and sign in instead.")
        .arg(profile.name, listText(names));
}

} // namespace weir
