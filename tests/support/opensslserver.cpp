#include "tests/support/opensslserver.h"

#include <QTest>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

QString certificatePath(const QString &fileName)
{
    return QStringLiteral(WEIR_TEST_CERTIFICATES "/") + fileName;
}

} // namespace

OpenSslServer::OpenSslServer(const QString &certificate, const QStringList &options)
{
    const QString chain = certificatePath(certificate + ".pem"_L1);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(QStringLiteral(WEIR_OPENSSL),
                   QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, chain, u"-key"_s,
                               certificatePath(certificate + ".key"_L1), u"-cert_chain"_s, chain}
                       + options);
    QByteArray line;
    while (!line.startsWith("ACCEPT ")) {
        if (!m_server.canReadLine() && !m_server.waitForReadyRead())
            qFatal("The server of OpenSSL does not start: %s", line.constData());
        line = m_server.readLine();
    }
    m_port = line.trimmed().split(':').constLast().toUShort();
}

OpenSslServer::~OpenSslServer()
{
    m_server.kill();
    m_server.waitForFinished();
}

bool OpenSslServer::hears(const QStringList &options)
{
    QProcess client;
    client.start(
        QStringLiteral(WEIR_OPENSSL),
        QStringList{u"s_client"_s, u"-quiet"_s, u"-connect"_s, u"127.0.0.1:"_s + QString::number(m_port)}
            + options);
    client.write("GET /heard HTTP/1.1\r\n\r\n");
    const bool isHeard = QTest::qWaitFor([this] { return hasRequest(); }, 10'000);
    client.kill();
    client.waitForFinished();
    m_output.clear();
    return isHeard;
}

bool OpenSslServer::hasRequest()
{
    m_output += m_server.readAll();
    return m_output.contains("HTTP/1.1");
}

} // namespace weir
