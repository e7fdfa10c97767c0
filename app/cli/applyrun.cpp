#include "app/cli/applyrun.h"

#include "app/api/apiclient.h"
#include "app/cli/applyrefusal.h"
#include "app/cli/applyresult.h"
#include "app/cli/changerecording.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/consent.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/changesassent.h"
#include "models/draft/changetext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

ApplyRun::ApplyRun(const Invocation &invocation, ServiceAccess access, LoadedResource resource,
                   ApplyOptions options)
    : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
      m_draft(std::move(resource)), m_options(std::move(options)),
      m_flow(*m_access.client, m_access.profile, m_draft, std::move(m_options.target))
{
    recordChanges(invocation, &m_flow);
    connect(&m_flow, &ApplyFlow::refused, this,
            [this](const ApplyRefusal &refusal) { refuseApply(m_invocation, m_draft, refusal); });
    connect(&m_flow, &ApplyFlow::reviewReady, this, &ApplyRun::completeSecrets);
    connect(&m_flow, &ApplyFlow::canceled, this, &ApplyRun::tellOfInterruption);
    connect(&m_flow, &ApplyFlow::finished, this, &ApplyRun::report);
    connect(&m_flow, &ApplyFlow::progressed, this, &ApplyRun::sayProgress);
    // Nobody can sign in here meanwhile.
    connect(&m_flow, &ApplyFlow::signInNeeded, &m_flow, &ApplyFlow::giveUp);
}

ApplyRun::~ApplyRun() = default;

void ApplyRun::start()
{
    listenToSignals();
    m_flow.start();
}

void ApplyRun::completeSecrets(const ApplyReview &ready)
{
    if (!ready.changedSinceReview.empty())
        return explainChange(ready.changedSinceReview);
    if (ready.missingSecrets.empty())
        return review(ready);
    // Shared, because a request is not copied.
    const auto kept = std::make_shared<ApplyReview>();
    kept->purpose = ready.purpose;
    kept->goneId = ready.goneId;
    kept->request = ready.request.clone();
    kept->warnings = ready.warnings;
    lookUpFieldSecrets(m_invocation, m_draft, m_access.profile, m_flow.targetId(), [this, kept] {
        kept->changes = m_flow.reviewedChanges();
        kept->missingSecrets = m_draft.missingSecrets();
        review(*kept);
    });
}

//! Between the review and its confirmation.
void ApplyRun::explainChange(const std::vector<FieldChange> &changes)
{
    for (const FieldChange &change : changes)
        m_invocation.console->printLine(changeLine(change));
    refuse(m_invocation,
           CommandLineText::tr("%1 has changed on the service since the review, so nothing was sent; look "
                               "at it and apply again.")
               .arg(m_draft.name()),
           ExitCode::Changed);
}

void ApplyRun::sayProgress(const QString &text)
{
    // What takes its time.
    if (m_flow.step() == ApplyFlow::Step::Settling || m_flow.step() == ApplyFlow::Step::Restarting)
        m_invocation.console->remark(text);
}

bool ApplyRun::startsAgain() const
{
    return m_options.afterwards == ApplyConfirmation::Afterwards::StartAgain;
}

bool ApplyRun::asksSomebody() const
{
    return m_options.mode != ApplyOptions::Mode::DryRun && m_options.confirmedName.isEmpty()
        && (m_access.profile.isProtected || m_options.mode == ApplyOptions::Mode::Ask);
}

