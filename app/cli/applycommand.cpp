#include "app/api/apiclient.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/applyflow.h"
#include "models/draft/changetext.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum class Mode : quint8 { Ask, Yes, DryRun };

ExitCode exitCodeFor(const ApplyOutcome &outcome)
{
    switch (outcome.outcome) {
    case WriteOutcome::Applied:
        return ExitCode::Done;
    case WriteOutcome::Unauthorized:
        return ExitCode::NotAllowed;
    case WriteOutcome::Rejected:
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        return outcome.error ? exitCodeFor(*outcome.error) : ExitCode::Failed;
    case WriteOutcome::Unknown:
        return ExitCode::Unknown;
    }
    return ExitCode::Unknown;
}

//! A secret without a text is removed, whatever stands in its place.
std::vector<FieldChange> changesAsSent(const ApplyReview &review)
{
    std::vector<FieldChange> changes = review.changes;
    for (const std::string &pointer : review.missingSecrets) {
        const auto change = std::ranges::find(changes, pointer, &FieldChange::pointer);
        if (change == changes.end()) {
            changes.push_back({.pointer = pointer, .sensitivity = Sensitivity::Secret});
        } else {
            change->sensitivity = Sensitivity::Secret;
            change->after.reset();
        }
    }
    return changes;
}

//! One update on the command line: prints the review, asks, and says how it ended.
class ApplyRun final : public QObject
{
    Q_OBJECT

public:
    ApplyRun(const Invocation &invocation, ServiceAccess access, LoadedResource resource, const QString &id,
             Mode mode, MissingSecrets missing, QString confirmedName)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_draft(std::move(resource)), m_flow(*m_access.client, m_access.profile, m_draft, id), m_mode(mode),
          m_missing(missing), m_confirmedName(std::move(confirmedName))
    {
        connect(&m_flow, &ApplyFlow::refused, this, &ApplyRun::explainRefusal);
        connect(&m_flow, &ApplyFlow::reviewReady, this, &ApplyRun::completeSecrets);
        connect(&m_flow, &ApplyFlow::canceled, this, [this] { m_invocation.finish(ExitCode::Done); });
        connect(&m_flow, &ApplyFlow::finished, this, &ApplyRun::report);
    }

    void start() { m_flow.start(); }

private:
    void explainRefusal(const ApplyRefusal &refusal)
    {
        switch (refusal.reason) {
        case ApplyRefusal::Reason::Errors:
            for (const ValidationIssue &issue : m_draft.issues()) {
                if (issue.level == Level::Error)
                    sayIssue(m_invocation, issue);
            }
            return refuse(m_invocation, refusal.message, ExitCode::Findings);
        case ApplyRefusal::Reason::NoTarget:
            return refuse(m_invocation, refusal.message, ExitCode::Unusable);
        case ApplyRefusal::Reason::NothingDiffers:
            return refuse(m_invocation, refusal.message, ExitCode::Done);
        case ApplyRefusal::Reason::Service:
            return refuse(m_invocation, refusal.message,
                          refusal.error ? weir::exitCodeFor(*refusal.error) : ExitCode::Failed);
        }
    }

    void completeSecrets(const ApplyReview &ready)
    {
        if (ready.missingSecrets.empty())
            return review(ready);
        // Shared, because a request is not copied.
        const auto kept = std::make_shared<ApplyReview>();
        kept->request = ready.request.clone();
        kept->warnings = ready.warnings;
        lookUpFieldSecrets(m_invocation, m_draft, m_access.profile, m_flow.targetId(), [this, kept] {
            kept->changes = m_draft.changes();
            kept->missingSecrets = m_draft.missingSecrets();
            review(*kept);
        });
    }

    void review(const ApplyReview &review)
    {
        Console &console = *m_invocation.console;
        const auto isLeftOut = [&review](const std::string &pointer) {
            return std::ranges::find(review.missingSecrets, pointer) != review.missingSecrets.end();
        };
        for (const FieldChange &change : changesAsSent(review))
            console.printLine(changeLine(change));
        for (const ValidationIssue &warning : review.warnings) {
            // What is left out is not sent as it is.
            if (warning.code != IssueCode::UnknownField || !isLeftOut(warning.pointer))
                sayIssue(m_invocation, warning);
        }
        console.say(u"%1 %2"_s.arg(toQString(methodName(review.request.method)),
                                   QString::fromUtf8(review.request.url.toEncoded())));
        if (m_draft.identity().status == "RUNNING"_L1) {
            console.say(CommandLineText::tr("This stream is running: the update pauses it, and it has to be "
                                            "started again afterwards."));
        }
        for (const std::string &pointer : review.missingSecrets) {
            console.say(CommandLineText::tr("%1: %2 is not known; without it the service clears it.")
                            .arg(toQString(pointer), labelAt(m_draft.table(), pointer)));
        }
        if (!review.missingSecrets.empty() && m_missing == MissingSecrets::KeepPlaceholder) {
            return refuse(
                m_invocation,
                CommandLineText::tr("Put the secrets into the file, remember them in the window, or "
                                    "send it without them with --without-secrets."),
                ExitCode::Findings);
        }
        if (m_mode == Mode::DryRun) {
            console.say(CommandLineText::tr("Nothing was sent."));
            return m_invocation.finish(ExitCode::Done);
        }
        if (const QString name = m_draft.name(); !m_confirmedName.isEmpty() && m_confirmedName != name) {
            return refuse(m_invocation,
                          CommandLineText::tr("Nothing was sent: the resource is called “%1”, not “%2” as "
                                              "--confirm says.")
                              .arg(name, m_confirmedName));
        }
        if (m_access.profile.isProtected)
            askForName();
        else if (m_mode == Mode::Yes)
            send();
        else
            askForConsent();
    }

