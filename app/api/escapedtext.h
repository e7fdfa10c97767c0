#pragma once

#include <QVarLengthArray>

#include <string_view>

namespace weir {

//! In place of what is no UTF-8.
inline constexpr char32_t undecodable = 0xfffd;

//! One way to read what stands somewhere in a text.
struct Reading
{
    char32_t character = undecodable;
    //! Behind it, in bytes.
    size_t end = 0;
};
using Readings = QVarLengthArray<Reading, 8>;

//! Everything that may be meant at the position, which is within the text: the character of UTF-8, and what
//! JSON, HTML or a URL escaped there, one in the other too.
[[nodiscard]] Readings readingsAt(std::string_view text, size_t position);

//! Whether this byte of a text can mean nothing else.
[[nodiscard]] inline bool standsForItself(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80 && byte != '\\' && byte != '&' && byte != '%'
        && byte != '+';
}

} // namespace weir
