#include "app/controllers/historycontroller.h"

#include "app/api/apicall.h"
#include "app/controllers/draftcontroller.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/fetchresource.h"
#include "app/storage/historyexport.h"
#include "app/storage/historyrecorder.h"
#include "models/json/jsonreader.h"
#include "models/schema/displaytext.h"
#include "ui/dialogs/filechoice.h"
#include "ui/lists/historyview.h"
#include "ui/mainwindow.h"

#include <QFileDialog>
#include <QLocale>
#include <QPointer>

#include <utility>

namespace weir {

namespace {

//! What fits a high screen a few times.
constexpr int pageSize = 200;

//! Of one change its own bodies; of two the version that each left behind.
Result<ChangeBodies, HistoryError> readBodies(History &history, const std::vector<qint64> &numbers)
{
    auto older = history.bodies(numbers.front());
    if (!older || numbers.size() < 2)
        return older;
    auto newer = history.bodies(numbers.back());
    if (!newer)
        return newer;
    return ChangeBodies{older->version(), newer->version()};
}

} // namespace

HistoryController::HistoryController(MainWindow &window, SessionController &session, HistoryRecorder &history,
                                     DraftController &drafts, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_history(history), m_drafts(drafts)
{
    HistoryModel *model = window.historyModel();
    const HistoryView *view = window.historyView();
    connect(model, &HistoryModel::pageNeeded, this, &HistoryController::readPage);
    connect(view, &HistoryView::changesRequested, this, &HistoryController::readChanges);
    connect(view, &HistoryView::restoreRequested, this, &HistoryController::restore);
    connect(view, &HistoryView::exportRequested, this, &HistoryController::chooseFolder);
    connect(&window, &MainWindow::historyRequested, model, &HistoryModel::refresh);
    connect(&history, &HistoryRecorder::recorded, model, [&window, model] {
        if (window.showsHistory())
            model->refresh();
    });
}

void HistoryController::start()
{
    m_history.read([error = tr("Weir ended before an answer came.")](
                       History &history) { return history.endInterrupted(error); },
                   this,
                   [this](const std::vector<ChangeRecord> &changes) {
                       if (!changes.empty())
                           tellInterrupted(changes);
                   });
}

void HistoryController::tellInterrupted(const std::vector<ChangeRecord> &changes)
{
    m_window.showBanner(
        {.message =
             [changes] {
                 QStringList told;
                 for (const ChangeRecord &change : changes) {
                     const ChangeSubject &subject = change.subject;
                     const QDateTime time = change.position.time.toLocalTime();
                     told.append(
                         tr("%1 of “%2” (%3)", "an action, a resource, a time")
                             .arg(actionName(change.action),
                                  subject.resourceName.isEmpty() ? subject.resourceId : subject.resourceName,
                                  QLocale().toString(time, QLocale::ShortFormat)));
                 }
                 return tr("Weir ended before this was answered, so it is not known whether it "
                           "was applied: %1. Look at what the service holds before you send it "
                           "again.")
                     .arg(listText(told));
             },
         .tone = Tone::Warning});
}

void HistoryController::readPage(const ChangeFilter &filter, const std::optional<ChangePosition> &before)
{
    m_history.read([filter, before](History &history) { return history.page(filter, pageSize, before); },
                   this,
                   [this, filter, before](const Result<ChangePage, HistoryError> &page) {
                       if (!page)
                           return m_window.historyView()->showFault(page.error().message);
                       m_window.historyModel()->take(filter, before, *page);
                   });
}

void HistoryController::readChanges(const std::vector<qint64> &numbers)
{
    m_history.read([numbers](History &history) { return readBodies(history, numbers); }, this,
                   [this, numbers](const Result<ChangeBodies, HistoryError> &bodies) {
                       if (!bodies)
                           return m_window.historyView()->showFault(bodies.error().message);
                       m_window.historyView()->showChanges(numbers, *bodies);
                   });
}

void HistoryController::restore(const ChangeRecord &change, VersionSide side)
{
    const ChangeSubject &subject = change.subject;
    // A version goes back to where it came from.
    const ConnectionProfile *profile = m_session.profile();
    if (!profile || profile->id != subject.profileId) {
        return m_window.showBanner(
            {.message =
                 [name = subject.profileName] {
                     return tr("This was sent through the profile “%1”; choose that profile to restore it.")
                         .arg(name);
                 },
             .tone = Tone::Warning,
             .scope = BannerContent::Scope::Profile});
    }
    m_history.read(
        [number = change.position.number](History &history) { return history.bodies(number); }, this,
        [this, subject, side](const Result<ChangeBodies, HistoryError> &bodies) {
            if (!bodies)
                return m_window.showBanner({.message = bodies.error().message});
            const auto version = readJson(side == VersionSide::After ? bodies->after : bodies->before);
            if (!version)
                return m_window.showBanner({.message = [] { return tr("This version cannot be read."); }});
            openVersion(subject, version->root);
        });
}

void HistoryController::openVersion(const ChangeSubject &subject, const Json &version)
{
    if (m_window.draftOf(subject.kind, subject.resourceId) || subject.resourceId.isEmpty())
        return m_drafts.openVersion(subject.kind, subject.resourceId, version);
    if (!m_session.client()) {
        return m_session.requestSignIn({}, this, [this, subject, version] { openVersion(subject, version); });
    }
    m_window.showBusy([name = subject.resourceName] { return tr("Opening %1…").arg(name); });
    const QPointer<ApiCall> call =
        fetchResource(*m_session.client(), *m_session.profile(), subject.kind, subject.resourceId, this,
                      [this, subject, version](Result<LoadedResource, ApiError> loaded) {
                          m_window.hideBusy();
                          if (!loaded)
                              return takeUnread(subject, version, loaded.error());
                          m_drafts.openRead(std::move(loaded).value());
                          m_drafts.openVersion(subject.kind, subject.resourceId, version);
                      });
    if (call)
        connect(&m_window, &MainWindow::cancelRequested, call, &ApiCall::abort);
}

void HistoryController::takeUnread(const ChangeSubject &subject, const Json &version, const ApiError &error)
{
    const auto openAgain = [this, subject, version] { openVersion(subject, version); };
    const auto showBanner = [this, error, openAgain] {
        m_window.showBanner({.message = [error] { return error.message(); },
                             .requestId = error.requestId,
                             .subject = BannerContent::Subject::Request,
                             .scope = BannerContent::Scope::Profile},
                            this, openAgain);
    };
    if (error.kind == ApiError::Kind::Canceled)
        return;
    if (error.kind == ApiError::Kind::NotFound)
        return openDeleted(subject, version);
    if (error.kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this, openAgain, showBanner);
    else
        showBanner();
}

void HistoryController::openDeleted(const ChangeSubject &subject, const Json &version)
{
    m_drafts.openVersion(subject.kind, {}, version);
    m_window.showDraftWarning(m_window.currentDraft(), [name = subject.resourceName] {
        return tr("%1 is not on the service any more; this draft creates it anew.").arg(name);
    });
}

void HistoryController::chooseFolder(const ChangeSubject &resource)
{
    QFileDialog *dialog = newFolderDialog(tr("Export the history to a folder"), &m_window);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, resource](const QString &folder) { exportTo(resource, folder); });
    dialog->open();
}

void HistoryController::exportTo(const ChangeSubject &resource, const QString &folder)
{
    m_history.read([resource, folder](History &history) { return exportHistory(history, resource, folder); },
                   this,
                   [this](const Result<QString, HistoryError> &written) {
                       if (!written)
                           return m_window.showBanner({.message = written.error().message});
                       m_window.showStatus(tr("Exported to %1").arg(*written));
                   });
}

} // namespace weir
