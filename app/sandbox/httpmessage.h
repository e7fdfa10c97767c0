#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <utility>

namespace weir::sandbox {

enum class Method : quint8 {
    Get,
    Put,
    Post,
    Other,
};

struct Request
{
    Method method = Method::Other;
    //! As it came, percent-encoded, beginning with "/".
    QString path = {};
    QUrlQuery query = {};
    QByteArray token = {};
    QByteArray body = {};
    //! Given by the gateway; error bodies repeat it.
    QString id = {};
    //! What stands in the path for the names in braces of the route, decoded.
    QHash<QString, QString> parameters = {};
};

struct Answer
{
    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

} // namespace weir::sandbox
