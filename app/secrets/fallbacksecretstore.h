#pragma once

#include "app/secrets/secretstore.h"
#include "app/secrets/sessionsecretstore.h"

#include <QObject>

#include <memory>

namespace weir {

//! The keychain, and where it fails the memory of this session: never a file. An answer says where the secret
//! lies. A secret of the session is newer than what the keychain may hold of it, so it is read first. The
//! program does not end while the keychain has a write or an erasure to answer: whoever closes the window
//! right after a sign-in finds it remembered.
class FallbackSecretStore final : public SecretStore
{
public:
    explicit FallbackSecretStore(std::unique_ptr<SecretStore> keychain);

    //! Forgets what the keychain did not take.
    void forgetSession();

    void read(const QString &key, QObject *context, Handler handler) override;
    //! Ok with SecretLocation::Session and a message where the keychain did not take it.
    void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) override;
    //! Erases in both places; Ok is what holds for the keychain too, unless there is none.
    void erase(const QString &key, QObject *context, Handler handler) override;

private:
    void keepForSession(const QString &key, StoredSecret secret, SecretAnswer answer, QObject *context,
                        Handler handler);
    void onErased(const QString &key, bool wasInSession, SecretAnswer answer, QObject *context,
                  Handler handler);

    std::unique_ptr<SecretStore> m_keychain;
    SessionSecretStore m_session;
    //! Counts forgetSession(): a write from before it is not kept.
    int m_sessionNumber = 0;
    //! Context of the steps in between: they go on when the asker is gone.
    QObject m_steps;
};

} // namespace weir
