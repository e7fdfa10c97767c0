#pragma once

#include <QDateTime>

#include <string_view>

namespace weir {

//! A date as HTTP headers write it (RFC 9110, the one form that is still written), in UTC. Not valid where
//! the text is none.
[[nodiscard]] QDateTime readHttpDate(std::string_view text);

[[nodiscard]] QByteArray httpDate(const QDateTime &time);

} // namespace weir
