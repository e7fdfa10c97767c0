#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/secretenvelope.h"
#include "support/keyring.h"
#include "support/secretanswers.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! On a real GNOME Keyring, looked at from outside with secret-tool. The cases K.. are those of the keychain
//! fault matrix.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void writesReadsErases_K25();
    void keepsEveryByte_K23_data();
    void keepsEveryByte_K23();
    void replaces();
    void refusesBeforeAsking_K23_K24();
    void noticesErasureFromOutside_K20();
    void noticesRubbish_K21_data();
    void noticesRubbish_K21();
    void doesNotBelieveStaleTwin_K22();
    void tellsLockedFromNotFound_K07_K08_K09();
    void staysLockedAfterAWrongPassword_K10();
    void keepsOrder();
    void doesNotAnswerTheDead();
    void stopsWaitingForFrozen_K14();
    void prefersKeychain();
    void fallsBackWhileLocked();
    void erasesWhatFellBackMeanwhile();
    void endsAfterTheLastAnswer();
};

namespace {

const QString key = u"weir/6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11/token"_s;

QByteArray asStored(std::string_view text)
{
    return QByteArray::fromStdString(std::string(sealSecret(Secret(text)).reveal())).toBase64();
}

} // namespace

void TestKeychainSecretStore::cleanup()
{
    keyring::thaw();
    QVERIFY(keyring::unlock());
    QVERIFY(keyring::clear(key) || !keyring::lookup(key));
}

void TestKeychainSecretStore::writesReadsErases_K25()
{
    KeychainSecretStore store;
    const SecretAnswer missing = readFrom(store, key);
    QCOMPARE(missing.status, SecretStatus::NotFound);
    QVERIFY2(missing.message.endsWith(u'.'), qPrintable(missing.message));

    const SecretAnswer written = writeTo(store, key, "secret");
    QCOMPARE(written.status, SecretStatus::Ok);
    QCOMPARE(written.location, SecretLocation::Keychain);
    QVERIFY(written.message.isEmpty());
    QCOMPARE(keyring::lookup(key), asStored("secret"));

    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Ok);
    QCOMPARE(read.location, SecretLocation::Keychain);
    QVERIFY(read.secret.reveal() == "secret");

    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QVERIFY(!keyring::lookup(key));
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

void TestKeychainSecretStore::keepsEveryByte_K23_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("largest token") << QByteArray(32768, 't');
    QTest::newRow("NUL") << QByteArray("abc\0def", 7);
    QTest::newRow("NUL alone") << QByteArray("\0", 1);
    QTest::newRow("line ends") << QByteArray("\r\na\r\n");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a");
    QTest::newRow("like an envelope") << QByteArray(R"({"v":1,"secret":"x"})");
    QTest::newRow("quotes") << QByteArray(R"("\u0000"\)");
    QTest::newRow("beyond the BMP") << QByteArray("\xF0\x9F\x94\x91");
}

void TestKeychainSecretStore::keepsEveryByte_K23()
{
    QFETCH(QByteArray, text);
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, text.toStdString()).status, SecretStatus::Ok);
    // By another store: nothing comes from memory.
    KeychainSecretStore other;
    QVERIFY(readFrom(other, key).secret.reveal() == text.toStdString());
}

void TestKeychainSecretStore::replaces()
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "first").status, SecretStatus::Ok);
    QCOMPARE(writeTo(store, key, "second").status, SecretStatus::Ok);
    QCOMPARE(keyring::count(), 1);
    QVERIFY(readFrom(store, key).secret.reveal() == "second");
}

void TestKeychainSecretStore::refusesBeforeAsking_K23_K24()
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, {}, "secret").status, SecretStatus::Refused);
    QCOMPARE(writeTo(store, key, "").status, SecretStatus::Refused);
    QCOMPARE(writeTo(store, key, std::string(32769, 'x')).status, SecretStatus::Refused);
    QCOMPARE(writeTo(store, key, std::string(1 << 20, 'x')).status, SecretStatus::Refused);
    QCOMPARE(writeTo(store, key, "\xFF").status, SecretStatus::Refused);
    // A lone surrogate.
    QCOMPARE(writeTo(store, key, "\xED\xA0\x80").status, SecretStatus::Refused);
    QCOMPARE(readFrom(store, {}).status, SecretStatus::Refused);
    QCOMPARE(eraseFrom(store, {}).status, SecretStatus::Refused);
    QCOMPARE(keyring::count(), 0);
}

void TestKeychainSecretStore::noticesErasureFromOutside_K20()
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(keyring::clear(key));
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
}

void TestKeychainSecretStore::noticesRubbish_K21_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no base64") << QByteArray("!!!");
    QTest::newRow("bare secret") << QByteArray("c2VjcmV0");
    QTest::newRow("later version") << QByteArray(R"({"v":2,"secret":"x"})").toBase64();
    QTest::newRow("cut off") << asStored("secret").left(12);
}

void TestKeychainSecretStore::noticesRubbish_K21()
{
    QFETCH(QByteArray, content);
    QVERIFY(keyring::store(key, u"base64"_s, content));
    KeychainSecretStore store;
    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Corrupt);
    QVERIFY(read.secret.isEmpty());
    // Entering it again repairs it.
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
}

