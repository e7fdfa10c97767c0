#include "app/cli/tokenstatus.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

QString durationText(qint64 seconds)
{
    const qint64 minutes = (seconds + 59) / 60;
    return minutes < 60 ? CommandLineText::tr("%1 min").arg(minutes)
                        : CommandLineText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

QString storedTokenText(const std::optional<QDateTime> &expiresAt, const QDateTime &now)
{
    if (!expiresAt)
        return CommandLineText::tr("In the system keychain; when it ends is not known.");
    const QDateTime local = expiresAt->toLocalTime();
    const QString end =
        u"%1 %2"_s.arg(QLocale().toString(local, QLocale::ShortFormat), local.timeZoneAbbreviation());
    const qint64 seconds = now.secsTo(*expiresAt);
    if (seconds <= 0)
        return CommandLineText::tr("In the system keychain; it ended on %1, so sign in again.").arg(end);
    return CommandLineText::tr("In the system keychain; it ends on %1, in %2.")
        .arg(end, durationText(seconds));
}

} // namespace weir
