#pragma once

#include "models/secrets/secret.h"
#include "models/service/iamanswer.h"

#include <QString>

#include <optional>
#include <string_view>

namespace weir {

//! Who signs in to IAM with a password, and to what.
struct SignInQuestion
{
    //! The account that the user belongs to.
    QString domain = {};
    QString user = {};
    //! IAM wants the ID in the place of the name beside a passcode, and only there.
    QString userId = {};
    Secret password = {};
    //! Six digits of the virtual MFA device; empty for none.
    Secret passcode = {};
    //! Of the profile's proxy; empty where it wants none.
    Secret proxyPassword = {};
    //! By its ID, or where that is empty by its name. Nothing asks for a token of the whole account.
    std::optional<IamProject> project = {};
};

//! Why the text is no passcode, as one sentence; empty where it is one.
[[nodiscard]] QString passcodeFault(std::string_view text);

} // namespace weir
