#pragma once

#include "models/schema/tables/rocketmqfields.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view dmsSourceOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 8");

inline constexpr Choice dmsMessageTypes[] = {{"NORMAL"}, {"ORDER"}};
inline constexpr Choice dmsEngineVersions[] = {{"4.x"}, {"5.x"}};

inline constexpr FieldSpec dmsSourceFields[] = {
    {
        .key = "instance_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The DMS for RocketMQ instance that is read, by its name."),
        .example = "rocketmq-prod",
        .bounds = {.most = 128},
        .pickList = PickList::RocketMqInstances,
        .tie = ProjectTie::Id,
        .origin = dmsSourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The ID of that instance; choosing an instance by name fills it in."),
        .example = "7c2d9f4a-1b3e-4a6f-9e80-2d5c8b7a6f31",
        .presence = Presence::Required,
        .bounds = {.most = 128},
        .pickList = PickList::RocketMqInstances,
        .tie = ProjectTie::Id,
        .origin = dmsSourceOrigin,
    },
    inTable(dmsSourceOrigin, pickedFrom(PickList::RocketMqGroups, rocketMqGroup)),
    inTable(dmsSourceOrigin, pickedFrom(PickList::RocketMqTopics, rocketMqTopic)),
    inTable(dmsSourceOrigin, rocketMqTag),
    inTable(dmsSourceOrigin, rocketMqSsl),
    inTable(dmsSourceOrigin, rocketMqAcl),
    inTable(dmsSourceOrigin, rocketMqUser),
    inTable(dmsSourceOrigin, rocketMqSecretKey),
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
    inTable(dmsSourceOrigin, rocketMqConsumeTimeout),
    inTable(dmsSourceOrigin, rocketMqThreads),
    inTable(dmsSourceOrigin, rocketMqBatch),
    inTable(dmsSourceOrigin, rocketMqRetries),
    inTable(dmsSourceOrigin, rocketMqRetryInterval),
};

} // namespace weir
