// Config folders of every released version, kept in tests/data/upgrade, open with all that is in them; what a
// newer version wrote is refused and stays as it is. `tst_upgrade --write FOLDER` writes that of this version
// there.

#include "app/storage/bulkjournal.h"
#include "app/storage/draftstore.h"
#include "app/storage/history.h"
#include "app/storage/profilestore.h"
#include "app/storage/samplestore.h"
#include "app/storage/secretindex.h"
#include "app/storage/settingsstore.h"
#include "app/storage/templatestore.h"
#include "app/windowprogram.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/templates/builtintemplates.h"
#include "tests/support/configfolder.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

QString fixtures()
{
    return QStringLiteral(WEIR_TEST_DATA "/upgrade");
}

//! "0.1.0": for this folder it is read and not made.
int writeFixture(const QString &folder)
{
    QDir(folder).removeRecursively();
    fillConfigFolder(folder + u"/config"_s);
    write(folder + u"/expected.json"_s,
          QByteArray::fromStdString(writeJson(describeConfigFolder(folder + u"/config"_s))));
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(u"lock"_s) || path.endsWith(u"-wal"_s) || path.endsWith(u"-shm"_s))
            QFile::remove(path);
    }
    return 0;
}

} // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void hasAFixtureOfThisVersion();
    void namesNoMachine();
    void opensEveryVersion_data();
    void opensEveryVersion();
    void startsOnEveryVersion_data();
    void startsOnEveryVersion();
    void findsWhatIsLost();

    void leavesNewerProfiles();
    void leavesNewerDrafts();
    void leavesNewerSamples();
    void leavesNewerTemplates();
    void leavesANewerHistory();
    void leavesNewerJournals();
    void leavesNewerSettings();
    void leavesNewerLists();
    void startsOnWhatIsNewer();

private:
    //! Of this version, as a later one.
    void makeNewerFolder();
    [[nodiscard]] QString config() const { return m_folder->filePath(u"config"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<QString, QByteArray> m_before;
};

void TestUpgrade::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
}

void TestUpgrade::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestUpgrade::makeNewerFolder()
{
    fillConfigFolder(config());
    makeNewer(config());
    m_before = contentOf(config());
    QVERIFY(m_before.size() >= 9);
}

void TestUpgrade::hasAFixtureOfThisVersion()
{
    QVERIFY(QFileInfo(fixtures() + u"/" WEIR_VERSION "/config"_s).isDir());
}

void TestUpgrade::namesNoMachine()
{
    for (const auto &[name, bytes] : contentOf(fixtures())) {
        for (const QByteArrayView place : {"/home/", "/root", "/tmp/", "/work/", "/var/"})
            QVERIFY2(!bytes.contains(place), qPrintable(name));
    }
}

void TestUpgrade::opensEveryVersion_data()
{
    QTest::addColumn<QString>("version");
    const QStringList versions = QDir(fixtures()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!versions.isEmpty());
    for (const QString &version : versions)
        QTest::newRow(qPrintable(version)) << version;
}

void TestUpgrade::opensEveryVersion()
{
    QFETCH(const QString, version);
    copyFolder(fixtures() + u'/' + version + u"/config"_s, config());
    const auto expected = readJson(bytesOf(fixtures() + u'/' + version + u"/expected.json"_s).toStdString());
    QVERIFY(expected);
    // Twice, for the first time may bring it to this version.
    QCOMPARE(lossIn(expected->root, describeConfigFolder(config())), QString());
    QCOMPARE(lossIn(expected->root, describeConfigFolder(config())), QString());
    QVERIFY(!expected->root.find("profiles")->items().empty());
    QVERIFY(!expected->root.find("drafts")->items().empty());
    QVERIFY(!expected->root.find("samples")->members().empty());
    QVERIFY(!expected->root.find("templates")->items().empty());
    QVERIFY(!expected->root.find("history")->items().empty());
    QVERIFY(!expected->root.find("runs")->items().empty());
    QVERIFY(!expected->root.find("secrets")->items().empty());
    QVERIFY(!expected->root.find("settings")->find("recent")->items().empty());
    QVERIFY(!QDir(config()).entryList(QDir::Files).join(u' ').contains(u"corrupt"_s));
}

void TestUpgrade::startsOnEveryVersion_data()
{
    opensEveryVersion_data();
}

void TestUpgrade::startsOnEveryVersion()
{
    QFETCH(const QString, version);
    copyFolder(fixtures() + u'/' + version + u"/config"_s, config());
    const auto expected = readJson(bytesOf(fixtures() + u'/' + version + u"/expected.json"_s).toStdString());
    QVERIFY(expected);
    {
        WindowProgram program({.configDirectory = config()}, SettingsStore(config()).load());
        program.start();
        QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
        // What it reads last at its start.
        QTRY_VERIFY(QApplication::activeModalWidget() || QApplication::topLevelWidgets().size() > 1);
    }
    QCOMPARE(lossIn(*expected->root.find("profiles"), *describeConfigFolder(config()).find("profiles")),
             QString());
    QCOMPARE(lossIn(*expected->root.find("settings"), *describeConfigFolder(config()).find("settings")),
             QString());
}

