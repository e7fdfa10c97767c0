#pragma once

#include "app/storage/settingsstore.h"

#include <QObject>

namespace weir {

class MainWindow;
class SessionController;
class StorageThread;

//! Carries out what is chosen in the View menu and remembers it, with the window's layout and what else the
//! window is to know at the next start.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object. Writes the last state when it goes.
    SettingsController(MainWindow &window, SessionController &session, StorageThread &storage,
                       SettingsStore store, WindowSettings settings, QObject *parent = nullptr);
    ~SettingsController() override;

    //! Sets damaged settings aside and says so: after the first profile is asked for, since whoever chooses
    //! one settles what was said before.
    void start();

    //! Where the resources of the profile were pulled to last; empty for nowhere.
    [[nodiscard]] QString pullFolder(const QString &profileId) const;
    void rememberPullFolder(const QString &profileId, const QString &folder);

    [[nodiscard]] const std::vector<RecentItem> &recentItems() const { return m_settings.recentItems; }
    void rememberRecentItem(const RecentItem &item);
    void forgetRecentItem(const RecentItem &item);

private:
    void setRecentItems(std::vector<RecentItem> items);
    void chooseAppearance(Appearance appearance);
    void chooseLanguage(const QString &language);
    void save();

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SettingsStore m_store;
    WindowSettings m_settings;
};

} // namespace weir
