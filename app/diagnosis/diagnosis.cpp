#include "app/diagnosis/diagnosis.h"

#include "app/diagnosis/lasterrors.h"
#include "app/storage/bulkjournal.h"
#include "app/storage/crashreports.h"
#include "app/storage/historyfile.h"
#include "app/storage/sqlstatement.h"
#include "models/text.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

Json textJson(const QString &text)
{
    return Json::string(toStdString(text));
}

//! The library's, which the driver of Qt may have built in.
QString sqliteVersion()
{
    const QString name = u"diagnosis"_s;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        SqlStatement statement(database.open() ? database : QSqlDatabase(), u"SELECT sqlite_version()"_s);
        if (!statement.run({}) && statement.query().next())
            version = statement.query().value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

Json describeDisplay()
{
    Json display = Json::object();
    display.insert("platform", textJson(QGuiApplication::platformName()));
    if (qobject_cast<QApplication *>(QCoreApplication::instance()))
        display.insert("style", textJson(QApplication::style()->name()));
    display.insert("desktop", textJson(qEnvironmentVariable("XDG_CURRENT_DESKTOP")));
    Json screens = Json::array();
    for (const QScreen *screen : QGuiApplication::screens()) {
        screens.items().push_back(textJson(u"%1×%2, scale %3"_s.arg(screen->size().width())
                                               .arg(screen->size().height())
                                               .arg(screen->devicePixelRatio())));
    }
    display.insert("screens", std::move(screens));
    return display;
}

//! Folders have names of people and of what they work on.
QString shownFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    const QString home = QDir::homePath();
    if (path.startsWith(home + u"/.config/"_s))
        return u'~' + path.mid(home.size());
    const bool isInHome = path == home || path.startsWith(home + u'/');
    return isInHome ? u"in the home folder"_s : u"outside the home folder"_s;
}

qint64 fileCount(const QString &folder)
{
    qint64 count = 0;
    for (QDirIterator entries(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
         entries.hasNext(); entries.next())
        ++count;
    return count;
}

std::string_view wordOf(KeychainReadiness state)
{
    switch (state) {
    case KeychainReadiness::Unlocked:
        return "unlocked";
    case KeychainReadiness::Locked:
        return "locked";
    case KeychainReadiness::NoCollection:
        return "without a default collection";
    case KeychainReadiness::Wallet:
        return "KWallet";
    case KeychainReadiness::Absent:
        return "absent";
    case KeychainReadiness::NotAnswering:
        return "not answering";
    }
    return {};
}

//! Not through History, which would set a damaged file aside.
Json describeHistory(const QString &configFolder)
{
    const HistoryFile file(configFolder);
    if (!file.exists())
        return Json::string("none");
    return textJson(u"%1 KiB"_s.arg(QFileInfo(file.path()).size() / 1024));
}

void addLines(const Json &json, const std::string &indent, std::string &text)
{
    for (const Json::Member &member : json.members()) {
        text += indent + member.key + ':';
        if (member.value.isObject()) {
            text += '\n';
            addLines(member.value, indent + "  ", text);
            continue;
        }
        std::string value = member.value.isString() ? member.value.text() : std::string();
        if (const auto number = member.value.toInteger())
            value = std::to_string(*number);
        for (const Json &item : member.value.items())
            value += (value.empty() ? "" : "; ") + item.text();
        text += (value.empty() ? " –" : ' ' + value) + '\n';
    }
}

} // namespace

Json describeProgram()
{
    Json program = Json::object();
    program.insert("weir", Json::string(WEIR_VERSION));
    program.insert("qt", textJson(QString::fromLatin1(qVersion())));
    program.insert("qt_of_the_build", Json::string(QT_VERSION_STR));
    program.insert("system", textJson(QSysInfo::prettyProductName()));
    program.insert("kernel", textJson(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()));
    program.insert("architecture", textJson(QSysInfo::currentCpuArchitecture()));
    program.insert("locale", textJson(QLocale::system().name()));
    program.insert("tls", textJson(QSslSocket::sslLibraryVersionString()));
    program.insert("sqlite", textJson(sqliteVersion()));
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        program.insert("display", describeDisplay());
    return program;
}

Json describeKeychain(KeychainReadiness state, const QString &backend)
{
    Json keychain = Json::object();
    keychain.insert("state", Json::string(std::string(wordOf(state))));
    keychain.insert("backend", textJson(backend));
    return keychain;
}

Json describeConfigFolder(const QString &configFolder)
{
    const QDir folder(configFolder);
    Json config = Json::object();
    config.insert("folder", textJson(shownFolder(configFolder)));
    for (const auto &[key, name] :
         {std::pair("profiles", u"profiles"_s), std::pair("drafts", u"drafts"_s),
          std::pair("samples", u"samples"_s), std::pair("templates", u"templates"_s)})
        config.insert(key, Json::integer(fileCount(folder.filePath(name))));
    config.insert("history", describeHistory(configFolder));
    config.insert("interrupted_runs", Json::integer(BulkJournal::filesIn(configFolder).size()));
    config.insert("crash_reports", Json::integer(CrashReports(configFolder).count()));
    return config;
}

Json diagnosisOf(const Json &keychain, const Json &configFolder)
{
    Json diagnosis = describeProgram();
    diagnosis.insert("keychain", keychain);
    diagnosis.insert("config", configFolder);
    Json errors = Json::array();
    for (const QString &word : lastErrors())
        errors.items().push_back(textJson(word));
    diagnosis.insert("last_errors", std::move(errors));
    return diagnosis;
}

std::string diagnosisText(const Json &diagnosis)
{
    std::string text;
    addLines(diagnosis, {}, text);
    return text;
}

} // namespace weir
