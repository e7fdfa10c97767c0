#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

//! Run without a bus, on a bus without a keychain, and with a keychain but without libsecret.
class TestKeychainAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone();
    void keepsForSessionAndSaysSo();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestKeychainAbsent::saysThatThereIsNone()
{
    KeychainSecretStore store;
    for (const SecretAnswer &answer :
         {readFrom(store, key), writeTo(store, key, "secret"), eraseFrom(store, key)}) {
        QCOMPARE(answer.status, SecretStatus::Unavailable);
        QCOMPARE(answer.location, SecretLocation::Keychain);
        QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
        QVERIFY(answer.secret.isEmpty());
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

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychainabsent.moc"
