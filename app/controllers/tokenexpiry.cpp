#include "app/controllers/tokenexpiry.h"

#include <algorithm>

namespace weir {

TokenExpiry::TokenExpiry(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TokenExpiry::notify);
}

void TokenExpiry::setEnd(const std::optional<QDateTime> &end)
{
    m_end = end;
    m_timer.stop();
    if (!end)
        return;
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(*end);
    m_next = std::chrono::milliseconds(left) > secondNotice ? firstNotice : secondNotice;
    scheduleNotice();
}

void TokenExpiry::scheduleNotice()
{
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(*m_end);
    const auto wait = std::chrono::milliseconds(left) - m_next;
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void TokenExpiry::notify()
{
    // While the machine sleeps the timer may stand still, and the clock may be set.
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(*m_end));
    if (left > m_next + std::chrono::minutes(1))
        return scheduleNotice();
    if (std::exchange(m_next, secondNotice) == firstNotice)
        scheduleNotice();
    if (left.count() > 0)
        Q_EMIT nearsEnd(std::chrono::round<std::chrono::minutes>(left));
}

} // namespace weir
