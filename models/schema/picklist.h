#pragma once

#include <QtGlobal>

namespace weir {

//! The resources of a project of which a field names one.
enum class PickList : quint8 {
    None,
    Connections,
    KafkaInstances,
    KafkaTopics,
    KafkaGroups,
    ConnectionTopics, //!< Those of the Kafka instance that a connection leads to.
    RocketMqInstances,
    RocketMqTopics,
    RocketMqGroups,
    Functions,
    Agencies,
    Buckets,
    Vpcs,
    Subnets,
    TargetNames, //!< What the region calls the kinds of targets.
    SmnTopics,
    DisStreams,
    DisStreamIds,
    NoticeReceivers, //!< SMN topics or DIS streams, as the subscription's topic_type says.
};

} // namespace weir
