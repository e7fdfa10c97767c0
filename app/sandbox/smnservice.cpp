#include "app/sandbox/smnservice.h"

#include "app/sandbox/querynumber.h"
#include "app/sandbox/sampledata.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr qint64 pageLimit = 100;

Answer invalidQuery(const Request &request, const QString &message)
{
    return gatewayError(request, 400, u"SMN.00011003"_s, message);
}

} // namespace

SmnService::SmnService(const QString &projectId)
{
    const QJsonArray samples = sampleSmnTopics();
    for (const auto &sample : samples) {
        QJsonObject topic = sample.toObject();
        topic.insert(u"topic_urn"_s,
                     u"urn:smn:%1:%2:%3"_s.arg(sampleRegion, projectId, topic["name"_L1].toString()));
        m_topics.append(topic);
    }
}

std::vector<Route> SmnService::routes()
{
    return {
        {Service::Smn, Method::Get, u"/v2/{project_id}/notifications/topics"_s,
         [this](const Request &request) { return list(request); }},
    };
}

Answer SmnService::list(const Request &request) const
{
    const auto offset = queryNumber(request, u"offset"_s, 0, 0, std::numeric_limits<qint64>::max());
    if (!offset)
        return invalidQuery(request, u"offset must be 0 or more."_s);
    const auto limit = queryNumber(request, u"limit"_s, pageLimit, 1, pageLimit);
    if (!limit)
        return invalidQuery(request, u"limit must be between 1 and %1."_s.arg(pageLimit));
    const qint64 count = qint64(m_topics.size());
    QJsonArray page;
    for (qint64 i = std::min(*offset, count); i < count && page.size() < *limit; ++i)
        page.append(m_topics[qsizetype(i)]);
    return jsonAnswer(200, {{u"request_id"_s, request.id}, {u"topic_count"_s, count}, {u"topics"_s, page}});
}

} // namespace weir::sandbox
