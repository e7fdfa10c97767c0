#pragma once

#include <QString>
#include <QStringList>

namespace weir {

//! The arguments of the program, sorted: a subcommand with its own, or what the window opens with.
struct ProgramArguments
{
    QString configDirectory = {};
    //! The subcommand; empty for the window.
    QString command = {};
    //! Those of the subcommand, or the files of the window.
    QStringList arguments = {};
    enum class Window : quint8 { LastProfile, Sandbox };
    Window window = Window::LastProfile;
    enum class Print : quint8 { Nothing, Help, Version };
    Print print = Print::Nothing;
    //! What is logged, as logRules() gives it; empty where nobody asked for it.
    QStringList logRules = {};
    //! Why the arguments cannot be used, as one sentence; empty where they can.
    QString fault = {};
};

[[nodiscard]] ProgramArguments sortArguments(const QStringList &arguments);

//! Runs a subcommand, --help or --version, without a display; returns the exit code.
[[nodiscard]] int runCommandLine(int &argc, char **argv, const ProgramArguments &arguments);

} // namespace weir
