#include "models/schema/filterrules.h"

#include "models/json/pointer.h"
#include "models/rules/filtergrammar.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/issuetext.h"
#include "models/schema/rulecheck.h"
#include "models/schema/textfixes.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct FilterRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::FilterRules)
};

//! `field` is the key whose condition it is.
QString operandsText(std::string_view name, FilterOperands operands, const QString &field)
{
    const QString shown = toQString(name);
    switch (operands) {
    case FilterOperands::None:
        break;
    case FilterOperands::Texts:
        return FilterRules::tr("The condition %1 of the field %2 should have a list of texts, such as "
                               "\"values\": [\"a\"].")
            .arg(shown, field);
    case FilterOperands::Numbers:
        return FilterRules::tr("The condition %1 of the field %2 should have a list of numbers, such as "
                               "\"values\": [10].")
            .arg(shown, field);
    case FilterOperands::Number:
        return FilterRules::tr(
                   "The condition %1 of the field %2 should have one number, such as \"value\": 10.")
            .arg(shown, field);
    case FilterOperands::Ranges:
        return FilterRules::tr("The condition %1 of the field %2 should have a list of ranges, such as "
                               "\"values\": [[1, 10]].")
            .arg(shown, field);
    }
    return {};
}

QString operatorList()
{
    QStringList names;
    for (const FilterOperator &known : filterOperators)
        names.append(toQString(known.name));
    return listText(names);
}

//! The operator whose name differs by case and blanks alone, or null pointer.
const FilterOperator *operatorMeantBy(std::string_view written)
{
    const auto *meant = std::ranges::find_if(filterOperators, [written](const FilterOperator &known) {
        return isSameButForCase(known.name, written);
    });
    return meant == filterOperators.end() ? nullptr : meant;
}

//! The conditions that a field holds: a list, or the list in `{"and": […]}`.
struct Conditions
{
    const Json *list = nullptr;
    std::string pointer = {};
    //! The key of the field, as it is shown.
    QString field = {};
};

Conditions conditionsAt(const std::string &pointer, const Json &value)
{
    const Json *list = filterConditionList(value);
    return {list, list == &value ? pointer : childPointer(pointer, filterAllKey),
            shownText(toQString(lastToken(pointer)))};
}

void checkOperator(RuleCheck &check, const std::string &pointer, const Json &condition, const QString &field,
                   bool isSource)
{
    const Json *op = condition.find(filterOperatorKey);
    const FilterOperator *known = operatorOfCondition(condition);
    if (!known) {
        ValidationIssue &issue = check.add(
            pointer, IssueCode::Enum, Level::Warning,
            FilterRules::tr("A condition of the field %1 should have one of these operators as \"op\": %2.")
                .arg(field, operatorList()));
        const FilterOperator *meant = op && op->isString() ? operatorMeantBy(op->text()) : nullptr;
        if (meant && (!isSource || meant->name == filterSourceOperator))
            issue.fixes.push_back(useFix(childPointer(pointer, filterOperatorKey), meant->name));
    } else if (isSource && known->name != filterSourceOperator) {
        check.add(pointer, IssueCode::Enum, Level::Warning,
                  FilterRules::tr("The source of an event can be compared by %1 only, not by %2.")
                      .arg(toQString(filterSourceOperator), toQString(known->name)));
    } else if (!areFilterOperands(condition.find(filterOperandsKey(known->operands)), known->operands)) {
        check.add(pointer, IssueCode::Type, Level::Warning,
                  operandsText(known->name, known->operands, field));
    }
}

void checkConditions(RuleCheck &check, const Conditions &conditions, bool isSource)
{
    const Json::Array &items = conditions.list->items();
    for (size_t index = 0; index < items.size(); ++index) {
        const std::string pointer = childPointer(conditions.pointer, index);
        if (items[index].isObject())
            checkOperator(check, pointer, items[index], conditions.field, isSource);
        else
            check.add(
                pointer, IssueCode::Type, Level::Warning,
                FilterRules::tr("A condition of the field %1 should be a JSON object with an operator as "
                                "\"op\", and %2 is not.")
                    .arg(conditions.field, shownValue(items[index])));
    }
    if (items.size() > filterConditionLimit) {
        check.add(
            conditions.pointer, IssueCode::Limit, Level::Warning,
            FilterRules::tr("The field %1 should have at most %2 conditions; here it has %3.")
                .arg(conditions.field, QString::number(filterConditionLimit), QString::number(items.size())));
    }
}

void addFieldType(RuleCheck &check, const std::string &pointer, const Json &value)
{
    check.add(pointer, IssueCode::Type, Level::Warning,
              FilterRules::tr("The field %1 should have a list of conditions in brackets, and %2 is none.")
                  .arg(shownText(toQString(lastToken(pointer))), shownValue(value)));
}

//! `level` is how many keys below data the fields of `object` are.
void checkData(RuleCheck &check, const std::string &pointer, const Json &object, int level)
{
    for (const auto &[key, value, offset] : object.members()) {
        const std::string field = childPointer(pointer, key);
        if (const Conditions conditions = conditionsAt(field, value); conditions.list) {
            checkConditions(check, conditions, false);
        } else if (!value.isObject()) {
            addFieldType(check, field, value);
        } else if (level < filterLevelLimit) {
            checkData(check, field, value, level + 1);
        } else {
            check.add(field, IssueCode::Limit, Level::Warning,
                      FilterRules::tr("The field %1 lies too deep in the data; %2 levels are the most.")
                          .arg(shownText(toQString(key)), QString::number(filterLevelLimit)));
        }
    }
}

void checkField(RuleCheck &check, const std::string &pointer, std::string_view key, const Json &value)
{
    if (key == filterDataKey) {
        if (!value.isObject()) {
            check.add(pointer, IssueCode::Type, Level::Warning,
                      FilterRules::tr("The field %1 should be a JSON object with fields of the data, each "
                                      "with its conditions, and %2 is not.")
                          .arg(shownText(toQString(key)), shownValue(value)));
            return;
        }
        if (value.members().size() > filterFieldLimit) {
            check.add(pointer, IssueCode::Limit, Level::Warning,
                      FilterRules::tr("A filter should name at most %1 fields of the data; here it names %2.")
                          .arg(filterFieldLimit)
                          .arg(value.members().size()));
        }
        return checkData(check, pointer, value, 1);
    }
    if (const Conditions conditions = conditionsAt(pointer, value); conditions.list)
        checkConditions(check, conditions, key == filterSourceKey);
    else
        addFieldType(check, pointer, value);
}

} // namespace

void checkFilter(RuleCheck &check, std::string_view pointer)
{
    const Json *filter = check.value(pointer);
    if (!filter || !filter->isObject() || filter->members().empty())
        return;
    for (const auto &[key, value, offset] : filter->members()) {
        const std::string field = childPointer(pointer, key);
        if (isFilterFieldKey(key)) {
            if (!holdsNothing(&value))
                checkField(check, field, key, value);
        } else {
            check.add(
                field, IssueCode::UnknownField, Level::Warning,
                FilterRules::tr("A filter knows the fields source, type, subject and data only, not %1.")
                    .arg(shownText(toQString(key))));
        }
    }
    if (holdsNothing(filter->find(filterSourceKey))) {
        check.add(childPointer(pointer, filterSourceKey), IssueCode::Required, Level::Warning,
                  FilterRules::tr("A filter that is not empty should have conditions for the source of the "
                                  "events."));
    }
}

} // namespace weir
