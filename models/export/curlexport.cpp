#include "models/export/curlexport.h"

#include "models/export/exportnotes.h"
#include "models/text.h"

namespace weir {

namespace {

//! A word that no line of the text is, to end a here-document with.
std::string endWordFor(std::string_view text)
{
    std::string word = "WEIR_BODY";
    while (("\n" + std::string(text) + "\n").find("\n" + word + "\n") != std::string::npos)
        word += '_';
    return word;
}

} // namespace

std::string exportAsCurl(const ExportRequest &request)
{
    std::string command = commentOf(exportNotes(request, tokenVariable));
    command += "curl --proto '=" + toStdString(request.url.scheme()) + "' --fail-with-body --request "
        + request.method + " \\\n";
    command += "  " + shellQuoted(request.url.toEncoded().toStdString()) + " \\\n";
    for (const RecordedHeader &header : request.headers)
        command += "  --header " + shellQuoted(header.name + ": " + header.value) + " \\\n";
    command += "  --header @-";
    const std::string_view body = request.body;
    if (!body.empty())
        command += " --data-binary @/dev/fd/3";
    command += " <<WEIR_TOKEN";
    const std::string endWord = endWordFor(body);
    if (!body.empty())
        command += " 3<<'" + endWord + "'";
    command += '\n' + std::string(tokenHeader) + ": $" + std::string(tokenVariable) + "\nWEIR_TOKEN\n";
    if (!body.empty()) {
        // A here-document always ends with a line end, as every body of ours does.
        command += body;
        if (!body.ends_with('\n'))
            command += '\n';
        command += endWord + "\n";
    }
    return command;
}

std::string shellQuoted(std::string_view text)
{
    std::string quoted;
    quoted += '\'';
    for (const char character : text) {
        if (character == '\'')
            quoted += "'\\''";
        else
            quoted += character;
    }
    quoted += '\'';
    return quoted;
}

} // namespace weir
