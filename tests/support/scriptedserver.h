#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

namespace weir {

//! One request as it came over the wire.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    //! The first header of this name, whatever its case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] qsizetype headerCount(const QByteArray &name) const;
};

//! What the server does with a request, step by step; without close() or reset() the connection stays open
//! and waits for the next request.
class Answer
{
public:
    enum class Moment : quint8 {
        WholeRequest,
        HeadersOnly, //!< As soon as the headers are here; the body is read but not waited for.
        Connected, //!< Before anything was read; the connection then answers nothing else.
        Unread, //!< Like Connected, and nothing is read for longer than anybody waits.
    };

    //! A well-formed answer with its Content-Length.
    [[nodiscard]] static Answer http(int status, const QByteArray &body = {},
                                     const QByteArray &headerLines = {});
    //! Nothing, for ever.
    [[nodiscard]] static Answer silence() { return {}; }

    Answer &at(Moment moment);
    Answer &send(const QByteArray &bytes);
    Answer &wait(std::chrono::milliseconds duration);
    //! Byte by byte.
    Answer &drip(const QByteArray &bytes, std::chrono::milliseconds interval);
    //! The same chunk again and again, until the connection ends.
    Answer &flood(const QByteArray &chunk, std::chrono::milliseconds interval);
    Answer &close();
    //! FIN at once: with TLS without its closing alert.
    Answer &cut();
    //! RST in place of FIN.
    Answer &reset();
    //! Of all that is sent, floods aside.
    [[nodiscard]] qsizetype size() const;
    //! In all that is sent.
    Answer &replace(const QByteArray &before, const QByteArray &after);

private:
    friend class ScriptedConnection;
    friend class ScriptedServer;

    struct Step
    {
        enum class Kind : quint8 { Send, Wait, Flood, Close, Cut, Reset };
        Kind kind = Kind::Send;
        QByteArray bytes = {};
        std::chrono::milliseconds duration{0};
    };

    Moment m_moment = Moment::WholeRequest;
    QList<Step> m_steps;
};

//! An HTTP server on the loopback interface that does what it is told, faults of the transport included, and
//! keeps every request for the test to look at. Plain or with TLS.
class ScriptedServer final : public QObject
{
    Q_OBJECT

public:
    //! The server's certificate; `Trusted` is signed by the authority in caFile().
    enum class Certificate : quint8 { None, Trusted, SelfSigned, WrongHost, Expired, NotYetValid };

    explicit ScriptedServer(Certificate certificate = Certificate::None, QObject *parent = nullptr);
    ~ScriptedServer() override;

    //! Of the connections that come from now on; one with TLS stays one with TLS.
    void setCertificate(Certificate certificate);
    //! Likewise; `name` is that of a file that make-certificates.sh makes.
    void setCertificateNamed(const QString &name);

    //! PEM file of the authority that the tests trust.
    [[nodiscard]] static QString caFile();

    //! With the scheme http or https and the host 127.0.0.1.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;

    //! For the next request that has no answer of its own yet.
    void enqueue(const Answer &answer);
    //! Connections that are there stay; others are refused from now on.
    void stopListening();
    //! Resets those that are there.
    void dropConnections();
    //! For every request beyond those.
    void setDefaultAnswer(const Answer &answer);
    //! For every request that is no GET, before any other.
    void setWriteAnswer(const Answer &answer) { m_writeAnswer = answer; }
    //! Requests that came whole.
    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }
    //! Requests whose headers came, so the number on the wire.
    [[nodiscard]] int wireCount() const { return m_wireCount; }
    //! Connections that came as far as HTTP: with TLS, past the handshake.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    //! Whether all connections are closed, now or in the next seconds.
    [[nodiscard]] bool isLeftAlone() const;
    //! Of HTTP: with TLS, after decryption.
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }

Q_SIGNALS:
    void connected();
    void headersReceived();
    void requestReceived();
    void disconnected();

private:
    friend class ScriptedConnection;

    void onPendingConnection();
    [[nodiscard]] Answer::Moment nextAnswerMoment() const;
    [[nodiscard]] Answer takeAnswer(const QByteArray &method = "GET");

    std::unique_ptr<QTcpServer> m_server;
    bool m_isTls = false;
    QList<Answer> m_answers;
    Answer m_defaultAnswer = Answer::http(200, "{}");
    std::optional<Answer> m_writeAnswer;
    QList<ReceivedRequest> m_requests;
    int m_wireCount = 0;
    int m_connectionCount = 0;
    int m_openConnectionCount = 0;
    qint64 m_bytesReceived = 0;
};

} // namespace weir
