#include "app/secrets/keychainsecretstore.h"
#include "app/windowprogram.h"
#include "support/scriptedkeychain.h"
#include "support/secretanswers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = ScriptedKeychain::Fault;

//! A keychain whose word cannot be taken. It runs in this process, so nothing here may block. The cases K..
//! are those of the keychain fault matrix; this test runs under valgrind as well.
class TestKeychainFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksWithoutFault();
    void noticesLostWrite_K26();
    void noticesKeptSecret_K09();
    void noticesLostContent_K27();
    void noticesLockWhileErasing_K09();
    void stopsWaiting_K14_data();
    void stopsWaiting_K14();
    void tellsThatItWaits_K14();
    void doesNotTellOfShortWaits();
    void waitsAsLongAsPromised();
    void goesOnWithout_K15_data();
    void goesOnWithout_K15();
    void answersThoseThatWait_K17();
    void leavesWithoutAnswer_K16();
    void endsWithoutAnswer_K16();
    void triesOnceMore_K18();
    void tellsThatItWent_K18();
    void waitsForAPerson_K11();
    void doesNotWaitForEver_K11();
    void takesARefusal_K12();
    void survivesAPromptThatVanishes_K13();
};

namespace {

const QString key = u"weir/p/token"_s;

constexpr KeychainLimits shortLimits{.soft = 100ms, .hard = 300ms, .unlocking = 600ms};

//! In milliseconds; the test may say that it runs on a slower machine than this one, such as valgrind's.
int promptly()
{
    return 2000 * std::max(1, qEnvironmentVariableIntValue("WEIR_TEST_SLOWDOWN"));
}

using Ask = SecretAnswer (*)(SecretStore &);

//! One row for each thing that can be asked.
void addAsks()
{
    QTest::addColumn<Ask>("ask");
    QTest::newRow("read") << Ask([](SecretStore &store) { return readFrom(store, key); });
    QTest::newRow("write") << Ask([](SecretStore &store) { return writeTo(store, key, "secret"); });
    QTest::newRow("erase") << Ask([](SecretStore &store) { return eraseFrom(store, key); });
}

} // namespace

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

void TestKeychainFaults::noticesLostWrite_K26()
{
    const ScriptedKeychain keychain(Fault::LosesWrites);
    KeychainSecretStore store;
    const SecretAnswer answer = writeTo(store, key, "secret");
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
}

void TestKeychainFaults::noticesKeptSecret_K09()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::KeepsErased);
    const SecretAnswer answer = eraseFrom(store, key);
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.contains(u"still in the keychain"_s), qPrintable(answer.message));
}

void TestKeychainFaults::noticesLostContent_K27()
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

void TestKeychainFaults::noticesLockWhileErasing_K09()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::LocksBeforeErasing);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Locked);
    QVERIFY(keychain.isHolding());
}

void TestKeychainFaults::stopsWaiting_K14_data()
{
    addAsks();
}

void TestKeychainFaults::stopsWaiting_K14()
{
    QFETCH(Ask, ask);
    const ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store(shortLimits);
    QElapsedTimer clock;
    clock.start();
    const SecretAnswer answer = ask(store);
    QCOMPARE(answer.status, SecretStatus::TimedOut);
    QVERIFY2(answer.message.contains(u"does not answer"_s), qPrintable(answer.message));
    QVERIFY2(clock.elapsed() >= 300 && clock.elapsed() < promptly(),
             qPrintable(QString::number(clock.elapsed())));
    // A job was under way, and is still: it must not be touched, now or when the program ends.
    QVERIFY(keychain.unansweredCount() > 0);
}

void TestKeychainFaults::tellsThatItWaits_K14()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store(shortLimits);
    QSignalSpy started(&store, &KeychainSecretStore::waitingStarted);
    QSignalSpy ended(&store, &KeychainSecretStore::waitingEnded);
    int answers = 0;
    const auto count = [&answers](const SecretAnswer &) { ++answers; };
    store.read(key, this, count);
    store.read(key, this, count);
    QTRY_COMPARE(started.count(), 1);
    QCOMPARE(answers, 0);
    QCOMPARE(ended.count(), 0);
    QTRY_COMPARE(answers, 2);
    // Once for both.
    QCOMPARE(started.count(), 1);
    QCOMPARE(ended.count(), 1);
}

void TestKeychainFaults::doesNotTellOfShortWaits()
{
    const ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QSignalSpy started(&store, &KeychainSecretStore::waitingStarted);
    QSignalSpy ended(&store, &KeychainSecretStore::waitingEnded);
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QCOMPARE(started.count() + ended.count(), 0);
}

