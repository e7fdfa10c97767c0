#pragma once

#include "app/flows/pullflow.h"
#include "ui/dialogs/pulldialog.h"

#include <QObject>
#include <QPointer>

namespace weir {

class MainWindow;
class SessionController;
class SettingsController;
class StorageThread;

//! Keeps the resources of the chosen profile in a folder, as `weir pull` does, and shows what changed there.
class PullController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    PullController(MainWindow &window, SessionController &session, StorageThread &storage,
                   SettingsController &settings, QObject *parent = nullptr);

private:
    void chooseFolder();
    void pull(const QString &folder, PullOptions::Gone gone);
    void take(const PulledFile &file);
    void takeRemark(const PullRemark &remark);
    void finish(const PullEnd &end, PullOptions::Gone gone);
    void showResult(PullContent::End end);
    void showFault(const PullEnd &end, PullOptions::Gone gone);
    void drop();

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    SettingsController &m_settings;
    QPointer<PullFlow> m_flow;
    //! What the flow has told so far.
    PullContent m_content;
};

} // namespace weir
