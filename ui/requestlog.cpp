#include "ui/requestlog.h"

#include "ui/dialogs/requestlogwindow.h"
#include "ui/dock.h"
#include "ui/lists/requestlogview.h"

#include <QApplication>

namespace weir {

RequestLog::RequestLog(RequestLogModel *requests, Dock *panel, QObject *parent)
    : QObject(parent), m_requests(requests), m_panel(panel)
{
    connect(panel, &Dock::openChanged, this, &RequestLog::takeOpening);
}

RequestLog::~RequestLog() = default;

void RequestLog::toggle()
{
    if (isWindowWanted())
        return window()->present();
    if (m_panel->isVisible() && m_panel->isAncestorOf(QApplication::focusWidget()))
        m_panel->close();
    else
        showPanel();
}

void RequestLog::showFailure(const QString &requestId)
{
    if (isWindowWanted()) {
        window()->view()->chooseFailure(requestId);
        window()->present();
    } else {
        panelView()->chooseFailure(requestId);
        showPanel();
    }
}

void RequestLog::tell(const QString &text, Tone tone)
{
    if (m_panelView)
        m_panelView->tell(text, tone);
    if (m_window)
        m_window->view()->tell(text, tone);
}

void RequestLog::closeWindow()
{
    m_window.reset();
}

bool RequestLog::isWindowWanted() const
{
    return QApplication::activeModalWidget() || (m_window && m_window->isVisible());
}

RequestLogView *RequestLog::panelView()
{
    if (!m_panelView) {
        m_panelView = new RequestLogView(m_requests, RequestLogView::Place::Panel, m_panel);
        m_panel->setWidget(m_panelView);
        connectView(m_panelView);
        connect(m_panelView, &RequestLogView::closeRequested, m_panel, &QWidget::close);
        Q_EMIT panelFilled(m_panelView);
    }
    return m_panelView;
}

RequestLogWindow *RequestLog::window()
{
    if (!m_window) {
        m_window = std::make_unique<RequestLogWindow>(m_requests);
        connectView(m_window->view());
        Q_EMIT windowMade(m_window.get());
    }
    return m_window.get();
}

void RequestLog::connectView(RequestLogView *view)
{
    connect(view, &RequestLogView::curlRequested, this, &RequestLog::curlRequested);
    connect(view, &RequestLogView::saveRequested, this, &RequestLog::saveRequested);
}

void RequestLog::showPanel()
{
    m_panel->open();
    panelView()->enter();
    activateAcrossPanels(m_panel);
}

void RequestLog::takeOpening()
{
    if (m_panel->isOpen())
        panelView();
}

} // namespace weir
