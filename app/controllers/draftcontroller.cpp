#include "app/controllers/draftcontroller.h"

#include "app/api/apicall.h"
#include "app/controllers/draftcomparison.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/fetchresource.h"
#include "app/storage/storagethread.h"
#include "models/draft/newresource.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "models/profile/sandboxprofile.h"
#include "models/text.h"
#include "ui/dialogs/recordingdialog.h"
#include "ui/mainwindow.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace weir {

namespace {

//! What stands beside the body of another program's file and is not read.
QStringList noticesAbout(const ResourceFile &file, const QString &name)
{
    QStringList notices;
    if (file.form == FileForm::Json)
        return notices;
    for (const ValidationIssue &issue : file.requestIssues) {
        notices.append(
            DraftController::tr("%1: %2", "a file's path or a resource's name, then what is told of it")
                .arg(name, issue.message));
    }
    return notices;
}

} // namespace

DraftController::DraftController(MainWindow &window, SessionController &session, StorageThread &storage,
                                 QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage)
{
    connect(&window, &MainWindow::openResourceRequested, this, &DraftController::openResource);
    connect(&window, &MainWindow::duplicateRequested, this, &DraftController::duplicateResource);
    connect(&window, &MainWindow::openFilesRequested, this, &DraftController::openFiles);
    connect(&window, &MainWindow::newDraftRequested, this, &DraftController::createDraft);
    connect(&window, &MainWindow::saveRequested, this, &DraftController::save);
    connect(&window, &MainWindow::draftClosed, this, &DraftController::forget);
    connect(&session, &SessionController::profilesChanged, this, &DraftController::renameProfiles);
}

void DraftController::openFiles(const QStringList &paths)
{
    m_storage.run(
        [paths] {
            std::vector<Result<ResourceFile, ResourceFileError>> files;
            for (const QString &path : paths)
                files.push_back(readResourceFile(path, std::nullopt));
            return files;
        },
        this,
        [this, paths](std::vector<Result<ResourceFile, ResourceFileError>> files) {
            takeFiles(paths, std::move(files));
        });
}

void DraftController::openResource(ResourceKind kind, const QString &id)
{
    if (ResourceDraft *draft = m_window.draftOf(kind, id))
        return m_window.activateDraft(draft);
    read(kind, id, [this](LoadedResource resource) { add(std::move(resource), {}); });
}

void DraftController::duplicateResource(ResourceKind kind, const QString &id)
{
    read(kind, id, [this](LoadedResource resource) { add(duplicateOf(std::move(resource)), {}); });
}

void DraftController::read(ResourceKind kind, const QString &id, const ReadHandler &handler)
{
    const auto readAgain = [this, kind, id, handler] { read(kind, id, handler); };
    if (!m_session.client())
        return m_session.requestSignIn({}, this, readAgain);
    const QString name = m_window.listModel(kind)->nameOf(id);
    m_window.showBusy([called = name.isEmpty() ? id : name] { return tr("Opening %1…").arg(called); });
    const QPointer<ApiCall> call =
        fetchResource(*m_session.client(), *m_session.profile(), kind, id, this,
                      [this, id, handler, readAgain](Result<LoadedResource, ApiError> loaded) {
                          m_window.hideBusy();
                          if (loaded)
                              return handler(std::move(loaded).value());
                          if (loaded.error().kind == ApiError::Kind::NotFound)
                              Q_EMIT resourceMissing(id);
                          showOpenFailed(loaded.error(), readAgain);
                      });
    if (call)
        connect(&m_window, &MainWindow::cancelRequested, call, &ApiCall::abort);
}

void DraftController::showOpenFailed(const ApiError &error, const std::function<void()> &openAgain)
{
    if (error.kind == ApiError::Kind::Canceled)
        return;
    const auto showBanner = [this, error, openAgain] {
        m_window.showBanner({.message = [error] { return error.message(); },
                             .requestId = error.requestId,
                             .subject = BannerContent::Subject::Request,
                             .scope = BannerContent::Scope::Profile},
                            this, openAgain);
    };
    if (error.kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this, openAgain, showBanner);
    else
        showBanner();
}

