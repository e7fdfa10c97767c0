#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace weir {

// JSON content is UTF-8 in std::string, what people read is QString. These two are the only bridge.

inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline std::string toStdString(QStringView text)
{
    return text.toUtf8().toStdString();
}

//! Length in Unicode code points, as the API pages count characters. `utf8` is valid UTF-8.
inline qint64 codePointCount(std::string_view utf8)
{
    qint64 count = 0;
    for (const char byte : utf8)
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return count;
}

} // namespace weir
