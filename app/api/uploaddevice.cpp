#include "app/api/uploaddevice.h"

#include <algorithm>
#include <cstring>

namespace weir {

UploadDevice::UploadDevice(Secret body, QObject *parent) : QIODevice(parent), m_body(std::move(body))
{
    // Unbuffered: QIODevice's buffer would be one more copy of the secrets.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return remaining() + QIODevice::bytesAvailable();
}

bool UploadDevice::atEnd() const
{
    return remaining() == 0;
}

Departure UploadDevice::departure() const
{
    if (remaining() == 0)
        return Departure::Whole;
    return m_taken == 0 ? Departure::Nothing : Departure::Part;
}

qint64 UploadDevice::readData(char *data, qint64 maxSize)
{
    const qint64 size = m_isWithheld ? 0 : std::min(maxSize, remaining());
    if (size == 0)
        return -1;
    std::memcpy(data, m_body.reveal().data() + m_taken, static_cast<size_t>(size));
    m_taken += size;
    return size;
}

qint64 UploadDevice::writeData(const char * /*data*/, qint64 /*size*/)
{
    return -1;
}

qint64 UploadDevice::remaining() const
{
    return static_cast<qint64>(m_body.reveal().size()) - m_taken;
}

} // namespace weir
