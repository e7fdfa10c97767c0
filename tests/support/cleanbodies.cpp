#include "tests/support/cleanbodies.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <initializer_list>
#include <utility>

namespace weir::test {

namespace {

constexpr std::string_view kafkaSource = R"({"source_kafka":{
    "addr":"10.0.0.1:9092, [2001:db8::1]:9093","group":"grp-orders","instance_name":"kafka-1",
    "security_protocol":"SASL_SSL","instance_id":"i-1","topic":"orders","seek_to":"latest",
    "enable_sasl_ssl":true,"sasl_mechanism":"SCRAM-SHA-512",
    "ssl_certificate_url":"https://bucket.example.com/certs/kafka.ZIP?version=2",
    "ssl_certificate_pwd":"canary-1","user_name":"reader","password":"canary-2"},"name":"HC.Kafka"})";

constexpr std::string_view mobileSource = R"({"source_mobile_rocketmq":{
    "group_id":"GID_orders","instance_id":"MQ_INST_1","topic":"orders","tag":"eu",
    "authentication_required":true,"msg_trace_switch":false,"access_key":"canary-1",
    "secret_key":"canary-2","message_model":"CLUSTERING","addr_type":"PRIVATE",
    "addr":"http://mq.example.com:80","sdk_url":"http://sdk.example.com","consume_timeout":30000,
    "message_type":"NORMAL","suspend_time":10,"max_reconsumer_times":16,"consumer_thread_nums":20,
    "consumer_batch_max_size":1024,"consumer_max_wait":0,"vpc_id":"vpc-1","subnet_id":"sub-1"},
    "name":"HC.MOBILE_ROCKETMQ"})";

constexpr std::string_view communitySource = R"({"source_community_rocketmq":{
    "instance_name":"mq","instance_id":"rmq-1","addr":"10.1.1.1:8100;10.1.1.2:8100","group":"grp",
    "topic":"orders","tag":"eu","vpc_id":"vpc-1","subnet_id":"sub-1","ssl_enable":false,
    "enable_acl":true,"access_key":"canary-1","secret_key":"canary-2","message_type":"normal",
    "consume_timeout":30000,"consumer_thread_nums":20,"consumer_batch_max_size":1,
    "max_reconsume_times":-1,"suspend_current_queue_time_millis":1000},
    "name":"HC.COMMUNITY_ROCKETMQ"})";

constexpr std::string_view dmsSource = R"({"source_dms_rocketmq":{
    "instance_name":"mq","instance_id":"rmq-1","group":"grp","topic":"orders","tag":"eu",
    "ssl_enable":true,"enable_acl":true,"access_key":"canary-1","secret_key":"canary-2",
    "message_type":"ORDER","engine_version":"4.8.0","consume_timeout":30000,
    "consumer_thread_nums":64,"consumer_batch_max_size":32,"max_reconsume_times":0,
    "suspend_current_queue_time_millis":1000},"name":"HC.DMS_ROCKETMQ"})";

constexpr std::string_view functionSink = R"({"sink_fg":{"invoke_type":"ASYNC",
    "urn":"urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
    "agency":"EG_TARGET_AGENCY"},"name":"HC.FunctionGraph"})";

constexpr std::string_view kafkaSink = R"({"sink_kafka":{"topic":"out","keyTransform":[
    {"type":"ORIGINAL"},{"type":"CONSTANT","value":"not {JSON"},{}],
    "connectionId":"c-1"},"name":"HC.Kafka"})";

constexpr std::string_view obsSink = R"({"sink_obs":{"access_key":"canary-3","secret_key":"canary-4",
    "obs_bucket":"bucket-1","obs_path":"orders/in","time_format":"yyyy/MM/dd"},"name":"HC.OBS"})";

//! Every kind of constant, a path, references inside and outside of strings, a default in either quotes.
constexpr std::string_view transform = R"({"type":"VARIABLE",
    "value":"{\"id\":\"$.data.id\",\"kind\":\"order\",\"urgent\":true,\"size.max_1\":1.50}",
    "template":"{\"id\":\"${id}\",\"kind\":\"${kind} of ${size.max_1}\",\"urgent\":${urgent},\"note\":\"${note!\\\"}\\\"}\",\"n\":${n!\"7\"}}"})";