    void askForConsent()
    {
        if (!Console::isInteractive()) {
            return refuse(
                m_invocation,
                CommandLineText::tr("Nothing was sent: nobody can be asked here, so add --yes to apply or "
                                    "--dry-run to look only."));
        }
        const QString answer = ask(CommandLineText::tr("Apply these changes? [y/N]")).toLower();
        sendIf(answer == "y"_L1 || answer == "yes"_L1);
    }

    //! Of a protected profile; --yes does not answer that.
    void askForName()
    {
        const QString name = m_draft.name();
        if (!m_confirmedName.isEmpty())
            return send();
        if (!Console::isInteractive()) {
            return refuse(
                m_invocation,
                CommandLineText::tr("Nothing was sent: the profile is protected, so give the name of the "
                                    "resource with --confirm."));
        }
        sendIf(ask(CommandLineText::tr("This profile is protected. Type “%1” to apply the update:").arg(name))
               == name);
    }

    void send()
    {
        // What was sent gets its outcome: nobody would know it if a signal just ended the program.
        m_signals = std::make_unique<TerminationSignals>();
        connect(m_signals.get(), &TerminationSignals::received, &m_flow, &ApplyFlow::cancel);
        m_flow.confirm();
    }

    QString ask(const QString &question)
    {
        return m_invocation.console->flush() ? m_invocation.console->ask(question) : QString();
    }

    void sendIf(bool isConfirmed)
    {
        if (isConfirmed)
            send();
        else
            refuse(m_invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Findings);
    }

    void report(const ApplyOutcome &outcome)
    {
        const QString id = outcome.requestId.isEmpty()
            ? QString()
            : CommandLineText::tr(" (request %1)").arg(outcome.requestId);
        const QString message = outcome.outcome == WriteOutcome::Applied ? appliedText()
            : outcome.outcome == WriteOutcome::Unknown && outcome.error
            ? CommandLineText::tr(
                  "It is not known whether the update was carried out; look before sending it again. %1")
                  .arg(outcome.error->message())
            : outcome.error ? outcome.error->message()
                            : CommandLineText::tr("It is not known whether the update was carried out.");
        renewFieldSecrets(
            m_invocation, m_draft, m_access.profile, m_flow.targetId(), outcome.changedSecrets,
            [this, text = message + id, code = exitCodeFor(outcome)] { refuse(m_invocation, text, code); });
    }

    [[nodiscard]] QString appliedText() const
    {
        return m_draft.identity().status == "RUNNING"_L1
            ? CommandLineText::tr("Applied; the stream was running, so it has to be started again now.")
            : CommandLineText::tr("Applied.");
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    ResourceDraft m_draft;
    ApplyFlow m_flow;
    Mode m_mode;
    MissingSecrets m_missing;
    QString m_confirmedName;
    std::unique_ptr<TerminationSignals> m_signals;
};

} // namespace

void runApply(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Updates a resource from a file: prints what changes, asks, and sends it once."));
    addServiceOptions(parser);
    parser.addOption(kindOption());
    parser.addOption(
        {u"id"_s,
         CommandLineText::tr("The resource to update; else the one that the file names, else the one of "
                             "the body's name."),
         u"ID"_s});
    parser.addOption({u"dry-run"_s, CommandLineText::tr("Print what would change and send nothing.")});
    parser.addOption(
        {u"without-secrets"_s,
         CommandLineText::tr("Send without the secrets that are not known; the service clears them.")});
    parser.addOption({u"yes"_s, CommandLineText::tr("Do not ask.")});
    parser.addOption({u"confirm"_s,
                      CommandLineText::tr("The name of the resource, which a protected profile asks for."),
                      u"NAME"_s});
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr("A body, a request file, a cURL command or a HAR recording; “-” is standard "
                            "input."));
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    if (parser.positionalArguments().size() != 1)
        return refuse(invocation, CommandLineText::tr("Name one file, or “-” for standard input."));
    const QString path = parser.positionalArguments().constFirst();
    if (path == standardInputName && readsCredentialsFromStandardInput(parser)) {
        return refuse(
            invocation,
            CommandLineText::tr("Standard input can be the body or a secret to sign in with, not both."));
    }
    auto file = readResourceInput(path, *kind);
    if (!file)
        return refuse(invocation, file.error());

    const Mode mode = parser.isSet(u"dry-run"_s) ? Mode::DryRun
        : parser.isSet(u"yes"_s)                 ? Mode::Yes
                                                 : Mode::Ask;
    const MissingSecrets missing =
        parser.isSet(u"without-secrets"_s) ? MissingSecrets::LeaveOut : MissingSecrets::KeepPlaceholder;
    const auto resource = std::make_shared<LoadedResource>(std::move(file->resource));
    accessService(invocation, parser,
                  [invocation, resource, id = parser.value(u"id"_s), mode, missing,
                   name = parser.value(u"confirm"_s)](ServiceAccess access) {
                      auto *run = new ApplyRun(invocation, std::move(access), std::move(*resource), id, mode,
                                               missing, name);
                      run->start();
                  });
}

} // namespace weir

#include "applycommand.moc"
