#include "models/import/terraformfile.h"
#include "models/json/jsonwriter.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using fuzz::require;

namespace {

void checkStream(const TerraformStream &stream, std::string_view text)
{
    require(!stream.label.empty(), "a stream has a label");
    require(stream.position.line >= 1 && stream.position.column >= 1, "a stream stands somewhere");
    if (!stream.fault.isEmpty()) {
        fuzz::requireSentence(stream.fault);
        return;
    }
    const Json &body = stream.document.root;
    require(body.isObject(), "a body is an object");
    require(body.offset() < text.size(), "a body stands in the text");
    const auto read = readJson(writeJson(body));
    require(read && read->root == body, "a body can be written and read");
    require(read->duplicates.empty(), "no key is there twice");
}

} // namespace

//! The input is the text of a file that may be one for Terraform.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    static_cast<void>(isTerraformFile(text));
    const auto streams = streamsInTerraformFile(text, std::nullopt);
    if (!streams) {
        fuzz::requireSentence(streams.error());
        return 0;
    }
    require(!streams->empty(), "there is a stream, or an error");
    require(recordedStreams(*streams).size() == streams->size(), "each stream can be chosen");
    fuzz::requireSentence(severalStreamsText(*streams));
    for (const TerraformStream &stream : *streams)
        checkStream(stream, text);
    return 0;
}
