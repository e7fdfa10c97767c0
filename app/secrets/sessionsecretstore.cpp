#include "app/secrets/sessionsecretstore.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SessionSecretStore)
};

} // namespace

void SessionSecretStore::read(const QString &key, QObject *context, Handler handler)
{
    SecretAnswer answer{.location = SecretLocation::Session};
    const auto found = m_secrets.find(key);
    if (auto refusal = refusalOf(key, SecretLocation::Session)) {
        answer = std::move(*refusal);
    } else if (found == m_secrets.end()) {
        answer.status = SecretStatus::NotFound;
        answer.message = SessionText::tr("No secret is kept for this session; enter it.");
    } else {
        answer.secret = found->second.text.clone();
        answer.expiresAt = found->second.expiresAt;
        answer.use = found->second.use;
        answer.scope = found->second.scope;
    }
    answerLater(context, std::move(handler), std::move(answer));
}

void SessionSecretStore::write(const QString &key, StoredSecret secret, QObject *context, Handler handler)
{
    SecretAnswer answer{.location = SecretLocation::Session};
    if (auto refusal = refusalOf(key, secret.text, SecretLocation::Session))
        answer = std::move(*refusal);
    else
        m_secrets.insert_or_assign(key, std::move(secret));
    answerLater(context, std::move(handler), std::move(answer));
}

void SessionSecretStore::erase(const QString &key, QObject *context, Handler handler)
{
    SecretAnswer answer{.location = SecretLocation::Session};
    if (auto refusal = refusalOf(key, SecretLocation::Session))
        answer = std::move(*refusal);
    else
        m_secrets.erase(key);
    answerLater(context, std::move(handler), std::move(answer));
}

} // namespace weir
