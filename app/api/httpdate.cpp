#include "app/api/httpdate.h"

#include "models/text.h"

#include <QLocale>
#include <QTimeZone>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView format = u"ddd, dd MMM yyyy hh:mm:ss";
constexpr auto zone = " GMT"_L1;

} // namespace

QDateTime readHttpDate(std::string_view text)
{
    QString date = toQString(text);
    if (!date.endsWith(zone))
        return {};
    date.chop(zone.size());
    // Names of days and months are English there.
    const QDateTime parsed = QLocale::c().toDateTime(date, format.toString());
    return parsed.isValid() ? QDateTime(parsed.date(), parsed.time(), QTimeZone::utc()) : QDateTime();
}

QByteArray httpDate(const QDateTime &time)
{
    return (QLocale::c().toString(time.toUTC(), format) + zone).toLatin1();
}

} // namespace weir
