#pragma once

#include "app/sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace weir {

//! Speaks to a sandbox over real HTTP. Paths are those below /v1/{project_id}.
class SandboxClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray text = {};
        QJsonObject json = {};
        QByteArray requestId = {};
        QByteArray allow = {};
    };

    explicit SandboxClient(const Sandbox &sandbox)
        : m_base(sandbox.url()), m_projectId(sandbox.projectId()), m_token(sandbox.token())
    {
    }

    void setToken(const QByteArray &token) { m_token = token; }
    void setProjectId(const QString &projectId) { m_projectId = projectId; }

    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(m_base.toString() + QStringLiteral("/v1/") + m_projectId + path);
    }

    [[nodiscard]] std::unique_ptr<QNetworkReply> begin(const QByteArray &method, const QUrl &url,
                                                       const QByteArray &body = {})
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        if (!m_token.isEmpty())
            request.setRawHeader("X-Auth-Token", m_token);
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
    }

    [[nodiscard]] Answer send(const QByteArray &method, const QUrl &url, const QByteArray &body = {})
    {
        const auto reply = begin(method, url, body);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait())
            return {};
        const QByteArray text = reply->readAll();
        return {
            .status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .text = text,
            .json = QJsonDocument::fromJson(text).object(),
            .requestId = reply->rawHeader("X-Request-Id"),
            .allow = reply->rawHeader("Allow"),
        };
    }

    [[nodiscard]] Answer get(const QString &path) { return send("GET", url(path)); }
    [[nodiscard]] Answer put(const QString &path, const QByteArray &body)
    {
        return send("PUT", url(path), body);
    }
    [[nodiscard]] Answer put(const QString &path, const QJsonObject &body)
    {
        return put(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_projectId;
    QByteArray m_token;
};

//! The document with another value at the path, such as "option.batch_window.count"; undefined takes the key
//! out.
[[nodiscard]] inline QJsonObject withValue(QJsonObject document, const QString &path, const QJsonValue &value)
{
    const QString key = path.section(QLatin1Char('.'), 0, 0);
    const QString rest = path.section(QLatin1Char('.'), 1);
    document.insert(key, rest.isEmpty() ? value : withValue(document.value(key).toObject(), rest, value));
    return document;
}

} // namespace weir
