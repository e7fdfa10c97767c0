#include "models/templates/builtintemplates.h"

#include "models/draft/newresource.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/eventstreamrules.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"
#include "models/templates/templateblanks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct BuiltInTexts
{
    Q_DECLARE_TR_FUNCTIONS(weir::BuiltInTemplates)
};

//! A kind of source or of target.
struct StreamPart
{
    //! Of its group in the table.
    std::string_view key;
    //! What it does, as a sentence (translatable, context weir::BuiltInTemplates).
    std::string_view text;
};

constexpr std::array sourceParts{
    StreamPart{
        "source_kafka",
        QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                          "Reads the messages of a Kafka topic without signing in, from the moment the "
                          "stream first starts.")},
    StreamPart{"source_mobile_rocketmq",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Reads the messages of a topic in ECloud RocketMQ over its public address; "
                                 "several readers share them.")},
    StreamPart{"source_community_rocketmq",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Reads the messages of a topic in a RocketMQ that you run yourself, through "
                                 "a VPC, without ACL and SSL.")},
    StreamPart{"source_dms_rocketmq",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Reads the messages of a topic in DMS for RocketMQ, several at the same "
                                 "time, without ACL and SSL.")},
};

constexpr std::array targetParts{
    StreamPart{"sink_fg",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Calls a FunctionGraph function with each event, unchanged, and waits for "
                                 "it to end.")},
    StreamPart{"sink_kafka",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Writes each event, unchanged, to a Kafka topic of a target connection that "
                                 "was set up in EventGrid.")},
    StreamPart{"sink_obs",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Writes the events, unchanged, to files in an OBS bucket, with a folder for "
                                 "each day.")},
};

//! What a field begins with, where neither the first of its choices nor nothing will do.
struct StartValue
{
    std::string_view pointer;
    std::string_view json;
};

constexpr std::array startValues{
    StartValue{"/source/source_kafka/security_protocol", R"("PLAINTEXT")"},
    StartValue{"/source/source_kafka/seek_to", R"("latest")"},
    StartValue{"/source/source_kafka/enable_sasl_ssl", "false"},
    StartValue{"/source/source_mobile_rocketmq/consume_timeout", "30000"},
    StartValue{"/source/source_community_rocketmq/ssl_enable", "false"},
    StartValue{"/source/source_community_rocketmq/enable_acl", "false"},
    StartValue{"/source/source_dms_rocketmq/ssl_enable", "false"},
    StartValue{"/source/source_dms_rocketmq/enable_acl", "false"},
    StartValue{"/source/source_dms_rocketmq/message_type", R"("NORMAL")"},
    StartValue{"/sink/sink_fg/invoke_type", R"("SYNC")"},
    StartValue{"/sink/sink_obs/time_format", R"("yyyy/MM/dd")"},
};

//! What the page wants for DMS for RocketMQ only, although other sources have it too.
constexpr std::array leftOut{std::string_view("/source/source_community_rocketmq/instance_name"),
                             std::string_view("/source/source_community_rocketmq/instance_id")};

//! Events that are of one sort, as the service has them.
struct EventGroup
{
    std::string_view id;
    //! Translatable, context weir::BuiltInTemplates.
    std::string_view name;
    std::string_view text;
    //! Empty for all that the table lists.
    std::span<const std::string_view> events;
};

constexpr std::array taskEvents{std::string_view("dis_event.000"), std::string_view("dis_event.001")};
constexpr std::array quotaEvents{std::string_view("dis_event.002")};
constexpr std::array trafficEvents{std::string_view("dis_event.003"), std::string_view("dis_event.006"),
                                   std::string_view("dis_event.007")};
constexpr std::array scalingEvents{std::string_view("dis_event.004"), std::string_view("dis_event.005"),
                                   std::string_view("dis_event.008")};

constexpr std::array eventGroups{
    EventGroup{"all-events",
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "All events"),
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Tells of every event of every stream."),
               {}},
    EventGroup{
        "task-events", QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Dump task events"),
        QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Tells when a dump task fails, and when it works again."),
        taskEvents},
    EventGroup{"quota-events", QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Quota events"),
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Tells when the quota of the tenant runs out."),
               quotaEvents},
    EventGroup{"traffic-events", QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Traffic events"),
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Tells when the traffic of a stream is restricted or abnormal, and when it "
                                 "is normal again."),
               trafficEvents},
    EventGroup{"scaling-events", QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "Scaling events"),
               QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                                 "Tells what came of scaling a stream, and when it failed."),
               scalingEvents},
};

//! One of the values of topic_type.
struct NoticeWay
{
    std::string_view id;
    std::string_view topicType;
    //! Translatable, context weir::BuiltInTemplates.
    std::string_view text;
};

constexpr std::array noticeWays{
    NoticeWay{
        "smn", "0",
        QT_TRANSLATE_NOOP("weir::BuiltInTemplates",
                          "The notices go to an SMN topic, which sends them on, as mails for example.")},
    NoticeWay{"dis", "1",
              QT_TRANSLATE_NOOP("weir::BuiltInTemplates", "The notices go into a DIS stream, as records.")},
};

QString translated(std::string_view text)
{
    return QCoreApplication::translate("weir::BuiltInTemplates", text.data());
}

//! "kafka" of source_kafka.
std::string shortKey(std::string_view key)
{
    std::string word(key.substr(key.find('_') + 1));
    std::ranges::replace(word, '_', '-');
    return word;
}