void TestKeychainSecretStore::doesNotBelieveStaleTwin_K22()
{
    QVERIFY(keyring::store(key, u"plaintext"_s, "stale"));
    KeychainSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::Corrupt);
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QCOMPARE(keyring::count(), 1);
}

void TestKeychainSecretStore::tellsLockedFromNotFound_K07_K08_K09()
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(keyring::lock());
    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.status, SecretStatus::Locked);
    QVERIFY(read.secret.isEmpty());
    QCOMPARE(writeTo(store, key, "other").status, SecretStatus::Locked);
    const SecretAnswer erased = eraseFrom(store, key);
    QCOMPARE(erased.status, SecretStatus::Locked);
    QVERIFY2(erased.message.contains(u"nothing was removed"_s), qPrintable(erased.message));
    QVERIFY(keyring::unlock());
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

void TestKeychainSecretStore::staysLockedAfterAWrongPassword_K10()
{
    KeychainSecretStore store;
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(keyring::lock());
    QVERIFY(!keyring::unlock("wrong"));
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
}

void TestKeychainSecretStore::keepsOrder()
{
    KeychainSecretStore store;
    QList<int> order;
    for (int i = 0; i < 10; ++i) {
        store.write(key, Secret(std::to_string(i)), this, [&order, i](const SecretAnswer &answer) {
            QCOMPARE(answer.status, SecretStatus::Ok);
            order.append(i);
        });
    }
    QVERIFY(readFrom(store, key).secret.reveal() == "9");
    QCOMPARE(order.size(), 10);
    QVERIFY(std::ranges::is_sorted(order));
}

void TestKeychainSecretStore::doesNotAnswerTheDead()
{
    KeychainSecretStore store;
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    store.write(key, Secret("secret"), context.get(),
                [&isAnswered](const SecretAnswer &) { isAnswered = true; });
    context.reset();
    QVERIFY(readFrom(store, key).secret.reveal() == "secret");
    QVERIFY(!isAnswered);
}

void TestKeychainSecretStore::stopsWaitingForFrozen_K14()
{
    KeychainSecretStore store({.soft = 100ms, .hard = 500ms});
    QCOMPARE(writeTo(store, key, "secret").status, SecretStatus::Ok);
    keyring::freeze();
    QTimer heartbeat;
    int beats = 0;
    connect(&heartbeat, &QTimer::timeout, this, [&beats] { ++beats; });
    heartbeat.start(20ms);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(readFrom(store, key).status, SecretStatus::TimedOut);
    QVERIFY2(clock.elapsed() >= 500 && clock.elapsed() < 2500, qPrintable(QString::number(clock.elapsed())));
    // Nothing waited for it but the asker.
    QVERIFY2(beats > 5, qPrintable(QString::number(beats)));
    keyring::thaw();
    QTRY_VERIFY(readFrom(store, key).secret.reveal() == "secret");
}

void TestKeychainSecretStore::prefersKeychain()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    const SecretAnswer written = writeTo(store, key, "secret");
    QCOMPARE(written.status, SecretStatus::Ok);
    QCOMPARE(written.location, SecretLocation::Keychain);
    QVERIFY(written.message.isEmpty());
    QCOMPARE(keyring::lookup(key), asStored("secret"));
    // Nothing of it stays in memory.
    QVERIFY(keyring::clear(key));
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
}

void TestKeychainSecretStore::fallsBackWhileLocked()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    QCOMPARE(writeTo(store, key, "old").location, SecretLocation::Keychain);
    QVERIFY(keyring::lock());
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
    const SecretAnswer written = writeTo(store, key, "new");
    QCOMPARE(written.status, SecretStatus::Ok);
    QCOMPARE(written.location, SecretLocation::Session);
    QVERIFY2(written.message.contains(u"locked"_s), qPrintable(written.message));
    QVERIFY(readFrom(store, key).secret.reveal() == "new");

    QVERIFY(keyring::unlock());
    // The newer one counts, although the keychain could be asked again.
    QVERIFY(readFrom(store, key).secret.reveal() == "new");
    QCOMPARE(writeTo(store, key, "newest").location, SecretLocation::Keychain);
    const SecretAnswer read = readFrom(store, key);
    QCOMPARE(read.location, SecretLocation::Keychain);
    QVERIFY(read.secret.reveal() == "newest");

    QVERIFY(keyring::lock());
    QCOMPARE(writeTo(store, key, "last").location, SecretLocation::Session);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Locked);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
}

void TestKeychainSecretStore::erasesWhatFellBackMeanwhile()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    QVERIFY(keyring::lock());
    store.write(key, Secret("secret"), this, [](const SecretAnswer &) {});
    eraseFrom(store, key);
    QCOMPARE(readFrom(store, key).status, SecretStatus::Locked);
}

void TestKeychainSecretStore::endsAfterTheLastAnswer()
{
    FallbackSecretStore store(std::make_unique<KeychainSecretStore>());
    const auto end = [] {
        // What is left without an end of its own.
        QTimer::singleShot(20s, QCoreApplication::instance(), [] { QCoreApplication::exit(1); });
        return QCoreApplication::exec();
    };
    store.write(key, Secret("secret"), this, [](const SecretAnswer &) {});
    QCOMPARE(end(), 0);
    QCOMPARE(keyring::lookup(key), asStored("secret"));
    store.erase(key, this, [](const SecretAnswer &) {});
    QCOMPARE(end(), 0);
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
