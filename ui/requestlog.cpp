#include "ui/requestlog.h"

#include "ui/dialogs/requestlogwindow.h"
#include "ui/lists/requestlogview.h"

#include <QApplication>
#include <QSplitter>

namespace weir {

namespace {

constexpr int panelHeight = 280;

} // namespace

RequestLog::RequestLog(RequestLogModel *requests, QSplitter *rows, QObject *parent)
    : QObject(parent), m_requests(requests), m_rows(rows)
{
}

RequestLog::~RequestLog() = default;

void RequestLog::toggle()
{
    if (isWindowWanted())
        return window()->present();
    if (m_panel && m_panel->isVisible() && m_panel->isAncestorOf(QApplication::focusWidget()))
        return hidePanel();
    showPanel();
}

void RequestLog::showFailure(const QString &requestId)
{
    if (isWindowWanted()) {
        window()->view()->chooseFailure(requestId);
        window()->present();
    } else {
        panel()->chooseFailure(requestId);
        showPanel();
    }
}

void RequestLog::tell(const QString &text, Tone tone)
{
    if (m_panel)
        m_panel->tell(text, tone);
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

RequestLogView *RequestLog::panel()
{
    if (!m_panel) {
        m_panel = new RequestLogView(m_requests, RequestLogView::Place::Panel, m_rows);
        m_panel->hide();
        m_rows->addWidget(m_panel);
        m_rows->setStretchFactor(m_rows->indexOf(m_panel), 0);
        m_rows->setSizes({m_rows->height() - panelHeight, panelHeight});
        connectView(m_panel);
        connect(m_panel, &RequestLogView::closeRequested, this, &RequestLog::hidePanel);
        connect(m_panel, &RequestLogView::windowRequested, this, &RequestLog::moveToWindow);
    }
    return m_panel;
}

RequestLogWindow *RequestLog::window()
{
    if (!m_window) {
        m_window = std::make_unique<RequestLogWindow>(m_requests);
        connectView(m_window->view());
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
    if (!panel()->isVisible())
        m_focusBefore = QApplication::focusWidget();
    panel()->show();
    panel()->enter();
}

void RequestLog::hidePanel()
{
    m_panel->hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void RequestLog::moveToWindow()
{
    hidePanel();
    window()->present();
}

} // namespace weir
