#include "models/import/powershellvalues.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

namespace weir {

namespace {

PowerShellValue unknownValue()
{
    return {.state = PowerShellState::Unknown};
}

bool startsName(char character)
{
    return std::isalpha(static_cast<unsigned char>(character)) != 0;
}

bool startsNumber(char character)
{
    return character >= '0' && character <= '9';
}

size_t copySize(const Json &json)
{
    size_t size = 1 + json.text().size();
    for (const Json &item : json.items())
        size += copySize(item);
    for (const Json::Member &member : json.members())
        size += member.key.size() + copySize(member.value);
    return size;
}

PowerShellValue sumOf(const PowerShellValue &left, const PowerShellValue &right)
{
    if (!left.json.isString() || left.state == PowerShellState::Unknown || !right.json.isString()
        || right.state == PowerShellState::Unknown)
        return unknownValue();
    return {.json = Json::string(left.json.text() + right.json.text()),
            .state = std::max(left.state, right.state)};
}

void appendItem(PowerShellValue &list, PowerShellValue item)
{
    list.state = std::max(list.state, item.state);
    list.json.items().push_back(std::move(item.json));
}

//! What a statement between the brackets of a list gives is not nested in it.
void appendItems(PowerShellValue &list, PowerShellValue items)
{
    if (!items.json.isArray())
        return appendItem(list, std::move(items));
    list.state = std::max(list.state, items.state);
    std::ranges::move(items.json.items(), std::back_inserter(list.json.items()));
}

PowerShellValue asJson(const PowerShellValue &value)
{
    if (value.state == PowerShellState::Unknown)
        return unknownValue();
    return {.json = Json::string(writeJson(value.json)), .state = value.state};
}

} // namespace

bool PowerShellValues::endsStatement() const
{
    return m_cursor.atEnd() || std::string_view("\n;|)}").find(m_cursor.peek()) != std::string_view::npos;
}

void PowerShellValues::skipStatement()
{
    m_cursor.skipBlanks();
    while (!endsStatement()) {
        m_cursor.skipElement();
        m_cursor.skipBlanks();
    }
}

void PowerShellValues::assign(const std::string &name, PowerShellValue value)
{
    m_variables.insert_or_assign(name, std::move(value));
}

PowerShellValue PowerShellValues::takePipeline()
{
    m_cursor.skipBlanks();
    PowerShellValue value = takeSequence();
    m_cursor.skipBlanks();
    while (m_cursor.peek() == '|') {
        m_cursor.skip();
        m_cursor.skipBlankLines();
        const std::string_view name = m_cursor.takeName();
        value = asciiLowerCase(name) == "convertto-json" ? asJson(value) : unknownValue();
        skipStatement();
    }
    // An operator that is not worked out.
    if (!endsStatement()) {
        skipStatement();
        return unknownValue();
    }
    return value;
}

PowerShellValue PowerShellValues::takeSequence()
{
    PowerShellValue first = takeSum();
    m_cursor.skipBlanks();
    if (m_cursor.peek() != ',')
        return first;
    PowerShellValue list{.json = Json::array()};
    appendItem(list, std::move(first));
    while (m_cursor.peek() == ',') {
        m_cursor.skip();
        m_cursor.skipBlankLines();
        appendItem(list, takeSum());
        m_cursor.skipBlanks();
    }
    return list;
}

PowerShellValue PowerShellValues::takeSum()
{
    PowerShellValue value = takeOperand();
    m_cursor.skipBlanks();
    while (m_cursor.peek() == '+' && m_cursor.peek(1) != '=') {
        m_cursor.skip();
        m_cursor.skipBlankLines();
        value = sumOf(value, takeOperand());
        m_cursor.skipBlanks();
    }
    return value;
}

PowerShellValue PowerShellValues::takeArgument()
{
    m_cursor.skipBlanks();
    if (m_cursor.atQuote() || m_cursor.atHereString() || m_cursor.peek() == '@' || m_cursor.peek() == '(')
        return takeOperand();
    if (m_cursor.peek() != '$' || m_cursor.peek(1) == '(')
        return m_cursor.takeExpandableWord(m_variables);
    const size_t start = m_cursor.position();
    PowerShellValue value = takeVariable();
    // More of a word, such as $base/v1.
    if (endsStatement() || std::string_view(" \t\r`,").find(m_cursor.peek()) != std::string_view::npos)
        return value;
    if (m_cursor.peek() == '.' || m_cursor.peek() == '[')
        return takePostfix(std::move(value));
    m_cursor.skipTo(start);
    return m_cursor.takeExpandableWord(m_variables);
}

PowerShellValue PowerShellValues::takeOperand()
{
    if (m_depth >= jsonDepthLimit) {
        m_cursor.skipTo(m_cursor.position() + m_cursor.rest().size());
        return unknownValue();
    }
    ++m_depth;
    PowerShellValue value = takePostfix(takeBare());
    --m_depth;
    return value;
}

PowerShellValue PowerShellValues::takeBare()
{
    const char next = m_cursor.peek();
    if (m_cursor.atQuote() || m_cursor.atHereString())
        return m_cursor.takeString(m_variables);
    if (m_cursor.skipText("@{"))
        return takeTable();
    if (m_cursor.skipText("@("))
        return takeList();
    if (next == '$' && m_cursor.peek(1) != '(')
        return takeVariable();
    if (next == '(') {
        m_cursor.skip();
        return takeGroup();
    }
    if (next == '[')
        return takeTyped();
    if (startsNumber(next) || (next == '-' && startsNumber(m_cursor.peek(1)))) {
        const PowerShellValue word = m_cursor.takeExpandableWord({});
        auto number = readJson(word.json.text());
        return number ? PowerShellValue{.json = std::move(number->root)} : unknownValue();
    }
    if (startsName(next))
        return m_command(m_cursor.takeName());
    if (!endsStatement())
        m_cursor.skipElement();
    return unknownValue();
}

PowerShellValue PowerShellValues::takeVariable()
{
    m_cursor.skip();
    const std::string name = m_cursor.takeVariableName();
    if (name == "true" || name == "false")
        return {.json = Json::boolean(name == "true")};
    if (name == "null")
        return {};
    const auto variable = m_variables.find(name);
    if (variable == m_variables.end() || variable->second.state == PowerShellState::Unknown)
        return unknownValue();
    // Values that are made of values would grow without bound.
    m_copied += copySize(variable->second.json);
    return m_copied > static_cast<size_t>(jsonFileSizeLimit) ? unknownValue() : variable->second;
}

PowerShellValue PowerShellValues::takeTable()
{
    PowerShellValue table{.json = Json::object()};
    while (true) {
        m_cursor.skipBlankLines();
        if (m_cursor.peek() == ';') {
            m_cursor.skip();
            continue;
        }
        if (m_cursor.atEnd() || m_cursor.skipText("}"))
            return table;
        PowerShellValue key;
        if (startsName(m_cursor.peek()) || m_cursor.peek() == '_')
            key.json = Json::string(std::string(m_cursor.takeName()));
        else
            key = takeOperand();
        m_cursor.skipBlanks();
        if (!m_cursor.skipText("=") || key.state != PowerShellState::Known || !key.json.isString()) {
            table.state = PowerShellState::Unknown;
            skipStatement();
            // A bracket that closes nothing here.
            if (m_cursor.peek() == ')' || m_cursor.peek() == '|')
                m_cursor.skip();
            continue;
        }
        PowerShellValue value = takePipeline();
        if (m_cursor.peek() == ')')
            m_cursor.skip();
        table.state = std::max(table.state, value.state);
        table.memberStates.push_back(value.state);
        table.json.members().push_back({key.json.text(), std::move(value.json)});
    }
}

PowerShellValue PowerShellValues::takeList()
{
    PowerShellValue list{.json = Json::array()};
    while (true) {
        m_cursor.skipBlankLines();
        if (m_cursor.peek() == ';' || m_cursor.peek() == '}') {
            m_cursor.skip();
            continue;
        }
        if (m_cursor.atEnd() || m_cursor.skipText(")"))
            return list;
        appendItems(list, takePipeline());
    }
}

PowerShellValue PowerShellValues::takeGroup()
{
    m_cursor.skipBlankLines();
    PowerShellValue value = takePipeline();
    m_cursor.skipBlankLines();
    if (m_cursor.skipText(")"))
        return value;
    // Several statements, which are passed over.
    while (!m_cursor.atEnd() && !m_cursor.skipText(")")) {
        m_cursor.skipElement();
        m_cursor.skipBlankLines();
    }
    return unknownValue();
}

PowerShellValue PowerShellValues::takeTyped()
{
    m_cursor.skipElement();
    if (!m_cursor.skipText("::")) {
        m_cursor.skipBlanks();
        return takeOperand();
    }
    std::string_view name = m_cursor.takeName();
    while (m_cursor.skipText("."))
        name = m_cursor.takeName();
    if (!m_cursor.skipText("("))
        return unknownValue();
    PowerShellValue value = takeGroup();
    // The bytes of a text are what is sent of it.
    return asciiLowerCase(name) == "getbytes" ? value : unknownValue();
}

PowerShellValue PowerShellValues::takePostfix(PowerShellValue value)
{
    while ((m_cursor.peek() == '.' && startsName(m_cursor.peek(1))) || m_cursor.peek() == '[') {
        value = unknownValue();
        if (m_cursor.skipText(".")) {
            m_cursor.takeName();
            if (m_cursor.peek() != '(')
                continue;
        }
        m_cursor.skipElement();
    }
    return value;
}

} // namespace weir
