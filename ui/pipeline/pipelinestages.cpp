#include "ui/pipeline/pipelinestages.h"

#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/rules/rulepointers.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(weir::Pipeline)
};

//! Parts that are not there are left out.
QString joined(const QStringList &parts)
{
    QStringList shown = parts;
    shown.removeAll(QString());
    return shown.join(u" · "_s);
}

QString textAt(const Json *group, std::string_view key)
{
    const Json *value = group ? group->find(key) : nullptr;
    return value && value->isString() ? toQString(value->text()) : QString();
}

//! The only alternative that is present; null pointer where there is none or more than one.
const FieldSpec *chosenIn(FieldTable table, const Json *choice)
{
    const FieldSpec *chosen = nullptr;
    for (const FieldSpec &field : table) {
        const Json *group = field.type == FieldType::Object && choice ? choice->find(field.key) : nullptr;
        if (!group || group->isNull())
            continue;
        if (chosen)
            return nullptr;
        chosen = &field;
    }
    return chosen;
}

void countIssues(PipelineStage &stage, const ResourceDraft &draft,
                 std::initializer_list<std::string_view> pointers)
{
    for (const ValidationIssue &issue : draft.issues()) {
        const bool isInside = std::ranges::any_of(
            pointers, [&issue](std::string_view pointer) { return isWithin(issue.pointer, pointer); });
        if (!isInside)
            continue;
        stage.errors += issue.level == Level::Error;
        stage.warnings += issue.level == Level::Warning;
    }
}

PipelineStage sourceStage(const ResourceDraft &draft)
{
    const Json *source = draft.value("/source");
    const FieldSpec *chosen = chosenIn(fieldAt(draft.table(), "/source")->fields, source);
    PipelineStage stage{.role = Texts::tr("Source"), .pointer = "/source", .icon = StageIcon::Source};
    countIssues(stage, draft, {"/source"});
    if (!chosen) {
        stage.title = Texts::tr("Source");
        stage.detail = Texts::tr("not chosen");
        stage.use = StageUse::Missing;
        return stage;
    }
    const Json *group = source->find(chosen->key);
    stage.title = fieldLabel(*chosen);
    stage.icon = stageIcon(endpointKind(chosen->key), stage.icon);
    stage.detail = joined({textAt(group, "topic"), textAt(group, "group"), textAt(group, "group_id")});
    return stage;
}

//! Every condition of the filter has an operator, however deep it stands.
int conditionCount(const Json &filter)
{
    int count = filter.find("op") ? 1 : 0;
    for (const Json::Member &member : filter.members())
        count += conditionCount(member.value);
    for (const Json &item : filter.items())
        count += conditionCount(item);
    return count;
}

PipelineStage filterStage(const ResourceDraft &draft)
{
    const Json *filter = draft.value(filterPointer);
    const int count = filter ? conditionCount(*filter) : 0;
    PipelineStage stage{.role = Texts::tr("Filter"),
                        .title = Texts::tr("Filter"),
                        .pointer = std::string(filterPointer),
                        .icon = StageIcon::Funnel,
                        .use = count > 0 ? StageUse::Working : StageUse::Idle};
    stage.detail = count > 0 ? Texts::tr("%n condition(s)", nullptr, count) : Texts::tr("all events");
    countIssues(stage, draft, {filterPointer});
    return stage;
}

PipelineStage transformStage(const ResourceDraft &draft)
{
    const Json *transform = draft.value(transformPointer);
    const QString type = textAt(transform, "type");
    PipelineStage stage{.role = Texts::tr("Transform"),
                        .title = Texts::tr("Transform"),
                        .pointer = std::string(transformPointer),
                        .icon = StageIcon::Braces};
    countIssues(stage, draft, {transformPointer});
    if (type == "VARIABLE"_L1) {
        const auto variables = readJson(toStdString(textAt(transform, "value")));
        const auto count = variables ? variables->root.members().size() : 0;
        stage.detail = Texts::tr("%n variable(s)", nullptr, static_cast<int>(count));
    } else if (type == "CONSTANT"_L1) {
        stage.detail = Texts::tr("a fixed text");
    } else if (type.isEmpty() || type == "ORIGINAL"_L1) {
        stage.detail = Texts::tr("unchanged");
        stage.use = StageUse::Idle;
    } else {
        stage.detail = type;
    }
    return stage;
}

//! Name and version out of urn:fss:region:project:function:package:name:version.
QString functionName(const QString &urn)
{
    constexpr qsizetype nameIndex = 6;
    const QStringList parts = urn.split(u':');
    return parts.size() > nameIndex ? parts.mid(nameIndex).join(u':') : urn;
}

