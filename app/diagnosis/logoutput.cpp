#include "app/diagnosis/logoutput.h"

#include "app/api/apisession.h"
#include "app/api/knownsecrets.h"
#include "app/api/secretsearch.h"
#include "app/api/servertext.h"
#include "app/cli/commandlinetext.h"
#include "models/draft/heldsecrets.h"
#include "models/text.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr auto linePattern =
    "%{time yyyy-MM-ddThh:mm:ss.zzz} %{if-debug}debug%{endif}%{if-info}info%{endif}"
    "%{if-warning}warning%{endif}%{if-critical}error%{endif}%{if-fatal}fatal%{endif} "
    "%{category}: %{message}"_L1;

//! Sessions whose secrets are to be left out.
struct KnownSessions
{
    std::mutex mutex;
    std::vector<std::weak_ptr<const ApiSession>> sessions;
};

//! Never destroyed: something may be logged at the very end.
KnownSessions &knownSessions()
{
    static auto *known = new KnownSessions;
    return *known;
}

std::vector<Secret> secretsOfSessions()
{
    std::vector<Secret> secrets;
    KnownSessions &known = knownSessions();
    const std::lock_guard lock(known.mutex);
    for (const auto &weak : known.sessions) {
        const auto session = weak.lock();
        if (!session)
            continue;
        for (Secret &secret : sessionSecrets(session->credentials, session->proxyPassword))
            secrets.push_back(std::move(secret));
    }
    return secrets;
}

//! Up to the end of the line, for a signature has blanks in it.
QString withoutHeaders(QString text)
{
    static const QRegularExpression header(
        u"((?:x-auth-token|x-subject-token|x-security-token|(?:proxy-)?authorization|cookie)\\W{1,4})[^\\n]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(header, u"\\1●●●"_s);
}

QString withoutQueries(QString text)
{
    static const QRegularExpression user(u"([a-z][a-z0-9+.-]*://)[^\\s/?#@\"]*@"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(u"([a-z][a-z0-9+.-]*://[^\\s?#\"<>]*)[?#][^\\s\"<>]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return text.replace(user, u"\\1"_s).replace(query, u"\\1?…"_s);
}

//! A line of the log must neither steer a terminal nor look like another one.
QString escaped(const QString &text)
{
    QString line;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t character : characters) {
        if (character == U'\n')
            line += u"\\n"_s;
        else if (character == U'\t')
            line += u' ';
        else if (isInvisible(character) || (QChar::isSpace(character) && character != U' '))
            line += u"\\u{%1}"_s.arg(static_cast<uint>(character), 0, 16);
        else
            line += QString::fromUcs4(&character, 1);
    }
    return line;
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = logLine(qFormatLogMessage(type, context, message), secretsOfSessions());
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

LogOutput::LogOutput()
{
    qInstallMessageHandler(writeLine);
}

LogOutput::~LogOutput()
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
}

Result<QStringList, QString> logRules(const QString &categories)
{
    if (categories.isEmpty())
        return QStringList{u"weir.*=true"_s};
    static const QRegularExpression category(u"^([A-Za-z0-9_.*-]+)(=true|=false)?$"_s);
    QStringList rules;
    for (const QString &entry : categories.split(u',')) {
        const auto match = category.match(entry.trimmed());
        if (!match.hasMatch()) {
            return CommandLineText::tr(
                       "“%1” is no category of the log; name some with commas between them, such "
                       "as weir.api,qt.network.ssl.")
                .arg(entry);
        }
        const QString name = match.captured(1);
        const QString value = match.captured(2).isEmpty() ? u"=true"_s : match.captured(2);
        rules += name + value;
        if (!name.endsWith(u'*'))
            rules += name + u".*"_s + value;
    }
    return rules;
}

void startLogging(const QStringList &rules)
{
    qSetMessagePattern(linePattern);
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
}

void keepOutOfLog(const std::weak_ptr<const ApiSession> &session)
{
    KnownSessions &known = knownSessions();
    const std::lock_guard lock(known.mutex);
    std::erase_if(known.sessions, [](const auto &weak) { return weak.expired(); });
    const bool isKnown = std::ranges::any_of(known.sessions, [&session](const auto &other) {
        return !other.owner_before(session) && !session.owner_before(other);
    });
    if (!isKnown)
        known.sessions.push_back(session);
}

QString logLine(const QString &message, const std::vector<Secret> &secrets)
{
    const QString known = toQString(redacted(toStdString(message), secrets));
    return escaped(withoutQueries(withoutHeaders(HeldSecrets().hidden(known))));
}

} // namespace weir
