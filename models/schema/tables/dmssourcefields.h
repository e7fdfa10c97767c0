#pragma once

#include "models/schema/fieldspec.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view dmsSourceOrigin = "Updating an Event Stream, table 8";

inline constexpr Choice dmsMessageTypes[] = {{"NORMAL"}, {"ORDER"}};
inline constexpr Choice dmsEngineVersions[] = {{"4.x"}, {"5.x"}};

inline constexpr FieldSpec dmsSourceFields[] = {
    {
        .key = "instance_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The DMS for RocketMQ instance that is read, by its name."),
        .bounds = {.most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The ID of that instance; choosing an instance by name fills it in."),
        .presence = Presence::Required,
        .bounds = {.most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "group",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumer group"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The group the stream consumes as."),
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 64},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "topic",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ topic whose messages become events."),
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "tag",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Tag"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Only messages with this tag are read; empty for all messages of the topic."),
        .bounds = {.most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "ssl_enable",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "SSL"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Whether the connection to RocketMQ is encrypted."),
        .type = FieldType::Boolean,
        .origin = dmsSourceOrigin,
    },
    {
        .key = "enable_acl",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "ACL"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "Whether RocketMQ asks for a user name and a secret key; set it as the instance has it."),
        .type = FieldType::Boolean,
        .origin = dmsSourceOrigin,
    },
    {
        .key = "access_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "User name"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ user that may read the topic, where ACL is on."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "secret_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Secret key"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Proves the user name, where ACL is on."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 128},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "message_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption mode"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields",
                              "ORDER after orderly production keeps the order of a group, after disorderly "
                              "production the order of each queue. NORMAL reads concurrently, whichever way "
                              "the messages were produced, and keeps the order only as well as it can."),
        .choices = dmsMessageTypes,
        .origin = dmsSourceOrigin,
    },
    {
        .key = "engine_version",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Engine version"),
        .help =
            QT_TRANSLATE_NOOP("weir::Fields", "The version of the RocketMQ instance, such as 4.8.0 or 5.x."),
        .choiceRule = ChoiceRule::Suggested,
        .choices = dmsEngineVersions,
        .origin = dmsSourceOrigin,
    },
    {
        .key = "consume_timeout",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption timeout (ms)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long a message may be worked on before it counts as failed."),
        .type = FieldType::Integer,
        .bounds = {.least = 1000, .most = 900000},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "consumer_thread_nums",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption threads"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How many threads read at the same time."),
        .type = FieldType::Integer,
        .bounds = {.least = 20, .most = 64},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "consumer_batch_max_size",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Messages in a batch"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The most messages that are taken at once."),
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 32},
        .origin = dmsSourceOrigin,
    },
    {
        .key = "max_reconsume_times",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Maximum retries"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How often a failed message is tried again; -1 tries for ever."),
        .type = FieldType::Integer,
        .bounds = {.least = -1},
        .mistakenKey = "max_reconsumer_times",
        .origin = dmsSourceOrigin,
    },
    {
        .key = "suspend_current_queue_time_millis",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Retry interval (ms)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "How long the queue rests before a failed message is tried again."),
        .type = FieldType::Integer,
        .bounds = {.least = 20, .most = 30000},
        .origin = dmsSourceOrigin,
    },
};

} // namespace weir
