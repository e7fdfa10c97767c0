#pragma once

#include "models/result.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace weir {

//! How a command prints its results.
enum class OutputFormat : quint8 {
    Text, //!< Lines.
    Json, //!< One document.
};

inline constexpr QLatin1StringView outputFormatOption("format");

//! `--format text|json`, and what the help says of it.
[[nodiscard]] QCommandLineOption formatOption(const QString &description);
//! Text without the option; the error is one sentence.
[[nodiscard]] Result<OutputFormat, QString> formatFrom(const QCommandLineParser &parser);

} // namespace weir
