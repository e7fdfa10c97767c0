#include "tests/support/mutations.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <utility>

namespace weir::test {

namespace {

void addNameMutations(Mutations &mutations)
{
    const ExpectedIssue hyphen{"/name", "pattern warning", "Name"};
    for (const char *name : {"dis-test1", "dis_test1", "-"})
        mutations.push_back(putting("/name", Json::string(name), {hyphen}));
    mutations.push_back(putting("/name", Json::string(std::string(64, 'a') + '-'),
                                {hyphen, {"/name", "length error", "Name"}}));
}

void addListMutations(Mutations &mutations, const std::string &pointer, const std::string &label,
                      const std::string &first)
{
    const auto at = [&pointer](size_t index) { return childPointer(pointer, index); };
    // "" is a list that was printed.
    mutations.push_back(taking(pointer));
    mutations.push_back(putting(pointer, Json()));
    mutations.push_back(puttingJson(pointer, "[]"));
    const ExpectedIssues legacy{{pointer, "legacy_shape error", label}};
    for (const std::string &text : {std::string(), first, "0: \"" + first + "\"", "[\"" + first + "\"]"})
        mutations.push_back(putting(pointer, Json::string(text), legacy));
    mutations.push_back(putting(pointer, Json::string(first + ", " + first),
                                {legacy.front(), {at(1), "duplicate warning", label}}));
    for (const char *text : {"4711", "true", "{}"})
        mutations.push_back(puttingJson(pointer, text, {{pointer, "type error", label}}));
    for (const char *text : {"null", "4711", "[]", "{}"})
        mutations.push_back(puttingJson(at(0), text, {{at(0), "type error", label}}));
    // The second of two is the one too many; the first stands as it did.
    Mutation twice{.name = at(2) + " as the one before",
                   .touched = {at(1), at(2)},
                   .issues = {{at(2), "duplicate warning", label}}};
    twice.apply = [from = at(1), to = at(2)](Json &body) {
        setValueAt(body, to, Json(*valueAt(body, from)));
    };
    mutations.push_back(twice);
    mutations.push_back(putting(pointer,
                                Json::array({Json::string(first), Json::string(first), Json::string(first)}),
                                {{at(1), "duplicate warning", label}, {at(2), "duplicate warning", label}}));
}

void addEventMutations(Mutations &mutations)
{
    const std::string label = "Events";
    addListMutations(mutations, "/event_ids", label, "dis_event.001");
    for (const char *event : {"dis_event.009", "DIS_EVENT.001", ""})
        mutations.push_back(
            putting("/event_ids/3", Json::string(event), {{"/event_ids/3", "enum warning", label}}));
    mutations.push_back(
        putting("/event_ids", Json::string("dis_event.001,x"),
                {{"/event_ids", "legacy_shape error", label}, {"/event_ids/1", "enum warning", label}}));
    // An unknown event twice is unknown once and one too many once.
    mutations.push_back(
        puttingJson("/event_ids", R"(["x","x"])",
                    {{"/event_ids/0", "enum warning", label}, {"/event_ids/1", "duplicate warning", label}}));
    const ExpectedIssue oldKey{"/events_ids", "legacy_shape error", label};
    const auto addOldKey = [&mutations](const char *text, const ExpectedIssues &issues) {
        mutations.push_back({.name = std::string("/events_ids in place of /event_ids: ") + text,
                             .touched = {"/event_ids", "/events_ids"},
                             .issues = issues,
                             .apply = [value = json(text)](Json &body) {
                                 body.remove("event_ids");
                                 body.insert("events_ids", value);
                             }});
    };
    addOldKey(R"(["dis_event.001"])", {oldKey});
    addOldKey(R"("0: \"dis_event.000\"\n1: \"dis_event.001\"")", {oldKey});
    addOldKey(R"("")", {oldKey});
    addOldKey("4711", {oldKey, {"/events_ids", "type error", label}});
    addOldKey(R"(["x",5])",
              {oldKey, {"/events_ids/0", "enum warning", label}, {"/events_ids/1", "type error", label}});
    for (const char *text : {"[]", R"(["x","x"])", R"("a,b")"})
        mutations.push_back(
            puttingJson("/events_ids", text, {{"/events_ids", "conflict error", label}}, {"/event_ids"}));
}

void addSmnMutations(Mutations &mutations)
{
    const std::string pointer = "/topic_urn";
    const std::string label = "Topic URN";
    const std::vector<std::string> type{"/topic_type"};
    const std::vector<std::string> topic{"/topic_type", "/topic_name"};
    addAbsences(mutations, pointer, {{pointer, "required warning", label}}, type);
    for (const char *urn :
         {"test", "urn:smn:r:p", "urn:smn:r:p:", "urn:smn::p:test", "urn:smn:r::test", "urn:smn:r:p:test:x",
          "urn:smn:r:p:te st", " urn:smn:r:p:test", "URN:smn:r:p:test", "urn:fss:r:p:test"})
        mutations.push_back(putting(pointer, Json::string(urn), {{pointer, "format error", label}}, type));
    const std::string project(cleanProjectId);
    const ExpectedIssues conflict{{pointer, "conflict warning", label}};
    mutations.push_back(putting(pointer, Json::string("urn:smn:cn-north-4:" + project + ":test"), {}, topic));
    mutations.push_back(putting(pointer, Json::string("urn:smn:r:" + project + ":other"), conflict, topic));
    mutations.push_back(putting(pointer, Json::string("urn:smn:r:other:test"), conflict, type));
    mutations.push_back(putting(pointer, Json::string("urn:smn:r:other:other"), conflict, type));
    mutations.push_back(putting("/topic_name", Json::string("other"), conflict, {"/topic_type", pointer}));
}

void addDisMutations(Mutations &mutations)
{
    const std::string pointer = "/topic_urn";
    const std::vector<std::string> type{"/topic_type"};
    mutations.push_back(taking(pointer));
    for (const char *urn : {"", " ", "x", "urn:smn:a:b:c"})
        mutations.push_back(
            putting(pointer, Json::string(urn), {{pointer, "conflict error", "Topic URN"}}, type));
    mutations.push_back(putting("/topic_name", Json::string("other")));
}

} // namespace

void addSubscriptionMutations(Mutations &mutations, const CleanBody &clean)
{
    addAbsences(mutations, "/enable", {{"/enable", "required warning", "Enabled"}});
    addAbsences(mutations, "/topic_type", {{"/topic_type", "required warning", "Notify by"}});
    addNameMutations(mutations);
    addEventMutations(mutations);
    addListMutations(mutations, "/event_streamids", "Streams", "Xs5eBSKtWBbFJR2bbbb");
    for (const char *text : {"4711", "true", "[]", "{}"})
        mutations.push_back(puttingJson("/topic_urn", text, {{"/topic_urn", "type error", "Topic URN"}}));
    if (clean.body.find("topic_urn")->isNull())
        addDisMutations(mutations);
    else
        addSmnMutations(mutations);
    mutations.push_back(putting("/topic_type", Json::number(clean.body.find("topic_type")->text() + ".0")));
    // Without a sound type nobody knows what the URN should be, so only its type is checked.
    const auto addWithUrn = [&mutations](const char *type, const char *urn, const ExpectedIssues &issues) {
        mutations.push_back({.name = std::string("/topic_type = ") + type + ", /topic_urn = " + urn,
                             .touched = {"/topic_type", "/topic_urn"},
                             .issues = issues,
                             .apply = [type = json(type), urn = json(urn)](Json &body) {
                                 body.insert("topic_type", type);
                                 body.insert("topic_urn", urn);
                             }});
    };
    for (const char *urn : {"null", R"("")", R"("x")"}) {
        addWithUrn("null", urn, {{"/topic_type", "required warning", "Notify by"}});
        addWithUrn("2", urn, {{"/topic_type", "range error", "Notify by"}});
        addWithUrn("[]", urn, {{"/topic_type", "type error", "Notify by"}});
        addWithUrn(R"("0x")", urn, {{"/topic_type", "type error", "Notify by"}});
    }
    const ExpectedIssue inQuotes{"/topic_type", "legacy_shape note", "Notify by"};
    for (const char *urn : {"null", R"("")"})
        addWithUrn(R"("0")", urn, {inQuotes, {"/topic_urn", "required warning", "Topic URN"}});
    addWithUrn(R"("0")", R"("x")", {inQuotes, {"/topic_urn", "format error", "Topic URN"}});
    addWithUrn(R"("1")", "null", {inQuotes});
    for (const char *urn : {R"("")", R"("x")"})
        addWithUrn(R"("1")", urn, {inQuotes, {"/topic_urn", "conflict error", "Topic URN"}});
    addWithUrn("2", "4711",
               {{"/topic_type", "range error", "Notify by"}, {"/topic_urn", "type error", "Topic URN"}});
    for (const char *key : {"id", "status", "created_time", "updated_time"})
        mutations.push_back(putting(childPointer({}, key), Json::string("x")));
}

} // namespace weir::test
