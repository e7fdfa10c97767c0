#include "app/api/apiclient.h"
#include "app/cli/applyrefusal.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/diffreport.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/outputformat.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/applyflow.h"
#include "models/draft/resourcedraft.h"

#include <QCommandLineParser>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct DiffOptions
{
    //! Of the resource; empty where the file tells.
    QString id = {};
    ApplyTarget::Absence absence = ApplyTarget::Absence::Refuse;
    OutputFormat format = OutputFormat::Text;
};

struct DiffInput
{
    QString path = {};
    LoadedResource resource = {};
};

//! Compares one file after the other, as far as applying it would come before anything is sent.
class DiffRun final : public QObject
{
    Q_OBJECT

public:
    DiffRun(const Invocation &invocation, ServiceAccess access, std::vector<DiffInput> inputs,
            DiffOptions options)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_inputs(std::move(inputs)), m_options(std::move(options)),
          m_report(*invocation.console, m_options.format, static_cast<qsizetype>(m_inputs.size()))
    {
        connect(&m_signals, &TerminationSignals::received, this, &DiffRun::interrupt);
    }

    void start() { compareNext(); }

private:
    void compareNext()
    {
        if (m_isInterrupted)
            return;
        DiffInput &input = m_inputs[m_next++];
        m_comparison = {.path = input.path, .kind = input.resource.kind};
        m_draft = new ResourceDraft(std::move(input.resource));
        m_flow = new ApplyFlow(*m_access.client, m_access.profile, *m_draft,
                               {.id = m_options.id, .absence = m_options.absence}, {}, this);
        m_draft->setParent(m_flow);
        connect(m_flow, &ApplyFlow::refused, this, &DiffRun::takeRefusal);
        connect(m_flow, &ApplyFlow::reviewReady, this, &DiffRun::completeSecrets);
        connect(m_flow, &ApplyFlow::canceled, this, &DiffRun::endInterrupted);
        m_flow->start();
    }

    void takeRefusal(const ApplyRefusal &refusal)
    {
        if (refusal.reason == ApplyRefusal::Reason::NothingDiffers)
            return conclude();
        m_comparison.fault = refusal.message.text();
        Invocation invocation = m_invocation;
        invocation.finish = [this](ExitCode code) { m_comparison.code = code; };
        refuseApply(invocation, *m_draft, refusal);
        conclude();
    }

    //! What the keychain holds may differ from what the service has.
    void completeSecrets(const ApplyReview &review)
    {
        if (review.purpose == ApplyReview::Purpose::Create) {
            m_invocation.console->remark(
                CommandLineText::tr("The service has no “%1”; everything is new.").arg(m_draft->name()));
        }
        if (review.missingSecrets.empty())
            return takeChanges();
        lookUpFieldSecrets(m_invocation, *m_draft, m_access.profile, m_flow->targetId(),
                           [this, flow = QPointer(m_flow)] {
                               if (flow && !m_isInterrupted)
                                   takeChanges();
                           });
    }

    void takeChanges()
    {
        m_comparison.changes = m_flow->reviewedChanges();
        if (!m_comparison.changes.empty())
            m_comparison.code = ExitCode::Findings;
        conclude();
    }

    void conclude()
    {
        m_comparison.id = m_flow->targetId();
        m_code = std::max(m_code, m_comparison.code);
        m_report.add(m_comparison);
        // The next one would be refused as well.
        const bool goesOn = m_next < m_inputs.size() && m_comparison.code != ExitCode::NotAllowed;
        // The flow is still in the call that ended it.
        m_flow->deleteLater();
        m_flow = nullptr;
        m_draft = nullptr;
        if (goesOn)
            QMetaObject::invokeMethod(this, &DiffRun::compareNext, Qt::QueuedConnection);
        else
            finish(m_code);
    }

    void interrupt()
    {
        if (m_flow)
            m_flow->cancel();
        else
            endInterrupted();
    }

    void endInterrupted()
    {
        m_isInterrupted = true;
        m_invocation.console->say(CommandLineText::tr("Interrupted; the comparison is not complete."));
        finish(ExitCode::Failed);
    }

    void finish(ExitCode code)
    {
        m_report.finish();
        m_invocation.finish(code);
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    std::vector<DiffInput> m_inputs;
    DiffOptions m_options;
    DiffReport m_report;
    TerminationSignals m_signals;
    size_t m_next = 0;
    ResourceDraft *m_draft = nullptr;
    ApplyFlow *m_flow = nullptr;
    FileComparison m_comparison;
    ExitCode m_code = ExitCode::Done;
    bool m_isInterrupted = false;
};

} // namespace

void runDiff(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Prints what applying the files would change, field by field, and sends nothing. "
                            "Exit code 0 where nothing differs, 1 where something does."));
    addServiceOptions(parser);
    parser.addOption(kindOption());
    parser.addOption({u"id"_s,
                      CommandLineText::tr(
                          "The resource to compare with; else the one that the file names, else the one of "
                          "the body's name."),
                      u"ID"_s});
    parser.addOption({u"create"_s,
                      CommandLineText::tr("Where there is no such resource, compare with nothing, as for one "
                                          "that is created.")});
    parser.addOption(
        formatOption(CommandLineText::tr("How to print the changes: text (one a line, beginning with the "
                                         "JSON Pointer) or json.")));
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr(
            "Bodies, or requests as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform."),
        u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    if (const QString fault = filesFault(parser, {u"id"_s}); !fault.isEmpty())
        return refuse(invocation, fault);
    const auto inputs = std::make_shared<std::vector<DiffInput>>();
    for (const QString &path : parser.positionalArguments()) {
        auto file = readResourceInput(path, *kind);
        if (!file)
            return refuse(invocation, file.error());
        inputs->push_back({path, std::move(file->resource)});
    }
    DiffOptions options{.id = parser.value(u"id"_s), .format = *format};
    if (parser.isSet(u"create"_s))
        options.absence = ApplyTarget::Absence::Create;
    accessService(invocation, parser, [invocation, inputs, options](ServiceAccess access) {
        auto *run = new DiffRun(invocation, std::move(access), std::move(*inputs), options);
        run->start();
    });
}

} // namespace weir

#include "diffcommand.moc"
