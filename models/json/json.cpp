#include "models/json/json.h"

#include "models/json/jsonindex.h"

#include <algorithm>
#include <charconv>

namespace weir {

namespace {

//! The digits of a number's text, with the position of its decimal point after the exponent is applied.
struct Decimal
{
    bool negative = false;
    std::string digits;
    qint64 pointPosition = 0;
};

// An exponent past this moves the point beyond any text that fits in memory.
constexpr qint64 exponentLimit = 1'000'000'000;

Decimal toDecimal(std::string_view text)
{
    Decimal decimal;
    size_t position = 0;
    if (!text.empty() && text.front() == '-') {
        decimal.negative = true;
        ++position;
    }
    bool fraction = false;
    for (; position < text.size() && text[position] != 'e' && text[position] != 'E'; ++position) {
        if (text[position] == '.') {
            fraction = true;
            continue;
        }
        decimal.digits += text[position];
        decimal.pointPosition += fraction ? 0 : 1;
    }
    if (position < text.size()) {
        std::string_view exponentText = text.substr(position + 1);
        if (exponentText.starts_with('+'))
            exponentText.remove_prefix(1);
        qint64 exponent = 0;
        const auto [end, error] =
            std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);
        if (error == std::errc::result_out_of_range || std::abs(exponent) > exponentLimit)
            exponent = exponentText.starts_with('-') ? -exponentLimit : exponentLimit;
        decimal.pointPosition += exponent;
    }
    const size_t leadingZeros = std::min(decimal.digits.find_first_not_of('0'), decimal.digits.size());
    decimal.digits.erase(0, leadingZeros);
    decimal.pointPosition -= static_cast<qint64>(leadingZeros);
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

} // namespace

Json::Json() = default;
Json::Json(const Json &other) = default;
Json::Json(Json &&other) noexcept = default;
Json &Json::operator=(const Json &other) = default;
Json &Json::operator=(Json &&other) noexcept = default;
Json::~Json() = default;

Json Json::boolean(bool value)
{
    Json json;
    json.m_value = value;
    return json;
}

Json Json::integer(qint64 value)
{
    return number(std::to_string(value));
}

Json Json::number(std::string text)
{
    Json json;
    json.m_value = Number{std::move(text)};
    return json;
}

Json Json::string(std::string utf8)
{
    Json json;
    json.m_value = std::move(utf8);
    return json;
}

Json Json::array()
{
    return array(Array());
}

Json Json::array(Array items)
{
    Json json;
    json.m_value = std::move(items);
    return json;
}

Json Json::object()
{
    return object(Object());
}

Json Json::object(Object members)
{
    Json json;
    json.m_value = std::move(members);
    return json;
}

Json::Type Json::type() const
{
    return static_cast<Type>(m_value.index());
}

bool Json::toBool() const
{
    const bool *value = std::get_if<bool>(&m_value);
    return value && *value;
}

const std::string &Json::text() const
{
    static const std::string emptyText;
    if (const auto *string = std::get_if<std::string>(&m_value))
        return *string;
    if (const auto *number = std::get_if<Number>(&m_value))
        return number->text;
    return emptyText;
}

bool Json::isInteger() const
{
    if (!isNumber())
        return false;
    const Decimal decimal = toDecimal(text());
    return static_cast<qint64>(decimal.digits.size()) <= decimal.pointPosition || decimal.digits.empty();
}

std::optional<qint64> Json::toInteger() const
{
    if (!isNumber())
        return std::nullopt;
    const Decimal decimal = toDecimal(text());
    if (decimal.digits.empty())
        return 0;
    // 19 digits hold every qint64; more would only overflow below.
    constexpr qint64 mostDigits = 19;
    const auto significant = static_cast<qint64>(decimal.digits.size());
    if (significant > decimal.pointPosition || decimal.pointPosition > mostDigits)
        return std::nullopt;
    std::string digits = decimal.negative ? "-" + decimal.digits : decimal.digits;
    digits.append(static_cast<size_t>(decimal.pointPosition - significant), '0');
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc())
        return std::nullopt;
    return value;
}

const Json::Array &Json::items() const
{
    static const Array none;
    const auto *array = std::get_if<Array>(&m_value);
    return array ? *array : none;
}

const Json::Object &Json::members() const
{
    static const Object none;
    const auto *object = std::get_if<Object>(&m_value);
    return object ? *object : none;
}

Json::Array &Json::items()
{
    return std::get<Array>(m_value);
}

Json::Object &Json::members()
{
    return std::get<Object>(m_value);
}

const Json *Json::find(std::string_view key) const
{
    const Object &object = members();
    const auto found = std::ranges::find(object, key, &Member::key);
    return found == object.end() ? nullptr : &found->value;
}

Json *Json::find(std::string_view key)
{
    return const_cast<Json *>(std::as_const(*this).find(key));
}

void Json::insert(std::string_view key, Json value)
{
    if (Json *present = find(key))
        *present = std::move(value);
    else
        members().push_back({std::string(key), std::move(value), 0});
}

bool Json::remove(std::string_view key)
{
    return isObject()
        && std::erase_if(members(), [key](const Member &member) { return member.key == key; }) > 0;
}

bool operator==(const Json &left, const Json &right)
{
    if (left.type() != right.type())
        return false;
    switch (left.type()) {
    case Json::Type::Null:
        return true;
    case Json::Type::Boolean:
        return left.toBool() == right.toBool();
    case Json::Type::Number:
    case Json::Type::String:
        return left.text() == right.text();
    case Json::Type::Array:
        return left.items() == right.items();
    case Json::Type::Object: {
        if (left.members().size() != right.members().size())
            return false;
        const MemberIndex others(&right);
        return std::ranges::all_of(left.members(), [&others](const Json::Member &member) {
            const Json *other = others.find(member.key);
            return other && *other == member.value;
        });
    }
    }
    Q_UNREACHABLE();
}

} // namespace weir
