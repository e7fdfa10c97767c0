#include "models/rules/decimal.h"

#include <algorithm>

namespace weir {

namespace {

constexpr qint64 exponentLimit = 999'999'999'999'999;

qint64 exponentOf(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    qint64 exponent = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            exponent = std::min(exponentLimit, exponent * 10 + (c - '0'));
    }
    return isNegative ? -exponent : exponent;
}

} // namespace

Decimal::Decimal(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    if (const size_t mark = text.find_first_of("eE"); mark != std::string_view::npos) {
        m_exponent = exponentOf(text.substr(mark + 1));
        text = text.substr(0, mark);
    }
    const std::string_view whole = text.substr(0, text.find('.'));
    m_digits = whole;
    if (whole.size() < text.size())
        m_digits += text.substr(whole.size() + 1);
    const size_t first = std::min(m_digits.find_first_not_of('0'), m_digits.size());
    m_exponent += static_cast<qint64>(whole.size()) - static_cast<qint64>(first);
    m_digits.erase(0, first);
    m_digits.erase(m_digits.find_last_not_of('0') + 1);
    if (m_digits.empty())
        m_exponent = 0;
    else
        m_sign = isNegative ? -1 : 1;
}

int Decimal::compare(const Decimal &left, const Decimal &right)
{
    if (left.m_sign != right.m_sign)
        return left.m_sign - right.m_sign;
    if (left.m_exponent != right.m_exponent)
        return left.m_exponent < right.m_exponent ? -left.m_sign : left.m_sign;
    // Behind the point, the order of digits is that of texts.
    return left.m_sign * left.m_digits.compare(right.m_digits);
}

} // namespace weir
