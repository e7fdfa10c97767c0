#include "models/service/apierror.h"

#include "models/amounttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ApiErrorText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ApiError)
};

//! Our explanation of a code of EventGrid (its API's error codes), with the service's own words as %1.
struct CodeExplanation
{
    QLatin1StringView code;
    const char *sentence;
};

constexpr std::array codeExplanations{
    CodeExplanation{"EG.00513001"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "Another event stream has this name already; choose another name. "
                                      "The service says: “%1”")},
    CodeExplanation{"EG.00513003"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The service cannot use the address of the target; correct the "
                                      "target. It says: “%1”")},
    CodeExplanation{"EG.00513004"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The service does not accept the filter; correct the "
                                      "rules. It says: “%1”")},
    CodeExplanation{"EG.00512001"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The account is frozen; settle that with the provider "
                                      "first. The service says: “%1”")},
    CodeExplanation{"EG.00512002"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The agency lacks a permission that the service needs; extend the "
                                      "agency in IAM. The service says: “%1”")},
    CodeExplanation{"EG.00512003"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The service needs an agency that allows it to act for "
                                      "you; create one in IAM. It says: “%1”")},
    CodeExplanation{"EG.00514003"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The quota of the project is used up; delete what is not "
                                      "needed, or ask for more. The service says: “%1”")},
    CodeExplanation{"EG.00514004"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The service does not allow this to be changed after "
                                      "creation; restore its loaded value. It says: “%1”")},
    CodeExplanation{"EGS.00516010"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The file at the certificate URL is no ZIP file; put one "
                                      "there. The service says: “%1”")},
    CodeExplanation{"EGS.00516011"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The service cannot use the certificate URL; correct it. "
                                      "It says: “%1”")},
    CodeExplanation{"EGS.00516016"_L1,
                    QT_TRANSLATE_NOOP("weir::ApiError",
                                      "The ZIP file at the certificate URL has no certificate; "
                                      "put one in. The service says: “%1”")},
};

//! One sentence for a failure with words of somebody else's, one without.
QString withWords(const QString &words, const QString &sentence, const QString &bareSentence)
{
    return words.isEmpty() ? bareSentence : sentence.arg(words);
}

QString explanationOf(const QString &code, const QString &words)
{
    const auto found = std::ranges::find(codeExplanations, code, &CodeExplanation::code);
    if (found == codeExplanations.end() || words.isEmpty())
        return {};
    return ApiErrorText::tr(found->sentence).arg(words);
}

QString httpMessage(int status, const QString &code, const QString &words)
{
    const QString shown = code.isEmpty()
        ? QString::number(status)
        : ApiErrorText::tr("%1 (%2)", "a status and the service's code").arg(QString::number(status), code);
    constexpr int firstServerError = 500;
    if (status >= firstServerError) {
        return withWords(
            words,
            ApiErrorText::tr("The service failed with status %1; try again later. It says: “%2”").arg(shown),
            ApiErrorText::tr("The service failed with status %1 and says no more; try again later.")
                .arg(shown));
    }
    return withWords(
        words,
        ApiErrorText::tr("The service refused the request with status %1; correct it and try again. "
                         "It says: “%2”")
            .arg(shown),
        ApiErrorText::tr("The service refused the request with status %1 and says no more; check the "
                         "request and the addresses in the profile.")
            .arg(shown));
}

QString apiMessage(const ApiError &error)
{
    if (QString explanation = explanationOf(error.code, error.detail); !explanation.isEmpty())
        return explanation;
    if (error.detail.isEmpty()) {
        return ApiErrorText::tr(
                   "The service refused the request with code %1 and says no more; check the request.")
            .arg(error.code);
    }
    return ApiErrorText::tr(
               "The service refused the request with code %1; correct it and try again. It says: “%2”")
        .arg(error.code, error.detail);
}

QString forbiddenMessage(const ApiError &error)
{
    if (QString explanation = explanationOf(error.code, error.detail); !explanation.isEmpty())
        return explanation;
    return withWords(
        error.detail,
        ApiErrorText::tr("This account is not allowed to do that; ask for the permission in IAM. The "
                         "service says: “%1”"),
        ApiErrorText::tr("This account is not allowed to do that; ask for the permission in IAM."));
}

//! "17 minutes"; `skew` is at least two of the smallest unit.
QString durationText(std::chrono::seconds skew)
{
    using std::chrono::round;
    const auto length = std::chrono::abs(skew);
    if (length >= std::chrono::days(2))
        return ApiErrorText::tr("%1 days").arg(amountText(round<std::chrono::days>(length).count()));
    if (length >= std::chrono::hours(2))
        return ApiErrorText::tr("%1 hours").arg(amountText(round<std::chrono::hours>(length).count()));
    return ApiErrorText::tr("%1 minutes").arg(amountText(round<std::chrono::minutes>(length).count()));
}

