#include "app/storage/profilestore.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/json/jsonreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>

#include <sys/stat.h>

using namespace weir;
using namespace Qt::StringLiterals;

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void startsEmpty();
    void storesPrivately();
    void sortsByName();
    void keepsTheOrder();
    void findsByNameAndId();
    void takesNoneOfTwoOfOneName();
    void updatesAndKeepsUnknownMembers();
    void setsTheUserAlone();
    void removes();
    void refusesNames();
    void givesANameToOneOfManyProcesses();
    void refusesFaults();
    void refusesIds();
    void leavesUnusableFilesInPlace_data();
    void leavesUnusableFilesInPlace();
    void doesNotWaitForPipe();
    void tellsThatFolderIsNone();
    void repairsPermissions();
    void removesLeftovers();
    void worksOnStorageThread();
    void knowsDefaultFolder();

private:
    [[nodiscard]] QString filePath(const QString &id) const
    {
        return m_config->filePath(u"profiles/%1.json"_s.arg(id));
    }
    void createFile(const QString &id, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<ProfileStore> m_store;
};

namespace {

const QString someId = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;

ConnectionProfile profileOf(const QString &name)
{
    return {.name = name, .region = u"cn-north-4"_s, .projectId = u"77b6a44cba5143ab91d13ab9a8ff44fd"_s};
}

QStringList namesOf(const ProfileList &list)
{
    QStringList names;
    for (const ConnectionProfile &profile : list.profiles)
        names.append(profile.name);
    return names;
}

mode_t permissionsOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

void TestProfileStore::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    QVERIFY(m_config->isValid());
    m_store = std::make_unique<ProfileStore>(m_config->path());
}

void TestProfileStore::cleanup()
{
    m_store.reset();
    m_config.reset();
}

void TestProfileStore::createFile(const QString &id, const QByteArray &content) const
{
    QVERIFY(QDir(m_config->path()).mkpath(u"profiles"_s));
    QFile file(filePath(id));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestProfileStore::startsEmpty()
{
    const auto list = m_store->load();
    QVERIFY(list);
    QVERIFY(list->profiles.empty());
    QVERIFY(list->unusable.empty());
    // Looking leaves no trace.
    QVERIFY(QDir(m_config->path()).isEmpty());
}

void TestProfileStore::storesPrivately()
{
    const mode_t before = ::umask(0);
    const auto added = ProfileStore(m_config->filePath(u"deep/config"_s)).add(profileOf(u"Prod"_s));
    ::umask(before);
    QVERIFY(added);
    QVERIFY(!added->id.isEmpty());
    const QString folder = m_config->filePath(u"deep/config/profiles"_s);
    QCOMPARE(permissionsOf(m_config->filePath(u"deep/config"_s)), mode_t(0700));
    QCOMPARE(permissionsOf(folder), mode_t(0700));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{added->id + u".json"_s});
    QCOMPARE(permissionsOf(folder + u'/' + added->id + u".json"_s), mode_t(0600));
}

void TestProfileStore::sortsByName()
{
    for (const QString &name : {u"beta"_s, u"Gamma"_s, u"alpha"_s, u"Bravo"_s})
        QVERIFY(m_store->add(profileOf(name)));
    QCOMPARE(namesOf(*m_store->load()), (QStringList{u"alpha"_s, u"beta"_s, u"Bravo"_s, u"Gamma"_s}));
}

void TestProfileStore::keepsTheOrder()
{
    QStringList ids;
    for (const QString &name : {u"alpha"_s, u"beta"_s, u"gamma"_s})
        ids.append(m_store->add(profileOf(name))->id);
    const QString order = m_config->filePath(u"profileorder.json"_s);
    QVERIFY(!QFile::exists(order));
    QVERIFY(!m_store->setOrder({ids[2], u"of nobody"_s, ids[0]}));
    QCOMPARE(permissionsOf(order), mode_t(0600));
    QCOMPARE(namesOf(*m_store->load()), (QStringList{u"gamma"_s, u"alpha"_s, u"beta"_s}));
    // One that came later has no place yet.
    QVERIFY(m_store->add(profileOf(u"aardvark"_s)));
    QCOMPARE(namesOf(*m_store->load()), (QStringList{u"gamma"_s, u"alpha"_s, u"aardvark"_s, u"beta"_s}));

    for (const char *damage : {"{", "[]", R"({"order":{}})", R"({"order":[1,null]})"}) {
        QFile file(order);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damage);
        file.close();
        QCOMPARE(namesOf(*m_store->load()), (QStringList{u"aardvark"_s, u"alpha"_s, u"beta"_s, u"gamma"_s}));
    }
}

