#pragma once

#include "app/secrets/secretstore.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <deque>

namespace weir {

class KeychainOperation;

//! The system's keychain, through QtKeychain. QtKeychain's word is not taken: a write is read back, an erased
//! secret is looked for, and "not found" in a locked keychain is Locked. It does one thing after the other.
class KeychainSecretStore final : public SecretStore
{
public:
    //! After `deadline` the answer is TimedOut. The keychain is only no longer waited for; what it was asked
    //! may still happen, before anything it is asked later.
    explicit KeychainSecretStore(std::chrono::milliseconds deadline = std::chrono::seconds(30));

    void read(const QString &key, QObject *context, Handler handler) override;
    void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) override;
    void erase(const QString &key, QObject *context, Handler handler) override;

private:
    void schedule(KeychainOperation *operation, QObject *context, Handler handler);
    void startNext();

    std::chrono::milliseconds m_deadline;
    //! The first one is under way.
    std::deque<QPointer<KeychainOperation>> m_queue;
    //! Parent of the operations; they go with the store, and give no answer then.
    QObject m_operations;
};

} // namespace weir
