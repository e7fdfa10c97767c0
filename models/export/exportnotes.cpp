#include "models/export/exportnotes.h"

#include "models/draft/secretfields.h"
#include "models/text.h"

namespace weir {

std::vector<std::string> exportNotes(const ExportRequest &request, std::string_view tokenPlace)
{
    std::vector<std::string> notes;
    if (request.signIn == SignInMethod::AccessKey) {
        notes.emplace_back(
            "The profile signs its requests with an access key; this request needs a token instead.");
    }
    notes.push_back("Put the token into " + std::string(tokenPlace) + " first.");
    if (holdsSecretPlaceholder(request.body)) {
        notes.emplace_back("Put the secrets in the place of {{secret:...}} below: the service would take "
                           "these words for them.");
    }
    return notes;
}

std::string commentOf(const std::vector<std::string> &lines)
{
    std::string comment;
    for (const std::string &line : lines)
        comment += "# " + line + '\n';
    return comment;
}

std::string exportTitle(const ExportRequest &request)
{
    return request.method + ' ' + toStdString(request.url.path(QUrl::FullyEncoded));
}

std::string tokenReference()
{
    return "{{" + std::string(tokenVariable) + "}}";
}

} // namespace weir
