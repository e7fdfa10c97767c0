#pragma once

#include "models/service/resourceaction.h"

#include <QObject>
#include <QPointer>

namespace weir {

class ActionDialog;
class ActionRun;
class HistoryRecorder;
class MainWindow;
class SessionController;

//! Starts, pauses, enables, disables and deletes what is chosen in the lists: asks, does it, and shows the
//! states that come of it.
class ActionController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    ActionController(MainWindow &window, SessionController &session, HistoryRecorder &history,
                     QObject *parent = nullptr);

Q_SIGNALS:
    //! Something was changed, so the list is worth reading again.
    void resourcesChanged(weir::ResourceKind kind);

private:
    void ask(ResourceKind kind, ResourceAction action, const std::vector<ActionItem> &items);
    void showItem(size_t index);
    void finish();

    MainWindow &m_window;
    SessionController &m_session;
    HistoryRecorder &m_history;
    ResourceKind m_kind = ResourceKind::EventStream;
    ResourceAction m_action = ResourceAction::Start;
    QPointer<ActionDialog> m_dialog;
    QPointer<ActionRun> m_run;
};

} // namespace weir
