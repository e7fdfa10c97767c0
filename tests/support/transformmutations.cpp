#include "tests/support/mutations.h"

#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <utility>

namespace weir::test {

namespace {

//! The mutations of one transform of type VARIABLE. A variable is put into the value as text and a member
//! into the template, so that several faults fit into one transform.
class TransformMutations
{
public:
    TransformMutations(Mutations &mutations, const std::string &group, const std::string &sink)
        : m_mutations(mutations), m_group(group), m_sink(sink), m_type(group + "/type"),
          m_value(group + "/value"), m_template(group + "/template")
    {
    }

    void addAll()
    {
        addTypes();
        addNames();
        addExpressions();
        addValues();
        addReferences();
        addTemplates();
        addForms();
    }

private:
    ExpectedIssue ofValue(std::string_view codeAndLevel, const std::string &about = "Value") const
    {
        return {m_value, std::string(codeAndLevel), about};
    }

    ExpectedIssue ofTemplate(std::string_view codeAndLevel, const std::string &about = "Template") const
    {
        return {m_template, std::string(codeAndLevel), about};
    }

    //! `member` stands before the last brace of the text at `pointer`. `part` names it among the touched.
    void addMember(const std::string &pointer, const std::string &part, const std::string &member,
                   ExpectedIssues issues, std::vector<std::string> relied)
    {
        constexpr size_t shownSize = 70;
        m_mutations.push_back({.name = pointer + " with " + member.substr(0, shownSize),
                               .touched = {childPointer(pointer, part)},
                               .issues = std::move(issues),
                               .apply =
                                   [pointer, member](Json &body) {
                                       std::string text = valueAt(body, pointer)->text();
                                       text.insert(text.rfind('}'), ',' + member);
                                       setValueAt(body, pointer, Json::string(std::move(text)));
                                   },
                               .relied = std::move(relied)});
    }

    //! One variable more; nobody says that the template does not use it, as it has an issue already.
    void addVariable(const std::string &name, const std::string &expression, std::string_view codeAndLevel)
    {
        // Long names are shown by their beginning.
        constexpr size_t shownSize = 30;
        addMember(m_value, name, quotedJson(name) + ':' + expression,
                  {ofValue(codeAndLevel, '"' + name.substr(0, shownSize))}, {m_type, m_value});
    }

    void addGroup(std::string_view members, ExpectedIssues issues, std::vector<std::string> relied = {})
    {
        m_mutations.push_back(puttingJson(m_group, members, std::move(issues), std::move(relied)));
    }

