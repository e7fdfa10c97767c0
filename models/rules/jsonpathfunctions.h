#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace weir {

//! The types of RFC 9535, 2.4.1, as far as a function of the RFC returns or takes them.
enum class JsonPathType : quint8 { Value, Logical, Nodes };

struct JsonPathFunction
{
    std::string_view name;
    JsonPathType result;
    std::array<JsonPathType, 2> parameters;
    size_t parameterCount;
};

//! What may stand between the parts of a path.
inline constexpr std::string_view jsonPathBlanks = " \t\n\r";

// RFC 9535, 2.4.4 to 2.4.8.
inline constexpr std::array jsonPathFunctions{
    JsonPathFunction{"length", JsonPathType::Value, {JsonPathType::Value}, 1},
    JsonPathFunction{"count", JsonPathType::Value, {JsonPathType::Nodes}, 1},
    JsonPathFunction{"match", JsonPathType::Logical, {JsonPathType::Value, JsonPathType::Value}, 2},
    JsonPathFunction{"search", JsonPathType::Logical, {JsonPathType::Value, JsonPathType::Value}, 2},
    JsonPathFunction{"value", JsonPathType::Value, {JsonPathType::Nodes}, 1},
};

} // namespace weir
