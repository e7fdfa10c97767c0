#include "app/sandbox/gateway.h"

#include "app/api/httpdate.h"
#include "app/sandbox/signaturecheck.h"

#include <QDateTime>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr qsizetype bodyLimit = qsizetype(1) << 20;
constexpr qsizetype disIdLimit = 64;

//! "request_uuid-timestamp-hostname", as the API page says of X-Request-Id.
QString newRequestId()
{
    return u"%1-%2-sandbox"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces))
        .arg(QDateTime::currentMSecsSinceEpoch());
}

std::optional<QHash<QString, QString>> parametersOf(const QString &path, const QString &pattern)
{
    const QStringList segments = path.split(u'/');
    const QStringList names = pattern.split(u'/');
    if (segments.size() != names.size())
        return {};
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString segment = QUrl::fromPercentEncoding(segments[i].toUtf8());
        if (names[i].startsWith(u'{'))
            parameters.insert(names[i].sliced(1).chopped(1), segment);
        else if (names[i] != segment)
            return {};
    }
    return parameters;
}

bool isDisId(const QString &id)
{
    return !id.isEmpty() && id.size() <= disIdLimit
        && std::ranges::all_of(id, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

Answer noSuchPath(const Request &request)
{
    return gatewayError(request, 404, u"APIGW.0101"_s,
                        u"The API does not exist or has not been published in the environment."_s);
}

Answer wrongMethod(const Request &request, const QByteArrayList &allowed)
{
    Answer answer = gatewayError(request, 405, u"APIGW.0101"_s, u"The API does not exist."_s);
    answer.headers.append({"Allow", allowed.join(", ")});
    return answer;
}

Answer missingToken(const Request &request, Service service)
{
    if (service == Service::Iam)
        return iamError(401, u"The request you have made requires authentication."_s);
    return gatewayError(request, 401, u"APIGW.0301"_s,
                        u"Incorrect IAM authentication information: X-Auth-Token is missing."_s);
}

Answer wrongToken(const Request &request, Service service)
{
    switch (service) {
    case Service::EventGrid:
        return eventGridError(request, 401, u"EG.00014010"_s, u"Unauthorized"_s,
                              u"Incorrect token or token resolution failed"_s);
    case Service::Iam:
        return iamError(401, u"The token is invalid."_s);
    case Service::Dis:
    case Service::Smn:
    case Service::Dms:
    case Service::FunctionGraph:
    case Service::Vpc:
        break;
    }
    return gatewayError(request, 401, u"APIGW.0301"_s,
                        u"Incorrect IAM authentication information: decrypt token fail."_s);
}

Answer expiredToken(const Request &request, Service service)
{
    const QString message = u"The token must be updated"_s;
    if (service == Service::Iam)
        return iamError(401, message);
    return gatewayError(request, 401, u"APIGW.0307"_s, message);
}

Answer wrongProject(const Request &request, Service service, const QString &projectId)
{
    switch (service) {
    case Service::EventGrid:
        return eventGridError(request, 403, u"EG.00014030"_s, u"Forbidden"_s,
                              u"The token is not valid for project %1."_s.arg(projectId));
    case Service::Dis:
        if (!isDisId(projectId))
            return disError(400, u"DIS.4117"_s, u"Invalid Project Id. [%1]"_s.arg(projectId));
        return disError(403, u"DIS.4116"_s,
                        u"Invalid RBAC. The token is not valid for the project. [%1]"_s.arg(projectId));
    case Service::Iam:
    case Service::Smn:
    case Service::Dms:
    case Service::FunctionGraph:
    case Service::Vpc:
        break;
    }
    return gatewayError(request, 403, u"APIGW.0302"_s,
                        u"The token is not valid for project %1."_s.arg(projectId));
}

} // namespace

Gateway::Gateway(QString projectId, const TokenStore &tokens, const QStringList &faults)
    : m_projectId(std::move(projectId)), m_tokens(tokens), m_faults(faults, tokens)
{
}

void Gateway::add(std::vector<Route> routes)
{
    std::ranges::move(routes, std::back_inserter(m_routes));
}

Answer Gateway::answer(Request request)
{
    request.id = newRequestId();
    Answer answer = dispatched(request);
    answer.headers.append({"X-Request-Id", request.id.toLatin1()});
    answer.headers.append({"Date", httpDate(QDateTime::currentDateTimeUtc())});
    return answer;
}

Answer Gateway::dispatched(Request &request)
{
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        auto parameters = parametersOf(request.path, route.pattern);
        if (!parameters)
            continue;
        if (route.method == request.method) {
            request.parameters = *std::move(parameters);
            return handled(route, request);
        }
        allowed.append(nameOf(route.method));
    }
    return allowed.isEmpty() ? noSuchPath(request) : wrongMethod(request, allowed);
}

Answer Gateway::handled(const Route &route, const Request &request)
{
    if (request.body.size() > bodyLimit)
        return gatewayError(request, 413, u"APIGW.0201"_s, u"Request entity too large."_s);
    if (route.access != Access::Open) {
        const bool isBySignature = request.token.isEmpty() && isSigned(request);
        if (auto fault = isBySignature ? signedFault(route, request) : tokenFault(route, request))
            return *std::move(fault);
    }
    const QString operation = QString::fromLatin1(nameOf(route.method)) + route.pattern;
    return m_faults.answer(route.service, operation, request, route.handle);
}

std::optional<Answer> Gateway::signedFault(const Route &route, const Request &request) const
{
    if (auto fault = signatureFault(request, QDateTime::currentDateTimeUtc()))
        return fault;
    return projectFault(route, request, m_projectId);
}

std::optional<Answer> Gateway::tokenFault(const Route &route, const Request &request) const
{
    if (request.token.isEmpty())
        return missingToken(request, route.service);
    const IssuedToken *token = m_tokens.find(request.token);
    if (!token)
        return wrongToken(request, route.service);
    if (token->isExpired())
        return expiredToken(request, route.service);
    return projectFault(route, request, token->projectId);
}

std::optional<Answer> Gateway::projectFault(const Route &route, const Request &request,
                                            const QString &allowedProjectId) const
{
    if (route.access == Access::Account)
        return {};
    const QString projectId = request.parameters.value(u"project_id"_s);
    if (projectId != m_projectId || projectId != allowedProjectId)
        return wrongProject(request, route.service, projectId);
    return {};
}

} // namespace weir::sandbox
