#pragma once

#include "app/api/apirequest.h"
#include "models/export/exportformat.h"
#include "models/result.h"

#include <optional>
#include <string>

namespace weir {

class ResourceDraft;

//! The request as the export formats write it: method, address, headers and body.
[[nodiscard]] ExportRequest exportOf(const ApiRequest &request, SignInMethod signIn);

//! With every secret that the draft has a text of; placeholders stay for the others.
[[nodiscard]] std::string exportedBodyWithSecrets(const ResourceDraft &draft);

//! A resource, as far as it is known.
struct ExportTarget
{
    ResourceKind kind = ResourceKind::EventStream;
    QString projectId = {};
    QString id = {};
    std::optional<ConnectionProfile> profile = {};
};

//! The update of the resource, with what the format needs; the target has that. The error is one sentence.
[[nodiscard]] Result<ExportRequest, QString>
updateExport(const ExportFormatSpec &format, const ExportTarget &target, const std::string &body);

} // namespace weir
