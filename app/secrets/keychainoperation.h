#pragma once

#include "app/secrets/keychainlimits.h"
#include "app/secrets/keychainprobe.h"
#include "app/secrets/secretstore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace QKeychain {
class Job;
}

namespace weir {

//! One reading, writing or erasing in the keychain, with one answer; it deletes itself after it.
//!
//!   probe ─▶ work ─▶ verify ─▶ answer       write: reads it back; erase: probes again, then looks for it
//!     │       │        └─▶ replaceTwin      something else was read back: erases and writes once more
//!     │       └─▶ explain ─▶ answer         a failure or "not found": a probe says what it means
//!     └─▶ answer                            there is no keychain
//!
//! A keychain that goes meanwhile is asked once more. The hard limit and giveUp() can end every step. A job
//! is never deleted and has no parent: QtKeychain 0.13 writes to freed memory when a running job goes
//! (frankosterfeld/qtkeychain issue 261); it deletes itself when it is done.
class KeychainOperation final : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Read, Write, Erase };

    //! `envelope` is what to write.
    KeychainOperation(Kind kind, const QString &key, Secret envelope, KeychainLimits limits, QObject *parent);

    //! The time runs from here, also while it waits for its turn.
    void schedule(QObject *context, SecretStore::Handler handler);
    void start();
    //! Answers as at the hard limit.
    void giveUp();
    //! The answer is given, but the event loop has not deleted this yet.
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    //! It takes longer than the soft limit.
    [[nodiscard]] bool isSlow() const { return m_isSlow; }

Q_SIGNALS:
    //! The soft limit has passed.
    void slow();
    void finished();

private:
    using AfterProbe = void (KeychainOperation::*)(KeychainReadiness);
    using AfterJob = void (KeychainOperation::*)(QKeychain::Job *);

    void probe(AfterProbe next);
    void run(QKeychain::Job *job, AfterJob next);
    void startWork(KeychainReadiness state);
    void work();
    void grantTimeToUnlock();
    [[nodiscard]] bool takeSecondTry();
    void write();
    void onWorkDone(QKeychain::Job *job);
    void verify();
    void verifyErasure(KeychainReadiness state);
    void onReadBack(QKeychain::Job *job);
    //! Another program made an entry of the same key, which is found first: both go, and the secret is
    //! written again.
    void replaceTwin();
    void onTwinErased(QKeychain::Job *job);
    void explain(KeychainReadiness state);
    [[nodiscard]] SecretStatus statusOfError() const;
    [[nodiscard]] bool lacksLibsecret() const;
    //! Whether no keychain can have been given anything.
    [[nodiscard]] bool leftUntouched(SecretStatus status) const;
    void finish(SecretStatus status, StoredSecret secret = {});
    [[nodiscard]] QString messageFor(SecretStatus status) const;

    Kind m_kind;
    QString m_key;
    Secret m_envelope;
    KeychainLimits m_limits;
    QTimer m_softLimit;
    QTimer m_hardLimit;
    QPointer<QObject> m_context;
    SecretStore::Handler m_handler;
    bool m_isFinished = false;
    bool m_isSlow = false;
    //! Somebody is being asked to unlock it.
    bool m_isUnlocking = false;
    bool m_isSecondTry = false;
    bool m_isRepairing = false;
    bool m_hasRun = false;
    //! Of the last probe.
    KeychainReadiness m_readiness = KeychainReadiness::Absent;
    QString m_backend;
    //! QKeychain::Error of the last job and its words.
    int m_error = 0;
    QString m_errorText;
};

} // namespace weir