void DraftController::takeFiles(const QStringList &paths,
                                std::vector<Result<ResourceFile, ResourceFileError>> files)
{
    QStringList unread;
    QStringList faults;
    QStringList notices;
    for (size_t index = 0; index < files.size(); ++index) {
        const QString &path = paths[static_cast<qsizetype>(index)];
        if (files[index]) {
            if (ResourceDraft *open = openFrom(path, files[index]->resource)) {
                m_window.activateDraft(open);
                continue;
            }
            notices.append(noticesAbout(*files[index], path));
            // A command or a recording is no place to save a body in, so the first save asks for one.
            add(std::move(files[index]->resource), files[index]->form == FileForm::Json ? path : QString());
        } else if (!files[index].error().requests.empty()) {
            chooseRequests(path, files[index].error().requests);
        } else {
            unread.append(path);
            faults.append(files[index].error().message);
        }
    }
    showNotices(notices);
    if (!unread.isEmpty())
        m_window.showBanner({.message = faults.join(u'\n')}, this, [this, unread] { openFiles(unread); });
}

//! One that was opened or saved as it is on the disk now: where others have written to the file since, it is
//! opened beside what is open.
ResourceDraft *DraftController::openFrom(const QString &path, const LoadedResource &file) const
{
    const std::vector<ResourceDraft *> drafts = m_window.drafts();
    const auto found = std::ranges::find_if(drafts, [&](ResourceDraft *draft) {
        return m_paths.contains(draft) && QFileInfo(m_paths.value(draft)) == QFileInfo(path)
            && draft->kind() == file.kind
            && (draft->document() == file.body || draft->original() == file.body);
    });
    return found == drafts.end() ? nullptr : *found;
}

void DraftController::chooseRequests(const QString &path, const std::vector<RecordedRequest> &requests)
{
    auto *dialog = new RecordingDialog(QFileInfo(path).fileName(), requests, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordingDialog::requestsChosen, this,
            [this, requests](const std::vector<size_t> &places) {
                std::vector<RecordedRequest> chosen;
                std::ranges::transform(places, std::back_inserter(chosen),
                                       [&requests](size_t place) { return requests[place]; });
                openRequests(chosen);
            });
    dialog->open();
}

void DraftController::openRequests(const std::vector<RecordedRequest> &requests)
{
    QStringList faults;
    QStringList notices;
    for (const RecordedRequest &recorded : requests) {
        auto file = parseRecordedRequest(recorded);
        if (file) {
            notices.append(noticesAbout(*file, recorded.name));
            add(std::move(file->resource), {});
        } else {
            faults.append(
                tr("%1: %2", "a request's path or a resource's name, then what is wrong in it")
                    .arg(recorded.request.path.empty() ? recorded.name : toQString(recorded.request.path),
                         file.error().message));
        }
    }
    showNotices(notices);
    if (!faults.isEmpty())
        m_window.showBanner({.message = faults.join(u'\n')});
}

void DraftController::showNotices(const QStringList &notices)
{
    if (!notices.isEmpty())
        m_window.showBanner({.message = notices.join(u'\n'), .tone = Tone::Warning});
}

void DraftController::add(LoadedResource resource, const QString &path)
{
    // The same resource may have been asked for twice before the first answer came.
    if (resource.origin == ResourceOrigin::Service) {
        if (ResourceDraft *open = m_window.draftOf(resource.kind, resource.identity.id))
            return m_window.activateDraft(open);
    }
    auto draft = std::make_unique<ResourceDraft>(std::move(resource));
    // Those of a command or a recording do not come back with a draft of it.
    if (path.isEmpty())
        draft->markSecretsEntered(SecretState::FromFile);
    if (const ConnectionProfile *profile = m_session.profile()) {
        draft->setProject(profile->projectId, profile->region);
        if (draft->origin() == ResourceOrigin::Service)
            draft->setProfile(profile->id, profile->name);
    }
    show(std::move(draft), path);
}

ResourceDraft *DraftController::openKept(const DraftSnapshot &kept, const LoadedResource *file)
{
    auto draft = std::make_unique<ResourceDraft>(kept);
    if (file)
        draft->takeLostSecrets(*file);
    // Whoever has removed the profile may apply the draft through another.
    const QString id = draft->profileId();
    const std::vector<ConnectionProfile> &profiles = m_session.profiles();
    if (id != sandboxProfileId && !profiles.empty()
        && std::ranges::find(profiles, id, &ConnectionProfile::id) == profiles.end())
        draft->setProfile({}, {});
    const ConnectionProfile *profile = m_session.profile();
    if (profile && (draft->profileId().isEmpty() || draft->profileId() == profile->id))
        draft->setProject(profile->projectId, profile->region);
    return show(std::move(draft), kept.path);
}

ResourceDraft *DraftController::openFor(const ConnectionProfile &profile, LoadedResource resource)
{
    auto draft = std::make_unique<ResourceDraft>(std::move(resource));
    draft->setProject(profile.projectId, profile.region);
    draft->setProfile(profile.id, profile.name);
    return show(std::move(draft), {});
}