//! Nothing where the field begins without a value.
std::optional<Json> startValue(const FieldSpec &field, const std::string &pointer)
{
    const auto *own = std::ranges::find(startValues, pointer, &StartValue::pointer);
    if (own != startValues.end())
        return readJson(own->json).value().root;
    if (field.presence == Presence::Required && !field.choices.empty())
        return Json::string(std::string(field.choices.front().value));
    return std::nullopt;
}

void fill(FieldTable table, const std::string &parent, Json &body)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        if (std::optional<Json> value = startValue(field, pointer))
            setValueAt(body, pointer, std::move(*value));
    }
}

//! What is to be filled in: what must be, and what names something of the project.
void addBlanks(FieldTable table, const std::string &parent, ResourceTemplate &made)
{
    for (const FieldSpec &field : table) {
        TemplateBlank blank{.pointer = childPointer(parent, field.key)};
        // No stream chosen means all of them.
        const bool isWanted = field.presence == Presence::Required
            || (belongsToProject(field) && field.type != FieldType::StringList);
        if (!isGroup(field.type) && isWanted && isBlank(valueAt(made.body, blank.pointer))
            && isRelevant(made.kind, made.body, blank.pointer)
            && std::ranges::find(leftOut, blank.pointer) == leftOut.end())
            made.blanks.push_back(std::move(blank));
    }
}

void choosePart(ResourceTemplate &made, std::string_view group, const FieldSpec &chosen)
{
    Json choice = Json::object();
    choice.insert(chosen.key, Json::object());
    if (!chosen.typeName.empty())
        choice.insert("name", Json::string(std::string(chosen.typeName)));
    made.body.insert(group, std::move(choice));
    fill(chosen.fields, childPointer(childPointer({}, group), chosen.key), made.body);
}

QString joined(const QStringList &sentences)
{
    return sentences.join(u' ');
}

BuiltInTemplate streamTemplate(const StreamPart &source, const StreamPart &target)
{
    const FieldTable table = fieldTable(ResourceKind::EventStream);
    const FieldSpec &sourceField = *fieldWithKey(fieldWithKey(table, "source")->fields, source.key);
    const FieldSpec &targetField = *fieldWithKey(fieldWithKey(table, "sink")->fields, target.key);
    BuiltInTemplate built{.id = shortKey(source.key) + "-to-" + shortKey(target.key)};
    ResourceTemplate &made = built.content;
    made.name = BuiltInTexts::tr("%1 to %2", "the kinds of a source and a target")
                    .arg(fieldLabel(sourceField), fieldLabel(targetField));
    QStringList sentences{translated(source.text), translated(target.text)};
    if (!isRouteInManual(source.key, target.key)) {
        sentences.append(BuiltInTexts::tr(
            "The service's manual has this source go to FunctionGraph only, so the draft has a warning."));
    }
    made.description = joined(sentences);
    made.body = newResource(ResourceKind::EventStream).body;
    choosePart(made, "source", sourceField);
    choosePart(made, "sink", targetField);
    addBlanks(table, {}, made);
    addBlanks(sourceField.fields, childPointer("/source", source.key), made);
    addBlanks(targetField.fields, childPointer("/sink", target.key), made);
    return built;
}

Json eventIds(const EventGroup &group)
{
    Json ids = Json::array();
    for (const std::string_view id : group.events)
        ids.items().push_back(Json::string(std::string(id)));
    if (group.events.empty()) {
        for (const Choice &choice :
             fieldWithKey(fieldTable(ResourceKind::EventSubscription), "event_ids")->choices)
            ids.items().push_back(Json::string(std::string(choice.value)));
    }
    return ids;
}

BuiltInTemplate subscriptionTemplate(const EventGroup &group, const NoticeWay &way)
{
    const FieldTable table = fieldTable(ResourceKind::EventSubscription);
    const auto choices = fieldWithKey(table, "topic_type")->choices;
    const auto choice = std::ranges::find(choices, way.topicType, &Choice::value);
    BuiltInTemplate built{.id = std::string(group.id).append("-to-").append(way.id)};
    ResourceTemplate &made = built.content;
    made.kind = ResourceKind::EventSubscription;
    made.name = BuiltInTexts::tr("%1 to %2", "some events and a way to notify")
                    .arg(translated(group.name), choiceLabel(*choice));
    made.description = joined({translated(group.text), translated(way.text)});
    made.body = newResource(made.kind).body;
    made.body.insert("event_ids", eventIds(group));
    made.body.insert("topic_type", readJson(way.topicType).value().root);
    addBlanks(table, {}, made);
    // The name stands first, as in a stream. Not std::ranges: clang 14 cannot read what that one returns.
    std::stable_partition(made.blanks.begin(), made.blanks.end(),
                          [](const TemplateBlank &blank) { return blank.pointer == "/name"; });
    return built;
}

} // namespace

std::vector<BuiltInTemplate> builtInTemplates()
{
    std::vector<BuiltInTemplate> all;
    for (const StreamPart &source : sourceParts) {
        for (const StreamPart &target : targetParts)
            all.push_back(streamTemplate(source, target));
    }
    for (const EventGroup &group : eventGroups) {
        for (const NoticeWay &way : noticeWays)
            all.push_back(subscriptionTemplate(group, way));
    }
    return all;
}

} // namespace weir
