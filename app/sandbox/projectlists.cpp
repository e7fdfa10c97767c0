#include "app/sandbox/projectlists.h"

#include "app/sandbox/querynumber.h"
#include "app/sandbox/sampledata.h"

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

// The largest pages, and those of a request that names no size.
constexpr qint64 eventGridPage = 1000;
constexpr qint64 eventGridDefault = 100;
constexpr qint64 dmsPage = 50;
constexpr qint64 dmsDefault = 10;
constexpr qint64 functionGraphPage = 400;
constexpr qint64 vpcPage = 2000;
constexpr int partitions = 3;

struct Window
{
    qint64 first = 0;
    qint64 count = 0;
};

//! Nothing where the query is not as the service wants it.
std::optional<Window> windowOf(const Request &request, const QString &first, const QString &count,
                               qint64 defaultCount, qint64 most)
{
    const auto offset = queryNumber(request, first, 0, 0, std::numeric_limits<qint64>::max());
    const auto limit = queryNumber(request, count, defaultCount, 1, most);
    if (!offset || !limit)
        return {};
    return Window{*offset, *limit};
}

QJsonArray rowsIn(const QJsonArray &rows, Window window)
{
    QJsonArray page;
    for (qint64 i = std::min(window.first, qint64(rows.size()));
         i < rows.size() && page.size() < window.count; ++i)
        page.append(rows[qsizetype(i)]);
    return page;
}

//! DMS lists its RocketMQ instances under both names.
bool isOfEngine(const QJsonValue &instance, const QString &engine)
{
    return engine.isEmpty()
        || instance["engine"_L1].toString() == (engine == "rocketmq"_L1 ? u"reliability"_s : engine);
}

Answer dmsError(const Request &request, int status, const QString &code, const QString &message)
{
    return gatewayError(request, status, code, message);
}

Answer invalidDmsQuery(const Request &request)
{
    return dmsError(request, 400, u"DMS.00400002"_s,
                    u"offset must be 0 or more, and limit between 1 and %1."_s.arg(dmsPage));
}

//! As the service describes a topic or a group.
QJsonObject partNamed(const QString &name, const QString &kind, bool isKafka)
{
    if (kind == "topics"_L1)
        return {{u"name"_s, name}, {u"partition"_s, partitions}};
    return isKafka ? QJsonObject{{u"group_id"_s, name}, {u"state"_s, u"STABLE"_s}, {u"lag"_s, 0}}
                   : QJsonObject{{u"name"_s, name}, {u"enabled"_s, true}};
}

} // namespace

ProjectLists::ProjectLists() : m_lists(sampleProjectLists()) { }

std::vector<Route> ProjectLists::routes()
{
    const auto eventGrid = [this](const QString &path, const QString &kind) {
        return Route{Service::EventGrid, Method::Get, u"/v1/{project_id}/"_s + path,
                     [this, kind](const Request &request) { return listOfEventGrid(request, kind); }};
    };
    const auto parts = [this](const QString &kind) {
        return Route{Service::Dms, Method::Get, u"/v2/{project_id}/instances/{id}/"_s + kind,
                     [this, kind](const Request &request) { return listPartsOf(request, kind); }};
    };
    const auto networks = [this](const QString &kind) {
        return Route{Service::Vpc, Method::Get, u"/v1/{project_id}/"_s + kind,
                     [this, kind](const Request &request) { return listNetworks(request, kind); }};
    };
    return {
        eventGrid(u"connections"_s, u"connections"_s),
        eventGrid(u"target-catalogs"_s, u"target_catalogs"_s),
        eventGrid(u"subscriptions/obsbuckets"_s, u"buckets"_s),
        {Service::EventGrid, Method::Get, u"/v1/{project_id}/service-agencies"_s,
         [this](const Request &request) { return listAgencies(request); }},
        {Service::Dms, Method::Get, u"/v2/{project_id}/instances"_s,
         [this](const Request &request) { return listInstances(request); }},
        parts(u"topics"_s),
        parts(u"groups"_s),
        {Service::FunctionGraph, Method::Get, u"/v2/{project_id}/fgs/functions"_s,
         [this](const Request &request) { return listFunctions(request); }},
        networks(u"vpcs"_s),
        networks(u"subnets"_s),
    };
}

