#include "tests/support/scriptedconnection.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace weir {

namespace {

constexpr std::chrono::seconds leftUnread{3};
constexpr qint64 mostUnsent = 1024LL * 1024;

} // namespace

ScriptedConnection::ScriptedConnection(QTcpSocket *socket, ScriptedServer *server)
    : QObject(server), m_socket(socket), m_server(server)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScriptedConnection::play);
    connect(socket, &QTcpSocket::readyRead, this, &ScriptedConnection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &ScriptedConnection::onDisconnected);
    if (m_server->nextAnswerMoment() == Answer::Moment::Unread) {
        m_answersRequests = false;
        socket->disconnect(this);
        connect(socket, &QTcpSocket::disconnected, this, &ScriptedConnection::onDisconnected);
        socket->setReadBufferSize(1);
        // Else it would not notice either that the other side has gone.
        QTimer::singleShot(leftUnread, socket, [socket] {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
            socket->setReadBufferSize(0);
            socket->readAll();
        });
        begin(m_server->takeAnswer());
    } else if (m_server->nextAnswerMoment() == Answer::Moment::Connected) {
        m_answersRequests = false;
        begin(m_server->takeAnswer());
    } else if (socket->bytesAvailable() > 0) {
        onReadyRead();
    }
}

void ScriptedConnection::onReadyRead()
{
    const QByteArray bytes = m_socket->readAll();
    m_server->m_bytesReceived += bytes.size();
    m_buffer += bytes;
    if (!m_hasHeaders && !readHeaders())
        return;
    if (m_buffer.size() >= m_bodyLength)
        finishRequest();
}

void ScriptedConnection::onDisconnected()
{
    m_timer.stop();
    m_steps.clear();
    --m_server->m_openConnectionCount;
    Q_EMIT m_server->disconnected();
    deleteLater();
}

bool ScriptedConnection::readHeaders()
{
    constexpr QByteArrayView endOfHeaders = "\r\n\r\n";
    const qsizetype end = m_buffer.indexOf(endOfHeaders);
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    m_request = {};
    m_request.method = words.value(0);
    m_request.target = words.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        m_request.headers.append({lines.at(i).left(colon), lines.at(i).mid(colon + 1).trimmed()});
    }
    m_buffer.remove(0, end + endOfHeaders.size());
    m_bodyLength = m_request.header("Content-Length").toLongLong();
    m_hasHeaders = true;
    ++m_server->m_wireCount;
    if (m_answersRequests) {
        m_answer = m_server->takeAnswer(m_request.method);
        if (m_answer.m_moment == Answer::Moment::HeadersOnly)
            begin(m_answer);
    }
    Q_EMIT m_server->headersReceived();
    return true;
}

void ScriptedConnection::finishRequest()
{
    m_request.body = m_buffer.left(m_bodyLength);
    m_buffer.remove(0, m_bodyLength);
    m_hasHeaders = false;
    m_server->m_requests.append(m_request);
    if (m_answersRequests && m_answer.m_moment == Answer::Moment::WholeRequest)
        begin(m_answer);
    Q_EMIT m_server->requestReceived();
}

void ScriptedConnection::begin(const Answer &answer)
{
    m_steps = answer.m_steps;
    play();
}

void ScriptedConnection::play()
{
    while (!m_steps.isEmpty() && !m_timer.isActive())
        playStep(m_steps.takeFirst());
}

void ScriptedConnection::playStep(const Answer::Step &step)
{
    switch (step.kind) {
    case Answer::Step::Kind::Send:
        m_socket->write(step.bytes);
        m_socket->flush();
        break;
    case Answer::Step::Kind::Wait:
        m_timer.start(step.duration);
        break;
    case Answer::Step::Kind::Flood:
        // What is not taken must not fill the memory here.
        if (m_socket->bytesToWrite() < mostUnsent)
            m_socket->write(step.bytes);
        m_steps.prepend(step);
        m_timer.start(step.duration);
        break;
    case Answer::Step::Kind::Close:
        m_socket->disconnectFromHost();
        break;
    case Answer::Step::Kind::Cut:
        cut();
        break;
    case Answer::Step::Kind::Reset:
        reset();
        break;
    }
}

void ScriptedConnection::cut()
{
    m_socket->flush();
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_RDWR);
}

void ScriptedConnection::reset()
{
    m_socket->flush();
    const linger noWait{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noWait,
                 sizeof noWait);
    m_socket->abort();
}

} // namespace weir
