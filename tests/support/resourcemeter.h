#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace weir {

//! How long this thread's event loop stood still, and by how much the memory of the process grew at most,
//! from construction on.
class ResourceMeter final : public QObject
{
    Q_OBJECT

public:
    ResourceMeter();

    //! Without the time in which the thread was ready to run and other programs had the processors.
    [[nodiscard]] std::chrono::milliseconds longestGap();
    //! In bytes, at its peak.
    [[nodiscard]] qint64 growth() const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    QFile m_scheduling;
    qint64 m_waitedBefore = 0;
    qint64 m_longestGap = 0;
    qint64 m_memoryBefore = 0;
};

} // namespace weir