QString clockMessage(std::chrono::seconds skew, const QString &words)
{
    const QString sentence = skew > std::chrono::seconds::zero()
        ? ApiErrorText::tr("This computer's clock is %1 ahead of the service's, so the signature was not "
                           "accepted; set the clock and try again.")
        : ApiErrorText::tr("This computer's clock is %1 behind the service's, so the signature was not "
                           "accepted; set the clock and try again.");
    const QString clock = sentence.arg(durationText(skew));
    return words.isEmpty() ? clock : ApiErrorText::tr("%1 The service says: “%2”").arg(clock, words);
}

QString unauthorizedMessage(const ApiError &error)
{
    if (error.clockSkew)
        return clockMessage(*error.clockSkew, error.detail);
    if (error.signature && !error.signature->firstDifference) {
        return ApiErrorText::tr("The secret key is not that of the access key; enter it again, or correct "
                                "the access key in the profile. The service says: “%1”")
            .arg(error.detail);
    }
    return withWords(error.detail,
                     ApiErrorText::tr("The service did not accept the sign-in; sign in again. It says: “%1”"),
                     ApiErrorText::tr("The service did not accept the sign-in; sign in again."));
}

} // namespace

QString ApiError::message() const
{
    switch (kind) {
    case Kind::Canceled:
        return ApiErrorText::tr("The request was canceled.");
    case Kind::Refused:
        return detail;
    case Kind::Timeout:
        return withWords(
            detail, u"%1"_s,
            ApiErrorText::tr("The service did not answer within the time limit; try again later, or "
                             "raise the limits in the profile."));
    case Kind::Network:
        return withWords(detail,
                         ApiErrorText::tr("The connection to the service failed; check the network and the "
                                          "addresses in the profile. (%1)"),
                         ApiErrorText::tr("The connection to the service failed; check the network and the "
                                          "addresses in the profile."));
    case Kind::Tls:
        if (peerChain.empty()) {
            return withWords(
                detail,
                ApiErrorText::tr("No encrypted connection to the service came about, so nothing was sent; "
                                 "check the address, that the service offers TLS 1.2 or later with "
                                 "forward secrecy, and that it asks for no client certificate. (%1)"),
                ApiErrorText::tr("No encrypted connection to the service came about, so nothing was sent; "
                                 "check the address, that the service offers TLS 1.2 or later with "
                                 "forward secrecy, and that it asks for no client certificate."));
        }
        if (QString distrust = distrustText(peerChain); !distrust.isEmpty())
            return distrust;
        return withWords(
            detail,
            ApiErrorText::tr("The service could not prove its identity, so nothing was sent; check the "
                             "address in the profile, and ask whoever runs the service. (%1)"),
            ApiErrorText::tr("The service could not prove its identity, so nothing was sent; check the "
                             "address in the profile, and ask whoever runs the service."));
    case Kind::Proxy:
        return withWords(detail, u"%1"_s,
                         ApiErrorText::tr("The proxy did not lead to the service; check it in the profile."));
    case Kind::Unauthorized:
        return unauthorizedMessage(*this);
    case Kind::Forbidden:
        return forbiddenMessage(*this);
    case Kind::WrongProject:
        return withWords(
            detail,
            ApiErrorText::tr("The sign-in is not for the project of this profile; correct the project ID in "
                             "the profile, or sign in for this project. The service says: “%1”"),
            ApiErrorText::tr("The sign-in is not for the project of this profile; correct the project ID in "
                             "the profile, or sign in for this project."));
    case Kind::NotFound:
        return withWords(
            detail,
            ApiErrorText::tr("The service does not have this; reload the list, and check the project "
                             "ID and the addresses in the profile. It says: “%1”"),
            ApiErrorText::tr("The service does not have this; reload the list, and check the project "
                             "ID and the addresses in the profile."));
    case Kind::Conflict:
        return withWords(
            detail,
            ApiErrorText::tr("The request does not fit the present state of the resource; reload it "
                             "and try again. The service says: “%1”"),
            ApiErrorText::tr("The request does not fit the present state of the resource; reload it "
                             "and try again."));
    case Kind::Throttled:
        return withWords(detail,
                         ApiErrorText::tr("The service takes no more requests at the moment; try again in a "
                                          "minute. It says: “%1”"),
                         ApiErrorText::tr("The service takes no more requests at the moment; try again in a "
                                          "minute."));
    case Kind::Redirect:
        return withWords(
            detail,
            ApiErrorText::tr("The server tried to redirect to %1, and nothing was followed; correct "
                             "the address in the profile."),
            ApiErrorText::tr("The server tried to redirect, and nothing was followed; correct the "
                             "address in the profile."));
    case Kind::Http:
        if (QString explanation = explanationOf(code, detail); !explanation.isEmpty())
            return explanation;
        return httpMessage(httpStatus, code, detail);
    case Kind::Api:
        return apiMessage(*this);
    case Kind::Protocol:
        return withWords(
            detail, u"%1"_s,
            ApiErrorText::tr("The answer of the service cannot be understood; check the addresses in "
                             "the profile."));
    }
    Q_UNREACHABLE();
}

} // namespace weir
