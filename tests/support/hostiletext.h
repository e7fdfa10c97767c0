#pragma once

#include "models/json/json.h"
#include "tests/support/dice.h"

#include <string>
#include <string_view>

namespace weir::test {

//! Of characters that shells, template languages and quoting trip over.
[[nodiscard]] std::string hostileText(Dice &dice);

//! The body of an event stream from Kafka to a function, with hostile texts in the place of its own.
[[nodiscard]] Json hostileBody(Dice &dice);

[[nodiscard]] std::string repeated(std::string_view piece, size_t count);

} // namespace weir::test
