#pragma once

#include <QStringList>

namespace weir {

//! Absolute paths; each file once, in the order of the paths; in place of a folder those in it and in its
//! folders that end with .json, and those that end with .tf and name the resource of event streams, by name,
//! but for hidden ones. Blocks.
[[nodiscard]] QStringList filesToApply(const QStringList &paths);

} // namespace weir
