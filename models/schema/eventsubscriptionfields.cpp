#include "models/schema/eventsubscriptionfields.h"

#include <QtGlobal>

namespace weir {

namespace {

constexpr std::string_view subscriptionOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Subscription, table 3");

//! With category and severity, as the service's own list of event types has them.
constexpr Choice eventIds[] = {
    {"dis_event.000", QT_TRANSLATE_NOOP("weir::Fields", "Dump task restored (task, normal)")},
    {"dis_event.001", QT_TRANSLATE_NOOP("weir::Fields", "Dump task exception (task, warning)")},
    {"dis_event.002", QT_TRANSLATE_NOOP("weir::Fields", "Insufficient quota (tenant, warning)")},
    {"dis_event.003", QT_TRANSLATE_NOOP("weir::Fields", "Restricted traffic (stream, warning)")},
    {"dis_event.004",
     QT_TRANSLATE_NOOP("weir::Fields", "Automatic stream scaling succeeded (stream, warning)")},
    {"dis_event.005", QT_TRANSLATE_NOOP("weir::Fields", "Automatic stream scaling failed (stream, warning)")},
    {"dis_event.006", QT_TRANSLATE_NOOP("weir::Fields", "Abnormal stream traffic (stream, warning)")},
    {"dis_event.007", QT_TRANSLATE_NOOP("weir::Fields", "Stream traffic restored (stream, warning)")},
    {"dis_event.008",
     QT_TRANSLATE_NOOP("weir::Fields", "Manual stream scale-up or scale-down failed (stream, warning)")},
};

constexpr Choice topicTypes[] = {{"0", QT_TRANSLATE_NOOP("weir::Fields", "SMN notification")},
                                 {"1", QT_TRANSLATE_NOOP("weir::Fields", "DIS stream")}};

// Hyphens and underscores: the page forbids them and uses one itself, so that is a warning of its own
// (eventsubscriptionrules).
constexpr FieldSpec subscriptionFields[] = {
    {
        .key = "enable",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Enabled"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Whether notices are sent; leaving it out may switch the subscription off."),
        .type = FieldType::Boolean,
        .origin = subscriptionOrigin,
    },
    {
        .key = "event_ids",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Events"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The events that send a notice."),
        .type = FieldType::StringList,
        .choices = eventIds,
        .legacyKey = "events_ids",
        .origin = subscriptionOrigin,
    },
    {
        .key = "event_streamids",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Streams"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The IDs of the DIS streams to watch; an empty list watches all of them."),
        .example = "Xs5eBSKtWBbFJR2aaaa",
        .type = FieldType::StringList,
        .pickList = PickList::DisStreamIds,
        .tie = ProjectTie::Id,
        .origin = subscriptionOrigin,
    },
    {
        .key = "name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "What the subscription is called."),
        .example = "alarms",
        .bounds = {.most = 64, .level = Level::Error},
        .pattern = {.expression = "[A-Za-z0-9_-]*",
                    .allowed = QT_TRANSLATE_NOOP("weir::Fields", "%1 may have only letters and digits.")},
        .origin = subscriptionOrigin,
    },
    {
        .key = "topic_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic or stream name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The SMN topic or the DIS stream that gets the notices; it must exist."),
        .example = "stream-alarms",
        .presence = Presence::Required,
        .pickList = PickList::NoticeReceivers,
        .tie = ProjectTie::Name,
        .origin = subscriptionOrigin,
    },
    {
        .key = "topic_type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Notify by"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Whether notices go to an SMN topic or into a DIS stream."),
        .type = FieldType::Integer,
        .choiceRule = ChoiceRule::Suggested,
        .bounds = {.least = 0, .most = 1, .level = Level::Error},
        .choices = topicTypes,
        .origin = subscriptionOrigin,
    },
    {
        .key = "topic_urn",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic URN"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "The full name of the SMN topic, as urn:smn:region:project:topic; empty for a DIS stream."),
        .example = "urn:smn:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:stream-alarms",
        .pickList = PickList::SmnTopics,
        .tie = ProjectTie::Urn,
        .origin = subscriptionOrigin,
    },
};

} // namespace

constexpr FieldTable eventSubscriptionTable = subscriptionFields;
static_assert(isWellFormed(eventSubscriptionTable));

} // namespace weir
