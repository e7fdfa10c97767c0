#pragma once

#include <QString>
#include <QUrl>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace weir {

//! A port that takes no further connection and does not refuse it either: its queue is full.
class BlackHole
{
public:
    BlackHole() : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (int &visitor : m_visitors) {
            visitor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(visitor, reinterpret_cast<const sockaddr *>(&address), size);
        }
    }
    ~BlackHole()
    {
        for (const int visitor : m_visitors)
            ::close(visitor);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

    [[nodiscard]] QUrl url(const QString &scheme) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_port));
    }

private:
    int m_listener;
    int m_port = 0;
    std::array<int, 4> m_visitors{};
};

} // namespace weir
