#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace weir {

//! A JSON number, compared by its value to the last digit: 1, 1.0 and 10e-1 are the same, and integers beyond
//! 2^53 are told apart. Exponents of more than 15 digits count as the largest with 15.
class Decimal
{
public:
    //! `text` is a number as RFC 8259 writes it.
    explicit Decimal(std::string_view text);

    //! Negative, zero or positive, as the left one is smaller, the same or greater.
    [[nodiscard]] static int compare(const Decimal &left, const Decimal &right);

private:
    //! −1, 0 or 1.
    int m_sign = 0;
    //! The value is 0.DIGITS times ten to this power.
    qint64 m_exponent = 0;
    //! Neither the first nor the last is 0.
    std::string m_digits;
};

} // namespace weir
