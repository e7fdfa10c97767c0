#include "models/rules/jsonpath.h"

#include "models/rules/jsonpathfunctions.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace weir {

namespace {

//! Queries in filters and brackets in brackets; far beyond what a person writes.
constexpr int depthLimit = 64;
//! The integers of I-JSON: what every implementation holds exactly.
constexpr qint64 integerLimit = 9007199254740991;

constexpr std::array<std::string_view, 6> comparisons{"==", "!=", "<=", ">=", "<", ">"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

//! Everything beyond ASCII may stand in a name.
bool isNameStart(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isBlank(char c)
{
    return jsonPathBlanks.find(c) != std::string_view::npos;
}

//! Reads a query by recursive descent; every function returns whether what it reads is there, and leaves
//! m_at where it is not.
class JsonPathReader
{
public:
    explicit JsonPathReader(std::string_view text) : m_text(text) { }

    std::optional<size_t> fault()
    {
        Query query;
        if (readQuery('$', query) && m_at == m_text.size())
            return std::nullopt;
        return std::min(m_at, m_text.size());
    }

private:
    struct Query
    {
        //! Selects at most one node.
        bool isSingular = true;
    };

    //! What stands on a side of a comparison, in a test or as an argument.
    struct Operand
    {
        enum class Kind : quint8 { Literal, Query, Function };

        Kind kind = Kind::Literal;
        Query query = {};
        JsonPathType result = JsonPathType::Value;
        size_t start = 0;

        [[nodiscard]] bool isValue() const
        {
            return kind == Kind::Literal || (kind == Kind::Query && query.isSingular)
                || (kind == Kind::Function && result == JsonPathType::Value);
        }
        [[nodiscard]] bool isTest() const
        {
            return kind == Kind::Query || (kind == Kind::Function && result != JsonPathType::Value);
        }
        [[nodiscard]] bool fits(JsonPathType parameter) const
        {
            return parameter == JsonPathType::Value ? isValue() : kind == Kind::Query;
        }
    };

    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }

    bool take(std::string_view token)
    {
        if (!m_text.substr(m_at).starts_with(token))
            return false;
        m_at += token.size();
        return true;
    }

    void skipBlanks()
    {
        while (isBlank(next()))
            ++m_at;
    }

    bool failAt(size_t position)
    {
        m_at = position;
        return false;
    }

    bool readQuery(char root, Query &query)
    {
        if (!take({&root, 1}))
            return false;
        for (;;) {
            const size_t end = m_at;
            skipBlanks();
            if (next() != '.' && next() != '[') {
                // Blanks only belong to the query before another segment.
                m_at = end;
                return true;
            }
            if (!readSegment(query))
                return false;
        }
    }

    bool readSegment(Query &query)
    {
        if (take("..")) {
            query.isSingular = false;
            return next() == '[' ? readBrackets(query) : take("*") || readName();
        }
        if (!take("."))
            return readBrackets(query);
        if (!take("*"))
            return readName();
        query.isSingular = false;
        return true;
    }

    bool readName()
    {
        if (isAtEnd() || !isNameStart(next()))
            return false;
        while (!isAtEnd() && (isNameStart(next()) || isDigit(next())))
            ++m_at;
        return true;
    }

    bool readBrackets(Query &query)
    {
        if (++m_depth > depthLimit || !take("["))
            return false;
        for (int count = 1;; ++count) {
            if (count > 1)
                query.isSingular = false;
            skipBlanks();
            if (!readSelector(query))
                return false;
            skipBlanks();
            if (take("]"))
                break;
            if (!take(","))
                return false;
        }
        --m_depth;
        return true;
    }

    bool readSelector(Query &query)
    {
        if (next() == '"' || next() == '\'')
            return readText();
        if (take("*")) {
            query.isSingular = false;
            return true;
        }
        if (take("?")) {
            query.isSingular = false;
            skipBlanks();
            return readLogical();
        }
        return readIndexOrSlice(query);
    }

    bool readIndexOrSlice(Query &query)
    {
        if (next() != ':') {
            if (!readInteger())
                return false;
            const size_t end = m_at;
            skipBlanks();
            if (next() != ':') {
                m_at = end;
                return true;
            }
        }
        query.isSingular = false;
        for (int colons = 0; colons < 2 && take(":"); ++colons) {
            skipBlanks();
            if ((next() == '-' || isDigit(next())) && !readInteger())
                return false;
            skipBlanks();
        }
        return true;
    }

    bool readInteger()
    {
        const size_t start = m_at;
        take("-");
        if (!isDigit(next()))
            return false;
        const size_t digits = m_at;
        while (isDigit(next()))
            ++m_at;
        if (m_text[digits] == '0' && (m_at > digits + 1 || digits > start))
            return failAt(start);
        qint64 value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + start, m_text.data() + m_at, value);
        if (error != std::errc() || value > integerLimit || value < -integerLimit)
            return failAt(start);
        return true;
    }

    bool readText()
    {
        const char quote = next();
        ++m_at;
        while (!isAtEnd() && next() != quote) {
            if (static_cast<unsigned char>(next()) < 0x20)
                return false;
            if (next() != '\\')
                ++m_at;
            else if (!readEscape(quote))
                return false;
        }
        return take({&quote, 1});
    }

    bool readEscape(char quote)
    {
        const size_t start = m_at;
        ++m_at;
        if (take("u")) {
            const int unit = readUnit();
            if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
                return failAt(start);
            if (unit < 0xD800 || unit > 0xDBFF)
                return true;
            const int low = take("\\u") ? readUnit() : -1;
            return (low >= 0xDC00 && low <= 0xDFFF) || failAt(start);
        }
        if (isAtEnd()
            || (next() != quote && std::string_view("bfnrt/\\").find(next()) == std::string_view::npos))
            return failAt(start);
        ++m_at;
        return true;
    }

    //! Four hexadecimal digits, or a negative number.
    int readUnit()
    {
        const std::string_view digits = m_text.substr(m_at, 4);
        if (digits.size() < 4 || !std::ranges::all_of(digits, isHexDigit))
            return -1;
        int unit = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        m_at += digits.size();
        return unit;
    }

    bool readLogical()
    {
        if (++m_depth > depthLimit)
            return false;
        for (;;) {
            if (!readBasic())
                return false;
            const size_t end = m_at;
            skipBlanks();
            if (!take("||") && !take("&&")) {
                m_at = end;
                break;
            }
            skipBlanks();
        }
        --m_depth;
        return true;
    }

    bool readBasic()
    {
        const bool isNegated = take("!");
        if (isNegated)
            skipBlanks();
        if (take("(")) {
            skipBlanks();
            if (!readLogical())
                return false;
            skipBlanks();
            return take(")");
        }
        Operand left;
        if (!readOperand(left))
            return false;
        const size_t end = m_at;
        skipBlanks();
        const auto takeComparison = [this](std::string_view comparison) { return take(comparison); };
        if (isNegated || std::ranges::none_of(comparisons, takeComparison)) {
            m_at = end;
            return left.isTest() || failAt(left.start);
        }
        skipBlanks();
        Operand right;
        if (!readOperand(right))
            return false;
        if (!left.isValue())
            return failAt(left.start);
        return right.isValue() || failAt(right.start);
    }

    bool readOperand(Operand &operand)
    {
        operand.start = m_at;
        if (next() == '@' || next() == '$') {
            operand.kind = Operand::Kind::Query;
            return readQuery(next(), operand.query);
        }
        if (next() == '"' || next() == '\'')
            return readText();
        if (next() == '-' || isDigit(next()))
            return readNumber();
        return readWord(operand);
    }

    bool readNumber()
    {
        const size_t start = m_at;
        take("-");
        const size_t digits = m_at;
        if (!readDigits())
            return false;
        // -0 is a number, though no index.
        if (m_text[digits] == '0' && m_at > digits + 1)
            return failAt(start);
        if (take(".") && !readDigits())
            return false;
        if (take("e") || take("E")) {
            if (!take("-"))
                take("+");
            return readDigits();
        }
        return true;
    }

    bool readDigits()
    {
        const size_t start = m_at;
        while (isDigit(next()))
            ++m_at;
        return m_at > start;
    }

    //! true, false, null or a function.
    bool readWord(Operand &operand)
    {
        const size_t start = m_at;
        while (isLower(next()) || (m_at > start && (next() == '_' || isDigit(next()))))
            ++m_at;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (next() != '(')
            return word == "true" || word == "false" || word == "null" || failAt(start);
        const auto *function = std::ranges::find(jsonPathFunctions, word, &JsonPathFunction::name);
        if (function == jsonPathFunctions.end())
            return failAt(start);
        operand.kind = Operand::Kind::Function;
        operand.result = function->result;
        return readArguments(std::span(function->parameters).first(function->parameterCount));
    }

    bool readArguments(std::span<const JsonPathType> parameters)
    {
        if (++m_depth > depthLimit || !take("("))
            return false;
        for (const JsonPathType &parameter : parameters) {
            skipBlanks();
            if (&parameter != parameters.data()) {
                if (!take(","))
                    return false;
                skipBlanks();
            }
            Operand argument;
            if (!readOperand(argument))
                return false;
            if (!argument.fits(parameter))
                return failAt(argument.start);
        }
        skipBlanks();
        --m_depth;
        return take(")");
    }

    std::string_view m_text;
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

bool isJsonPath(std::string_view text)
{
    return text.starts_with("$.") || text.starts_with("$[");
}

std::optional<size_t> jsonPathFault(std::string_view text)
{
    return JsonPathReader(text).fault();
}

bool isJsonPathUnfinished(std::string_view text)
{
    int brackets = 0;
    char quote = '\0';
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']') {
            brackets = std::max(0, brackets - 1);
        }
    }
    return brackets > 0 || quote != '\0' || text.ends_with('.');
}

} // namespace weir
