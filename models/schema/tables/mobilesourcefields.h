#pragma once

#include "models/schema/tables/rocketmqfields.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view mobileSourceOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 6");

inline constexpr Choice mobileMessageModels[] = {{"CLUSTERING"}, {"BROADCASTING"}};
inline constexpr Choice mobileAddressTypes[] = {{"PUBLIC"}, {"PRIVATE"}};
inline constexpr Choice mobileMessageTypes[] = {{"NORMAL"}};

inline constexpr FieldSpec mobileSourceFields[] = {
    {
        .key = "group_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumer group ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The group the stream consumes as in ECloud RocketMQ."),
        .example = "GID_orders",
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 128},
        .tie = ProjectTie::Name,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The ECloud RocketMQ instance that holds the topic."),
        .example = "MQ_INST_0001",
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 128},
        .tie = ProjectTie::Id,
        .origin = mobileSourceOrigin,
    },
    inTable(mobileSourceOrigin, rocketMqTopic),
    inTable(mobileSourceOrigin, rocketMqTag),
    {
        .key = "authentication_required",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Authentication required"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Whether the instance asks for an access key and a secret key."),
        .type = FieldType::Boolean,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "msg_trace_switch",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Message tracing"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Whether the way of each message is recorded for later inquiry."),
        .type = FieldType::Boolean,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "access_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Access key"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "Says who reads, where the instance asks for authentication."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "secret_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Secret key"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Proves the access key, where the instance asks for authentication."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "message_model",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Subscription mode"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "CLUSTERING shares the messages among the consumers, BROADCASTING gives each of them all."),
        .presence = Presence::Required,
        .choices = mobileMessageModels,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "addr_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Access type"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "PUBLIC reaches the instance over the internet, PRIVATE through a VPC and a subnet."),
        .presence = Presence::Required,
        .choices = mobileAddressTypes,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "addr",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Address"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Where the RocketMQ instance listens."),
        .example = "rocketmq.example.com:8080",
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .tie = ProjectTie::Id,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "sdk_url",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Client SDK"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "Where the ECloud RocketMQ client library is downloaded from."),
        .example = "https://example.com/rocketmq-client.zip",
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "consume_timeout",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption timeout (ms)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long a message may be worked on before it counts as failed."),
        .example = "30000",
        .type = FieldType::Integer,
        .presence = Presence::Required,
        .bounds = {.least = 1000, .most = 900000},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "message_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Message type"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "The kind of messages in the topic; NORMAL is the only one that is supported."),
        .presence = Presence::Required,
        .choices = mobileMessageTypes,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "suspend_time",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Retry waiting time"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "How long a failed message waits before it is tried again; the page gives no unit."),
        .example = "1800",
        .type = FieldType::Integer,
        .bounds = {.least = 10, .most = 1800},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "max_reconsumer_times",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Maximum retries"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How often a failed message is tried again."),
        .example = "3",
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 16},
        .mistakenKey = "max_reconsume_times",
        .origin = mobileSourceOrigin,
    },
    inTable(mobileSourceOrigin, rocketMqThreads),
    {
        .key = "consumer_batch_max_size",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Messages in a batch"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The most messages that are taken at once."),
        .example = "20",
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 1024},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "consumer_max_wait",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Maximum wait for a batch (s)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long a batch is waited for before a smaller one is taken."),
        .example = "5",
        .type = FieldType::Integer,
        .bounds = {.least = 0, .most = 450},
        .origin = mobileSourceOrigin,
    },
    {
        .key = "vpc_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "VPC ID"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "The VPC through which the instance is reached when the access type is PRIVATE."),
        .example = "9d0a4b0e-3a2f-4c57-8a27-5b1f2c6e7d10",
        .pickList = PickList::Vpcs,
        .tie = ProjectTie::Id,
        .origin = mobileSourceOrigin,
    },
    {
        .key = "subnet_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Subnet ID"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "The subnet of that VPC; the service puts its readers there."),
        .example = "1f6a2c9b-7e44-4d2b-8c0e-aa5d3b9e4f21",
        .pickList = PickList::Subnets,
        .tie = ProjectTie::Id,
        .origin = mobileSourceOrigin,
    },
};

} // namespace weir
