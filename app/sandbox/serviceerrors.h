#pragma once

#include "app/sandbox/httpmessage.h"

#include <QJsonObject>

namespace weir::sandbox {

enum class Service : quint8 {
    EventGrid,
    Dis,
    Smn,
    Iam,
    Dms,
    FunctionGraph,
    Vpc,
};

//! What a service refuses in a body.
struct Fault
{
    //! Where, as in "option.batch_window.count".
    QString field = {};
    //! A sentence in the service's language.
    QString reason = {};
};

[[nodiscard]] Answer jsonAnswer(int status, const QJsonObject &body);

//! The gateway in front of every service: `error_msg`, `error_code`, `request_id`.
[[nodiscard]] Answer gatewayError(const Request &request, int status, const QString &code,
                                  const QString &message);
//! EventGrid: `error_code`, `error_msg`, `error_details`, `request_id`.
[[nodiscard]] Answer eventGridError(const Request &request, int status, const QString &code,
                                    const QString &message, const QString &details);
//! IAM: `error` with `code`, a number, `message` and `title`.
[[nodiscard]] Answer iamError(int status, const QString &message);
//! DIS: `errorCode`, `message`.
[[nodiscard]] Answer disError(int status, const QString &code, const QString &message);

} // namespace weir::sandbox
