#include "app/sandbox/iamservice.h"

#include "app/sandbox/iamuser.h"
#include "app/sandbox/jsonbody.h"
#include "app/sandbox/sampledata.h"
#include "app/sandbox/tokenrules.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

struct Project
{
    QLatin1StringView id;
    QLatin1StringView name;
    bool enabled = true;
};

//! The user's; only the first one has streams and subscriptions.
constexpr std::array projects{
    Project{sampleProjectId, sampleRegion},
    Project{"05cf683c351e43518618d9fa96a5efa9"_L1, "cn-north-4_retired"_L1, false},
};

const Project *findProject(const QJsonObject &wanted)
{
    const QString id = wanted["id"_L1].toString();
    const QString name = wanted["name"_L1].toString();
    const auto *found = std::ranges::find_if(projects, [&](const Project &project) {
        return project.enabled && (id.isEmpty() ? project.name == name : project.id == id);
    });
    return found == projects.end() ? nullptr : found;
}

bool isAccount(const QJsonObject &wanted)
{
    return wanted["id"_L1].toString() == domainId || wanted["name"_L1].toString() == domainName;
}

bool isTheUser(const QJsonObject &identity)
{
    const QJsonObject user = identity["password"_L1]["user"_L1].toObject();
    const bool passwordFits = user["name"_L1].toString() == userName
        && user["password"_L1].toString() == userPassword
        && user["domain"_L1]["name"_L1].toString() == domainName;
    const QJsonValue totpUser = identity["totp"_L1]["user"_L1];
    const bool passcodeFits = totpUser.isUndefined()
        || (totpUser["id"_L1].toString() == userId && totpUser["passcode"_L1].toString() == userPasscode);
    return passwordFits && passcodeFits;
}

QJsonObject domainObject()
{
    return {{u"id"_s, domainId}, {u"name"_s, domainName}};
}

QJsonObject tokenObject(const IssuedToken &token, const QJsonArray &methods, const Project *project)
{
    QJsonObject object{
        {u"issued_at"_s, iamTime(token.issuedAt)},
        {u"expires_at"_s, iamTime(token.expiresAt)},
        {u"methods"_s, methods},
        {u"user"_s, QJsonObject{{u"id"_s, userId}, {u"name"_s, userName}, {u"domain"_s, domainObject()}}},
        {u"roles"_s, QJsonArray{QJsonObject{{u"id"_s, u"0"_s}, {u"name"_s, u"te_admin"_s}}}},
    };
    if (project) {
        object.insert(
            u"project"_s,
            QJsonObject{{u"id"_s, project->id}, {u"name"_s, project->name}, {u"domain"_s, domainObject()}});
    } else {
        object.insert(u"domain"_s, domainObject());
    }
    return object;
}

//! The user's projects, those of a name where the query has one.
Answer listProjects(const Request &request)
{
    const QString name = request.query.queryItemValue(u"name"_s, QUrl::FullyDecoded);
    QJsonArray listed;
    for (const Project &project : projects) {
        if (!name.isEmpty() && project.name != name)
            continue;
        listed.append(QJsonObject{
            {u"id"_s, project.id},
            {u"name"_s, project.name},
            {u"domain_id"_s, domainId},
            {u"parent_id"_s, domainId},
            {u"is_domain"_s, false},
            {u"enabled"_s, project.enabled},
            {u"description"_s, QString()},
        });
    }
    return jsonAnswer(200, {{u"projects"_s, listed}, {u"links"_s, QJsonObject{{u"next"_s, QJsonValue()}}}});
}

} // namespace

std::vector<Route> IamService::routes()
{
    return {
        {Service::Iam, Method::Post, u"/v3/auth/tokens"_s,
         [this](const Request &request) { return createToken(request); }, Access::Open},
        {Service::Iam, Method::Get, u"/v3/auth/projects"_s, listProjects, Access::Account},
        {Service::Iam, Method::Get, u"/v3/projects"_s, listProjects, Access::Account},
    };
}

Answer IamService::createToken(const Request &request)
{
    const auto body = readObject(request.body);
    if (!body)
        return iamError(400, u"The request body is not valid JSON."_s);
    if (const auto fault = checkTokenRequest(*body))
        return iamError(400, u"The request body is invalid: %1 (%2)"_s.arg(fault->reason, fault->field));
    const QJsonObject auth = (*body)["auth"_L1].toObject();
    const QJsonObject identity = auth["identity"_L1].toObject();
    if (!isTheUser(identity))
        return iamError(401, u"The username or password is wrong."_s);

    const QJsonObject scope = auth["scope"_L1].toObject();
    const QJsonObject wanted = scope["project"_L1].toObject();
    const Project *project = findProject(wanted);
    if (!wanted.isEmpty() && !project) {
        return iamError(
            404,
            u"Could not find project: %1."_s.arg(wanted["id"_L1].toString(wanted["name"_L1].toString())));
    }
    if (scope.contains("domain"_L1) && !isAccount(scope["domain"_L1].toObject()))
        return iamError(401, u"The username or password is wrong."_s);

    const IssuedToken &token = m_tokens.issue(project ? QString(project->id) : QString());
    QJsonObject description = tokenObject(token, identity["methods"_L1].toArray(), project);
    if (request.query.queryItemValue(u"nocatalog"_s).isEmpty())
        description.insert(u"catalog"_s, QJsonArray());
    Answer answer = jsonAnswer(201, {{u"token"_s, description}});
    answer.headers.append({"X-Subject-Token", token.text});
    return answer;
}

} // namespace weir::sandbox