void TestProfileStore::findsByNameAndId()
{
    const auto added = m_store->add(profileOf(u"Prod"_s));
    QVERIFY(added);
    QCOMPARE(m_store->find(u"Prod"_s)->id, added->id);
    QCOMPARE(m_store->find(added->id)->name, u"Prod"_s);
    const auto missing = m_store->find(u"prod"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ProfileStoreError::Kind::NotFound);
    QVERIFY2(missing.error().message.contains(u"prod"_s), qPrintable(missing.error().message));
}

void TestProfileStore::takesNoneOfTwoOfOneName()
{
    const auto added = m_store->add(profileOf(u"Prod"_s));
    QVERIFY(added);
    QFile file(filePath(added->id));
    QVERIFY(file.open(QIODevice::ReadOnly));
    createFile(someId, file.readAll().replace(added->id.toLatin1(), someId.toLatin1()));
    QCOMPARE(m_store->load()->profiles.size(), 2U);

    const auto found = m_store->find(u"Prod"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ProfileStoreError::Kind::Ambiguous);
    for (const QString &id : {added->id, someId}) {
        QVERIFY2(found.error().message.contains(id), qPrintable(found.error().message));
        QCOMPARE(m_store->find(id)->id, id);
    }
}

void TestProfileStore::updatesAndKeepsUnknownMembers()
{
    createFile(someId,
               R"({"version":1,"id":"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11","name":"Old","region":"cn-north-4",
        "project_id":"p","later":{"n":1.10}})");
    auto profile = m_store->find(u"Old"_s);
    QVERIFY(profile);
    profile->name = u"New"_s;
    profile->isProtected = true;
    QVERIFY(!m_store->update(*profile));
    const auto read = m_store->find(u"New"_s);
    QVERIFY(read);
    QVERIFY(read->isProtected);
    const auto text = readFile(filePath(someId));
    QVERIFY(text);
    QVERIFY2(text->find("\"n\": 1.10") != std::string::npos, text->c_str());
    QCOMPARE(namesOf(*m_store->load()), QStringList{u"New"_s});
    QCOMPARE(permissionsOf(filePath(someId)), mode_t(0600));

    profile->id = u"00000000-0000-4000-8000-000000000000"_s;
    QCOMPARE(m_store->update(*profile)->kind, ProfileStoreError::Kind::NameTaken);
    profile->name = u"Other"_s;
    QCOMPARE(m_store->update(*profile)->kind, ProfileStoreError::Kind::NotFound);
    QCOMPARE(m_store->load()->profiles.size(), size_t(1));
}

void TestProfileStore::setsTheUserAlone()
{
    const auto profile = m_store->add({.name = u"One"_s, .region = u"cn-north-4"_s, .projectId = u"p"_s});
    QVERIFY(profile);
    auto changed = *profile;
    changed.name = u"Two"_s;
    QVERIFY(!m_store->update(changed));
    const IamUser user{.domain = u"d"_s, .name = u"u"_s, .id = u"1"_s};
    QVERIFY(!m_store->setIamUser(profile->id, user));
    QCOMPARE(m_store->find(profile->id)->name, u"Two"_s);
    QCOMPARE(m_store->find(profile->id)->iamUser, user);
    // Who signs in without a passcode gives no ID.
    QVERIFY(!m_store->setIamUser(profile->id, {.domain = u"d"_s, .name = u"u"_s, .id = {}}));
    QCOMPARE(m_store->find(profile->id)->iamUser, user);
    const IamUser other{.domain = u"d"_s, .name = u"other"_s, .id = {}};
    QVERIFY(!m_store->setIamUser(profile->id, other));
    QCOMPARE(m_store->find(profile->id)->iamUser, other);

    QVERIFY(!m_store->remove(profile->id));
    QCOMPARE(m_store->setIamUser(profile->id, user)->kind, ProfileStoreError::Kind::NotFound);
    createFile(someId, "{");
    QCOMPARE(m_store->setIamUser(someId, user)->kind, ProfileStoreError::Kind::Unusable);
}

