#include "models/json/pointer.h"

#include <charconv>
#include <optional>
#include <utility>

namespace weir {

namespace {

std::string unescaped(std::string_view token)
{
    std::string text;
    text.reserve(token.size());
    for (size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            text += token[++i] == '0' ? '~' : '/';
        else
            text += token[i];
    }
    return text;
}

//! RFC 6901 writes an index without leading zeros.
std::optional<size_t> indexFrom(std::string_view token)
{
    if (token.empty() || (token.size() > 1 && token.front() == '0'))
        return std::nullopt;
    size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (error != std::errc() || end != token.data() + token.size())
        return std::nullopt;
    return index;
}

Json *child(Json &parent, std::string_view token)
{
    if (!parent.isArray())
        return parent.find(token);
    const std::optional<size_t> index = indexFrom(token);
    return index && *index < parent.items().size() ? &parent.items()[*index] : nullptr;
}

} // namespace

std::string childPointer(std::string_view parent, std::string_view key)
{
    std::string pointer(parent);
    pointer.reserve(parent.size() + key.size() + 1);
    pointer += '/';
    for (const char character : key) {
        if (character == '~')
            pointer += "~0";
        else if (character == '/')
            pointer += "~1";
        else
            pointer += character;
    }
    return pointer;
}

std::string childPointer(std::string_view parent, size_t index)
{
    return std::string(parent) + '/' + std::to_string(index);
}

std::vector<std::string> pointerTokens(std::string_view pointer)
{
    std::vector<std::string> tokens;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const size_t end = std::min(pointer.find('/'), pointer.size());
        tokens.push_back(unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(end);
    }
    return tokens;
}

std::string parentPointer(std::string_view pointer)
{
    return std::string(pointer.substr(0, pointer.empty() ? 0 : pointer.rfind('/')));
}

std::string lastToken(std::string_view pointer)
{
    return pointer.empty() ? std::string() : unescaped(pointer.substr(pointer.rfind('/') + 1));
}

bool isWithin(std::string_view pointer, std::string_view ancestor)
{
    return pointer.starts_with(ancestor)
        && (pointer.size() == ancestor.size() || pointer[ancestor.size()] == '/');
}

const Json *valueAt(const Json &root, std::string_view pointer)
{
    return valueAt(const_cast<Json &>(root), pointer);
}

Json *valueAt(Json &root, std::string_view pointer)
{
    Json *value = &root;
    while (value && !pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        // Rules look up many values, and hardly any key has an escape.
        value = token.find('~') == std::string_view::npos ? child(*value, token)
                                                          : child(*value, unescaped(token));
    }
    return value;
}

bool canHold(const Json &parent, std::string_view token)
{
    return parent.isObject() || (parent.isArray() && indexFrom(token));
}

void setValueAt(Json &root, std::string_view pointer, Json value)
{
    Json *target = &root;
    for (const std::string &token : pointerTokens(pointer)) {
        if (!canHold(*target, token))
            *target = Json::object();
        if (target->isArray()) {
            Json::Array &items = target->items();
            const size_t index = indexFrom(token).value_or(items.size());
            if (index >= items.size())
                items.emplace_back();
            target = &items[std::min(index, items.size() - 1)];
            continue;
        }
        if (!target->find(token))
            target->insert(token, Json());
        target = target->find(token);
    }
    *target = std::move(value);
}

bool removeValueAt(Json &root, std::string_view pointer)
{
    if (pointer.empty())
        return false;
    Json *parent = valueAt(root, parentPointer(pointer));
    if (!parent)
        return false;
    const std::string token = lastToken(pointer);
    if (!parent->isArray())
        return parent->remove(token);
    const std::optional<size_t> index = indexFrom(token);
    if (!index || *index >= parent->items().size())
        return false;
    parent->items().erase(parent->items().begin() + static_cast<std::ptrdiff_t>(*index));
    return true;
}

} // namespace weir
