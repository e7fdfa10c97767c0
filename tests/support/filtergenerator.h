#pragma once

#include "models/json/json.h"
#include "tests/support/dice.h"
#include "tests/support/plaindecimal.h"

#include <string>
#include <vector>

namespace weir::test {

//! A value that stands where others change the outcome: around 2^53 and 2^63, long, large, small, near to
//! another one.
[[nodiscard]] PlainDecimal decimalAt(size_t index);
inline constexpr size_t decimalCount = 24;

//! Makes filters and events that have to do with each other: both draw on the same few texts and numbers, so
//! that conditions hold about as often as they fail. Some parts of the filters cannot be read.
class FilterGenerator
{
public:
    explicit FilterGenerator(quint32 seed);

    [[nodiscard]] Json filter();
    //! It has a value in most places at which the filter looks.
    [[nodiscard]] Json event(const Json &filter);

private:
    [[nodiscard]] Json text();
    [[nodiscard]] Json number();
    [[nodiscard]] Json value(int level);
    [[nodiscard]] Json listOf(Json (FilterGenerator::*make)());
    [[nodiscard]] Json range();
    [[nodiscard]] Json condition();
    [[nodiscard]] Json unreadableCondition();
    [[nodiscard]] Json conditions();
    [[nodiscard]] Json fieldRule();
    [[nodiscard]] Json dataRule(int level);
    [[nodiscard]] Json dataFor(const Json *rule, int level);

    Dice m_dice;
    std::vector<std::string> m_texts;
    std::vector<PlainDecimal> m_numbers;
};

} // namespace weir::test
