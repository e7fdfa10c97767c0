// Asks the keychain for a secret and ends with its standard input, whether there was an answer or not.

#include "app/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    weir::KeychainSecretStore store;
    store.read(QCoreApplication::arguments().value(1), &store, [](const weir::SecretAnswer &) {});
    const QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
