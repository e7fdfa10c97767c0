#pragma once

#include "app/cli/console.h"
#include "models/schema/validationissue.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <functional>
#include <span>
#include <string_view>

class QCommandLineParser;

namespace weir {

//! What a subcommand gets to work with.
struct Invocation
{
    //! The subcommand.
    QString name = {};
    //! Without the program, the subcommand and the options of every subcommand.
    QStringList arguments = {};
    //! Where profiles lie.
    QString configDirectory = {};
    Console *console = nullptr;
    //! Lives until the program ends; the context of every asynchronous step.
    QObject *context = nullptr;
    //! Must be called exactly once, at once or from the event loop.
    std::function<void(ExitCode)> finish = {};
};

//! A command line as somebody would type it; --help prints it, and the man page has the same.
struct CommandExample
{
    std::string_view line;
    //! Translatable, context weir::CommandLine.
    std::string_view purpose;
};

//! One subcommand; an instance ends by calling `finish`.
struct Command
{
    std::string_view name;
    //! Translatable, context weir::CommandLine.
    std::string_view summary;
    void (*run)(const Invocation &);
    //! At least the first.
    std::array<CommandExample, 2> examples;
};

[[nodiscard]] std::span<const Command> commands();
//! Null pointer for what is no subcommand.
[[nodiscard]] const Command *findCommand(const QString &name);

//! Parses the arguments of a subcommand, those of every subcommand as well. Where a description consists of
//! the words that are taken, or ends a sentence with them ("text or json."), the shells complete them. False
//! where the command is done already: --help was printed, or the arguments were refused with a sentence; then
//! `finish` was called.
[[nodiscard]] bool parseArguments(QCommandLineParser &parser, const Invocation &invocation);

//! The first of the options given that is none of `allowed`, without its dashes; empty where there is none.
[[nodiscard]] QString optionBeside(const QCommandLineParser &parser, const QStringList &allowed);

//! Says the sentence and finishes; that it is done is a remark.
void refuse(const Invocation &invocation, const QString &message, ExitCode code = ExitCode::Unusable);

//! The level, the pointer and the sentence of an issue; what is no error is a remark.
void sayIssue(const Invocation &invocation, const ValidationIssue &issue);

void runValidate(const Invocation &invocation);
void runPreview(const Invocation &invocation);
void runTest(const Invocation &invocation);
void runFormat(const Invocation &invocation);
void runExport(const Invocation &invocation);
void runPromote(const Invocation &invocation);
void runList(const Invocation &invocation);
void runShow(const Invocation &invocation);
void runDiff(const Invocation &invocation);
void runApply(const Invocation &invocation);
void runPull(const Invocation &invocation);
void runStart(const Invocation &invocation);
void runPause(const Invocation &invocation);
void runEnable(const Invocation &invocation);
void runDisable(const Invocation &invocation);
void runDelete(const Invocation &invocation);
void runHistory(const Invocation &invocation);
void runProfile(const Invocation &invocation);
void runToken(const Invocation &invocation);
void runTemplate(const Invocation &invocation);
void runSchema(const Invocation &invocation);
void runDiagnosis(const Invocation &invocation);
void runSandbox(const Invocation &invocation);

} // namespace weir
