#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/rules/eventtransform.h"
#include "models/rules/messagetemplate.h"
#include "models/rules/rulepointers.h"
#include "models/samples/builtinsamples.h"

#include "tests/fuzz/invariants.h"
#include "tests/support/bodies.h"

using namespace weir;
using fuzz::require;

namespace {

constexpr std::string_view opening = "${";

void checkReferences(const MessageTemplate &parsed)
{
    const std::string_view text = parsed.text;
    size_t end = 0;
    for (const TemplateReference &reference : parsed.references) {
        require(reference.offset == text.find(opening, end), "references are all that begin like one");
        require(reference.length <= text.size() - reference.offset, "a reference lies in the template");
        const std::string_view written = text.substr(reference.offset, reference.length);
        require(written.ends_with('}'), "a reference closes");
        require(written.substr(opening.size()).starts_with(reference.name), "a reference holds its name");
        const size_t rest = written.size() - opening.size() - reference.name.size() - 1;
        require(reference.fallback ? rest > reference.fallback->size() : rest == 0,
                "a reference is its name and its default");
        require(!reference.fallback || written.find(*reference.fallback) != std::string_view::npos,
                "a reference holds its default");
        end = reference.offset + reference.length;
    }
    require(parsed.unclosed.value_or(std::string_view::npos) == text.find(opening, end),
            "what does not close is the next that begins like a reference");
}

void checkTemplate(std::string_view text)
{
    const MessageTemplate parsed = parseTemplate(text);
    checkReferences(parsed);
    if (parsed.unclosed)
        return;
    const bool isJson = isJsonOnceFilled(parsed);
    require(!parsed.references.empty() || isJson == readJson(text).hasValue(),
            "a template without references is filled as it stands");
}

Json transform(std::string_view value, std::string_view text)
{
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIABLE"));
    transform.insert("value", Json::string(std::string(value)));
    transform.insert("template", Json::string(std::string(text)));
    return transform;
}

void checkIn(Json body, const std::string &pointer, const Json &transform)
{
    setValueAt(body, pointer, transform);
    const ValidationIssues issues = test::issuesOf(ResourceKind::EventStream, body);
    fuzz::requireSoundIssues(body, issues);
    fuzz::requireWithin(issues, pointer);
}

void checkOutputs(const Json &transform)
{
    static const std::vector<RuleSample> samples = builtInSamples();
    const EventTransform compiled(&transform);
    for (const RuleSample &sample : samples) {
        const TransformOutput output = compiled.apply(sample.event);
        size_t end = 0;
        for (const FilledReference &reference : output.references) {
            require(reference.offset >= end, "references are filled in their order");
            end = reference.offset + reference.length;
            require(end <= output.text.size(), "what is filled lies in the output");
        }
    }
}

} // namespace

//! The input is the value of a transform, a line feed, and the template.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const size_t end = text.find('\n');
    if (end == std::string_view::npos || !fuzz::isUtf8(text))
        return 0;
    const std::string_view templateText = text.substr(end + 1);
    checkTemplate(templateText);
    const Json written = transform(text.substr(0, end), templateText);
    static const Json toFunction = test::kafkaToFunction();
    static const Json toKafka = test::mobileToKafka();
    checkIn(toFunction, std::string(transformPointer), written);
    checkIn(toKafka, childPointer(keyTransformPointer, 0), written);
    checkOutputs(written);
    return 0;
}
