#include "models/service/signinfailure.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace weir {

using namespace Qt::StringLiterals;
using Reason = SignInFailure::Reason;

namespace {

struct SignInText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SignIn)
};

bool speaksOf(const QString &words, const QString &expression)
{
    const QRegularExpression pattern(expression, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(words).hasMatch();
}

//! Of an answer of IAM, whatever its status: 400, 401, 403 and 404 are all in use for these.
Reason reasonFromWords(const QString &words)
{
    if (speaksOf(words, u"\\bmfa\\b|\\btotp\\b|\\bpasscode\\b|\\bverification code\\b"_s))
        return Reason::PasscodeNeeded;
    if (speaksOf(words, u"\\block(ed|ing)?\\b|锁定"_s))
        return Reason::AccountLocked;
    if (speaksOf(words, u"\\bproject\\b|项目"_s))
        return Reason::ProjectNotFound;
    return Reason::Other;
}

Reason reasonOf(const ApiError &error, const SignInQuestion &question)
{
    switch (error.kind) {
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Network:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Tls:
        return Reason::Unreachable;
    case ApiError::Kind::Unauthorized:
        if (const Reason reason = reasonFromWords(error.detail); reason != Reason::Other)
            return reason;
        // The user of this name is the account itself (IAM API, "Obtaining a User Token Through Password
        // Authentication": its answer is that of a wrong password).
        if (question.user == question.domain)
            return Reason::HuaweiId;
        return question.passcode.isEmpty() ? Reason::WrongPassword : Reason::WrongPasswordOrPasscode;
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::WrongProject:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Api:
        return reasonFromWords(error.detail);
    case ApiError::Kind::Canceled:
    case ApiError::Kind::Refused:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::Http:
    case ApiError::Kind::Protocol:
        break;
    }
    return Reason::Other;
}

//! Empty where the error says it all.
QString sentenceOf(Reason reason)
{
    switch (reason) {
    case Reason::WrongPassword:
        return SignInText::tr("IAM did not accept the account, user name or password; correct them.");
    case Reason::WrongPasswordOrPasscode:
        return SignInText::tr(
            "IAM did not accept the account, user name, password or passcode; correct them, "
            "with the passcode that the MFA device shows now.");
    case Reason::HuaweiId:
        return SignInText::tr("IAM did not accept the password of the account itself; an account that is a "
                              "HUAWEI ID cannot fetch a token, so sign in as one of its IAM users.");
    case Reason::PasscodeNeeded:
        return SignInText::tr("IAM wants a passcode of the user's MFA device; enter the one that it shows "
                              "now, and the ID of the user.");
    case Reason::AccountLocked:
        return SignInText::tr("IAM has locked the user or the account; try again in a quarter of an hour, or "
                              "ask the administrator of the account.");
    case Reason::ProjectNotFound:
        return SignInText::tr("IAM has no such project for this user; correct the project ID in the "
                              "profile, or ask the administrator of the account for the permission.");
    case Reason::Unreachable:
    case Reason::Other:
        break;
    }
    return {};
}

} // namespace

QString SignInFailure::message() const
{
    QString sentence = sentenceOf(reason);
    // A refusal and a fault of the answer are sentences of ours already.
    if (sentence.isEmpty() || error.kind == ApiError::Kind::Refused || error.kind == ApiError::Kind::Protocol)
        return error.message();
    if (error.detail.isEmpty())
        return sentence;
    return SignInText::tr("%1 It says: “%2”", "a sentence, then the words of IAM")
        .arg(sentence, error.detail);
}

bool SignInFailure::isRefusal() const
{
    return reason != Reason::Unreachable && reason != Reason::Other;
}

SignInFailure signInFailureOf(const ApiError &error, const SignInQuestion &question)
{
    return {.reason = reasonOf(error, question), .error = error};
}

} // namespace weir
