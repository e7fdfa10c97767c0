#pragma once

#include "models/json/json.h"
#include "models/rules/verdict.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::test {

struct ExpectedCondition
{
    //! In the filter.
    std::string pointer;
    Verdict verdict;
    //! The condition's `op`; empty where it cannot be read.
    std::string_view op;
    //! Null pointer where the event has nothing there.
    const Json *value;
};

struct ExpectedField
{
    std::string pointer;
    //! How many keys lead from the event to the field.
    int level;
    Verdict verdict;
    std::vector<ExpectedCondition> conditions;
};

struct ExpectedVerdict
{
    Verdict verdict;
    std::vector<ExpectedField> fields;
};

//! What a filter makes of an event, by the plainest reading of the user guide: nothing is prepared, every
//! operator stands for itself, and numbers are compared digit by digit. It is what EventFilter is held
//! against, and shares no rule with it. Both arguments must outlive the result.
[[nodiscard]] ExpectedVerdict expectedVerdict(const Json &filter, const Json &event);

//! The operators that it knows.
[[nodiscard]] std::vector<std::string_view> expectedOperators();

} // namespace weir::test
