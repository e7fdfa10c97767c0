#include "models/service/signinquestion.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct SignInQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SignInQuestion)
};

constexpr size_t passcodeLength = 6;

} // namespace

QString passcodeFault(std::string_view text)
{
    const bool isPasscode = text.size() == passcodeLength
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isPasscode
        ? QString()
        : SignInQuestionText::tr("The passcode is the 6 digits that the MFA device shows; correct it.");
}

} // namespace weir
