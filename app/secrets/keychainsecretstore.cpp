#include "app/secrets/keychainsecretstore.h"

#include "app/secrets/secretenvelope.h"

#include <algorithm>
#include <utility>

namespace weir {

using Kind = KeychainOperation::Kind;

KeychainSecretStore::KeychainSecretStore(KeychainLimits limits, QObject *parent)
    : QObject(parent), m_limits(limits)
{
}

void KeychainSecretStore::read(const QString &key, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(Kind::Read, key, {}, context, std::move(handler));
}

void KeychainSecretStore::write(const QString &key, StoredSecret secret, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, secret.text, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(Kind::Write, key, sealSecret(secret), context, std::move(handler));
}

void KeychainSecretStore::erase(const QString &key, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, SecretLocation::Keychain))
        answerLater(context, std::move(handler), std::move(*refusal));
    else
        schedule(Kind::Erase, key, {}, context, std::move(handler));
}

void KeychainSecretStore::schedule(Kind kind, const QString &key, Secret envelope, QObject *context,
                                   Handler handler)
{
    auto *operation = new KeychainOperation(kind, key, std::move(envelope), m_limits, this);
    connect(operation, &KeychainOperation::slow, this, &KeychainSecretStore::startWaiting);
    connect(operation, &KeychainOperation::finished, this, &KeychainSecretStore::takeFinished);
    operation->schedule(context, std::move(handler));
    m_queue.emplace_back(operation);
    if (m_queue.size() == 1)
        operation->start();
}

void KeychainSecretStore::stopWaiting()
{
    // The last one first, so that none is started in between.
    const auto waiting = m_queue;
    std::for_each(waiting.rbegin(), waiting.rend(), [](const QPointer<KeychainOperation> &operation) {
        if (operation)
            operation->giveUp();
    });
}

void KeychainSecretStore::startWaiting()
{
    if (!std::exchange(m_isWaiting, true))
        Q_EMIT waitingStarted();
}

void KeychainSecretStore::takeFinished()
{
    startNext();
    const bool isStillSlow = std::ranges::any_of(m_queue, [](const QPointer<KeychainOperation> &operation) {
        return operation && !operation->isFinished() && operation->isSlow();
    });
    if (!isStillSlow && std::exchange(m_isWaiting, false))
        Q_EMIT waitingEnded();
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
