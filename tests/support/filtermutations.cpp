#include "tests/support/mutations.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <utility>

namespace weir::test {

namespace {

const std::string filter = "/rule_config/filter";

//! Operators of one kind of operands, and what may stand beside them.
struct Operators
{
    std::vector<const char *> names;
    std::vector<const char *> right;
    std::vector<const char *> wrong;
};

std::vector<Operators> allOperators()
{
    return {
        {{"StringIn", "StringNotIn", "StringStartsWith", "StringNotStartsWith", "StringEndsWith",
          "StringNotEndsWith"},
         {R"("values":["a"])", R"("values":["a","b"])"},
         {R"("x":1)", R"("values":[1])", R"("values":"a")", R"("value":"a")", R"("values":["a",null])"}},
        {{"NumberIn", "NumberNotIn"},
         {R"("values":[1])", R"("values":[1,-2.5e3])"},
         {R"("x":1)", R"("values":["1"])", R"("values":1)", R"("value":1)"}},
        {{"NumberLessThan", "NumberNotLessThan", "NumberGreaterThan", "NumberNotGreaterThan"},
         {R"("value":1)", R"("value":-0.5)"},
         {R"("x":1)", R"("value":"1")", R"("value":[1])", R"("values":[1])"}},
        {{"NumberInRange", "NumberNotInRange"},
         {R"("values":[[1,2]])", R"("values":[[1,2],[3,4]])"},
         {R"("x":1)", R"("values":[1,2])", R"("values":[[1]])", R"("values":[[1,2,3]])",
          R"("values":[["1","2"]])", R"("values":[[1,2],3])"}},
        {{"IsNull", "IsNotNull", "IsTrue", "IsNotTrue"}, {R"("x":1)"}, {}},
    };
}

std::string condition(std::string_view name, std::string_view operands)
{
    std::string text(R"({"op":")");
    return text.append(name).append(R"(",)").append(operands) + '}';
}

void addConditionMutations(Mutations &mutations, const std::string &pointer, const std::string &key)
{
    const std::string about = '"' + key + '"';
    for (const char *text : {R"({"op":"NumericIn","values":[1]})", R"({"op":"stringin","values":["a"]})",
                             R"({"values":["a"]})", R"({"op":5,"values":["a"]})", R"({"op":null})", R"({})"})
        mutations.push_back(puttingJson(pointer, text, {{pointer, "enum warning", about}}));
    for (const char *text : {R"("x")", "5", "[]"})
        mutations.push_back(puttingJson(pointer, text, {{pointer, "type warning", about}}));
}

void addOperatorMutations(Mutations &mutations)
{
    const std::string pointer = filter + "/subject/0";
    const std::string nested = filter + "/data/age/1";
    for (const Operators &operators : allOperators()) {
        for (const char *name : operators.names) {
            for (const char *operands : operators.right)
                mutations.push_back(puttingJson(nested, condition(name, operands)));
            for (const char *operands : operators.wrong)
                mutations.push_back(puttingJson(pointer, condition(name, operands),
                                                {{pointer, "type warning", "\"subject\""}}));
        }
    }
    const std::string source = filter + "/source/0";
    for (const char *text :
         {R"({"op":"StringNotIn","values":["a"]})", R"({"op":"IsNull"})", R"({"op":"StringStartsWith"})"})
        mutations.push_back(puttingJson(source, text, {{source, "enum warning", "source"}}));
    mutations.push_back(
        puttingJson(source, R"({"op":"StringIn","values":[1]})", {{source, "type warning", "source"}}));
}

Json conditions(size_t count)
{
    return Json::array(Json::Array(count, json(R"({"op":"IsNull"})")));
}

//! An object in an object, `levels` times, around conditions.
Json nestedFields(int levels)
{
    Json data = conditions(1);
    for (int i = 0; i < levels; ++i)
        data = Json::object({{"n", std::move(data), 0}});
    return data;
}

Json manyFields(size_t count)
{
    Json data = Json::object();
    for (size_t i = 0; i < count; ++i)
        data.insert("f" + std::to_string(i), conditions(1));
    return data;
}

void addLimitMutations(Mutations &mutations)
{
    const auto add = [&mutations](const std::string &pointer, const Json &most, const Json &tooMuch,
                                  const std::string &at, const std::string &key) {
        mutations.push_back(putting(pointer, most));
        mutations.push_back(putting(pointer, tooMuch, {{at, "limit warning", key}}));
    };
    const std::string subject = filter + "/subject";
    const std::string both = filter + "/type/and";
    const std::string data = filter + "/data";
    add(subject, conditions(5), conditions(6), subject, "subject");
    add(both, conditions(5), conditions(6), both, "type");
    add(data + "/size", conditions(5), conditions(6), data + "/size", "size");
    add(data, manyFields(5), manyFields(6), data, "data");
    // Beneath data itself five keys may follow one another.
    add(data + "/a", nestedFields(4), nestedFields(5), data + "/a/n/n/n/n", "\"n\"");
    mutations.push_back(putting(subject, conditions(0)));
}

void addFieldMutations(Mutations &mutations)
{
    const auto add = [&mutations](const std::string &key, std::string_view text) {
        const std::string pointer = filter + '/' + key;
        mutations.push_back(puttingJson(pointer, text, {{pointer, "type warning", lastToken(pointer)}}));
    };
    for (const char *text : {R"("HC.Kafka")", "5", "{}", R"({"and":{}})", R"({"op":"IsNull"})"})
        add("subject", text);
    add("source", R"("HC.Kafka")");
    add("type", R"({"a":[]})");
    for (const char *text : {"[]", R"([{"op":"IsNull"}])", R"("x")", "5"})
        add("data", text);
    add("data/size", "5");
    add("data/a/b/c", "true");
    for (const char *key : {"id", "time", "x/y"}) {
        const std::string pointer = childPointer(filter, key);
        mutations.push_back(puttingJson(pointer, "[]", {{pointer, "unknown_field warning", key}}));
    }
}

} // namespace

void addFilterMutations(Mutations &mutations)
{
    const std::string source = filter + "/source";
    mutations.push_back(puttingJson(filter, "{}"));
    addAbsences(mutations, source, {{source, "required warning", "source"}});
    for (const char *key : {"type", "subject", "data"})
        addAbsences(mutations, childPointer(filter, key), {});
    mutations.push_back(
        puttingJson(filter, R"({"subject":[{"op":"IsNull"}]})", {{source, "required warning", "source"}}));
    for (const auto &[place, key] : {std::pair("/source/0", "source"), std::pair("/type/and/1", "type"),
                                     std::pair("/subject/1", "subject"), std::pair("/data/age/0", "age"),
                                     std::pair("/data/a/b/c/d/0", "d")})
        addConditionMutations(mutations, filter + place, key);
    addOperatorMutations(mutations);
    addLimitMutations(mutations);
    addFieldMutations(mutations);
}

} // namespace weir::test
