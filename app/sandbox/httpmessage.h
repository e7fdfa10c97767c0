#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace weir::sandbox {

enum class Method : quint8 {
    Get,
    Put,
    Post,
    Delete,
    Other,
};

//! "GET" and so on; empty for Other.
[[nodiscard]] inline QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Post:
        return "POST";
    case Method::Delete:
        return "DELETE";
    case Method::Other:
        break;
    }
    return {};
}

struct Request
{
    Method method = Method::Other;
    //! As it came, percent-encoded, beginning with "/".
    QString path = {};
    QUrlQuery query = {};
    QByteArray token = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    //! Given by the gateway; error bodies repeat it.
    QString id = {};
    //! What stands in the path for the names in braces of the route, decoded.
    QHash<QString, QString> parameters = {};

    //! The first header of this name, whatever its case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

struct Answer
{
    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    //! Of a body that is not empty.
    QByteArray contentType = QByteArrayLiteral("application/json");
    //! Beside the latency of every answer.
    std::chrono::milliseconds delay{0};
};

} // namespace weir::sandbox
