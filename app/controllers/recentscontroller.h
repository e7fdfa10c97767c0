#pragma once

#include "models/schema/resourcekind.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <set>
#include <utility>

namespace weir {

class DraftController;
class ListController;
class MainWindow;
struct RecentItem;
class ResourceDraft;
class SessionController;
class SettingsController;

//! Remembers for the start page what was open in the window, and which of it is gone: files that are not
//! there when the page is seen, and resources that are not in the list of their project or that the service
//! did not find.
class RecentsController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    RecentsController(MainWindow &window, SessionController &session, ListController &lists,
                      DraftController &drafts, SettingsController &settings, QObject *parent = nullptr);

private:
    void remember(ResourceDraft *draft);
    //! As the service or the file has it: what was typed since may be discarded.
    [[nodiscard]] QString nameOf(ResourceDraft *draft) const;
    void forget(const RecentItem &item);
    void lookForFiles();
    void takeGoneFiles();
    void compareWithList(ResourceKind kind);
    void takeMissing(const QString &id);
    void show();

    MainWindow &m_window;
    SessionController &m_session;
    DraftController &m_drafts;
    SettingsController &m_settings;
    //! Apart from the thread on which drafts are saved.
    QFutureWatcher<std::set<QString>> m_look;
    //! The page was seen again since it began.
    bool m_wantsLook = false;
    std::set<QString> m_goneFiles;
    //! By the IDs of the profile and of the resource.
    std::set<std::pair<QString, QString>> m_goneResources;
};

} // namespace weir
