#include "app/secrets/indexedsecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "app/storage/storagethread.h"
#include "support/scriptedkeychain.h"
#include "support/secretanswers.h"

#include <QDir>
#include <QTemporaryDir>

using namespace weir;
using namespace Qt::StringLiterals;
using Fault = ScriptedKeychain::Fault;

//! What is noted of a keychain, on one that runs in this process and holds one secret.
class TestIndexedSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void notesAndForgets();
    void leavesIndexesThatItDoesNotKnow_data();
    void leavesIndexesThatItDoesNotKnow();
    void notesBeforeItStores();
    void refusesWhatItCannotNote();
    void asksAgainAfterAnotherKeychain_data();
    void asksAgainAfterAnotherKeychain();
    void takesOverWhatWasTakenAlong();
    void keepsOrder();
    void erasesTheSecretsOfAProfile();
    void namesWhatStays();
    void namesWhatMayBeLeft();
    void forgetsWhatCameToNoKeychain();
    void remembersWhatCameToOneBefore();
    void keepsNothingOfARemovedProfile();
    void keepsWhatBelongsToAProfileThatMayBeThere();

private:
    [[nodiscard]] QStringList noted() const;
    [[nodiscard]] SecretAnswer eraseProfile();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedKeychain> m_keychain;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<SecretIndex> m_index;
    std::unique_ptr<IndexedSecretStore> m_store;
};

namespace {

const QString profileId = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;
const QString key = fieldSecretKey(profileId, u"stream"_s, "/source/source_kafka/password");
const QString otherKeychain = u"KWallet"_s;

} // namespace

void TestIndexedSecretStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<ScriptedKeychain>(Fault::None);
    QVERIFY(m_keychain->isOnBus());
    m_storage = std::make_unique<StorageThread>();
    m_index = std::make_unique<SecretIndex>(m_folder->path());
    m_store = std::make_unique<IndexedSecretStore>(std::make_unique<KeychainSecretStore>(), *m_index,
                                                   ProfileStore(m_folder->path()), *m_storage);
}

void TestIndexedSecretStore::cleanup()
{
    m_store.reset();
    m_storage.reset();
    m_keychain.reset();
}

QStringList TestIndexedSecretStore::noted() const
{
    const auto keys = m_index->keysOf(profileId);
    return keys ? *keys : QStringList{keys.error().message};
}

SecretAnswer TestIndexedSecretStore::eraseProfile()
{
    return answerTo([this](QObject *context, auto handler) {
        eraseProfileSecrets(*m_store, profileId, noted(), context, std::move(handler));
    });
}

void TestIndexedSecretStore::notesAndForgets()
{
    QCOMPARE(noted(), QStringList());
    const SecretAnswer written = writeTo(*m_store, key, "canary-1");
    QCOMPARE(written.status, SecretStatus::Ok);
    QVERIFY(!written.backend.isEmpty());
    QCOMPARE(noted(), QStringList{key});
    QTRY_COMPARE(m_index->backendOf(key), written.backend);
    QVERIFY(readFrom(*m_store, key).secret.reveal() == "canary-1");

    QFile file(m_folder->filePath(u"secrets/%1.json"_s.arg(profileId)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    QCOMPARE(eraseFrom(*m_store, key).status, SecretStatus::Ok);
    QTRY_VERIFY(!file.exists());
}

void TestIndexedSecretStore::leavesIndexesThatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isKnown");
    const auto row = [](const char *name, const char *content, bool isKnown = false) {
        QTest::newRow(name) << QByteArray(content) << isKnown;
    };
    row("not JSON", "{");
    row("newer", R"({"version":2,"secrets":[]})");
    row("without a version", R"({"secrets":[]})");
    row("version that is no number", R"({"version":"1","secrets":[]})");
    row("without secrets", R"({"version":1})");
    row("secrets that are no list", R"({"version":1,"secrets":{}})");
    row("nothing in it", R"({"version":1,"secrets":[]})", true);
    row("secrets without a key", R"({"version":1,"secrets":[{},{"key":1},2]})", true);
}

void TestIndexedSecretStore::leavesIndexesThatItDoesNotKnow()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isKnown);
    QVERIFY(QDir(m_folder->path()).mkpath(u"secrets"_s));
    QFile file(m_folder->filePath(u"secrets/%1.json"_s.arg(profileId)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.flush());
    const auto keys = m_index->keysOf(profileId);
    QCOMPARE(bool(keys), isKnown);
    if (isKnown) {
        QCOMPARE(*keys, QStringList());
        return;
    }
    // Nor is anything stored that could not be noted.
    QVERIFY(!keys.error().message.isEmpty());
    QVERIFY(writeTo(*m_store, key, "canary-1").status != SecretStatus::Ok);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), content);
}

void TestIndexedSecretStore::notesBeforeItStores()
{
    m_keychain->setFault(Fault::LosesWrites);
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Failed);
    QCOMPARE(noted(), QStringList{key});
}

