// Bodies for another validator to judge: clean ones, each field with each of many values, and clean ones with
// several changes, always the same. One JSON object a line: the kind, the body as text, and the errors that
// validation finds in it, each as its pointer and its code.
// Usage: faultybodies COUNT        (COUNT of those with several changes)

#include "models/draft/loadedresource.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "tests/support/bodies.h"

#include <cstdio>
#include <cstdlib>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

constexpr unsigned seed = 20261125;

struct Place
{
    ResourceKind kind = ResourceKind::EventStream;
    std::string pointer = {};
    const FieldSpec *field = nullptr;
};

//! Its own way from random bits to a choice: that of the standard distributions differs between libraries.
class Choices
{
public:
    size_t below(size_t end) { return static_cast<size_t>(m_engine() % end); }
    template <typename T>
    const T &of(const std::vector<T> &all)
    {
        return all[below(all.size())];
    }

private:
    std::mt19937_64 m_engine{seed};
};

void print(ResourceKind kind, const std::string &text)
{
    auto document = readJson(text);
    if (!document)
        qFatal("not JSON: %s", text.c_str());
    Json::Array errors;
    for (const ValidationIssue &issue :
         issuesOf(loadResource(kind, std::move(document).value(), ResourceOrigin::File))) {
        if (issue.level != Level::Error)
            continue;
        Json error = Json::object();
        error.insert("pointer", Json::string(issue.pointer));
        error.insert("code", Json::string(std::string(issueCodeName(issue.code))));
        errors.push_back(std::move(error));
    }
    Json line = Json::object();
    line.insert("kind", Json::string(kind == ResourceKind::EventStream ? "stream" : "subscription"));
    line.insert("text", Json::string(text));
    line.insert("errors", Json::array(std::move(errors)));
    std::puts(writeCompactJson(line).c_str());
}

//! Every source with every target.
std::vector<Json> cleanStreams()
{
    std::vector<Json> bodies;
    for (const Json &source : {kafkaToFunction(), mobileToKafka(), communityToFunction(), dmsToFunction()}) {
        for (const Json &target : {kafkaToFunction(), mobileToKafka(), kafkaToObs()}) {
            Json body = source;
            body.insert("sink", *target.find("sink"));
            bodies.push_back(std::move(body));
        }
    }
    return bodies;
}

//! For every field, whatever its type.
std::vector<Json> commonValues()
{
    const char *const texts[] = {
        // Of each type, and nested.
        "null", R"("")", "true", "false", "0", "7", "-1", "1.5", "{}", "[]", "[1]", "[null]", "[{}]",
        R"(["a"])", R"(["a","a"])", R"([""])", R"({"a":1})", R"([{"type":"ORIGINAL"}])",
        R"({"type":"ORIGINAL"})", R"([{"type":""}])", R"([{"type":7}])", R"({"type":"CONSTANT","value":7})",
        // Numbers as they can be written.
        "1.0", "1e1", "-0", "-0.0", "10000.0", "1e4", "10001", "9007199254740993", "1.00000000000000000001",
        "123456789012345678901234567890",
        // Scalars in quotes.
        R"("3")", R"("3x")", R"(" 3")", R"("03")", R"("+3")", R"("3.0")", R"("3.5")", R"("-0")", R"("1e1")",
        R"("1e9")", R"("15e-1")", R"("true")", R"("True")", R"(" true")",
        // Texts.
        R"("orders")", R"("-orders")", R"("a.b_c-d")", R"("a b")", R"("\u00e4")", R"("orders\n")", R"(" ")",
        R"("\u3000")", R"("\u00a0\t\n")", R"("\u0085")", R"("\ufeff")", R"("**")", R"("***")", R"("***x")",
        R"("{{secret:/x}}")", R"("0: \"dis_event.000\"")", R"("a,b")", R"("urn:smn:a:b:c")",
        R"("urn:smn:a::c")", R"("urn:smn:a:b:c:d")", R"("urn:smn:a:b:c d")", R"("URN:smn:a:b:c")"};
    std::vector<Json> values;
    for (const char *text : texts)
        values.push_back(json(text));
    return values;
}

//! On both sides of the field's bounds, as number, with a fraction of nothing and in quotes.
std::vector<Json> valuesAtBounds(const FieldSpec &field)
{
    std::vector<Json> values;
    for (const qint64 bound : {field.bounds.least, field.bounds.most}) {
        if (bound == Bounds().least || bound == Bounds().most)
            continue;
        for (const qint64 value : {bound - 1, bound, bound + 1}) {
            const std::string text = std::to_string(value);
            if (field.type == FieldType::Integer) {
                for (const Json &number : {Json::number(text), Json::number(text + ".0"), Json::string(text),
                                           Json::string(text + ".00"), Json::string(text + "e0")})
                    values.push_back(number);
            } else if (value > 0) {
                values.push_back(Json::string(astralText(value)));
                values.push_back(Json::string(std::string(static_cast<size_t>(value), 'a')));
            }
        }
    }
    return values;
}

