#include "tests/support/scriptedserver.h"

#include "tests/support/scriptedconnection.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! The certificates are made when the tests are built.
QString certificatePath(const QString &fileName)
{
    return QStringLiteral(WEIR_TEST_CERTIFICATES "/") + fileName;
}

QString fileNameOf(ScriptedServer::Certificate certificate)
{
    switch (certificate) {
    case ScriptedServer::Certificate::None:
        return {};
    case ScriptedServer::Certificate::Trusted:
        return u"trusted"_s;
    case ScriptedServer::Certificate::SelfSigned:
        return u"selfsigned"_s;
    case ScriptedServer::Certificate::WrongHost:
        return u"wronghost"_s;
    case ScriptedServer::Certificate::Expired:
        return u"expired"_s;
    case ScriptedServer::Certificate::NotYetValid:
        return u"notyetvalid"_s;
    }
    Q_UNREACHABLE();
}

QSslConfiguration configurationOf(const QString &name)
{
    QFile keyFile(certificatePath(name + ".key"_L1));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("The test certificates are missing; build the target weir_test_certificates.");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath(name + ".pem"_L1)));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    return configuration;
}

qsizetype countHeaders(const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &name)
{
    return std::ranges::count_if(headers, [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

qsizetype ReceivedRequest::headerCount(const QByteArray &name) const
{
    return countHeaders(headers, name);
}

Answer Answer::http(int status, const QByteArray &body, const QByteArray &headerLines)
{
    Answer answer;
    answer.send("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n" + headerLines + "\r\n" + body);
    return answer;
}

Answer &Answer::at(Moment moment)
{
    m_moment = moment;
    return *this;
}

Answer &Answer::send(const QByteArray &bytes)
{
    m_steps.append({.kind = Step::Kind::Send, .bytes = bytes});
    return *this;
}

Answer &Answer::wait(std::chrono::milliseconds duration)
{
    m_steps.append({.kind = Step::Kind::Wait, .duration = duration});
    return *this;
}

Answer &Answer::drip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    for (const char byte : bytes)
        send(QByteArray(1, byte)).wait(interval);
    return *this;
}

Answer &Answer::flood(const QByteArray &chunk, std::chrono::milliseconds interval)
{
    m_steps.append({.kind = Step::Kind::Flood, .bytes = chunk, .duration = interval});
    return *this;
}

Answer &Answer::close()
{
    m_steps.append({.kind = Step::Kind::Close});
    return *this;
}

Answer &Answer::cut()
{
    m_steps.append({.kind = Step::Kind::Cut});
    return *this;
}

Answer &Answer::reset()
{
    m_steps.append({.kind = Step::Kind::Reset});
    return *this;
}

qsizetype Answer::size() const
{
    qsizetype size = 0;
    for (const Step &step : m_steps)
        size += step.kind == Step::Kind::Send ? step.bytes.size() : 0;
    return size;
}

Answer &Answer::replace(const QByteArray &before, const QByteArray &after)
{
    for (Step &step : m_steps)
        step.bytes.replace(before, after);
    return *this;
}

ScriptedServer::ScriptedServer(Certificate certificate, QObject *parent)
    : QObject(parent), m_isTls(certificate != Certificate::None)
{
    m_server = m_isTls ? std::make_unique<QSslServer>() : std::make_unique<QTcpServer>();
    if (m_isTls)
        setCertificate(certificate);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &ScriptedServer::onPendingConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The loopback interface does not let the test server listen.");
}

ScriptedServer::~ScriptedServer() = default;

void ScriptedServer::setCertificate(Certificate certificate)
{
    setCertificateNamed(fileNameOf(certificate));
}

void ScriptedServer::setCertificateNamed(const QString &name)
{
    static_cast<QSslServer *>(m_server.get())->setSslConfiguration(configurationOf(name));
}

QString ScriptedServer::caFile()
{
    return certificatePath(u"ca.pem"_s);
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(m_isTls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

quint16 ScriptedServer::port() const
{
    return m_server->serverPort();
}

void ScriptedServer::enqueue(const Answer &answer)
{
    m_answers.append(answer);
}

void ScriptedServer::stopListening()
{
    m_server->close();
}

void ScriptedServer::dropConnections()
{
    const QList<ScriptedConnection *> connections = findChildren<ScriptedConnection *>();
    for (ScriptedConnection *connection : connections)
        connection->reset();
}

void ScriptedServer::setDefaultAnswer(const Answer &answer)
{
    m_defaultAnswer = answer;
}

bool ScriptedServer::isLeftAlone() const
{
    QSignalSpy spy(this, &ScriptedServer::disconnected);
    while (m_openConnectionCount > 0) {
        if (!spy.wait())
            return false;
    }
    return true;
}

void ScriptedServer::onPendingConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connectionCount;
        ++m_openConnectionCount;
        new ScriptedConnection(socket, this); // deletes itself with its socket
        Q_EMIT connected();
    }
}

Answer::Moment ScriptedServer::nextAnswerMoment() const
{
    return m_answers.isEmpty() ? m_defaultAnswer.m_moment : m_answers.first().m_moment;
}

Answer ScriptedServer::takeAnswer(const QByteArray &method)
{
    if (m_writeAnswer && method != "GET")
        return *m_writeAnswer;
    return m_answers.isEmpty() ? m_defaultAnswer : m_answers.takeFirst();
}

} // namespace weir
