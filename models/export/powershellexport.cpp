#include "models/export/powershellexport.h"

#include "models/export/exportnotes.h"
#include "models/export/plainjson.h"

#include <QByteArrayView>

namespace weir {

namespace {

//! In single quotes, where only the quote itself has a meaning. Of ASCII: PowerShell takes typographic quotes
//! for its own as well.
std::string powerShellQuoted(std::string_view text)
{
    std::string quoted = "'";
    for (const char character : text) {
        if (character == '\'')
            quoted += '\'';
        quoted += character;
    }
    return quoted + '\'';
}

bool isContentType(const RecordedHeader &header)
{
    return QByteArrayView(header.name).compare("content-type", Qt::CaseInsensitive) == 0;
}

} // namespace

std::string exportAsPowerShell(const ExportRequest &request)
{
    std::string script = commentOf(exportNotes(request, "$env:" + std::string(tokenVariable)));
    script += "if (-not $env:" + std::string(tokenVariable) + ") { throw '" + std::string(tokenVariable)
        + " is empty.' }\n";
    // What Windows PowerShell offers by itself may be older than the service takes.
    script += "[Net.ServicePointManager]::SecurityProtocol = "
              "[Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12\n";
    script += "$request = @{\n";
    script += "    Method = " + powerShellQuoted(request.method) + '\n';
    script += "    Uri = " + powerShellQuoted(request.url.toEncoded().toStdString()) + '\n';
    // The token goes to this address alone.
    script += "    MaximumRedirection = 0\n";
    script += "    Headers = @{\n";
    script += "        " + powerShellQuoted(tokenHeader) + " = $env:" + std::string(tokenVariable) + '\n';
    std::string contentType;
    for (const RecordedHeader &header : request.headers) {
        // Windows PowerShell takes this one only by a parameter of its own.
        if (isContentType(header))
            contentType = "    ContentType = " + powerShellQuoted(header.value) + '\n';
        else
            script +=
                "        " + powerShellQuoted(header.name) + " = " + powerShellQuoted(header.value) + '\n';
    }
    script += "    }\n" + contentType;
    // Windows PowerShell reads a script, and sends a text, in encodings that are not UTF-8.
    if (!request.body.empty())
        script += "    Body = " + powerShellQuoted(asciiJson(request.body)) + '\n';
    script += "}\nInvoke-RestMethod @request\n";
    return script;
}

} // namespace weir
