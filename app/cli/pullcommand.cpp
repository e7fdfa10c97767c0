#include "app/api/apiclient.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/pullflow.h"
#include "app/storage/storagethread.h"

#include <QCommandLineParser>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A pull on the command line: prints what becomes of each file, and says what the folder is not up to date
//! in.
class PullRun final : public QObject
{
    Q_OBJECT

public:
    PullRun(const Invocation &invocation, ServiceAccess access, const PullOptions &options)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_options(options), m_flow(*m_access.client, m_access.profile, m_storage, options)
    {
        connect(&m_signals, &TerminationSignals::received, &m_flow, &PullFlow::cancel);
        connect(&m_flow, &PullFlow::fileTreated, this, &PullRun::print);
        connect(&m_flow, &PullFlow::remarked, this, &PullRun::say);
        connect(&m_flow, &PullFlow::finished, this, &PullRun::end);
    }

    void start() { m_flow.start(); }

private:
    void print(const PulledFile &file)
    {
        ++m_counts[file.result];
        switch (file.result) {
        case PulledFile::Result::New:
            return m_invocation.console->printRow({u"new"_s, file.path});
        case PulledFile::Result::Changed:
            m_invocation.console->printRow({u"changed"_s, file.path});
            for (const QString &line : changeLines(file))
                m_invocation.console->printLine(u"    "_s + line);
            return;
        case PulledFile::Result::Unchanged:
            return;
        case PulledFile::Result::Gone:
            return m_invocation.console->printRow({u"gone"_s, file.path});
        case PulledFile::Result::Removed:
            return m_invocation.console->printRow({u"removed"_s, file.path});
        }
    }

    void say(const PullRemark &remark)
    {
        m_invocation.console->say(remark.message);
        const ExitCode code = remark.kind == PullRemark::Kind::Unwritten ? ExitCode::Unusable
            : remark.error                                               ? exitCodeFor(*remark.error)
                                                                         : ExitCode::Failed;
        m_code = std::max(m_code, code);
    }

    void end(const PullEnd &end)
    {
        switch (end.kind) {
        case PullEnd::Kind::Done:
            return conclude();
        case PullEnd::Kind::NotRead:
            return refuse(m_invocation,
                          end.error->kind == ApiError::Kind::Canceled
                              ? CommandLineText::tr("Interrupted, so nothing was written.")
                              : end.message,
                          exitCodeFor(*end.error));
        case PullEnd::Kind::NoFolder:
            return refuse(m_invocation, end.message);
        case PullEnd::Kind::Canceled:
            return refuse(
                m_invocation,
                CommandLineText::tr("Interrupted: not every file is as the service has it; pull again."),
                ExitCode::Failed);
        }
    }

    void conclude()
    {
        using Result = PulledFile::Result;
        const int gone = m_counts[Result::Gone] + m_counts[Result::Removed];
        const int present = m_counts[Result::New] + m_counts[Result::Changed] + m_counts[Result::Unchanged];
        if (!m_options.id.isEmpty() && present == 0 && m_code == ExitCode::Done) {
            m_invocation.console->say(
                CommandLineText::tr("There is no resource with the ID %1 in this project.")
                    .arg(m_options.id));
            m_code = ExitCode::Failed;
        }
        m_invocation.console->remark(CommandLineText::tr("%1 new, %2 changed, %3 unchanged, %4 gone.")
                                         .arg(m_counts[Result::New])
                                         .arg(m_counts[Result::Changed])
                                         .arg(m_counts[Result::Unchanged])
                                         .arg(gone));
        if (m_counts[Result::Gone] > 0)
            m_invocation.console->remark(
                CommandLineText::tr("Files of resources that are gone were kept; --prune removes them."));
        m_invocation.finish(m_code);
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    PullOptions m_options;
    StorageThread m_storage;
    PullFlow m_flow;
    TerminationSignals m_signals;
    std::map<PulledFile::Result, int> m_counts;
    ExitCode m_code = ExitCode::Done;
};

} // namespace

void runPull(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Writes every resource of the project to a request file of its own, without secrets: "
        "DIR/streams/NAME.json and DIR/subscriptions/NAME.json. Prints which files are new, which changed "
        "and "
        "in what, and which are of resources that are gone. What was edited in such a file is replaced; a "
        "file that holds the same already is not touched."));
    addServiceOptions(parser);
    parser.addOption({u"kind"_s, CommandLineText::tr("stream or subscription. Without it both."), u"KIND"_s});
    parser.addOption({u"id"_s, CommandLineText::tr("This resource alone."), u"ID"_s});
    parser.addOption({u"prune"_s,
                      CommandLineText::tr(
                          "Remove the files of this project's resources that the service does not have any "
                          "more, or has under another name.")});
    parser.addPositionalArgument(u"DIR"_s,
                                 CommandLineText::tr("The folder; it is made where there is none."));
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    if (parser.isSet(u"id"_s) && parser.value(u"id"_s).isEmpty())
        return refuse(invocation, CommandLineText::tr("--id needs the ID of a resource."));
    if (parser.positionalArguments().size() != 1 || parser.positionalArguments().constFirst().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name one folder to write to."));
    PullOptions options{.folder = parser.positionalArguments().constFirst(), .id = parser.value(u"id"_s)};
    if (*kind)
        options.kinds = {**kind};
    if (parser.isSet(u"prune"_s))
        options.gone = PullOptions::Gone::Remove;
    accessService(invocation, parser, [invocation, options](ServiceAccess access) {
        auto *run = new PullRun(invocation, std::move(access), options);
        run->start();
    });
}

} // namespace weir

#include "pullcommand.moc"
