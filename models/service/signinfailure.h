#pragma once

#include "models/service/apierror.h"
#include "models/service/signinquestion.h"

#include <QString>

namespace weir {

//! Why a sign-in by password came to nothing.
struct SignInFailure
{
    enum class Reason : quint8 {
        WrongPassword, //!< Or no such account or user: IAM does not say which.
        WrongPasswordOrPasscode, //!< The same of a sign-in with a passcode.
        HuaweiId, //!< The account itself signed in; one that is a HUAWEI ID cannot.
        PasscodeNeeded, //!< None was given, or it is not the present one.
        AccountLocked,
        ProjectNotFound,
        Unreachable,
        Other, //!< `error` says all.
    };

    Reason reason = Reason::Other;
    ApiError error = {};

    //! One sentence in the user's language, and IAM's own words where it has some.
    [[nodiscard]] QString message() const;
    //! IAM said no, and would say so again.
    [[nodiscard]] bool isRefusal() const;
};

//! What an error of the request for a token means to who asked. IAM has one status and no codes for most of
//! these, so its words decide.
[[nodiscard]] SignInFailure signInFailureOf(const ApiError &error, const SignInQuestion &question);

} // namespace weir
