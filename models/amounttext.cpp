#include "models/amounttext.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct AmountText
{
    Q_DECLARE_TR_FUNCTIONS(weir::AmountText)
};

} // namespace

QString sizeText(qint64 bytes)
{
    // Qt has a space before its word for bytes, in languages that have none as well.
    constexpr qint64 leastOfAUnit = 1000;
    if (bytes < leastOfAUnit)
        return AmountText::tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace weir
