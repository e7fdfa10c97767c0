#include "app/storage/templatestore.h"
#include "models/templates/templatefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

ResourceTemplate newTemplate(const QString &name, const QString &description = {})
{
    return {.name = name, .description = description, .blanks = {{"/name", u"a comment"_s}}};
}

void writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QStringList namesOf(const TemplateList &list)
{
    QStringList names;
    for (const StoredTemplate &stored : list.templates)
        names.append(stored.content.name);
    return names;
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.filePath(u"templates"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

QFile::Permissions othersRights(const QString &path)
{
    return QFile::permissions(path)
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
}

} // namespace

class TestTemplateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTemplates();
    void replacesOneOfTheSameName();
    void keepsAFileThatSomebodyNamed();
    void namesFilesForAnyDisk();
    void tellsOfDamage();
    void renames();
    void tellsWhatCannotBeWritten();
};

void TestTemplateStore::keepsTemplates()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    QVERIFY(store.load().templates.empty());
    // Reading makes no folder.
    QVERIFY(!QFile::exists(folder.filePath(u"templates"_s)));
    QVERIFY(!store.save(newTemplate(u"b"_s)));
    QVERIFY(!store.save(newTemplate(u"A"_s)));
    const TemplateList list = store.load();
    QCOMPARE(namesOf(list), (QStringList{u"A"_s, u"b"_s}));
    QVERIFY(list.templates[0].content == newTemplate(u"A"_s));
    QCOMPARE(othersRights(folder.filePath(u"templates/A.json"_s)), QFile::Permissions());
    QCOMPARE(othersRights(folder.filePath(u"templates"_s)), QFile::Permissions());
    QVERIFY(!store.remove(u"A.json"_s));
    QVERIFY(!store.remove(u"A.json"_s));
    QCOMPARE(namesOf(store.load()), QStringList{u"b"_s});
}

void TestTemplateStore::replacesOneOfTheSameName()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    QVERIFY(!store.save(newTemplate(u"Orders"_s, u"old"_s)));
    QVERIFY(!store.save(newTemplate(u"orders"_s, u"new"_s)));
    const TemplateList list = store.load();
    QCOMPARE(namesOf(list), QStringList{u"orders"_s});
    QCOMPARE(list.templates[0].content.description, u"new"_s);
    QCOMPARE(filesIn(folder), QStringList{u"Orders.json"_s});
}

//! As after git brought it.
void TestTemplateStore::keepsAFileThatSomebodyNamed()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    QVERIFY(QDir(folder.path()).mkdir(u"templates"_s));
    writeText(folder.filePath(u"templates/team.json"_s),
              QByteArray::fromStdString(writeTemplate(newTemplate(u"Orders"_s))));
    QVERIFY(!store.save(newTemplate(u"Orders"_s, u"new"_s)));
    QCOMPARE(filesIn(folder), QStringList{u"team.json"_s});
    QCOMPARE(store.load().templates[0].content.description, u"new"_s);
}

void TestTemplateStore::namesFilesForAnyDisk()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    const QStringList names{u"../a b"_s, u".._a_b"_s, QString(64, u'名')};
    for (const QString &name : names)
        QVERIFY(!store.save(newTemplate(name)));
    QCOMPARE(namesOf(store.load()).size(), names.size());
    QCOMPARE(filesIn(folder).size(), names.size());
    QVERIFY(filesIn(folder).contains(u"_.._a_b.json"_s));
    QVERIFY(filesIn(folder).contains(u"_.._a_b-2.json"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"templates"_s});
}

void TestTemplateStore::tellsOfDamage()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    QVERIFY(!store.save(newTemplate(u"a"_s)));
    QVERIFY(!store.save(newTemplate(u"b"_s)));
    writeText(folder.filePath(u"templates/a.json"_s), "{");
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"templates/link.json"_s)));
    writeText(folder.filePath(u"templates/notes.txt"_s), "no template");
    const TemplateList list = store.load();
    QCOMPARE(namesOf(list), QStringList{u"b"_s});
    QCOMPARE(list.faults.size(), 2);
    QVERIFY2(list.faults[0].contains(u"a.json"), qPrintable(list.faults[0]));
    QVERIFY2(list.faults[1].contains(u"link.json"), qPrintable(list.faults[1]));
    // Neither is lost to a new one of the name.
    QVERIFY(!store.save(newTemplate(u"a"_s)));
    QVERIFY(!store.save(newTemplate(u"link"_s)));
    QCOMPARE(store.load().faults.size(), 2);
    QCOMPARE(namesOf(store.load()), (QStringList{u"a"_s, u"b"_s, u"link"_s}));
}

void TestTemplateStore::renames()
{
    const QTemporaryDir folder;
    const TemplateStore store(folder.path());
    QVERIFY(!store.save(newTemplate(u"a"_s, u"first"_s)));
    QVERIFY(!store.save(newTemplate(u"b"_s, u"second"_s)));
    QVERIFY(!store.rename(u"a.json"_s, u"c"_s));
    QCOMPARE(filesIn(folder), (QStringList{u"b.json"_s, u"c.json"_s}));
    // Another spelling is the same file.
    QVERIFY(!store.rename(u"c.json"_s, u"C"_s));
    QCOMPARE(namesOf(store.load()), (QStringList{u"b"_s, u"C"_s}));
    QVERIFY(!store.rename(u"c.json"_s, u"b"_s));
    QCOMPARE(namesOf(store.load()), QStringList{u"b"_s});
    QCOMPARE(store.load().templates[0].content.description, u"first"_s);
    QVERIFY(store.rename(u"absent.json"_s, u"d"_s));
}

void TestTemplateStore::tellsWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"templates"_s), "a file");
    QVERIFY(TemplateStore(folder.path()).save(newTemplate(u"a"_s)));
    const QTemporaryDir other;
    ResourceTemplate large = newTemplate(u"large"_s);
    large.body.insert("x", Json::string(std::string(static_cast<size_t>(jsonFileSizeLimit), 'x')));
    const auto error = TemplateStore(other.path()).save(large);
    QVERIFY(error);
    QCOMPARE(error->kind, FileError::Kind::TooLarge);
    QVERIFY(TemplateStore(other.path()).load().templates.empty());
}

QTEST_GUILESS_MAIN(TestTemplateStore)
#include "tst_templatestore.moc"