void TestProfileStore::removes()
{
    const auto added = m_store->add(profileOf(u"Prod"_s));
    QVERIFY(m_store->add(profileOf(u"Test"_s)));
    QVERIFY(!m_store->remove(added->id));
    QCOMPARE(namesOf(*m_store->load()), QStringList{u"Test"_s});
    QCOMPARE(m_store->remove(added->id)->kind, ProfileStoreError::Kind::NotFound);
}

void TestProfileStore::refusesNames()
{
    const auto prod = m_store->add(profileOf(u"Prod"_s));
    auto test = m_store->add(profileOf(u"Test"_s));
    QVERIFY(prod && test);
    // One with a full-width letter as well.
    for (const QString &name : {u"Prod"_s, u"PROD"_s, u"Ｐrod"_s, u"prod"_s})
        QCOMPARE(m_store->add(profileOf(name)).error().kind, ProfileStoreError::Kind::NameTaken);
    test->name = u"Prod"_s;
    QCOMPARE(m_store->update(*test)->kind, ProfileStoreError::Kind::NameTaken);
    QVERIFY(!m_store->update(*prod));
    QCOMPARE(namesOf(*m_store->load()), (QStringList{u"Prod"_s, u"Test"_s}));
}

void TestProfileStore::givesANameToOneOfManyProcesses()
{
    // Each store has a lock of its own, so threads stand for processes here.
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    std::atomic<int> stored = 0;
    std::atomic<int> taken = 0;
    for (int i = 0; i < 12; ++i) {
        pool.start([this, &stored, &taken] {
            const auto added = ProfileStore(m_config->path()).add(profileOf(u"Prod"_s));
            if (added)
                ++stored;
            else if (added.error().kind == ProfileStoreError::Kind::NameTaken)
                ++taken;
        });
    }
    QVERIFY(pool.waitForDone());
    QCOMPARE(stored.load(), 1);
    QCOMPARE(taken.load(), 11);
    QCOMPARE(namesOf(*m_store->load()), QStringList{u"Prod"_s});
}

void TestProfileStore::refusesFaults()
{
    ConnectionProfile profile = profileOf(u"Prod"_s);
    profile.endpoint = QUrl(u"http://host"_s);
    const auto added = m_store->add(profile);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ProfileStoreError::Kind::Invalid);
    QCOMPARE(added.error().message, validateProfile(profile).front().message);
    QVERIFY(m_store->load()->profiles.empty());

    // A warning is no reason to refuse.
    profile = profileOf(u"Prod"_s);
    profile.projectId = u"a-b"_s;
    QCOMPARE(validateProfile(profile).size(), size_t(1));
    QVERIFY(m_store->add(profile));
}

void TestProfileStore::refusesIds()
{
    ConnectionProfile profile = profileOf(u"Prod"_s);
    profile.id = u"../../escaped"_s;
    QCOMPARE(m_store->add(profile).error().kind, ProfileStoreError::Kind::Invalid);
    QCOMPARE(m_store->update(profile)->kind, ProfileStoreError::Kind::Invalid);
    QCOMPARE(m_store->remove(profile.id)->kind, ProfileStoreError::Kind::NotFound);

    profile.id = someId;
    QVERIFY(m_store->add(profile));
    profile.name = u"Second"_s;
    QCOMPARE(m_store->add(profile).error().kind, ProfileStoreError::Kind::Invalid);
    QCOMPARE(namesOf(*m_store->load()), QStringList{u"Prod"_s});
}

void TestProfileStore::leavesUnusableFilesInPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<UnusableProfile::Reason>("reason");
    QTest::addColumn<QString>("name");
    using Reason = UnusableProfile::Reason;
    QTest::newRow("empty") << QByteArray() << Reason::Damaged << QString();
    QTest::newRow("NUL") << QByteArray(100, '\0') << Reason::Damaged << QString();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"name":"Cut)") << Reason::Damaged << QString();
    QTest::newRow("wrong type") << QByteArray(R"({"version":1,"name":"Odd","region":1})") << Reason::Damaged
                                << u"Odd"_s;
    QTest::newRow("another profile's id")
        << QByteArray(R"({"version":1,"name":"Copy","id":"00000000-0000-4000-8000-000000000000"})")
        << Reason::Damaged << QString();
    for (const char *limit :
         {R"("deadline":0)", R"("connect_timeout":-1)", R"("idle_timeout":99999999999)"}) {
        QTest::newRow(limit) << QByteArray(R"({"version":1,"name":"Odd","id":")") + someId.toLatin1()
                + R"(","region":"cn-north-4","project_id":"p",)" + limit + '}'
                             << Reason::Damaged << u"Odd"_s;
    }
    QTest::newRow("newer") << QByteArray(R"({"version":2,"name":"Later","id":{"is":"new"}})") << Reason::Newer
                           << u"Later"_s;
    QTest::newRow("too large") << QByteArray(16 * 1024 * 1024 + 1, ' ') << Reason::Damaged << QString();
}

