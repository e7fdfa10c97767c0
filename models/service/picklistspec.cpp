#include "models/service/picklistspec.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

// Connections are made in the console for other kinds of targets as well, and may have failed.
constexpr std::string_view connectionKeys[] = {"type", "status", "kafka_detail"};
constexpr std::string_view kafkaInstanceKeys[] = {"connect_address",         "port",
                                                  "cross_vpc_info",          "kafka_security_protocol",
                                                  "sasl_enabled_mechanisms", "ssl_enable"};
constexpr std::string_view rocketMqInstanceKeys[] = {"engine_version",  "enable_acl", "ssl_enable",
                                                     "namesrv_address", "vpc_id",     "subnet_id"};
constexpr std::string_view subnetKeys[] = {"vpc_id"};
constexpr std::string_view smnTopicKeys[] = {"topic_urn"};

constexpr std::string_view instanceTopicsPath = "v2/{project_id}/instances/{parent}/topics";
constexpr std::string_view instanceGroupsPath = "v2/{project_id}/instances/{parent}/groups";
constexpr std::string_view disStreamsPath = "v2/{project_id}/streams";

// As the API pages give them: EventGrid 1 to 1000, DMS 1 to 50, FunctionGraph to 400, SMN and DIS 1 to 100.
// VPC names no end below 2000.
constexpr int eventGridLimit = 1000;
constexpr int dmsLimit = 50;
constexpr int functionGraphLimit = 400;
constexpr int smnLimit = 100;
constexpr int disLimit = 100;
constexpr int vpcLimit = 1000;

constexpr PickListSpec eventGridList(PickList list, std::string_view path, std::string_view valueKey,
                                     std::string_view labelKey)
{
    return {.list = list,
            .service = Service::EventGrid,
            .path = path,
            .paging = PickPaging::Offset,
            .limitKey = "limit",
            .limit = eventGridLimit,
            .cursorKey = "offset",
            .itemsKey = "items",
            .valueKey = valueKey,
            .labelKey = labelKey,
            .totalKey = "total"};
}

constexpr PickListSpec dmsList(PickList list, std::string_view path, std::string_view itemsKey,
                               std::string_view valueKey, std::string_view totalKey)
{
    return {.list = list,
            .service = Service::Dms,
            .path = path,
            .paging = PickPaging::Offset,
            .limitKey = "limit",
            .limit = dmsLimit,
            .cursorKey = "offset",
            .itemsKey = itemsKey,
            .valueKey = valueKey,
            .labelKey = valueKey,
            .totalKey = totalKey};
}

constexpr PickListSpec instanceList(PickList list, std::string_view engine,
                                    std::span<const std::string_view> keptKeys)
{
    PickListSpec spec =
        dmsList(list, "v2/{project_id}/instances", "instances", "instance_id", "instance_num");
    spec.query = engine;
    spec.labelKey = "name";
    spec.noteKey = "engine_version";
    spec.keptKeys = keptKeys;
    return spec;
}

//! What is in an instance of DMS.
constexpr PickListSpec instancePart(PickList list, std::string_view path, std::string_view itemsKey,
                                    std::string_view valueKey)
{
    PickListSpec spec = dmsList(list, path, itemsKey, valueKey, "total");
    spec.parentKey = "instance_id";
    spec.parent = PickParent::Required;
    spec.noParent = QT_TRANSLATE_NOOP("weir::PickLists", "Choose an instance first.");
    return spec;
}

constexpr PickListSpec vpcList(PickList list, std::string_view path, std::string_view itemsKey)
{
    return {.list = list,
            .service = Service::Vpc,
            .path = path,
            .paging = PickPaging::LastRow,
            .limitKey = "limit",
            .limit = vpcLimit,
            .cursorKey = "marker",
            .itemsKey = itemsKey,
            .valueKey = "id",
            .labelKey = "name",
            .noteKey = "cidr"};
}

