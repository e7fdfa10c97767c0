#include "app/api/iamrequests.h"

#include "app/api/serviceurl.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct IamText
{
    Q_DECLARE_TR_FUNCTIONS(weir::IamRequests)
};

// Only the way to the secrets of the body: it is what keeps them out of every error text.
constexpr FieldSpec passwordUserFields[] = {{.key = "password", .sensitivity = Sensitivity::Secret}};
constexpr FieldSpec totpUserFields[] = {{.key = "passcode", .sensitivity = Sensitivity::Secret}};
constexpr FieldSpec passwordFields[] = {
    {.key = "user", .type = FieldType::Object, .fields = passwordUserFields}};
constexpr FieldSpec totpFields[] = {{.key = "user", .type = FieldType::Object, .fields = totpUserFields}};
constexpr FieldSpec identityFields[] = {
    {.key = "password", .type = FieldType::Object, .fields = passwordFields},
    {.key = "totp", .type = FieldType::Object, .fields = totpFields},
};
constexpr FieldSpec authFields[] = {{.key = "identity", .type = FieldType::Object, .fields = identityFields}};
constexpr FieldSpec tokenFields[] = {{.key = "auth", .type = FieldType::Object, .fields = authFields}};

//! Why IAM could not answer the question; empty where it can.
QString faultOf(const SignInQuestion &question)
{
    if (question.domain.isEmpty())
        return IamText::tr("The account name is missing; enter the account that the user belongs to.");
    if (question.user.isEmpty())
        return IamText::tr("The user name is missing; enter it.");
    if (question.password.isEmpty())
        return IamText::tr("The password is missing; enter it.");
    if (question.project && question.project->id.isEmpty() && question.project->name.isEmpty())
        return IamText::tr("The project is missing; choose one.");
    if (question.passcode.isEmpty())
        return {};
    if (QString fault = passcodeFault(question.passcode.reveal()); !fault.isEmpty())
        return fault;
    if (question.userId.isEmpty()) {
        return IamText::tr("With a passcode IAM needs the ID of the user, not only the name; enter the ID, "
                           "which “My Credentials” in the console shows.");
    }
    return {};
}

Json textMember(std::string_view key, std::string text)
{
    Json object = Json::object();
    object.insert(key, Json::string(std::move(text)));
    return object;
}

Json objectMember(std::string_view key, Json value)
{
    Json object = Json::object();
    object.insert(key, std::move(value));
    return object;
}

Json identityOf(const SignInQuestion &question)
{
    Json user = textMember("name", toStdString(question.user));
    user.insert("password", Json::string(std::string(question.password.reveal())));
    user.insert("domain", textMember("name", toStdString(question.domain)));
    Json methods = Json::array({Json::string("password")});
    Json identity = Json::object();
    identity.insert("methods", methods);
    identity.insert("password", objectMember("user", std::move(user)));
    if (question.passcode.isEmpty())
        return identity;
    methods.items().push_back(Json::string("totp"));
    identity.insert("methods", std::move(methods));
    Json totpUser = textMember("id", toStdString(question.userId));
    totpUser.insert("passcode", Json::string(std::string(question.passcode.reveal())));
    identity.insert("totp", objectMember("user", std::move(totpUser)));
    return identity;
}

Json scopeOf(const SignInQuestion &question)
{
    if (!question.project)
        return objectMember("domain", textMember("name", toStdString(question.domain)));
    const auto &[id, name] = *question.project;
    return objectMember(
        "project", id.isEmpty() ? textMember("name", toStdString(name)) : textMember("id", toStdString(id)));
}

Result<ApiRequest, ApiError> iamRequest(const ConnectionProfile &profile, HttpMethod method,
                                        const QStringList &path)
{
    const auto url = serviceUrl(profile, Service::Iam, QStringList{u"v3"_s} + path);
    if (!url)
        return url.error();
    ApiRequest request;
    request.method = method;
    request.url = *url;
    // As the IAM API spells it.
    request.headers = {{"Content-Type", "application/json;charset=utf8"}};
    return request;
}

} // namespace

Result<ApiRequest, ApiError> createToken(const ConnectionProfile &profile, const SignInQuestion &question)
{
    if (const QString fault = faultOf(question); !fault.isEmpty())
        return refusal(fault);
    auto request = iamRequest(profile, HttpMethod::Post, {u"auth"_s, u"tokens"_s});
    if (!request)
        return request;
    // The catalog of all services would only make the answer large.
    QUrlQuery query;
    query.addQueryItem(u"nocatalog"_s, u"true"_s);
    request->url.setQuery(query);
    Json auth = objectMember("identity", identityOf(question));
    auth.insert("scope", scopeOf(question));
    request->body = Secret(writeCompactJson(objectMember("auth", std::move(auth))));
    request->bodyTable = tokenFields;
    constexpr int created = 201;
    request->expected = {.status = created, .body = AnswerBody::IssuedToken};
    return request;
}

Result<ApiRequest, ApiError> listAccessibleProjects(const ConnectionProfile &profile)
{
    return iamRequest(profile, HttpMethod::Get, {u"auth"_s, u"projects"_s});
}

Result<ApiRequest, ApiError> listAccountProjects(const ConnectionProfile &profile)
{
    return iamRequest(profile, HttpMethod::Get, {u"projects"_s});
}

Result<ApiRequest, ApiError> listProjectsNamed(const ConnectionProfile &profile, const QString &name)
{
    auto request = listAccountProjects(profile);
    if (!request)
        return request;
    QUrlQuery query;
    query.addQueryItem(u"name"_s, QString::fromLatin1(QUrl::toPercentEncoding(name)));
    request->url.setQuery(query);
    return request;
}

} // namespace weir