std::vector<Json> transforms()
{
    const char *const values[] = {
        R"({"type":"VARIABLE","value":"{\"a\":\"$.d\"}","template":"{\"k\":\"${a}\"}"})",
        R"({"type":"VARIABLE","value":"{\"a\":\"$.d\"}","template":"{\"k\":\"${b}\"}"})",
        R"({"type":"VARIABLE","value":"{\"a\":\"$.d\"}","template":"{\"k\":\"${a\"}"})",
        R"({"type":"VARIABLE","value":"{\"a\":","template":"x"})",
        R"({"type":"VARIABLE","value":"{\"a\":{}}","template":"${a}"})",
        R"({"type":"VARIABLE","value":"{\"-a\":\"b\"}","template":"${-a}"})",
        R"({"type":"VARIABLE","value":"{\"a\":1,\"a\":2}","template":"${a}"})",
        R"({"type":"VARIABLE","value":"{\"a\":\"$.d[\"}","template":"${a}"})",
        R"({"type":"CONSTANT","value":"{\"a\":","template":"${a"})",
        R"({"type":"VARIABLE","value":{},"template":[]})"};
    std::vector<Json> all;
    for (const char *value : values)
        all.push_back(json(value));
    return all;
}

std::vector<Json> valuesFor(const Place &place, const std::vector<Json> &common)
{
    std::vector<Json> values = common;
    for (Json &value : valuesAtBounds(*place.field))
        values.push_back(std::move(value));
    if (place.pointer == "/rule_config/transform") {
        for (Json &value : transforms())
            values.push_back(std::move(value));
    }
    return values;
}

//! Puts a value at the field's place or under its old key, or takes the field away.
void change(Json &body, const Place &place, Json value, size_t way)
{
    const std::string parent = parentPointer(place.pointer);
    if (way == 0) {
        removeValueAt(body, place.pointer);
        return;
    }
    if (way == 1 && !place.field->legacyKey.empty()) {
        setValueAt(body, childPointer(parent, place.field->legacyKey), std::move(value));
        return;
    }
    if (way == 2)
        setValueAt(body, childPointer(parent, "unheard_of"), std::move(value));
    else
        setValueAt(body, place.pointer, std::move(value));
}

//! The text with the first member of the body a second time.
std::string withFirstKeyTwice(const Json &body)
{
    const std::string text = writeCompactJson(body);
    if (body.members().empty())
        return text;
    const Json::Member &first = body.members().front();
    return '{' + quotedJson(first.key) + ':' + writeCompactJson(first.value) + ',' + text.substr(1);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s COUNT\n", argv[0]);
        return 2;
    }
    std::vector<Place> places;
    forEachField([&places](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        places.push_back({kind, pointer, &field});
    });
    const std::vector<Json> streams = cleanStreams();
    const std::vector<Json> subscriptions{smnSubscription(), disSubscription()};
    const std::vector<Json> common = commonValues();

    for (const Json &body : streams)
        print(ResourceKind::EventStream, writeCompactJson(body));
    for (const Json &body : subscriptions)
        print(ResourceKind::EventSubscription, writeCompactJson(body));
    for (const Json &value : common)
        print(ResourceKind::EventStream, writeCompactJson(value));

    for (const Place &place : places) {
        const Json clean = bodyFor(place.kind, place.pointer);
        Json without = clean;
        removeValueAt(without, place.pointer);
        print(place.kind, writeCompactJson(without));
        for (const Json &value : valuesFor(place, common)) {
            Json body = clean;
            setValueAt(body, place.pointer, value);
            print(place.kind, writeCompactJson(body));
            if (place.field->legacyKey.empty())
                continue;
            setValueAt(body, childPointer(parentPointer(place.pointer), place.field->legacyKey), value);
            print(place.kind, writeCompactJson(body));
            removeValueAt(body, place.pointer);
            print(place.kind, writeCompactJson(body));
        }
    }

    Choices choices;
    constexpr size_t ways = 20;
    constexpr size_t mostChanges = 4;
    const int count = std::atoi(argv[1]);
    for (int made = 0; made < count; ++made) {
        const bool isStream = choices.below(4) != 0;
        const ResourceKind kind = isStream ? ResourceKind::EventStream : ResourceKind::EventSubscription;
        Json body = choices.of(isStream ? streams : subscriptions);
        for (size_t changes = 1 + choices.below(mostChanges); changes > 0;) {
            const Place &place = choices.of(places);
            const Json *parent = valueAt(body, parentPointer(place.pointer));
            // Now and then a field makes the groups around it: that is how several sources come to stand in
            // one.
            if (place.kind != kind || (!(parent && parent->isObject()) && choices.below(10) != 0))
                continue;
            change(body, place, choices.of(valuesFor(place, common)), choices.below(ways));
            --changes;
        }
        print(kind, choices.below(ways) == 0 ? withFirstKeyTwice(body) : writeCompactJson(body));
    }
}
