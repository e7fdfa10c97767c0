#pragma once

#include <array>
#include <string_view>

namespace weir {

// By resource_huaweicloud_eg_event_stream.go of terraform-provider-huaweicloud. It has no argument for
// sink_obs, and sends what it takes for community_rocketmq under a key that the service does not know (its
// issue 8121).

inline constexpr std::string_view terraformStreamType = "huaweicloud_eg_event_stream";
//! Starts or pauses the stream.
inline constexpr std::string_view terraformRunArgument = "action";

//! Whether what an argument takes gets to the service.
enum class ArgumentUse : quint8 { Sent, Misnamed };

//! A key of the body, and the argument of the provider that takes what stands there as JSON.
struct TerraformArgument
{
    std::string_view key;
    std::string_view name;
    ArgumentUse use = ArgumentUse::Sent;
};

inline constexpr std::array<TerraformArgument, 4> terraformSourceArguments{
    {{"source_kafka", "kafka"},
     {"source_mobile_rocketmq", "mobile_rocketmq"},
     {"source_dms_rocketmq", "dms_rocketmq"},
     {"source_community_rocketmq", "community_rocketmq", ArgumentUse::Misnamed}}};
inline constexpr std::array<TerraformArgument, 2> terraformSinkArguments{
    {{"sink_fg", "functiongraph"}, {"sink_kafka", "kafka"}}};

} // namespace weir
