#include "app/windowinstance.h"

#include "app/storage/filelock.h"
#include "app/storage/safefile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <tuple>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 requestFormat = 0x57454902;
constexpr char acknowledgement = '+';
constexpr qint64 largestRequest = 1024 * 1024;
constexpr std::chrono::milliseconds retryInterval(100);

//! Made as soon as it is asked for, for a folder that is not there has no canonical name.
QString canonicalFolder(const QString &folder)
{
    // Without it there are neither drafts nor settings to share, and whoever writes those says why.
    std::ignore = makePrivateFolder(folder);
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(folder).absoluteFilePath() : canonical;
}

//! In the folder of this session, for in /tmp any user could be the first. Short, because the name of a
//! socket has little more than a hundred bytes.
QString serverNameFor(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(folder), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/weir-"_s
        + QString::fromLatin1(hash.first(8).toHex());
}

} // namespace

WindowInstance::WindowInstance(const QString &configDirectory, std::chrono::milliseconds patience,
                               QObject *parent)
    : QObject(parent), m_lock(QDir(canonicalFolder(configDirectory)).filePath(u".window.lock"_s)),
      m_serverName(serverNameFor(canonicalFolder(configDirectory)))
{
    // Stale is the lock of a process that is gone, however old or young it is.
    m_lock.setStaleLockTime(staleLockMs);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowInstance::takeConnection);
    connect(&m_retry, &QTimer::timeout, this, &WindowInstance::attempt);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_retry.stop();
        m_socket.disconnect(this);
        m_socket.abort();
        Q_EMIT unreachable();
    });
    connect(&m_socket, &QLocalSocket::connected, this, &WindowInstance::send);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        m_deadline.stop();
        m_socket.disconnect(this);
        Q_EMIT handedOver();
    });
    // The first process may be just beginning, or just ending.
    connect(&m_socket, &QLocalSocket::errorOccurred, &m_retry, qOverload<>(&QTimer::start));
}

void WindowInstance::start(const WindowRequest &request)
{
    m_request = request;
    m_deadline.start();
    attempt();
}

void WindowInstance::attempt()
{
    // Where no lock can be made nobody else has one either.
    if (!m_lock.tryLock() && m_lock.error() == QLockFile::LockFailedError) {
        m_socket.abort();
        m_socket.connectToServer(m_serverName);
        return;
    }
    m_deadline.stop();
    if (m_lock.isLocked())
        listen();
    Q_EMIT becameFirst();
}

void WindowInstance::listen()
{
    // Whoever has the lock is the only one: a socket that is there was left by a process that was killed.
    QLocalServer::removeServer(m_serverName);
    m_server.listen(m_serverName);
}

void WindowInstance::takeConnection()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
}

void WindowInstance::read(QLocalSocket *socket)
{
    QDataStream stream(socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 format = 0;
    WindowRequest request;
    stream >> format >> request.files >> request.wantsSandbox;
    if (!stream.commitTransaction()) {
        if (stream.status() != QDataStream::ReadPastEnd || socket->bytesAvailable() > largestRequest)
            socket->abort();
        return;
    }
    if (format != requestFormat)
        return socket->abort();
    socket->write(&acknowledgement, 1);
    socket->disconnectFromServer();
    Q_EMIT requested(request);
}

void WindowInstance::send()
{
    QDataStream stream(&m_socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << requestFormat << m_request.files << m_request.wantsSandbox;
    m_socket.flush();
}

} // namespace weir
