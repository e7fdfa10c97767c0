#pragma once

#include "models/export/exportrequest.h"
#include "models/result.h"

#include <QString>

#include <string>

namespace weir {

//! A configuration of Terraform with the resource huaweicloud_eg_event_stream. Placeholders of secrets become
//! sensitive variables; what the provider has no argument for is a comment. The error is one sentence: for
//! event subscriptions there is no such resource.
[[nodiscard]] Result<std::string, QString> exportAsTerraform(const ExportRequest &request);

} // namespace weir
