#include "app/storage/safefile.h"
#include "app/storage/settingsstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsWhoseSecretsAreForTheSession_data();
    void knowsWhoseSecretsAreForTheSession();
    void keepsThatNobodyKnows();
    void setsDamagedFilesAside();
    void leavesOtherFiles_data();
    void leavesOtherFiles();

private:
    void write(const QByteArray &content);
    [[nodiscard]] QByteArray content() const;
    [[nodiscard]] QStringList asideFiles() const
    {
        return QDir(m_folder.path()).entryList({u"settings.json.corrupt-*"_s}, QDir::Files);
    }

    QTemporaryDir m_folder;
    SettingsStore m_store{m_folder.path()};
};

void TestSettingsStore::init()
{
    for (const QString &name : asideFiles())
        QVERIFY(QFile::remove(m_folder.filePath(name)));
}

void TestSettingsStore::write(const QByteArray &content)
{
    QFile file(m_folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestSettingsStore::content() const
{
    QFile file(m_folder.filePath(u"settings.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettingsStore::knowsWhoseSecretsAreForTheSession_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("chosen") << QByteArray(R"({"version": 1, "session_only": ["p", "q"]})") << true
                            << QStringList{u"p"_s, u"q"_s};
    QTest::newRow("before it could be chosen")
        << QByteArray(R"({"language": "en"})") << true << QStringList();
    QTest::newRow("newer") << QByteArray(R"({"version": 99, "session_only": ["p"]})") << true
                           << QStringList{u"p"_s};
    QTest::newRow("newer and elsewhere")
        << QByteArray(R"({"version": 99, "kept": {"p": "session"}})") << false << QStringList();
    QTest::newRow("newer and of another form")
        << QByteArray(R"({"version": 99, "session_only": {"p": true}})") << false << QStringList();
    QTest::newRow("not all IDs") << QByteArray(R"({"version": 1, "session_only": ["p", 7]})") << false
                                 << QStringList();
    QTest::newRow("cut off") << QByteArray("{\"session_only\": [") << false << QStringList();
    QTest::newRow("no object") << QByteArray("[]") << false << QStringList();
    QTest::newRow("empty") << QByteArray() << false << QStringList();
}

void TestSettingsStore::knowsWhoseSecretsAreForTheSession()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isKnown);
    QFETCH(const QStringList, expected);
    write(content);
    const auto ids = m_store.load().sessionOnly;
    QCOMPARE(ids.has_value(), isKnown);
    if (isKnown)
        QCOMPARE(QStringList(ids->begin(), ids->end()), expected);
}

//! A program that ends before somebody has chosen must not have chosen.
void TestSettingsStore::keepsThatNobodyKnows()
{
    write({});
    QVERIFY(!m_store.save(m_store.load()));
    const WindowSettings settings = m_store.load();
    QVERIFY(!settings.sessionOnly);
    QVERIFY(settings.unknownMembers.empty());
}

void TestSettingsStore::setsDamagedFilesAside()
{
    const QByteArray damaged = "{\"session_only\": [";
    write(damaged);
    const QString notice = m_store.setDamagedAside();
    QCOMPARE(asideFiles().size(), 1);
    QVERIFY2(notice.contains(asideFiles().constFirst()), qPrintable(notice));
    QFile aside(m_folder.filePath(asideFiles().constFirst()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
    QVERIFY(aside.remove());
    QVERIFY(m_store.setDamagedAside().isEmpty());
    // Nor is it written over where it was damaged since.
    write(damaged);
    QVERIFY(!m_store.save({.language = u"en"_s}));
    QCOMPARE(asideFiles().size(), 1);
    QCOMPARE(m_store.load().language, u"en"_s);
}

void TestSettingsStore::leavesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("ours") << QByteArray(R"({"version": 1, "later": true})");
    QTest::newRow("newer") << QByteArray(R"({"version": 99})");
}

void TestSettingsStore::leavesOtherFiles()
{
    QFETCH(const QByteArray, content);
    write(content);
    QVERIFY(m_store.setDamagedAside().isEmpty());
    QCOMPARE(this->content(), content);
}

QTEST_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
