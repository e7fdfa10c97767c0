#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

//! Why a text in the language of Terraform cannot be read, without its end, and where.
struct HclFault
{
    size_t offset = 0;
    QString reason = {};
};

//! What ends an expression beside a comma or a bracket.
enum class HclEnd : quint8 {
    Line, //!< Of an attribute and in an object.
    Bracket, //!< In a list and in parentheses, where line ends are blanks.
};

//! A place in a text of the language of Terraform (HCL), which is valid UTF-8. After the first fault nothing
//! that it gives is of use.
class HclCursor
{
public:
    explicit HclCursor(std::string_view text);

    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] size_t position() const { return m_position; }
    void setPosition(size_t position) { m_position = position; }
    //! What stands between two places, without blanks at its end.
    [[nodiscard]] std::string_view textFrom(size_t start) const;
    //! A NUL at the end.
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    [[nodiscard]] bool startsWith(std::string_view token) const { return rest().starts_with(token); }
    bool take(std::string_view token);

    //! Blanks and comments, and where `end` is a bracket line ends.
    void skipBlanks(HclEnd end);
    //! Empty where none stands here.
    std::string_view takeIdentifier();
    //! As JSON writes it; empty where none stands here.
    std::string takeNumber();
    //! What is between the quotes that begin here; nothing where it is a template, which is not taken.
    std::optional<std::string> takeQuoted();
    //! The same for a heredoc.
    std::optional<std::string> takeHeredoc();
    [[nodiscard]] bool isAtHeredoc() const;
    //! Passes over whatever expression stands here.
    void skipExpression(HclEnd end);

    //! The first is kept.
    void fail(size_t offset, const QString &reason);
    //! At this place.
    void fail(const QString &reason) { fail(m_position, reason); }
    //! The bracket that opens at `offset` is not closed.
    void failOpenBracket(size_t offset);
    [[nodiscard]] const std::optional<HclFault> &fault() const { return m_fault; }
    [[nodiscard]] bool isBroken() const { return m_fault.has_value(); }

private:
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    bool skipComment();
    void takeEscape(std::string &text);
    std::string_view takeHeredocLines();

    std::string_view m_text;
    size_t m_position = 0;
    std::optional<HclFault> m_fault;
};

} // namespace weir
