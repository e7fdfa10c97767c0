#include "models/schema/endpointkind.h"

#include <algorithm>
#include <array>

namespace weir {

namespace {

struct Branch
{
    std::string_view key;
    EndpointKind kind;
};

constexpr std::array branches{
    Branch{"source_kafka", EndpointKind::Kafka},
    Branch{"source_mobile_rocketmq", EndpointKind::EcloudRocketMq},
    Branch{"source_community_rocketmq", EndpointKind::OpenSourceRocketMq},
    Branch{"source_dms_rocketmq", EndpointKind::DmsRocketMq},
    Branch{"sink_fg", EndpointKind::FunctionGraph},
    Branch{"sink_kafka", EndpointKind::Kafka},
    Branch{"sink_obs", EndpointKind::Obs},
};

} // namespace

EndpointKind endpointKind(std::string_view branch)
{
    const auto *const found = std::ranges::find(branches, branch, &Branch::key);
    return found == branches.end() ? EndpointKind::Unknown : found->kind;
}

EndpointKind topicKind(std::string_view topicType)
{
    return topicType == "1" ? EndpointKind::DisStream : EndpointKind::SmnTopic;
}

} // namespace weir