//! In a word; what is no choice of the field stands as it is.
QString invocationText(const QString &type)
{
    if (type == "ASYNC"_L1)
        return Texts::tr("async", "how a function is called");
    if (type == "SYNC"_L1)
        return Texts::tr("sync", "how a function is called");
    return type;
}

PipelineStage targetStage(const ResourceDraft &draft)
{
    const Json *target = draft.value("/sink");
    const FieldSpec *chosen = chosenIn(fieldAt(draft.table(), "/sink")->fields, target);
    PipelineStage stage{.role = Texts::tr("Target"), .pointer = "/sink", .icon = StageIcon::Target};
    countIssues(stage, draft, {"/sink"});
    if (!chosen) {
        stage.title = Texts::tr("Target");
        stage.detail = Texts::tr("not chosen");
        stage.use = StageUse::Missing;
        return stage;
    }
    const Json *group = target->find(chosen->key);
    stage.title = fieldLabel(*chosen);
    stage.icon = stageIcon(endpointKind(chosen->key), stage.icon);
    stage.detail = joined({functionName(textAt(group, "urn")), invocationText(textAt(group, "invoke_type")),
                           textAt(group, "topic"), textAt(group, "obs_bucket")});
    return stage;
}

std::vector<PipelineStage> subscriptionStages(const ResourceDraft &draft)
{
    const Json *events = draft.value("/event_ids");
    const auto eventCount = events ? static_cast<int>(events->items().size()) : 0;
    PipelineStage event{.role = Texts::tr("Events"),
                        .title = Texts::tr("Events"),
                        .pointer = "/event_ids",
                        .icon = stageIcon(EndpointKind::Events, StageIcon::Source),
                        .use = eventCount > 0 || (events && events->isString()) ? StageUse::Working
                                                                                : StageUse::Missing};
    event.detail = events && events->isString() ? toQString(events->text())
                                                : Texts::tr("%n event(s)", nullptr, eventCount);
    countIssues(event, draft, {"/event_ids", "/events_ids"});

    const Json *streams = draft.value("/event_streamids");
    const auto streamCount = streams ? static_cast<int>(streams->items().size()) : 0;
    PipelineStage stream{.role = Texts::tr("Streams"),
                         .title = Texts::tr("Streams"),
                         .pointer = "/event_streamids",
                         .icon = StageIcon::Waves,
                         .use = streamCount > 0 ? StageUse::Working : StageUse::Idle};
    // In the old form it is one text.
    if (streams && streams->isString() && !streams->text().empty()) {
        stream.detail = toQString(streams->text());
        stream.use = StageUse::Working;
    } else {
        stream.detail =
            streamCount > 0 ? Texts::tr("%n stream(s)", nullptr, streamCount) : Texts::tr("all streams");
    }
    countIssues(stream, draft, {"/event_streamids"});

    const Json *type = draft.value("/topic_type");
    const FieldSpec *typeField = fieldAt(draft.table(), "/topic_type");
    PipelineStage topic{.role = Texts::tr("Topic"),
                        .title = Texts::tr("Topic"),
                        .pointer = "/topic_name",
                        .icon = stageIcon(topicKind(type ? type->text() : std::string()), StageIcon::Target)};
    if (type && type->isInteger())
        topic.title = displayText(typeField, *type);
    topic.detail = textAt(&draft.document(), "topic_name");
    if (topic.detail.isEmpty())
        topic.use = StageUse::Missing;
    countIssues(topic, draft, {"/topic_name", "/topic_type", "/topic_urn"});
    return {event, stream, topic};
}

} // namespace

std::vector<PipelineStage> pipelineStages(const ResourceDraft &draft)
{
    switch (draft.kind()) {
    case ResourceKind::EventStream:
        return {sourceStage(draft), filterStage(draft), transformStage(draft), targetStage(draft)};
    case ResourceKind::EventSubscription:
        return subscriptionStages(draft);
    }
    return {};
}

QString pipelineStatus(const ResourceDraft &draft)
{
    if (!draft.identity().status.isEmpty() || draft.kind() == ResourceKind::EventStream)
        return draft.identity().status;
    // What is nowhere but here is neither on nor off yet.
    if (draft.identity().id.isEmpty())
        return {};
    const Json *enable = draft.value("/enable");
    if (!enable || !enable->isBoolean())
        return {};
    return enable->toBool() ? u"ENABLED"_s : u"DISABLED"_s;
}

} // namespace weir
