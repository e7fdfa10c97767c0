#include "models/export/httpfileexport.h"

#include "models/export/exportnotes.h"
#include "models/export/plainjson.h"

namespace weir {

std::string exportAsHttpFile(const ExportRequest &request)
{
    std::string file = "### " + exportTitle(request) + '\n';
    file +=
        commentOf(exportNotes(request, "the variable " + std::string(tokenVariable) + " of the environment"));
    file += "# @no-redirect\n";
    file += request.method + ' ' + request.url.toEncoded().toStdString() + '\n';
    for (const RecordedHeader &header : request.headers)
        file += header.name + ": " + header.value + '\n';
    file += std::string(tokenHeader) + ": " + tokenReference() + '\n';
    // No line of a JSON text begins as a directive of the format does, such as ### or < or >.
    if (!request.body.empty())
        file += '\n' + jsonWithoutVariables(request.body);
    if (!file.ends_with('\n'))
        file += '\n';
    return file;
}

} // namespace weir
