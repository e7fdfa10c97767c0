#pragma once

#include "app/storage/resourcefile.h"

class QCommandLineOption;
class QCommandLineParser;

namespace weir {

//! `--kind stream|subscription`
[[nodiscard]] QCommandLineOption kindOption();
//! Without the option no kind; the error is one sentence.
[[nodiscard]] Result<std::optional<ResourceKind>, QString> kindFrom(const QCommandLineParser &parser);
//! "stream", "streams", "subscription" or "subscriptions".
[[nodiscard]] std::optional<ResourceKind> kindFromWord(const QString &word);

//! The argument of a command that reads one file.
void addFileArgument(QCommandLineParser &parser);
//! Why it is not one file that is named; empty where it is.
[[nodiscard]] QString fileFault(const QCommandLineParser &parser);

//! Reads a file, or all of standard input for `-`.
[[nodiscard]] Result<ResourceFile, QString> readResourceInput(const QString &path,
                                                              std::optional<ResourceKind> kind,
                                                              InvalidPath invalidPath = InvalidPath::Refused);

} // namespace weir