void ApplyRun::print(const ApplyReview &review)
{
    Console &console = *m_invocation.console;
    const auto tell = [this, &console](const QString &text) {
        // Whoever is asked has to know what for.
        if (asksSomebody())
            console.say(text);
        else
            console.remark(text);
    };
    if (!review.goneId.isEmpty())
        tell(CommandLineText::tr("The service does not have %1 any more.").arg(review.goneId));
    if (review.purpose == ApplyReview::Purpose::Create)
        tell(CommandLineText::tr("“%1” is created.").arg(m_draft.name()));
    const auto isLeftOut = [&review](const std::string &pointer) {
        return std::ranges::find(review.missingSecrets, pointer) != review.missingSecrets.end();
    };
    for (const FieldChange &change : changesAsSent(review.changes, review.missingSecrets))
        console.printLine(changeLine(change));
    for (const ValidationIssue &warning : review.warnings) {
        // What is left out is not sent as it is.
        if (warning.code != IssueCode::UnknownField || !isLeftOut(warning.pointer))
            sayIssue(m_invocation, warning);
    }
    tell(u"%1 %2"_s.arg(toQString(methodName(review.request.method)),
                        QString::fromUtf8(review.request.url.toEncoded())));
    if (review.purpose == ApplyReview::Purpose::Update && isRunning(m_draft.identity())) {
        tell(startsAgain() ? CommandLineText::tr("This stream is running: the update pauses it, and it is "
                                                 "started again afterwards.")
                           : CommandLineText::tr("This stream is running: the update pauses it, and it has "
                                                 "to be started again afterwards."));
    }
    for (const std::string &pointer : review.missingSecrets) {
        const QString text = CommandLineText::tr("%1: %2 is not known; without it the service clears it.")
                                 .arg(toQString(pointer), labelAt(m_draft.table(), pointer));
        // It is then what keeps the update from being sent.
        if (m_options.missing == MissingSecrets::KeepPlaceholder)
            console.say(text);
        else
            tell(text);
    }
}

void ApplyRun::review(const ApplyReview &review)
{
    // The keychain may have answered later.
    if (m_isInterrupted)
        return;
    print(review);
    if (!review.missingSecrets.empty() && m_options.missing == MissingSecrets::KeepPlaceholder) {
        return refuse(m_invocation,
                      CommandLineText::tr("Put the secrets into the file, remember them in the window, or "
                                          "send it without them with --without-secrets."),
                      ExitCode::Findings);
    }
    if (m_options.mode == ApplyOptions::Mode::DryRun)
        return refuse(m_invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Done);
    if (m_access.profile.isProtected || !m_options.confirmedName.isEmpty())
        askForName();
    else if (m_options.mode == ApplyOptions::Mode::Yes)
        send();
    else
        askForConsent();
}

void ApplyRun::askForConsent()
{
    Console &console = *m_invocation.console;
    if (!Console::isInteractive()) {
        return refuse(
            m_invocation,
            CommandLineText::tr("Nothing was sent: nobody can be asked here, so add --yes to apply or "
                                "--dry-run to look only."));
    }
    // Whoever is asked ends it as they end any program.
    m_signals.reset();
    const QString question = CommandLineText::tr("Apply these changes? [y/N]");
    if (isYes(console.flush() ? console.ask(question) : QString()))
        send();
    else
        refuse(m_invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Findings);
}

//! Of a protected profile; --yes does not answer that.
void ApplyRun::askForName()
{
    m_signals.reset();
    const QString name = m_draft.formerName();
    confirmName(m_invocation, name, m_options.confirmedName,
                CommandLineText::tr("This profile is protected. Type “%1” to apply the update:").arg(name),
                [this] { send(); });
}

void ApplyRun::send()
{
    listenToSignals();
    m_flow.confirm({.afterwards = m_options.afterwards});
}

void ApplyRun::listenToSignals()
{
    if (m_signals)
        return;
    // What was sent gets its outcome: nobody would know it if a signal just ended the program.
    m_signals = std::make_unique<TerminationSignals>();
    connect(m_signals.get(), &TerminationSignals::received, &m_flow, &ApplyFlow::cancel);
}

//! Before anything was confirmed.
void ApplyRun::tellOfInterruption()
{
    m_isInterrupted = true;
    refuse(m_invocation, interruptedText(), ExitCode::Failed);
}

void ApplyRun::report(const ApplyOutcome &outcome)
{
    const QString id =
        outcome.requestId.isEmpty() ? QString() : CommandLineText::tr(" (request %1)").arg(outcome.requestId);
    renewFieldSecrets(m_invocation, m_draft, m_access.profile, m_flow.targetId(), outcome.changedSecrets,
                      [this, text = resultText(outcome, target()) + id, code = exitCodeFor(outcome)] {
                          refuse(m_invocation, text, code);
                      });
}

AppliedTarget ApplyRun::target() const
{
    return {.id = m_flow.targetId(),
            .profileName = m_access.profile.name,
            .formerPath = m_options.expectedPath,
            .isPaused = isRunning(m_draft.identity())};
}

} // namespace weir
