#include "app/secrets/keychainsecretstore.h"
#include "support/keyring.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

//! A real GNOME Keyring on a disk that becomes full. The cases K.. are those of the keychain fault matrix.
class TestKeychainFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItSaysItKeeps_K31();
};

namespace {

constexpr int secretCount = 100;

QString keyOf(int number)
{
    return u"weir/p/%1"_s.arg(number);
}

std::string textOf(int number)
{
    return std::string(1000, 'x') + std::to_string(number);
}

} // namespace

void TestKeychainFull::keepsWhatItSaysItKeeps_K31()
{
    KeychainSecretStore store;
    std::vector<bool> isKept;
    for (int number = 0; number < secretCount; ++number) {
        const SecretAnswer answer = writeTo(store, keyOf(number), textOf(number));
        isKept.push_back(answer.status == SecretStatus::Ok);
        if (!isKept.back()) {
            QCOMPARE(answer.status, SecretStatus::Failed);
            QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
        }
    }
    QVERIFY(isKept.front());
    QVERIFY(!isKept.back());
    QCOMPARE(writeTo(store, keyOf(0), std::string(20000, 'y')).status, SecretStatus::Failed);

    // What lies in its memory alone goes with it.
    keyring::kill();
    QCOMPARE(readFrom(store, keyOf(0)).status, SecretStatus::Locked);
    QVERIFY(keyring::unlock());
    for (int number = 0; number < secretCount; ++number) {
        const SecretAnswer answer = readFrom(store, keyOf(number));
        if (isKept.at(static_cast<size_t>(number)))
            QVERIFY2(answer.secret.reveal() == textOf(number), qPrintable(QString::number(number)));
        else
            QCOMPARE(answer.status, SecretStatus::NotFound);
    }
}

QTEST_GUILESS_MAIN(TestKeychainFull)
#include "tst_keychainfull.moc"
