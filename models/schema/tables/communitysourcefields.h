#pragma once

#include "models/schema/fieldspec.h"

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
        .origin = communitySourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Needed for DMS for RocketMQ only; leave it empty for a RocketMQ of your own."),
        .bounds = {.most = 128},
        .origin = communitySourceOrigin,
    },
    {
        .key = "addr",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "RocketMQ address"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "Where the name servers listen, as host:port; several are separated by semicolons."),
        .presence = Presence::Required,
        .origin = communitySourceOrigin,
    },
    {
        .key = "group",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumer group"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The group the stream consumes as."),
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 64},
        .origin = communitySourceOrigin,
    },
    {
        .key = "topic",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ topic whose messages become events."),
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 128},
        .origin = communitySourceOrigin,
    },
    {
        .key = "tag",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Tag"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Only messages with this tag are read; empty for all messages of the topic."),
        .bounds = {.most = 128},
        .origin = communitySourceOrigin,
    },
    {
        .key = "vpc_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "VPC ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The VPC from which RocketMQ is reached; it cannot be changed later."),
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .origin = communitySourceOrigin,
    },
    {
        .key = "subnet_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Subnet ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The subnet from which RocketMQ is reached; it cannot be changed later."),
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .origin = communitySourceOrigin,
    },
    {
        .key = "ssl_enable",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "SSL"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Whether the connection to RocketMQ is encrypted."),
        .type = FieldType::Boolean,
        .origin = communitySourceOrigin,
    },
    {
        .key = "enable_acl",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "ACL"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "Whether RocketMQ asks for a user name and a secret key; set it as the instance has it."),
        .type = FieldType::Boolean,
        .origin = communitySourceOrigin,
    },
    {
        .key = "access_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "User name"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ user that may read the topic, where ACL is on."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = communitySourceOrigin,
    },
    {
        .key = "secret_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Secret key"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Proves the user name, where ACL is on."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = communitySourceOrigin,
    },
    {
        .key = "message_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Message type"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "The kind of messages in the topic; the services know normal, in lower case."),
        .choices = communityMessageTypes,
        .origin = communitySourceOrigin,
    },
    {
        .key = "consume_timeout",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption timeout (ms)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long a message may be worked on before it counts as failed."),
        .type = FieldType::Integer,
        .bounds = {.least = 1000, .most = 900000},
        .origin = communitySourceOrigin,
    },
    {
        .key = "consumer_thread_nums",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption threads"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How many threads read at the same time."),
        .type = FieldType::Integer,
        .bounds = {.least = 20, .most = 64},
        .origin = communitySourceOrigin,
    },
    {
        .key = "consumer_batch_max_size",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Messages in a batch"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The most messages that are taken at once."),
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 32},
        .origin = communitySourceOrigin,
    },
    {
        .key = "max_reconsume_times",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Maximum retries"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How often a failed message is tried again; -1 tries for ever."),
        .type = FieldType::Integer,
        .bounds = {.least = -1},
        .mistakenKey = "max_reconsumer_times",
        .origin = communitySourceOrigin,
    },
    {
        .key = "suspend_current_queue_time_millis",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Retry interval (ms)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long the queue rests before a failed message is tried again."),
        .type = FieldType::Integer,
        .bounds = {.least = 20, .most = 30000},
        .origin = communitySourceOrigin,
    },
};

} // namespace weir
