#pragma once

#include "app/api/apirequest.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/service/apierror.h"
#include "models/service/signinquestion.h"

namespace weir {

// The requests of Identity and Access Management (IAM).

//! Asks for a token by password; it is sent without any other credential. Refused where the question lacks
//! something that IAM needs.
[[nodiscard]] Result<ApiRequest, ApiError> createToken(const ConnectionProfile &profile,
                                                       const SignInQuestion &question);
//! The projects that the token's user may work in.
[[nodiscard]] Result<ApiRequest, ApiError> listAccessibleProjects(const ConnectionProfile &profile);
//! All projects of the account; for AK/SK, which belong to no project.
[[nodiscard]] Result<ApiRequest, ApiError> listAccountProjects(const ConnectionProfile &profile);
//! The projects of the account with this name, which is that of a region.
[[nodiscard]] Result<ApiRequest, ApiError> listProjectsNamed(const ConnectionProfile &profile,
                                                             const QString &name);

} // namespace weir
