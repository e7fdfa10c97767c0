#include "models/import/hclsyntax.h"

#include "models/import/hclencoding.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace weir {

namespace {

struct HclSyntaxText
{
    Q_DECLARE_TR_FUNCTIONS(weir::HclSyntax)
};

//! What goes on with an expression behind its first part.
constexpr std::string_view operatorStarts = "+-*/%&|!=<>?.[(";

class HclReader
{
public:
    explicit HclReader(std::string_view text) : m_cursor(text) { }

    HclValue read()
    {
        HclValue content = takeContent();
        if (!m_cursor.isBroken() && !m_cursor.atEnd())
            m_cursor.fail(HclSyntaxText::tr("this bracket closes nothing"));
        return content;
    }

    [[nodiscard]] const std::optional<HclFault> &fault() const { return m_cursor.fault(); }

private:
    //! Counts while brackets of one sort are open: what is nested is read by recursion.
    class Level
    {
    public:
        Level(HclCursor &cursor, int &depth) : m_depth(depth)
        {
            if (++m_depth > jsonDepthLimit) {
                cursor.fail(hclDepthText());
            }
        }
        ~Level() { --m_depth; }
        Q_DISABLE_COPY_MOVE(Level)

    private:
        int &m_depth;
    };

    [[nodiscard]] HclValue valueHere(HclValue::Type type) const
    {
        HclValue value;
        value.type = type;
        value.offset = static_cast<quint32>(m_cursor.position());
        return value;
    }

    void addName(std::unordered_set<std::string> &names, const std::string &name, size_t offset)
    {
        if (!names.insert(name).second)
            m_cursor.fail(offset, hclDuplicateText(name));
    }

    //! Attributes and blocks, up to a bracket or the end.
    HclValue takeContent()
    {
        HclValue content = valueHere(HclValue::Type::Object);
        std::unordered_set<std::string> attributes;
        for (;;) {
            m_cursor.skipBlanks(HclEnd::Bracket);
            if (m_cursor.isBroken() || m_cursor.atEnd() || m_cursor.peek() == '}')
                return content;
            HclMember member;
            member.offset = static_cast<quint32>(m_cursor.position());
            member.key = m_cursor.takeIdentifier();
            if (member.key.empty())
                m_cursor.fail(HclSyntaxText::tr("the name of an argument or of a block is expected here"));
            m_cursor.skipBlanks(HclEnd::Line);
            if (m_cursor.take("=")) {
                addName(attributes, member.key, member.offset);
                member.value = takeExpression(HclEnd::Line);
                endAttribute();
            } else {
                takeBlock(member);
            }
            content.members.push_back(std::move(member));
        }
    }

    void endAttribute()
    {
        m_cursor.skipBlanks(HclEnd::Line);
        if (!m_cursor.atEnd() && m_cursor.peek() != '\n' && m_cursor.peek() != '}')
            m_cursor.fail(HclSyntaxText::tr("a line end is expected after the value"));
    }

    void takeBlock(HclMember &block)
    {
        block.isBlock = true;
        while (!m_cursor.isBroken() && m_cursor.peek() != '{') {
            const auto label = m_cursor.peek() == '"' ? m_cursor.takeQuoted()
                                                      : std::optional(std::string(m_cursor.takeIdentifier()));
            if (!label || label->empty()) {
                m_cursor.fail(HclSyntaxText::tr("“=” or “{” is expected after the name"));
                return;
            }
            block.labels.push_back(*label);
            m_cursor.skipBlanks(HclEnd::Line);
        }
        const size_t opening = m_cursor.position();
        const Level level(m_cursor, m_containers);
        if (m_cursor.isBroken())
            return;
        m_cursor.take("{");
        block.value = takeContent();
        block.value.offset = block.offset;
        if (!m_cursor.isBroken() && !m_cursor.take("}"))
            m_cursor.failOpenBracket(opening);
    }

