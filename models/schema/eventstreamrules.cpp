#include "models/schema/eventstreamrules.h"

#include "models/json/pointer.h"
#include "models/rules/rulepointers.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/filterrules.h"
#include "models/schema/issuetext.h"
#include "models/schema/rulecheck.h"
#include "models/schema/textfixes.h"
#include "models/schema/transformrules.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view sourcePointer = "/source";
constexpr std::string_view sinkPointer = "/sink";

struct EventStreamRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::EventStreamRules)
};

void checkTypeName(RuleCheck &check, std::string_view group)
{
    const FieldSpec *chosen = check.chosen(group);
    const std::string pointer = childPointer(group, "name");
    const std::string_view name = check.text(pointer);
    // Where no name is published, as for OBS, none can be wrong.
    if (!chosen || chosen->typeName.empty())
        return;
    if (ValidationIssue *unlisted = check.issue(pointer, IssueCode::Enum))
        unlisted->fixes = {useFix(pointer, chosen->typeName)};
    if (name.empty() || name == chosen->typeName || !check.isSound(childPointer(group, chosen->key)))
        return;
    ValidationIssue &issue = check.add(
        pointer, IssueCode::Conflict, Level::Warning,
        EventStreamRules::tr("%1 is %2, but %3 is chosen, which the service calls %4.")
            .arg(check.label(pointer), toQString(name), fieldLabel(*chosen), toQString(chosen->typeName)));
    issue.fixes.push_back(useFix(pointer, chosen->typeName));
}

//! The page: a name is unique under a tenant. The list that was read may be older than the other stream's
//! end.
void checkName(RuleCheck &check)
{
    constexpr std::string_view pointer = "/name";
    const QString name = toQString(check.text(pointer));
    if (name.isEmpty() || !check.context().namesInUse.contains(name))
        return;
    check.add(pointer, IssueCode::Duplicate, Level::Warning,
              EventStreamRules::tr("%1 should be another one: the list has a second stream called %2.")
                  .arg(check.label(pointer), shownText(name)));
}

//! The list of names lacks one for OBS, so it holds for every other choice only.
void checkTargetTypeName(RuleCheck &check)
{
    constexpr std::string_view pointer = "/sink/name";
    const FieldSpec *field = fieldAt(fieldTable(ResourceKind::EventStream), pointer);
    const FieldSpec *chosen = check.chosen(sinkPointer);
    const std::string_view name = check.text(pointer);
    if (name.empty() || (chosen && chosen->typeName.empty())
        || std::ranges::find(field->choices, name, &Choice::value) != field->choices.end())
        return;
    check.add(pointer, IssueCode::Enum, Level::Warning, choiceText(*field, name));
}

void checkRoute(RuleCheck &check)
{
    const FieldSpec *source = check.chosen(sourcePointer);
    const FieldSpec *sink = check.chosen(sinkPointer);
    if (!source || !sink || isRouteInManual(source->key, sink->key)
        || !check.isSound(childPointer(sourcePointer, source->key))
        || !check.isSound(childPointer(sinkPointer, sink->key)))
        return;
    check.add(sinkPointer, IssueCode::Conflict, Level::Warning,
              EventStreamRules::tr("%1 is %2, but events from %3 can go to FunctionGraph only.")
                  .arg(check.label(sinkPointer), fieldLabel(*sink), fieldLabel(*source)));
}

//! `condition` is a field that makes the others required, with the value that it has.
void require(RuleCheck &check, const std::string &group, std::initializer_list<std::string_view> keys,
             const std::string &condition)
{
    const bool isSwitch = check.isOn(condition);
    const QString valueText = toQString(check.text(condition));
    for (const std::string_view key : keys) {
        const std::string pointer = childPointer(group, key);
        if (check.isSet(pointer))
            continue;
        const QString message = isSwitch ? EventStreamRules::tr("%1 is required while %2 is on.")
                                               .arg(check.label(pointer), check.label(condition))
                                         : EventStreamRules::tr("%1 is required while %2 is %3.")
                                               .arg(check.label(pointer), check.label(condition), valueText);
        check.add(pointer, IssueCode::Required, Level::Warning, message);
    }
}

//! Either of the two may be the one that is meant, so each has its fix.
void checkSaslSwitch(RuleCheck &check, const std::string &switchPointer, const std::string &protocolPointer)
{
    const std::string_view protocol = check.text(protocolPointer);
    const QString switchLabel = check.label(switchPointer);
    const QString protocolLabel = check.label(protocolPointer);
    const auto useProtocol = [&](std::string_view meant) {
        IssueFix fix = useFix(protocolPointer, meant);
        fix.label = EventStreamRules::tr("Set %1 to %2").arg(protocolLabel, toQString(meant));
        return fix;
    };
    if (check.isOn(switchPointer) && protocol == "PLAINTEXT") {
        ValidationIssue &issue = check.add(
            switchPointer, IssueCode::Conflict, Level::Warning,
            EventStreamRules::tr("%1 is on, but %2 is PLAINTEXT; switch it off or choose SASL_SSL there.")
                .arg(switchLabel, protocolLabel));
        issue.fixes = {{.label = EventStreamRules::tr("Switch %1 off").arg(switchLabel),
                        .pointer = switchPointer,
                        .value = Json::boolean(false)},
                       useProtocol("SASL_SSL")};
    } else if (check.isSound(switchPointer) && !check.isOn(switchPointer) && protocol == "SASL_SSL") {
        ValidationIssue &issue = check.add(
            switchPointer, IssueCode::Conflict, Level::Warning,
            EventStreamRules::tr("%1 is off, but %2 is SASL_SSL; switch it on or choose another there.")
                .arg(switchLabel, protocolLabel));
        issue.fixes = {{.label = EventStreamRules::tr("Switch %1 on").arg(switchLabel),
                        .pointer = switchPointer,
                        .value = Json::boolean(true)},
                       useProtocol("PLAINTEXT")};
    }
}

