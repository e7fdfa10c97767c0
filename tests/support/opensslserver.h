#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace weir {

//! `openssl s_server`, for what Qt's own server does not do: old protocols and ciphers, weak keys, and
//! asking for a certificate. Who comes in is heard, and answered nothing.
class OpenSslServer final
{
public:
    //! With the certificate of this name among those of the tests, and further options of s_server.
    OpenSslServer(const QString &certificate, const QStringList &options);
    ~OpenSslServer();
    Q_DISABLE_COPY_MOVE(OpenSslServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    //! Whether `openssl s_client` with these options comes in and is heard: the server is not at fault.
    [[nodiscard]] bool hears(const QStringList &options);
    //! Whether anything like a request has come, decrypted.
    [[nodiscard]] bool hasRequest();

private:
    QProcess m_server;
    QByteArray m_output;
    quint16 m_port = 0;
};

} // namespace weir
