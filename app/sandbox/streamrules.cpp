#include "app/sandbox/streamrules.h"

#include "app/sandbox/fieldrules.h"
#include "app/sandbox/transformrules.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr std::array streamFields{
    Field{.key = "name"_L1, .need = Need::Required},
    Field{.key = "description"_L1},
    Field{.key = "source"_L1, .type = ValueType::Object, .need = Need::Required},
    Field{.key = "sink"_L1, .type = ValueType::Object, .need = Need::Required},
    Field{.key = "rule_config"_L1, .type = ValueType::Object},
    Field{.key = "option"_L1, .type = ValueType::Object},
};

constexpr std::array choiceFields{Field{.key = "name"_L1}};

constexpr std::array kafkaSourceFields{
    Field{.key = "addr"_L1},
    Field{.key = "group"_L1, .need = Need::Required},
    Field{.key = "instance_name"_L1},
    Field{.key = "security_protocol"_L1},
    Field{.key = "instance_id"_L1},
    Field{.key = "topic"_L1, .need = Need::Required},
    Field{.key = "seek_to"_L1},
    Field{.key = "enable_sasl_ssl"_L1, .type = ValueType::Flag},
    Field{.key = "sasl_mechanism"_L1},
    Field{.key = "ssl_certificate_url"_L1},
    Field{.key = "ssl_certificate_pwd"_L1},
    Field{.key = "user_name"_L1},
    Field{.key = "password"_L1},
};

