#pragma once

#include "models/json/json.h"
#include "models/secrets/secret.h"
#include "models/service/apierror.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace weir {

//! A project of IAM.
struct IamProject
{
    QString id = {};
    //! The region's, or that of a part of it, such as "cn-north-4_test".
    QString name = {};
};

//! A token and what is known of it.
struct SignedInToken
{
    Secret token = {};
    //! In UTC.
    std::optional<QDateTime> issuedAt = {};
    //! In UTC; nothing where it is not known, as of a token that was pasted.
    std::optional<QDateTime> expiresAt = {};
    //! Empty for a token of the whole account.
    IamProject project = {};
    QString userName = {};
};

//! IAM writes times as "2026-01-01T00:00:00.000000Z"; nothing where this is none.
[[nodiscard]] std::optional<QDateTime> iamTime(std::string_view text);

//! Reads the answer to the request for a token (IAM API, "Obtaining a User Token Through Password
//! Authentication"), leniently, for the token itself is in a header. Nothing where it is another answer.
[[nodiscard]] std::optional<SignedInToken> signedInTokenFrom(const Json &answer, Secret token);

//! The projects of a list that are enabled. Nothing where the answer holds no list.
[[nodiscard]] std::optional<std::vector<IamProject>> iamProjectsFrom(const Json &answer);

//! Of an answer that holds no list of projects.
[[nodiscard]] ApiError noProjectListError(const QString &requestId);
//! Of a list without a project that is enabled.
[[nodiscard]] ApiError noProjectError(const QString &requestId);

} // namespace weir
