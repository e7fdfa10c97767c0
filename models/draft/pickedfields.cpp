#include "models/draft/pickedfields.h"

#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace weir {

namespace {

//! Keys beside the field, and their values.
using Values = std::vector<std::pair<std::string_view, Json>>;

Json text(const QString &value)
{
    return Json::string(toStdString(value));
}

std::string keptText(const PickItem &item, std::string_view key)
{
    const Json *value = item.kept.find(key);
    return value ? value->text() : std::string();
}

void addText(Values &values, std::string_view key, std::string value)
{
    if (!value.empty())
        values.emplace_back(key, Json::string(std::move(value)));
}

void addBoolean(Values &values, const PickItem &item, std::string_view key)
{
    if (const Json *value = item.kept.find(key); value && value->isBoolean())
        values.emplace_back(key, *value);
}

//! cross_vpc_info is JSON in a text: for each broker the address that it shows to others.
std::string advertisedAddresses(const PickItem &item)
{
    const auto brokers = readJson(keptText(item, "cross_vpc_info"));
    if (!brokers)
        return {};
    std::string addresses;
    for (const Json::Member &broker : brokers->root.members()) {
        const Json *host = broker.value.find("advertised_ip");
        const Json *port = broker.value.find("port");
        if (!host || host->text().empty() || !port || port->text().empty())
            return {};
        addresses += (addresses.empty() ? "" : ",") + host->text() + ':' + port->text();
    }
    return addresses;
}

//! As host:port, several with commas.
std::string kafkaAddress(const PickItem &item)
{
    if (std::string advertised = advertisedAddresses(item); !advertised.empty())
        return advertised;
    const std::string port = keptText(item, "port");
    QStringList brokers = toQString(keptText(item, "connect_address")).split(u',', Qt::SkipEmptyParts);
    for (QString &broker : brokers) {
        broker = broker.trimmed();
        if (!broker.contains(u':') && !port.empty())
            broker += u':' + toQString(port);
    }
    return toStdString(brokers.join(u','));
}

//! Older instances say only whether SASL is on.
std::string kafkaProtocol(const PickItem &item)
{
    if (std::string protocol = keptText(item, "kafka_security_protocol"); !protocol.empty())
        return protocol;
    const Json *ssl = item.kept.find("ssl_enable");
    if (!ssl || !ssl->isBoolean())
        return {};
    return ssl->toBool() ? "SASL_SSL" : "PLAINTEXT";
}

//! One of those that the instance has, and where it has that, the one of the draft.
std::string saslMechanism(const PickItem &item, const Json *present)
{
    const Json *listed = item.kept.find("sasl_enabled_mechanisms");
    if (!listed || listed->items().empty())
        return {};
    const Json::Array &mechanisms = listed->items();
    if (present && std::ranges::find(mechanisms, present->text(), &Json::text) != mechanisms.end())
        return {};
    return mechanisms.front().text();
}

Values kafkaInstance(const PickItem &item, const Json *group)
{
    Values values{{"instance_name", text(item.label)}, {"instance_id", text(item.value)}};
    addText(values, "addr", kafkaAddress(item));
    const std::string protocol = kafkaProtocol(item);
    addText(values, "security_protocol", protocol);
    if (!protocol.empty())
        values.emplace_back("enable_sasl_ssl", Json::boolean(protocol == "SASL_SSL"));
    if (protocol.starts_with("SASL_"))
        addText(values, "sasl_mechanism",
                saslMechanism(item, group ? group->find("sasl_mechanism") : nullptr));
    return values;
}

Values rocketMqInstance(const PickItem &item)
{
    Values values{{"instance_name", text(item.label)}, {"instance_id", text(item.value)}};
    addText(values, "addr", keptText(item, "namesrv_address"));
    for (const std::string_view key : {"vpc_id", "subnet_id", "engine_version"})
        addText(values, key, keptText(item, key));
    addBoolean(values, item, "ssl_enable");
    addBoolean(values, item, "enable_acl");
    return values;
}

Values subnet(const PickItem &item)
{
    Values values{{"subnet_id", text(item.value)}};
    addText(values, "vpc_id", keptText(item, "vpc_id"));
    return values;
}

Values smnTopic(const PickItem &item)
{
    Values values{{"topic_name", text(item.value)}};
    addText(values, "topic_urn", keptText(item, "topic_urn"));
    return values;
}

Values disStream(const PickItem &item, const Json *group)
{
    Values values{{"topic_name", text(item.value)}};
    // Even "" would be an error with a stream.
    if (const Json *urn = group ? group->find("topic_urn") : nullptr; urn && !urn->isNull())
        values.emplace_back("topic_urn", Json());
    return values;
}

Values valuesOf(PickList list, const PickItem &item, const std::string &key, const Json *group)
{
    switch (list) {
    case PickList::KafkaInstances:
        return kafkaInstance(item, group);
    case PickList::RocketMqInstances:
        return rocketMqInstance(item);
    case PickList::Subnets:
        return subnet(item);
    case PickList::SmnTopics:
        return smnTopic(item);
    case PickList::DisStreams:
        return disStream(item, group);
    default:
        return {{key, text(item.value)}};
    }
}

} // namespace

std::vector<IssueFix> pickedFields(FieldTable table, const Json &document, const std::string &pointer,
                                   PickList list, const PickItem &item)
{
    const std::string key = lastToken(pointer);
    const std::string parent = parentPointer(pointer);
    std::vector<IssueFix> fields;
    for (auto &[sibling, value] : valuesOf(list, item, key, valueAt(document, parent))) {
        const std::string target = childPointer(parent, sibling);
        const Json *present = valueAt(document, target);
        // The tables of the sources differ in what an instance decides.
        if (fieldAt(table, target) && !(present && *present == value))
            fields.push_back({.pointer = target, .value = std::move(value)});
    }
    return fields;
}

} // namespace weir
