#pragma once

#include "app/secrets/keychainlimits.h"
#include "app/secrets/keychainoperation.h"
#include "app/secrets/secretstore.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace weir {

//! The system's keychain, through QtKeychain. QtKeychain's word is not taken: a write is read back, an erased
//! secret is looked for, and "not found" in a locked keychain is Locked. It does one thing after the other.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    //! After the hard limit the answer is TimedOut, or Locked where somebody was asked to unlock it. The
    //! keychain is only no longer waited for; what it was asked may still happen, before anything it is asked
    //! later.
    explicit KeychainSecretStore(KeychainLimits limits = {}, QObject *parent = nullptr);

    void read(const QString &key, QObject *context, Handler handler) override;
    void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) override;
    void erase(const QString &key, QObject *context, Handler handler) override;

    [[nodiscard]] const KeychainLimits &limits() const { return m_limits; }
    //! Whatever waits is answered now as at the hard limit.
    void stopWaiting();

Q_SIGNALS:
    //! Something takes longer than the soft limit.
    void waitingStarted();
    //! Nothing does any more.
    void waitingEnded();

private:
    void schedule(KeychainOperation::Kind kind, const QString &key, Secret envelope, QObject *context,
                  Handler handler);
    void startWaiting();
    void takeFinished();
    void startNext();

    const KeychainLimits m_limits;
    //! The first one is under way. They are children of the store: they go with it, and give no answer then.
    std::deque<QPointer<KeychainOperation>> m_queue;
    bool m_isWaiting = false;
};

} // namespace weir
