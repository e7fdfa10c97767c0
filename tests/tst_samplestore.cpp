#include "app/storage/samplestore.h"
#include "models/json/jsonreader.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const RuleSample> newSample(const QString &name, const std::string &id)
{
    Json event = Json::object();
    event.insert("id", Json::string(id));
    return std::make_shared<const RuleSample>(RuleSample{.name = name, .event = std::move(event)});
}

void writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QStringList namesOf(const SampleList &list)
{
    QStringList names;
    for (const RuleSample &sample : list.samples)
        names.append(sample.name);
    return names;
}

} // namespace

class TestSampleStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSamples();
    void keepsProfilesApart();
    void tellsOfDamage();
    void readsFiles();
    void readsFolders();
    void readsWhatHasNoName();
    void writesFilesForGit();
    void knowsWhatItWouldReplace();
    void refusesWhatCouldNotBeReadAgain();
    void tellsWhatCannotBeWritten();
};

void TestSampleStore::keepsSamples()
{
    const QTemporaryDir folder;
    const SampleStore store(folder.path(), u"p1"_s);
    QVERIFY(namesOf(store.load()).isEmpty());
    const auto a = newSample(u"a"_s, "1");
    const auto b = newSample(u"b"_s, "2");
    QVERIFY(!store.save({}, {a, b}));
    QCOMPARE(namesOf(store.load()), (QStringList{u"a"_s, u"b"_s}));
    const auto changed = newSample(u"a"_s, "3");
    // What is as it was is not written again.
    QVERIFY(QFile::remove(folder.filePath(u"samples/p1/b.json"_s)));
    QVERIFY(!store.save({a, b}, {changed, b}));
    const SampleList list = store.load();
    QCOMPARE(namesOf(list), QStringList{u"a"_s});
    QCOMPARE(list.samples.front().event, changed->event);
    QCOMPARE(QFile::permissions(folder.filePath(u"samples/p1/a.json"_s))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(!store.save({changed, b}, {}));
    QVERIFY(namesOf(store.load()).isEmpty());
    QCOMPARE(QFile::permissions(folder.filePath(u"samples"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestSampleStore::keepsProfilesApart()
{
    const QTemporaryDir folder;
    QVERIFY(!SampleStore(folder.path(), u"p1"_s).save({}, {newSample(u"a"_s, "1")}));
    QVERIFY(!SampleStore(folder.path(), {}).save({}, {newSample(u"b"_s, "1")}));
    QVERIFY(!SampleStore(folder.path(), u"../p1"_s).save({}, {newSample(u"c"_s, "1")}));
    QCOMPARE(namesOf(SampleStore(folder.path(), u"p1"_s).load()), QStringList{u"a"_s});
    QCOMPARE(namesOf(SampleStore(folder.path(), {}).load()), QStringList{u"b"_s});
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"samples"_s});
}

void TestSampleStore::tellsOfDamage()
{
    const QTemporaryDir folder;
    const SampleStore store(folder.path(), u"p1"_s);
    QVERIFY(!store.save({}, {newSample(u"a"_s, "1"), newSample(u"b"_s, "2")}));
    writeText(folder.filePath(u"samples/p1/a.json"_s), "{");
    const SampleList list = store.load();
    QCOMPARE(namesOf(list), QStringList{u"b"_s});
    QCOMPARE(list.faults.size(), 1);
    QVERIFY2(list.faults.constFirst().contains(u"a.json"), qPrintable(list.faults.constFirst()));
}

void TestSampleStore::readsFiles()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"my event.json"_s), R"({"specversion":"1.0"})");
    writeText(folder.filePath(QString(200, u'x') + u".json"_s),
              R"({"event":{},"expected":{"verdict":"passes"}})");
    const SampleList list = readSampleFiles({folder.filePath(u"my event.json"_s),
                                             folder.filePath(QString(200, u'x') + u".json"_s),
                                             folder.filePath(u"absent.json"_s), folder.path()});
    QCOMPARE(namesOf(list), (QStringList{u"my_event"_s, QString(60, u'x')}));
    QCOMPARE(*list.samples.back().verdict, Verdict::Passes);
    QCOMPARE(list.faults.size(), 2);
}

void TestSampleStore::readsFolders()
{
    const QTemporaryDir folder;
    QCOMPARE(readSampleFolder(folder.path()).faults.size(), 1);
    QCOMPARE(readSampleFolder(folder.filePath(u"absent"_s)).faults.size(), 1);
    writeText(folder.filePath(u"b.json"_s), "{}");
    writeText(folder.filePath(u"a.json"_s), "{}");
    writeText(folder.filePath(u"notes.txt"_s), "no event");
    QVERIFY(QDir(folder.path()).mkdir(u"c.json"_s));
    const SampleList list = readSampleFolder(folder.path());
    QCOMPARE(namesOf(list), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(list.faults.isEmpty());
}

//! A sample that nobody hears of would be a test that cannot fail.
void TestSampleStore::readsWhatHasNoName()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"a.json"_s), "{}");
    writeText(folder.filePath(u".hidden.json"_s), "{}");
    // No UTF-8; Qt could not take it away with the folder.
    const std::string nameless = folder.path().toStdString() + "/caf\xe9.json";
    std::ofstream(nameless) << "{}";
    const auto cleanup = qScopeGuard([&nameless] { std::filesystem::remove(nameless); });
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"link.json"_s)));
    const SampleList list = readSampleFolder(folder.path());
    QCOMPARE(namesOf(list), QStringList{u"a"_s});
    QCOMPARE(list.faults.size(), 2);
}

void TestSampleStore::writesFilesForGit()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"other.json"_s), "{}");
    QVERIFY(!writeSamples(folder.path(), {newSample(u"a"_s, "1")}));
    QFile file(folder.filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\n  \"event\": {\n    \"id\": \"1\"\n  }\n}\n"));
    QCOMPARE(namesOf(readSampleFolder(folder.path())), (QStringList{u"a"_s, u"other"_s}));
}

void TestSampleStore::knowsWhatItWouldReplace()
{
    const QTemporaryDir folder;
    const SampleSet::Samples samples{newSample(u"a"_s, "1"), newSample(u"b"_s, "2"), newSample(u"c"_s, "3")};
    QVERIFY(!writeSamples(folder.path(), {samples[0]}));
    writeText(folder.filePath(u"b.json"_s), "{}");
    QCOMPARE(filesToReplace(folder.path(), samples), QStringList{u"b.json"_s});
    QVERIFY(!writeSamples(folder.path(), samples));
    QCOMPARE(filesToReplace(folder.path(), samples), QStringList());
}

//! With a line for each value a file is larger than what it was read from.
void TestSampleStore::refusesWhatCouldNotBeReadAgain()
{
    const QTemporaryDir folder;
    QByteArray event = "{\"l\":[0";
    while (event.size() < jsonFileSizeLimit / 2)
        event += ",0,0,0,0,0,0,0,0";
    writeText(folder.filePath(u"a.json"_s), event + "]}");
    const SampleList list = readSampleFolder(folder.path());
    QVERIFY(list.samples.empty());
    QVERIFY2(list.faults.value(0).contains(u"too large to be kept"), qPrintable(list.faults.value(0)));
}

void TestSampleStore::tellsWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"samples"_s), "a file");
    QVERIFY(SampleStore(folder.path(), u"p1"_s).save({}, {newSample(u"a"_s, "1")}));
    QVERIFY(writeSamples(folder.filePath(u"absent"_s), {newSample(u"a"_s, "1")}));
}

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
