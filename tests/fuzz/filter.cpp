#include "models/draft/loadedresource.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"

#include "tests/fuzz/invariants.h"
#include "tests/support/bodies.h"

using namespace weir;
using fuzz::require;

namespace {

constexpr std::string_view filterPointer = "/rule_config/filter";

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
    return 0;
}
