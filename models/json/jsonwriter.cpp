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

//! The members in the order they are written, each with its field.
using OrderedMembers = std::vector<std::pair<const Json::Member *, const FieldSpec *>>;

OrderedMembers orderedMembers(const Json &object, FieldTable table)
{
    OrderedMembers ordered;
    ordered.reserve(object.members().size());
    for (const Json::Member &member : object.members())
        ordered.emplace_back(&member, fieldWithKey(table, member.key));
    const auto rank = [table](const OrderedMembers::value_type &entry) {
        return entry.second ? entry.second - table.data() : static_cast<std::ptrdiff_t>(table.size());
    };
    if (!table.empty())
        std::ranges::stable_sort(ordered, {}, rank);
    return ordered;
}

void appendLine(std::string &out, size_t depth)
{
    out += '\n';
    out.append(depth * indentWidth, ' ');
}

void appendIndented(std::string &out, const Json &json, const FieldSpec *field, FieldTable table,
                    size_t depth)
{
    if (json.isArray() && !json.items().empty()) {
        out += '[';
        for (const Json &item : json.items()) {
            if (&item != &json.items().front())
                out += ',';
            appendLine(out, depth + 1);
            appendIndented(out, item, nullptr, table, depth + 1);
        }
        appendLine(out, depth);
        out += ']';
    } else if (json.isObject() && !json.members().empty()) {
        out += '{';
        bool first = true;
        for (const auto &[member, memberField] : orderedMembers(json, table)) {
            if (!first)
                out += ',';
            first = false;
            appendLine(out, depth + 1);
            appendQuoted(out, member->key);
            out += ": ";
            appendIndented(out, member->value, memberField, memberField ? memberField->fields : FieldTable(),
                           depth + 1);
        }
        appendLine(out, depth);
        out += '}';
    } else if (json.isArray() || json.isObject()) {
        out += json.isArray() ? "[]" : "{}";
    } else if (const auto integer = json.toInteger(); field && field->type == FieldType::Integer && integer
               && json.text().find_first_of(".eE") != std::string::npos) {
        out += std::to_string(*integer);
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
    appendIndented(out, json, nullptr, table, 0);
    out += '\n';
    return out;
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
