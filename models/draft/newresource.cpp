#include "models/draft/newresource.h"

namespace weir {

namespace {

constexpr std::string_view newStream = R"({
    "name": "",
    "source": {"source_kafka": {}, "name": "HC.Kafka"},
    "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"},
    "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}
})";

constexpr std::string_view newSubscription = R"({
    "enable": true,
    "event_ids": [],
    "event_streamids": [],
    "topic_name": "",
    "topic_type": 0
})";

} // namespace

LoadedResource newResource(ResourceKind kind)
{
    const std::string_view text = kind == ResourceKind::EventStream ? newStream : newSubscription;
    return loadResource(kind, readJson(text).value(), ResourceOrigin::File);
}

} // namespace weir
