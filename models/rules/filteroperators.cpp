#include "models/rules/filteroperators.h"

#include <QCoreApplication>

namespace weir {

QString filterOperatorLabel(const FilterOperator &op)
{
    return QCoreApplication::translate("weir::FilterOperators", op.label);
}

} // namespace weir
