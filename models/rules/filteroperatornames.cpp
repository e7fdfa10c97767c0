#include "models/rules/filteroperatornames.h"

#include "models/text.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct OperatorLabel
{
    std::string_view name;
    const char *label;
};

// The names of the numbers' operators differ from those of the texts', so that each says what it compares.
constexpr std::array operatorLabels{
    OperatorLabel{"StringIn", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is one of")},
    OperatorLabel{"StringNotIn", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not one of")},
    OperatorLabel{"StringStartsWith", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "starts with")},
    OperatorLabel{"StringNotStartsWith",
                  QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "does not start with")},
    OperatorLabel{"StringEndsWith", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "ends with")},
    OperatorLabel{"StringNotEndsWith", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "does not end with")},
    OperatorLabel{"NumberIn", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is the number")},
    OperatorLabel{"NumberNotIn", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not the number")},
    OperatorLabel{"NumberLessThan", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is less than")},
    OperatorLabel{"NumberNotLessThan", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not less than")},
    OperatorLabel{"NumberGreaterThan", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is greater than")},
    OperatorLabel{"NumberNotGreaterThan",
                  QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not greater than")},
    OperatorLabel{"NumberInRange", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is in range")},
    OperatorLabel{"NumberNotInRange", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not in range")},
    OperatorLabel{"IsNull", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is null")},
    OperatorLabel{"IsNotNull", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not null")},
    OperatorLabel{"IsTrue", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is true")},
    OperatorLabel{"IsNotTrue", QT_TRANSLATE_NOOP("weir::FilterOperatorNames", "is not true")},
};
static_assert(std::ranges::equal(operatorLabels, filterOperators, {}, &OperatorLabel::name,
                                 &FilterOperator::name));

} // namespace

QString filterOperatorLabel(std::string_view name)
{
    const auto *found = std::ranges::find(operatorLabels, name, &OperatorLabel::name);
    return found == operatorLabels.end()
        ? toQString(name)
        : QCoreApplication::translate("weir::FilterOperatorNames", found->label);
}

} // namespace weir
