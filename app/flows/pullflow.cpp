#include "app/flows/pullflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/flows/fetchresource.h"
#include "app/flows/resourcelistflow.h"
#include "app/storage/storagethread.h"
#include "models/draft/changetext.h"
#include "models/draft/draftrepair.h"
#include "models/draft/resourcedraft.h"
#include "models/export/requestfileexport.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QDir>

#include <algorithm>
#include <tuple>
#include <utility>

namespace weir {

namespace {

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

//! changeLine() says of a secret what sending the change does.
QString fileChangeLine(const FieldChange &change)
{
    if (change.sensitivity == Sensitivity::Secret && holdsNothing(change.after ? &*change.after : nullptr))
        return PullFlow::tr("%1: secret, removed").arg(toQString(change.pointer));
    return changeLine(change);
}

} // namespace

QStringList changeLines(const PulledFile &file)
{
    QStringList lines;
    if (!file.formerId.isEmpty() && file.formerId != file.id)
        lines.append(PullFlow::tr("ID: %1 → %2").arg(file.formerId, file.id));
    for (const FieldChange &change : file.changes)
        lines.append(fileChangeLine(change));
    return lines;
}

PullFlow::PullFlow(ApiClient &client, ConnectionProfile profile, StorageThread &storage, PullOptions options,
                   QObject *parent)
    : QObject(parent), m_client(client), m_profile(std::move(profile)), m_storage(storage),
      m_options(std::move(options))
{
    for (const ResourceKind kind : m_options.kinds) {
        // "streams" and "subscriptions", as `weir list` has them.
        const QString name = toQString(kindWord(kind)) + u's';
        m_pulled.push_back(
            {.kind = kind,
             .folder = ResourceFolder(QDir(m_options.folder).filePath(name), kind, m_profile.projectId)});
    }
}

void PullFlow::start()
{
    readList();
}

void PullFlow::cancel()
{
    m_isCanceled = true;
    if (m_flow)
        m_flow->cancel();
    if (m_call)
        m_call->abort();
}

void PullFlow::readList()
{
    Q_EMIT progressed(pulled().kind == ResourceKind::EventStream ? tr("Reading event streams…")
                                                                 : tr("Reading subscriptions…"));
    m_flow = new ResourceListFlow(m_client, m_profile, pulled().kind, this);
    connect(m_flow, &ResourceListFlow::itemsArrived, this, &PullFlow::takeItems);
    connect(m_flow, &ResourceListFlow::finished, this, &PullFlow::takeList);
    m_flow->start();
}

void PullFlow::takeItems(const std::vector<Json> &items)
{
    for (const Json &item : items) {
        FiledResource resource = filed(m_profile, pulled().kind, item);
        if (isResourceId(pulled().kind, resource.id)) {
            // Twice where a page shifted while the list was read.
            if (!pulled().ids.contains(resource.id)) {
                pulled().ids.insert(resource.id);
                pulled().resources.push_back(std::move(resource));
            }
        } else {
            pulled().isPartial = true;
            remark(tr("%1 was left out: %2", "a name, then why")
                       .arg(resource.name, resourceIdText(pulled().kind, resource.id)),
                   PullRemark::Kind::LeftOut);
        }
    }
}

void PullFlow::takeList(const std::optional<ApiError> &error)
{
    m_flow->deleteLater();
    m_flow = nullptr;
    if (error) {
        Q_EMIT finished({.kind = PullEnd::Kind::NotRead, .error = error, .message = error->message()});
        return;
    }
    if (++m_current < m_pulled.size())
        return readList();
    m_current = 0;
    for (Pulled &each : m_pulled) {
        // The same files, whatever the order of the list.
        std::ranges::sort(each.resources, {},
                          [](const FiledResource &resource) { return std::tie(resource.name, resource.id); });
        each.fileNames = fileNamesFor(each.resources);
    }
    openFolder();
}

void PullFlow::openFolder()
{
    if (m_current == m_pulled.size()) {
        Q_EMIT finished({});
        return;
    }
    m_next = 0;
    m_storage.run([folder = pulled().folder] { return folder.open(); }, this,
                  [this](const std::optional<FileError> &error) {
                      if (!error)
                          return writeFile();
                      Q_EMIT finished({.kind = PullEnd::Kind::NoFolder, .message = error->message});
                  });
}

void PullFlow::writeFile()
{
    if (m_isCanceled) {
        Q_EMIT finished({.kind = PullEnd::Kind::Canceled});
        return;
    }
    const std::vector<FiledResource> &resources = pulled().resources;
    while (m_next < resources.size() && !m_options.id.isEmpty() && resources[m_next].id != m_options.id)
        ++m_next;
    if (m_next == resources.size())
        return findFilesBeside();
    const QString fileName = pulled().fileNames[static_cast<qsizetype>(m_next)];
    Q_EMIT progressed(tr("Writing %1…").arg(fileName));
    m_storage.run([folder = pulled().folder, fileName,
                   text = resources[m_next].text] { return folder.write(fileName, text); },
                  this, [this](const Result<FiledOutcome, FileError> &outcome) { takeWritten(outcome); });
}

void PullFlow::takeWritten(const Result<FiledOutcome, FileError> &outcome)
{
    const QString &id = pulled().resources[m_next].id;
    if (outcome) {
        PulledFile file{.path = pulled().folder.pathOf(pulled().fileNames[static_cast<qsizetype>(m_next)]),
                        .id = id,
                        .changes = outcome->changes,
                        .formerId = outcome->formerId};
        switch (outcome->result) {
        case FiledOutcome::Result::Unchanged:
            file.result = PulledFile::Result::Unchanged;
            break;
        case FiledOutcome::Result::New:
            file.result = PulledFile::Result::New;
            break;
        case FiledOutcome::Result::Changed:
            file.result = PulledFile::Result::Changed;
            break;
        }
        Q_EMIT fileTreated(file);
    } else {
        pulled().unwrittenIds.insert(id);
        remark(outcome.error().message, PullRemark::Kind::Unwritten);
    }
    ++m_next;
    writeFile();
}

void PullFlow::findFilesBeside()
{
    m_storage.run([folder = pulled().folder, names = pulled().fileNames,
                   id = m_options.id] { return folder.filesBeside(names, id); },
                  this,
                  [this](std::vector<PresentFile> files) {
                      m_beside = std::move(files);
                      m_next = 0;
                      treatFileBeside();
                  });
}

void PullFlow::treatFileBeside()
{
    if (m_isCanceled) {
        Q_EMIT finished({.kind = PullEnd::Kind::Canceled});
        return;
    }
    if (m_next == m_beside.size()) {
        ++m_current;
        return openFolder();
    }
    const QString &id = fileBeside().id;
    if (pulled().unwrittenIds.contains(id)) {
        remark(tr("“%1” was kept, for the new file of its resource was not written.").arg(pathBeside()),
               PullRemark::Kind::Unwritten);
    } else if (m_options.gone == PullOptions::Gone::Keep || pulled().ids.contains(id)) {
        return treatGone();
    } else if (pulled().kind == ResourceKind::EventSubscription && pulled().isPartial) {
        // A look at one is the same list, which cannot tell.
        remark(tr("“%1” was kept, for its resource may be one that was left out.").arg(pathBeside()));
    } else {
        m_call = fetchResource(m_client, m_profile, pulled().kind, id, this,
                               [this](const Result<LoadedResource, ApiError> &found) { takeLook(found); });
        return;
    }
    treatNextFileBeside();
}

void PullFlow::treatNextFileBeside()
{
    ++m_next;
    // Not from within the one before: there may be many of them.
    QMetaObject::invokeMethod(this, &PullFlow::treatFileBeside, Qt::QueuedConnection);
}

void PullFlow::takeLook(const Result<LoadedResource, ApiError> &found)
{
    if (!m_isCanceled) {
        if (found) {
            remark(tr("“%1” was kept: its resource was not in the list, but the service has it; pull again.")
                       .arg(pathBeside()));
        } else if (found.error().kind == ApiError::Kind::NotFound) {
            return treatGone();
        } else {
            remark(tr("“%1” was kept, for nobody can tell whether its resource is gone: %2")
                       .arg(pathBeside(), found.error().message()),
                   PullRemark::Kind::Kept, found.error());
        }
    }
    treatNextFileBeside();
}

void PullFlow::treatGone()
{
    PulledFile file{.result = PulledFile::Result::Gone, .path = pathBeside(), .id = fileBeside().id};
    if (m_options.gone == PullOptions::Gone::Keep) {
        Q_EMIT fileTreated(file);
        return treatNextFileBeside();
    }
    file.result = PulledFile::Result::Removed;
    m_storage.run([folder = pulled().folder, name = fileBeside().name] { return folder.remove(name); }, this,
                  [this, file](const std::optional<FileError> &error) {
                      if (error)
                          remark(error->message, PullRemark::Kind::Unwritten);
                      else
                          Q_EMIT fileTreated(file);
                      treatNextFileBeside();
                  });
}

void PullFlow::remark(const QString &message, PullRemark::Kind kind, const std::optional<ApiError> &error)
{
    Q_EMIT remarked({.kind = kind, .message = message, .error = error});
}

} // namespace weir
