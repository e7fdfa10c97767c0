#include "app/controllers/tokenexpiry.h"

#include "models/secrets/remainingtime.h"

#include <algorithm>
#include <utility>

namespace weir {

TokenExpiry::TokenExpiry(NoticeTimes notices, QObject *parent) : QObject(parent), m_notices(notices)
{
    m_timer.setSingleShot(true);
    // The others may be early by a twentieth, which of a day is more than an hour.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TokenExpiry::notify);
}

void TokenExpiry::setEnd(const std::optional<QDateTime> &end)
{
    m_end = end;
    m_timer.stop();
    if (!end)
        return;
    m_lifetime = timeLeft();
    m_next = m_lifetime > m_notices.second ? m_notices.first : m_notices.second;
    scheduleNotice();
}

std::chrono::milliseconds TokenExpiry::timeLeft() const
{
    return std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(*m_end));
}

void TokenExpiry::scheduleNotice()
{
    m_timer.start(std::max(timeLeft() - m_next, std::chrono::milliseconds(0)));
}

void TokenExpiry::notify()
{
    // While the machine sleeps the timer may stand still, and the clock may be set.
    if (timeLeft() > m_next)
        return scheduleNotice();
    const std::chrono::milliseconds notice = std::exchange(m_next, m_notices.second);
    if (notice == m_notices.first)
        scheduleNotice();
    const std::chrono::minutes left = minutesLeft(*m_end, QDateTime::currentDateTimeUtc());
    if (left.count() <= 0)
        return;
    Q_EMIT nearsEnd(left);
    if (m_lifetime >= 2 * notice)
        Q_EMIT renewalDue();
}

} // namespace weir