constexpr std::string_view filter = R"({"source":[{"op":"StringIn","values":["HC.Kafka"]}],
    "type":{"and":[{"op":"StringStartsWith","values":["a"]},{"op":"StringNotEndsWith","values":["z"]}]},
    "subject":[{"op":"StringEndsWith","values":[".jpg",".png"]},{"op":"IsNotNull"}],
    "data":{"age":[{"op":"NumberIn","values":[10,-2.5e3]},{"op":"NumberInRange","values":[[1,5]]}],
            "size":[{"op":"NumberLessThan","value":5}],
            "a":{"b":{"c":{"d":[{"op":"IsTrue"}]}}}}})";

Json stream(std::string_view source, std::string_view sink)
{
    Json body = json(R"({"name":"orders","description":"Orders\nof the shop"})");
    body.insert("source", json(source));
    body.insert("sink", json(sink));
    setValueAt(body, "/rule_config/transform", json(transform));
    setValueAt(body, "/rule_config/filter", json(filter));
    body.insert("option", json(R"({"thread_num":1,"batch_window":{"count":10000,"time":0,"interval":15}})"));
    if (Json *list = valueAt(body, "/sink/sink_kafka/keyTransform"))
        list->items().back() = json(transform);
    return body;
}

Json subscription(std::string_view topic)
{
    Json body = json(R"({"enable":true,
        "event_ids":["dis_event.000","dis_event.003","dis_event.005","dis_event.008"],
        "event_streamids":["Xs5eBSKtWBbFJR2aaaa","e4CH131AqCyjucWaaaa","third"],"name":"sub1"})");
    const Json members = json(topic);
    for (const auto &[key, value, keyOffset] : members.members())
        body.insert(key, value);
    return body;
}

std::vector<CleanBody> makeCleanBodies()
{
    struct Side
    {
        std::string_view key;
        std::string_view text;
    };
    constexpr Side function{"sink_fg", functionSink};
    constexpr Side kafka{"sink_kafka", kafkaSink};
    constexpr Side obs{"sink_obs", obsSink};
    std::vector<CleanBody> bodies;
    const auto add = [&bodies](const Side &source, std::initializer_list<Side> sinks) {
        for (const Side &sink : sinks) {
            std::string name(source.key);
            name.append(" to ").append(sink.key);
            bodies.push_back({name, ResourceKind::EventStream, std::string(source.key), std::string(sink.key),
                              stream(source.text, sink.text)});
        }
    };
    add({"source_kafka", kafkaSource}, {function, kafka, obs});
    add({"source_mobile_rocketmq", mobileSource}, {function, kafka, obs});
    add({"source_community_rocketmq", communitySource}, {function});
    add({"source_dms_rocketmq", dmsSource}, {function});
    bodies.push_back({.name = "subscription to SMN",
                      .kind = ResourceKind::EventSubscription,
                      .body = subscription(
                          R"({"topic_name":"test","topic_type":0,
                 "topic_urn":"urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:test"})")});
    bodies.push_back({.name = "subscription to DIS",
                      .kind = ResourceKind::EventSubscription,
                      .body = subscription(R"({"topic_name":"stream-a","topic_type":1,"topic_urn":null})")});
    return bodies;
}

} // namespace

const std::vector<CleanBody> &cleanBodies()
{
    static const std::vector<CleanBody> bodies = makeCleanBodies();
    return bodies;
}

std::vector<CleanBody> terraformBodies()
{
    std::vector<CleanBody> bodies = cleanBodies();
    std::erase_if(bodies, [](const CleanBody &clean) {
        return clean.kind != ResourceKind::EventStream || clean.source == "source_community_rocketmq"
            || clean.sink == "sink_obs";
    });
    return bodies;
}

} // namespace weir::test
