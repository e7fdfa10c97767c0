#pragma once

#include "app/cli/secretprompt.h"
#include "models/result.h"
#include "models/secrets/secret.h"

#include <QString>
#include <QStringList>

#include <string>

namespace weir {

//! Stands for standard input where a file is named.
inline constexpr QLatin1StringView standardInputName("-");

//! Why what is named cannot be read where more than one of it is standard input; else empty.
[[nodiscard]] QString standardInputFault(const QStringList &paths);

//! All of standard input. The error is one sentence.
[[nodiscard]] Result<std::string, QString> readStandardInput(qint64 mostBytes);

//! All of standard input, or of a file, without one line end at its end; `-` is standard input, and an open
//! descriptor such as /dev/fd/3 may be a pipe. Where standard input is a terminal, `asked` is asked for there
//! and answered by one line, which is not shown. What is no UTF-8, or only stands for a secret, is refused.
//! The error is one sentence.
[[nodiscard]] Result<Secret, QString> readSecretInput(const QString &path, AskedSecret asked);

} // namespace weir
