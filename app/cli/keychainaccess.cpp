#include "app/cli/keychainaccess.h"

#include "app/cli/commandlinetext.h"
#include "app/secrets/indexedsecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/storage/profilestore.h"
#include "app/storage/storagethread.h"

#include <utility>

namespace weir {

namespace {

//! The keychain with what it needs.
struct CommandKeychain
{
    CommandKeychain(std::unique_ptr<SecretStore> keychain, const QString &configDirectory)
        : store(std::move(keychain), SecretIndex(configDirectory), ProfileStore(configDirectory), storage)
    {
    }

    StorageThread storage;
    IndexedSecretStore store;
};

} // namespace

std::shared_ptr<SecretStore> openKeychain(const Invocation &invocation)
{
    auto keychain = std::make_unique<KeychainSecretStore>();
    QObject::connect(keychain.get(), &KeychainSecretStore::waitingStarted, invocation.context, [invocation] {
        invocation.console->remark(CommandLineText::tr("Waiting for the keychain; Ctrl+C ends this."));
    });
    auto parts = std::make_shared<CommandKeychain>(std::move(keychain), invocation.configDirectory);
    return {parts, &parts->store};
}

ExitCode exitCodeFor(const SecretAnswer &answer)
{
    // What no keychain was asked for: the secret, its profile or the disk.
    const bool isUnusable = answer.status == SecretStatus::Refused
        || (answer.status == SecretStatus::Failed && answer.isUntouched);
    return isUnusable ? ExitCode::Unusable : ExitCode::NotAllowed;
}

} // namespace weir
