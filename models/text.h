#pragma once

#include <QString>
#include <QStringDecoder>

#include <string>
#include <string_view>

namespace weir {

// JSON content is UTF-8 in std::string, what people read is QString. These two are the only bridge.

inline QString toQString(std::string_view utf8)
{
    const QByteArrayView bytes(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (!utf8.starts_with("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes);
    // fromUtf8() would drop U+FEFF at the start, which in a value is a character like any other.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
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
