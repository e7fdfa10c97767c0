#include "app/storage/resourcefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <vector>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

std::string requestFor(const char *id, const char *name, const char *project = "p1")
{
    return std::string(R"({"path":{"project_id":")") + project + R"(","eventstreaming_id":")" + id
        + R"("},"body":{"name":")" + name + "\"}}\n";
}

FiledResource resource(const QString &id, const QString &name)
{
    return {.id = id, .name = name};
}

QStringList namesOf(const std::vector<PresentFile> &files)
{
    QStringList names;
    for (const PresentFile &file : files)
        names << file.name;
    return names;
}

} // namespace

class TestResourceFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void namesFiles_data();
    void namesFiles();
    void namesEveryResourceApart();
    void namesFitAFileSystem();
    void writesWhatChanged();
    void leavesWhatIsTheSame();
    void overwritesNothingElse_data();
    void overwritesNothingElse();
    void tellsBrokenJsonFromAnotherFile();
    void followsNoLinks();
    void keepsPermissions();
    void findsWhatIsBeside();

private:
    void put(const QString &name, const std::string &content) const;
    [[nodiscard]] QByteArray content(const QString &name) const;

    std::optional<QTemporaryDir> m_folder;
    std::optional<ResourceFolder> m_streams;
};

void TestResourceFolder::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
    m_streams.emplace(m_folder->filePath(u"dir/streams"_s), ResourceKind::EventStream, u"p1"_s);
    QVERIFY(!m_streams->open());
}

void TestResourceFolder::put(const QString &name, const std::string &content) const
{
    QFile file(m_streams->pathOf(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content.data(), qint64(content.size())), qint64(content.size()));
}

QByteArray TestResourceFolder::content(const QString &name) const
{
    QFile file(m_streams->pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestResourceFolder::namesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("plain") << u"orders-to-fn"_s << u"orders-to-fn.json"_s;
    QTest::newRow("dots within") << u"a.b_c"_s << u"a.b_c.json"_s;
    QTest::newRow("Chinese") << u"订单"_s << u"订单.json"_s;
    QTest::newRow("slashes") << u"a/b"_s << u"a_b-e1.json"_s;
    QTest::newRow("a folder above") << u"../../x"_s << u"_.._.._x-e1.json"_s;
    QTest::newRow("two dots") << u".."_s << u"_..-e1.json"_s;
    QTest::newRow("hidden") << u".git"_s << u"_.git-e1.json"_s;
    QTest::newRow("backslash and colon") << u"c:\\x"_s << u"c__x-e1.json"_s;
    QTest::newRow("an option") << u"-rf"_s << u"_-rf-e1.json"_s;
    QTest::newRow("a device of Windows") << u"COM1"_s << u"_COM1-e1.json"_s;
    QTest::newRow("a device with a dot") << u"nul.x"_s << u"_nul.x-e1.json"_s;
    QTest::newRow("no device") << u"console"_s << u"console.json"_s;
    QTest::newRow("control characters") << u"a\nb\tc"_s << u"a_b_c-e1.json"_s;
    QTest::newRow("NUL") << QString(1, QChar(0)) << u"_-e1.json"_s;
    QTest::newRow("empty") << QString() << u"_-e1.json"_s;
    QTest::newRow("too long") << QString(300, u'x') << QString(50, u'x') + u"-e1.json"_s;
}

void TestResourceFolder::namesFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QString, fileName);
    QCOMPARE(fileNamesFor({resource(u"e1"_s, name)}), QStringList{fileName});
}

void TestResourceFolder::namesEveryResourceApart()
{
    // The second pair is one file where a file system folds case, the third where it composes letters.
    const QStringList names = fileNamesFor({
        resource(u"1"_s, u"a/b"_s),
        resource(u"2"_s, u"a_b"_s),
        resource(u"3"_s, u"Orders"_s),
        resource(u"4"_s, u"orders"_s),
        resource(u"5"_s, u"caf\u00e9"_s),
        resource(u"6"_s, u"alone"_s),
        resource(u"7"_s, u"twice"_s),
        resource(u"8"_s, u"twice"_s),
        // With the ID of the one before behind its name.
        resource(u"9"_s, u"twice-8"_s),
        // An ID that is the other's but for what a name cannot have.
        resource(u"x/1"_s, QString()),
        resource(u"x:1"_s, QString()),
    });
    QCOMPARE(names.size(), 11);
    QSet<QString> folded;
    for (const QString &name : names) {
        QVERIFY2(!folded.contains(name.toCaseFolded()), qPrintable(name));
        folded.insert(name.toCaseFolded());
    }
    QCOMPARE(names[5], u"alone.json"_s);
    QCOMPARE(names[2], u"Orders-3.json"_s);
    QCOMPARE(names[3], u"orders-4.json"_s);
}

void TestResourceFolder::namesFitAFileSystem()
{
    const QString longest(500, QChar(0x8ba2));
    const QString name = fileNamesFor({resource(QString(64, u'e'), longest)}).constFirst();
    QVERIFY(name.toUtf8().size() <= 255);
    const auto written = m_streams->write(name, requestFor("e", "x"));
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
}

void TestResourceFolder::writesWhatChanged()
{
    const auto first = m_streams->write(u"a.json"_s, requestFor("e1", "old"));
    QVERIFY(first);
    QCOMPARE(first->result, FiledOutcome::Result::New);
    QVERIFY(first->changes.empty());
    const auto second = m_streams->write(u"a.json"_s, requestFor("e1", "new"));
    QVERIFY(second);
    QCOMPARE(second->result, FiledOutcome::Result::Changed);
    QCOMPARE(second->changes.size(), size_t(1));
    QCOMPARE(second->changes[0].pointer, "/name");
    QCOMPARE(second->formerId, u"e1"_s);
    QCOMPARE(content(u"a.json"_s).toStdString(), requestFor("e1", "new"));
}

