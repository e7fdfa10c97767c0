#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "support/secretanswers.h"

#include <QDirIterator>

using namespace weir;
using namespace Qt::StringLiterals;

//! Run without a bus (K01), with the address of one that is not there (K02), on a bus without a keychain
//! (K03), in a session of KDE without one (K29), and with a keychain but without libsecret (K04).
class TestKeychainAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone_K01_K02_K03_K04();
    void keepsForSessionAndSaysSo();
    void forgetsWhatWasOnItsWay();
    void writesNoFile_K29();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestKeychainAbsent::saysThatThereIsNone_K01_K02_K03_K04()
{
    KeychainSecretStore store;
    for (const SecretAnswer &answer :
         {readFrom(store, key), writeTo(store, key, "secret"), eraseFrom(store, key)}) {
        QCOMPARE(answer.status, SecretStatus::Unavailable);
        QCOMPARE(answer.location, SecretLocation::Keychain);
        QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
        QVERIFY(answer.secret.isEmpty());
        QCOMPARE(answer.message.contains(u"install the package libsecret-1-0"_s),
                 qEnvironmentVariableIsSet("WEIR_KEYRING_LIBRARIES"));
    }
}

void TestKeychainAbsent::keepsForSessionAndSaysSo()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Unavailable);

    const SecretAnswer written = writeTo(store, key, "secret");
    QCOMPARE(written.status, SecretStatus::Ok);
    QCOMPARE(written.location, SecretLocation::Session);
    QVERIFY2(written.message.endsWith(u"the secret is kept in memory only."_s), qPrintable(written.message));

    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Ok);
    QCOMPARE(read.location, SecretLocation::Session);
    QVERIFY(read.secret.reveal() == "secret");

    const SecretAnswer erased = eraseFrom(store, key);
    QCOMPARE(erased.status, SecretStatus::Ok);
    QCOMPARE(erased.location, SecretLocation::Session);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);

    // What is refused is refused everywhere.
    QCOMPARE(writeTo(store, key, "").status, SecretStatus::Refused);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
}

//! Somebody signs out while a secret is still on its way into the keychain, which then does not take it.
void TestKeychainAbsent::forgetsWhatWasOnItsWay()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    const SecretAnswer answer = answerTo([&store](QObject *context, auto handler) {
        store.write(key, Secret("canary"), context, std::move(handler));
        store.forgetSession();
    });
    QCOMPARE(answer.status, SecretStatus::Unavailable);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
}

//! QtKeychain would, in clear, where it may fall back.
void TestKeychainAbsent::writesNoFile_K29()
{
    const QByteArray canary("canary-in-the-clear");
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    QCOMPARE(writeTo(store, key, canary.toStdString()).location, SecretLocation::Session);
    QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychainabsent.moc"
