#pragma once

#include <QObject>

#include <chrono>

class QDBusMessage;

namespace weir {

enum class KeychainReadiness : quint8 {
    Unlocked,
    Locked,
    NoCollection, //!< The Secret Service runs, and has no default collection yet; writing would ask for one.
    Wallet, //!< KWallet by its own interface; whether it is locked cannot be asked.
    Absent, //!< No session bus, or no keychain on it.
    NotAnswering, //!< It took too long, or went while it was asked.
};

//! Asks the session bus for the keychain, in the Secret Service's own terms: whether it is there, has a
//! default collection and is unlocked. Its own errors do not tell these apart. QtKeychain takes KWallet in a
//! session of KDE where that answers within half a second, and stays with its choice: so here it gets the
//! time that it needs first.
//!
//!   start ─▶ is KWallet there? ─▶ is it running? ─▶ can it be started? ─▶ default collection? ─▶ locked?
//!                └─────────────────────────────────────────────────────────▶ finished ◀─ whose is it? ◀┘
class KeychainProbe final : public QObject
{
    Q_OBJECT

public:
    //! Its name on the bus.
    static const QString secretService;

    //! `patience` is for each question.
    explicit KeychainProbe(std::chrono::milliseconds patience, QObject *parent);

    //! Ends with one finished(), from the event loop; then the probe deletes itself.
    void start();

Q_SIGNALS:
    //! `backend` is the name of the program that keeps the secrets, such as "GNOME Keyring"; empty where that
    //! is not known.
    void finished(weir::KeychainReadiness state, const QString &backend);

private:
    using Reply = void (KeychainProbe::*)(const QDBusMessage &);

    void ask(const QDBusMessage &question, Reply reply);
    void onAnswered(const QDBusMessage &answer, Reply reply);
    void onOwnerKnown(const QDBusMessage &reply);
    void onActivatableNamesKnown(const QDBusMessage &reply);
    void askForWallet();
    void askForOwner();
    void askForDefaultCollection();
    void onDefaultCollectionKnown(const QDBusMessage &reply);
    void onLockKnown(const QDBusMessage &reply);
    void askWhoseItIs(KeychainReadiness state);
    void onProcessKnown(const QDBusMessage &reply);
    void finish(KeychainReadiness state, const QString &backend = {});

    KeychainReadiness m_state = KeychainReadiness::Absent;
    std::chrono::milliseconds m_patience;
};

} // namespace weir
