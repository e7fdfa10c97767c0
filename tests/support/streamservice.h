#pragma once

#include "app/sandbox/sandboxserver.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace weir {

//! An EventGrid with as many streams as are asked for, that counts what reaches each of them. Real HTTP on
//! 127.0.0.1; it answers while the event loop of this thread runs.
class StreamService
{
public:
    //! What is answered in place of the service's own answer, and does not count.
    using Fault = std::function<std::optional<sandbox::Answer>(const sandbox::Request &)>;

    explicit StreamService(int streams, std::chrono::milliseconds latency = {});

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] static QString projectId() { return QStringLiteral("p1"); }
    [[nodiscard]] static QString idOf(int stream) { return QStringLiteral("stream-%1").arg(stream); }
    //! The body of an update that gives the stream this description.
    [[nodiscard]] QByteArray bodyOf(int stream, const QString &description) const;
    [[nodiscard]] QString descriptionOf(int stream) const;
    void setRunning(int stream);
    [[nodiscard]] bool isRunning(int stream) const;
    void setDescription(int stream, const QString &description);
    void setFault(Fault fault) { m_fault = std::move(fault); }

    //! How many updates of the stream were carried out.
    [[nodiscard]] int updatesOf(int stream) const { return m_updates.value(idOf(stream)); }
    [[nodiscard]] int updates() const { return m_updateCount; }
    //! Requests of this method that came, refused ones as well.
    [[nodiscard]] int count(const QByteArray &method) const { return m_counts.value(method); }
    //! The most that waited for an answer at a time.
    [[nodiscard]] int mostAtATime() const { return m_most; }

private:
    [[nodiscard]] sandbox::Answer answer(const sandbox::Request &request);
    [[nodiscard]] sandbox::Answer list(const sandbox::Request &request) const;
    [[nodiscard]] sandbox::Answer update(const QString &id, const QByteArray &body);
    void countWaiting();

    std::chrono::milliseconds m_latency;
    QHash<QString, QJsonObject> m_streams;
    QHash<QString, int> m_updates;
    QHash<QByteArray, int> m_counts;
    int m_updateCount = 0;
    int m_streamCount = 0;
    int m_waiting = 0;
    int m_most = 0;
    Fault m_fault;
    QObject m_context;
    sandbox::SandboxServer m_server;
};

} // namespace weir
