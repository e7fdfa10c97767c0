#include "app/cli/tokenstatus.h"

#include "app/cli/commandlinetext.h"
#include "models/secrets/remainingtime.h"
#include "models/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

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

QLatin1StringView stateWord(const SecretAnswer &answer, const QDateTime &now)
{
    switch (answer.status) {
    case SecretStatus::Ok:
        return answer.expiresAt && *answer.expiresAt <= now ? "ended"_L1 : "set"_L1;
    case SecretStatus::NotFound:
        return "none"_L1;
    case SecretStatus::OtherTarget:
        return "other-target"_L1;
    case SecretStatus::Elsewhere:
        return "other-keychain"_L1;
    case SecretStatus::Locked:
        return "locked"_L1;
    case SecretStatus::Denied:
        return "denied"_L1;
    case SecretStatus::Unavailable:
        return "no-keychain"_L1;
    case SecretStatus::TimedOut:
        return "timed-out"_L1;
    case SecretStatus::Corrupt:
        return "damaged"_L1;
    case SecretStatus::Refused:
    case SecretStatus::Failed:
        return "failed"_L1;
    }
    Q_UNREACHABLE();
}

Json tokenStatusJson(QLatin1StringView name, const SecretAnswer &answer, const QDateTime &now)
{
    const bool isThere = answer.status == SecretStatus::Ok;
    Json status = Json::object();
    status.insert("secret", textOrNull(name));
    status.insert("state", textOrNull(stateWord(answer, now)));
    status.insert("from", Json::string(isThere ? "keychain" : "none"));
    status.insert("keychain", isThere ? textOrNull(answer.backend) : Json());
    status.insert("expires_at",
                  isThere && answer.expiresAt ? textOrNull(answer.expiresAt->toUTC().toString(Qt::ISODate))
                                              : Json());
    return status;
}

} // namespace weir
