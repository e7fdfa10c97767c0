#include "ui/dock.h"

#include "ui/actionrefusal.h"
#include "ui/blocking.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

Dock::Dock(const QString &name, QWidget *parent)
    : QDockWidget(parent), m_open(new QAction(this)), m_float(new QAction(this))
{
    setObjectName(name);
    m_open->setCheckable(true);
    m_float->setCheckable(true);
    connect(m_open, &QAction::toggled, this, [this] {
        showAsWanted();
        Q_EMIT openChanged();
    });
    connect(m_float, &QAction::triggered, this, &QDockWidget::setFloating);
    connect(this, &QDockWidget::topLevelChanged, m_float, &QAction::setChecked);
    hide();
}

void Dock::nameButtons()
{
    // By the names that Qt gives them: both would be those of every panel and every dialog.
    const std::pair<QString, QString> names[] = {
        {u"qt_dockwidget_closebutton"_s, tr("Close panel")},
        {u"qt_dockwidget_floatbutton"_s, tr("Float panel")},
    };
    for (const auto &[name, text] : names) {
        if (auto *button = findChild<QAbstractButton *>(name)) {
            button->setAccessibleName(text);
            button->setAccessibleDescription(windowTitle());
        }
    }
}

void Dock::setUse(Use use)
{
    m_use = use;
    showAsWanted();
}

bool Dock::isOpen() const
{
    return m_open->isChecked();
}

void Dock::open()
{
    m_open->setChecked(true);
    raise();
}

void Dock::showAsWanted()
{
    const bool isShown = isOpen() && m_use == Use::InUse;
    const QString reason =
        m_use == Use::InUse ? tr("Open this panel first.") : tr("This panel has nothing to show now.");
    setRefusal(m_float, isShown ? QString() : reason);
    setVisible(isShown);
}

void Dock::closeEvent(QCloseEvent *event)
{
    m_open->setChecked(false);
    QDockWidget::closeEvent(event);
}

void activateAcrossPanels(const QWidget *widget)
{
    // Not by isActiveWindow(): a window counts as active with its panels.
    QWidget *window = widget->window();
    const QWidget *active = QApplication::activeWindow();
    const bool isAcross = qobject_cast<const Dock *>(active) || (active && qobject_cast<Dock *>(window));
    if (isAcross && active != window && !isBlocked(window))
        window->activateWindow();
}

} // namespace weir
