// What a diagnosis tells, on the clipboard and on the command line, and what it keeps to itself.

#include "app/diagnosis/diagnosis.h"
#include "app/diagnosis/lasterrors.h"
#include "app/storage/draftstore.h"
#include "app/storage/history.h"
#include "app/storage/profilestore.h"
#include "app/storage/settingsstore.h"
#include "app/storage/templatestore.h"
#include "app/windowprogram.h"
#include "models/templates/builtintemplates.h"
#include "models/text.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! In every name that a folder can hold.
const QString mark = u"canary"_s;

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsVersionsAndCounts();
    void namesNothing();
    void hasAWordForEachKeychain();
    void isCopied();
    void shortensTheHome();
    void keepsKindsOfErrors();
    void changesNothing();

private:
    [[nodiscard]] QString config() const { return m_folder.filePath(u"canary/config"_s); }
    [[nodiscard]] QByteArray run(const QStringList &options) const;

    QTemporaryDir m_folder;
};

void TestDiagnosis::initTestCase()
{
    applyTheme(*qApp, Appearance::Light);
    ConnectionProfile profile;
    profile.name = mark + u"-profile"_s;
    profile.projectId = mark + u"-project"_s;
    profile.region = mark + u"-region"_s;
    profile.endpoint = QUrl(u"https://canary.example.com"_s);
    profile.iamUser = {.domain = mark, .name = mark};
    profile.proxy = {.use = ProxyUse::Http, .host = u"canary-proxy"_s, .port = 3128, .userName = mark};
    QVERIFY(ProfileStore(config()).add(profile));
    ResourceTemplate made = builtInTemplates().front().content;
    made.name = mark;
    QVERIFY(!TemplateStore(config()).save(made));
    QVERIFY(!DraftStore(config()).save(DraftStore::newId(), {.path = u"/canary/file.json"_s}));
    QVERIFY(!SettingsStore(config()).save({.recentItems = {{.name = mark, .path = u"/canary"_s}}}));
    History history(config());
    QVERIFY(history.begin({.subject = {.profileName = mark, .resourceId = mark, .resourceName = mark},
                           .after = R"({"name": "canary"})"},
                          QDateTime::currentDateTimeUtc()));
}

QByteArray TestDiagnosis::run(const QStringList &options) const
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, config(), u"diagnosis"_s} + options);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

void TestDiagnosis::tellsVersionsAndCounts()
{
    const QJsonObject told = QJsonDocument::fromJson(run({u"--format"_s, u"json"_s})).object();
    QCOMPARE(told["weir"_L1].toString(), QStringLiteral(WEIR_VERSION));
    QCOMPARE(told["qt"_L1].toString(), QString::fromLatin1(qVersion()));
    QVERIFY(told["tls"_L1].toString().contains(u"OpenSSL"_s));
    QVERIFY(told["sqlite"_L1].toString().startsWith(u"3."_s));
    QVERIFY(!told["system"_L1].toString().isEmpty());
    QCOMPARE(told["keychain"_L1]["state"_L1].toString(), u"absent"_s);
    const QJsonObject counts = told["config"_L1].toObject();
    QCOMPARE(counts["profiles"_L1].toInt(), 1);
    QCOMPARE(counts["drafts"_L1].toInt(), 1);
    QCOMPARE(counts["templates"_L1].toInt(), 1);
    QCOMPARE(counts["samples"_L1].toInt(), 0);
    QCOMPARE(counts["crash_reports"_L1].toInt(), 0);
    QVERIFY(counts["history"_L1].toString().endsWith(u" KiB"_s));
    const QByteArray text = run({});
    QVERIFY2(text.contains("\nkeychain:\n  state: absent\n"), text);
    QVERIFY2(text.contains("\n  profiles: 1\n"), text);
    QVERIFY2(text.startsWith("weir: " WEIR_VERSION "\n"), text);
}

void TestDiagnosis::namesNothing()
{
    for (const QByteArray &text : {run({}), run({u"--format"_s, u"json"_s})}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains("canary"), text);
        QVERIFY2(!text.contains(QSysInfo::machineHostName().toUtf8()), text);
        QVERIFY2(!text.contains(m_folder.path().toUtf8()), text);
    }
}

void TestDiagnosis::hasAWordForEachKeychain()
{
    using enum KeychainReadiness;
    const std::map<KeychainReadiness, const char *> words{
        {Unlocked, "unlocked"}, {Locked, "locked"}, {NoCollection, "without a default collection"},
        {Wallet, "KWallet"},    {Absent, "absent"}, {NotAnswering, "not answering"}};
    for (const auto &[state, word] : words) {
        const Json told = describeKeychain(state, u"Secret Service"_s);
        QCOMPARE(QByteArray::fromStdString(told.find("state")->text()), QByteArray(word));
        QCOMPARE(QByteArray::fromStdString(told.find("backend")->text()), QByteArray("Secret Service"));
    }
}

void TestDiagnosis::isCopied()
{
    WindowProgram program({.configDirectory = config()}, {});
    program.start();
    QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
    // The kept draft is offered, and what is behind the offer waits.
    QTRY_VERIFY(!program.window().findChildren<QDialog *>().isEmpty());
    program.window().findChildren<QDialog *>().constFirst()->reject();
    QTRY_VERIFY(program.window().findChildren<QDialog *>().isEmpty());
    QGuiApplication::clipboard()->clear();
    for (QAction *action : program.window().findChildren<QAction *>()) {
        if (action->text().remove(u'&') == "Copy diagnosis"_L1)
            action->trigger();
    }
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"\nkeychain:\n  state: absent\n"_s));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"\n  platform: "_s + QGuiApplication::platformName() + u'\n'), qPrintable(text));
    QVERIFY2(text.contains(u", scale 1"_s), qPrintable(text));
    QVERIFY2(!text.contains(mark), qPrintable(text));
    QVERIFY2(!text.contains(QSysInfo::machineHostName()), qPrintable(text));
}

void TestDiagnosis::shortensTheHome()
{
    const auto folderOf = [](const QString &folder) {
        return toQString(describeConfigFolder(folder).find("folder")->text());
    };
    QCOMPARE(folderOf(QDir::homePath() + u"/.config/weir"_s), u"~/.config/weir"_s);
    QCOMPARE(folderOf(QDir::homePath()), u"in the home folder"_s);
    QCOMPARE(folderOf(QDir::homePath() + u"/canary"_s), u"in the home folder"_s);
    QCOMPARE(folderOf(QDir::homePath() + u"-canary/weir"_s), u"outside the home folder"_s);
}

void TestDiagnosis::keepsKindsOfErrors()
{
    QVERIFY(readFile(u"/proc/self/mem"_s).error().message.contains(u"mem"_s));
    QCOMPARE(lastErrors().value(0), u"storage cannot be read"_s);
    noteError(ApiError::Kind::Timeout);
    noteError(SecretStatus::Ok);
    noteError(SecretStatus::Locked);
    QCOMPARE(lastErrors().first(2), (QStringList{u"keychain locked"_s, u"api timeout"_s}));
    for (int i = 0; i < 50; ++i)
        noteError(FileError::Kind::WriteFailed);
    QCOMPARE(lastErrors().size(), 10);
    const std::string text = diagnosisText(diagnosisOf(Json::object(), Json::object()));
    QVERIFY2(text.find("last_errors: storage cannot be written; ") != std::string::npos, text.c_str());
}

void TestDiagnosis::changesNothing()
{
    const QTemporaryDir folder;
    const QString none = folder.filePath(u"none"_s);
    static_cast<void>(describeConfigFolder(none));
    QVERIFY(!QFileInfo::exists(none));
}

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
