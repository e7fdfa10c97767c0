#pragma once

#include "models/json/json.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! A path with dots, such as `data.object.size`; a key that has a dot or quotation mark, blanks at an end or
//! no letter stands in quotation marks as in JSON.
[[nodiscard]] QString filterPathText(const std::vector<std::string> &path);
//! Nothing where a quotation mark does not close, or something else than a dot follows it. A key may be
//! empty.
[[nodiscard]] std::optional<std::vector<std::string>> filterPathOf(QStringView text);

//! Why a filter can have no field at a path.
enum class FilterPathFault : quint8 {
    Unreadable,
    Empty,
    EmptyKey,
    UnknownField,
    NoDataField, //!< Nothing but `data`.
    BelowField, //!< Below a field that is not the data.
    Reserved, //!< It would be read as a list of conditions.
    Present,
    HasFieldsBelow,
    BelowConditions,
    TooManyFields,
    TooDeep,
};

//! Nothing for a path that can be added. With `renamed`, the pointer of a field that takes the path instead
//! of its own.
[[nodiscard]] std::optional<FilterPathFault> filterPathFault(const Json &filter, QStringView text,
                                                             std::string_view renamed = {});

//! One sentence.
[[nodiscard]] QString filterPathMessage(FilterPathFault fault, QStringView text);

} // namespace weir
