#pragma once

#include <QCoreApplication>

namespace weir {

//! The context of what the command line says.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

} // namespace weir
