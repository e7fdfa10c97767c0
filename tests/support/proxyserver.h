#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

namespace weir {

//! A proxy on the loopback interface that opens tunnels (CONNECT, or SOCKS5), and keeps what it was asked
//! for.
class ProxyServer final : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Http, Socks5 };

    //! Asks for a sign-in where `userName` is not empty.
    explicit ProxyServer(Kind kind, QByteArray userName = {}, QByteArray password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    //! Answers every CONNECT with these bytes instead of a tunnel.
    void setAnswer(const QByteArray &answer) { m_answer = answer; }

    //! Every tunnel ends at this port of the loopback interface, whatever host was asked for.
    void leadTo(quint16 port) { m_onlyPort = port; }

    void setPassword(const QByteArray &password) { m_password = password; }
    //! What it offers to whoever has not signed in (HTTP), one header each; Basic alone is done.
    void setChallenges(const QList<QByteArray> &challenges) { m_challenges = challenges; }

    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    //! How often a tunnel was asked for (HTTP).
    [[nodiscard]] int connectCount() const { return m_connectCount; }
    //! Where tunnels were opened to, as "host:port".
    [[nodiscard]] const QList<QByteArray> &tunnels() const { return m_tunnels; }
    //! How often somebody signed in with something else than the user name and the password.
    [[nodiscard]] int refusedCount() const { return m_refusedCount; }
    //! All that went through, both ways, and what came before it.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }

private:
    friend class ProxyConnection;

    void onNewConnection();

    const Kind m_kind;
    const QByteArray m_userName;
    QByteArray m_password;
    QByteArray m_answer;
    QList<QByteArray> m_challenges{"Basic realm=\"test\""};
    QTcpServer m_server;
    quint16 m_onlyPort = 0;
    int m_connectionCount = 0;
    int m_connectCount = 0;
    int m_refusedCount = 0;
    QList<QByteArray> m_tunnels;
    QByteArray m_seen;
};

} // namespace weir
