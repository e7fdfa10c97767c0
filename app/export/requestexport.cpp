#include "app/export/requestexport.h"

#include "app/api/resourcerequests.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"

namespace weir {

ExportRequest exportOf(const ApiRequest &request, SignInMethod signIn)
{
    ExportRequest exported;
    exported.method = methodName(request.method);
    exported.url = request.url;
    for (const HttpHeader &header : request.headers)
        exported.headers.push_back({header.name, header.value});
    exported.body = request.body.reveal();
    exported.signIn = signIn;
    return exported;
}

std::string exportedBodyWithSecrets(const ResourceDraft &draft)
{
    return writeJson(withSecrets(draft.document(), draft.secrets(), MissingSecrets::KeepPlaceholder),
                     draft.table());
}

Result<ExportRequest, QString> updateExport(const ExportFormatSpec &format, const ExportTarget &target,
                                            const std::string &body)
{
    ExportRequest exported;
    exported.body = body;
    if (format.needs == ExportNeeds::Address) {
        const auto request = updateRequest(target.kind, *target.profile, target.id, Secret(body));
        if (!request)
            return request.error().message();
        exported = exportOf(*request, target.profile->signIn);
    }
    exported.kind = target.kind;
    exported.projectId = target.projectId;
    exported.id = target.id;
    if (target.profile)
        exported.region = target.profile->region;
    return exported;
}

} // namespace weir
