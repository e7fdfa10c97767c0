#pragma once

#include "models/json/json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! How much of a value is known without running the script.
enum class PowerShellState : quint8 {
    Known,
    Open, //!< A text with variables that stand in it as they are written.
    Unknown,
};

struct PowerShellValue
{
    //! A table is an object; nothing of use where the state is Unknown.
    Json json = {};
    PowerShellState state = PowerShellState::Known;
    //! Of the members of a table, in their order.
    std::vector<PowerShellState> memberStates = {};
};

//! By names in lower case.
using PowerShellVariables = std::map<std::string, PowerShellValue, std::less<>>;

//! A place in the text of a script for PowerShell, and its lexical rules.
class PowerShellCursor
{
public:
    explicit PowerShellCursor(std::string_view text) : m_text(text) { }

    [[nodiscard]] size_t position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    //! NUL at the end.
    [[nodiscard]] char peek(size_t ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0';
    }
    //! At most as many as there are.
    void skip(size_t count = 1);
    void skipTo(size_t position) { m_position = position; }
    //! Passes over the text where it stands here.
    bool skipText(std::string_view text);
    //! Passes over blanks, comments and lines that go on; not over the end of a line.
    void skipBlanks();
    //! Over those as well.
    void skipBlankLines();

    [[nodiscard]] bool atQuote() const;
    [[nodiscard]] bool atHereString() const;
    //! Where the quotation mark stands that was never closed; the end of the text for none.
    [[nodiscard]] size_t openQuote() const { return m_openQuote; }

    //! A text in quotes, or a here-string, with what the variables hold.
    PowerShellValue takeString(const PowerShellVariables &variables);
    //! A word without quotes, up to a blank or a sign; variables are read.
    PowerShellValue takeExpandableWord(const PowerShellVariables &variables);
    //! Letters, digits, `_`, `-`, and `:` behind them.
    std::string_view takeName();
    //! `name`, `{name}` or `env:name`; the `$` was taken. In lower case.
    std::string takeVariableName();
    //! Passes over a bracket and all up to the one that closes it, or over one character, or over a string.
    void skipElement();

private:
    //! One character, or with variables what stands for others.
    void appendPart(PowerShellValue &value, std::string &text, const PowerShellVariables *variables);
    void appendExpansion(PowerShellValue &value, std::string &text, const PowerShellVariables &variables);
    void appendEscape(std::string &text);
    //! `$([char]0x4f60)`, as browsers write a unit of UTF-16.
    std::optional<char16_t> takeUnit();
    PowerShellValue takeHereString(const PowerShellVariables &variables);

    std::string_view m_text;
    size_t m_position = 0;
    size_t m_openQuote = std::string_view::npos;
    //! What variables have put into texts: values that are made of values would grow without bound.
    size_t m_expanded = 0;
    int m_depth = 0;
};

[[nodiscard]] std::string asciiLowerCase(std::string_view text);

} // namespace weir
