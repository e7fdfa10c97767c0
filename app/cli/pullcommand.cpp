#include "app/api/apiclient.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/export/requestexport.h"
#include "app/flows/resourcelistflow.h"
#include "app/storage/resourcefolder.h"
#include "models/draft/changetext.h"
#include "models/draft/draftrepair.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct PullOptions
{
    enum class Gone : quint8 { Keep, Remove };

    QString folder = {};
    std::vector<ResourceKind> kinds = {};
    //! Of the one resource to pull; empty for all of them.
    QString id = {};
    Gone gone = Gone::Keep;
};

//! The body that an update takes, in the layout that knows its target.
FiledResource filed(const ConnectionProfile &profile, ResourceKind kind, const Json &item)
{
    LoadedResource loaded = loadResource(kind, {item, {}}, ResourceOrigin::Service);
    const QString id = loaded.identity.id;
    ResourceDraft draft(std::move(loaded));
    if (kind == ResourceKind::EventSubscription) {
        draft.setProject(profile.projectId, profile.region);
        // The list has arrays as texts, which an update does not take (DIS API, ListEventsubs).
        repair(draft);
    }
    return {.id = id,
            .name = draft.name(),
            .text = exportAsRequestFile(kind, profile.projectId, id, draft.document())};
}

//! Reads the lists, and then writes one file after the other.
class PullRun final : public QObject
{
    Q_OBJECT

public:
    PullRun(const Invocation &invocation, ServiceAccess access, PullOptions options)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_options(std::move(options))
    {
        connect(&m_signals, &TerminationSignals::received, this, &PullRun::interrupt);
        for (const ResourceKind kind : m_options.kinds) {
            // "streams" and "subscriptions", as `weir list` has them.
            const QString name = toQString(kindWord(kind)) + u's';
            m_pulled.push_back({.kind = kind,
                                .folder = ResourceFolder(QDir(m_options.folder).filePath(name), kind,
                                                         m_access.profile.projectId)});
        }
    }

    void start() { readList(); }

private:
    //! All resources of a kind.
    struct Pulled
    {
        ResourceKind kind = ResourceKind::EventStream;
        ResourceFolder folder;
        std::vector<FiledResource> resources = {};
        QStringList fileNames = {};
    };

    void readList()
    {
        m_flow = new ResourceListFlow(*m_access.client, m_access.profile, m_pulled[m_current].kind, this);
        connect(m_flow, &ResourceListFlow::itemsArrived, this, &PullRun::takeItems);
        connect(m_flow, &ResourceListFlow::finished, this, &PullRun::takeEnd);
        m_flow->start();
    }

    void takeItems(const std::vector<Json> &items)
    {
        Pulled &pulled = m_pulled[m_current];
        for (const Json &item : items) {
            FiledResource resource = filed(m_access.profile, pulled.kind, item);
            if (isResourceId(pulled.kind, resource.id)) {
                pulled.resources.push_back(std::move(resource));
            } else {
                m_code = std::max(m_code, ExitCode::Failed);
                m_invocation.console->say(CommandLineText::tr("%1 was left out: %2", "a name, then why")
                                              .arg(resource.name, resourceIdText(pulled.kind, resource.id)));
            }
        }
    }

    void takeEnd(const std::optional<ApiError> &error)
    {
        m_flow->deleteLater();
        m_flow = nullptr;
        if (error) {
            return refuse(m_invocation,
                          error->kind == ApiError::Kind::Canceled
                              ? CommandLineText::tr("Interrupted, so nothing was written.")
                              : error->message(),
                          exitCodeFor(*error));
        }
        if (++m_current < m_pulled.size())
            return readList();
        m_current = 0;
        for (Pulled &pulled : m_pulled) {
            // The same files, whatever the order of the list.
            std::ranges::sort(pulled.resources, {}, [](const FiledResource &resource) {
                return std::tie(resource.name, resource.id);
            });
            pulled.fileNames = fileNamesFor(pulled.resources);
        }
        writeFolder();
    }

    void writeFolder()
    {
        if (m_current == m_pulled.size())
            return conclude();
        if (const auto error = m_pulled[m_current].folder.open())
            return refuse(m_invocation, error->message);
        m_next = 0;
        writeFile();
    }

