#pragma once

#include "models/secrets/secret.h"

#include <QString>

#include <variant>
#include <vector>

namespace weir {

//! Of the sign-in itself, which nobody is signed in for yet.
struct NoCredentials
{
};

struct TokenCredentials
{
    Secret token;
};

//! An AK/SK pair; it signs each request.
struct AccessKeyCredentials
{
    QString accessKey;
    Secret secretKey;
    //! Of a temporary pair; empty where the pair is a lasting one.
    Secret securityToken = {};
};

//! What a request proves itself with.
using Credentials = std::variant<NoCredentials, TokenCredentials, AccessKeyCredentials>;

//! A copy that is asked for, as Secret::clone().
[[nodiscard]] Credentials clone(const Credentials &credentials);

//! Each secret of them, which no text may repeat.
[[nodiscard]] std::vector<Secret> secretsOf(const Credentials &credentials);

} // namespace weir
