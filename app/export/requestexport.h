#pragma once

#include "app/api/apirequest.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <string>
#include <string_view>

namespace weir {

// Each is a pure function of the request that would be sent; whether its body has placeholders or secrets is
// the caller's choice. All end with a line end.

//! `{"path": {…}, "body": {…}}`, the layout that KooCLI reads with --cli-jsonInput. `body` is JSON.
[[nodiscard]] std::string exportAsRequestFile(ResourceKind kind, const QString &projectId, const QString &id,
                                              const Json &body);

//! A cURL command for sh that runs as it is pasted. The token comes from $X_AUTH_TOKEN through standard input
//! and the body through another descriptor, so neither stands in the arguments.
[[nodiscard]] std::string exportAsCurl(const ApiRequest &request, SignInMethod signIn);

//! `text` in single quotes for a POSIX shell.
[[nodiscard]] std::string shellQuoted(std::string_view text);

} // namespace weir
