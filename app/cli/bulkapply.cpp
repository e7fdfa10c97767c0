#include "app/cli/bulkapply.h"

#include "app/api/apiclient.h"
#include "app/cli/applyresult.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/consent.h"
#include "app/cli/fieldsecrets.h"
#include "app/cli/resourceinput.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/bulkitemflow.h"
#include "app/storage/safefile.h"
#include "models/bulk/bulkprogress.h"
#include "models/bulk/bulkreport.h"
#include "models/text.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! As the run began, but for what is given anew.
BulkOptions goneOnWith(BulkOptions run, const BulkOptions &given)
{
    const BulkOptions none;
    if (given.concurrency != none.concurrency)
        run.concurrency = given.concurrency;
    if (given.rate)
        run.rate = given.rate;
    if (given.onFailure != none.onFailure)
        run.onFailure = given.onFailure;
    if (given.absence != none.absence)
        run.absence = given.absence;
    if (given.afterwards != none.afterwards)
        run.afterwards = given.afterwards;
    if (given.unknownSecrets != none.unknownSecrets)
        run.unknownSecrets = given.unknownSecrets;
    return run;
}

ExitCode refusalCode(BulkItem::Refusal refusal)
{
    switch (refusal) {
    case BulkItem::Refusal::None:
        return ExitCode::Done;
    case BulkItem::Refusal::Unreadable:
    case BulkItem::Refusal::NoTarget:
        return ExitCode::Unusable;
    case BulkItem::Refusal::Invalid:
        return ExitCode::Findings;
    case BulkItem::Refusal::Changed:
        return ExitCode::Changed;
    case BulkItem::Refusal::Service:
        return ExitCode::Failed;
    case BulkItem::Refusal::NotAllowed:
        return ExitCode::NotAllowed;
    }
    Q_UNREACHABLE();
}

