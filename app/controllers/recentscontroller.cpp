#include "app/controllers/recentscontroller.h"

#include "app/controllers/draftcontroller.h"
#include "app/controllers/listcontroller.h"
#include "app/controllers/sessioncontroller.h"
#include "app/controllers/settingscontroller.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/recentitem.h"
#include "models/lists/resourcelistmodel.h"
#include "ui/mainwindow.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace weir {

RecentsController::RecentsController(MainWindow &window, SessionController &session, ListController &lists,
                                     DraftController &drafts, SettingsController &settings, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_drafts(drafts), m_settings(settings)
{
    show();
    connect(&m_look, &QFutureWatcherBase::finished, this, &RecentsController::takeGoneFiles);
    connect(&drafts, &DraftController::draftOpened, this, &RecentsController::remember);
    connect(&drafts, &DraftController::draftSaved, this, &RecentsController::remember);
    // It may have got a resource since.
    connect(&drafts, &DraftController::draftClosing, this, &RecentsController::remember);
    connect(&drafts, &DraftController::resourceMissing, this, &RecentsController::takeMissing);
    connect(&lists, &ListController::listLoaded, this, &RecentsController::compareWithList);
    connect(&window, &MainWindow::recentItemsShown, this, &RecentsController::lookForFiles);
    connect(&window, &MainWindow::forgetRecentRequested, this, &RecentsController::forget);
}

void RecentsController::remember(ResourceDraft *draft)
{
    RecentItem item{.kind = draft->kind(), .name = nameOf(draft), .path = m_drafts.pathOf(draft)};
    if (item.path.isEmpty()) {
        item.profileId = draft->profileId();
        item.id = draft->identity().id;
        // What is nowhere cannot be opened again.
        if (item.profileId.isEmpty() || item.id.isEmpty())
            return;
    }
    if (item.name.isEmpty())
        item.name = item.path.isEmpty() ? item.id : QFileInfo(item.path).fileName();
    m_goneFiles.erase(item.path);
    m_goneResources.erase({item.profileId, item.id});
    m_settings.rememberRecentItem(item);
    show();
}

QString RecentsController::nameOf(ResourceDraft *draft) const
{
    const QString path = m_drafts.pathOf(draft);
    if (path.isEmpty())
        return draft->formerName();
    if (!draft->hasUnsavedEdits())
        return draft->name();
    const std::vector<RecentItem> &items = m_settings.recentItems();
    const auto known = std::ranges::find(items, path, &RecentItem::path);
    return known == items.end() ? draft->formerName() : known->name;
}

void RecentsController::forget(const RecentItem &item)
{
    m_settings.forgetRecentItem(item);
    show();
}

void RecentsController::lookForFiles()
{
    // One on a network that is gone may take minutes: no others wait with it, and its thread is enough.
    m_wantsLook = m_look.isRunning();
    if (m_wantsLook)
        return;
    QStringList paths;
    for (const RecentItem &item : m_settings.recentItems()) {
        if (!item.path.isEmpty())
            paths.append(item.path);
    }
    m_look.setFuture(QtConcurrent::run([paths] {
        std::set<QString> gone;
        for (const QString &path : paths) {
            if (!QFileInfo::exists(path))
                gone.insert(path);
        }
        return gone;
    }));
}

void RecentsController::takeGoneFiles()
{
    m_goneFiles = m_look.result();
    show();
    if (m_wantsLook)
        lookForFiles();
}

void RecentsController::compareWithList(ResourceKind kind)
{
    const ConnectionProfile *profile = m_session.profile();
    if (!profile)
        return;
    const ResourceListModel *list = m_window.listModel(kind);
    std::set<QString> present;
    for (int row = 0; row < list->rowCount(); ++row)
        present.insert(list->id(row));
    for (const RecentItem &item : m_settings.recentItems()) {
        if (item.kind != kind || item.profileId != profile->id)
            continue;
        if (present.contains(item.id))
            m_goneResources.erase({item.profileId, item.id});
        else
            m_goneResources.insert({item.profileId, item.id});
    }
    show();
}

void RecentsController::takeMissing(const QString &id)
{
    if (const ConnectionProfile *profile = m_session.profile())
        m_goneResources.insert({profile->id, id});
    show();
}

void RecentsController::show()
{
    std::vector<RecentItem> items = m_settings.recentItems();
    for (RecentItem &item : items) {
        const bool isGone = item.path.isEmpty() ? m_goneResources.contains({item.profileId, item.id})
                                                : m_goneFiles.contains(item.path);
        if (isGone)
            item.presence = RecentItem::Presence::Gone;
    }
    m_window.setRecentItems(std::move(items));
}

} // namespace weir