constexpr std::array mobileSourceFields{
    Field{.key = "group_id"_L1, .need = Need::Required},
    Field{.key = "instance_id"_L1, .need = Need::Required},
    Field{.key = "topic"_L1, .need = Need::Required},
    Field{.key = "tag"_L1},
    Field{.key = "authentication_required"_L1, .type = ValueType::Flag},
    Field{.key = "msg_trace_switch"_L1, .type = ValueType::Flag},
    Field{.key = "access_key"_L1},
    Field{.key = "secret_key"_L1},
    Field{.key = "message_model"_L1, .need = Need::Required},
    Field{.key = "addr_type"_L1, .need = Need::Required},
    Field{.key = "addr"_L1, .need = Need::Required},
    Field{.key = "sdk_url"_L1, .need = Need::Required},
    Field{.key = "consume_timeout"_L1, .type = ValueType::Whole, .need = Need::Required},
    Field{.key = "message_type"_L1, .need = Need::Required},
    Field{.key = "suspend_time"_L1, .type = ValueType::Whole},
    Field{.key = "max_reconsumer_times"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_thread_nums"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_batch_max_size"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_max_wait"_L1, .type = ValueType::Whole},
    Field{.key = "vpc_id"_L1},
    Field{.key = "subnet_id"_L1},
};

constexpr std::array communitySourceFields{
    Field{.key = "instance_name"_L1},
    Field{.key = "instance_id"_L1},
    Field{.key = "addr"_L1, .need = Need::Required},
    Field{.key = "group"_L1, .need = Need::Required},
    Field{.key = "topic"_L1, .need = Need::Required},
    Field{.key = "tag"_L1},
    Field{.key = "vpc_id"_L1, .need = Need::Required},
    Field{.key = "subnet_id"_L1, .need = Need::Required},
    Field{.key = "ssl_enable"_L1, .type = ValueType::Flag},
    Field{.key = "enable_acl"_L1, .type = ValueType::Flag},
    Field{.key = "access_key"_L1},
    Field{.key = "secret_key"_L1},
    Field{.key = "message_type"_L1},
    Field{.key = "consume_timeout"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_thread_nums"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_batch_max_size"_L1, .type = ValueType::Whole},
    Field{.key = "max_reconsume_times"_L1, .type = ValueType::Whole},
    Field{.key = "suspend_current_queue_time_millis"_L1, .type = ValueType::Whole},
};

constexpr std::array dmsSourceFields{
    Field{.key = "instance_name"_L1},
    Field{.key = "instance_id"_L1, .need = Need::Required},
    Field{.key = "group"_L1, .need = Need::Required},
    Field{.key = "topic"_L1, .need = Need::Required},
    Field{.key = "tag"_L1},
    Field{.key = "ssl_enable"_L1, .type = ValueType::Flag},
    Field{.key = "enable_acl"_L1, .type = ValueType::Flag},
    Field{.key = "access_key"_L1},
    Field{.key = "secret_key"_L1},
    Field{.key = "message_type"_L1},
    Field{.key = "engine_version"_L1},
    Field{.key = "consume_timeout"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_thread_nums"_L1, .type = ValueType::Whole},
    Field{.key = "consumer_batch_max_size"_L1, .type = ValueType::Whole},
    Field{.key = "max_reconsume_times"_L1, .type = ValueType::Whole},
    Field{.key = "suspend_current_queue_time_millis"_L1, .type = ValueType::Whole},
};

constexpr std::array functionSinkFields{
    Field{.key = "invoke_type"_L1},
    Field{.key = "urn"_L1},
    Field{.key = "agency"_L1},
};

constexpr std::array kafkaSinkFields{
    Field{.key = "topic"_L1, .need = Need::Required},
    Field{.key = "keyTransform"_L1, .type = ValueType::List},
    Field{.key = "connectionId"_L1, .need = Need::Required},
};

constexpr std::array obsSinkFields{
    Field{.key = "access_key"_L1, .need = Need::Required},
    Field{.key = "secret_key"_L1, .need = Need::Required},
    Field{.key = "obs_bucket"_L1, .need = Need::Required},
    Field{.key = "obs_path"_L1},
    Field{.key = "time_format"_L1, .need = Need::Required},
};

constexpr std::array ruleFields{
    Field{.key = "transform"_L1, .type = ValueType::Object},
    Field{.key = "filter"_L1, .type = ValueType::Object},
};

constexpr std::array optionFields{
    Field{.key = "thread_num"_L1, .type = ValueType::Whole},
    Field{.key = "batch_window"_L1, .type = ValueType::Object},
};

constexpr std::array batchFields{
    Field{.key = "count"_L1, .type = ValueType::Whole, .min = 1, .max = 10'000},
    Field{.key = "time"_L1, .type = ValueType::Whole},
    Field{.key = "interval"_L1, .type = ValueType::Whole, .min = 0, .max = 15},
};

//! One of the objects of which a source or a target has exactly one.
struct Branch
{
    QLatin1StringView key = {};
    std::span<const Field> fields = {};
};

constexpr std::array sources{
    Branch{"source_kafka"_L1, kafkaSourceFields},
    Branch{"source_mobile_rocketmq"_L1, mobileSourceFields},
    Branch{"source_community_rocketmq"_L1, communitySourceFields},
    Branch{"source_dms_rocketmq"_L1, dmsSourceFields},
};

constexpr std::array sinks{
    Branch{"sink_fg"_L1, functionSinkFields},
    Branch{"sink_kafka"_L1, kafkaSinkFields},
    Branch{"sink_obs"_L1, obsSinkFields},
};

std::optional<Fault> checkChoice(const QJsonObject &object, const QString &path,
                                 std::span<const Branch> branches)
{
    const Branch *chosen = nullptr;
    QStringList keys;
    for (const Branch &branch : branches) {
        keys.append(branch.key);
        if (isAbsent(object[branch.key]))
            continue;
        if (chosen)
            return Fault{path, u"Only one of %1 and %2 can be given."_s.arg(chosen->key, branch.key)};
        chosen = &branch;
    }
    if (!chosen)
        return Fault{path, u"One of %1 must be given."_s.arg(keys.join(", "_L1))};
    const QString chosenPath = joined(path, chosen->key);
    if (!object[chosen->key].isObject())
        return Fault{chosenPath, u"%1 must be an object."_s.arg(chosen->key)};
    if (auto fault = checkFields(object[chosen->key].toObject(), chosenPath, chosen->fields))
        return fault;
    return checkFields(object, path, choiceFields);
}

std::optional<Fault> checkName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    if (pattern.match(name).hasMatch())
        return {};
    return Fault{u"name"_s,
                 u"name must be letters, digits, '.', '_' and '-', and start with a letter or digit."_s};
}

std::optional<Fault> checkKeyTransforms(const QJsonArray &transforms)
{
    for (qsizetype i = 0; i < transforms.size(); ++i) {
        const QString path = u"sink.sink_kafka.keyTransform[%1]"_s.arg(i);
        if (!transforms[i].isObject())
            return Fault{path, u"keyTransform must hold objects."_s};
        if (auto fault = checkTransform(transforms[i].toObject(), path))
            return fault;
    }
    return {};
}

std::optional<Fault> checkRules(const QJsonObject &rules)
{
    if (auto fault = checkFields(rules, u"rule_config"_s, ruleFields))
        return fault;
    if (isAbsent(rules["transform"_L1]))
        return {};
    return checkTransform(rules["transform"_L1].toObject(), u"rule_config.transform"_s);
}

std::optional<Fault> checkOption(const QJsonObject &option)
{
    if (auto fault = checkFields(option, u"option"_s, optionFields))
        return fault;
    return checkFields(option["batch_window"_L1].toObject(), u"option.batch_window"_s, batchFields);
}

} // namespace

std::optional<Fault> checkStream(const QJsonObject &body)
{
    auto fault = checkFields(body, {}, streamFields);
    if (!fault)
        fault = checkName(body["name"_L1].toString());
    if (!fault)
        fault = checkChoice(body["source"_L1].toObject(), u"source"_s, sources);
    if (!fault)
        fault = checkChoice(body["sink"_L1].toObject(), u"sink"_s, sinks);
    if (!fault)
        fault = checkKeyTransforms(body["sink"_L1]["sink_kafka"_L1]["keyTransform"_L1].toArray());
    if (!fault)
        fault = checkRules(body["rule_config"_L1].toObject());
    if (!fault)
        fault = checkOption(body["option"_L1].toObject());
    return fault;
}

} // namespace weir::sandbox