ExitCode codeOf(const BulkItem &item)
{
    if (item.state == BulkItem::State::Refused)
        return refusalCode(item.refusal);
    if (item.state != BulkItem::State::Ended || !item.hasFailed())
        return ExitCode::Done;
    switch (item.outcome) {
    case WriteOutcome::Unknown:
        return ExitCode::Unknown;
    case WriteOutcome::Unauthorized:
        return ExitCode::NotAllowed;
    case WriteOutcome::Applied:
        return item.restart ? exitCodeFor(*item.restart) : ExitCode::Failed;
    case WriteOutcome::Rejected:
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

BulkApply::BulkApply(const Invocation &invocation, ServiceAccess access, std::vector<BulkOrder> orders,
                     BulkApplyOptions options)
    : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
      m_orders(std::move(orders)), m_options(std::move(options)),
      m_history(m_historyThread, invocation.configDirectory),
      m_journal(m_journalThread, invocation.configDirectory)
{
    connect(&m_history, &HistoryRecorder::told, this,
            [this](const QString &message) { m_invocation.console->say(message); });
}

BulkApply::~BulkApply() = default;

void BulkApply::start()
{
    m_journal.findInterrupted(m_access.profile.id, m_access.profile.projectId, this,
                              [this](BulkRecorder::Interrupted found) {
                                  for (const QString &fault : std::as_const(found.faults))
                                      m_invocation.console->say(fault);
                                  takeInterrupted(std::move(found.run));
                              });
}

void BulkApply::takeInterrupted(std::optional<JournaledRun> earlier)
{
    using Earlier = BulkApplyOptions::Earlier;
    if (m_options.earlier == Earlier::Resume) {
        if (!earlier) {
            return refuse(m_invocation,
                          CommandLineText::tr("There is no interrupted run in this project to go on with."));
        }
        m_options.bulk = goneOnWith(earlier->options, m_options.bulk);
        m_isJournaled = true;
        return plan(std::move(earlier->items));
    }
    QSet<QString> paths;
    for (const BulkOrder &order : m_orders)
        paths.insert(order.path);
    const bool isSame = earlier && std::ranges::any_of(earlier->items, [&paths](const BulkItem &item) {
                            return item.state != BulkItem::State::Ended && paths.contains(item.order.path);
                        });
    if (isSame && m_options.earlier == Earlier::Refuse && m_options.mode != BulkApplyOptions::Mode::DryRun) {
        return refuse(
            m_invocation,
            CommandLineText::tr("A run with some of these files was interrupted on %1; go on with it "
                                "with --resume, or forget it with --anew.")
                .arg(earlier->begun.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s)));
    }
    std::vector<BulkItem> items;
    items.reserve(m_orders.size());
    for (BulkOrder &order : m_orders)
        items.push_back({.order = std::move(order)});
    if (!isSame || m_options.earlier != Earlier::Forget)
        return plan(std::move(items));
    const auto shared = std::make_shared<std::vector<BulkItem>>(std::move(items));
    m_journal.remove(this, [this, shared](const std::optional<QString> &fault) {
        if (fault)
            return refuse(m_invocation, *fault, ExitCode::Failed);
        plan(std::move(*shared));
    });
}

BulkAccess BulkApply::bulkAccess()
{
    return {.client = m_access.client.get(),
            .profile = m_access.profile,
            .load =
                [kind = m_options.kind](const QString &path, QObject *, const BulkAccess::Loaded &proceed) {
                    auto file = readResourceInput(path, kind);
                    proceed(file ? Result<LoadedResource, QString>(std::move(file->resource)) : file.error());
                },
            .lookUpSecrets =
                [this](ResourceDraft &draft, const QString &id, QObject *context,
                       const BulkAccess::Done &proceed) {
                    lookUpFieldSecrets(m_invocation, draft, m_access.profile, id,
                                       [context = QPointer(context), proceed] {
                                           if (context)
                                               proceed();
                                       });
                },
            .renewSecrets =
                [this](const ResourceDraft &draft, const QString &id,
                       const std::vector<std::string> &pointers, QObject *context,
                       const BulkAccess::Done &proceed) {
                    renewFieldSecrets(m_invocation, draft, m_access.profile, id, pointers,
                                      [context = QPointer(context), proceed] {
                                          if (context)
                                              proceed();
                                      });
                },
            .markSending =
                [this](size_t item, const BulkMark &mark, QObject *context, BulkAccess::Marked marked) {
                    m_journal.mark(item, mark, context, std::move(marked));
                },
            .markEnd =
                [this](size_t item, const BulkMark &mark) {
                    m_journal.mark(item, mark, this, [this](const std::optional<QString> &fault) {
                        if (fault)
                            m_invocation.console->say(*fault);
                    });
                }};
}

void BulkApply::plan(std::vector<BulkItem> items)
{
    m_signals = std::make_unique<TerminationSignals>();
    m_run = std::make_unique<BulkRun>(bulkAccess(), m_options.bulk, std::move(items));
    connect(m_signals.get(), &TerminationSignals::received, this, [this] {
        m_isInterrupted = true;
        m_run->cancel();
    });
    connect(m_run.get(), &BulkRun::begun, this, [this](BulkItemFlow *flow) { m_history.follow(flow); });
    connect(m_run.get(), &BulkRun::itemChanged, this, &BulkApply::tellItem);
    // Nobody can sign in here meanwhile.
    connect(m_run.get(), &BulkRun::signInNeeded, m_run.get(), &BulkRun::giveUp);
    connect(m_run.get(), &BulkRun::paused, this, [this](std::chrono::milliseconds length) {
        m_invocation.console->remark(
            CommandLineText::tr("The service takes no more requests at the moment; going on in %1 s.")
                .arg(std::chrono::ceil<std::chrono::seconds>(length).count()));
    });
    connect(m_run.get(), &BulkRun::finished, this, [this] {
        m_invocation.console->showProgress({});
        if (m_isSending)
            takeEnd();
        else
            takePlan();
    });
    m_sent = m_run->items().size();
    m_elapsed.start();
    m_run->plan();
}

void BulkApply::takePlan()
{
    if (m_isInterrupted)
        return refuse(m_invocation, interruptedText(), ExitCode::Failed);
    const BulkCounts counts = countsOf(m_run->items());
    if (m_options.format == OutputFormat::Text) {
        for (const BulkItem &item : m_run->items()) {
            // What does not change is counted alone.
            if (item.state == BulkItem::State::Unchanged)
                continue;
            const QStringList lines = reportLines(item);
            for (const QString &line : lines)
                m_invocation.console->printLine(line);
        }
    }
    // Whoever is asked has to know what for.
    const QString planned = planText(counts) + u'.';
    if (m_options.mode == BulkApplyOptions::Mode::Yes)
        m_invocation.console->remark(planned);
    else
        m_invocation.console->say(planned);
    const bool isDryRun = m_options.mode == BulkApplyOptions::Mode::DryRun;
    if (isDryRun)
        return report(CommandLineText::tr("Nothing was sent."), worstCode());
    if (counts.refused > 0 && m_options.bulk.onFailure == BulkOptions::OnFailure::Stop) {
        return report(
            CommandLineText::tr("Nothing was sent, because of what cannot be; mend that, or send the "
                                "others without it with --keep-going."),
            worstCode());
    }
    if (counts.ready == 0) {
        const auto end = [this] { report(CommandLineText::tr("Nothing was sent."), worstCode()); };
        // A run that was interrupted may have come to its end all the same.
        if (!m_isJournaled || isOpen())
            return end();
        return m_journal.remove(this, [end](const std::optional<QString> &) { end(); });
    }
    askForConsent(counts.ready);
}

void BulkApply::askForConsent(size_t count)
{
    const auto number = static_cast<int>(count);
    // Whoever is asked ends it as they end any program.
    m_signals.reset();
    if (m_access.profile.isProtected || !m_options.confirmedName.isEmpty()) {
        const QString name = m_access.profile.name;
        return confirmName(
            m_invocation, name, m_options.confirmedName,
            CommandLineText::tr(
                "This profile is protected. Type its name, “%1”, to send %n update(s):", nullptr, number)
                .arg(name),
            [this] { send(); });
    }
    if (m_options.mode == BulkApplyOptions::Mode::Yes)
        return send();
    Console &console = *m_invocation.console;
    if (!Console::isInteractive()) {
        return refuse(m_invocation,
                      CommandLineText::tr("Nothing was sent: nobody can be asked here, so add --yes to apply "
                                          "or --dry-run to look only."));
    }
    const QString question = CommandLineText::tr("Send %n update(s)? [y/N]", nullptr, number);
    if (isYes(console.flush() ? console.ask(question) : QString()))
        send();
    else
        refuse(m_invocation, CommandLineText::tr("Nothing was sent."), ExitCode::Findings);
}

void BulkApply::send()
{
    m_signals = std::make_unique<TerminationSignals>();
    connect(m_signals.get(), &TerminationSignals::received, this, [this] {
        m_isInterrupted = true;
        m_run->cancel();
    });
    std::vector<size_t> indexes;
    for (size_t index = 0; index < m_run->items().size(); ++index) {
        if (m_run->items()[index].state == BulkItem::State::Ready)
            indexes.push_back(index);
    }
    m_sent = indexes.size();
    m_ended = 0;
    const auto begin = [this, indexes] {
        m_isSending = true;
        m_elapsed.start();
        m_run->send(indexes);
    };
    if (m_isJournaled)
        return begin();
    const JournaledRun run{.profileId = m_access.profile.id,
                           .projectId = m_access.profile.projectId,
                           .begun = QDateTime::currentDateTimeUtc(),
                           .options = m_options.bulk,
                           .items = m_run->items()};
    m_journal.begin(run, this, [this, begin](const std::optional<QString> &fault) {
        if (fault)
            return refuse(m_invocation, *fault, ExitCode::Failed);
        m_isJournaled = true;
        begin();
    });
}

void BulkApply::tellItem(size_t index)
{
    const BulkItem &item = m_run->items()[index];
    const bool isUnderWay = item.state == BulkItem::State::Reading || item.state == BulkItem::State::Sending;
    // Ready again: the service was busy, or somebody has ended it.
    if (isUnderWay || (m_isSending && item.state == BulkItem::State::Ready))
        return;
    ++m_ended;
    if (m_isSending && m_options.format == OutputFormat::Text) {
        m_invocation.console->printLine(reportLines(item).constFirst());
        if (!item.message.isEmpty())
            m_invocation.console->printLine(u"    "_s + item.message);
    }
    tellProgress();
}

void BulkApply::tellProgress()
{
    m_invocation.console->showProgress(
        progressText({.ended = std::min(m_ended, m_sent),
                      .all = m_sent,
                      .elapsed = std::chrono::milliseconds(m_elapsed.elapsed())}));
}

bool BulkApply::isOpen() const
{
    return std::ranges::any_of(m_run->items(), [this](const BulkItem &item) {
        if (item.state == BulkItem::State::Ended)
            return item.isOpen();
        // What a failure kept from being sent shows in the next plan.
        return m_isInterrupted && item.state != BulkItem::State::Unchanged
            && item.state != BulkItem::State::Refused;
    });
}

void BulkApply::takeEnd()
{
    const QString text = CommandLineText::tr("%1.").arg(endText(countsOf(m_run->items())));
    ExitCode code = worstCode();
    if (m_isInterrupted && isOpen())
        code = std::max(code, ExitCode::Failed);
    if (isOpen())
        return report(CommandLineText::tr("%1 “weir apply --resume” goes on where this ended.").arg(text),
                      code);
    m_journal.remove(this, [this, text, code](const std::optional<QString> &fault) {
        if (fault)
            m_invocation.console->say(*fault);
        report(text, code);
    });
}

ExitCode BulkApply::worstCode() const
{
    ExitCode worst = ExitCode::Done;
    for (const BulkItem &item : m_run->items())
        worst = std::max(worst, codeOf(item));
    return worst;
}

void BulkApply::report(const QString &message, ExitCode code)
{
    if (m_options.format == OutputFormat::Json)
        m_invocation.console->print(bulkReport(BulkReportForm::Json, m_run->items()));
    if (!m_options.reportPath.isEmpty()) {
        const std::string text = bulkReport(reportFormOf(m_options.reportPath), m_run->items());
        if (const auto error = writeFile(m_options.reportPath, text, FilePermissions::Kept)) {
            m_invocation.console->say(error->message);
            code = std::max(code, ExitCode::Failed);
        }
    }
    refuse(m_invocation, message, code);
}

} // namespace weir
