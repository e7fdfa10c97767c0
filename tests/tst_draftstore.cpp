#include "app/storage/draftstore.h"
#include "models/draft/resourcedraft.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

DraftSnapshot draftCalled(std::string_view name, const QDateTime &lastEdit)
{
    const auto draft = std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventSubscription,
                     readJson(R"({"name": "old", "topic_name": "t"})").value(), ResourceOrigin::File));
    draft->setValue("/name", Json::string(std::string(name)));
    DraftSnapshot snapshot = draft->snapshot();
    snapshot.path = u"/tmp/old.json"_s;
    snapshot.lastEdit = lastEdit;
    return snapshot;
}

} // namespace

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAndRemoves();
    void isForThisUserAlone();
    void listsTheLastEditFirst();
    void keepsUnknownMembers();
    void leavesNewerOnesAlone();
    void setsDamagedOnesAside_data();
    void setsDamagedOnesAside();
    void survivesEveryTruncation();
    void waitsForNoPipe();
    void tellsWhatTheDiskRefuses();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(u"drafts/"_s + name); }
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray content(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<DraftStore> m_store;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);
};

void TestDraftStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store.emplace(m_folder->path());
}

void TestDraftStore::write(const QString &name, const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"drafts"_s)));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestDraftStore::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDraftStore::keepsAndRemoves()
{
    QVERIFY(m_store->load().drafts.empty());
    QVERIFY(!QFile::exists(path({})));
    const QString id = DraftStore::newId();
    QVERIFY(!m_store->save(id, draftCalled("kept", m_now)));
    const DraftList list = m_store->load();
    QCOMPARE(list.faults, QStringList());
    QCOMPARE(list.drafts.size(), size_t(1));
    const KeptDraft &kept = list.drafts.front();
    QCOMPARE(kept.id, id);
    QCOMPARE(kept.kind, ResourceKind::EventSubscription);
    QCOMPARE(kept.name, u"kept"_s);
    QCOMPARE(kept.path, u"/tmp/old.json"_s);
    QCOMPARE(kept.lastEdit, m_now);
    QCOMPARE(kept.changes, qsizetype(1));
    const auto read = m_store->read(id);
    QVERIFY(read);
    QCOMPARE(ResourceDraft(*read).name(), u"kept"_s);

    QVERIFY(!m_store->remove(id));
    QVERIFY(m_store->load().drafts.empty());
    QVERIFY(!m_store->remove(id));
    QVERIFY(!m_store->read(id));
}

void TestDraftStore::isForThisUserAlone()
{
    const QString id = DraftStore::newId();
    write(id + u".json"_s, "{}");
    QFile(path({})).setPermissions(QFile::Permissions(0x7777));
    QFile(path(id + u".json"_s)).setPermissions(QFile::Permissions(0x6666));
    QVERIFY(!m_store->save(id, draftCalled("kept", m_now)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path({})) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(path(id + u".json"_s)) & others, QFile::Permissions());
}

void TestDraftStore::listsTheLastEditFirst()
{
    QVERIFY(!m_store->save(u"a"_s, draftCalled("older", m_now.addSecs(-60))));
    QVERIFY(!m_store->save(u"b"_s, draftCalled("newer", m_now)));
    QVERIFY(!m_store->save(u"c"_s, draftCalled("oldest", m_now.addDays(-1))));
    QStringList names;
    for (const KeptDraft &draft : m_store->load().drafts)
        names << draft.name;
    QCOMPARE(names, (QStringList{u"newer"_s, u"older"_s, u"oldest"_s}));
}

void TestDraftStore::keepsUnknownMembers()
{
    write(u"a.json"_s, R"({"version": 1, "kind": "event-subs", "original": {}, "document": {"name": "x"},
                           "later": {"b": 1.10, "a": [2]}})");
    const auto read = m_store->read(u"a"_s);
    QVERIFY(read);
    QVERIFY(!m_store->save(u"a"_s, *read));
    const Json root = readJson(content(u"a.json"_s).toStdString()).value().root;
    QVERIFY(root.find("later"));
    QCOMPARE(*root.find("later"), readJson(R"({"b": 1.10, "a": [2]})").value().root);
}

void TestDraftStore::leavesNewerOnesAlone()
{
    const QByteArray newer = R"({"version": 2, "what": "nobody knows"})";
    write(u"a.json"_s, newer);
    const DraftList list = m_store->load();
    QVERIFY(list.drafts.empty());
    QCOMPARE(list.faults.size(), 1);
    QVERIFY2(list.faults.front().contains(u"newer Weir"_s), qPrintable(list.faults.front()));
    QVERIFY(!m_store->read(u"a"_s));
    QCOMPARE(content(u"a.json"_s), newer);
}

void TestDraftStore::setsDamagedOnesAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("no JSON") << "{\"version\": 1,"_ba;
    QTest::newRow("no draft") << R"({"version": 1})"_ba;
}

void TestDraftStore::setsDamagedOnesAside()
{
    QFETCH(QByteArray, text);
    QVERIFY(!m_store->save(u"b"_s, draftCalled("kept", m_now)));
    write(u"a.json"_s, text);
    const DraftList list = m_store->load();
    QCOMPARE(list.drafts.size(), size_t(1));
    QCOMPARE(list.faults.size(), 1);
    const QStringList aside = QDir(path({})).entryList({u"a.json.corrupt-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY2(list.faults.front().contains(aside.front()), qPrintable(list.faults.front()));
    QCOMPARE(content(aside.front()), text);
    QVERIFY(!QFile::exists(path(u"a.json"_s)));
    // It is told once.
    QCOMPARE(m_store->load().faults, QStringList());
}

//! What a write that was torn could leave, if there were one.
void TestDraftStore::survivesEveryTruncation()
{
    QVERIFY(!m_store->save(u"a"_s, draftCalled("kept", m_now)));
    const QByteArray whole = content(u"a.json"_s);
    // The line end at its end is no part of it.
    for (qsizetype size = 0; size < whole.size() - 1; ++size) {
        write(u"a.json"_s, whole.first(size));
        QVERIFY2(!m_store->read(u"a"_s), qPrintable(QString::number(size)));
    }
}

void TestDraftStore::waitsForNoPipe()
{
    QVERIFY(QDir().mkpath(path(u"folder.json"_s)));
    const DraftList list = m_store->load();
    QVERIFY(list.drafts.empty());
    QCOMPARE(list.faults.size(), 1);
    QVERIFY(QFile::exists(path(u"folder.json"_s)));
}

void TestDraftStore::tellsWhatTheDiskRefuses()
{
    QFile inTheWay(m_folder->filePath(u"drafts"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto error = m_store->save(u"a"_s, draftCalled("kept", m_now));
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"drafts"_s), qPrintable(error->message));
    QCOMPARE(m_store->load().faults.size(), 1);
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
