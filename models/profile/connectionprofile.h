#pragma once

#include "models/json/json.h"
#include "models/profile/proxysettings.h"
#include "models/result.h"
#include "models/schema/validationissue.h"

#include <QString>
#include <QUrl>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

//! The services that Weir talks to, by the first label of their host names.
enum class Service : quint8 { EventGrid, Dis, Iam, Smn, Dms, FunctionGraph, Vpc };

//! Such as "eg"; also the key in a profile's file.
[[nodiscard]] std::string_view serviceKey(Service service);
//! Such as "EventGrid (EG)", in the user's language.
[[nodiscard]] QString serviceName(Service service);

inline constexpr std::array allServices{Service::EventGrid, Service::Dis, Service::Iam,
                                        Service::Smn,       Service::Dms, Service::FunctionGraph,
                                        Service::Vpc};

enum class SignInMethod : quint8 { Token, AccessKey };

//! Who signs in to IAM with a password, as far as it was remembered; the password is a secret and not in it.
struct IamUser
{
    //! The account that the user belongs to.
    QString domain = {};
    QString name = {};
    //! Known where the user signs in with a passcode.
    QString id = {};

    bool operator==(const IamUser &other) const = default;
};

//! `user`, with the ID of `known` where it has none and is the same user: whoever signs in without a passcode
//! gives none.
[[nodiscard]] IamUser withKnownId(IamUser user, const IamUser &known);

//! How to reach one project: no secret is in it.
struct ConnectionProfile
{
    //! A UUID without braces; the name of its file and of its keychain entries.
    QString id = {};
    QString name = {};
    QString region = {};
    QString projectId = {};
    SignInMethod signIn = SignInMethod::Token;
    //! The public half of an AK/SK pair.
    QString accessKey = {};
    IamUser iamUser = {};
    //! One address for every service (a gateway, the sandbox).
    QUrl endpoint = {};
    //! Addresses of single services; they win over `endpoint` and the region's.
    std::map<Service, QUrl> serviceEndpoints = {};
    //! PEM file of further certificate authorities.
    QString caFile = {};
    ProxySettings proxy = {};
    //! Colour of the profile as #rrggbb, empty for none.
    QString color = {};
    //! Apply and Delete ask for the resource's name.
    bool isProtected = false;
    //! Of one request on the wire; whole seconds in the profile's file.
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds deadline = std::chrono::seconds(60);
    //! Members of the file that this version does not know.
    Json::Object unknownMembers = {};
    //! Pointers of the file's members that were left out, for their names are those of secrets.
    std::vector<std::string> secretMembers = {};
};

//! The address of a service: its own, else the gateway's, else the region's. Empty where none is known:
//! without a region no address is guessed, so that a password never goes to a cloud that nobody named.
[[nodiscard]] QUrl endpointFor(const ConnectionProfile &profile, Service service);

//! Whether a password for the proxy is wanted: plain http never goes through one.
[[nodiscard]] bool needsProxyPassword(const ConnectionProfile &profile);

//! Why a URL is no endpoint, as one sentence in the user's language; empty where it is one. Accepted are
//! https, and http for loopback addresses, with a host and without user, query or fragment.
[[nodiscard]] QString endpointFault(const QUrl &url);

//! The longest name of a profile in code points.
inline constexpr int profileNameLimit = 64;

//! Whether `text` can stand in an HTTP header as a token: 1 to 32768 characters from ! to ~.
[[nodiscard]] bool isValidToken(std::string_view text);
//! Not empty and no `/`: it is a segment of every path.
[[nodiscard]] bool isValidProjectId(const QString &projectId);
//! One label of a host name in lower case: 1 to 63 letters, digits and inner hyphens.
[[nodiscard]] bool isValidRegion(const QString &region);

//! The one file version that this program writes.
inline constexpr int profileFileVersion = 1;

//! Pointers name the members of the profile's file, such as /project_id.
[[nodiscard]] ValidationIssues validateProfile(const ConnectionProfile &profile);
//! The first of its errors, as one sentence in the user's language; empty where it has none.
[[nodiscard]] QString profileFault(const ConnectionProfile &profile);

[[nodiscard]] Json toJson(const ConnectionProfile &profile);
//! Whether a later program wrote this; such a file is shown, never used or rewritten.
[[nodiscard]] bool isNewerProfile(const Json &json);
//! What the file says, not yet validated; without an id where the file has none. The error, also for a newer
//! version, is a sentence in the user's language.
[[nodiscard]] Result<ConnectionProfile, QString> profileFromJson(const Json &json);
//! Which members of its file a profile was read without, as one sentence in the user's language; empty where
//! none was left out.
[[nodiscard]] QString leftOutText(const ConnectionProfile &profile);

} // namespace weir
