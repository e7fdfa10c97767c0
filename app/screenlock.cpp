#include "app/screenlock.h"

#include <QDBusConnection>

namespace weir {

using namespace Qt::StringLiterals;

void ScreenLock::start()
{
    QDBusConnection session = QDBusConnection::sessionBus();
    // Whoever has the name: each desktop has another path, and only GNOME an interface of its own.
    for (const QString &interface : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        session.connect({}, {}, interface, u"ActiveChanged"_s, this, SLOT(takeActive(bool)));
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, {}, u"org.freedesktop.login1.Session"_s,
                                         u"Lock"_s, this, SIGNAL(locked()));
}

void ScreenLock::takeActive(bool isActive)
{
    if (isActive)
        Q_EMIT locked();
}

} // namespace weir