//! As the command line makes its store, which says nothing of limits, and as the window does.
void TestKeychainFaults::waitsAsLongAsPromised()
{
    const KeychainSecretStore ofCommands;
    const KeychainSecretStore ofWindow(WindowOptions().keychain);
    for (const KeychainSecretStore *store : {&ofCommands, &ofWindow}) {
        QCOMPARE(store->limits().soft, 5s);
        QCOMPARE(store->limits().hard, 30s);
        QCOMPARE(store->limits().unlocking, 10min);
    }
}

void TestKeychainFaults::goesOnWithout_K15_data()
{
    addAsks();
}

//! What was asked is still under way, and may end at any time.
void TestKeychainFaults::goesOnWithout_K15()
{
    QFETCH(Ask, ask);
    ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store({.soft = 100ms, .hard = 1min});
    connect(&store, &KeychainSecretStore::waitingStarted, &store, &KeychainSecretStore::stopWaiting);
    QCOMPARE(ask(store).status, SecretStatus::TimedOut);
    QVERIFY(keychain.unansweredCount() > 0);
    QCOMPARE(ask(store).status, SecretStatus::TimedOut);
}

void TestKeychainFaults::answersThoseThatWait_K17()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    KeychainSecretStore store(shortLimits);
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
    QVERIFY2(clock.elapsed() < promptly(), qPrintable(QString::number(clock.elapsed())));
}

void TestKeychainFaults::leavesWithoutAnswer_K16()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    bool isAnswered = false;
    {
        KeychainSecretStore store(shortLimits);
        store.read(key, this, [&isAnswered](const SecretAnswer &) { isAnswered = true; });
        QTRY_VERIFY(keychain.unansweredCount() > 0);
    }
    bool isLater = false;
    QTimer::singleShot(500ms, this, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!isAnswered);
}

void TestKeychainFaults::endsWithoutAnswer_K16()
{
    const ScriptedKeychain keychain(Fault::Hangs);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // A call without an answer is still D-Bus's own when the program ends, which is no leak of ours.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(WEIR_KEYCHAINREADER), {key});
    QTRY_VERIFY_WITH_TIMEOUT(keychain.unansweredCount() > 0, 30000);
    QElapsedTimer clock;
    clock.start();
    // It ends with its input.
    program.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(clock.elapsed() < promptly(), qPrintable(QString::number(clock.elapsed())));
}

void TestKeychainFaults::triesOnceMore_K18()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::DiesOnce);
    const SecretAnswer read = readFrom(store, key);
    QVERIFY2(read.status == SecretStatus::Ok, qPrintable(read.message));
    QVERIFY(read.secret.reveal() == "secret");
    keychain.setFault(Fault::DiesOnce);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QVERIFY(!keychain.isHolding());
}

void TestKeychainFaults::tellsThatItWent_K18()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::Dies);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
    QVERIFY(!keychain.isOnBus());
    QVERIFY(keychain.isHolding());
}

void TestKeychainFaults::waitsForAPerson_K11()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store({.soft = 100ms, .hard = 300ms, .unlocking = 1min});
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::Asks);
    QSignalSpy started(&store, &KeychainSecretStore::waitingStarted);
    std::optional<SecretAnswer> answer;
    store.read(key, this, [&answer](SecretAnswer given) { answer = std::move(given); });
    QTRY_COMPARE(keychain.promptCount(), 1);
    QTRY_COMPARE(started.count(), 1);
    bool isLater = false;
    QTimer::singleShot(600ms, this, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!answer);
    store.stopWaiting();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->status, SecretStatus::Locked);
}

void TestKeychainFaults::doesNotWaitForEver_K11()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store(shortLimits);
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::Asks);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
    QVERIFY2(clock.elapsed() >= 600, qPrintable(QString::number(clock.elapsed())));
}

void TestKeychainFaults::takesARefusal_K12()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::AsksAndIsRefused);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
    QCOMPARE(keychain.promptCount(), 1);
    QCOMPARE(writeTo(store, key, "other").status, SecretStatus::Locked);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Locked);
    keychain.setFault(Fault::None);
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
}

//! What libsecret began then never ends, so this is the last test.
void TestKeychainFaults::survivesAPromptThatVanishes_K13()
{
    ScriptedKeychain keychain(Fault::None);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keychain.setFault(Fault::AsksAndDies);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
    QCOMPARE(keychain.promptCount(), 1);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Unavailable);
}

QTEST_GUILESS_MAIN(TestKeychainFaults)
#include "tst_keychainfaults.moc"
