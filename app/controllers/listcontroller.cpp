#include "app/controllers/listcontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/flows/resourcelistflow.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

namespace weir {

namespace {

using namespace std::chrono_literals;

//! As long as a state is on its way to another.
constexpr auto timeBetweenLooks = 3s;

} // namespace

ListController::ListController(MainWindow &window, SessionController &session, QObject *parent)
    : QObject(parent), m_window(window), m_session(session)
{
    connect(&window, &MainWindow::listRequested, this, &ListController::show);
    connect(&window, &MainWindow::refreshRequested, this, &ListController::load);
    connect(&window, &MainWindow::cancelRequested, this, &ListController::cancel);
    connect(&session, &SessionController::signedOut, this, &ListController::forget);
    connect(&session, &SessionController::signedIn, this, [this] {
        forget();
        load(ResourceKind::EventStream);
        load(ResourceKind::EventSubscription);
    });
    m_nextLook.setSingleShot(true);
    m_nextLook.setInterval(timeBetweenLooks);
    connect(&m_nextLook, &QTimer::timeout, this, &ListController::followStates);
}

void ListController::show(ResourceKind kind)
{
    if (!m_loaded[kind] && !m_flows[kind])
        load(kind);
}

void ListController::load(ResourceKind kind)
{
    ResourceListView *view = m_window.listView(kind);
    if (!m_session.profile())
        return view->showNoProfile();
    if (!m_session.client())
        return view->showNoToken();
    delete m_flows[kind];
    m_window.listModel(kind)->beginReading();
    view->showLoading();

    auto *flow = new ResourceListFlow(*m_session.client(), *m_session.profile(), kind, this);
    m_flows[kind] = flow;
    connect(flow, &ResourceListFlow::pageArrived, this,
            [this, kind](const std::vector<ResourceSummary> &rows, const ListTotals &totals) {
                takePage(kind, rows, totals);
            });
    connect(flow, &ResourceListFlow::finished, this,
            [this, kind](const std::optional<ApiError> &error) { finish(kind, error); });
    flow->start();
}

void ListController::takePage(ResourceKind kind, const std::vector<ResourceSummary> &rows,
                              const ListTotals &totals)
{
    m_window.listModel(kind)->take(rows);
    m_window.listView(kind)->showLoading(totals.total);
    if (totals.quota && totals.total)
        m_window.listView(kind)->showQuota(*totals.total, *totals.quota);
}

void ListController::finish(ResourceKind kind, const std::optional<ApiError> &error)
{
    ResourceListView *view = m_window.listView(kind);
    m_flows[kind]->deleteLater();
    m_flows[kind] = nullptr;
    if (!error) {
        m_loaded[kind] = true;
        m_window.listModel(kind)->endReading();
        view->showLoaded();
        Q_EMIT listLoaded(kind);
        if (m_window.listModel(kind)->hasPassingState())
            m_nextLook.start();
        return;
    }
    if (error->kind == ApiError::Kind::Canceled)
        return m_loaded[kind] ? view->showLoaded() : view->showCanceled();
    // Once somebody has signed in, every list is read again.
    if (error->kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this);
    const auto message = [fault = *error, isLoaded = m_loaded[kind]] {
        return isLoaded ? tr("The list could not be refreshed, so it shows what was read before: %1",
                             "then why, as a sentence")
                              .arg(fault.message())
                        : fault.message();
    };
    view->showError(message, error->requestId);
}

void ListController::followStates()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        if (m_flows[kind] || !m_session.client() || !m_window.listModel(kind)->hasPassingState())
            continue;
        if (m_window.listView(kind)->isVisible())
            load(kind);
        else
            m_nextLook.start();
    }
}

void ListController::forget()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        delete m_flows[kind];
        m_loaded[kind] = false;
        m_window.listView(kind)->clear();
        if (!m_session.profile())
            m_window.listView(kind)->showNoProfile();
        else if (!m_session.client())
            m_window.listView(kind)->showNoToken();
    }
}

void ListController::cancel()
{
    for (const auto &[kind, flow] : m_flows) {
        if (flow)
            flow->cancel();
    }
}

} // namespace weir
