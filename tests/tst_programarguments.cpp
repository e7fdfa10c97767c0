#include "app/cli/commandline.h"
#include "app/storage/profilestore.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestProgramArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheConfigFolder_data();
    void findsTheConfigFolder();
    void wantsAConfigFolder_data();
    void wantsAConfigFolder();
    void opensTheWindow();
    void printsHelpAndVersion();
};

void TestProgramArguments::findsTheConfigFolder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("left");
    const QString usual = ProfileStore::defaultConfigFolder();
    const auto row = [](const char *name, const QStringList &arguments, const QString &folder,
                        const QStringList &left) { QTest::newRow(name) << arguments << folder << left; };
    row("none", {u"list"_s, u"stream"_s}, usual, {u"stream"_s});
    row("before", {u"--config-dir"_s, u"/a"_s, u"list"_s}, u"/a"_s, {});
    row("behind", {u"list"_s, u"--config-dir"_s, u"/a"_s, u"stream"_s}, u"/a"_s, {u"stream"_s});
    row("with a sign", {u"list"_s, u"--config-dir=/a=b"_s}, u"/a=b"_s, {});
    row("the last counts", {u"list"_s, u"--config-dir=/a"_s, u"--config-dir"_s, u"/b"_s}, u"/b"_s, {});
    row("another option", {u"list"_s, u"--config-directory"_s}, usual, {u"--config-directory"_s});
    const QStringList noOptions{u"--"_s, u"--config-dir"_s, u"--config-dir=/a"_s};
    row("behind the options", QStringList{u"list"_s} + noOptions, usual, noOptions);
}

void TestProgramArguments::findsTheConfigFolder()
{
    QFETCH(const QStringList, arguments);
    const ProgramArguments sorted = sortArguments(arguments);
    QCOMPARE(sorted.command, u"list"_s);
    QCOMPARE(sorted.fault, QString());
    QTEST(sorted.configDirectory, "folder");
    QTEST(sorted.arguments, "left");
}

void TestProgramArguments::wantsAConfigFolder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing follows") << QStringList{u"list"_s, u"--config-dir"_s};
    QTest::newRow("empty") << QStringList{u"list"_s, u"--config-dir"_s, QString()};
    QTest::newRow("nothing behind the sign") << QStringList{u"list"_s, u"--config-dir="_s};
}

void TestProgramArguments::wantsAConfigFolder()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(sortArguments(arguments).fault, u"--config-dir needs a folder."_s);
}

void TestProgramArguments::opensTheWindow()
{
    QCOMPARE(sortArguments({}).window, ProgramArguments::Window::LastProfile);
    QCOMPARE(sortArguments({u"--sandbox"_s}).window, ProgramArguments::Window::Sandbox);
    const ProgramArguments files = sortArguments({u"/"_s, u"--log"_s});
    QCOMPARE(files.arguments, QStringList{u"/"_s});
    QVERIFY(!files.logRules.isEmpty());
    QCOMPARE(files.fault, QString());
    QVERIFY(sortArguments({u"/no such file"_s}).fault.contains(u"“/no such file”"_s));
}

void TestProgramArguments::printsHelpAndVersion()
{
    for (const QString &help : {u"--help"_s, u"-h"_s})
        QCOMPARE(sortArguments({help}).print, ProgramArguments::Print::Help);
    QCOMPARE(sortArguments({u"--version"_s}).print, ProgramArguments::Print::Version);
    QCOMPARE(sortArguments({u"list"_s}).print, ProgramArguments::Print::Nothing);
}

QTEST_GUILESS_MAIN(TestProgramArguments)
#include "tst_programarguments.moc"
