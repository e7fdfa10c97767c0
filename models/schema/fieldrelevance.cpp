#include "models/schema/fieldrelevance.h"

#include "models/json/pointer.h"
#include "models/rules/rulepointers.h"
#include "models/schema/fieldlookup.h"

#include <algorithm>
#include <initializer_list>

namespace weir {

namespace {

bool isAny(std::string_view key, std::initializer_list<std::string_view> keys)
{
    return std::ranges::find(keys, key) != keys.end();
}

//! As text, because `"true"` and `"0"` are read as well.
bool holds(const Json &group, std::string_view key, std::initializer_list<std::string_view> values)
{
    const Json *value = group.find(key);
    return value
        && (isAny(value->text(), values)
            || (value->isBoolean() && isAny(value->toBool() ? "true" : "false", values)));
}

bool isRelevantInStream(const Json &document, std::string_view parent, std::string_view key)
{
    const Json *group = valueAt(document, parent);
    const Json none = Json::object();
    const Json &fields = group ? *group : none;
    if (parent == "/source/source_kafka"
        && isAny(key,
                 {"sasl_mechanism", "ssl_certificate_url", "ssl_certificate_pwd", "user_name", "password"})) {
        return holds(fields, "enable_sasl_ssl", {"true"})
            || holds(fields, "security_protocol", {"SASL_SSL", "SASL_PLAINTEXT"});
    }
    if (parent == "/source/source_mobile_rocketmq") {
        if (isAny(key, {"access_key", "secret_key"}))
            return holds(fields, "authentication_required", {"true"});
        return !isAny(key, {"vpc_id", "subnet_id"}) || holds(fields, "addr_type", {"PRIVATE"});
    }
    if (isAny(parent, {"/source/source_community_rocketmq", "/source/source_dms_rocketmq"}))
        return !isAny(key, {"access_key", "secret_key"}) || holds(fields, "enable_acl", {"true"});
    if (parent == transformPointer || isWithin(parent, keyTransformPointer)) {
        if (key == "template")
            return holds(fields, "type", {"VARIABLE"});
        return key != "value" || !holds(fields, "type", {"ORIGINAL"});
    }
    return true;
}

} // namespace

bool isRelevant(ResourceKind kind, const Json &document, std::string_view pointer)
{
    const Json *value = valueAt(document, pointer);
    if (!holdsNothing(value))
        return true;
    switch (kind) {
    case ResourceKind::EventStream:
        return isRelevantInStream(document, parentPointer(pointer), lastToken(pointer));
    case ResourceKind::EventSubscription:
        // With a DIS stream even "" is an error, so it has to be seen.
        return pointer != "/topic_urn" || holds(document, "topic_type", {"0"}) || (value && !value->isNull());
    }
    Q_UNREACHABLE();
}

} // namespace weir
