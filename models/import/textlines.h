#pragma once

#include <string_view>

namespace weir {

inline constexpr std::string_view lineBlanks = " \t\r";

//! A place in a text that is read line by line, behind a byte-order mark.
class LineCursor
{
public:
    explicit LineCursor(std::string_view text);

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    //! What was not taken yet.
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    //! The next line without its end, LF or CRLF.
    [[nodiscard]] std::string_view peek() const;
    std::string_view take();

private:
    std::string_view m_rest;
};

//! Without blanks at either end.
[[nodiscard]] std::string_view trimmed(std::string_view line);

} // namespace weir