void TestUpgrade::findsWhatIsLost()
{
    const Json expected = readJson(R"({"a": [{"b": 1, "c": "x"}]})")->root;
    QCOMPARE(lossIn(expected, readJson(R"({"a": [{"b": 1, "c": "x", "d": 2}], "e": 1})")->root), QString());
    for (const std::string_view lost : {R"({})", R"({"a": []})", R"({"a": [{"b": 1}]})",
                                        R"({"a": [{"b": 2, "c": "x"}]})", R"({"a": [{"b": 1, "c": "y"}]})"})
        QVERIFY(!lossIn(expected, readJson(lost)->root).isEmpty());
}

void TestUpgrade::leavesNewerProfiles()
{
    makeNewerFolder();
    const ProfileStore store(config());
    const auto list = store.load();
    QVERIFY(list && list->profiles.empty());
    QCOMPARE(list->unusable.size(), size_t(2));
    QVERIFY(list->unusable.front().message.contains(u"A newer Weir wrote this profile"_s));
    QVERIFY(store.update(someProfile(firstProfile, u"Test"_s)));
    QVERIFY(store.setIamUser(firstProfile, {.name = u"other"_s}));
    QVERIFY(!store.add(someProfile(firstProfile, u"Test"_s)));
    const auto order = store.setOrder({secondProfile});
    QVERIFY(order && order->message.contains(u"A newer Weir wrote the order"_s));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerDrafts()
{
    makeNewerFolder();
    const DraftList list = DraftStore(config()).load();
    QVERIFY(list.drafts.empty());
    QCOMPARE(list.faults.size(), 1);
    QVERIFY2(list.faults.front().contains(u"newer"_s), qPrintable(list.faults.front()));
    QVERIFY(!DraftStore(config()).read(keptDraftId));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerSamples()
{
    makeNewerFolder();
    const SampleStore store(config(), firstProfile);
    const SampleList list = store.load();
    QVERIFY(list.samples.empty());
    QCOMPARE(list.faults.size(), 1);
    QVERIFY2(list.faults.front().contains(u"A newer version of Weir wrote this sample"_s),
             qPrintable(list.faults.front()));
    const auto error = store.save({}, {std::make_shared<RuleSample>(someSample(u"order"_s))});
    QVERIFY(error && error->message.contains(u"stays as it is"_s));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerTemplates()
{
    makeNewerFolder();
    const TemplateStore store(config());
    const TemplateList list = store.load();
    QVERIFY(list.templates.empty());
    QCOMPARE(list.faults.size(), 1);
    QVERIFY2(list.faults.front().contains(u"A newer version of Weir wrote this template"_s),
             qPrintable(list.faults.front()));
    ResourceTemplate made = builtInTemplates().front().content;
    made.name = u"Ours"_s;
    // Beside it.
    QVERIFY(!store.save(made));
    for (const auto &[name, bytes] : m_before)
        QCOMPARE(bytesOf(config() + u'/' + name), bytes);
}

void TestUpgrade::leavesANewerHistory()
{
    makeNewerFolder();
    History history(config());
    const auto page = history.page({}, 10);
    QVERIFY(!page);
    QVERIFY2(page.error().message.contains(u"A newer Weir wrote the history"_s),
             qPrintable(page.error().message));
    QVERIFY(!history.begin({.after = "{}"}, QDateTime::currentDateTimeUtc()));
    QCOMPARE(history.takeNotices(), QStringList());
    history.close();
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerJournals()
{
    makeNewerFolder();
    const auto journal = BulkJournal::open(journalIn(config()));
    QVERIFY(!journal);
    QCOMPARE(journal.error().kind, BulkJournalError::Kind::Unusable);
    QVERIFY2(journal.error().message.contains(u"a newer Weir has written it"_s),
             qPrintable(journal.error().message));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerSettings()
{
    makeNewerFolder();
    const SettingsStore store(config());
    const WindowSettings settings = store.load();
    QVERIFY(settings.profileId.isEmpty() && settings.recentItems.empty());
    const auto error = store.save(settings);
    QVERIFY(error && error->message.contains(u"A newer Weir wrote the settings"_s));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::leavesNewerLists()
{
    makeNewerFolder();
    const SecretIndex index(config());
    const auto keys = index.keysOf(firstProfile);
    QVERIFY(!keys);
    QVERIFY2(keys.error().message.contains(u"A newer Weir wrote it"_s), qPrintable(keys.error().message));
    QVERIFY(index.note(keptSecret, u"other"_s));
    QVERIFY(index.forget(keptSecret));
    QVERIFY(!index.contains(keptSecret));
    QCOMPARE(contentOf(config()), m_before);
}

void TestUpgrade::startsOnWhatIsNewer()
{
    makeNewerFolder();
    {
        WindowProgram program({.configDirectory = config()}, SettingsStore(config()).load());
        program.start();
        QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
        const auto tells = [&program](const QString &text) {
            const auto labels = program.window().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) {
                return label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
            });
        };
        QTRY_VERIFY(tells(u"newer"_s));
        program.window().showList(ResourceKind::EventSubscription);
        QVERIFY(program.window().close());
    }
    QCOMPARE(contentOf(config()), m_before);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"weir"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeFixture(arguments.value(2));
    TestUpgrade test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_upgrade.moc"
