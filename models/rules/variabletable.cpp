#include "models/rules/variabletable.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/variablerules.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct VariableTableText
{
    Q_DECLARE_TR_FUNCTIONS(weir::VariableTable)
};

constexpr std::string_view blanks = " \t\r\n";
constexpr unsigned char firstPrintable = 0x20;

//! The JSON of the name or value that starts at `offset` of a text that was read.
std::string_view writtenAt(std::string_view text, size_t offset, const Json &value)
{
    if (value.isObject() || value.isArray())
        return textOfValue(text, value);
    size_t end = offset + 1;
    if (text[offset] == '"') {
        while (text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return text.substr(offset, end + 1 - offset);
    }
    while (end < text.size() && blanks.find(text[end]) == std::string_view::npos && text[end] != ','
           && text[end] != '}')
        ++end;
    return text.substr(offset, end - offset);
}

std::string written(const std::vector<Variable> &variables)
{
    std::string text = "{";
    for (const Variable &variable : variables) {
        if (text.size() > 1)
            text += ',';
        text.append(variable.writtenName).append(":").append(variable.writtenExpression);
    }
    return text + '}';
}

Variable newVariable(std::string_view name, const Json &expression)
{
    return {std::string(name), expression, quotedJson(name), writeCompactJson(expression)};
}

//! Whether a string shows less than it holds.
bool hidesPart(const std::string &text)
{
    const auto isHidden = [](char c) { return static_cast<unsigned char>(c) < firstPrintable; };
    return std::ranges::any_of(text, isHidden)
        || (!text.empty() && (text.front() == ' ' || text.back() == ' '));
}

void removeLastCharacter(std::string &utf8)
{
    constexpr unsigned continuationMask = 0xC0;
    constexpr unsigned continuation = 0x80;
    while (!utf8.empty()) {
        const auto byte = static_cast<unsigned char>(utf8.back());
        utf8.pop_back();
        if ((byte & continuationMask) != continuation)
            return;
    }
}

} // namespace

Result<VariableTable, QString> VariableTable::read(std::string_view value)
{
    VariableTable table;
    if (value.empty())
        return table;
    if (value.starts_with(byteOrderMark))
        value.remove_prefix(byteOrderMark.size());
    auto document = readJson(value);
    if (!document) {
        const JsonReadError &error = document.error();
        return VariableTableText::tr("line %1, column %2: %3")
            .arg(error.line)
            .arg(error.column)
            .arg(error.reason);
    }
    if (!document->root.isObject())
        return VariableTableText::tr("it is JSON of another kind");
    Json::Object members = std::move(document->root.members());
    for (DuplicateKey &key : document->duplicates) {
        // Those in what the object holds are of no concern.
        if (parentPointer(key.pointer).empty())
            members.push_back({lastToken(key.pointer), std::move(key.value), key.keyOffset});
    }
    std::ranges::sort(members, {}, &Json::Member::keyOffset);
    const Json name = Json::string({});
    for (Json::Member &member : members) {
        table.m_variables.push_back(
            {.name = std::move(member.key),
             .expression = {},
             .writtenName = std::string(writtenAt(value, member.keyOffset, name)),
             .writtenExpression = std::string(writtenAt(value, member.value.offset(), member.value))});
        table.m_variables.back().expression = std::move(member.value);
    }
    return table;
}

VariableNames VariableTable::names() const
{
    VariableNames names;
    for (const Variable &variable : m_variables)
        names.insert(variable.name);
    return names;
}

std::string VariableTable::freeName(std::string_view name) const
{
    const VariableNames taken = names();
    std::string base(name);
    if (!taken.contains(base))
        return base;
    while (!base.empty() && base.back() >= '0' && base.back() <= '9')
        base.pop_back();
    for (int number = 2;; ++number) {
        const std::string digits = std::to_string(number);
        while (codePointCount(base) + static_cast<qint64>(digits.size()) > variableNameLimit)
            removeLastCharacter(base);
        if (!taken.contains(base + digits))
            return base + digits;
    }
}

std::string VariableTable::withVariable(size_t index, std::string_view name, const Json &expression) const
{
    std::vector<Variable> variables = m_variables;
    variables.insert(variables.begin() + static_cast<std::ptrdiff_t>(index), newVariable(name, expression));
    return written(variables);
}

std::string VariableTable::withName(size_t index, std::string_view name) const
{
    std::vector<Variable> variables = m_variables;
    variables[index].writtenName = quotedJson(name);
    return written(variables);
}

std::string VariableTable::withExpression(size_t index, const Json &expression) const
{
    std::vector<Variable> variables = m_variables;
    variables[index].writtenExpression = writeCompactJson(expression);
    return written(variables);
}

std::string VariableTable::without(size_t index) const
{
    std::vector<Variable> variables = m_variables;
    variables.erase(variables.begin() + static_cast<std::ptrdiff_t>(index));
    return written(variables);
}

std::string VariableTable::withMoved(size_t index, size_t target) const
{
    std::vector<Variable> variables = m_variables;
    const auto from = variables.begin() + static_cast<std::ptrdiff_t>(index);
    const auto to = variables.begin() + static_cast<std::ptrdiff_t>(target);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    return written(variables);
}

std::string VariableTable::withCopy(size_t index) const
{
    std::vector<Variable> variables = m_variables;
    Variable copy = variables[index];
    copy.writtenName = quotedJson(freeName(copy.name));
    variables.insert(variables.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(copy));
    return written(variables);
}

std::string shownExpression(const Json &expression)
{
    if (!expression.isString())
        return writeCompactJson(expression);
    const std::string &text = expression.text();
    return hidesPart(text) || readJson(text) ? quotedJson(text) : text;
}

Json enteredExpression(std::string_view text)
{
    auto document = readJson(text);
    // With a name twice it would lose one.
    if (!document || !document->duplicates.empty())
        return Json::string(std::string(text));
    return std::move(document->root);
}

} // namespace weir
