#include "app/cli/console.h"
#include "app/cli/requestlogfile.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! How many requests the archive has; -1 where it is none.
qsizetype entriesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const auto document = readJson(file.readAll().toStdString());
    const Json *entries = document ? valueAt(document->root, "/log/entries") : nullptr;
    return entries ? static_cast<qsizetype>(entries->items().size()) : -1;
}

} // namespace

//! The file of --log, on real files.
class TestRequestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeAfterEachRequest();
    void saysOnceThatItCannotBeWritten();
};

void TestRequestLogFile::isWholeAfterEachRequest()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log.har"_s);
    Console console;
    RequestLogFile log(path, console, nullptr);
    // Without a request there is nothing to write.
    QVERIFY(!QFile::exists(path));
    for (qsizetype count = 1; count <= 3; ++count) {
        log.add({.method = u"GET"_s, .scheme = u"https"_s, .host = u"eg.example"_s, .path = u"/v1"_s});
        QCOMPARE(entriesIn(path), count);
    }
    QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestRequestLogFile::saysOnceThatItCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/log.har"_s);
    QFile said(folder.filePath(u"said"_s));
    QVERIFY(said.open(QIODevice::ReadWrite));
    const int errors = ::dup(STDERR_FILENO);
    ::dup2(said.handle(), STDERR_FILENO);
    Console console;
    RequestLogFile log(path, console, nullptr);
    log.add({.method = u"GET"_s});
    log.add({.method = u"GET"_s});
    ::dup2(errors, STDERR_FILENO);
    ::close(errors);
    said.seek(0);
    const QByteArray text = said.readAll();
    QVERIFY2(text.contains("log.har"), text);
    QCOMPARE(text.count("log.har"), 1);
}

QTEST_GUILESS_MAIN(TestRequestLogFile)
#include "tst_requestlogfile.moc"