void TestProfileStore::leavesUnusableFilesInPlace()
{
    QFETCH(QByteArray, content);
    QFETCH(UnusableProfile::Reason, reason);
    QFETCH(QString, name);
    createFile(someId, content);
    QVERIFY(m_store->add(profileOf(u"Prod"_s)));

    const auto list = m_store->load();
    QVERIFY(list);
    QCOMPARE(namesOf(*list), QStringList{u"Prod"_s});
    QCOMPARE(list->unusable.size(), size_t(1));
    QCOMPARE(list->unusable.front().reason, reason);
    QCOMPARE(list->unusable.front().filePath, filePath(someId));
    QCOMPARE(list->unusable.front().name, name);
    const QString message = list->unusable.front().message;
    QVERIFY2(message.endsWith(u'.') && message.contains(filePath(someId)), qPrintable(message));

    const auto found = m_store->find(someId);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ProfileStoreError::Kind::Unusable);
    ConnectionProfile profile = profileOf(u"Mine"_s);
    profile.id = someId;
    QCOMPARE(m_store->update(profile)->kind, ProfileStoreError::Kind::Unusable);
    QVERIFY(!m_store->add(profile));
    QFile file(filePath(someId));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == content);
}

void TestProfileStore::doesNotWaitForPipe()
{
    QVERIFY(QDir(m_config->path()).mkpath(u"profiles"_s));
    QVERIFY(::mkfifo(qPrintable(filePath(someId)), 0600) == 0);
    const auto list = m_store->load();
    QVERIFY(list);
    QCOMPARE(list->unusable.size(), size_t(1));
}

void TestProfileStore::tellsThatFolderIsNone()
{
    QFile file(m_config->filePath(u"profiles"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(m_store->load().error().kind, ProfileStoreError::Kind::Storage);
    QCOMPARE(m_store->add(profileOf(u"Prod"_s)).error().kind, ProfileStoreError::Kind::Storage);
    const ProfileStore inFile(file.fileName());
    QCOMPARE(inFile.load().error().kind, ProfileStoreError::Kind::Storage);
    QCOMPARE(inFile.add(profileOf(u"Prod"_s)).error().kind, ProfileStoreError::Kind::Storage);
}

void TestProfileStore::repairsPermissions()
{
    const auto added = m_store->add(profileOf(u"Prod"_s));
    QVERIFY(::chmod(qPrintable(m_config->filePath(u"profiles"_s)), 0777) == 0);
    QVERIFY(::chmod(qPrintable(m_config->path()), 0755) == 0);
    QVERIFY(m_store->load());
    QCOMPARE(permissionsOf(m_config->filePath(u"profiles"_s)), mode_t(0700));
    // The folder that --config-dir names is the user's own.
    QCOMPARE(permissionsOf(m_config->path()), mode_t(0755));
}

void TestProfileStore::removesLeftovers()
{
    QVERIFY(m_store->add(profileOf(u"Prod"_s)));
    const QString leftover = filePath(someId) + u".aB3xYz"_s;
    QFile file(leftover);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    QVERIFY(m_store->load()->unusable.empty());
    QVERIFY(!QFileInfo::exists(leftover));
}

void TestProfileStore::worksOnStorageThread()
{
    StorageThread storage;
    std::optional<ProfileList> list;
    storage.run([store = *m_store] { return store.add(profileOf(u"Prod"_s)); }, this,
                [](const Result<ConnectionProfile, ProfileStoreError> &added) { QVERIFY(added); });
    storage.run([store = *m_store] { return store.load(); }, this,
                [&list](Result<ProfileList, ProfileStoreError> loaded) { list = std::move(*loaded); });
    QTRY_VERIFY(list);
    QCOMPARE(namesOf(*list), QStringList{u"Prod"_s});
}

void TestProfileStore::knowsDefaultFolder()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
    QCOMPARE(ProfileStore::defaultConfigFolder(), m_config->filePath(QCoreApplication::applicationName()));
    qputenv("XDG_CONFIG_HOME", before);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