void DraftController::openVersion(ResourceKind kind, const QString &id, const Json &version)
{
    ResourceDraft *open = id.isEmpty() ? nullptr : m_window.draftOf(kind, id);
    if (!open)
        return add(loadResource(kind, {version, {}}, ResourceOrigin::File), {});
    m_window.activateDraft(open);
    open->endEdit();
    open->replaceDocument(version);
    open->endEdit();
    if (open->changes().empty())
        m_window.showStatus(tr("The service holds this very version"));
}

void DraftController::openTemplate(const ResourceTemplate &chosen)
{
    add(newResourceFrom(chosen), {});
    m_window.showBlanks(m_window.currentDraft(), chosen);
}

ResourceDraft *DraftController::show(std::unique_ptr<ResourceDraft> draft, const QString &path)
{
    compareName(draft.get());
    if (!path.isEmpty()) {
        m_paths.insert(draft.get(), path);
        m_sources.insert(draft.get(), path);
    }
    const QString id = draft->identity().id;
    if (m_window.listModel(draft->kind())->statusOf(id))
        m_listed.insert(id);
    ResourceDraft *opened = draft.get();
    m_window.addDraft(std::move(draft), path);
    Q_EMIT draftOpened(opened);
    return opened;
}

void DraftController::takeList(ResourceKind kind)
{
    for (ResourceDraft *draft : m_window.drafts()) {
        compareName(draft);
        if (draft->kind() == kind)
            followState(draft);
    }
}

void DraftController::followState(ResourceDraft *draft)
{
    const ConnectionProfile *profile = m_session.profile();
    const ResourceIdentity &identity = draft->identity();
    if (!profile || draft->profileId() != profile->id || identity.id.isEmpty())
        return;
    // Of a subscription the service may say nothing, and then its switch in the draft does.
    if (draft->kind() == ResourceKind::EventSubscription && identity.status.isEmpty())
        return;
    // The list is the whole of it: what is not there was deleted, and runs no more.
    const std::optional<QString> status = m_window.listModel(draft->kind())->statusOf(identity.id);
    if (status)
        m_listed.insert(identity.id);
    // What was just created may not be in the list yet.
    else if (m_listed.remove(identity.id))
        warnOfGone(m_window, draft);
    draft->setStatus(status.value_or(QString()));
}

void DraftController::compareName(ResourceDraft *draft)
{
    // A draft without an ID may be meant for the very stream of this name.
    const QString id = draft->identity().id;
    if (draft->kind() == ResourceKind::EventStream && !id.isEmpty())
        draft->setNamesInUse(m_window.listModel(draft->kind())->namesBeside(id));
}

void DraftController::renameProfiles()
{
    for (ResourceDraft *draft : m_window.drafts()) {
        const auto profile =
            std::ranges::find(m_session.profiles(), draft->profileId(), &ConnectionProfile::id);
        if (profile != m_session.profiles().end())
            draft->setProfile(profile->id, profile->name);
    }
}

void DraftController::createDraft(ResourceKind kind)
{
    add(newResource(kind), {});
}

void DraftController::save(ResourceDraft *draft, const QString &path)
{
    const bool isSameFile = QFileInfo(m_paths.value(draft)) == QFileInfo(path);
    // What is typed from now on is a step of its own.
    draft->endEdit();
    // Shared, because a function object must be copyable and a secret is not.
    const auto file =
        std::make_shared<DraftFile>(draftFile(*draft, isSameFile ? FileSecrets::Keep : FileSecrets::Replace));
    if (QFileInfo(m_sources.value(draft)) == QFileInfo(path))
        file->permissions = FilePermissions::Kept;
    m_storage.run([path, file] { return writeFile(path, file->text.reveal(), file->permissions); }, this,
                  [this, path, draft = QPointer(draft), written = draft->currentState(),
                   step = draft->undoStack()->index()](const std::optional<FileError> &error) {
                      if (!draft)
                          return;
                      if (error)
                          return m_window.showSaveFailed(draft, error->message);
                      m_paths.insert(draft, path);
                      // What was typed while the file was written is not in it.
                      if (draft->undoStack()->index() == step)
                          draft->markSaved();
                      else
                          draft->markSaved(written);
                      Q_EMIT draftSaved(draft);
                      m_window.showSaved(draft, path);
                  });
}

void DraftController::forget(ResourceDraft *draft)
{
    Q_EMIT draftClosing(draft);
    m_paths.remove(draft);
    m_sources.remove(draft);
}

} // namespace weir
