#pragma once

#include <cstddef>
#include <string_view>

namespace weir {

//! Where the command in a text begins, behind what stands before it where it was copied from a terminal or a
//! page: a byte-order mark, blank lines, comments, a prompt (`$ ` or `# `), and assignments to variables,
//! whose values are not used. The size of the text where there is no command.
[[nodiscard]] size_t commandStart(std::string_view text);

//! What stands there, up to a blank.
[[nodiscard]] std::string_view programAt(std::string_view text, size_t start);

//! `curl`, or a path that ends in it.
[[nodiscard]] bool isCurlProgram(std::string_view program);

} // namespace weir
