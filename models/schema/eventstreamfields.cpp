#include "models/schema/eventstreamfields.h"

#include "models/schema/tables/communitysourcefields.h"
#include "models/schema/tables/dmssourcefields.h"
#include "models/schema/tables/kafkasourcefields.h"
#include "models/schema/tables/mobilesourcefields.h"
#include "models/schema/tables/targetfields.h"
#include "models/schema/tables/transformfields.h"

namespace weir {

namespace {

constexpr std::string_view bodyOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 3");
constexpr std::string_view sourceOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 4");
constexpr std::string_view targetOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 9");
constexpr std::string_view ruleOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 14");
constexpr std::string_view optionOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 15");
constexpr std::string_view batchOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 16");

constexpr Choice sourceTypeNames[] = {
    {"HC.Kafka"}, {"HC.MOBILE_ROCKETMQ"}, {"HC.COMMUNITY_ROCKETMQ"}, {"HC.DMS_ROCKETMQ"}};

constexpr FieldSpec sourceFields[] = {
    {
        .key = "source_kafka",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Kafka"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Messages of a Kafka topic."),
        .type = FieldType::Object,
        .fields = kafkaSourceFields,
        .typeName = "HC.Kafka",
        .origin = sourceOrigin,
    },
    {
        .key = "source_mobile_rocketmq",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "ECloud RocketMQ"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Messages of a topic in ECloud RocketMQ."),
        .type = FieldType::Object,
        .fields = mobileSourceFields,
        .typeName = "HC.MOBILE_ROCKETMQ",
        .origin = sourceOrigin,
    },
    {
        .key = "source_community_rocketmq",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Open-source RocketMQ"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Messages of a topic in a RocketMQ that you run yourself."),
        .type = FieldType::Object,
        .fields = communitySourceFields,
        .typeName = "HC.COMMUNITY_ROCKETMQ",
        .origin = sourceOrigin,
    },
    {
        .key = "source_dms_rocketmq",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "DMS for RocketMQ"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Messages of a topic in DMS for RocketMQ."),
        .type = FieldType::Object,
        .fields = dmsSourceFields,
        .typeName = "HC.DMS_ROCKETMQ",
        .origin = sourceOrigin,
    },
    {
        .key = "name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Source type name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "What the service calls the kind of source."),
        .choices = sourceTypeNames,
        .origin = sourceOrigin,
    },
};

//! No name is published for OBS, so a name outside the list is judged together with the choice.
constexpr Choice targetTypeNames[] = {{"HC.FunctionGraph"}, {"HC.Kafka"}};

constexpr FieldSpec targetFields[] = {
    {
        .key = "sink_fg",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "FunctionGraph"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "A function that is called with the events."),
        .type = FieldType::Object,
        .fields = functionTargetFields,
        .typeName = "HC.FunctionGraph",
        .origin = targetOrigin,
    },
    {
        .key = "sink_kafka",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Kafka"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "A Kafka topic that the events are written to."),
        .type = FieldType::Object,
        .fields = kafkaTargetFields,
        .typeName = "HC.Kafka",
        .origin = targetOrigin,
    },
    {
        .key = "sink_obs",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "OBS"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "An OBS bucket that the events are written to."),
        .type = FieldType::Object,
        .fields = obsTargetFields,
        .origin = targetOrigin,
    },
    {
        .key = "name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Target type name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "What the service calls the kind of target."),
        .choiceRule = ChoiceRule::Suggested,
        .choices = targetTypeNames,
        .pickList = PickList::TargetNames,
        .origin = targetOrigin,
    },
};

constexpr FieldSpec ruleFields[] = {
    {
        .key = "transform",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Transform"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "What is made of an event before it goes to the target."),
        .type = FieldType::Object,
        .fields = transformFields,
        .origin = ruleOrigin,
    },
    {
        .key = "filter",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Filter"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Which events go on to the target; an empty object lets all of them pass."),
        .example = "{\"source\": [{\"op\": \"StringIn\", \"values\": [\"orders\"]}]}",
        .type = FieldType::FreeObject,
        .origin = ruleOrigin,
    },
};

constexpr FieldSpec batchFields[] = {
    {
        .key = "count",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Messages in a batch"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The most messages that go to the target at once."),
        .example = "100",
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 10000, .level = Level::Error},
        .origin = batchOrigin,
    },
    {
        .key = "time",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Retries"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "How often a batch is tried again; the page describes the key time as this number."),
        .example = "3",
        .type = FieldType::Integer,
        .bounds = {.least = 0},
        .origin = batchOrigin,
    },
    {
        .key = "interval",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Batch interval (s)"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How long messages are gathered before a batch goes out."),
        .example = "1",
        .type = FieldType::Integer,
        .bounds = {.least = 0, .most = 15, .level = Level::Error},
        .origin = batchOrigin,
    },
};

constexpr FieldSpec optionFields[] = {
    {
        .key = "thread_num",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Concurrency"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "How many threads carry events; by default as many as the topic has partitions."),
        .example = "4",
        .type = FieldType::Integer,
        .bounds = {.least = 1, .most = 1000},
        .origin = optionOrigin,
    },
    {
        .key = "batch_window",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Batch push"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Sends messages together in place of one by one."),
        .type = FieldType::Object,
        .fields = batchFields,
        .origin = optionOrigin,
    },
};

constexpr FieldSpec bodyFields[] = {
    {
        .key = "name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Name"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "What the stream is called; no other stream of the tenant may have this name."),
        .example = "orders-to-fn",
        .presence = Presence::Required,
        .bounds = {.most = 128},
        .pattern = {.expression = "[A-Za-z0-9][A-Za-z0-9._-]*",
                    .allowed = QT_TRANSLATE_NOOP("weir::Fields",
                                                 "%1 may have only letters, digits, periods, underscores and "
                                                 "hyphens, and must start with a letter or a digit.")},
        .origin = bodyOrigin,
    },
    {
        .key = "description",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Description"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "What the stream is for, in your own words."),
        .example = "Paid orders go to the billing function.",
        .type = FieldType::Text,
        .bounds = {.most = 255},
        .origin = bodyOrigin,
    },
    {
        .key = "source",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Source"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Where the events come from: exactly one kind."),
        .type = FieldType::Alternatives,
        .presence = Presence::Required,
        .fields = sourceFields,
        .origin = bodyOrigin,
    },
    {
        .key = "sink",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Target"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Where the events go: exactly one kind."),
        .type = FieldType::Alternatives,
        .presence = Presence::Required,
        .fields = targetFields,
        .origin = bodyOrigin,
    },
    {
        .key = "rule_config",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Rules"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Which events pass and what is made of them."),
        .type = FieldType::Object,
        .fields = ruleFields,
        .origin = bodyOrigin,
    },
    {
        .key = "option",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Running configuration"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How many threads work and how messages are put together."),
        .type = FieldType::Object,
        .fields = optionFields,
        .origin = bodyOrigin,
    },
};

} // namespace

constexpr FieldTable eventStreamTable = bodyFields;
static_assert(isWellFormed(eventStreamTable));

} // namespace weir
