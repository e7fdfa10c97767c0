#include "models/export/brunoexport.h"

#include "models/export/exportnotes.h"
#include "models/export/plainjson.h"

#include <algorithm>

namespace weir {

namespace {

//! A block ends with the first line that begins with its bracket, so every line of a text is indented.
std::string block(std::string_view name, std::string_view content)
{
    std::string text = std::string(name) + " {\n";
    while (!content.empty()) {
        const std::string_view line = content.substr(0, content.find('\n'));
        text += "  " + std::string(line) + '\n';
        content.remove_prefix(std::min(line.size() + 1, content.size()));
    }
    return text + "}\n";
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

} // namespace

std::string exportAsBruno(const ExportRequest &request)
{
    const bool hasBody = !request.body.empty();
    std::string headers;
    for (const RecordedHeader &header : request.headers)
        headers += header.name + ": " + header.value + '\n';
    headers += std::string(tokenHeader) + ": " + tokenReference() + '\n';
    std::string notes;
    for (const std::string &line :
         exportNotes(request, "the collection's .env file as " + std::string(tokenVariable)))
        notes += line + '\n';

    std::string file = block("meta", "name: " + exportTitle(request) + "\ntype: http\nseq: 1\n");
    file += '\n'
        + block(lowerCase(request.method),
                "url: " + request.url.toEncoded().toStdString() + "\nbody: " + (hasBody ? "json" : "none")
                    + "\nauth: none\n");
    file += '\n' + block("headers", headers);
    if (hasBody)
        file += '\n' + block("body:json", jsonWithoutVariables(request.body));
    file += '\n'
        + block("vars:pre-request",
                std::string(tokenVariable) + ": {{process.env." + std::string(tokenVariable) + "}}\n");
    // The token goes to this address alone.
    file += '\n' + block("settings", "encodeUrl: false\nfollowRedirects: false\nmaxRedirects: 0\n");
    file += '\n' + block("docs", notes);
    return file;
}

} // namespace weir
