#include "models/rules/jsonpath.h"
#include "models/rules/jsonpathquery.h"
#include "models/samples/builtinsamples.h"

#include "tests/fuzz/invariants.h"

#include <algorithm>
#include <cstddef>

using namespace weir;
using fuzz::require;

namespace {

//! A path that is deeper is refused.
constexpr std::ptrdiff_t depthLimit = 64;

//! Whether the character may begin a level: a filter in brackets has one of its own.
bool isOpening(char character)
{
    return character == '[' || character == '(' || character == '?';
}

void checkWellFormed(std::string_view path)
{
    require(!isJsonPathUnfinished(path), "a path that is well-formed is finished");
    require(!jsonPathFault(std::string(path) + ".a"), "a path goes on with a name");
    require(!jsonPathFault(std::string(path) + "\n..[0, *]"), "a path goes on behind blanks");
}

void checkFault(std::string_view path, size_t fault)
{
    require(fault <= path.size(), "a fault lies in the text");
    require(fault == path.size() || (static_cast<unsigned char>(path[fault]) & 0xC0U) != 0x80U,
            "a fault is at a character");
    // What stands before the fault is the beginning of some path, unless the path is too deep.
    const std::optional<size_t> before = jsonPathFault(path.substr(0, fault));
    require(!before || *before == fault || std::ranges::count_if(path, isOpening) > depthLimit,
            "nothing is wrong before the first fault");
}

void checkSelection(std::string_view path)
{
    static const std::vector<RuleSample> samples = builtInSamples();
    const auto query = JsonPathQuery::read(path);
    if (!query) {
        const std::string_view rest = path.substr(query.error().offset);
        require(rest.starts_with("..") || rest.starts_with('?'), "what is refused is not supported");
        return;
    }
    for (const RuleSample &sample : samples) {
        const auto selected = query->select(sample.event);
        require(!selected || !query->isSingular() || selected->size() <= 1, "a singular path selects one");
    }
}

} // namespace

//! The input is a path.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view path = fuzz::textOf(data, size);
    if (!fuzz::isUtf8(path))
        return 0;
    static_cast<void>(isJsonPathUnfinished(path));
    if (const std::optional<size_t> fault = jsonPathFault(path)) {
        checkFault(path, *fault);
    } else {
        checkWellFormed(path);
        checkSelection(path);
    }
    return 0;
}