void TestResourceFolder::leavesWhatIsTheSame()
{
    QVERIFY(m_streams->write(u"a.json"_s, requestFor("e1", "same")));
    const QString path = m_streams->pathOf(u"a.json"_s);
    const QDateTime longAgo = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();
    const auto again = m_streams->write(u"a.json"_s, requestFor("e1", "same"));
    QVERIFY(again);
    QCOMPARE(again->result, FiledOutcome::Result::Unchanged);
    QCOMPARE(QFileInfo(path).lastModified(), longAgo);
}

void TestResourceFolder::overwritesNothingElse_data()
{
    QTest::addColumn<QByteArray>("present");
    QTest::newRow("no JSON") << QByteArray("<<<<<<< HEAD\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a body") << QByteArray(R"({"name":"mine","source":{}})");
    QTest::newRow("of another project") << QByteArray::fromStdString(requestFor("e1", "x", "p2"));
    QTest::newRow("of the other kind")
        << QByteArray(R"({"path":{"project_id":"p1","subscription_id":"s1"},"body":{}})");
    QTest::newRow("no object") << QByteArray("[1]");
}

void TestResourceFolder::overwritesNothingElse()
{
    QFETCH(const QByteArray, present);
    put(u"a.json"_s, present.toStdString());
    const auto written = m_streams->write(u"a.json"_s, requestFor("e1", "new"));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"a.json"_s), qPrintable(written.error().message));
    QCOMPARE(content(u"a.json"_s), present);
}

void TestResourceFolder::tellsBrokenJsonFromAnotherFile()
{
    // Of this project, and edited by hand.
    put(u"broken.json"_s, R"({"path":{"project_id":"p1","eventstreaming_id":"e1"},"body":{"name":"x",}})");
    const auto broken = m_streams->write(u"broken.json"_s, requestFor("e1", "new"));
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.contains(u"cannot be read as JSON"_s),
             qPrintable(broken.error().message));
    put(u"other.json"_s, "{}");
    const auto other = m_streams->write(u"other.json"_s, requestFor("e1", "new"));
    QVERIFY(!other);
    QVERIFY2(other.error().message.contains(u"no file of a resource of this project"_s),
             qPrintable(other.error().message));
}

//! A folder from somebody else's repository may have links to anywhere.
void TestResourceFolder::followsNoLinks()
{
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QFile file(elsewhere);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string theirs = requestFor("e1", "theirs");
    file.write(theirs.data(), qint64(theirs.size()));
    file.close();
    QVERIFY(QFile::link(elsewhere, m_streams->pathOf(u"a.json"_s)));
    QVERIFY(!m_streams->write(u"a.json"_s, requestFor("e1", "new")));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_streams->pathOf(u"b.json"_s)));
    QVERIFY(!m_streams->write(u"b.json"_s, requestFor("e1", "new")));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"nowhere"_s)));
    QVERIFY(m_streams->filesBeside({}).empty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), theirs);

    QVERIFY(QDir().mkpath(m_folder->filePath(u"target"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"target"_s), m_folder->filePath(u"linked"_s)));
    const ResourceFolder linked(m_folder->filePath(u"linked"_s), ResourceKind::EventStream, u"p1"_s);
    QVERIFY(linked.open());
}

void TestResourceFolder::keepsPermissions()
{
    QVERIFY(m_streams->write(u"a.json"_s, requestFor("e1", "old")));
    const QString path = m_streams->pathOf(u"a.json"_s);
    const auto shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(path, shared));
    QVERIFY(QFile::setPermissions(QFileInfo(path).path(),
                                  shared | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
    QVERIFY(!m_streams->open());
    QVERIFY(m_streams->write(u"a.json"_s, requestFor("e1", "new")));
    QVERIFY(QFileInfo(path).permissions().testFlag(QFile::ReadOther));
    QVERIFY(QFileInfo(QFileInfo(path).path()).permissions().testFlag(QFile::ReadOther));
}

void TestResourceFolder::findsWhatIsBeside()
{
    put(u"gone.json"_s, requestFor("e1", "x"));
    put(u"written.json"_s, requestFor("e2", "x"));
    put(u"Cased.json"_s, requestFor("e3", "x"));
    put(u"theirs.json"_s, requestFor("e1", "x", "p2"));
    put(u"notes.json"_s, R"({"path":"somewhere"})");
    put(u"broken.json"_s, "{");
    put(u"of nothing.json"_s, requestFor("", "x"));
    put(u"of no stream.json"_s, requestFor("a/b", "x"));
    put(u"gone.txt"_s, requestFor("e1", "x"));
    const QStringList written{u"written.json"_s, u"cased.json"_s};
    const auto beside = m_streams->filesBeside(written);
    QCOMPARE(namesOf(beside), QStringList{u"gone.json"_s});
    QCOMPARE(beside[0].id, u"e1"_s);
    QCOMPARE(namesOf(m_streams->filesBeside(written, u"e1"_s)), QStringList{u"gone.json"_s});
    QCOMPARE(namesOf(m_streams->filesBeside(written, u"e9"_s)), QStringList());
    QVERIFY(!m_streams->remove(u"gone.json"_s));
    QCOMPARE(namesOf(m_streams->filesBeside(written)), QStringList());
}

QTEST_GUILESS_MAIN(TestResourceFolder)
#include "tst_resourcefolder.moc"
