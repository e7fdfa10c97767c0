#pragma once

#include "models/result.h"

#include <QString>

#include <string>

namespace weir {

//! What somebody is asked for.
enum class AskedSecret : quint8 { Password, Token, SecretKey, SecurityToken, ProxyPassword };

//! Prints the question to standard error and reads a line from the terminal that standard input is; the
//! terminal shows nothing of it. A line of more than `mostBytes` ends where it exceeds them. The terminal is
//! as before afterwards, also where a signal ends or stops the program; a stopped one asks again. The error
//! is the system's words.
[[nodiscard]] Result<std::string, QString> askForSecret(AskedSecret secret, qint64 mostBytes);

} // namespace weir
