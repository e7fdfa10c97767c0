#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <string>
#include <vector>

namespace weir::test {

//! A body that raises nothing and has every field of its tables filled.
struct CleanBody
{
    std::string name;
    ResourceKind kind = ResourceKind::EventStream;
    //! Such as "source_kafka" and "sink_fg"; empty for a subscription.
    std::string source = {};
    std::string sink = {};
    Json body = {};
};

//! What every secret of these bodies begins with: no message may have it.
inline constexpr std::string_view secretCanary = "canary";

//! The project that the topic URN of the subscription names.
inline constexpr std::string_view cleanProjectId = "575ae927fc644f22b5c5af5209b7cf51";

//! One for every source and every target that it may go to, and one for each kind of subscription.
[[nodiscard]] const std::vector<CleanBody> &cleanBodies();

//! Those of them that Terraform's provider can say: streams but for two ends that it has no argument for.
[[nodiscard]] std::vector<CleanBody> terraformBodies();

} // namespace weir::test
