#include "tests/support/resourcemeter.h"

#include <malloc.h>

namespace weir {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! One of the lines of /proc/self/status that end with kB.
qint64 memory(QByteArrayView name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("There is no /proc.");
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size() + 1).chopped(2).trimmed().toLongLong() * 1024;
    }
    qFatal("/proc/self/status lacks a line.");
}

void forgetPeak()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (!clear.open(QIODevice::WriteOnly) || clear.write("5") != 1)
        qFatal("The peak of the memory cannot be reset.");
}

//! Nanoseconds in which the thread was ready and had no processor.
qint64 waitedIn(QFile &scheduling)
{
    scheduling.seek(0);
    return scheduling.readAll().split(' ').value(1).toLongLong();
}

} // namespace

ResourceMeter::ResourceMeter() : m_scheduling(u"/proc/thread-self/schedstat"_s)
{
    if (!m_scheduling.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        qFatal("There is no /proc.");
    // What was freed before would hide what is taken now.
    ::malloc_trim(0);
    forgetPeak();
    m_memoryBefore = memory("VmRSS");
    m_waitedBefore = waitedIn(m_scheduling);
    m_sinceTick.start();
    connect(&m_timer, &QTimer::timeout, this, &ResourceMeter::tick);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(5ms);
}

std::chrono::milliseconds ResourceMeter::longestGap()
{
    tick();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(m_longestGap));
}

qint64 ResourceMeter::growth() const
{
    return memory("VmHWM") - m_memoryBefore;
}

void ResourceMeter::tick()
{
    const qint64 waited = waitedIn(m_scheduling);
    m_longestGap = std::max(m_longestGap, m_sinceTick.nsecsElapsed() - (waited - m_waitedBefore));
    m_waitedBefore = waited;
    m_sinceTick.start();
}

} // namespace weir
