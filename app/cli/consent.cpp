#include "app/cli/consent.h"

#include "app/cli/commandlinetext.h"

using namespace Qt::StringLiterals;

namespace weir {

bool isYes(const QString &answer)
{
    const QString word = answer.toLower();
    return word == "y"_L1 || word == "yes"_L1;
}

void confirmName(const Invocation &invocation, const QString &name, const QString &given,
                 const QString &question, const std::function<void()> &proceed)
{
    Console &console = *invocation.console;
    QString answer = given;
    if (answer.isEmpty()) {
        if (!Console::isInteractive()) {
            return refuse(invocation,
                          CommandLineText::tr(
                              "Nothing was sent: nobody can be asked here, so give “%1” with --confirm.")
                              .arg(name));
        }
        answer = console.flush() ? console.ask(question) : QString();
    }
    if (answer == name)
        return proceed();
    refuse(invocation,
           answer.isEmpty()
               ? CommandLineText::tr("Nothing was sent.")
               : CommandLineText::tr("Nothing was sent: the name is “%1”, not “%2”.").arg(name, answer),
           given.isEmpty() ? ExitCode::Findings : ExitCode::Unusable);
}

} // namespace weir
