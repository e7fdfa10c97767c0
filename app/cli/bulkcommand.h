#pragma once

#include "app/cli/command.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <optional>

namespace weir {

//! The options of `weir apply` that have a meaning for several files alone.
void addBulkOptions(QCommandLineParser &parser);
//! Whether the arguments name several files, a folder, or a run that was interrupted.
[[nodiscard]] bool isBulk(const QCommandLineParser &parser);
//! The first of those options, without its dashes; empty where none was given.
[[nodiscard]] QString optionOfSeveral(const QCommandLineParser &parser);

//! `weir apply` of several files, or of those in folders.
void runBulkApply(const Invocation &invocation, const QCommandLineParser &parser,
                  std::optional<ResourceKind> kind);

} // namespace weir
