#include "tests/support/plaindecimal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::test {

namespace {

struct WrittenOut
{
    bool isNegative = false;
    std::string whole;
    std::string fraction;

    [[nodiscard]] bool isZero() const
    {
        return (whole + fraction).find_first_not_of('0') == std::string::npos;
    }
};

WrittenOut writtenOut(std::string_view text)
{
    WrittenOut number;
    if (text.starts_with('-')) {
        number.isNegative = true;
        text.remove_prefix(1);
    }
    int power = 0;
    if (const size_t mark = text.find_first_of("eE"); mark != std::string_view::npos) {
        const std::string_view written = text.substr(text[mark + 1] == '+' ? mark + 2 : mark + 1);
        std::from_chars(written.data(), written.data() + written.size(), power);
        text = text.substr(0, mark);
    }
    const size_t point = std::min(text.find('.'), text.size());
    number.whole = text.substr(0, point);
    number.fraction = text.substr(std::min(point + 1, text.size()));
    for (; power > 0; --power) {
        number.whole += number.fraction.empty() ? '0' : number.fraction.front();
        number.fraction.erase(0, 1);
    }
    for (; power < 0; ++power) {
        number.fraction.insert(0, 1, number.whole.empty() ? '0' : number.whole.back());
        if (!number.whole.empty())
            number.whole.pop_back();
    }
    return number;
}

} // namespace

std::string spelled(const PlainDecimal &value, Dice &dice)
{
    if (value.digits == "0") {
        constexpr std::array zeros{"0", "-0", "0.0", "0e0", "-0.000", "0E+7", "0.00e-12"};
        return dice.oneOf(zeros);
    }
    std::string digits = value.digits;
    int power = value.power;
    const size_t zeros = dice.below(3);
    digits.append(zeros, '0');
    power -= static_cast<int>(zeros);
    if (dice.isLucky(50)) {
        // Without an exponent.
        if (power > 0)
            digits.append(static_cast<size_t>(power), '0');
        else if (const auto behind = static_cast<size_t>(-power); behind > 0) {
            if (digits.size() <= behind)
                digits.insert(0, behind + 1 - digits.size(), '0');
            digits.insert(digits.size() - behind, ".");
        }
    } else {
        const size_t point = 1 + dice.below(digits.size());
        power += static_cast<int>(digits.size() - point);
        if (point < digits.size())
            digits.insert(point, ".");
        else if (dice.isLucky(30))
            digits += ".0";
        digits += dice.isLucky(50) ? 'e' : 'E';
        if (power >= 0 && dice.isLucky(30))
            digits += '+';
        if (power >= 0 && dice.isLucky(10))
            digits += '0';
        digits += std::to_string(power);
    }
    return (value.isNegative ? "-" : "") + digits;
}

int comparedDigitByDigit(std::string_view left, std::string_view right)
{
    WrittenOut a = writtenOut(left);
    WrittenOut b = writtenOut(right);
    const size_t wholeSize = std::max(a.whole.size(), b.whole.size());
    const size_t fractionSize = std::max(a.fraction.size(), b.fraction.size());
    for (WrittenOut *number : {&a, &b}) {
        number->whole.insert(0, wholeSize - number->whole.size(), '0');
        number->fraction.resize(fractionSize, '0');
    }
    if (a.isZero() && b.isZero())
        return 0;
    const bool isLeftNegative = a.isNegative && !a.isZero();
    const bool isRightNegative = b.isNegative && !b.isZero();
    if (isLeftNegative != isRightNegative)
        return isLeftNegative ? -1 : 1;
    const std::string leftDigits = a.whole + a.fraction;
    const std::string rightDigits = b.whole + b.fraction;
    for (size_t i = 0; i < leftDigits.size(); ++i) {
        if (leftDigits[i] != rightDigits[i])
            return (leftDigits[i] < rightDigits[i]) == isLeftNegative ? 1 : -1;
    }
    return 0;
}

} // namespace weir::test