constexpr PickListSpec disList(PickList list)
{
    // The names alone: what else the answer has of the streams is not the ID either.
    return {.list = list,
            .service = Service::Dis,
            .path = disStreamsPath,
            .paging = PickPaging::LastRow,
            .limitKey = "limit",
            .limit = disLimit,
            .cursorKey = "start_stream_name",
            .itemsKey = "stream_names",
            .nextKey = "has_more_streams"};
}

constexpr PickListSpec titled(PickListSpec spec, std::string_view title, std::string_view noRows)
{
    spec.title = title;
    spec.noRows = noRows;
    return spec;
}

constexpr PickListSpec connections()
{
    PickListSpec spec = eventGridList(PickList::Connections, "v1/{project_id}/connections", "id", "name");
    spec.noteKey = "description";
    spec.keptKeys = connectionKeys;
    return titled(spec, QT_TRANSLATE_NOOP("weir::PickLists", "Connections"),
                  QT_TRANSLATE_NOOP("weir::PickLists",
                                    "No Kafka connections in this project; they are made in EventGrid."));
}

constexpr PickListSpec connectionTopics()
{
    PickListSpec spec = instancePart(PickList::ConnectionTopics, instanceTopicsPath, "topics", "name");
    spec.parentKey = "connectionId";
    spec.noParent = QT_TRANSLATE_NOOP("weir::PickLists", "Choose a connection first.");
    return titled(spec, QT_TRANSLATE_NOOP("weir::PickLists", "Topics of the connection"),
                  QT_TRANSLATE_NOOP("weir::PickLists", "No topics in the instance of this connection."));
}

constexpr PickListSpec functions()
{
    return {.list = PickList::Functions,
            .service = Service::FunctionGraph,
            .path = "v2/{project_id}/fgs/functions",
            .paging = PickPaging::Marker,
            .limitKey = "maxitems",
            .limit = functionGraphLimit,
            .cursorKey = "marker",
            .itemsKey = "functions",
            .valueKey = "func_urn",
            .labelKey = "func_name",
            .noteKey = "runtime",
            .totalKey = "count",
            .nextKey = "next_marker",
            .title = QT_TRANSLATE_NOOP("weir::PickLists", "Functions"),
            .noRows = QT_TRANSLATE_NOOP("weir::PickLists", "No functions in this project.")};
}

constexpr PickListSpec agencies()
{
    return {.list = PickList::Agencies,
            .service = Service::EventGrid,
            .path = "v1/{project_id}/service-agencies",
            .query = "type=TARGET_CONNECTION",
            .itemsKey = "agencies",
            .title = QT_TRANSLATE_NOOP("weir::PickLists", "Agencies"),
            .noRows =
                QT_TRANSLATE_NOOP("weir::PickLists", "No agencies for EventGrid targets in this project.")};
}

constexpr PickListSpec subnets()
{
    PickListSpec spec = vpcList(PickList::Subnets, "v1/{project_id}/subnets", "subnets");
    spec.keptKeys = subnetKeys;
    spec.parentKey = "vpc_id";
    spec.parent = PickParent::Optional;
    spec.parentParameter = "vpc_id";
    return titled(spec, QT_TRANSLATE_NOOP("weir::PickLists", "Subnets"),
                  QT_TRANSLATE_NOOP("weir::PickLists", "No subnets in this VPC or project."));
}

constexpr PickListSpec targetNames()
{
    PickListSpec spec =
        eventGridList(PickList::TargetNames, "v1/{project_id}/target-catalogs", "name", "label");
    spec.query = "support_types=FLOW";
    return titled(spec, QT_TRANSLATE_NOOP("weir::PickLists", "Target types"),
                  QT_TRANSLATE_NOOP("weir::PickLists", "No target types for event streams in this project."));
}

constexpr PickListSpec smnTopics()
{
    return {.list = PickList::SmnTopics,
            .service = Service::Smn,
            .path = "v2/{project_id}/notifications/topics",
            .paging = PickPaging::Offset,
            .limitKey = "limit",
            .limit = smnLimit,
            .cursorKey = "offset",
            .itemsKey = "topics",
            .valueKey = "name",
            .labelKey = "name",
            .noteKey = "display_name",
            .keptKeys = smnTopicKeys,
            .totalKey = "topic_count",
            .title = QT_TRANSLATE_NOOP("weir::PickLists", "SMN topics"),
            .noRows = QT_TRANSLATE_NOOP("weir::PickLists", "No SMN topics in this project.")};
}

