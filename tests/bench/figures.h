#pragma once

#include <string_view>
#include <vector>

//! The middle value; of an even number of values the upper of the two.
[[nodiscard]] double median(std::vector<double> values);

//! One line: what, the figure and its unit, and beside it a limit to hold it against.
void printFigure(std::string_view what, double value, std::string_view unit, double limit);
