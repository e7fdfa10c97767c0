#include "models/json/jsonwriter.h"

#include <algorithm>

namespace weir {

namespace {

constexpr size_t indentWidth = 2;

void appendQuoted(std::string &out, std::string_view text)
{
    constexpr std::string_view hexDigits = "0123456789abcdef";
    out += '"';
    for (const char character : text) {
        switch (character) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (const auto byte = static_cast<unsigned char>(character); byte < 0x20) {
                out += "\\u00";
                out += hexDigits[byte >> 4U];
                out += hexDigits[byte & 0xFU];
            } else {
                out += character;
            }
        }
    }
    out += '"';
}

void appendScalar(std::string &out, const Json &json)
{
    switch (json.type()) {
    case Json::Type::Null:
        out += "null";
        break;
    case Json::Type::Boolean:
        out += json.toBool() ? "true" : "false";
        break;
    case Json::Type::Number:
        out += json.text();
        break;
    case Json::Type::String:
        appendQuoted(out, json.text());
        break;
    case Json::Type::Array:
    case Json::Type::Object:
        break;
    }
}

void appendLine(std::string &out, size_t depth)
{
    out += '\n';
    out.append(depth * indentWidth, ' ');
}

void appendIndented(std::string &out, const Json &json, size_t depth)
{
    if (json.isArray() && !json.items().empty()) {
        out += '[';
        for (const Json &item : json.items()) {
            if (&item != &json.items().front())
                out += ',';
            appendLine(out, depth + 1);
            appendIndented(out, item, depth + 1);
        }
        appendLine(out, depth);
        out += ']';
    } else if (json.isObject() && !json.members().empty()) {
        out += '{';
        for (const Json::Member &member : json.members()) {
            if (&member != &json.members().front())
                out += ',';
            appendLine(out, depth + 1);
            appendQuoted(out, member.key);
            out += ": ";
            appendIndented(out, member.value, depth + 1);
        }
        appendLine(out, depth);
        out += '}';
    } else if (json.isArray() || json.isObject()) {
        out += json.isArray() ? "[]" : "{}";
    } else {
        appendScalar(out, json);
    }
}

void appendCompact(std::string &out, const Json &json)
{
    if (json.isArray()) {
        out += '[';
        for (const Json &item : json.items()) {
            if (&item != &json.items().front())
                out += ',';
            appendCompact(out, item);
        }
        out += ']';
    } else if (json.isObject()) {
        out += '{';
        for (const Json::Member &member : json.members()) {
            if (&member != &json.members().front())
                out += ',';
            appendQuoted(out, member.key);
            out += ':';
            appendCompact(out, member.value);
        }
        out += '}';
    } else {
        appendScalar(out, json);
    }
}

} // namespace

std::string writeJson(const Json &json, FieldTable table)
{
    std::string out;
    appendIndented(out, table.empty() ? json : orderedJson(json, table), 0);
    out += '\n';
    return out;
}

Json orderedJson(Json json, FieldTable table)
{
    if (json.isArray()) {
        for (Json &item : json.items())
            item = orderedJson(std::move(item), table);
    }
    if (!json.isObject() || table.empty())
        return json;
    const auto rank = [table](const Json::Member &member) {
        const FieldSpec *field = fieldWithKey(table, member.key);
        return field ? field - table.data() : static_cast<std::ptrdiff_t>(table.size());
    };
    std::ranges::stable_sort(json.members(), {}, rank);
    for (Json::Member &member : json.members()) {
        const FieldSpec *field = fieldWithKey(table, member.key);
        if (!field)
            continue;
        if (const std::optional<qint64> integer = member.value.toInteger(); integer
            && field->type == FieldType::Integer
            && member.value.text().find_first_of(".eE") != std::string::npos)
            member.value = Json::integer(*integer);
        else
            member.value = orderedJson(std::move(member.value), field->fields);
    }
    return json;
}

std::string writeCompactJson(const Json &json)
{
    std::string out;
    appendCompact(out, json);
    return out;
}

std::string quotedJson(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return out;
}

} // namespace weir
