#include "models/import/commandstart.h"
#include "models/import/curlcommand.h"
#include "models/import/foreigncommand.h"
#include "models/import/shellscript.h"
#include "models/json/jsonreader.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using fuzz::require;

namespace {

constexpr std::string_view path = "/v1/p1/eventstreamings/s1";

std::string quoted(std::string_view text)
{
    std::string word = "'";
    for (const char character : text) {
        if (character == '\'')
            word += "'\\''";
        else
            word += character;
    }
    return word + '\'';
}

//! In single quotes every text is a body, if it begins as JSON does: typographic quotation marks may not.
void checkAsBody(std::string_view text)
{
    const std::string body = '{' + std::string(text);
    const std::string command =
        "curl -X PUT 'https://host" + std::string(path) + "?a=1' --data-raw " + quoted(body) + '\n';
    require(isCurlCommand(command), "a cURL command is one");
    const auto request = readCurlCommand(command);
    require(request.hasValue(), "what was quoted can be read");
    require(request->body == body, "what was quoted is read as it was");
    require(request->path == path, "the path is read as it was");
}

void checkAsCommand(std::string_view text)
{
    const size_t start = commandStart(text);
    require(start <= text.size(), "a command begins in its text");
    const std::string_view command = text.substr(start);
    require(command.empty() || commandStart(command) == 0 || command.starts_with(byteOrderMark),
            "nothing stands before a command");
    const auto request = readCurlCommand(text);
    if (!request) {
        fuzz::requireSentence(request.error());
        return;
    }
    require(!request->body.empty(), "a request has a body");
    require(request->path.find_first_of("?#") == std::string::npos, "a path has no query");
    static_cast<void>(targetOfPath(request->path));
}

void checkAsScript(std::string_view text)
{
    const auto script = readShellScript(text);
    if (!script) {
        fuzz::requireSentence(script.error());
        return;
    }
    for (const ShellCommand &command : *script)
        require(!command.words.empty(), "a command has words");
}

} // namespace

//! The input is the text of a file that may hold a cURL command.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    checkAsScript(text);
    checkAsBody(text);
    if (isCurlCommand(text))
        checkAsCommand(text);
    if (const QString fault = foreignCommandText(text); !fault.isEmpty())
        fuzz::requireSentence(fault);
    return 0;
}
