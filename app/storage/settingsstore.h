#pragma once

#include "models/json/json.h"
#include "models/lists/recentitem.h"
#include "ui/appearance.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace weir {

struct FileError;

//! What the window remembers from one start to the next; no secrets.
struct WindowSettings
{
    //! As MainWindow::saveLayout() gives it.
    QByteArray layout = {};
    //! Empty for the system's.
    QString language = {};
    Appearance appearance = Appearance::System;
    //! The profile that was chosen last.
    QString profileId = {};
    //! Where the resources of each profile were pulled to last, by the profile's ID.
    std::map<QString, QString> pullFolders = {};
    //! The profiles of which somebody chose that what they sign in with is for the session alone, by ID.
    //! Nothing where that is not known: it was chosen in a file that cannot be read any more.
    std::optional<std::set<QString>> sessionOnly = std::set<QString>();
    //! What was open last comes first.
    std::vector<RecentItem> recentItems = {};
    //! Members of the file that this version does not know.
    Json::Object unknownMembers = {};
};

//! `settings.json` in the config folder. Every function blocks.
class SettingsStore
{
public:
    explicit SettingsStore(const QString &configFolder);

    //! What cannot be read, or a newer Weir wrote, is as if it had never been set: a window opens without it
    //! as well. But for `sessionOnly`, which keeps secrets off the disk: it is read from what is newer as
    //! well.
    [[nodiscard]] WindowSettings load() const;
    //! Gives a damaged file another name, so that nothing that can still be read in it is lost. What was
    //! done, as one sentence; empty where nothing was to do.
    [[nodiscard]] QString setDamagedAside() const;
    //! Not over those of a newer Weir.
    [[nodiscard]] std::optional<FileError> save(const WindowSettings &settings) const;

private:
    QString m_folder;
    QString m_path;
};

} // namespace weir
