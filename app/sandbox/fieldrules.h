#pragma once

#include "app/sandbox/serviceerrors.h"

#include <QJsonObject>

#include <limits>
#include <optional>
#include <span>

namespace weir::sandbox {

enum class ValueType : quint8 {
    Text,
    Flag,
    Whole,
    Object,
    List,
};

enum class Need : quint8 {
    Optional,
    Required,
};

//! One row of a table of the API pages.
struct Field
{
    QLatin1StringView key = {};
    ValueType type = ValueType::Text;
    Need need = Need::Optional;
    qint64 min = std::numeric_limits<qint64>::min();
    qint64 max = std::numeric_limits<qint64>::max();
};

//! Missing, null and "" are all "not given".
[[nodiscard]] bool isAbsent(const QJsonValue &value);
//! A number or a flag may come in a string, since the page's own example sends "3".
[[nodiscard]] QJsonValue unquoted(const QJsonValue &value);

//! "option" and "count" as "option.count".
[[nodiscard]] QString joined(const QString &path, QLatin1StringView key);

//! The first field of the table that the object breaks. Keys that the table does not have are let through.
[[nodiscard]] std::optional<Fault> checkFields(const QJsonObject &object, const QString &path,
                                               std::span<const Field> fields);

} // namespace weir::sandbox
