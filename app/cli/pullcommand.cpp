#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/terminationsignals.h"
#include "app/flows/fetchresource.h"
#include "app/flows/resourcelistflow.h"
#include "app/storage/resourcefolder.h"
#include "models/draft/changetext.h"
#include "models/draft/draftrepair.h"
#include "models/draft/resourcedraft.h"
#include "models/export/requestfileexport.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QDir>
#include <QPointer>
#include <QSet>

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

//! A line for a change of a file: changeLine() says of a secret what sending the change does.
QString fileChangeLine(const FieldChange &change)
{
    if (change.sensitivity == Sensitivity::Secret && holdsNothing(change.after ? &*change.after : nullptr))
        return CommandLineText::tr("%1: secret, removed").arg(toQString(change.pointer));
    return changeLine(change);
}

//! Reads the lists, and then writes one file after the other. What a list lacks is not gone for that: its
//! pages shift while they are read, and an element may have no usable ID. So each file is removed only after
//! a look at its resource.
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
        //! Of the resources.
        QSet<QString> ids = {};
        //! Of those whose file could not be written.
        QSet<QString> unwrittenIds = {};
        //! Whether the list has elements without a usable ID.
        bool isPartial = false;
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
                // Twice where a page shifted while the list was read.
                if (!pulled.ids.contains(resource.id)) {
                    pulled.ids.insert(resource.id);
                    pulled.resources.push_back(std::move(resource));
                }
            } else {
                pulled.isPartial = true;
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
        if (const auto error = folder().open())
            return refuse(m_invocation, error->message);
        m_next = 0;
        writeFile();
    }

    void writeFile()
    {
        if (m_isInterrupted)
            return refuseInterrupted();
        Pulled &pulled = m_pulled[m_current];
        if (m_next == pulled.resources.size()) {
            m_beside = pulled.folder.filesBeside(pulled.fileNames, m_options.id);
            m_next = 0;
            return treatFileBeside();
        }
        const FiledResource &resource = pulled.resources[m_next];
        if (m_options.id.isEmpty() || resource.id == m_options.id)
            write(pulled, pulled.fileNames[static_cast<qsizetype>(m_next)], resource);
        ++m_next;
        // Between two files a signal is heard.
        QMetaObject::invokeMethod(this, &PullRun::writeFile, Qt::QueuedConnection);
    }

    void write(Pulled &pulled, const QString &fileName, const FiledResource &resource)
    {
        const auto outcome = pulled.folder.write(fileName, resource.text);
        if (!outcome) {
            pulled.unwrittenIds.insert(resource.id);
            return tellOfFile(outcome.error());
        }
        switch (outcome->result) {
        case FiledOutcome::Result::Unchanged:
            ++m_unchanged;
            return;
        case FiledOutcome::Result::New:
            ++m_new;
            m_invocation.console->printRow({u"new"_s, pulled.folder.pathOf(fileName)});
            return;
        case FiledOutcome::Result::Changed:
            ++m_changed;
            m_invocation.console->printRow({u"changed"_s, pulled.folder.pathOf(fileName)});
            if (outcome->formerId != resource.id)
                printChange(CommandLineText::tr("ID: %1 → %2").arg(outcome->formerId, resource.id));
            for (const FieldChange &change : outcome->changes)
                printChange(fileChangeLine(change));
            return;
        }
    }

    void printChange(const QString &line) { m_invocation.console->printLine(u"    "_s + line); }

    //! The next file of a resource that the list does not have, or has under another name.
    void treatFileBeside()
    {
        if (m_isInterrupted)
            return refuseInterrupted();
        if (m_next == m_beside.size()) {
            ++m_current;
            return writeFolder();
        }
        const Pulled &pulled = m_pulled[m_current];
        const QString &id = m_beside[m_next].id;
        if (pulled.unwrittenIds.contains(id)) {
            keepFile(CommandLineText::tr("“%1” was kept, for the new file of its resource was not written.")
                         .arg(pathBeside()),
                     ExitCode::Unusable);
        } else if (m_options.gone == PullOptions::Gone::Keep || pulled.ids.contains(id)) {
            treatGone();
        } else if (pulled.kind == ResourceKind::EventSubscription && pulled.isPartial) {
            // A look at one is the same list, which cannot tell.
            keepFile(CommandLineText::tr("“%1” was kept, for its resource may be one that was left out.")
                         .arg(pathBeside()),
                     ExitCode::Failed);
        } else {
            m_call =
                fetchResource(*m_access.client, m_access.profile, pulled.kind, id, this,
                              [this](const Result<LoadedResource, ApiError> &found) { takeLook(found); });
            return;
        }
        treatNextFileBeside();
    }

    void treatNextFileBeside()
    {
        ++m_next;
        QMetaObject::invokeMethod(this, &PullRun::treatFileBeside, Qt::QueuedConnection);
    }

    void takeLook(const Result<LoadedResource, ApiError> &found)
    {
        if (m_isInterrupted)
            return refuseInterrupted();
        if (found) {
            keepFile(CommandLineText::tr("“%1” was kept: its resource was not in the list, but the service "
                                         "has it; pull again.")
                         .arg(pathBeside()),
                     ExitCode::Failed);
        } else if (found.error().kind == ApiError::Kind::NotFound) {
            treatGone();
        } else {
            keepFile(
                CommandLineText::tr("“%1” was kept, for nobody can tell whether its resource is gone: %2")
                    .arg(pathBeside(), found.error().message()),
                exitCodeFor(found.error()));
        }
        treatNextFileBeside();
    }

    void treatGone()
    {
        const bool isToGo = m_options.gone == PullOptions::Gone::Remove;
        if (isToGo) {
            if (const auto error = folder().remove(m_beside[m_next].name))
                return tellOfFile(*error);
        }
        m_invocation.console->printRow({isToGo ? u"removed"_s : u"gone"_s, pathBeside()});
        ++m_gone;
    }

    [[nodiscard]] QString pathBeside() const { return folder().pathOf(m_beside[m_next].name); }
    [[nodiscard]] const ResourceFolder &folder() const { return m_pulled[m_current].folder; }

    void keepFile(const QString &why, ExitCode code)
    {
        m_invocation.console->say(why);
        m_code = std::max(m_code, code);
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
        m_invocation.console->remark(CommandLineText::tr("%1 new, %2 changed, %3 unchanged, %4 gone.")
                                         .arg(m_new)
                                         .arg(m_changed)
                                         .arg(m_unchanged)
                                         .arg(m_gone));
        if (m_gone > 0 && m_options.gone == PullOptions::Gone::Keep)
            m_invocation.console->remark(
                CommandLineText::tr("Files of resources that are gone were kept; --prune removes them."));
        m_invocation.finish(m_code);
    }

    void interrupt()
    {
        m_isInterrupted = true;
        if (m_flow)
            m_flow->cancel();
        if (m_call)
            m_call->abort();
    }

    void refuseInterrupted()
    {
        refuse(m_invocation,
               CommandLineText::tr("Interrupted: not every file is as the service has it; pull again."),
               ExitCode::Failed);
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    PullOptions m_options;
    TerminationSignals m_signals;
    std::vector<Pulled> m_pulled;
    //! The kind that is being read, and then the one that is being written.
    size_t m_current = 0;
    //! The resource that is written, and then the file beside that is treated.
    size_t m_next = 0;
    std::vector<PresentFile> m_beside;
    ResourceListFlow *m_flow = nullptr;
    QPointer<ApiCall> m_call;
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
