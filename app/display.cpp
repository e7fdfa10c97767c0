#include "app/display.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QtGlobal>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace weir {

namespace {

#ifdef Q_OS_LINUX
//! An X server listens in the file system, in the abstract name space, or in both.
enum class NameSpace : quint8 { Files, Abstract };

//! Whether the system lists a socket of this name. Asking it is better than connecting: an X server resets
//! itself when its only client goes, and the window that connects at that moment fails.
bool isListed(const QByteArray &path)
{
    QFile sockets(QStringLiteral("/proc/net/unix"));
    if (!sockets.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = sockets.readAll().split('\n');
    return std::ranges::any_of(lines, [&path](const QByteArray &line) {
        return line.endsWith(' ' + path) || line.endsWith(" @" + path);
    });
}

//! Whether somebody listens on this socket of this machine.
bool listens(const QByteArray &path, NameSpace nameSpace)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = nameSpace == NameSpace::Abstract ? '\0' + path : path;
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    std::copy(name.begin(), name.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()));
    const int result = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
    return result == 0;
}

//! `display` as in DISPLAY: host, colon, number, and perhaps a screen.
bool hasXServer(const QByteArray &display)
{
    const qsizetype colon = display.lastIndexOf(':');
    if (colon < 0)
        return false;
    const QByteArray host = display.left(colon);
    // Another machine can only be asked by opening the window.
    if (!host.isEmpty() && host != "unix")
        return true;
    const QByteArray path = "/tmp/.X11-unix/X" + display.mid(colon + 1).split('.').front();
    // A socket from outside a container is not listed in it.
    return isListed(path) || listens(path, NameSpace::Files) || listens(path, NameSpace::Abstract);
}
#endif

} // namespace

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"))
        return true;
    if (const QByteArray wayland = qgetenv("WAYLAND_DISPLAY"); !wayland.isEmpty()) {
        const QByteArray path =
            wayland.startsWith('/') ? wayland : qgetenv("XDG_RUNTIME_DIR") + '/' + wayland;
        if (listens(path, NameSpace::Files))
            return true;
    }
    return hasXServer(qgetenv("DISPLAY"));
#else
    return true;
#endif
}

} // namespace weir
