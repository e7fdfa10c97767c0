#pragma once

#include "models/import/shellscript.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace weir {

//! Where a word that is not quoted ends.
inline constexpr std::string_view shellWordEnds = " \t\r\n;&|<>";

//! A place in the text of a script.
class ShellCursor
{
public:
    explicit ShellCursor(std::string_view text) : m_text(text) { }

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] size_t position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    //! NUL at the end.
    [[nodiscard]] char peek(size_t ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0';
    }
    char take() { return m_text[m_position++]; }
    //! At most as many as there are.
    void skip(size_t count) { m_position = std::min(m_position + count, m_text.size()); }
    //! Passes over a \ at the end of a line, and over the line's end.
    bool skipContinuation();
    //! The same where blanks follow the \. To bash they are a word and the command ends there, but whoever
    //! copied a command with them meant the line to go on.
    bool skipSpacedContinuation();
    //! To the end of the line; that itself stays.
    void skipLine();
    //! The line without its end, which is passed over as well.
    std::string_view takeLine();

    //! Where the quotation mark stands that was never closed.
    [[nodiscard]] std::optional<size_t> openQuote() const { return m_openQuote; }
    void setOpenQuote(size_t position) { m_openQuote = position; }

private:
    std::string_view m_text;
    size_t m_position = 0;
    std::optional<size_t> m_openQuote;
};

//! Reads one word with its quotes; stops before an unquoted character of `ends`.
[[nodiscard]] ShellWord readShellWord(ShellCursor &cursor, std::string_view ends);

//! Passes over a word; what it is as it was written, with its quotes.
std::string_view takeWrittenWord(ShellCursor &cursor);

//! The text of a here-document whose end word is not quoted.
[[nodiscard]] ShellWord expandableText(std::string_view text);

} // namespace weir
