#pragma once

#include "models/schema/fieldspec.h"
#include "models/schema/tables/transformfields.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view functionTargetOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 10");
inline constexpr std::string_view kafkaTargetOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 11");
inline constexpr std::string_view obsTargetOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 13");

inline constexpr Choice invocationTypes[] = {{"SYNC"}, {"ASYNC"}};
inline constexpr Choice timeFormats[] = {
    {"yyyy"}, {"yyyy/MM"}, {"yyyy/MM/dd"}, {"yyyy/MM/dd/HH"}, {"yyyy/MM/dd/HH/mm"}};

inline constexpr FieldSpec functionTargetFields[] = {
    {
        .key = "invoke_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Invocation"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Whether the stream waits for the function to end (SYNC) or not (ASYNC)."),
        .choices = invocationTypes,
        .origin = functionTargetOrigin,
    },
    {
        .key = "urn",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Function URN"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The function that is called, with its version or alias."),
        .example = "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
        .bounds = {.most = 512},
        .format = Format::FunctionUrn,
        .pickList = PickList::Functions,
        .tie = ProjectTie::Urn,
        .origin = functionTargetOrigin,
    },
    {
        .key = "agency",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Agency"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The IAM agency that lets the service call the function for you."),
        .example = "EG_TARGET_AGENCY",
        .pickList = PickList::Agencies,
        .tie = ProjectTie::Name,
        .origin = functionTargetOrigin,
    },
};

inline constexpr FieldSpec kafkaTargetFields[] = {
    {
        .key = "topic",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The Kafka topic that the events are written to."),
        .example = "ledger",
        .presence = Presence::Required,
        .pickList = PickList::ConnectionTopics,
        .tie = ProjectTie::Name,
        .origin = kafkaTargetOrigin,
    },
    {
        .key = "keyTransform",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Key transform"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How the key of each Kafka message is made."),
        .type = FieldType::ObjectList,
        .fields = transformFields,
        .legacyKey = "key_transform",
        .origin = kafkaTargetOrigin,
    },
    {
        .key = "connectionId",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Connection"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "The target connection to the Kafka instance, set up in EventGrid beforehand."),
        .example = "5f0d2c3b-8a1e-4b7d-9c6f-3e2a1d0b9c84",
        .presence = Presence::Required,
        .legacyKey = "connection_id",
        .pickList = PickList::Connections,
        .tie = ProjectTie::Id,
        .origin = kafkaTargetOrigin,
    },
};

inline constexpr FieldSpec obsTargetFields[] = {
    {
        .key = "access_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "AK"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The access key that may write to the bucket."),
        .presence = Presence::Required,
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 64},
        .origin = obsTargetOrigin,
    },
    {
        .key = "secret_key",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "SK"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The secret key that belongs to the access key."),
        .presence = Presence::Required,
        .sensitivity = Sensitivity::Secret,
        .origin = obsTargetOrigin,
    },
    {
        .key = "obs_bucket",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Bucket"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The OBS bucket that the events are written to."),
        .example = "orders-archive",
        .presence = Presence::Required,
        .format = Format::BucketName,
        .pickList = PickList::Buckets,
        .tie = ProjectTie::Name,
        .origin = obsTargetOrigin,
    },
    {
        .key = "obs_path",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Dump directory"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The folder in the bucket; empty for its top level."),
        .example = "events/orders",
        .bounds = {.most = 256},
        .origin = obsTargetOrigin,
    },
    {
        .key = "time_format",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Time directory format"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How finely the files are put into folders by time."),
        .presence = Presence::Required,
        .choices = timeFormats,
        .origin = obsTargetOrigin,
    },
};

} // namespace weir