void checkKafkaSource(RuleCheck &check, const std::string &group)
{
    const std::string switchPointer = childPointer(group, "enable_sasl_ssl");
    const std::string protocolPointer = childPointer(group, "security_protocol");
    const std::string_view protocol = check.text(protocolPointer);
    checkSaslSwitch(check, switchPointer, protocolPointer);
    if (check.isOn(switchPointer))
        require(check, group, {"user_name", "password"}, switchPointer);
    else if (protocol == "SASL_SSL" || protocol == "SASL_PLAINTEXT")
        require(check, group, {"user_name", "password"}, protocolPointer);
}

void checkMobileSource(RuleCheck &check, const std::string &group)
{
    const std::string authentication = childPointer(group, "authentication_required");
    if (check.isOn(authentication))
        require(check, group, {"access_key", "secret_key"}, authentication);
    const std::string addressType = childPointer(group, "addr_type");
    if (check.text(addressType) == "PRIVATE")
        require(check, group, {"vpc_id", "subnet_id"}, addressType);
}

//! Open-source RocketMQ and DMS for RocketMQ.
void checkAcl(RuleCheck &check, const std::string &group)
{
    const std::string acl = childPointer(group, "enable_acl");
    if (check.isOn(acl))
        require(check, group, {"access_key", "secret_key"}, acl);
}

//! The service's manual: VPC and subnet stay as they were when the stream was created.
void checkNetwork(RuleCheck &check, const std::string &group)
{
    if (!check.context().loaded)
        return;
    for (const std::string_view key : {"vpc_id", "subnet_id"}) {
        const std::string pointer = childPointer(group, key);
        const Json *before = valueAt(*check.context().loaded, pointer);
        if (holdsNothing(before) || !check.isSound(pointer) || *check.value(pointer) == *before)
            continue;
        ValidationIssue &issue =
            check.add(pointer, IssueCode::Conflict, Level::Warning,
                      EventStreamRules::tr("%1 cannot be changed after the stream was created; it was %2.")
                          .arg(check.label(pointer), shownValue(*before)));
        issue.fixes.push_back({.label = EventStreamRules::tr("Use %1 again").arg(shownValue(*before)),
                               .pointer = pointer,
                               .value = *before});
    }
}

void checkEngineVersion(RuleCheck &check, const std::string &group)
{
    const std::string pointer = childPointer(group, "engine_version");
    const std::string_view version = check.text(pointer);
    if (version.empty() || version.starts_with("4.") || version.starts_with("5."))
        return;
    check.add(pointer, IssueCode::Enum, Level::Warning,
              EventStreamRules::tr("%1 should begin with 4. or 5., and %2 does not.")
                  .arg(check.label(pointer), shownValue(*check.value(pointer))));
}

void checkSource(RuleCheck &check)
{
    const FieldSpec *source = check.chosen(sourcePointer);
    if (!source)
        return;
    const std::string group = childPointer(sourcePointer, source->key);
    if (source->key == "source_kafka") {
        checkKafkaSource(check, group);
    } else if (source->key == "source_mobile_rocketmq") {
        checkMobileSource(check, group);
    } else if (source->key == "source_community_rocketmq") {
        checkAcl(check, group);
        checkNetwork(check, group);
    } else if (source->key == "source_dms_rocketmq") {
        checkAcl(check, group);
        checkEngineVersion(check, group);
    }
}

//! A single object in the place of the list of key transforms is checked where it stands, as are those under
//! its old key.
void checkKeyTransforms(RuleCheck &check, const std::string &pointer)
{
    const Json *transforms = check.value(pointer);
    if (!transforms)
        return;
    if (transforms->isObject())
        checkTransform(check, pointer, TemplateText::Free);
    for (size_t index = 0; index < transforms->items().size(); ++index)
        checkTransform(check, childPointer(pointer, index), TemplateText::Free);
}

void checkTransforms(RuleCheck &check)
{
    const FieldSpec *sink = check.chosen(sinkPointer);
    const bool isFunction =
        sink && sink->key == "sink_fg" && check.isSound(childPointer(sinkPointer, sink->key));
    checkTransform(check, std::string(transformPointer),
                   isFunction ? TemplateText::Json : TemplateText::Free);
    if (sink && sink->key == "sink_kafka") {
        checkKeyTransforms(check, std::string(keyTransformPointer));
        checkKeyTransforms(check, std::string(oldKeyTransformPointer));
    }
}

} // namespace

bool isRouteInManual(std::string_view source, std::string_view target)
{
    // DMS for RocketMQ and open-source RocketMQ go to FunctionGraph only.
    return target == "sink_fg" || (source != "source_dms_rocketmq" && source != "source_community_rocketmq");
}

void checkEventStream(RuleCheck &check)
{
    // Before the rules about two fields: they look at the issues of each.
    checkName(check);
    checkTargetTypeName(check);
    checkTypeName(check, sourcePointer);
    checkTypeName(check, sinkPointer);
    checkRoute(check);
    checkSource(check);
    checkTransforms(check);
    checkFilter(check, filterPointer);
}

} // namespace weir