    HclValue takeExpression(HclEnd end)
    {
        m_cursor.skipBlanks(end);
        HclValue expression = valueHere(HclValue::Type::Expression);
        if (std::optional<HclValue> literal = takeLiteral()) {
            if (m_cursor.isBroken())
                return expression;
            const size_t behind = m_cursor.position();
            m_cursor.skipBlanks(end);
            // Who wants something else to follow says so.
            const bool isEnd =
                m_cursor.atEnd() || operatorStarts.find(m_cursor.peek()) == std::string_view::npos;
            m_cursor.setPosition(behind);
            if (isEnd)
                return std::move(*literal);
        }
        m_cursor.setPosition(expression.offset);
        m_cursor.skipExpression(end);
        expression.text = m_cursor.textFrom(expression.offset);
        return expression;
    }

    //! Nothing where something else begins here; the position is anywhere then.
    std::optional<HclValue> takeLiteral()
    {
        const char next = m_cursor.peek();
        if (next == '"' || m_cursor.isAtHeredoc())
            return takeString();
        if (next == '-' || (next >= '0' && next <= '9'))
            return takeNumber();
        if (next == '[')
            return takeList();
        if (next == '{')
            return takeObject();
        if (next == '(')
            return takeGroup();
        return takeWord();
    }

    std::optional<HclValue> takeString()
    {
        HclValue value = valueHere(HclValue::Type::String);
        std::optional<std::string> text =
            m_cursor.peek() == '"' ? m_cursor.takeQuoted() : m_cursor.takeHeredoc();
        if (!text)
            return std::nullopt;
        value.text = std::move(*text);
        return value;
    }

    std::optional<HclValue> takeNumber()
    {
        HclValue value = valueHere(HclValue::Type::Number);
        value.text = m_cursor.takeNumber();
        if (value.text.empty())
            return std::nullopt;
        if (const auto asJson = readJson(value.text); !asJson)
            m_cursor.fail(value.offset, asJson.error().reason);
        return value;
    }

    std::optional<HclValue> takeWord()
    {
        HclValue value = valueHere(HclValue::Type::Null);
        const std::string_view word = m_cursor.takeIdentifier();
        if (word == "jsonencode")
            return takeEncoded(std::move(value));
        if (word == "true" || word == "false") {
            value.type = HclValue::Type::Boolean;
            value.isTrue = word == "true";
            return value;
        }
        return word == "null" ? std::optional(std::move(value)) : std::nullopt;
    }

    //! Behind the name of the function.
    std::optional<HclValue> takeEncoded(HclValue value)
    {
        m_cursor.skipBlanks(HclEnd::Line);
        if (m_cursor.peek() != '(')
            return std::nullopt;
        std::optional<HclValue> argument = takeGroup();
        if (!argument)
            return std::nullopt;
        value.type = HclValue::Type::Encoded;
        value.items.push_back(std::move(*argument));
        return value;
    }

    std::optional<HclValue> takeGroup()
    {
        const size_t opening = m_cursor.position();
        const Level level(m_cursor, m_groups);
        if (m_cursor.isBroken())
            return HclValue();
        m_cursor.take("(");
        HclValue value = takeExpression(HclEnd::Bracket);
        m_cursor.skipBlanks(HclEnd::Bracket);
        if (m_cursor.isBroken() || m_cursor.take(")"))
            return value;
        if (m_cursor.atEnd())
            m_cursor.failOpenBracket(opening);
        return std::nullopt;
    }

    //! Whether the list or the object is made from another.
    bool isLoop()
    {
        m_cursor.skipBlanks(HclEnd::Bracket);
        const size_t start = m_cursor.position();
        const bool isFor = m_cursor.takeIdentifier() == "for";
        m_cursor.setPosition(start);
        return isFor;
    }

