#include "tests/support/bodies.h"

#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <utility>

namespace weir::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view function =
    R"({"sink_fg":{"invoke_type":"ASYNC","urn":"urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest","agency":"EG_TARGET_AGENCY"},"name":"HC.FunctionGraph"})";

Json stream(std::string_view source, std::string_view sink)
{
    Json body = json(R"({"name":"orders"})");
    body.insert("source", json(source));
    body.insert("sink", json(sink));
    body.insert("rule_config", Json::object());
    body.insert("option", json(R"({"batch_window":{}})"));
    return body;
}

} // namespace

Json json(std::string_view text)
{
    auto document = readJson(text);
    if (!document)
        qFatal("%s: %.*s", qPrintable(document.error().message()), static_cast<int>(text.size()),
               text.data());
    return std::move(document->root);
}

Json kafkaToFunction()
{
    return stream(R"({"source_kafka":{"group":"grp-orders","topic":"orders"},"name":"HC.Kafka"})", function);
}

Json mobileToKafka()
{
    return stream(
        R"({"source_mobile_rocketmq":{"group_id":"GID_a1","instance_id":"MQ_INST_1","topic":"topicA",
                      "message_model":"CLUSTERING","addr_type":"PUBLIC","addr":"http://x:80",
                      "sdk_url":"http://sdk","consume_timeout":30000,"message_type":"NORMAL"}})",
        R"({"sink_kafka":{"topic":"out","keyTransform":[{"type":"ORIGINAL"}],"connectionId":"c-1"}})");
}

Json communityToFunction()
{
    return stream(R"({"source_community_rocketmq":{"addr":"10.1.1.1:8100","group":"group-c","topic":"topic-c",
                      "vpc_id":"vpc-1","subnet_id":"sub-1"}})",
                  function);
}

Json dmsToFunction()
{
    return stream(R"({"source_dms_rocketmq":{"instance_id":"rmq-1","group":"group-d","topic":"topic-d"}})",
                  function);
}

Json kafkaToObs()
{
    return stream(R"({"source_kafka":{"group":"grp-orders","topic":"orders"}})",
                  R"({"sink_obs":{"access_key":"AK","secret_key":"SK","obs_bucket":"bucket-1",
                      "time_format":"yyyy/MM/dd"}})");
}

Json smnSubscription()
{
    return json(R"({"enable":true,"event_ids":["dis_event.000"],"event_streamids":[],"name":"sub1",
                    "topic_name":"test","topic_type":0,
                    "topic_urn":"urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:test"})");
}

Json disSubscription()
{
    return json(R"({"enable":false,"event_ids":[],"event_streamids":["Xs5eBSKtWBbFJR2aaaa"],"name":"sub2",
                    "topic_name":"stream-a","topic_type":1,"topic_urn":null})");
}

Json bodyFor(ResourceKind kind, std::string_view pointer)
{
    switch (kind) {
    case ResourceKind::EventSubscription:
        return smnSubscription();
    case ResourceKind::EventStream:
        break;
    }
    if (pointer.starts_with("/source/source_mobile") || pointer.starts_with("/sink/sink_kafka"))
        return mobileToKafka();
    if (pointer.starts_with("/source/source_community"))
        return communityToFunction();
    if (pointer.starts_with("/source/source_dms"))
        return dmsToFunction();
    if (pointer.starts_with("/sink/sink_obs"))
        return kafkaToObs();
    Json body = kafkaToFunction();
    if (pointer.starts_with("/rule_config/transform/"))
        setValueAt(body, "/rule_config/transform/type", Json::string("ORIGINAL"));
    return body;
}

ResourceKind kindOf(std::string_view pointer)
{
    return fieldAt(fieldTable(ResourceKind::EventStream), pointer) ? ResourceKind::EventStream
                                                                   : ResourceKind::EventSubscription;
}

void forEachField(const std::function<void(ResourceKind, const std::string &, const FieldSpec &)> &visit)
{
    const std::function<void(ResourceKind, const std::string &, FieldTable)> walk =
        [&](ResourceKind kind, const std::string &parent, FieldTable table) {
            for (const FieldSpec &field : table) {
                const std::string pointer = childPointer(parent, field.key);
                visit(kind, pointer, field);
                walk(kind, field.type == FieldType::ObjectList ? childPointer(pointer, size_t(0)) : pointer,
                     field.fields);
            }
        };
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        walk(kind, {}, fieldTable(kind));
}

Json valueOfWrongType(const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        return Json::integer(7);
    case FieldType::Integer:
        return Json::number("1.5");
    case FieldType::Boolean:
        return Json::integer(0);
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        return Json::array();
    case FieldType::ObjectList:
        return Json::string("{}");
    case FieldType::StringList:
        return Json::object();
    }
    Q_UNREACHABLE();
}

std::string astralText(qint64 length)
{
    std::string text;
    for (qint64 i = 0; i < length; ++i)
        text += "\U0001F600";
    return text;
}

ValidationIssues issuesOf(ResourceKind kind, Json body, const ValidationContext &context)
{
    const LoadedResource loaded = loadResource(kind, {std::move(body), {}}, ResourceOrigin::File);
    return validate(kind, loaded.body, loaded.secrets, context);
}

QStringList summary(const ValidationIssues &issues)
{
    QStringList lines;
    for (const ValidationIssue &issue : issues) {
        lines.push_back(u"%1 %2 %3"_s.arg(toQString(issue.pointer), toQString(issueCodeName(issue.code)),
                                          toQString(levelName(issue.level))));
    }
    lines.sort();
    return lines;
}

QString line(std::string_view pointer, const QString &codeAndLevel)
{
    return toQString(pointer) + u' ' + codeAndLevel;
}

const ValidationIssue *findIssue(const ValidationIssues &issues, std::string_view pointer, IssueCode code)
{
    const auto found = std::ranges::find_if(
        issues, [&](const ValidationIssue &issue) { return issue.pointer == pointer && issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

Json applied(Json body, const IssueFix &fix)
{
    if (fix.value)
        setValueAt(body, fix.pointer, *fix.value);
    else
        removeValueAt(body, fix.pointer);
    if (!fix.removedPointer.empty())
        removeValueAt(body, fix.removedPointer);
    return body;
}

} // namespace weir::test
