#include "app/secrets/indexedsecretstore.h"

#include "app/storage/storagethread.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>
#include <variant>

namespace weir {

namespace {

struct SecretStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SecretStore)
};

enum class Owner : quint8 { Present, Removed };

//! Whether the secret was stored in another keychain than the one that gave this answer.
bool isElsewhere(const SecretAnswer &answer, const QString &backend)
{
    return !backend.isEmpty() && !answer.backend.isEmpty() && answer.backend != backend;
}

} // namespace

IndexedSecretStore::IndexedSecretStore(std::unique_ptr<SecretStore> keychain, SecretIndex index,
                                       ProfileStore profiles, StorageThread &storage)
    : m_keychain(std::move(keychain)), m_index(std::move(index)), m_profiles(std::move(profiles)),
      m_storage(storage)
{
}

void IndexedSecretStore::read(const QString &key, QObject *context, Handler handler)
{
    lookUp(
        key, [this, key, context = QPointer(context), handler = std::move(handler)](const QString &backend) {
            m_keychain->read(key, &m_steps, [this, key, backend, context, handler](SecretAnswer answer) {
                if (answer.status == SecretStatus::Ok && isElsewhere(answer, backend)) {
                    // Somebody took it along.
                    noteBackend(key, answer.backend);
                } else if (answer.status == SecretStatus::NotFound && isElsewhere(answer, backend)) {
                    answer.status = SecretStatus::Elsewhere;
                    answer.message =
                        SecretStoreText::tr("The secret was stored in another keychain (%1), and Weir uses "
                                            "%2 now; enter it.")
                            .arg(backend, answer.backend);
                }
                answerInOrder(context, handler, std::move(answer));
            });
        });
}

void IndexedSecretStore::write(const QString &key, StoredSecret secret, QObject *context, Handler handler)
{
    if (auto refusal = refusalOf(key, secret.text, SecretLocation::Keychain))
        return answerLater(context, std::move(handler), std::move(*refusal));
    // Noted first: what is in the keychain and nowhere noted would stay there.
    auto kept = std::make_shared<StoredSecret>(std::move(secret));
    const auto note = [index = m_index, key]() -> Result<Note, FileError> {
        const Note found = index.contains(key) ? Note::Earlier : Note::New;
        if (auto error = index.note(key, {}))
            return std::move(*error);
        return found;
    };
    m_storage.run(note, &m_steps,
                  [this, key, kept, context = QPointer(context),
                   handler = std::move(handler)](const Result<Note, FileError> &noted) {
                      if (!noted)
                          return answerLater(context, handler,
                                             {.status = SecretStatus::Failed,
                                              .message = noted.error().message,
                                              .isUntouched = true});
                      store(key, *noted, std::move(*kept), context, handler);
                  });
}

void IndexedSecretStore::store(const QString &key, Note note, StoredSecret secret, QObject *context,
                               Handler handler)
{
    m_keychain->write(
        key, std::move(secret), &m_steps,
        [this, key, note, context = QPointer(context), handler = std::move(handler)](SecretAnswer answer) {
            if (answer.status == SecretStatus::Ok)
                return finishStoring(key, std::move(answer), context, handler);
            if (answer.isUntouched && note == Note::New)
                forget(key);
            answerInOrder(context, handler, std::move(answer));
        });
}

void IndexedSecretStore::finishStoring(const QString &key, SecretAnswer answer, QObject *context,
                                       Handler handler)
{
    const auto note = [index = m_index, profiles = m_profiles, key, backend = answer.backend] {
        // Noted first, for whoever removes the profile right now. Where this fails, nobody is told of another
        // keychain later; the secret is stored.
        static_cast<void>(index.note(key, backend));
        return profiles.isRemoved(SecretIndex::profileOf(key)) ? Owner::Removed : Owner::Present;
    };
    m_storage.run(note, &m_steps,
                  [this, key, stored = std::make_shared<SecretAnswer>(std::move(answer)),
                   context = QPointer(context), handler = std::move(handler)](Owner owner) {
                      switch (owner) {
                      case Owner::Present:
                          return answerLater(context, handler, std::move(*stored));
                      case Owner::Removed:
                          return takeBack(key, context, handler);
                      }
                  });
}

void IndexedSecretStore::takeBack(const QString &key, QObject *context, Handler handler)
{
    erase(key, &m_steps,
          [context = QPointer(context), handler = std::move(handler)](const SecretAnswer &erased) {
              SecretAnswer answer{.status = SecretStatus::Refused,
                                  .message = SecretStoreText::tr(
                                      "The profile was removed meanwhile, so nothing is kept for it.")};
              if (erased.status != SecretStatus::Ok) {
                  answer.message =
                      SecretStoreText::tr("The profile was removed meanwhile, but the secret is still "
                                          "in the keychain: %1")
                          .arg(erased.message);
              }
              answerLater(context, handler, std::move(answer));
          });
}

void IndexedSecretStore::erase(const QString &key, QObject *context, Handler handler)
{
    lookUp(
        key, [this, key, context = QPointer(context), handler = std::move(handler)](const QString &backend) {
            m_keychain->erase(key, &m_steps, [this, key, backend, context, handler](SecretAnswer answer) {
                if (answer.status == SecretStatus::Ok)
                    forget(key);
                // Said once: nothing here can find out when it is gone there.
                if (answer.status == SecretStatus::Ok && isElsewhere(answer, backend)) {
                    answer.status = SecretStatus::Elsewhere;
                    answer.message =
                        SecretStoreText::tr(
                            "The secret was stored in another keychain (%1), and Weir uses %2 now; remove it "
                            "there.")
                            .arg(backend, answer.backend);
                }
                answerInOrder(context, handler, std::move(answer));
            });
        });
}

void IndexedSecretStore::answerInOrder(QObject *context, Handler handler, SecretAnswer answer)
{
    m_storage.run([] { return std::monostate(); }, &m_steps,
                  [context = QPointer(context), handler = std::move(handler),
                   kept = std::make_shared<SecretAnswer>(std::move(answer))](std::monostate) {
                      answerLater(context, handler, std::move(*kept));
                  });
}

void IndexedSecretStore::noteBackend(const QString &key, const QString &backend)
{
    // Where this fails, nobody is told of another keychain later; the secret is stored.
    m_storage.run([index = m_index, key, backend] { return index.note(key, backend); }, &m_steps,
                  [](const std::optional<FileError> &) {});
}

void IndexedSecretStore::forget(const QString &key)
{
    m_storage.run([index = m_index, key] { return index.forget(key); }, &m_steps,
                  [](const std::optional<FileError> &) {});
}

void IndexedSecretStore::lookUp(const QString &key, std::function<void(const QString &)> next)
{
    m_storage.run([index = m_index, key] { return key.isEmpty() ? QString() : index.backendOf(key); },
                  &m_steps, std::move(next));
}

} // namespace weir
