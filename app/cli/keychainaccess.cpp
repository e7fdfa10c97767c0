#include "app/cli/keychainaccess.h"

#include "app/secrets/keychainsecretstore.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

} // namespace

std::shared_ptr<SecretStore> openKeychain(const Invocation &invocation)
{
    auto keychain = std::make_shared<KeychainSecretStore>();
    QObject::connect(keychain.get(), &KeychainSecretStore::waitingStarted, invocation.context, [invocation] {
        invocation.console->say(CommandLineText::tr("Waiting for the keychain; Ctrl+C ends this."));
    });
    return keychain;
}

} // namespace weir
