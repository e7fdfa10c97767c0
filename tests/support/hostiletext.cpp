#include "tests/support/hostiletext.h"

#include "tests/support/bodies.h"

#include <array>
#include <string_view>

namespace weir::test {

namespace {

using namespace std::string_view_literals;

constexpr std::array pieces{"'"sv,
                            "\""sv,
                            "`id`"sv,
                            "$(touch x)"sv,
                            "$HOME"sv,
                            "${x}"sv,
                            "$${x}"sv,
                            "%{x}"sv,
                            "%%{"sv,
                            "%s%n"sv,
                            "%PATH%"sv,
                            "\\"sv,
                            "\\n"sv,
                            "\n"sv,
                            "\r\n"sv,
                            "\t"sv,
                            "\x01\x1b[0m"sv,
                            "\x7f"sv,
                            "{{x}}"sv,
                            "{{$guid}}"sv,
                            "{{{"sv,
                            "}}"sv,
                            "!"sv,
                            "!!"sv,
                            "#"sv,
                            "\n###\n"sv,
                            "\n< /etc/passwd\n"sv,
                            "\n'@\n"sv,
                            "\nWEIR_BODY\n"sv,
                            "\nWEIR_TOKEN\n"sv,
                            "\nEOT\n"sv,
                            "; rm x"sv,
                            "&|<>*?[a]~"sv,
                            "//"sv,
                            "/*"sv,
                            "\u2018\u2019\u201c\u201d"sv,
                            "\U0001F600"sv,
                            "\u202e\u200f\u2066"sv,
                            "\ufeff"sv,
                            "\u2028"sv,
                            "\u00e9\u4f60"sv,
                            "a b"sv,
                            "plain"sv,
                            ""sv,
                            "<![CDATA["sv,
                            "\u0085"sv};

} // namespace

std::string hostileText(Dice &dice)
{
    std::string text;
    const size_t count = 1 + dice.below(6);
    for (size_t index = 0; index < count; ++index)
        text += dice.oneOf(pieces);
    return text;
}

Json hostileBody(Dice &dice)
{
    Json body = kafkaToFunction();
    body.insert("name", Json::string(hostileText(dice)));
    body.insert("description", Json::string(hostileText(dice)));
    Json *source = body.find("source")->find("source_kafka");
    source->insert("topic", Json::string(hostileText(dice)));
    source->insert('k' + hostileText(dice), Json::string(hostileText(dice)));
    Json rules = json(R"({"transform":{"type":"VARIABLE"},"filter":{}})");
    rules.find("transform")->insert("template", Json::string(hostileText(dice)));
    Json values = Json::array();
    values.items().push_back(Json::string(hostileText(dice)));
    rules.find("filter")->insert(hostileText(dice), std::move(values));
    body.insert("rule_config", std::move(rules));
    body.insert("option", json(R"({"thread_num":2,"batch_window":{"count":5,"time":3,"interval":2}})"));
    return body;
}

std::string repeated(std::string_view piece, size_t count)
{
    std::string text;
    for (size_t index = 0; index < count; ++index)
        text += piece;
    return text;
}

} // namespace weir::test
