#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "support/keyring.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

//! A real GNOME Keyring that ends, and that the bus starts again: locked, for nobody is there to unlock it.
//! The cases K.. are those of the keychain fault matrix.
class TestKeychainRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void survivesADeathBetweenTwoQuestions_K19();
    void survivesADeathDuringAQuestion_K18_data();
    void survivesADeathDuringAQuestion_K18();
    void keepsForSession_K19();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestKeychainRestart::init()
{
    QVERIFY(keyring::unlock());
    KeychainSecretStore store;
    const SecretAnswer written = writeTo(store, key, "secret");
    QVERIFY2(written.status == SecretStatus::Ok, qPrintable(written.message));
}

void TestKeychainRestart::survivesADeathBetweenTwoQuestions_K19()
{
    KeychainSecretStore store;
    keyring::kill();
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
    QCOMPARE(writeTo(store, key, "other").status, SecretStatus::Locked);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Locked);
    QVERIFY(keyring::unlock());
    const SecretAnswer read = readFrom(store, key);
    QVERIFY2(read.secret.reveal() == "secret", qPrintable(read.message));
}

void TestKeychainRestart::survivesADeathDuringAQuestion_K18_data()
{
    QTest::addColumn<QByteArray>("question");
    for (const char *question : {"read", "write", "erase"})
        QTest::newRow(question) << QByteArray(question);
}

void TestKeychainRestart::survivesADeathDuringAQuestion_K18()
{
    QFETCH(QByteArray, question);
    KeychainSecretStore store;
    keyring::freeze();
    std::optional<SecretAnswer> answer;
    const auto keep = [&answer](SecretAnswer given) { answer = std::move(given); };
    if (question == "read")
        store.read(key, this, keep);
    else if (question == "write")
        store.write(key, Secret("other"), this, keep);
    else
        store.erase(key, this, keep);
    // Its question is on the bus by then.
    bool isAsked = false;
    QMetaObject::invokeMethod(
        this, [&isAsked] { isAsked = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(isAsked);
    keyring::kill();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->status, SecretStatus::Locked);
    QVERIFY(keyring::unlock());
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
}

void TestKeychainRestart::keepsForSession_K19()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    keyring::kill();
    const SecretAnswer written = writeTo(store, key, "other");
    QCOMPARE(written.status, SecretStatus::Ok);
    QCOMPARE(written.location, SecretLocation::Session);
    QVERIFY(readFrom(store, key).secret.reveal() == "other");
}

QTEST_GUILESS_MAIN(TestKeychainRestart)
#include "tst_keychainrestart.moc"
