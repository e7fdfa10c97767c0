#include "app/secrets/keychainsecretstore.h"

#include "app/secrets/keychainoperation.h"
#include "app/secrets/secretenvelope.h"

namespace weir {

using Kind = KeychainOperation::Kind;

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds deadline) : m_deadline(deadline) { }

void KeychainSecretStore::read(const QString &key, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(new KeychainOperation(Kind::Read, key, {}, &m_operations), context, std::move(handler));
}

void KeychainSecretStore::write(const QString &key, StoredSecret secret, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, secret.text, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(new KeychainOperation(Kind::Write, key, sealSecret(secret), &m_operations), context,
                 std::move(handler));
}

void KeychainSecretStore::erase(const QString &key, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(new KeychainOperation(Kind::Erase, key, {}, &m_operations), context, std::move(handler));
}

void KeychainSecretStore::schedule(KeychainOperation *operation, QObject *context, Handler handler)
{
    QObject::connect(operation, &KeychainOperation::finished, &m_operations, [this] { startNext(); });
    operation->schedule(m_deadline, context, std::move(handler));
    m_queue.emplace_back(operation);
    if (m_queue.size() == 1)
        operation->start();
}

void KeychainSecretStore::startNext()
{
    // One that timed out while it waited ends as well, and is no reason to start another.
    if (m_queue.front() && !m_queue.front()->isFinished())
        return;
    while (!m_queue.empty() && (!m_queue.front() || m_queue.front()->isFinished()))
        m_queue.pop_front();
    if (!m_queue.empty())
        m_queue.front()->start();
}

} // namespace weir