    std::optional<HclValue> takeList()
    {
        HclValue list = valueHere(HclValue::Type::List);
        const Level level(m_cursor, m_containers);
        m_cursor.take("[");
        if (isLoop())
            return std::nullopt;
        for (;;) {
            m_cursor.skipBlanks(HclEnd::Bracket);
            if (m_cursor.isBroken() || m_cursor.take("]"))
                return list;
            if (m_cursor.atEnd()) {
                m_cursor.failOpenBracket(list.offset);
                return list;
            }
            list.items.push_back(takeExpression(HclEnd::Bracket));
            m_cursor.skipBlanks(HclEnd::Bracket);
            if (!m_cursor.take(",") && !m_cursor.atEnd() && m_cursor.peek() != ']')
                m_cursor.fail(HclSyntaxText::tr("“,” or “]” is expected after the value"));
        }
    }

    std::optional<HclValue> takeObject()
    {
        HclValue object = valueHere(HclValue::Type::Object);
        const Level level(m_cursor, m_containers);
        m_cursor.take("{");
        if (isLoop())
            return std::nullopt;
        std::unordered_set<std::string> keys;
        for (;;) {
            m_cursor.skipBlanks(HclEnd::Bracket);
            if (m_cursor.isBroken() || m_cursor.take("}"))
                return object;
            if (m_cursor.atEnd()) {
                m_cursor.failOpenBracket(object.offset);
                return object;
            }
            HclMember member;
            member.offset = static_cast<quint32>(m_cursor.position());
            std::optional<std::string> key = takeKey();
            if (!key)
                return std::nullopt;
            member.key = std::move(*key);
            addName(keys, member.key, member.offset);
            m_cursor.skipBlanks(HclEnd::Line);
            // Such as the names of providers, which have a dot.
            if (operatorStarts.find(m_cursor.peek()) != std::string_view::npos && m_cursor.peek() != '=')
                return std::nullopt;
            if (!m_cursor.take("=") && !m_cursor.take(":"))
                m_cursor.fail(HclSyntaxText::tr("“=” or “:” is expected after the key"));
            member.value = takeExpression(HclEnd::Line);
            m_cursor.skipBlanks(HclEnd::Line);
            if (!m_cursor.take(",") && !m_cursor.atEnd() && m_cursor.peek() != '\n' && m_cursor.peek() != '}')
                m_cursor.fail(HclSyntaxText::tr("a line end, “,” or “}” is expected after the value"));
            object.members.push_back(std::move(member));
        }
    }

    //! Nothing where it would have to be worked out.
    std::optional<std::string> takeKey()
    {
        if (m_cursor.peek() == '"')
            return m_cursor.takeQuoted();
        if (m_cursor.peek() == '(')
            return std::nullopt;
        std::string key(m_cursor.takeIdentifier());
        if (key.empty())
            key = m_cursor.takeNumber();
        if (key.empty())
            m_cursor.fail(HclSyntaxText::tr("a key or “}” is expected here"));
        return key;
    }

    HclCursor m_cursor;
    int m_containers = 0;
    int m_groups = 0;
};

} // namespace

const HclMember *HclValue::find(std::string_view key) const
{
    const auto member = std::ranges::find(members, key, &HclMember::key);
    return member == members.end() ? nullptr : &*member;
}

Result<HclValue, QString> readHclFile(std::string_view text)
{
    if (const auto fault = hclEncodingFault(text))
        return hclFaultText(positionAt(text, fault->offset), fault->reason);
    HclReader reader(text);
    HclValue content = reader.read();
    if (reader.fault())
        return hclFaultText(positionAt(text, reader.fault()->offset), reader.fault()->reason);
    return content;
}

QString hclFaultText(const TextPosition &position, const QString &reason)
{
    JsonReadError error;
    error.line = position.line;
    error.column = position.column;
    error.reason = reason;
    return error.message();
}

QString hclDepthText()
{
    return HclSyntaxText::tr("blocks, objects, lists and parentheses may be nested at most %1 levels deep")
        .arg(jsonDepthLimit);
}

QString hclDuplicateText(std::string_view name)
{
    return HclSyntaxText::tr("“%1” stands here more than once; leave one of them").arg(toQString(name));
}

} // namespace weir
