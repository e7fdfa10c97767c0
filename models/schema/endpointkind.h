#pragma once

#include <QtGlobal>

#include <string_view>

namespace weir {

//! What a resource reads from or writes to.
enum class EndpointKind : quint8 {
    Unknown,
    Kafka,
    EcloudRocketMq,
    OpenSourceRocketMq,
    DmsRocketMq,
    FunctionGraph,
    Obs,
    Events, //!< Of an event subscription.
    SmnTopic,
    DisStream,
};

//! By the key of a branch, such as source_kafka or sink_fg.
[[nodiscard]] EndpointKind endpointKind(std::string_view branch);
//! By the topic_type of an event subscription; without one it is an SMN topic.
[[nodiscard]] EndpointKind topicKind(std::string_view topicType);

} // namespace weir
