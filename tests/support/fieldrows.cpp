#include "tests/support/fieldrows.h"

#include <iterator>

namespace weir::test {

namespace {

using enum RowType;
using enum WhenAbsent;

const std::vector<std::string> brokerLists{"h:1", "10.0.0.1:65535", "[::1]:9092,b.example.com:9092",
                                           "a:1 , b:2"};
const std::vector<std::string> noBrokerLists{"10.0.0.1", "h:0",      "h:65536",  "h:9092,",
                                             ",h:9092",  "::1:9092", "[::1]",    "http://h:1",
                                             "h:x",      "h:1;h:2",  "h:1,,h:2", "a b:1"};

FieldRow description()
{
    return {.key = "description", .label = "Description", .most = 255};
}

std::vector<FieldRow> streamRows()
{
    return {
        {.key = "name",
         .label = "Name",
         .absent = Required,
         .most = 128,
         .right = {"7", "Aa0._-", "a"},
         .wrong = {"-a", ".a", "_a", "a b", "ordérs", "a\n"},
         .wrongIssue = "pattern error",
         .filler = "a"},
        description(),
        {.key = "rule_config", .label = "Rules", .type = Object},
        {.key = "option", .label = "Running configuration", .type = Object},
    };
}

std::vector<FieldRow> optionRows()
{
    return {
        {.key = "thread_num", .label = "Concurrency", .type = Integer, .least = 1, .most = 1000},
        {.key = "batch_window", .label = "Batch push", .type = Object},
    };
}

std::vector<FieldRow> batchRows()
{
    return {
        {.key = "count",
         .label = "Messages in a batch",
         .type = Integer,
         .least = 1,
         .most = 10000,
         .boundsLevel = "error"},
        {.key = "time", .label = "Retries", .type = Integer, .least = 0},
        {.key = "interval",
         .label = "Batch interval (s)",
         .type = Integer,
         .least = 0,
         .most = 15,
         .boundsLevel = "error"},
    };
}

std::vector<FieldRow> kafkaSourceRows()
{
    return {
        {.key = "addr", .label = "Broker address", .right = brokerLists, .wrong = noBrokerLists},
        {.key = "group", .label = "Consumer group", .absent = Required, .most = 256},
        {.key = "instance_name", .label = "Instance name", .least = 4, .most = 64},
        {.key = "instance_id", .label = "Instance ID", .most = 256},
        {.key = "topic", .label = "Topic", .absent = Required, .least = 3, .most = 200},
        {.key = "security_protocol",
         .label = "Security protocol",
         .choices = {"PLAINTEXT", "SASL_SSL", "SASL_PLAINTEXT"},
         .linked = Linked::Yes},
        {.key = "seek_to", .label = "Start from", .choices = {"latest", "earliest"}},
        {.key = "enable_sasl_ssl", .label = "SASL_SSL", .type = Boolean, .linked = Linked::Yes},
        {.key = "sasl_mechanism", .label = "SASL mechanism", .choices = {"PLAIN", "SCRAM-SHA-512"}},
        {.key = "ssl_certificate_url",
         .label = "Certificate URL",
         .most = 512,
         .right = {"http://h/A.ZIP?x=1", "https://h:8443/a/b.zip"},
         .wrong = {"ftp://h/a.zip", "/a.zip", "h/a.zip", "https://h/a.tar", "https://h/a?x=.zip",
                   "https:///a.zip", "x"},
         .head = "https://h/",
         .filler = "a",
         .tail = ".zip"},
        {.key = "ssl_certificate_pwd", .label = "Certificate password", .type = Secret, .most = 256},
        {.key = "user_name", .label = "User name", .absent = Depends, .most = 256},
        {.key = "password", .label = "Password", .type = Secret, .absent = Depends, .most = 256},
    };
}

std::vector<FieldRow> mobileSourceRows()
{
    return {
        {.key = "group_id", .label = "Consumer group ID", .absent = Required, .least = 3, .most = 128},
        {.key = "instance_id", .label = "Instance ID", .absent = Required, .least = 3, .most = 128},
        {.key = "topic", .label = "Topic", .absent = Required, .least = 3, .most = 128},
        {.key = "tag", .label = "Tag", .most = 128},
        {.key = "authentication_required",
         .label = "Authentication required",
         .type = Boolean,
         .linked = Linked::Yes},
        {.key = "msg_trace_switch", .label = "Message tracing", .type = Boolean},
        {.key = "access_key", .label = "Access key", .type = Secret, .absent = Depends, .most = 128},
        {.key = "secret_key", .label = "Secret key", .type = Secret, .absent = Depends, .most = 128},
        {.key = "message_model",
         .label = "Subscription mode",
         .absent = Required,
         .choices = {"CLUSTERING", "BROADCASTING"}},
        {.key = "addr_type",
         .label = "Access type",
         .absent = Required,
         .choices = {"PUBLIC", "PRIVATE"},
         .linked = Linked::Yes},
        {.key = "addr", .label = "Address", .absent = Required, .most = 256},
        {.key = "sdk_url", .label = "Client SDK", .absent = Required, .most = 256},
        {.key = "consume_timeout",
         .label = "Consumption timeout (ms)",
         .type = Integer,
         .absent = Required,
         .least = 1000,
         .most = 900000},
        {.key = "message_type", .label = "Message type", .absent = Required, .choices = {"NORMAL"}},
        {.key = "suspend_time", .label = "Retry waiting time", .type = Integer, .least = 10, .most = 1800},
        {.key = "max_reconsumer_times", .label = "Maximum retries", .type = Integer, .least = 1, .most = 16},
        {.key = "consumer_thread_nums",
         .label = "Consumption threads",
         .type = Integer,
         .least = 20,
         .most = 64},
        {.key = "consumer_batch_max_size",
         .label = "Messages in a batch",
         .type = Integer,
         .least = 1,
         .most = 1024},
        {.key = "consumer_max_wait",
         .label = "Maximum wait for a batch (s)",
         .type = Integer,
         .least = 0,
         .most = 450},
        {.key = "vpc_id", .label = "VPC ID", .absent = Depends},
        {.key = "subnet_id", .label = "Subnet ID", .absent = Depends},
    };
}

//! What the tables of open-source RocketMQ and DMS for RocketMQ share.
std::vector<FieldRow> rocketMqRows()
{
    return {
        {.key = "instance_name", .label = "Instance name", .most = 128},
        {.key = "group", .label = "Consumer group", .absent = Required, .least = 3, .most = 64},
        {.key = "topic", .label = "Topic", .absent = Required, .least = 3, .most = 128},
        {.key = "tag", .label = "Tag", .most = 128},
        {.key = "ssl_enable", .label = "SSL", .type = Boolean},
        {.key = "enable_acl", .label = "ACL", .type = Boolean, .linked = Linked::Yes},
        {.key = "access_key", .label = "User name", .type = Secret, .absent = Depends, .most = 128},
        {.key = "secret_key", .label = "Secret key", .type = Secret, .absent = Depends, .most = 128},
        {.key = "consume_timeout",
         .label = "Consumption timeout (ms)",
         .type = Integer,
         .least = 1000,
         .most = 900000},
        {.key = "consumer_thread_nums",
         .label = "Consumption threads",
         .type = Integer,
         .least = 20,
         .most = 64},
        {.key = "consumer_batch_max_size",
         .label = "Messages in a batch",
         .type = Integer,
         .least = 1,
         .most = 32},
        {.key = "max_reconsume_times", .label = "Maximum retries", .type = Integer, .least = -1},
        {.key = "suspend_current_queue_time_millis",
         .label = "Retry interval (ms)",
         .type = Integer,
         .least = 20,
         .most = 30000},
    };
}

std::vector<FieldRow> communitySourceRows()
{
    std::vector<FieldRow> rows = rocketMqRows();
    rows.push_back({.key = "instance_id", .label = "Instance ID", .most = 128});
    rows.push_back({.key = "addr",
                    .label = "RocketMQ address",
                    .absent = Required,
                    .right = {"h:1", "h:1;b:65535", "h:1,b:2", "http://h:1;https://b:2", "h:1;", "[::1]:1"},
                    .wrong = {"h", "h:0", "h:65536", ";", "h:1;;b:2", ";h:1", "ftp://h:1", "h:x"}});
    for (const auto &[key, label] : {std::pair("vpc_id", "VPC ID"), std::pair("subnet_id", "Subnet ID")}) {
        rows.push_back({.key = key, .label = label, .absent = Required, .most = 256, .linked = Linked::Yes});
    }
    rows.push_back({.key = "message_type", .label = "Message type", .choices = {"normal"}});
    return rows;
}

std::vector<FieldRow> dmsSourceRows()
{
    std::vector<FieldRow> rows = rocketMqRows();
    rows.push_back({.key = "instance_id", .label = "Instance ID", .absent = Required, .most = 128});
    rows.push_back({.key = "message_type", .label = "Consumption mode", .choices = {"NORMAL", "ORDER"}});
    rows.push_back({.key = "engine_version",
                    .label = "Engine version",
                    .right = {"4.x", "5.x", "4.8.0", "5.1.4"},
                    .wrong = {"4", "3.2", "v4.8", "40.1", "x"},
                    .wrongIssue = "enum warning"});
    return rows;
}

std::vector<FieldRow> functionSinkRows()
{
    return {
        {.key = "invoke_type", .label = "Invocation", .choices = {"SYNC", "ASYNC"}},
        {.key = "urn",
         .label = "Function URN",
         .most = 512,
         .right = {"urn:fss:r:p:function:d:n", "urn:fss:r:p:function:d:n:v1",
                   "urn:fss:r:p:function:d:n:!live"},
         .wrong = {"x", "urn:fss:r:p:function:d", "urn:fss::p:function:d:n",
                   "urn:fss:r:p:function:d:", "urn:fss:r:p:function:d:n:", "urn:fss:r:p:function:d:n:!",
                   "urn:smn:r:p:function:d:n", "urn:fss:r:p:function:d:n:v:w"},
         .head = "urn:fss:r:p:function:d:",
         .filler = "n"},
        {.key = "agency", .label = "Agency"},
    };
}

std::vector<FieldRow> kafkaSinkRows()
{
    return {
        {.key = "topic", .label = "Topic", .absent = Required},
        {.key = "connectionId", .label = "Connection", .absent = Required},
    };
}

std::vector<FieldRow> obsSinkRows()
{
    return {
        {.key = "access_key", .label = "AK", .type = Secret, .absent = Required, .most = 64},
        {.key = "secret_key", .label = "SK", .type = Secret, .absent = Required},
        {.key = "obs_bucket",
         .label = "Bucket",
         .absent = Required,
         .right = {"abc", "a.b-c", "1.2.3", std::string(63, 'a')},
         .wrong = {"ab", std::string(64, 'a'), "Bucket", "-abc", "abc-", ".abc", "a..b", "a.-b", "a-.b",
                   "192.168.0.1", "a_b"}},
        {.key = "obs_path", .label = "Dump directory", .most = 256},
        {.key = "time_format",
         .label = "Time directory format",
         .absent = Required,
         .choices = {"yyyy", "yyyy/MM", "yyyy/MM/dd", "yyyy/MM/dd/HH", "yyyy/MM/dd/HH/mm"}},
    };
}

//! The value and the template hang on the type, so their rows are in the mutations of transforms.
std::vector<FieldRow> transformRows()
{
    return {
        {.key = "type",
         .label = "Transform type",
         .absent = Required,
         .choices = {"ORIGINAL", "CONSTANT", "VARIABLE"},
         .linked = Linked::Yes},
        {.key = "value", .label = "Value", .absent = Depends},
        {.key = "template", .label = "Template", .absent = Depends},
    };
}

std::vector<FieldRow> sourceRowsOf(std::string_view source)
{
    if (source == "source_kafka")
        return kafkaSourceRows();
    if (source == "source_mobile_rocketmq")
        return mobileSourceRows();
    return source == "source_dms_rocketmq" ? dmsSourceRows() : communitySourceRows();
}

std::vector<FieldRow> sinkRowsOf(std::string_view sink)
{
    if (sink == "sink_fg")
        return functionSinkRows();
    return sink == "sink_kafka" ? kafkaSinkRows() : obsSinkRows();
}

//! The choice's own row; what holds for the chosen group is a matter of the choice.
std::vector<FieldRow> sourceNameRows()
{
    return {{.key = "name",
             .label = "Source type name",
             .choices = {"HC.Kafka", "HC.MOBILE_ROCKETMQ", "HC.COMMUNITY_ROCKETMQ", "HC.DMS_ROCKETMQ"},
             .linked = Linked::Yes}};
}

std::vector<FieldRow> sinkNameRows(std::string_view sink)
{
    if (sink == "sink_obs")
        return {{.key = "name", .label = "Target type name", .right = {"HC.OBS", "HC.Kafka", "x"}}};
    return {{.key = "name",
             .label = "Target type name",
             .choices = {"HC.FunctionGraph", "HC.Kafka"},
             .linked = Linked::Yes}};
}

std::vector<FieldRow> subscriptionRows()
{
    return {
        {.key = "enable", .label = "Enabled", .type = Boolean, .absent = Depends},
        {.key = "name",
         .label = "Name",
         .most = 64,
         .boundsLevel = "error",
         .right = {"A", "7", "Sub1"},
         .wrong = {"a.b", "a b", "é", "a-b c", "a\n"},
         .wrongIssue = "pattern error",
         .filler = "a"},
        {.key = "topic_name",
         .label = "Topic or stream name",
         .absent = Required,
         .wrong = {" ", "\t\n", "\u00A0"},
         .wrongIssue = "required error"},
        {.key = "topic_type",
         .label = "Notify by",
         .type = Integer,
         .absent = Depends,
         .least = 0,
         .most = 1,
         .boundsLevel = "error",
         .linked = Linked::Yes},
    };
}

} // namespace

std::vector<FieldRows> fieldRowsOf(const CleanBody &clean)
{
    if (clean.kind == ResourceKind::EventSubscription)
        return {{"", subscriptionRows()}};
    std::vector<FieldRows> tables{
        {"", streamRows()},
        {"/option", optionRows()},
        {"/option/batch_window", batchRows()},
        {"/source", sourceNameRows()},
        {"/source/" + clean.source, sourceRowsOf(clean.source)},
        {"/sink", sinkNameRows(clean.sink)},
        {"/sink/" + clean.sink, sinkRowsOf(clean.sink)},
        {"/rule_config",
         {{.key = "transform", .label = "Transform", .type = Object},
          {.key = "filter", .label = "Filter", .type = Object}}},
        {"/rule_config/transform", transformRows()},
    };
    if (clean.sink == "sink_kafka")
        tables.push_back({"/sink/sink_kafka/keyTransform/2", transformRows()});
    return tables;
}

} // namespace weir::test
