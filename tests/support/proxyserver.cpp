#include "tests/support/proxyserver.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <utility>

namespace weir {

//! One client of the proxy, and the service that it asked for.
class ProxyConnection final : public QObject
{
public:
    ProxyConnection(QTcpSocket *client, ProxyServer *server);

private:
    enum class State : quint8 { Greeting, SigningIn, Asked, Tunnel };

    void onClientReadyRead();
    //! Each takes its message off the buffer; false where it is not whole yet, or the client was sent away.
    [[nodiscard]] bool takeConnect();
    [[nodiscard]] bool takeGreeting();
    [[nodiscard]] bool takeSignIn();
    [[nodiscard]] bool takeAddress();
    [[nodiscard]] bool takeMessage();
    void openTunnel(const QByteArray &host, quint16 port, const QByteArray &success,
                    const QByteArray &failure);
    void relay(QTcpSocket *from, QTcpSocket *to);
    void sendAway(const QByteArray &answer);

    QTcpSocket *m_client;
    QTcpSocket *m_service;
    ProxyServer *m_server;
    QByteArray m_buffer;
    State m_state = State::Greeting;
};

ProxyConnection::ProxyConnection(QTcpSocket *client, ProxyServer *server)
    : QObject(server), m_client(client), m_service(new QTcpSocket(this)), m_server(server)
{
    client->setParent(this);
    connect(client, &QTcpSocket::readyRead, this, &ProxyConnection::onClientReadyRead);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_service, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(m_service, &QTcpSocket::readyRead, this, [this] { relay(m_service, m_client); });
}

void ProxyConnection::onClientReadyRead()
{
    if (m_state == State::Tunnel)
        return relay(m_client, m_service);
    const QByteArray bytes = m_client->readAll();
    m_server->m_seen += bytes;
    m_buffer += bytes;
    while (m_state != State::Tunnel && takeMessage())
        continue;
}

bool ProxyConnection::takeMessage()
{
    if (m_server->m_kind == ProxyServer::Kind::Http)
        return takeConnect();
    switch (m_state) {
    case State::Greeting:
        return takeGreeting();
    case State::SigningIn:
        return takeSignIn();
    case State::Asked:
        return takeAddress();
    case State::Tunnel:
        return false;
    }
    Q_UNREACHABLE();
}

bool ProxyConnection::takeConnect()
{
    constexpr QByteArrayView endOfHeaders = "\r\n\r\n";
    const qsizetype end = m_buffer.indexOf(endOfHeaders);
    if (end < 0)
        return false;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + endOfHeaders.size());
    ++m_server->m_connectCount;
    const QByteArray credentials = "Basic " + (m_server->m_userName + ':' + m_server->m_password).toBase64();
    if (!m_server->m_userName.isEmpty() && !head.contains("Proxy-Authorization: " + credentials)) {
        m_server->m_refusedCount += head.contains("Proxy-Authorization:");
        QByteArray answer = "HTTP/1.1 407 Proxy Authentication Required\r\n";
        for (const QByteArray &challenge : std::as_const(m_server->m_challenges))
            answer += "Proxy-Authenticate: " + challenge + "\r\n";
        m_client->write(answer + "Content-Length: 0\r\n\r\n");
        return true;
    }
    if (!m_server->m_answer.isEmpty()) {
        sendAway(m_server->m_answer);
        return false;
    }
    const QByteArray target = head.split(' ').value(1);
    const qsizetype colon = target.lastIndexOf(':');
    openTunnel(target.left(colon), target.mid(colon + 1).toUShort(), "HTTP/1.1 200 Connected\r\n\r\n",
               "HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n");
    return false;
}

// SOCKS5: RFC 1928, its sign-in: RFC 1929.

bool ProxyConnection::takeGreeting()
{
    if (m_buffer.size() < 2 || m_buffer.size() < 2 + m_buffer.at(1))
        return false;
    const QByteArray methods = m_buffer.mid(2, m_buffer.at(1));
    m_buffer.remove(0, 2 + methods.size());
    const char method = m_server->m_userName.isEmpty() ? 0 : 2;
    if (!methods.contains(method)) {
        sendAway(QByteArray::fromHex("05ff"));
        return false;
    }
    m_client->write(QByteArray::fromHex("05") + method);
    m_state = method == 0 ? State::Asked : State::SigningIn;
    return true;
}

bool ProxyConnection::takeSignIn()
{
    if (m_buffer.size() < 2 || m_buffer.size() < 3 + m_buffer.at(1))
        return false;
    const QByteArray userName = m_buffer.mid(2, m_buffer.at(1));
    const qsizetype passwordAt = 3 + userName.size();
    const QByteArray password = m_buffer.mid(passwordAt, m_buffer.at(passwordAt - 1));
    m_buffer.remove(0, passwordAt + password.size());
    if (userName != m_server->m_userName || password != m_server->m_password) {
        ++m_server->m_refusedCount;
        sendAway(QByteArray::fromHex("0101"));
        return false;
    }
    m_client->write(QByteArray::fromHex("0100"));
    m_state = State::Asked;
    return true;
}

bool ProxyConnection::takeAddress()
{
    constexpr char ipv4 = 1;
    constexpr qsizetype hostAt = 4;
    if (m_buffer.size() <= hostAt)
        return false;
    const bool isIp = m_buffer.at(hostAt - 1) == ipv4;
    const qsizetype hostSize = isIp ? 4 : 1 + m_buffer.at(hostAt);
    if (m_buffer.size() < hostAt + hostSize + 2)
        return false;
    const QByteArray address = m_buffer.mid(hostAt, hostSize);
    QByteArray host = address.mid(1);
    if (isIp)
        host = QHostAddress(address.toHex().toUInt(nullptr, 16)).toString().toLatin1();
    const auto port = m_buffer.mid(hostAt + hostSize, 2).toHex().toUShort(nullptr, 16);
    m_buffer.remove(0, hostAt + hostSize + 2);
    openTunnel(host, port, QByteArray::fromHex("05000001000000000000"),
               QByteArray::fromHex("05050001000000000000"));
    return false;
}

void ProxyConnection::openTunnel(const QByteArray &host, quint16 port, const QByteArray &success,
                                 const QByteArray &failure)
{
    m_server->m_tunnels.append(host + ':' + QByteArray::number(port));
    connect(m_service, &QTcpSocket::connected, this, [this, success] {
        m_state = State::Tunnel;
        m_client->write(success);
    });
    connect(m_service, &QTcpSocket::errorOccurred, this, [this, failure] {
        if (m_state != State::Tunnel)
            sendAway(failure);
    });
    if (m_server->m_onlyPort != 0)
        m_service->connectToHost(QHostAddress::LocalHost, m_server->m_onlyPort);
    else
        m_service->connectToHost(QString::fromLatin1(host), port);
}

void ProxyConnection::relay(QTcpSocket *from, QTcpSocket *to)
{
    const QByteArray bytes = from->readAll();
    m_server->m_seen += bytes;
    to->write(bytes);
}

void ProxyConnection::sendAway(const QByteArray &answer)
{
    m_client->write(answer);
    m_client->disconnectFromHost();
}

ProxyServer::ProxyServer(Kind kind, QByteArray userName, QByteArray password)
    : m_kind(kind), m_userName(std::move(userName)), m_password(std::move(password))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ProxyServer::onNewConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The loopback interface does not let the test proxy listen.");
}

void ProxyServer::onNewConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_connectionCount;
        new ProxyConnection(client, this); // deletes itself with its client
    }
}

} // namespace weir
