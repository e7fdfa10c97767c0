#pragma once

#include "tests/support/scriptedserver.h"

#include <QTimer>

namespace weir {

//! One connection of the scripted server: reads requests and plays their answers, one after the other.
class ScriptedConnection final : public QObject
{
    Q_OBJECT

public:
    ScriptedConnection(QTcpSocket *socket, ScriptedServer *server);

    void reset();

private:
    void onReadyRead();
    void onDisconnected();
    [[nodiscard]] bool readHeaders();
    void finishRequest();
    void begin(const Answer &answer);
    void play();
    void playStep(const Answer::Step &step);
    void cut();

    QTcpSocket *m_socket;
    ScriptedServer *m_server;
    QByteArray m_buffer;
    ReceivedRequest m_request;
    qsizetype m_bodyLength = 0;
    Answer m_answer;
    QList<Answer::Step> m_steps;
    QTimer m_timer;
    bool m_answersRequests = true;
    bool m_hasHeaders = false;
};

} // namespace weir
