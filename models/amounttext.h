#pragma once

#include <QLocale>
#include <QString>

namespace weir {

//! A number as people read it in their language, such as "1,234,567".
[[nodiscard]] inline QString amountText(qlonglong amount)
{
    return QLocale().toString(amount);
}

//! So many bytes, in the largest unit of which there is one.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace weir
