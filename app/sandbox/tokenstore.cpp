#include "app/sandbox/tokenstore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

QByteArray newToken()
{
    std::array<quint32, 12> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
}

} // namespace

QString iamTime(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s);
}

const IssuedToken &TokenStore::issue(const QString &projectId)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_tokens.push_back({.text = newToken(),
                        .issuedAt = now,
                        .expiresAt = now.addSecs(m_lifetime.count()),
                        .projectId = projectId});
    return m_tokens.back();
}

const IssuedToken *TokenStore::find(const QByteArray &text) const
{
    const auto found = std::ranges::find(m_tokens, text, &IssuedToken::text);
    return found == m_tokens.end() ? nullptr : &*found;
}

bool TokenStore::isFirst(const QByteArray &text) const
{
    return !m_tokens.empty() && m_tokens.front().text == text;
}

} // namespace weir::sandbox
