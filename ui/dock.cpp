#include "ui/dock.h"

#include "ui/actionrefusal.h"
#include "ui/blocking.h"
#include "ui/taborder.h"
#include "ui/widgetkeys.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr auto floatButton = "qt_dockwidget_floatbutton"_L1;
constexpr QSize leastFloating(380, 480);
constexpr QSize largestFloating(720, 640);

//! Of this size and on the screen: at that side of the window where it covers the least of what is taken.
QRect placeBeside(const QRect &window, const QList<QRect> &taken, const QRect &screen, const QSize &size,
                  Qt::LayoutDirection direction)
{
    const QSize fitting = size.boundedTo(screen.size());
    const int before = window.left() - fitting.width();
    const int after = window.right() + 1;
    const bool isMirrored = direction == Qt::RightToLeft;
    // The bars of the window are at its top.
    const int bottom = window.bottom() + 1 - fitting.height();
    const QPoint corners[] = {
        {isMirrored ? before : after, bottom},
        {isMirrored ? after : before, bottom},
        {window.left(), window.bottom() + 1},
        {window.left(), window.top() - fitting.height()},
    };
    QRect best;
    qint64 least = 0;
    for (const QPoint &corner : corners) {
        const int left = std::clamp(corner.x(), screen.left(), screen.right() + 1 - fitting.width());
        const int top = std::clamp(corner.y(), screen.top(), screen.bottom() + 1 - fitting.height());
        const QRect place(QPoint(left, top), fitting);
        qint64 covered = 0;
        for (const QRect &other : taken) {
            const QSize common = (place & other).size();
            covered += common.isEmpty() ? 0 : qint64(common.width()) * common.height();
        }
        // On a small screen it stays where people look for it, unless that covers a good deal more.
        if (best.isNull() || covered * 4 < least * 3) {
            least = covered;
            best = place;
        }
    }
    return best;
}

} // namespace

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
    connect(m_float, &QAction::triggered, this, &Dock::floatWithFocus);
    connect(qApp, &QApplication::focusChanged, this, &Dock::noteFocus);
    // After Qt's own, which floats it.
    if (auto *button = findChild<QAbstractButton *>(floatButton))
        connect(button, &QAbstractButton::clicked, this, &Dock::placeFloating);
    connect(this, &QDockWidget::topLevelChanged, this, [this](bool floats) {
        m_float->setChecked(floats);
        if (!floats)
            m_place = Place::Known;
        // Qt has given them its own names again.
        nameButtons();
    });
    hide();
}

void Dock::nameButtons()
{
    // By the names that Qt gives them: both would be those of every panel and every dialog.
    const std::pair<QString, QString> names[] = {
        {u"qt_dockwidget_closebutton"_s, tr("Close panel")},
        {floatButton, tr("Float panel")},
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
    // A window of its own would be there before the one that it belongs to, and after it.
    const bool isAlone = isFloating() && !parentWidget()->isVisible();
    const bool isShown = isOpen() && m_use == Use::InUse && !isAlone;
    const QString reason =
        m_use == Use::InUse ? tr("Open this panel first.") : tr("This panel has nothing to show now.");
    setRefusal(m_float, isShown ? QString() : reason);
    const bool hadFocus = isVisible() && isAncestorOf(QApplication::focusWidget());
    // Qt gives it to whatever comes next.
    const QPointer<QWidget> before = m_focusBefore;
    setVisible(isShown);
    // A floating panel goes with its window as well, which takes no focus any more then.
    if (hadFocus && !isShown && parentWidget()->isVisible())
        giveFocusBack(before);
    // The window would come to stand before it.
    if (isShown && isFloating())
        raise();
}

void Dock::noteFocus(const QWidget *former, QWidget *now)
{
    // As a part of the panel is hidden, Qt gives the focus to whatever comes next: nobody has gone there.
    if (former && isAncestorOf(former) && !former->isVisible())
        return;
    if (now && now->window() == parentWidget()->window() && !isAncestorOf(now))
        m_focusBefore = now;
}

void Dock::giveFocusBack(QWidget *before)
{
    if (!before || !before->isVisible() || !before->isEnabled())
        return Q_EMIT focusLeft();
    before->setFocus(Qt::OtherFocusReason);
    // A floating panel was the active window.
    before->activateWindow();
}

void Dock::floatWithFocus(bool floats)
{
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const bool isOwn = focused && isAncestorOf(focused);
    const QPointer<QWidget> before = m_focusBefore;
    setFloating(floats);
    placeFloating();
    // On the way something else has it.
    m_focusBefore = before;
    if (isOwn && focused) {
        activateWindow();
        focused->setFocus(Qt::OtherFocusReason);
    }
}

bool Dock::event(QEvent *event)
{
    const bool wasHandled = QDockWidget::event(event);
    if (event->type() == QEvent::MouseButtonDblClick)
        placeFloating();
    else if (event->type() == QEvent::WindowBlocked)
        m_wasActive = QApplication::activeWindow() == this;
    // After the dialog, window managers go to the window that it came from.
    else if (event->type() == QEvent::WindowUnblocked && std::exchange(m_wasActive, false))
        activateWindow();
    return wasHandled;
}

void Dock::keyPressEvent(QKeyEvent *event)
{
    if (isKey(event, WidgetKey::LeavePanel))
        giveFocusBack(m_focusBefore);
    else
        QDockWidget::keyPressEvent(event);
}

bool Dock::focusNextPrevChild(bool next)
{
    return isWindow() ? stepFocus(this, next) : QDockWidget::focusNextPrevChild(next);
}

void Dock::placeFloating()
{
    if (!isFloating() || std::exchange(m_place, Place::Known) == Place::Known)
        return;
    const QWidget *main = parentWidget()->window();
    const QRect window = main->frameGeometry();
    // A frame of its own would be as that of the window.
    const QMargins frame(main->geometry().left() - window.left(), main->geometry().top() - window.top(),
                         window.right() - main->geometry().right(),
                         window.bottom() - main->geometry().bottom());
    const QSize panel = size().expandedTo(leastFloating).boundedTo(largestFloating);
    QList<QRect> taken{window};
    for (const Dock *other : parentWidget()->findChildren<Dock *>()) {
        if (other != this && other->isFloating() && other->isVisible())
            taken.append(other->frameGeometry());
    }
    const QRect place = placeBeside(window, taken, main->screen()->availableGeometry(), panel.grownBy(frame),
                                    layoutDirection());
    setGeometry(place.marginsRemoved(frame));
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