constexpr PickListSpec disStreamIds()
{
    PickListSpec spec = disList(PickList::DisStreamIds);
    spec.detailPath = "v2/{project_id}/streams/{item}";
    spec.detailKey = "stream_id";
    return spec;
}

constexpr std::string_view disTitle = QT_TRANSLATE_NOOP("weir::PickLists", "DIS streams");
constexpr std::string_view noStreams =
    QT_TRANSLATE_NOOP("weir::PickLists", "No DIS streams in this project.");
constexpr std::string_view topicsTitle = QT_TRANSLATE_NOOP("weir::PickLists", "Topics of the instance");
constexpr std::string_view noTopics = QT_TRANSLATE_NOOP("weir::PickLists", "No topics in this instance.");
constexpr std::string_view groupsTitle =
    QT_TRANSLATE_NOOP("weir::PickLists", "Consumer groups of the instance");
constexpr std::string_view noGroups =
    QT_TRANSLATE_NOOP("weir::PickLists", "No consumer groups in this instance.");

constexpr PickListSpec specs[] = {
    connections(),
    titled(instanceList(PickList::KafkaInstances, "engine=kafka", kafkaInstanceKeys),
           QT_TRANSLATE_NOOP("weir::PickLists", "Kafka instances"),
           QT_TRANSLATE_NOOP("weir::PickLists", "No Kafka instances in this project.")),
    titled(instancePart(PickList::KafkaTopics, instanceTopicsPath, "topics", "name"), topicsTitle, noTopics),
    titled(instancePart(PickList::KafkaGroups, instanceGroupsPath, "groups", "group_id"), groupsTitle,
           noGroups),
    connectionTopics(),
    titled(instanceList(PickList::RocketMqInstances, "engine=rocketmq", rocketMqInstanceKeys),
           QT_TRANSLATE_NOOP("weir::PickLists", "RocketMQ instances"),
           QT_TRANSLATE_NOOP("weir::PickLists", "No RocketMQ instances in this project.")),
    titled(instancePart(PickList::RocketMqTopics, instanceTopicsPath, "topics", "name"), topicsTitle,
           noTopics),
    titled(instancePart(PickList::RocketMqGroups, instanceGroupsPath, "groups", "name"), groupsTitle,
           noGroups),
    functions(),
    agencies(),
    titled(eventGridList(PickList::Buckets, "v1/{project_id}/subscriptions/obsbuckets", "bucketName",
                         "bucketName"),
           QT_TRANSLATE_NOOP("weir::PickLists", "Buckets"),
           QT_TRANSLATE_NOOP("weir::PickLists", "No buckets in this project.")),
    titled(vpcList(PickList::Vpcs, "v1/{project_id}/vpcs", "vpcs"),
           QT_TRANSLATE_NOOP("weir::PickLists", "VPCs"),
           QT_TRANSLATE_NOOP("weir::PickLists", "No VPCs in this project.")),
    subnets(),
    targetNames(),
    smnTopics(),
    titled(disList(PickList::DisStreams), disTitle, noStreams),
    titled(disStreamIds(), disTitle, noStreams),
};

//! Texts of the table are string literals, so they end with a NUL.
QString translated(std::string_view text)
{
    return text.empty() ? QString() : QCoreApplication::translate("weir::PickLists", text.data());
}

} // namespace

const PickListSpec &pickListSpec(PickList list)
{
    return *std::ranges::find(specs, list, &PickListSpec::list);
}

std::span<const PickListSpec> pickListSpecs()
{
    return specs;
}

QString pickListTitle(const PickListSpec &spec)
{
    return translated(spec.title);
}

QString noRowsText(const PickListSpec &spec)
{
    return translated(spec.noRows);
}

QString noParentText(const PickListSpec &spec)
{
    return translated(spec.noParent);
}

} // namespace weir
