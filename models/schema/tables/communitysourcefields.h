#pragma once

#include "models/schema/tables/rocketmqfields.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view communitySourceOrigin = "Updating an Event Stream, table 7";

inline constexpr Choice communityMessageTypes[] = {{"normal"}};

inline constexpr FieldSpec communitySourceFields[] = {
    {
        .key = "instance_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance name"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Needed for DMS for RocketMQ only; leave it empty for a RocketMQ of your own."),
        .bounds = {.most = 128},
        .pickList = PickList::RocketMqInstances,
        .tie = ProjectTie::Id,
        .origin = communitySourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Needed for DMS for RocketMQ only; leave it empty for a RocketMQ of your own."),
        .bounds = {.most = 128},
        .pickList = PickList::RocketMqInstances,
        .tie = ProjectTie::Id,
        .origin = communitySourceOrigin,
    },
    {
        .key = "addr",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "RocketMQ address"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "Where the name servers listen, as host:port; several are separated by semicolons."),
        .presence = Presence::Required,
        .format = Format::NameServerList,
        .tie = ProjectTie::Id,
        .origin = communitySourceOrigin,
    },
    inTable(communitySourceOrigin, pickedFrom(PickList::RocketMqGroups, rocketMqGroup)),
    inTable(communitySourceOrigin, pickedFrom(PickList::RocketMqTopics, rocketMqTopic)),
    inTable(communitySourceOrigin, rocketMqTag),
    {
        .key = "vpc_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "VPC ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The VPC from which RocketMQ is reached; it cannot be changed later."),
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .pickList = PickList::Vpcs,
        .tie = ProjectTie::Id,
        .origin = communitySourceOrigin,
    },
    {
        .key = "subnet_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Subnet ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The subnet from which RocketMQ is reached; it cannot be changed later."),
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .pickList = PickList::Subnets,
        .tie = ProjectTie::Id,
        .origin = communitySourceOrigin,
    },
    inTable(communitySourceOrigin, rocketMqSsl),
    inTable(communitySourceOrigin, rocketMqAcl),
    inTable(communitySourceOrigin, rocketMqUser),
    inTable(communitySourceOrigin, rocketMqSecretKey),
    {
        .key = "message_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Message type"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "The kind of messages in the topic; the services know normal, in lower case."),
        .choices = communityMessageTypes,
        .origin = communitySourceOrigin,
    },
    inTable(communitySourceOrigin, rocketMqConsumeTimeout),
    inTable(communitySourceOrigin, rocketMqThreads),
    inTable(communitySourceOrigin, rocketMqBatch),
    inTable(communitySourceOrigin, rocketMqRetries),
    inTable(communitySourceOrigin, rocketMqRetryInterval),
};

} // namespace weir
