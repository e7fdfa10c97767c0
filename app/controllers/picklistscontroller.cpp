#include "app/controllers/picklistscontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/flows/picklistflow.h"
#include "models/draft/resourcedraft.h"
#include "ui/forms/pickpopup.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <utility>

namespace weir {

PickListsController::PickListsController(MainWindow &window, SessionController &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&window, &MainWindow::pickListRequested, this, &PickListsController::show);
    connect(&session, &SessionController::signedOut, this, &PickListsController::forget);
    connect(&session, &SessionController::signedIn, this, &PickListsController::forget);
}

void PickListsController::show(const ResourceDraft *draft, PickPopup *popup, PickReading reading)
{
    const ConnectionProfile *profile = m_session.profile();
    if (!profile)
        return popup->showMessage(
            tr("No profile is chosen, so there is no project whose list could be read."));
    if (!draft->profileId().isEmpty() && draft->profileId() != profile->id) {
        return popup->showMessage(tr("The draft is of the profile “%1”; choose that one to see its list.")
                                      .arg(draft->profileName()));
    }
    if (!m_session.client())
        return reading == PickReading::Again ? signIn(popup) : popup->showSignedOut();
    const PickQuery query = popup->query();
    if (reading == PickReading::Again)
        drop(query);
    const bool isAskedFor = m_entries.contains(query);
    Entry &entry = m_entries[query];
    if (std::ranges::find(entry.popups, popup, &QPointer<PickPopup>::data) == entry.popups.end())
        entry.popups.emplace_back(popup);
    popup->showLoading();
    popup->addItems(entry.items);
    if (!isAskedFor)
        read(query);
    else if (!entry.flow)
        popup->showLoaded();
}

void PickListsController::signIn(PickPopup *popup)
{
    // The dialog closes it meanwhile.
    m_session.requestSignIn({}, popup, [popup] { popup->resume(); });
}

void PickListsController::read(const PickQuery &query)
{
    auto *flow = new PickListFlow(*m_session.client(), *m_session.profile(), query, this);
    m_entries[query].flow = flow;
    connect(flow, &PickListFlow::itemsArrived, this,
            [this, query](const std::vector<PickItem> &items) { takeItems(query, items); });
    connect(flow, &PickListFlow::finished, this,
            [this, query](const std::optional<ApiError> &error) { finish(query, error); });
    flow->start();
}

void PickListsController::takeItems(const PickQuery &query, const std::vector<PickItem> &items)
{
    Entry &entry = m_entries[query];
    entry.items.insert(entry.items.end(), items.begin(), items.end());
    for (PickPopup *popup : lookingAt(query))
        popup->addItems(items);
}

void PickListsController::finish(const PickQuery &query, const std::optional<ApiError> &error)
{
    const std::vector<PickPopup *> popups = lookingAt(query);
    if (!error) {
        Entry &entry = m_entries[query];
        entry.flow->deleteLater();
        entry.flow = nullptr;
        for (PickPopup *popup : popups)
            popup->showLoaded();
        return;
    }
    // Whoever opens it next asks again.
    drop(query);
    if (error->kind != ApiError::Kind::Unauthorized) {
        for (PickPopup *popup : popups)
            popup->showFailure(error->message());
        return;
    }
    m_session.signInAgain(this, [waiting = std::vector<QPointer<PickPopup>>(popups.begin(), popups.end())] {
        for (const QPointer<PickPopup> &popup : waiting) {
            if (popup)
                popup->resume();
        }
    });
}

std::vector<PickPopup *> PickListsController::lookingAt(const PickQuery &query) const
{
    std::vector<PickPopup *> popups;
    for (const QPointer<PickPopup> &popup : m_entries.at(query).popups) {
        if (popup && popup->isVisible() && popup->query() == query)
            popups.push_back(popup);
    }
    return popups;
}

void PickListsController::drop(const PickQuery &query)
{
    if (const auto entry = m_entries.find(query); entry != m_entries.end()) {
        if (entry->second.flow) {
            entry->second.flow->disconnect(this);
            entry->second.flow->deleteLater();
        }
        m_entries.erase(entry);
    }
}

void PickListsController::forget()
{
    std::vector<QPointer<PickPopup>> popups;
    for (const auto &[query, entry] : std::exchange(m_entries, {})) {
        delete entry.flow;
        for (PickPopup *popup : entry.popups) {
            if (popup && popup->isVisible() && popup->query() == query)
                popups.emplace_back(popup);
        }
    }
    for (const QPointer<PickPopup> &popup : popups) {
        if (popup)
            popup->resume();
    }
}

} // namespace weir
