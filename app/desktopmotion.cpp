#include "app/desktopmotion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#include <QVariant>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using PortalSettings = QMap<QString, QVariantMap>;

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");

constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView plasma("org.kde.kdeglobals.KDE");

Motion motionIn(const PortalSettings &settings)
{
    const QVariant reduced = settings.value(appearance).value(u"reduced-motion"_s);
    const QVariant enabled = settings.value(gnome).value(u"enable-animations"_s);
    const QVariant factor = settings.value(plasma).value(u"AnimationDurationFactor"_s);
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

void DesktopMotion::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(takeChange(QString, QString)));
    read();
}

void DesktopMotion::read()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    question << QStringList{appearance, gnome, plasma};
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
    if (group == appearance || group == gnome || group == plasma)
        read();
}

} // namespace weir
