#include "app/sandbox/serviceerrors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

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

Answer disError(int status, const QString &code, const QString &message)
{
    return jsonAnswer(status, {{u"errorCode"_s, code}, {u"message"_s, message}});
}

} // namespace weir::sandbox