    void addTypes()
    {
        for (const char *type : {"ORIGINAL", "CONSTANT"})
            m_mutations.push_back(
                putting(m_type, Json::string(type), {ofTemplate("conflict warning")}, {m_template, m_value}));
        addGroup(R"({"type":"ORIGINAL"})", {});
        addGroup(R"({"type":"ORIGINAL","value":"x","template":null})", {});
        addGroup(R"({"type":"CONSTANT","value":"not {JSON ${x","template":""})", {});
        for (const char *constant : {R"({"type":"CONSTANT"})", R"({"type":"CONSTANT","value":null})",
                                     R"({"type":"CONSTANT","value":""})"})
            addGroup(constant, {ofValue("required warning")});
        addGroup(R"({"type":"CONSTANT","template":"x"})",
                 {ofValue("required warning"), ofTemplate("conflict warning")});
        addGroup(R"({"type":"CONSTANT","value":5})", {ofValue("type error")});
        // Which rules hold is not known before the type is.
        addGroup(R"({"value":"x","template":"${x"})", {{m_type, "required error", "Transform type"}});
        addGroup(R"({"type":"VARIANT","value":"x","template":"${x"})",
                 {{m_type, "enum warning", "Transform type"}});
        // A template with an issue of its own is in nobody's way.
        addGroup(R"({"type":"ORIGINAL","template":5})", {ofTemplate("type error")});
        addGroup(R"({"type":"ORIGINAL","template":")" + std::string(2049, 'x') + R"("})",
                 {ofTemplate("length warning")});
        addGroup(R"({"type":"VARIABLE","template":"{}"})", {});
        addGroup(R"({"type":"VARIABLE","value":"{}","template":"{}"})", {});
        addGroup(R"({"type":"VARIABLE"})", {ofTemplate("required warning")});
    }

    void addNames()
    {
        for (const char *name : {"-a", "a b", "é", ".a", "HC.x", "a\n"})
            addVariable(name, "1", "pattern error");
        addMember(m_value, "", R"("":1)", {ofValue("pattern error", R"("")")}, {m_type, m_value});
        addVariable(std::string(65, 'n'), "1", "length error");
        addMember(m_value, "twin", R"("twin":1,"twin":2,"twin":"$.")",
                  {ofValue("duplicate error", "\"twin\"")}, {m_type, m_value});
        addMember(m_value, "idle", R"("idle":1)", {ofTemplate("unused_variable warning", "\"idle\"")},
                  {m_type, m_value, m_template});
        addMember(m_value, "hc.a", R"("hc.a":null)", {ofTemplate("unused_variable warning", "\"hc.a\"")},
                  {m_type, m_value, m_template});
        const std::string longest(64, 'm');
        addMember(m_value, longest, quotedJson(longest) + ":1",
                  {ofTemplate("unused_variable warning", "\"mmm")}, {m_type, m_value, m_template});
    }

    void addExpressions()
    {
        addVariable("nested", R"({"b":1})", "format error");
        addVariable("list", "[]", "format error");
        addVariable("long", quotedJson(std::string(1025, 'x')), "length error");
        int number = 0;
        for (const char *path : {"$.", "$.b.", "$['b", "$[0", "$.b[?(@.c == \"x)]", "$..a."})
            addVariable("open" + std::to_string(++number), quotedJson(path), "format error");
        for (const char *path : {"$.b c", "$.1", "$[01]", "$.a$"})
            addVariable("odd" + std::to_string(++number), quotedJson(path), "format warning");
        for (const char *constant : {R"("$")", R"("$$.x")", R"("x.")", R"("[0")", "false", "null", "1.50",
                                     R"("$['x'][0]")", R"("$.data.*")", R"("$..a")"}) {
            const std::string name = "right" + std::to_string(++number);
            addMember(m_value, name, quotedJson(name) + ':' + constant,
                      {ofTemplate("unused_variable warning", '"' + name + '"')},
                      {m_type, m_value, m_template});
        }
    }

    void addValues()
    {
        // What cannot be read defines nobody knows what: nothing is undefined and nothing is unused.
        for (const char *text : {"hello", "[1]", "5", "null", "\"x\"", R"({"a":1,})", R"({"a":1} x)"})
            m_mutations.push_back(putting(m_value, Json::string(text), {ofValue("format error")}, {m_type}));
        const ExpectedIssues undefined = {ofTemplate("unknown_variable error", "\"id\""),
                                          ofTemplate("unknown_variable error", "\"kind\""),
                                          ofTemplate("unknown_variable error", "\"size.max_1\""),
                                          ofTemplate("unknown_variable error", "\"urgent\"")};
        addAbsences(m_mutations, m_value, undefined, {m_type, m_template});
        m_mutations.push_back(putting(m_value, Json::string("{}"), undefined, {m_type, m_template}));
        addValueLengths();
        for (const size_t count : {size_t(100), size_t(101)})
            addVariables(count);
    }

    void addValueLengths()
    {
        for (const size_t length : {size_t(1024), size_t(1025)}) {
            m_mutations.push_back(
                {.name = m_value + " of " + std::to_string(length) + " characters",
                 .touched = {m_value},
                 .issues = length > 1024 ? ExpectedIssues{ofValue("length warning")} : ExpectedIssues(),
                 .apply =
                     [pointer = m_value, length](Json &body) {
                         std::string text = valueAt(body, pointer)->text();
                         text.resize(length, ' ');
                         setValueAt(body, pointer, Json::string(std::move(text)));
                     },
                 .relied = {m_type}});
        }
    }

    void addVariables(size_t count)
    {
        Json variables = Json::object();
        std::string text = "[0";
        for (size_t i = 0; i < count; ++i) {
            const std::string name = 'v' + std::to_string(i);
            variables.insert(name, Json::integer(1));
            text += ",${" + name + '}';
        }
        Json group = json(R"({"type":"VARIABLE"})");
        group.insert("value", Json::string(writeCompactJson(variables)));
        group.insert("template", Json::string(text + ']'));
        m_mutations.push_back(
            putting(m_group, group, count > 100 ? ExpectedIssues{ofValue("limit error")} : ExpectedIssues()));
    }

    void addReference(const std::string &part, const std::string &member, ExpectedIssues issues = {})
    {
        addMember(m_template, part, member, std::move(issues), {m_type, m_value, m_template});
    }

    void addReferences()
    {
        addReference("x1", R"("x1":"${nope}")", {ofTemplate("unknown_variable error", "\"nope\"")});
        addReference("x2", R"("x2":["${gone}","${gone}",${gone}])",
                     {ofTemplate("unknown_variable error", "\"gone\"")});
        addReference("x3", R"("x3":"${Id}${id.x}")",
                     {ofTemplate("unknown_variable error", "\"Id\""),
                      ofTemplate("unknown_variable error", "\"id.x\"")});
        addReference("x4", R"("x4":"${HC.now}")", {ofTemplate("unknown_variable warning", "\"HC.now\"")});
        addReference("x5", R"("x5":"${any!\"}\"}")");
        addReference("x6", R"("x6":"${any!"x"}")");
        addReference("x7", R"("x7":${id})");
        addReference("x8", R"("x8":${any!"[1]"})");
        addReference("x10", R"("x10":"${any$!"x"}")");
        addReference("x9", R"("x9":"$ {id} $id {id}")");
    }

    //! FunctionGraph takes JSON only; the other targets take any text.
    void addForms()
    {
        const bool wantsJson = m_sink == "sink_fg";
        const ExpectedIssues noJson =
            wantsJson ? ExpectedIssues{ofTemplate("format warning")} : ExpectedIssues();
        const std::vector<std::string> relied{m_type, m_value, m_template, "/sink/sink_fg"};
        const std::vector<std::string> reliedByText{m_type, m_value, "/sink/sink_fg"};
        // However many places spoil the JSON, it is one issue.
        for (const char *member : {R"("y":${any!"word"})", R"("y" "z")", R"("y":${id} 5)", R"("y":1${id})",
                                   R"("y":${id}.5)", R"("y":-${any!"1"})"})
            addMember(m_template, "~json", member, noJson, relied);
        const Mutation text = putting(
            m_template, Json::string("Hello ${id}, ${kind} ${size.max_1} ${urgent}"), noJson, reliedByText);
        m_mutations.push_back(text);
        if (!wantsJson)
            return;
        const std::string function = "/sink/sink_fg";
        m_mutations.push_back({.name = text.name + ", " + function + " = []",
                               .touched = {m_template, function},
                               .issues = {{function, "type error", "FunctionGraph"}},
                               .apply =
                                   [apply = text.apply, function](Json &body) {
                                       apply(body);
                                       setValueAt(body, function, Json::array());
                                   },
                               .relied = {m_type, m_value}});
    }

    void addTemplates()
    {
        addAbsences(m_mutations, m_template, {ofTemplate("required warning")}, {m_type});
        for (const size_t length : {size_t(2048), size_t(2049)}) {
            m_mutations.push_back(
                {.name = m_template + " of " + std::to_string(length) + " characters",
                 .touched = {m_template},
                 .issues = length > 2048 ? ExpectedIssues{ofTemplate("length warning")} : ExpectedIssues(),
                 .apply =
                     [pointer = m_template, length](Json &body) {
                         std::string text = valueAt(body, pointer)->text();
                         text.resize(length, ' ');
                         setValueAt(body, pointer, Json::string(std::move(text)));
                     },
                 .relied = {m_type, m_value}});
        }
        // An open reference hides the JSON check and what is not used.
        m_mutations.push_back(
            putting(m_template, Json::string("Hello ${id"), {ofTemplate("format error")}, {m_type}));
        m_mutations.push_back(putting(m_template, Json::string(R"({"a":"${id!\"x}"})"),
                                      {ofTemplate("format error")}, {m_type}));
        m_mutations.push_back(
            putting(m_template, Json::string("${nope} ${id"),
                    {ofTemplate("unknown_variable error", "\"nope\""), ofTemplate("format error")},
                    {m_type, m_value}));
        // Both are of no use to each other: what is not used is said once for each.
        m_mutations.push_back(putting(m_template, Json::string("{}"),
                                      {ofTemplate("unused_variable warning", "\"id\""),
                                       ofTemplate("unused_variable warning", "\"kind\""),
                                       ofTemplate("unused_variable warning", "\"size.max_1\""),
                                       ofTemplate("unused_variable warning", "\"urgent\"")},
                                      {m_type, m_value}));
    }

    Mutations &m_mutations;
    std::string m_group;
    std::string m_sink;
    std::string m_type;
    std::string m_value;
    std::string m_template;
};

} // namespace

void addTransformMutations(Mutations &mutations, const std::string &group, const std::string &sink)
{
    TransformMutations(mutations, group, sink).addAll();
}

void addKeyTransformMutations(Mutations &mutations)
{
    const std::string list = "/sink/sink_kafka/keyTransform";
    const std::string oldList = "/sink/sink_kafka/key_transform";
    const std::string label = "Key transform";
    addAbsences(mutations, list, {});
    mutations.push_back(puttingJson(list, "[]"));
    for (const char *text : {"4711", "true", R"("x")"})
        mutations.push_back(puttingJson(list, text, {{list, "type error", label}}));
    for (const char *text : {"null", "4711", R"("x")", "[]"})
        mutations.push_back(puttingJson(list + "/0", text, {{list + "/0", "type error", label}}));
    mutations.push_back(
        puttingJson(list + "/0", "{}", {{list + "/0/type", "required error", "Transform type"}}));
    mutations.push_back(puttingJson(list + "/1", R"({"type":"CONSTANT"})",
                                    {{list + "/1/value", "required warning", "Value"}}));
    const ExpectedIssue single{list, "legacy_shape error", label};
    mutations.push_back(puttingJson(list, R"({"type":"ORIGINAL"})", {single}));
    mutations.push_back(
        puttingJson(list, "{}", {single, {list + "/type", "required error", "Transform type"}}));

    const auto addOldKey = [&mutations](const std::string &pointer, const std::string &oldPointer,
                                        const std::string &about, std::string_view text,
                                        ExpectedIssues issues = {}) {
        issues.push_back({oldPointer, "legacy_shape error", about});
        mutations.push_back({.name = oldPointer + " in place of the right key: " + std::string(text),
                             .touched = {pointer, oldPointer},
                             .issues = issues,
                             .apply = [pointer, oldPointer, value = json(text)](Json &body) {
                                 removeValueAt(body, pointer);
                                 setValueAt(body, oldPointer, value);
                             }});
        mutations.push_back(
            putting(oldPointer, json(text), {{oldPointer, "conflict error", about}}, {pointer}));
    };
    addOldKey(list, oldList, label, R"([{"type":"ORIGINAL"}])");
    addOldKey(list, oldList, label, R"({"type":"ORIGINAL"})");
    addOldKey(list, oldList, label, "[{}]", {{oldList + "/0/type", "required error", "Transform type"}});
    addOldKey(list, oldList, label, R"("x")", {{oldList, "type error", label}});
    const std::string connection = "/sink/sink_kafka/connectionId";
    const std::string oldConnection = "/sink/sink_kafka/connection_id";
    addOldKey(connection, oldConnection, "Connection", R"("c-1")");
    addOldKey(connection, oldConnection, "Connection", "4711", {{oldConnection, "type error", "Connection"}});
    for (const char *nothing : {"null", R"("")"})
        addOldKey(connection, oldConnection, "Connection", nothing,
                  {{oldConnection, "required error", "Connection"}});
}

} // namespace weir::test
