#pragma once

#include "app/secrets/secretstore.h"
#include "app/storage/profilestore.h"
#include "app/storage/secretindex.h"

#include <QObject>

#include <memory>

namespace weir {

class StorageThread;

//! A keychain, and an index of what was given to it: so that nothing is left in it when a profile goes, and
//! so that whoever has another keychain now is told where the secrets are.
class IndexedSecretStore final : public SecretStore
{
public:
    //! `storage` outlives this object.
    IndexedSecretStore(std::unique_ptr<SecretStore> keychain, SecretIndex index, ProfileStore profiles,
                       StorageThread &storage);

    //! Elsewhere where there is another keychain now than the one that it was stored in.
    void read(const QString &key, QObject *context, Handler handler) override;
    //! Failed where its key cannot be noted; Refused, and not kept, where its profile was removed meanwhile.
    void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) override;
    //! Elsewhere, as with read.
    void erase(const QString &key, QObject *context, Handler handler) override;

private:
    enum class Note : quint8 {
        New,
        Earlier, //!< A keychain was given a secret of this key before.
    };

    //! Calls `next` with the keychain that has the secret, after whatever was asked before.
    void lookUp(const QString &key, std::function<void(const QString &)> next);
    //! `note` is what the index says of the key.
    void store(const QString &key, Note note, StoredSecret secret, QObject *context, Handler handler);
    //! Whoever removes the profile from now on finds the note; where it is gone already, so is the secret.
    void finishStoring(const QString &key, SecretAnswer answer, QObject *context, Handler handler);
    void takeBack(const QString &key, QObject *context, Handler handler);
    //! Answers after whatever was stored before: that waits for the storage thread.
    void answerInOrder(QObject *context, Handler handler, SecretAnswer answer);
    void noteBackend(const QString &key, const QString &backend);
    void forget(const QString &key);

    std::unique_ptr<SecretStore> m_keychain;
    SecretIndex m_index;
    ProfileStore m_profiles;
    StorageThread &m_storage;
    //! Context of the steps in between: they go on when the asker is gone.
    QObject m_steps;
};

} // namespace weir
