#pragma once

#include "app/storage/resourcefile.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"
#include "models/templates/resourcetemplate.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

class MainWindow;
class ResourceDraft;
class SessionController;
class StorageThread;
struct ConnectionProfile;

//! Opens drafts in the window, from the service and from files, and writes them to files.
class DraftController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    DraftController(MainWindow &window, SessionController &session, StorageThread &storage,
                    QObject *parent = nullptr);

    void openFiles(const QStringList &paths);
    //! What the service holds, as openResource() does once it is read.
    void openRead(LoadedResource resource) { add(std::move(resource), {}); }
    //! An earlier version: as one edit of the open draft of the resource; without an ID as a new draft.
    void openVersion(ResourceKind kind, const QString &id, const Json &version);
    //! A new draft, which tells of the template's blanks.
    void openTemplate(const ResourceTemplate &chosen);
    //! A new draft that the profile alone may apply.
    ResourceDraft *openFor(const ConnectionProfile &profile, LoadedResource resource);
    using ReadHandler = std::function<void(LoadedResource)>;
    //! What the service holds. Asks somebody to sign in where nobody is; what fails is told.
    void read(ResourceKind kind, const QString &id, const ReadHandler &handler);
    //! Opens a kept draft; `file` is what its file holds now, for its secrets, and may be null.
    ResourceDraft *openKept(const DraftSnapshot &kept, const LoadedResource *file);
    //! The file that the draft was read from or last written to; empty for none.
    [[nodiscard]] QString pathOf(ResourceDraft *draft) const { return m_paths.value(draft); }
    //! Every open draft compares its name with the list, and those of its kind tell the states in it.
    void takeList(ResourceKind kind);

Q_SIGNALS:
    //! The window has it.
    void draftOpened(weir::ResourceDraft *draft);
    //! To the file that pathOf() says now.
    void draftSaved(weir::ResourceDraft *draft);
    //! Its file is still known.
    void draftClosing(weir::ResourceDraft *draft);
    //! The current profile's project does not have it.
    void resourceMissing(const QString &id);

private:
    void openResource(ResourceKind kind, const QString &id);
    //! A new draft with what the resource holds.
    void duplicateResource(ResourceKind kind, const QString &id);
    void showOpenFailed(const ApiError &error, const std::function<void()> &openAgain);
    void takeFiles(const QStringList &paths, std::vector<Result<ResourceFile, ResourceFileError>> files);
    [[nodiscard]] ResourceDraft *openFrom(const QString &path, const LoadedResource &file) const;
    //! One draft for each request that somebody chooses.
    void chooseRequests(const QString &path, const std::vector<RecordedRequest> &requests);
    void openRequests(const std::vector<RecordedRequest> &requests);
    void showNotices(const QStringList &notices);
    void compareName(ResourceDraft *draft);
    void followState(ResourceDraft *draft);
    void add(LoadedResource resource, const QString &path);
    ResourceDraft *show(std::unique_ptr<ResourceDraft> draft, const QString &path);
    //! A draft tells through which profile it was opened.
    void renameProfiles();
    void createDraft(ResourceKind kind);
    void save(ResourceDraft *draft, const QString &path);
    void forget(ResourceDraft *draft);

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    QHash<ResourceDraft *, QString> m_paths;
    //! The file that a draft was read from: what secrets its own file may get stood there before.
    QHash<ResourceDraft *, QString> m_sources;
    //! The IDs of open resources that a list held.
    QSet<QString> m_listed;
};

} // namespace weir
