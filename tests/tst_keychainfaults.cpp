#include "app/secrets/keychainsecretstore.h"
#include "support/scriptedkeychain.h"
#include "support/secretanswers.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = ScriptedKeychain::Fault;

//! A keychain whose word cannot be taken. It runs in this process, so nothing here may block.
class TestKeychainFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksWithoutFault();
    void noticesLostWrite();
    void noticesKeptSecret();
    void noticesLostContent();
    void noticesLockWhileErasing();
    void stopsWaiting_data();
    void stopsWaiting();
    void answersThoseThatWait();
    void leavesWithoutAnswer();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestKeychainFaults::worksWithoutFault()
{
    const ScriptedKeychain keychain(Fault::None);
    QVERIFY(keychain.isOnBus());
    KeychainSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
    const SecretAnswer written = writeTo(store, key, "secret");
    QVERIFY2(written.status == SecretStatus::Ok, qPrintable(written.message));
    QVERIFY(keychain.isHolding());
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QVERIFY(!keychain.isHolding());
}

void TestKeychainFaults::noticesLostWrite()
{
    const ScriptedKeychain keychain(Fault::LosesWrites);
    KeychainSecretStore store;
    const SecretAnswer answer = writeTo(store, key, "secret");
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
}

void TestKeychainFaults::noticesKeptSecret()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::KeepsErased);
    const SecretAnswer answer = eraseFrom(store, key);
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.contains(u"still in the keychain"_s), qPrintable(answer.message));
}

void TestKeychainFaults::noticesLostContent()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::LosesContent);
    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Corrupt);
    QVERIFY(read.secret.isEmpty());
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Failed);
}

void TestKeychainFaults::noticesLockWhileErasing()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::LocksBeforeErasing);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Locked);
    QVERIFY(keychain.isHolding());
}

void TestKeychainFaults::stopsWaiting_data()
{
    using Ask = SecretAnswer (*)(SecretStore &);
    QTest::addColumn<Ask>("ask");
    QTest::newRow("read") << Ask([](SecretStore &store) { return readFrom(store, key); });
    QTest::newRow("write") << Ask([](SecretStore &store) { return writeTo(store, key, "secret"); });
    QTest::newRow("erase") << Ask([](SecretStore &store) { return eraseFrom(store, key); });
}

void TestKeychainFaults::stopsWaiting()
{
    using Ask = SecretAnswer (*)(SecretStore &);
    QFETCH(Ask, ask);
    const ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store(300ms);
    QElapsedTimer clock;
    clock.start();
    const SecretAnswer answer = ask(store);
    QCOMPARE(answer.status, SecretStatus::TimedOut);
    QVERIFY2(answer.message.contains(u"does not answer"_s), qPrintable(answer.message));
    QVERIFY2(clock.elapsed() >= 300 && clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    // A job was under way, and is still: it must not be touched, now or when the program ends.
    QVERIFY(keychain.unansweredCount() > 0);
}

void TestKeychainFaults::answersThoseThatWait()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store(300ms);
    QElapsedTimer clock;
    clock.start();
    int answers = 0;
    for (int i = 0; i < 3; ++i) {
        store.read(key, this, [&answers](const SecretAnswer &answer) {
            QCOMPARE(answer.status, SecretStatus::TimedOut);
            ++answers;
        });
    }
    QTRY_COMPARE(answers, 3);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestKeychainFaults::leavesWithoutAnswer()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    bool isAnswered = false;
    {
        KeychainSecretStore store(300ms);
        store.read(key, this, [&isAnswered](const SecretAnswer &) { isAnswered = true; });
        QTRY_VERIFY(keychain.unansweredCount() > 0);
    }
    bool isLater = false;
    QTimer::singleShot(500ms, this, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestKeychainFaults)
#include "tst_keychainfaults.moc"
