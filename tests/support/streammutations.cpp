#include "tests/support/mutations.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weir::test {

namespace {

struct Alternative
{
    std::string_view key;
    std::string_view label;
    std::string_view typeName;
};

constexpr std::array sources{
    Alternative{"source_kafka", "Kafka", "HC.Kafka"},
    Alternative{"source_mobile_rocketmq", "ECloud RocketMQ", "HC.MOBILE_ROCKETMQ"},
    Alternative{"source_community_rocketmq", "Open-source RocketMQ", "HC.COMMUNITY_ROCKETMQ"},
    Alternative{"source_dms_rocketmq", "DMS for RocketMQ", "HC.DMS_ROCKETMQ"},
};
constexpr std::array sinks{
    Alternative{"sink_fg", "FunctionGraph", "HC.FunctionGraph"},
    Alternative{"sink_kafka", "Kafka", "HC.Kafka"},
    Alternative{"sink_obs", "OBS", ""},
};

//! The rules of "exactly one of these" and of the name beside it.
void addChoiceMutations(Mutations &mutations, const std::string &group, const std::string &label,
                        std::span<const Alternative> alternatives, const std::string &chosenKey)
{
    const std::string chosen = childPointer(group, chosenKey);
    const std::string name = childPointer(group, "name");
    const std::string nameLabel = label + " type name";
    const ExpectedIssues oneOf{{group, "one_of error", label}};
    addAbsences(mutations, group, {{group, "required error", label}});
    for (const char *text : {"[]", "4711", R"("x")"})
        mutations.push_back(puttingJson(group, text, {{group, "type error", label}}));
    mutations.push_back(puttingJson(group, "{}", oneOf));
    const auto own = std::ranges::find(alternatives, chosenKey, &Alternative::key);
    ExpectedIssues ambiguous = oneOf;
    // Nobody says that OBS is meant, so its name is one outside the list.
    if (own->typeName.empty())
        ambiguous.push_back({name, "enum warning", nameLabel});
    // The chosen group that is no object is chosen all the same.
    for (const char *text : {"[]", "4711", R"("x")", "true"})
        mutations.push_back(puttingJson(chosen, text, {{chosen, "type error", std::string(own->label)}}));
    const std::string_view another =
        std::ranges::find_if(alternatives, [&chosenKey](const Alternative &other) {
            return other.key != chosenKey && !other.typeName.empty();
        })->typeName;
    mutations.push_back({.name = chosen + " = [], the name of another kind",
                         .touched = {chosen, name},
                         .issues = {{chosen, "type error", std::string(own->label)}},
                         .apply = [chosen, name, another](Json &body) {
                             setValueAt(body, chosen, Json::array());
                             setValueAt(body, name, Json::string(std::string(another)));
                         }});
    addAbsences(mutations, chosen, ambiguous, {name});
    for (const Alternative &other : alternatives) {
        if (other.key == chosenKey)
            continue;
        const std::string pointer = childPointer(group, other.key);
        mutations.push_back(putting(pointer, Json()));
        for (const char *text : {"{}", R"({"group":5,"x":1})", "[]"}) {
            Mutation several = puttingJson(pointer, text, ambiguous, {name});
            several.touched.push_back(chosen);
            mutations.push_back(several);
            several.name += ", name unknown";
            several.touched.push_back(name);
            several.issues = {oneOf.front(), {name, "enum warning", nameLabel}};
            several.apply = [pointer, name, value = json(text)](Json &body) {
                setValueAt(body, pointer, value);
                setValueAt(body, name, Json::string("HC.Nowhere"));
            };
            mutations.push_back(several);
        }
        if (other.typeName.empty() || own->typeName.empty())
            continue;
        mutations.push_back(putting(name, Json::string(std::string(other.typeName)),
                                    {{name, "conflict warning", nameLabel}}, {chosen}));
    }
}

void addRouteMutations(Mutations &mutations, const CleanBody &clean)
{
    const std::string source = "/source/" + clean.source;
    const bool isFunctionOnly =
        clean.source == "source_community_rocketmq" || clean.source == "source_dms_rocketmq";
    const ExpectedIssues conflict{{"/sink", "conflict warning", "Target"}};
    for (const char *sink : {R"({"sink_kafka":{"topic":"out","connectionId":"c-1"}})",
                             R"({"sink_obs":{"access_key":"canary","secret_key":"canary",
                                 "obs_bucket":"bucket-1","time_format":"yyyy"}})"}) {
        mutations.push_back(
            puttingJson("/sink", sink, isFunctionOnly ? conflict : ExpectedIssues(), {source}));
    }
    mutations.push_back(puttingJson("/sink", R"({"sink_fg":{}})", {}, {"/rule_config/transform/template"}));
}

} // namespace

void addStreamMutations(Mutations &mutations, const CleanBody &clean)
{
    addChoiceMutations(mutations, "/source", "Source", sources, clean.source);
    addChoiceMutations(mutations, "/sink", "Target", sinks, clean.sink);
    addRouteMutations(mutations, clean);
    for (const char *key : {"id", "status", "created_time", "updated_time"})
        mutations.push_back(putting(childPointer({}, key), Json::string("x")));
}

} // namespace weir::test
