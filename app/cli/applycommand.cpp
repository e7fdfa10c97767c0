#include "app/api/apiclient.h"
#include "app/cli/applyresult.h"
#include "app/cli/changerecording.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/consent.h"
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

//! What the arguments say beside the file and the profile.
struct ApplyOptions
{
    ApplyTarget target = {};
    Mode mode = Mode::Ask;
    MissingSecrets missing = MissingSecrets::KeepPlaceholder;
    ApplyConfirmation::Afterwards afterwards = ApplyConfirmation::Afterwards::StartAgain;
    QString confirmedName = {};
    //! The file of the version that was expected, which is then what was there before; empty where none was.
    QString expectedPath = {};
};

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
    ApplyRun(const Invocation &invocation, ServiceAccess access, LoadedResource resource,
             ApplyOptions options)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_draft(std::move(resource)), m_options(std::move(options)),
          m_flow(*m_access.client, m_access.profile, m_draft, std::move(m_options.target))
    {
        recordChanges(invocation, &m_flow);
        connect(&m_flow, &ApplyFlow::refused, this, &ApplyRun::explainRefusal);
        connect(&m_flow, &ApplyFlow::reviewReady, this, &ApplyRun::completeSecrets);
        connect(&m_flow, &ApplyFlow::canceled, this, [this] { m_invocation.finish(ExitCode::Done); });
        connect(&m_flow, &ApplyFlow::finished, this, &ApplyRun::report);
        connect(&m_flow, &ApplyFlow::progressed, this, &ApplyRun::sayProgress);
        // Nobody can sign in here meanwhile.
        connect(&m_flow, &ApplyFlow::signInNeeded, &m_flow, &ApplyFlow::giveUp);
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
        case ApplyRefusal::Reason::Changed:
            for (const FieldChange &change : refusal.changes)
                m_invocation.console->printLine(changeLine(change));
            return refuse(m_invocation, refusal.message, ExitCode::Changed);
        case ApplyRefusal::Reason::Service:
            return refuse(m_invocation, refusal.message,
                          refusal.error ? weir::exitCodeFor(*refusal.error) : ExitCode::Failed);
        }
    }

    void completeSecrets(const ApplyReview &ready)
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
    void explainChange(const std::vector<FieldChange> &changes)
    {
        for (const FieldChange &change : changes)
            m_invocation.console->printLine(changeLine(change));
        refuse(
            m_invocation,
            CommandLineText::tr("%1 has changed on the service since the review, so nothing was sent; look "
                                "at it and apply again.")
                .arg(m_draft.name()),
            ExitCode::Changed);
    }

    void sayProgress(const QString &text)
    {
        // What takes its time.
        if (m_flow.step() == ApplyFlow::Step::Settling || m_flow.step() == ApplyFlow::Step::Restarting)
            m_invocation.console->say(text);
    }

    [[nodiscard]] bool startsAgain() const
    {
        return m_options.afterwards == ApplyConfirmation::Afterwards::StartAgain;
    }

    void review(const ApplyReview &review)
    {
        Console &console = *m_invocation.console;
        if (!review.goneId.isEmpty())
            console.say(CommandLineText::tr("The service does not have %1 any more.").arg(review.goneId));
        if (review.purpose == ApplyReview::Purpose::Create)
            console.say(CommandLineText::tr("“%1” is created.").arg(m_draft.name()));
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
        if (review.purpose == ApplyReview::Purpose::Update && m_draft.identity().status == "RUNNING"_L1) {
            console.say(startsAgain()
                            ? CommandLineText::tr("This stream is running: the update pauses it, and it is "
                                                  "started again afterwards.")
                            : CommandLineText::tr("This stream is running: the update pauses it, and it has "
                                                  "to be started again afterwards."));
        }
        for (const std::string &pointer : review.missingSecrets) {
            console.say(CommandLineText::tr("%1: %2 is not known; without it the service clears it.")
                            .arg(toQString(pointer), labelAt(m_draft.table(), pointer)));
        }
        if (!review.missingSecrets.empty() && m_options.missing == MissingSecrets::KeepPlaceholder) {
            return refuse(
                m_invocation,
                CommandLineText::tr("Put the secrets into the file, remember them in the window, or "
                                    "send it without them with --without-secrets."),
                ExitCode::Findings);
        }
        if (m_options.mode == Mode::DryRun) {
            console.say(CommandLineText::tr("Nothing was sent."));
            return m_invocation.finish(ExitCode::Done);
        }
        if (m_access.profile.isProtected || !m_options.confirmedName.isEmpty())
            askForName();
        else if (m_options.mode == Mode::Yes)
            send();
        else
            askForConsent();
    }

    void askForConsent()
    {
        Console &console = *m_invocation.console;
        if (!Console::isInteractive()) {
            return refuse(
                m_invocation,
                CommandLineText::tr("Nothing was sent: nobody can be asked here, so add --yes to apply or "
                                    "--dry-run to look only."));
        }
        const QString question = CommandLineText::tr("Apply these changes? [y/N]");
        const QString answer = console.flush() ? console.ask(question).toLower() : QString();
        if (answer == "y"_L1 || answer == "yes"_L1)
            send();
        else
            refuse(m_invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Findings);
    }

    //! Of a protected profile; --yes does not answer that.
    void askForName()
    {
        const QString name = m_draft.name();
        confirmName(
            m_invocation, name, m_options.confirmedName,
            CommandLineText::tr("This profile is protected. Type “%1” to apply the update:").arg(name),
            [this] { send(); });
    }

    void send()
    {
        // What was sent gets its outcome: nobody would know it if a signal just ended the program.
        m_signals = std::make_unique<TerminationSignals>();
        connect(m_signals.get(), &TerminationSignals::received, &m_flow, &ApplyFlow::cancel);
        m_flow.confirm({.afterwards = m_options.afterwards});
    }

    void report(const ApplyOutcome &outcome)
    {
        const QString id = outcome.requestId.isEmpty()
            ? QString()
            : CommandLineText::tr(" (request %1)").arg(outcome.requestId);
        renewFieldSecrets(m_invocation, m_draft, m_access.profile, m_flow.targetId(), outcome.changedSecrets,
                          [this, text = resultText(outcome, target()) + id, code = exitCodeFor(outcome)] {
                              refuse(m_invocation, text, code);
                          });
    }

    [[nodiscard]] AppliedTarget target() const
    {
        return {.id = m_flow.targetId(),
                .profileName = m_access.profile.name,
                .formerPath = m_options.expectedPath,
                .isPaused = m_draft.identity().status == "RUNNING"_L1};
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    ResourceDraft m_draft;
    ApplyOptions m_options;
    ApplyFlow m_flow;
    std::unique_ptr<TerminationSignals> m_signals;
};

} // namespace

