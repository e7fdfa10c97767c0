#pragma once

#include <string_view>

namespace weir {

// Where the rules of an event stream stand in its document.
inline constexpr std::string_view filterPointer = "/rule_config/filter";
inline constexpr std::string_view transformPointer = "/rule_config/transform";
inline constexpr std::string_view keyTransformPointer = "/sink/sink_kafka/keyTransform";
//! Where some clients write the latter.
inline constexpr std::string_view oldKeyTransformPointer = "/sink/sink_kafka/key_transform";
inline constexpr std::string_view functionPointer = "/sink/sink_fg";

} // namespace weir