void TestIndexedSecretStore::refusesWhatItCannotNote()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"secrets"_s));
    QFile file(m_folder->filePath(u"secrets/%1.json"_s.arg(profileId)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const SecretAnswer answer = writeTo(*m_store, key, "secret");
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.contains(profileId), qPrintable(answer.message));
    QVERIFY(!m_keychain->isHolding());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{"));
}

void TestIndexedSecretStore::asksAgainAfterAnotherKeychain_data()
{
    QTest::addColumn<bool>("erases");
    QTest::newRow("K28 read") << false;
    QTest::newRow("K28 erase") << true;
}

void TestIndexedSecretStore::asksAgainAfterAnotherKeychain()
{
    QFETCH(bool, erases);
    QVERIFY(!m_index->note(key, otherKeychain));
    const SecretAnswer answer = erases ? eraseFrom(*m_store, key) : readFrom(*m_store, key);
    QCOMPARE(answer.status, SecretStatus::Elsewhere);
    QVERIFY2(answer.message.contains(otherKeychain), qPrintable(answer.message));
    // What is known of the other one stays, until somebody was told to remove it there.
    QCOMPARE(m_index->backendOf(key), erases ? QString() : otherKeychain);
    // Entered again, it lies here.
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    QVERIFY(readFrom(*m_store, key).secret.reveal() == "secret");
    QCOMPARE(eraseFrom(*m_store, key).status, SecretStatus::Ok);
}

void TestIndexedSecretStore::takesOverWhatWasTakenAlong()
{
    const SecretAnswer written = writeTo(*m_store, key, "secret");
    QTRY_COMPARE(m_index->backendOf(key), written.backend);
    QVERIFY(!m_index->note(key, otherKeychain));
    QCOMPARE(readFrom(*m_store, key).status, SecretStatus::Ok);
    QTRY_COMPARE(m_index->backendOf(key), written.backend);
}

void TestIndexedSecretStore::keepsOrder()
{
    QStringList answers;
    const auto note = [&answers](const QString &what) {
        return [&answers, what](const SecretAnswer &answer) {
            answers.append(what + QString::number(static_cast<int>(answer.status)));
        };
    };
    m_store->write(key, Secret("secret"), this, note(u"write "_s));
    m_store->read(key, this, note(u"read "_s));
    m_store->erase(key, this, note(u"erase "_s));
    m_store->read(key, this, note(u"read "_s));
    QTRY_COMPARE(answers.size(), 4);
    QCOMPARE(answers, QStringList({u"write 0"_s, u"read 0"_s, u"erase 0"_s, u"read 1"_s}));
}

void TestIndexedSecretStore::erasesTheSecretsOfAProfile()
{
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    const SecretAnswer answer = eraseProfile();
    QCOMPARE(answer.status, SecretStatus::Ok);
    QVERIFY2(answer.message.isEmpty(), qPrintable(answer.message));
    QVERIFY(!m_keychain->isHolding());
    QTRY_COMPARE(noted(), QStringList());
}

void TestIndexedSecretStore::namesWhatStays()
{
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    m_keychain->setFault(Fault::KeepsErased);
    const SecretAnswer answer = eraseProfile();
    QCOMPARE(answer.status, SecretStatus::Failed);
    QVERIFY2(answer.message.contains(u"stream/source/source_kafka/password"_s), qPrintable(answer.message));
    QCOMPARE(noted(), QStringList{key});
}

void TestIndexedSecretStore::namesWhatMayBeLeft()
{
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    m_keychain.reset();
    const SecretAnswer answer = eraseProfile();
    QCOMPARE(answer.status, SecretStatus::Ok);
    QVERIFY2(answer.message.contains(u"stream/source/source_kafka/password"_s), qPrintable(answer.message));
    QVERIFY2(!answer.message.contains(u"token"_s), qPrintable(answer.message));
}

void TestIndexedSecretStore::forgetsWhatCameToNoKeychain()
{
    m_keychain.reset();
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Unavailable);
    QTRY_COMPARE(noted(), QStringList());
    const SecretAnswer answer = eraseProfile();
    QCOMPARE(answer.status, SecretStatus::Ok);
    QVERIFY2(answer.message.isEmpty(), qPrintable(answer.message));
}

void TestIndexedSecretStore::remembersWhatCameToOneBefore()
{
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    m_keychain.reset();
    QCOMPARE(writeTo(*m_store, key, "another").status, SecretStatus::Unavailable);
    // By then whatever was to be forgotten is.
    QCOMPARE(readFrom(*m_store, key).status, SecretStatus::Unavailable);
    QCOMPARE(noted(), QStringList{key});
}

//! Nobody could name it any more.
void TestIndexedSecretStore::keepsNothingOfARemovedProfile()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"profiles"_s));
    const SecretAnswer answer = writeTo(*m_store, key, "secret");
    QCOMPARE(answer.status, SecretStatus::Refused);
    QVERIFY2(answer.message.contains(u"removed meanwhile"_s), qPrintable(answer.message));
    QCOMPARE(readFrom(*m_store, key).status, SecretStatus::NotFound);
    QCOMPARE(noted(), QStringList());
}

void TestIndexedSecretStore::keepsWhatBelongsToAProfileThatMayBeThere()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"profiles"_s));
    QFile profile(m_folder->filePath(u"profiles/%1.json"_s.arg(profileId)));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    QCOMPARE(writeTo(*m_store, key, "secret").status, SecretStatus::Ok);
    // The folder of the profiles is somewhere else for a moment.
    QVERIFY(QDir(m_folder->path()).rename(u"profiles"_s, u"away"_s));
    QCOMPARE(writeTo(*m_store, key, "another").status, SecretStatus::Ok);
}

QTEST_GUILESS_MAIN(TestIndexedSecretStore)
#include "tst_indexedsecretstore.moc"
