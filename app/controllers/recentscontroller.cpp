#include "app/controllers/recentscontroller.h"

#include "app/controllers/draftcontroller.h"
#include "app/controllers/settingscontroller.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/recentitem.h"
#include "ui/mainwindow.h"

#include <QFileInfo>

namespace weir {

RecentsController::RecentsController(MainWindow &window, DraftController &drafts,
                                     SettingsController &settings, QObject *parent)
    : QObject(parent), m_window(window), m_drafts(drafts), m_settings(settings)
{
    window.setRecentItems(settings.recentItems());
    connect(&drafts, &DraftController::draftOpened, this, &RecentsController::remember);
    // It may have got a name, a file or a resource since.
    connect(&drafts, &DraftController::draftClosing, this, &RecentsController::remember);
}

void RecentsController::remember(ResourceDraft *draft)
{
    RecentItem item{.kind = draft->kind(), .name = draft->name(), .path = m_drafts.pathOf(draft)};
    if (item.path.isEmpty()) {
        item.profileId = draft->profileId();
        item.id = draft->identity().id;
        // What is nowhere cannot be opened again.
        if (item.profileId.isEmpty() || item.id.isEmpty())
            return;
    }
    if (item.name.isEmpty())
        item.name = item.path.isEmpty() ? item.id : QFileInfo(item.path).fileName();
    m_settings.rememberRecentItem(item);
    m_window.setRecentItems(m_settings.recentItems());
}

} // namespace weir
