#pragma once

#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"
#include "models/service/resourcesummary.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace weir {

class MainWindow;
class ResourceListFlow;
class SessionController;
struct ListTotals;

//! Fills the window's resource lists.
class ListController final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    ListController(MainWindow &window, SessionController &session, QObject *parent = nullptr);

    //! Reads the list, also where it was read before.
    void load(ResourceKind kind);

Q_SIGNALS:
    //! The whole list was read.
    void listLoaded(weir::ResourceKind kind);

private:
    void show(ResourceKind kind);
    void takePage(ResourceKind kind, const std::vector<ResourceSummary> &rows, const ListTotals &totals);
    void finish(ResourceKind kind, const std::optional<ApiError> &error);
    //! Reads those again in which a state is on its way to another; what nobody looks at can wait.
    void followStates();
    void forget();
    void cancel();

    MainWindow &m_window;
    SessionController &m_session;
    //! The flow that fills or has filled a list; null where none was started in this session.
    std::map<ResourceKind, QPointer<ResourceListFlow>> m_flows;
    //! Whether a list was read to its end in this session, and so shows all even while it is read again.
    std::map<ResourceKind, bool> m_loaded;
    QTimer m_nextLook;
};

} // namespace weir
