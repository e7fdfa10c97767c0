#pragma once

#include "app/cli/command.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"

#include <optional>

class QCommandLineParser;

namespace weir {

//! `--profile` of a subcommand that needs no service; `use` is what the option is for, as a sentence.
void addProfileOption(QCommandLineParser &parser, const QString &use);
//! Without the option none. Reads the profile's file and nothing else; the error is one sentence.
[[nodiscard]] Result<std::optional<ConnectionProfile>, QString> profileFrom(const QCommandLineParser &parser,
                                                                            const Invocation &invocation);

} // namespace weir
