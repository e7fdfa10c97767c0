#include "app/cli/applyresult.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/serviceaccess.h"
#include "models/export/curlexport.h"
#include "models/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString inShell(const QString &word)
{
    return toQString(shellQuoted(toStdString(word)));
}

QString createdText(const AppliedTarget &target)
{
    return target.id.isEmpty() ? CommandLineText::tr("Created.")
                               : CommandLineText::tr("Created; its ID is %1.").arg(target.id);
}

//! The former version is a file's, for this program keeps none on the command line.
QString restoreText(const AppliedTarget &target)
{
    if (target.formerPath.isEmpty()) {
        return CommandLineText::tr("To restore what was there before, apply the file of that version: weir "
                                   "apply FILE --id %1 --profile %2")
            .arg(target.id, inShell(target.profileName));
    }
    return CommandLineText::tr("To restore what was there before: weir apply %1 --id %2 --profile %3")
        .arg(inShell(target.formerPath), target.id, inShell(target.profileName));
}

QString startCommand(const AppliedTarget &target)
{
    return u"weir start stream %1 --profile %2"_s.arg(target.id, inShell(target.profileName));
}

//! An update pauses a stream, and whether this one arrived is not known.
QString pauseText(const AppliedTarget &target)
{
    return target.isPaused ? CommandLineText::tr(" The stream was running and may stand now; to start it: %1")
                                 .arg(startCommand(target))
                           : QString();
}

QString appliedText(const ApplyOutcome &outcome, const AppliedTarget &target)
{
    if (!target.isPaused)
        return CommandLineText::tr("Applied.");
    if (!outcome.restart)
        return CommandLineText::tr("Applied; the stream was running, so it has to be started again now.");
    if (!hasFailed(*outcome.restart))
        return CommandLineText::tr("Applied; the stream runs again.");
    if (outcome.restart->error && outcome.restart->error->kind == ApiError::Kind::Canceled) {
        return outcome.restart->outcome == WriteOutcome::Unsent
            ? CommandLineText::tr("Applied; this was interrupted before the stream was started again: %1")
                  .arg(startCommand(target))
            : CommandLineText::tr("Applied; this was interrupted before it was seen whether the stream runs "
                                  "again. If it does not: %1")
                  .arg(startCommand(target));
    }
    return CommandLineText::tr("Applied, but the stream does not run again: %1 %2",
                               "why, and how to restore it, as sentences")
        .arg(outcome.restart->error ? outcome.restart->error->message() : QString(), restoreText(target));
}

} // namespace

QString interruptedText()
{
    return CommandLineText::tr("Interrupted, so nothing was sent.");
}

ExitCode exitCodeFor(const ApplyOutcome &outcome)
{
    const ActionOutcome write{.outcome = outcome.outcome, .error = outcome.error};
    return exitCodeFor(outcome.restart ? *outcome.restart : write);
}

QString resultText(const ApplyOutcome &outcome, const AppliedTarget &target)
{
    switch (outcome.outcome) {
    case WriteOutcome::Applied:
        return outcome.purpose == ApplyReview::Purpose::Create ? createdText(target)
                                                               : appliedText(outcome, target);
    case WriteOutcome::Unknown:
        return outcome.error
            ? CommandLineText::tr("It is not known whether the update was carried out; "
                                  "look before sending it again. %1")
                    .arg(outcome.error->message())
                + pauseText(target)
            : CommandLineText::tr("It is not known whether the update was carried out.") + pauseText(target);
    case WriteOutcome::NotApplied:
        return CommandLineText::tr("The update was not carried out: the service holds what it held "
                                   "before. %1")
            .arg(outcome.error ? outcome.error->message() : QString());
    case WriteOutcome::Rejected:
    case WriteOutcome::Unauthorized:
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
        if (outcome.error && outcome.error->kind == ApiError::Kind::Canceled)
            return interruptedText();
        return outcome.error ? outcome.error->message() : CommandLineText::tr("Nothing was sent.");
    }
    return {};
}

} // namespace weir
