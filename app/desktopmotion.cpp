#include "app/desktopmotion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QMap>
#include <QVariant>
#include <QWidget>
#include <QWindow>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using PortalSettings = QMap<QString, QVariantMap>;

constexpr QLatin1StringView portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView portalInterface("org.freedesktop.portal.Settings");

constexpr QLatin1StringView commonGroup("org.freedesktop.appearance");
constexpr QLatin1StringView gnomeGroup("org.gnome.desktop.interface");
constexpr QLatin1StringView plasmaGroup("org.kde.kdeglobals.KDE");

Motion motionIn(const PortalSettings &settings)
{
    const QVariant reduced = settings.value(commonGroup).value(u"reduced-motion"_s);
    const QVariant enabled = settings.value(gnomeGroup).value(u"enable-animations"_s);
    const QVariant factor = settings.value(plasmaGroup).value(u"AnimationDurationFactor"_s);
    bool isNumber = false;
    const bool isZero = factor.toDouble(&isNumber) == 0 && isNumber;
    const bool isReduced = reduced.toUInt() == 1 || (enabled.isValid() && !enabled.toBool()) || isZero;
    return isReduced ? Motion::Reduced : Motion::Allowed;
}

} // namespace

DesktopMotion::DesktopMotion(QObject *parent) : QObject(parent)
{
    qDBusRegisterMetaType<PortalSettings>();
}

void DesktopMotion::startAfterPaintOf(QWidget &window)
{
    if (window.windowHandle()->isExposed())
        return start();
    window.windowHandle()->installEventFilter(this);
}

bool DesktopMotion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed()) {
        watched->removeEventFilter(this);
        // The window paints itself as it takes the event.
        QMetaObject::invokeMethod(this, &DesktopMotion::start, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void DesktopMotion::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // clang-format off
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(takeChange(QString,QString)));
    // clang-format on
    read();
}

void DesktopMotion::read()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"ReadAll"_s);
    question << QStringList{commonGroup, gnomeGroup, plasmaGroup};
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<PortalSettings> reply = *watcher;
        Q_EMIT told(reply.isError() ? Motion::Allowed : motionIn(reply.value()));
    });
}

void DesktopMotion::takeChange(const QString &group, const QString &key)
{
    Q_UNUSED(key);
    if (group == commonGroup || group == gnomeGroup || group == plasmaGroup)
        read();
}

} // namespace weir
