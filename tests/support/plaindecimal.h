#pragma once

#include "tests/support/dice.h"

#include <string>
#include <string_view>

namespace weir::test {

//! A value: the digits, which have no zero at the start, times ten to the power.
struct PlainDecimal
{
    std::string digits;
    int power = 0;
    bool isNegative = false;
};

//! One of the many ways to write the value as a JSON number.
[[nodiscard]] std::string spelled(const PlainDecimal &value, Dice &dice);

//! −1, 0 or 1: both numbers are written out to their last digit and compared digit by digit. Not for
//! exponents that do not fit on a page.
[[nodiscard]] int comparedDigitByDigit(std::string_view left, std::string_view right);

} // namespace weir::test
