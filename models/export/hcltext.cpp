#include "models/export/hcltext.h"

#include "models/text.h"

#include <QChar>

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view indent = "  ";

//! Every line but empty ones.
std::string prefixed(std::string_view text, std::string_view prefix)
{
    std::string lines;
    bool isLineStart = true;
    for (const char character : text) {
        if (isLineStart && character != '\n')
            lines += prefix;
        lines += character;
        isLineStart = character == '\n';
    }
    return lines;
}

bool isIdentifier(std::string_view key)
{
    // These begin other expressions.
    if (key.empty() || key == "for" || key == "true" || key == "false" || key == "null")
        return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return isLetter(key.front())
        && std::ranges::all_of(key, [isLetter](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

bool hasSeveralLines(const HclAttribute &attribute)
{
    return attribute.value.find('\n') != std::string::npos;
}

std::string valueOfArray(const Json &value, const HclExpressions &expressions)
{
    if (value.items().empty())
        return "[]";
    std::string lines;
    for (const Json &item : value.items())
        lines += (lines.empty() ? "" : ",\n") + hclValue(item, expressions);
    return "[\n" + prefixed(lines, indent) + "\n]";
}

std::string valueOfObject(const Json &value, const HclExpressions &expressions)
{
    if (value.members().empty())
        return "{}";
    std::vector<HclAttribute> attributes;
    for (const Json::Member &member : value.members()) {
        attributes.push_back({isIdentifier(member.key) ? member.key : hclQuoted(member.key),
                              hclValue(member.value, expressions)});
    }
    return "{\n" + prefixed(hclAttributes(attributes), indent) + "\n}";
}

} // namespace

std::string hclQuoted(std::string_view text)
{
    std::string quoted = "\"";
    for (size_t place = 0; place < text.size(); ++place) {
        const char character = text[place];
        switch (character) {
        case '"':
        case '\\':
            quoted += '\\';
            quoted += character;
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\r':
            quoted += "\\r";
            break;
        case '\t':
            quoted += "\\t";
            break;
        case '$':
        case '%':
            quoted += character;
            if (text.substr(place + 1).starts_with('{'))
                quoted += character;
            break;
        default:
            if (const auto code = static_cast<unsigned char>(character); code < ' ' || code == '\x7f')
                quoted += "\\u00" + QByteArray::number(code, 16).rightJustified(2, '0').toStdString();
            else
                quoted += character;
        }
    }
    return quoted + '"';
}

std::string hclValue(const Json &value, const HclExpressions &expressions)
{
    switch (value.type()) {
    case Json::Type::Null:
        return "null";
    case Json::Type::Boolean:
        return value.toBool() ? "true" : "false";
    case Json::Type::Number:
        return value.text();
    case Json::Type::String: {
        const auto expression = expressions.find(value.text());
        return expression == expressions.end() ? hclQuoted(value.text()) : expression->second;
    }
    case Json::Type::Array:
        return valueOfArray(value, expressions);
    case Json::Type::Object:
        return valueOfObject(value, expressions);
    }
    Q_UNREACHABLE();
}

std::string hclAttributes(const std::vector<HclAttribute> &attributes)
{
    std::string lines;
    for (auto next = attributes.begin(); next != attributes.end();) {
        const auto runEnd = std::find_if(next, attributes.end(), hasSeveralLines);
        qint64 width = 0;
        std::for_each(next, runEnd, [&width](const HclAttribute &attribute) {
            width = std::max(width, codePointCount(attribute.key));
        });
        for (; next != runEnd; ++next) {
            const auto padding = static_cast<size_t>(width - codePointCount(next->key));
            lines += next->key + std::string(padding, ' ') + " = " + next->value + '\n';
        }
        if (next != attributes.end()) {
            lines += next->key + " = " + next->value + '\n';
            ++next;
        }
    }
    if (!lines.empty())
        lines.pop_back();
    return lines;
}

std::string hclBlock(std::string_view header, std::string_view content)
{
    std::string block(header);
    if (content.empty())
        return block + " {}";
    return block + " {\n" + prefixed(content, indent) + "\n}";
}

std::string hclComment(std::string_view text)
{
    return prefixed(text, "# ");
}

} // namespace weir
