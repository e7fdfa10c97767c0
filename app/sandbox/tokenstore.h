#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <vector>

namespace weir::sandbox {

struct IssuedToken
{
    QByteArray text = {};
    QDateTime issuedAt = {};
    QDateTime expiresAt = {};
    //! Empty for a token of the whole account, which is for IAM only.
    QString projectId = {};

    [[nodiscard]] bool isExpired() const { return QDateTime::currentDateTimeUtc() >= expiresAt; }
};

//! As IAM writes it: "2026-01-01T00:00:00.000000Z".
[[nodiscard]] QString iamTime(const QDateTime &time);

//! The tokens that were handed out; an expired one is remembered as such.
class TokenStore
{
public:
    explicit TokenStore(std::chrono::seconds lifetime) : m_lifetime(lifetime) { }

    [[nodiscard]] const IssuedToken &issue(const QString &projectId);
    //! Null pointer for one that was never handed out; valid until the next is issued.
    [[nodiscard]] const IssuedToken *find(const QByteArray &text) const;
    //! Whether it was the first to be issued.
    [[nodiscard]] bool isFirst(const QByteArray &text) const;

private:
    std::chrono::seconds m_lifetime;
    std::vector<IssuedToken> m_tokens;
};

} // namespace weir::sandbox
