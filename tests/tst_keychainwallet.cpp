#include "app/secrets/keychainsecretstore.h"
#include "support/scriptedwallet.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;
using Fault = ScriptedWallet::Fault;

//! KWallet in a session of KDE Plasma 5, whose word QtKeychain does not hear. The cases K.. are those of the
//! keychain fault matrix.
class TestKeychainWallet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsUntilItIsThere_K28();
    void noticesLostWrite_K26();
    void noticesLostContent_K27();
    void noticesKeptSecret();
    void takesARefusal();
    void tellsThatItIsGone();
};

namespace {

const QString key = u"weir/p/token"_s;

}

//! QtKeychain chooses once; what it chose before this test is chosen for all.
void TestKeychainWallet::waitsUntilItIsThere_K28()
{
    const ScriptedWallet wallet(Fault::SlowAtFirst);
    QVERIFY(wallet.isOnBus());
    KeychainSecretStore store;
    const SecretAnswer written = writeTo(store, key, "secret");
    QVERIFY2(written.status == SecretStatus::Ok, qPrintable(written.message));
    QCOMPARE(written.backend, u"KWallet"_s);
    QVERIFY(wallet.isHolding());
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QVERIFY(!wallet.isHolding());
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
}

void TestKeychainWallet::noticesLostWrite_K26()
{
    const ScriptedWallet wallet(Fault::LosesWrites);
    KeychainSecretStore store;
    const SecretAnswer answer = writeTo(store, key, "secret");
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.contains(u"something else than was stored"_s), qPrintable(answer.message));
}

void TestKeychainWallet::noticesLostContent_K27()
{
    ScriptedWallet wallet(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    wallet.setFault(Fault::LosesContent);
    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Corrupt);
    QVERIFY(read.secret.isEmpty());
}

void TestKeychainWallet::noticesKeptSecret()
{
    ScriptedWallet wallet(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    wallet.setFault(Fault::KeepsErased);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Failed);
    QVERIFY(wallet.isHolding());
}

void TestKeychainWallet::takesARefusal()
{
    const ScriptedWallet wallet(Fault::Refuses);
    KeychainSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::Denied);
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Denied);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Denied);
}

void TestKeychainWallet::tellsThatItIsGone()
{
    KeychainSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
}

QTEST_GUILESS_MAIN(TestKeychainWallet)
#include "tst_keychainwallet.moc"
