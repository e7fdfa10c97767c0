#pragma once

#include "models/schema/tables/rocketmqfields.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view communitySourceOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 7");

inline constexpr Choice communityMessageTypes[] = {{"normal"}};

inline constexpr FieldSpec communitySourceFields[] = {
    {
        .key = "instance_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance name"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Needed for DMS for RocketMQ only; leave it empty for a RocketMQ of your own."),
        .example = "rocketmq-prod",
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
        .example = "7c2d9f4a-1b3e-4a6f-9e80-2d5c8b7a6f31",
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
        .example = "10.0.0.1:9876;10.0.0.2:9876",
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
        .example = "9d0a4b0e-3a2f-4c57-8a27-5b1f2c6e7d10",
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
        .example = "1f6a2c9b-7e44-4d2b-8c0e-aa5d3b9e4f21",
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
