#pragma once

#include "models/schema/fieldspec.h"

#include <QtGlobal>

namespace weir {

// Rows that several tables of the page have word for word: its sources from ECloud RocketMQ, open-source
// RocketMQ and DMS for RocketMQ.

//! The row as the table `origin` of the page has it.
[[nodiscard]] constexpr FieldSpec inTable(std::string_view origin, FieldSpec row)
{
    row.origin = origin;
    return row;
}

//! The row where the instance is one of the project.
[[nodiscard]] constexpr FieldSpec pickedFrom(PickList list, FieldSpec row)
{
    row.pickList = list;
    return row;
}

inline constexpr FieldSpec rocketMqGroup = {
    .key = "group",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumer group"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "The group the stream consumes as."),
    .example = "grp-orders",
    .presence = Presence::Required,
    .bounds = {.least = 3, .most = 64},
    .tie = ProjectTie::Name,
};

inline constexpr FieldSpec rocketMqTopic = {
    .key = "topic",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ topic whose messages become events."),
    .example = "orders",
    .presence = Presence::Required,
    .bounds = {.least = 3, .most = 128},
    .tie = ProjectTie::Name,
};

inline constexpr FieldSpec rocketMqTag = {
    .key = "tag",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Tag"),
    .help = QT_TRANSLATE_NOOP("weir::Fields",
                              "Only messages with this tag are read; empty for all messages of the topic."),
    .example = "paid",
    .bounds = {.most = 128},
};

inline constexpr FieldSpec rocketMqSsl = {
    .key = "ssl_enable",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "SSL"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "Whether the connection to RocketMQ is encrypted."),
    .type = FieldType::Boolean,
};

inline constexpr FieldSpec rocketMqAcl = {
    .key = "enable_acl",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "ACL"),
    .help = QT_TRANSLATE_NOOP(
        "weir::Fields",
        "Whether RocketMQ asks for a user name and a secret key; set it as the instance has it."),
    .type = FieldType::Boolean,
};

inline constexpr FieldSpec rocketMqUser = {
    .key = "access_key",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "User name"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "The RocketMQ user that may read the topic, where ACL is on."),
    .sensitivity = Sensitivity::Secret,
    .bounds = {.most = 128},
};

inline constexpr FieldSpec rocketMqSecretKey = {
    .key = "secret_key",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Secret key"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "Proves the user name, where ACL is on."),
    .sensitivity = Sensitivity::Secret,
    .bounds = {.most = 128},
};

inline constexpr FieldSpec rocketMqConsumeTimeout = {
    .key = "consume_timeout",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption timeout (ms)"),
    .help =
        QT_TRANSLATE_NOOP("weir::Fields", "How long a message may be worked on before it counts as failed."),
    .example = "30000",
    .type = FieldType::Integer,
    .bounds = {.least = 1000, .most = 900000},
};

inline constexpr FieldSpec rocketMqThreads = {
    .key = "consumer_thread_nums",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumption threads"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "How many threads read at the same time."),
    .example = "20",
    .type = FieldType::Integer,
    .bounds = {.least = 20, .most = 64},
};

inline constexpr FieldSpec rocketMqBatch = {
    .key = "consumer_batch_max_size",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Messages in a batch"),
    .help = QT_TRANSLATE_NOOP("weir::Fields", "The most messages that are taken at once."),
    .example = "2",
    .type = FieldType::Integer,
    .bounds = {.least = 1, .most = 32},
};

inline constexpr FieldSpec rocketMqRetries = {
    .key = "max_reconsume_times",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Maximum retries"),
    .help =
        QT_TRANSLATE_NOOP("weir::Fields", "How often a failed message is tried again; -1 tries for ever."),
    .example = "3",
    .type = FieldType::Integer,
    .bounds = {.least = -1},
    .mistakenKey = "max_reconsumer_times",
};

inline constexpr FieldSpec rocketMqRetryInterval = {
    .key = "suspend_current_queue_time_millis",
    .label = QT_TRANSLATE_NOOP("weir::Fields", "Retry interval (ms)"),
    .help =
        QT_TRANSLATE_NOOP("weir::Fields", "How long the queue rests before a failed message is tried again."),
    .example = "1000",
    .type = FieldType::Integer,
    .bounds = {.least = 20, .most = 30000},
};

} // namespace weir
