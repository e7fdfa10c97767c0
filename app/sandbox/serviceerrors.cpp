#include "app/sandbox/serviceerrors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

//! The reason phrase, which IAM repeats in its errors.
QString titleOf(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 404:
        return u"Not Found"_s;
    default:
        return u"Error"_s;
    }
}

} // namespace

Answer jsonAnswer(int status, const QJsonObject &body)
{
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer gatewayError(const Request &request, int status, const QString &code, const QString &message)
{
    return jsonAnswer(status,
                      {{u"error_msg"_s, message}, {u"error_code"_s, code}, {u"request_id"_s, request.id}});
}

Answer eventGridError(const Request &request, int status, const QString &code, const QString &message,
                      const QString &details)
{
    return jsonAnswer(status,
                      {{u"error_code"_s, code},
                       {u"error_msg"_s, message},
                       {u"error_details"_s, details},
                       {u"request_id"_s, request.id}});
}

Answer iamError(int status, const QString &message)
{
    return jsonAnswer(
        status,
        {{u"error"_s,
          QJsonObject{{u"code"_s, status}, {u"message"_s, message}, {u"title"_s, titleOf(status)}}}});
}

Answer disError(int status, const QString &code, const QString &message)
{
    return jsonAnswer(status, {{u"errorCode"_s, code}, {u"message"_s, message}});
}

} // namespace weir::sandbox
