#include "models/export/curlexport.h"
#include "models/export/exportformat.h"
#include "models/import/brunorequest.h"
#include "models/import/curlcommand.h"
#include "models/import/harfile.h"
#include "models/import/httpfile.h"
#include "models/import/postmancollection.h"
#include "models/import/powershellscript.h"
#include "models/import/shellquoting.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

std::string exported(ExportFormat format, const ExportRequest &request)
{
    const auto text = exportFormat(format).write(request);
    require(text.hasValue(), "a request can be exported");
    require(fuzz::isUtf8(*text) && text->ends_with('\n'), "what is exported is a text of lines");
    return *text;
}

void requireBody(const Json &body, const std::string &text, const char *what)
{
    const auto read = readJson(text);
    require(read && read->root == body, what);
}

void requireBody(const Json &body, const std::vector<FoundRequest> &found, const char *what)
{
    require(found.size() == 1, what);
    requireBody(body, found.front().body, what);
}

void checkExports(const Json &body)
{
    ExportRequest request;
    request.projectId = u"p1"_s;
    request.id = u"e-1"_s;
    request.region = u"cn-north-4"_s;
    request.method = "PUT";
    request.url = QUrl(u"https://eg.example.com:8443/v1/p1/eventstreamings/e-1"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = writeJson(body);

    const auto curl = readCurlCommand(exported(ExportFormat::Curl, request));
    require(curl.hasValue(), "the cURL command can be read");
    requireBody(body, curl->body, "cURL has the body");
    const auto script = requestsInPowerShellScript(exported(ExportFormat::PowerShell, request));
    require(script.hasValue(), "the script can be read");
    requireBody(body, *script, "PowerShell has the body");
    requireBody(body, requestsInHttpFile(exported(ExportFormat::HttpFile, request)), "the .http file has it");
    requireBody(body, requestsInBrunoRequest(exported(ExportFormat::Bruno, request)), "Bruno has the body");
    const auto collection = readJson(exported(ExportFormat::Postman, request));
    require(collection && isPostmanCollection(collection->root), "a collection is one");
    requireBody(body, requestsInPostmanCollection(collection->root), "Postman has the body");
    const auto archive = readJson(exported(ExportFormat::Har, request));
    require(archive && isHarFile(archive->root), "an archive is one");
    // The body may be one of the other kind, which the address is not.
    if (const auto recorded = requestsInHarFile(archive->root, std::nullopt))
        requireBody(body, recorded->front().request.body, "HAR has the body");
    else
        fuzz::requireSentence(recorded.error());
}

void checkQuoting(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return;
    const std::string quoted = shellQuoted(text);
    ShellCursor cursor(quoted);
    const ShellWord word = readShellWord(cursor, shellWordEnds);
    require(cursor.atEnd() && !cursor.openQuote().has_value(), "what is quoted is one word");
    require(word.text == text, "what is quoted is read as it was");
}

} // namespace

//! The input is the body of a request: what every format makes of it, its reader takes back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    checkQuoting(text);
    const auto document = readJson(text);
    if (document && document->root.isObject())
        checkExports(document->root);
    return 0;
}
