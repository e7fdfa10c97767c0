#include "tests/support/bodies.h"

#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/text.h"

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

ValidationIssues issuesOf(ResourceKind kind, Json body, const ValidationContext &context)
{
    const SecretFields secrets = extractSecrets(body, fieldTable(kind), SecretState::FromFile);
    return validate(kind, body, secrets, context);
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
