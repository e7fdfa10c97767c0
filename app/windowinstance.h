#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace weir {

//! What a process hands over to the one that has the window.
struct WindowRequest
{
    //! Paths from the root: the processes may have been started in different folders.
    QStringList files = {};
    bool wantsSandbox = false;
};

//! One window for each config folder: the first process has it, and every other hands over what it was asked
//! to open.
class WindowInstance final : public QObject
{
    Q_OBJECT

public:
    //! `patience` is how long the first process may take to answer.
    explicit WindowInstance(const QString &configDirectory,
                            std::chrono::milliseconds patience = std::chrono::seconds(5),
                            QObject *parent = nullptr);

    //! becameFirst(), handedOver() or unreachable() follows; the first of them perhaps at once.
    void start(const WindowRequest &request);

Q_SIGNALS:
    //! The window is this process's.
    void becameFirst();
    //! The first process has taken the request over.
    void handedOver();
    //! There is a first process, and it does not answer.
    void unreachable();
    //! Another process was asked for this.
    void requested(const weir::WindowRequest &request);

private:
    void attempt();
    void listen();
    void takeConnection();
    void read(QLocalSocket *socket);
    void send();

    QLockFile m_lock;
    QString m_serverName;
    QLocalServer m_server;
    WindowRequest m_request;
    QLocalSocket m_socket;
    QTimer m_retry;
    QTimer m_deadline;
};

} // namespace weir
