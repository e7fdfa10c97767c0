#pragma once

namespace weir {

//! For how many of the sample events a condition holds.
struct ConditionCount
{
    int holds = 0;
    int events = 0;

    bool operator==(const ConditionCount &other) const = default;
};

} // namespace weir
