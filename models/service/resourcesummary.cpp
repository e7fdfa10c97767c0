#include "models/service/resourcesummary.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceSummary)
};

//! The text of a string or number.
QString textAt(const Json &item, std::string_view key)
{
    const Json *value = item.find(key);
    return value ? toQString(value->text()) : QString();
}

//! "source_kafka" of {"source": {"source_kafka": …}}; empty where there is none.
std::string branchOf(const Json &item, const std::string &group)
{
    const Json *value = item.find(group);
    if (!value)
        return {};
    const std::string prefix = group + '_';
    for (const Json::Member &member : value->members()) {
        if (member.key.starts_with(prefix) && !member.value.isNull())
            return member.key;
    }
    return {};
}

//! "Kafka" of the branch source_kafka; without a branch what the type name says.
LiveText branchLabel(const Json &item, const std::string &group, const std::string &branch)
{
    if (!branch.empty()) {
        const std::string pointer = childPointer(childPointer({}, group), branch);
        const FieldSpec *field = fieldAt(fieldTable(ResourceKind::EventStream), pointer);
        return field ? LiveText([field] { return fieldLabel(*field); }) : LiveText(toQString(branch));
    }
    const Json *value = item.find(group);
    if (!value)
        return {};
    QString typeName = textAt(*value, "name");
    constexpr auto vendorPrefix = "HC."_L1;
    if (typeName.startsWith(vendorPrefix))
        typeName.remove(0, vendorPrefix.size());
    return typeName;
}

//! The events of a subscription; the list answer may have them in one string (DIS API, ListEventsubs).
std::optional<int> eventCount(const Json &item)
{
    const Json *events = item.find("event_ids");
    if (!events)
        events = item.find("events_ids");
    if (!events)
        return std::nullopt;
    if (events->isArray())
        return static_cast<int>(events->items().size());
    if (!events->isString())
        return std::nullopt;
    static const QRegularExpression separator(u"[,\\n]"_s);
    return static_cast<int>(toQString(events->text()).split(separator, Qt::SkipEmptyParts).size());
}

ResourceIdentity identityOf(const Json &item)
{
    return {
        .id = textAt(item, "id"),
        .status = textAt(item, "status"),
        .createdTime = textAt(item, "created_time"),
        .updatedTime = textAt(item, "updated_time"),
    };
}

ResourceSummary streamSummary(const Json &item)
{
    const std::string source = branchOf(item, "source");
    const std::string target = branchOf(item, "sink");
    return {
        .identity = identityOf(item),
        .name = textAt(item, "name"),
        .source = branchLabel(item, "source", source),
        .target = branchLabel(item, "sink", target),
        .sourceKind = endpointKind(source),
        .targetKind = endpointKind(target),
    };
}

ResourceSummary subscriptionSummary(const Json &item)
{
    ResourceSummary summary{.identity = identityOf(item), .name = textAt(item, "name")};
    if (const Json *enabled = item.find("enable"); enabled && enabled->isBoolean())
        summary.identity.status = enabled->toBool() ? u"ENABLED"_s : u"DISABLED"_s;
    if (const auto count = eventCount(item))
        summary.source = [count] { return SummaryText::tr("%n event(s)", nullptr, *count); };
    const QString topic = textAt(item, "topic_name");
    summary.target = topic.isEmpty() ? textAt(item, "topic_urn").section(u':', -1) : topic;
    summary.sourceKind = EndpointKind::Events;
    summary.targetKind = topicKind(toStdString(textAt(item, "topic_type")));
    return summary;
}

} // namespace

ResourceSummary summaryOf(ResourceKind kind, const Json &item)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return streamSummary(item);
    case ResourceKind::EventSubscription:
        return subscriptionSummary(item);
    }
    Q_UNREACHABLE();
}

} // namespace weir
