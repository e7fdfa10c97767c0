#include "app/secrets/fallbacksecretstore.h"

#include <QCoreApplication>
#include <QEventLoopLocker>
#include <QPointer>

#include <memory>

namespace weir {

namespace {

struct FallbackText
{
    Q_DECLARE_TR_FUNCTIONS(weir::FallbackSecretStore)
};

} // namespace

FallbackSecretStore::FallbackSecretStore(std::unique_ptr<SecretStore> keychain)
    : m_keychain(std::move(keychain))
{
}

void FallbackSecretStore::forgetSession()
{
    m_session.clear();
    ++m_sessionNumber;
}

void FallbackSecretStore::read(const QString &key, QObject *context, Handler handler)
{
    if (m_session.contains(key))
        m_session.read(key, context, std::move(handler));
    else
        m_keychain->read(key, context, std::move(handler));
}

void FallbackSecretStore::write(const QString &key, StoredSecret secret, QObject *context, Handler handler)
{
    // Shared, because a handler may be copied and a secret is not.
    auto kept = std::make_shared<StoredSecret>(secret.clone());
    m_keychain->write(key, std::move(secret), &m_steps,
                      [this, key, kept, number = m_sessionNumber, context = QPointer(context),
                       handler = std::move(handler),
                       unfinished = std::make_shared<QEventLoopLocker>()](SecretAnswer answer) {
                          if (number != m_sessionNumber)
                              return answerLater(context, handler, std::move(answer));
                          keepForSession(key, std::move(*kept), std::move(answer), context, handler);
                      });
}

void FallbackSecretStore::keepForSession(const QString &key, StoredSecret secret, SecretAnswer answer,
                                         QObject *context, Handler handler)
{
    switch (answer.status) {
    case SecretStatus::Ok:
        m_session.erase(key, nullptr, {});
        break;
    case SecretStatus::Refused:
        break;
    case SecretStatus::NotFound:
    case SecretStatus::OtherTarget:
    case SecretStatus::Elsewhere:
    case SecretStatus::Locked:
    case SecretStatus::Denied:
    case SecretStatus::Unavailable:
    case SecretStatus::TimedOut:
    case SecretStatus::Corrupt:
    case SecretStatus::Failed:
        m_session.write(key, std::move(secret), nullptr, {});
        answer.status = SecretStatus::Ok;
        answer.location = SecretLocation::Session;
        answer.message =
            FallbackText::tr("%1 Until Weir ends, the secret is kept in memory only.").arg(answer.message);
        break;
    }
    answerLater(context, std::move(handler), std::move(answer));
}

void FallbackSecretStore::erase(const QString &key, QObject *context, Handler handler)
{
    const bool wasInSession = m_session.contains(key);
    m_session.erase(key, nullptr, {});
    m_keychain->erase(key, &m_steps,
                      [this, key, wasInSession, context = QPointer(context), handler = std::move(handler),
                       unfinished = std::make_shared<QEventLoopLocker>()](SecretAnswer answer) {
                          onErased(key, wasInSession, std::move(answer), context, handler);
                      });
}

void FallbackSecretStore::onErased(const QString &key, bool wasInSession, SecretAnswer answer,
                                   QObject *context, Handler handler)
{
    // A write that was asked for before may have fallen back to the session since.
    const bool isInSession = m_session.contains(key);
    m_session.erase(key, nullptr, {});
    if ((wasInSession || isInSession) && answer.status == SecretStatus::Unavailable)
        answer = {.location = SecretLocation::Session};
    answerLater(context, std::move(handler), std::move(answer));
}

} // namespace weir
