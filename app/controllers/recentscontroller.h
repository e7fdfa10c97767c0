#pragma once

#include <QObject>

namespace weir {

class DraftController;
class MainWindow;
class ResourceDraft;
class SettingsController;

//! Remembers for the start page what was open in the window.
class RecentsController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    RecentsController(MainWindow &window, DraftController &drafts, SettingsController &settings,
                      QObject *parent = nullptr);

private:
    void remember(ResourceDraft *draft);

    MainWindow &m_window;
    DraftController &m_drafts;
    SettingsController &m_settings;
};

} // namespace weir