void runApply(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Updates a resource from a file: prints what changes, asks, and sends it once. "
                            "Where the resource changes between the review and the answer, nothing is sent "
                            "(exit code 4)."));
    addServiceOptions(parser);
    parser.addOption(kindOption());
    parser.addOption(
        {u"id"_s,
         CommandLineText::tr("The resource to update; else the one that the file names, else the one of "
                             "the body's name."),
         u"ID"_s});
    parser.addOption({u"dry-run"_s, CommandLineText::tr("Print what would change and send nothing.")});
    parser.addOption(
        {u"expect"_s,
         CommandLineText::tr("The version that the file was made from: where the service holds another one, "
                             "nothing is sent (exit code 4)."),
         u"FILE"_s});
    parser.addOption(
        {u"create"_s,
         CommandLineText::tr("Create the resource where there is none of its name, or where the one that the "
                             "file names is gone.")});
    parser.addOption(
        {u"no-start"_s,
         CommandLineText::tr("Leave a stream paused that was running; else it is started again.")});
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
    if (path == standardInputName && parser.value(u"expect"_s) == standardInputName)
        return refuse(invocation, CommandLineText::tr("Standard input can be one file, not both."));
    if (path == standardInputName && readsCredentialsFromStandardInput(parser)) {
        return refuse(
            invocation,
            CommandLineText::tr("Standard input can be the body or a secret to sign in with, not both."));
    }
    auto file = readResourceInput(path, *kind);
    if (!file)
        return refuse(invocation, file.error());

    const auto options = std::make_shared<ApplyOptions>();
    options->target.id = parser.value(u"id"_s);
    if (parser.isSet(u"create"_s))
        options->target.absence = ApplyTarget::Absence::Create;
    if (parser.isSet(u"expect"_s)) {
        options->expectedPath = parser.value(u"expect"_s);
        auto expected = readResourceInput(options->expectedPath, file->resource.kind);
        if (!expected)
            return refuse(invocation, expected.error());
        options->target.expected = std::move(expected->resource);
    }
    options->mode = parser.isSet(u"dry-run"_s) ? Mode::DryRun
        : parser.isSet(u"yes"_s)               ? Mode::Yes
                                               : Mode::Ask;
    if (parser.isSet(u"without-secrets"_s))
        options->missing = MissingSecrets::LeaveOut;
    if (parser.isSet(u"no-start"_s))
        options->afterwards = ApplyConfirmation::Afterwards::LeavePaused;
    options->confirmedName = parser.value(u"confirm"_s);
    const auto resource = std::make_shared<LoadedResource>(std::move(file->resource));
    accessService(invocation, parser, [invocation, resource, options](ServiceAccess access) {
        auto *run = new ApplyRun(invocation, std::move(access), std::move(*resource), std::move(*options));
        run->start();
    });
}

} // namespace weir

#include "applycommand.moc"
