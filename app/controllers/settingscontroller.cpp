#include "app/controllers/settingscontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "app/translations.h"
#include "models/profile/sandboxprofile.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>

#include <utility>

namespace weir {

SettingsController::SettingsController(MainWindow &window, SessionController &session, StorageThread &storage,
                                       SettingsStore store, WindowSettings settings, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_store(std::move(store)),
      m_settings(std::move(settings))
{
    window.restoreLayout(m_settings.layout);
    window.setAppearance(m_settings.appearance);
    window.setLanguage(m_settings.language);
    session.setSessionOnly(m_settings.sessionOnly);
    connect(&session, &SessionController::sessionOnlyChanged, this, [this](const std::set<QString> &ids) {
        m_settings.sessionOnly = ids;
        save();
    });
    connect(&window, &MainWindow::appearanceChosen, this, &SettingsController::chooseAppearance);
    connect(&window, &MainWindow::languageChosen, this, &SettingsController::chooseLanguage);
}

SettingsController::~SettingsController()
{
    m_settings.layout = m_window.saveLayout();
    const ConnectionProfile *profile = m_session.profile();
    if (profile && profile->id != sandboxProfileId)
        m_settings.profileId = profile->id;
    // Nobody is there any more to be told of a failure, and nothing but the layout would be lost.
    save();
}

void SettingsController::start()
{
    m_storage.run([store = m_store] { return store.setDamagedAside(); }, this,
                  [this](const QString &notice) {
                      if (!notice.isEmpty())
                          m_window.showBanner({.message = notice, .tone = Tone::Warning});
                  });
}

QString SettingsController::pullFolder(const QString &profileId) const
{
    const auto folder = m_settings.pullFolders.find(profileId);
    return folder == m_settings.pullFolders.end() ? QString() : folder->second;
}

void SettingsController::rememberPullFolder(const QString &profileId, const QString &folder)
{
    m_settings.pullFolders.insert_or_assign(profileId, folder);
    save();
}

void SettingsController::rememberRecentItem(const RecentItem &item)
{
    setRecentItems(withRecent(m_settings.recentItems, item));
}

void SettingsController::forgetRecentItem(const RecentItem &item)
{
    setRecentItems(withoutRecent(m_settings.recentItems, item));
}

void SettingsController::setRecentItems(std::vector<RecentItem> items)
{
    if (items == m_settings.recentItems)
        return;
    m_settings.recentItems = std::move(items);
    save();
}

void SettingsController::chooseAppearance(Appearance appearance)
{
    m_settings.appearance = appearance;
    applyTheme(*qApp, appearance);
    m_window.setAppearance(appearance);
    save();
}

void SettingsController::chooseLanguage(const QString &language)
{
    m_settings.language = language;
    installTranslations(*qApp, language);
    m_window.setLanguage(language);
    save();
}

void SettingsController::save()
{
    m_storage.run([store = m_store, settings = m_settings] { return store.save(settings); }, this,
                  [this](const std::optional<FileError> &error) {
                      if (error)
                          m_window.showBanner({.message = error->message, .tone = Tone::Warning});
                  });
}

} // namespace weir
