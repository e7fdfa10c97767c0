#include "ui/workspace.h"

#include "ui/dock.h"
#include "ui/theme.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! Of the docks and their names.
constexpr int panelsVersion = 1;
constexpr int leastDetails = 372;
constexpr int requestsHeight = 280;

} // namespace

Workspace::Workspace(QWidget *center, QWidget *parent)
    : QMainWindow(parent, Qt::Widget), m_details(new Dock(u"details"_s, this)),
      m_requests(new Dock(u"requests"_s, this)), m_reset(new QAction(this))
{
    setCentralWidget(center);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    m_details->openAction()->setShortcut(Qt::Key_F9);
    showTexts();
    reset();
    connect(m_reset, &QAction::triggered, this, &Workspace::reset);
    connect(m_details, &QDockWidget::visibilityChanged, this, &Workspace::fitDetails);
    connectPanel(m_details);
    connectPanel(m_requests);
}

void Workspace::fillMenu(QMenu *menu) const
{
    menu->addAction(m_details->openAction());
    menu->addSeparator();
    menu->addActions({m_details->floatAction(), m_requests->floatAction()});
    menu->addSeparator();
    menu->addAction(m_reset);
}

QList<QAction *> Workspace::panelActions() const
{
    return {m_details->openAction(), m_details->floatAction(), m_requests->openAction(),
            m_requests->floatAction(), m_reset};
}

QMenu *Workspace::createPopupMenu()
{
    // Qt's own actions would not know what is wanted.
    auto *menu = new QMenu(this);
    fillMenu(menu);
    menu->insertAction(menu->actions().at(1), m_requests->openAction());
    return menu;
}

QByteArray Workspace::savePanels() const
{
    QByteArray panels;
    QDataStream stream(&panels, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_details->isOpen() << m_requests->isOpen() << saveState(panelsVersion) << m_detailsFollow;
    return panels;
}

bool Workspace::restorePanels(const QByteArray &panels)
{
    QDataStream stream(panels);
    stream.setVersion(QDataStream::Qt_6_4);
    bool hasDetails = false;
    bool hasRequests = false;
    QByteArray state;
    stream >> hasDetails >> hasRequests >> state;
    if (stream.status() != QDataStream::Ok)
        return false;
    // Earlier versions did not write it.
    bool detailsFollow = false;
    stream >> detailsFollow;
    // Before panels come to their places.
    std::swap(m_detailsFollow, detailsFollow);
    if (!restoreState(state, panelsVersion)) {
        m_detailsFollow = detailsFollow;
        return false;
    }
    m_details->openAction()->setChecked(hasDetails);
    m_requests->openAction()->setChecked(hasRequests);
    for (Dock *panel : {m_details, m_requests})
        panel->showAsWanted();
    return true;
}

bool Workspace::event(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && isSeparator(static_cast<QMouseEvent *>(event)->pos()))
        m_detailsFollow = false;
    return QMainWindow::event(event);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitDetails();
}

void Workspace::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

void Workspace::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_requests->showAsWanted();
    m_details->showAsWanted();
}

void Workspace::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    // Whoever quits closes no panel: at the next start it is open.
    m_requests->showAsWanted();
    m_details->showAsWanted();
}

void Workspace::showTexts()
{
    m_details->setWindowTitle(tr("Details"));
    m_details->openAction()->setText(tr("&Details"));
    m_details->floatAction()->setText(tr("&Float details"));
    m_requests->setWindowTitle(tr("Requests"));
    m_requests->openAction()->setText(tr("R&equests"));
    m_requests->floatAction()->setText(tr("F&loat requests"));
    m_reset->setText(tr("&Reset panels"));
    for (Dock *panel : {m_details, m_requests}) {
        panel->nameButtons();
        panel->showAsWanted();
    }
}

void Workspace::reset()
{
    for (Dock *panel : {m_details, m_requests})
        panel->setFloating(false);
    // Qt mirrors no panels.
    addDockWidget(isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, m_details);
    addDockWidget(Qt::BottomDockWidgetArea, m_requests);
    m_detailsFollow = true;
    resizeDocks({m_requests}, {requestsHeight}, Qt::Vertical);
    m_details->open();
    for (Dock *panel : {m_details, m_requests})
        panel->showAsWanted();
    fitDetails();
}

void Workspace::fitDetails()
{
    if (!m_detailsFollow || dockWidgetArea(m_details) == Qt::NoDockWidgetArea)
        return;
    const int width = std::max(this->width() - metrics::widestForm, leastDetails);
    resizeDocks({m_details}, {width}, Qt::Horizontal);
}

void Workspace::connectPanel(Dock *panel)
{
    connect(panel, &QDockWidget::dockLocationChanged, this, &Workspace::arranged);
    connect(panel, &QDockWidget::topLevelChanged, this, &Workspace::arranged);
}

} // namespace weir
