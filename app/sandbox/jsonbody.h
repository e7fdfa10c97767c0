#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace weir::sandbox {

//! The JSON object that the text is. Nothing where it is something else, cannot be read, or has a key twice
//! in one object.
[[nodiscard]] std::optional<QJsonObject> readObject(const QByteArray &text);
//! Whether the text is a JSON object in which a key stands twice.
[[nodiscard]] bool hasRepeatedKey(const QByteArray &text);

} // namespace weir::sandbox