    void writeFile()
    {
        const Pulled &pulled = m_pulled[m_current];
        if (m_isInterrupted) {
            return refuse(m_invocation,
                          CommandLineText::tr("Interrupted: not every file is as the service has it; pull "
                                              "again."),
                          ExitCode::Failed);
        }
        if (m_next == pulled.resources.size()) {
            treatGone(pulled);
            ++m_current;
            return writeFolder();
        }
        const FiledResource &resource = pulled.resources[m_next];
        if (m_options.id.isEmpty() || resource.id == m_options.id)
            write(pulled.folder, pulled.fileNames[static_cast<qsizetype>(m_next)], resource.text);
        ++m_next;
        // Between two files a signal is heard.
        QMetaObject::invokeMethod(this, &PullRun::writeFile, Qt::QueuedConnection);
    }

    void write(const ResourceFolder &folder, const QString &fileName, const std::string &text)
    {
        const auto outcome = folder.write(fileName, text);
        if (!outcome)
            return tellOfFile(outcome.error());
        switch (outcome->result) {
        case FiledOutcome::Result::Unchanged:
            ++m_unchanged;
            return;
        case FiledOutcome::Result::New:
            ++m_new;
            m_invocation.console->printRow({u"new"_s, folder.pathOf(fileName)});
            return;
        case FiledOutcome::Result::Changed:
            ++m_changed;
            m_invocation.console->printRow({u"changed"_s, folder.pathOf(fileName)});
            for (const FieldChange &change : outcome->changes)
                m_invocation.console->printLine(u"    "_s + changeLine(change));
            return;
        }
    }

    void treatGone(const Pulled &pulled)
    {
        for (const QString &fileName : pulled.folder.filesBeside(pulled.fileNames, m_options.id)) {
            if (m_options.gone == PullOptions::Gone::Remove) {
                if (const auto error = pulled.folder.remove(fileName)) {
                    tellOfFile(*error);
                    continue;
                }
                m_invocation.console->printRow({u"removed"_s, pulled.folder.pathOf(fileName)});
            } else {
                m_invocation.console->printRow({u"gone"_s, pulled.folder.pathOf(fileName)});
            }
            ++m_gone;
        }
    }

    void tellOfFile(const FileError &error)
    {
        m_invocation.console->say(error.message);
        m_code = std::max(m_code, ExitCode::Unusable);
    }

    void conclude()
    {
        if (!m_options.id.isEmpty() && m_new + m_changed + m_unchanged == 0 && m_code == ExitCode::Done) {
            m_invocation.console->say(
                CommandLineText::tr("There is no resource with the ID %1 in this project.")
                    .arg(m_options.id));
            m_code = ExitCode::Failed;
        }
        m_invocation.console->say(CommandLineText::tr("%1 new, %2 changed, %3 unchanged, %4 gone.")
                                      .arg(m_new)
                                      .arg(m_changed)
                                      .arg(m_unchanged)
                                      .arg(m_gone));
        if (m_gone > 0 && m_options.gone == PullOptions::Gone::Keep)
            m_invocation.console->say(
                CommandLineText::tr("Files of resources that are gone were kept; --prune removes them."));
        m_invocation.finish(m_code);
    }

    void interrupt()
    {
        m_isInterrupted = true;
        if (m_flow)
            m_flow->cancel();
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    PullOptions m_options;
    TerminationSignals m_signals;
    std::vector<Pulled> m_pulled;
    //! The kind that is being read, and then the one that is being written.
    size_t m_current = 0;
    size_t m_next = 0;
    ResourceListFlow *m_flow = nullptr;
    int m_new = 0;
    int m_changed = 0;
    int m_unchanged = 0;
    int m_gone = 0;
    ExitCode m_code = ExitCode::Done;
    bool m_isInterrupted = false;
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
    parser.addOption(
        {u"kind"_s, CommandLineText::tr("stream or subscription alone; without it both."), u"KIND"_s});
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
    if (parser.positionalArguments().size() != 1 || parser.positionalArguments().constFirst().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name one folder to write to."));
    PullOptions options{.folder = parser.positionalArguments().constFirst(), .id = parser.value(u"id"_s)};
    options.kinds =
        *kind ? std::vector{**kind} : std::vector{ResourceKind::EventStream, ResourceKind::EventSubscription};
    if (parser.isSet(u"prune"_s))
        options.gone = PullOptions::Gone::Remove;
    accessService(invocation, parser, [invocation, options](ServiceAccess access) {
        auto *run = new PullRun(invocation, std::move(access), options);
        run->start();
    });
}

} // namespace weir

#include "pullcommand.moc"
