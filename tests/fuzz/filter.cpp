#include "models/draft/loadedresource.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/eventfilter.h"
#include "models/rules/rulepointers.h"
#include "models/samples/builtinsamples.h"

#include "tests/fuzz/invariants.h"
#include "tests/support/bodies.h"

using namespace weir;
using fuzz::require;

namespace {

//! An event stream that raises nothing, with a filter.
std::string streamWith(std::string_view filter)
{
    std::string text = writeCompactJson(test::kafkaToFunction());
    constexpr std::string_view emptyRules = R"("rule_config":{})";
    const size_t place = text.find(emptyRules);
    require(place != std::string::npos, "the stream has a place for a filter");
    text.insert(place + emptyRules.size() - 1, R"("filter":)" + std::string(filter));
    return text;
}

void checkFilter(const Json &filter, const ValidationIssues &issues)
{
    if (!filter.isObject())
        return;
    for (const ValidationIssue &issue : issues)
        require(issue.level == Level::Warning || issue.code == IssueCode::Duplicate,
                "what is wrong in a filter is a warning");
}

void checkVerdict(const Json &filter, const EventFilter &compiled, const Json &event)
{
    const FilterVerdict explained = compiled.explain(event);
    require(explained.verdict == compiled.verdict(event), "a verdict is the same with its reasons");
    for (const FieldVerdict &field : explained.fields) {
        require(valueAt(filter, field.pointer) != nullptr, "a field of the verdict is one of the filter");
        require(!field.conditions.empty(), "a field of the verdict has conditions");
        for (const ConditionVerdict &condition : field.conditions) {
            require(valueAt(filter, condition.pointer) != nullptr, "a condition is one of the filter");
            require(!condition.reason.isEmpty(), "a verdict has a reason");
        }
    }
}

void checkVerdicts(const Json &filter)
{
    static const std::vector<RuleSample> samples = builtInSamples();
    const EventFilter compiled(&filter);
    for (const RuleSample &sample : samples)
        checkVerdict(filter, compiled, sample.event);
    // It has every field that the filter names.
    checkVerdict(filter, compiled, filter);
}

} // namespace

//! The input is a filter as JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    // Alone first: what closes the objects around it would be no filter.
    if (text.starts_with(byteOrderMark) || !readJson(text))
        return 0;
    auto document = readJson(streamWith(text));
    if (!document)
        return 0;
    const LoadedResource stream =
        loadResource(ResourceKind::EventStream, std::move(document).value(), ResourceOrigin::File);
    const ValidationIssues issues = issuesOf(stream);
    fuzz::requireSoundIssues(stream.body, issues);
    fuzz::requireWithin(issues, filterPointer);
    const Json *filter = valueAt(stream.body, filterPointer);
    require(filter != nullptr, "the stream has its filter");
    checkFilter(*filter, issues);
    checkVerdicts(*filter);
    return 0;
}
