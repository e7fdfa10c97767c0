#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

//! A keyring that the bus starts when it is asked for, and that has no collection: a person would have to
//! choose its password, and there is none.
class TestKeychainEmpty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsItAndFindsNothing_K05();
    void keepsForSession_K06();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestKeychainEmpty::startsItAndFindsNothing_K05()
{
    KeychainSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Unavailable);
}

void TestKeychainEmpty::keepsForSession_K06()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    QCOMPARE(writeTo(store, key, "secret").location, SecretLocation::Session);
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
}

QTEST_GUILESS_MAIN(TestKeychainEmpty)
#include "tst_keychainempty.moc"
