#include "app/controllers/actioncontroller.h"

#include "app/api/apiclient.h"
#include "app/controllers/draftcomparison.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/actionrun.h"
#include "app/storage/historyrecorder.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "ui/dialogs/actiondialog.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace weir {

namespace {

//! Deleting is for good, and a protected profile wants it for everything: the name of the one, or that of the
//! profile where there are several.
QString nameToType(const ConnectionProfile &profile, ResourceAction action,
                   const std::vector<ActionItem> &items)
{
    if (action != ResourceAction::Delete && !profile.isProtected)
        return {};
    return items.size() == 1 ? items.front().name : profile.name;
}

} // namespace

ActionController::ActionController(MainWindow &window, SessionController &session, HistoryRecorder &history,
                                   QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_history(history)
{
    connect(&window, &MainWindow::actionRequested, this, &ActionController::ask);
    connect(&session, &SessionController::signedOut, this, [this] {
        if (m_run)
            m_run->cancel();
    });
}

void ActionController::ask(ResourceKind kind, ResourceAction action, const std::vector<ActionItem> &items)
{
    if ((m_dialog && m_dialog->isVisible()) || items.empty() || !m_session.client())
        return;
    m_kind = kind;
    m_action = action;
    m_dialog = new ActionDialog({.action = action,
                                 .kind = kind,
                                 .items = items,
                                 .nameToType = nameToType(*m_session.profile(), action, items)},
                                &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_run = new ActionRun(*m_session.client(), *m_session.profile(), kind, action, items, {}, m_dialog);
    connect(m_dialog, &ActionDialog::confirmed, m_run, &ActionRun::start);
    connect(m_dialog, &ActionDialog::retryRequested, m_run, &ActionRun::retryFailed);
    connect(m_dialog, &ActionDialog::stopRequested, m_run, &ActionRun::cancel);
    connect(m_run, &ActionRun::begun, &m_history, &HistoryRecorder::follow<ResourceActionFlow>);
    connect(m_run, &ActionRun::itemChanged, this, &ActionController::showItem);
    connect(m_run, &ActionRun::finished, this, &ActionController::finish);
    connect(m_run, &ActionRun::signInNeeded, this, [this] {
        m_session.signInAgain(
            m_run, [run = m_run] { run->goOn(); }, [run = m_run] { run->giveUp(); });
    });
    m_dialog->open();
}

void ActionController::showItem(size_t index)
{
    const ActionItem &item = m_run->items()[index];
    if (m_dialog)
        m_dialog->showItem(index, item);
    const bool isDeleted = m_action == ResourceAction::Delete && item.state == ActionItem::State::Ended
        && item.outcome.outcome == WriteOutcome::Applied;
    if (item.outcome.status.isEmpty() && !isDeleted)
        return;
    // A row that is gone leaves the list as it is read again.
    if (!isDeleted)
        m_window.listModel(m_kind)->setStatus(item.id, item.outcome.status);
    ResourceDraft *draft = m_window.draftOf(m_kind, item.id);
    if (!draft)
        return;
    draft->setStatus(isDeleted ? QString() : item.outcome.status);
    if (isDeleted)
        warnOfGone(m_window, draft);
}

void ActionController::finish()
{
    if (m_dialog)
        m_dialog->showFinished();
    const auto isChanged = [](const ActionItem &item) {
        return item.state == ActionItem::State::Ended
            && (item.outcome.outcome == WriteOutcome::Applied
                || item.outcome.outcome == WriteOutcome::Unknown);
    };
    if (m_session.client() && std::ranges::any_of(m_run->items(), isChanged))
        Q_EMIT resourcesChanged(m_kind);
}

} // namespace weir