Answer ProjectLists::listOfEventGrid(const Request &request, const QString &kind) const
{
    const auto window = windowOf(request, u"offset"_s, u"limit"_s, eventGridDefault, eventGridPage);
    if (!window) {
        return eventGridError(request, 400, u"EG.00513000"_s, u"invalid parameters"_s,
                              u"offset must be 0 or more, and limit between 1 and %1."_s.arg(eventGridPage));
    }
    const QJsonArray rows = m_lists[kind].toArray();
    const QJsonArray page = rowsIn(rows, *window);
    return jsonAnswer(200, {{u"total"_s, rows.size()}, {u"size"_s, page.size()}, {u"items"_s, page}});
}

Answer ProjectLists::listAgencies(const Request &request) const
{
    const QString type = request.query.queryItemValue(u"type"_s);
    if (type != "TARGET_CONNECTION"_L1) {
        return eventGridError(request, 400, u"EG.00513000"_s, u"invalid parameters: type"_s,
                              u"The sandbox has agencies of type TARGET_CONNECTION."_s);
    }
    return jsonAnswer(200, {{u"agencies"_s, m_lists["agencies"_L1]}});
}

Answer ProjectLists::listInstances(const Request &request) const
{
    const auto window = windowOf(request, u"offset"_s, u"limit"_s, dmsDefault, dmsPage);
    if (!window)
        return invalidDmsQuery(request);
    const QString engine = request.query.queryItemValue(u"engine"_s);
    QJsonArray rows;
    const QJsonArray instances = m_lists["instances"_L1].toArray();
    for (const auto &instance : instances) {
        if (isOfEngine(instance, engine))
            rows.append(instance);
    }
    return jsonAnswer(200, {{u"instance_num"_s, rows.size()}, {u"instances"_s, rowsIn(rows, *window)}});
}

Answer ProjectLists::listPartsOf(const Request &request, const QString &kind) const
{
    const auto window = windowOf(request, u"offset"_s, u"limit"_s, dmsDefault, dmsPage);
    if (!window)
        return invalidDmsQuery(request);
    const QString id = request.parameters.value(u"id"_s);
    const QJsonArray instances = m_lists["instances"_L1].toArray();
    const auto instance =
        std::find_if(instances.begin(), instances.end(), [&id](const QJsonValue &candidate) {
            return candidate["instance_id"_L1].toString() == id;
        });
    if (instance == instances.end())
        return dmsError(request, 404, u"DMS.00404022"_s, u"This instance does not exist."_s);
    const QJsonArray names = m_lists[kind][id].toArray();
    const QJsonArray shown = rowsIn(names, *window);
    QJsonArray page;
    for (const auto &name : shown)
        page.append(partNamed(name.toString(), kind, isOfEngine(*instance, u"kafka"_s)));
    return jsonAnswer(200, {{u"total"_s, names.size()}, {kind, page}});
}

Answer ProjectLists::listFunctions(const Request &request) const
{
    const auto window = windowOf(request, u"marker"_s, u"maxitems"_s, functionGraphPage, functionGraphPage);
    if (!window) {
        return gatewayError(
            request, 400, u"FSS.0400"_s,
            u"marker must be 0 or more, and maxitems between 1 and %1."_s.arg(functionGraphPage));
    }
    const QJsonArray rows = m_lists["functions"_L1].toArray();
    const QJsonArray page = rowsIn(rows, *window);
    return jsonAnswer(200,
                      {{u"functions"_s, page},
                       {u"count"_s, rows.size()},
                       {u"next_marker"_s, std::min(window->first, qint64(rows.size())) + page.size()}});
}

//! Each page begins after the row whose ID the request gives.
Answer ProjectLists::listNetworks(const Request &request, const QString &kind) const
{
    const auto limit = queryNumber(request, u"limit"_s, vpcPage, 1, vpcPage);
    if (!limit)
        return gatewayError(request, 400, u"VPC.0004"_s, u"limit must be between 1 and %1."_s.arg(vpcPage));
    const QString vpc = request.query.queryItemValue(u"vpc_id"_s);
    const QString marker = request.query.queryItemValue(u"marker"_s);
    QJsonArray page;
    bool isAfterMarker = marker.isEmpty();
    const QJsonArray rows = m_lists[kind].toArray();
    for (const auto &row : rows) {
        if (isAfterMarker && page.size() < *limit && (vpc.isEmpty() || row["vpc_id"_L1].toString() == vpc))
            page.append(row);
        isAfterMarker = isAfterMarker || row["id"_L1].toString() == marker;
    }
    return jsonAnswer(200, {{kind, page}});
}

} // namespace weir::sandbox
