#include "app/controllers/pullcontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/controllers/settingscontroller.h"
#include "ui/dialogs/filechoice.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QFileDialog>

#include <utility>

namespace weir {

namespace {

PullRow::State stateOf(PulledFile::Result result)
{
    switch (result) {
    case PulledFile::Result::New:
        return PullRow::State::New;
    case PulledFile::Result::Changed:
        return PullRow::State::Changed;
    case PulledFile::Result::Unchanged:
        return PullRow::State::Unchanged;
    case PulledFile::Result::Gone:
        return PullRow::State::Gone;
    case PulledFile::Result::Removed:
        return PullRow::State::Removed;
    }
    Q_UNREACHABLE();
}

PullRow::State stateOf(PullRemark::Kind kind)
{
    switch (kind) {
    case PullRemark::Kind::LeftOut:
        return PullRow::State::LeftOut;
    case PullRemark::Kind::Unwritten:
        return PullRow::State::Unwritten;
    case PullRemark::Kind::Kept:
        return PullRow::State::Kept;
    }
    Q_UNREACHABLE();
}

} // namespace

PullController::PullController(MainWindow &window, SessionController &session, StorageThread &storage,
                               SettingsController &settings, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_settings(settings)
{
    connect(&window, &MainWindow::pullRequested, this, &PullController::chooseFolder);
    // The client goes with the sign-in.
    connect(&session, &SessionController::signedOut, this, &PullController::drop);
}

void PullController::chooseFolder()
{
    if (m_flow)
        return m_window.showStatus(tr("A pull is under way"));
    if (!m_session.client())
        return m_session.requestSignIn({}, this, [this] { chooseFolder(); });
    QFileDialog *dialog = newFolderDialog(tr("Pull into a folder"), &m_window);
    const QString profileId = m_session.profile()->id;
    if (const QString last = m_settings.pullFolder(profileId); !last.isEmpty())
        dialog->setDirectory(last);
    // What is chosen is for the profile that was asked about.
    connect(&m_session, &SessionController::signedOut, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, [this, profileId](const QString &folder) {
        m_settings.rememberPullFolder(profileId, folder);
        pull(folder, PullOptions::Gone::Keep);
    });
    dialog->open();
}

void PullController::pull(const QString &folder, PullOptions::Gone gone)
{
    if (m_flow || !m_session.client())
        return;
    m_content = {.folder = folder};
    m_flow = new PullFlow(*m_session.client(), *m_session.profile(), m_storage,
                          {.folder = folder, .gone = gone}, this);
    connect(m_flow, &PullFlow::progressed, &m_window, &MainWindow::showBusy);
    connect(m_flow, &PullFlow::fileTreated, this, &PullController::take);
    connect(m_flow, &PullFlow::remarked, this, &PullController::takeRemark);
    connect(m_flow, &PullFlow::finished, this, [this, gone](const PullEnd &end) { finish(end, gone); });
    connect(&m_window, &MainWindow::cancelRequested, m_flow, &PullFlow::cancel);
    m_flow->start();
}

void PullController::take(const PulledFile &file)
{
    m_content.rows.push_back({.state = stateOf(file.result),
                              .file = QDir(m_content.folder).relativeFilePath(file.path),
                              .details = changeLines(file)});
}

void PullController::takeRemark(const PullRemark &remark)
{
    m_content.rows.push_back({.state = stateOf(remark.kind), .details = {remark.message}});
}

void PullController::finish(const PullEnd &end, PullOptions::Gone gone)
{
    m_flow->deleteLater();
    m_flow = nullptr;
    m_window.hideBusy();
    switch (end.kind) {
    case PullEnd::Kind::Done:
        return showResult(PullContent::End::Complete);
    case PullEnd::Kind::Canceled:
        return showResult(PullContent::End::Canceled);
    case PullEnd::Kind::NotRead:
    case PullEnd::Kind::NoFolder:
        return showFault(end, gone);
    }
}

void PullController::showResult(PullContent::End end)
{
    m_content.end = end;
    const QString folder = m_content.folder;
    const auto *profile = m_session.profile();
    auto *dialog = new PullDialog(std::exchange(m_content, {}), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PullDialog::removalRequested, this, [this, folder, profileId = profile->id] {
        // It is that project's folder.
        if (m_session.profile() && m_session.profile()->id == profileId)
            pull(folder, PullOptions::Gone::Remove);
    });
    dialog->open();
}

void PullController::showFault(const PullEnd &end, PullOptions::Gone gone)
{
    if (end.error && end.error->kind == ApiError::Kind::Canceled)
        return m_window.showStatus(tr("Canceled; nothing was written"));
    const auto pullAgain = [this, folder = m_content.folder, gone] { pull(folder, gone); };
    const auto showBanner = [this, end, pullAgain] {
        BannerContent content{.message = end.message, .scope = BannerContent::Scope::Profile};
        if (end.error) {
            content.requestId = end.error->requestId;
            content.subject = BannerContent::Subject::Request;
        }
        m_window.showBanner(content, this, pullAgain);
    };
    if (end.error && end.error->kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this, pullAgain, showBanner);
    else
        showBanner();
}

void PullController::drop()
{
    if (!m_flow)
        return;
    delete m_flow;
    m_window.hideBusy();
}

} // namespace weir
