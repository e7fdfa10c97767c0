#pragma once

#include <string_view>
#include <vector>

//! The middle value; of an even number of values the upper of the two.
[[nodiscard]] double median(std::vector<double> values);

//! A row of the table: what, the figure and its unit, the most that it is to be, and what part of that it is.
//! The figure is a ratio to a peer of the same run where it has no unit.
void printFigure(std::string_view what, double value, std::string_view unit, double limit);
