#include "app/cli/commandline.h"
#ifdef WEIR_CRASH_REPORTS
#include "app/crashhandler.h"
#endif
#include "app/diagnosis/logoutput.h"
#ifdef WEIR_MEMORY_PROTECTION
#include "app/processprivacy.h"
#endif
#include "app/windowprogram.h"

#include <QStringList>

#include <cstdlib>

int main(int argc, char *argv[])
{
    using namespace weir;
#ifdef WEIR_MEMORY_PROTECTION
    keepMemoryPrivate();
#endif
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const ProgramArguments arguments = sortArguments(words);
#ifdef WEIR_CRASH_REPORTS
    reportCrashes(arguments.configDirectory);
#endif
    const LogOutput output;
    if (!arguments.logRules.isEmpty())
        startLogging(arguments.logRules);
    if (!arguments.command.isEmpty() || !arguments.fault.isEmpty()
        || arguments.print != ProgramArguments::Print::Nothing) {
        const int code = runCommandLine(argc, argv, arguments);
#ifdef WEIR_ENDS_AT_ONCE
        // All that is to be kept is written. What is left are the static objects of sixty libraries, and to
        // take those down takes longer than to check a file.
        std::_Exit(code);
#else
        return code;
#endif
    }

    return runWindow(argc, argv,
                     {.configDirectory = arguments.configDirectory,
                      .files = arguments.arguments,
                      .start = arguments.window == ProgramArguments::Window::Sandbox
                          ? WindowOptions::Start::Sandbox
                          : WindowOptions::Start::LastProfile});
}
