#include "app/api/picklistrequests.h"

#include "app/api/serviceurl.h"
#include "models/text.h"

#include <QUrlQuery>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! `inner` stands for {parent} or {item}.
Result<ApiRequest, ApiError> requestOf(const ConnectionProfile &profile, Service service,
                                       std::string_view path, const QString &inner, const QUrlQuery &query)
{
    QStringList segments = toQString(path).split(u'/');
    for (QString &segment : segments) {
        if (segment == "{project_id}"_L1)
            segment = profile.projectId;
        else if (segment == "{parent}"_L1 || segment == "{item}"_L1)
            segment = inner;
    }
    auto url = serviceUrl(profile, service, segments);
    if (!url)
        return url.error();
    url->setQuery(query);
    ApiRequest request;
    request.url = *url;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

void addParameter(QUrlQuery &query, std::string_view key, const QString &value)
{
    if (!key.empty() && !value.isEmpty())
        query.addQueryItem(toQString(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

Result<ApiRequest, ApiError> pickListRequest(const ConnectionProfile &profile, const PickListSpec &spec,
                                             const QString &parent, const QString &cursor)
{
    QUrlQuery query(toQString(spec.query));
    addParameter(query, spec.parentParameter, parent);
    addParameter(query, spec.limitKey, QString::number(spec.limit));
    addParameter(query, spec.cursorKey, cursor);
    return requestOf(profile, spec.service, spec.path, parent, query);
}

Result<ApiRequest, ApiError> pickDetailRequest(const ConnectionProfile &profile, const PickListSpec &spec,
                                               const QString &item)
{
    return requestOf(profile, spec.service, spec.detailPath, item, {});
}

} // namespace weir
