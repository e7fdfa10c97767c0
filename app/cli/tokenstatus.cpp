#include "app/cli/tokenstatus.h"

#include "models/secrets/remainingtime.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

QString durationText(qint64 minutes)
{
    return minutes < 60 ? CommandLineText::tr("%1 min").arg(minutes)
                        : CommandLineText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString placeText(const QString &keychain)
{
    return keychain.isEmpty() ? CommandLineText::tr("In the system keychain")
                              : CommandLineText::tr("In the system keychain (%1)").arg(keychain);
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json::string(toStdString(text));
}

} // namespace

QString storedTokenText(const StoredToken &token, const QDateTime &now)
{
    const QString place = placeText(token.keychain);
    if (!token.expiresAt)
        return CommandLineText::tr("%1; when it ends is not known.", "where it is").arg(place);
    const QDateTime local = token.expiresAt->toLocalTime();
    const QString end =
        u"%1 %2"_s.arg(QLocale().toString(local, QLocale::ShortFormat), local.timeZoneAbbreviation());
    const qint64 minutes = minutesLeft(*token.expiresAt, now).count();
    if (minutes <= 0)
        return CommandLineText::tr("%1; it ended on %2, so sign in again.", "where it is").arg(place, end);
    return CommandLineText::tr("%1; it ends on %2, in %3.", "where it is")
        .arg(place, end, durationText(minutes));
}

Json tokenStatusJson(QLatin1StringView name, const std::optional<StoredToken> &token)
{
    Json status = Json::object();
    status.insert("secret", textOrNull(name));
    status.insert("from", Json::string(token ? "keychain" : "none"));
    status.insert("keychain", token ? textOrNull(token->keychain) : Json());
    status.insert("expires_at",
                  token && token->expiresAt ? textOrNull(token->expiresAt->toUTC().toString(Qt::ISODate))
                                            : Json());
    return status;
}

} // namespace weir
