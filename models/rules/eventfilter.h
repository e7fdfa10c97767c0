#pragma once

#include "models/json/json.h"
#include "models/rules/filterpredicate.h"
#include "models/rules/verdict.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weir {

struct ConditionVerdict
{
    //! In the filter.
    std::string pointer;
    Verdict verdict;
    //! One sentence: the value of the field and what the condition makes of it.
    QString reason;
};

//! The conditions on one field, and what they come to together.
struct FieldVerdict
{
    //! In the filter.
    std::string pointer;
    Verdict verdict;
    std::vector<ConditionVerdict> conditions;
};

struct FilterVerdict
{
    Verdict verdict;
    std::vector<FieldVerdict> fields;
};

//! A filter (EventGrid user guide, "Filter Rule Parameters"), ready to be asked of many events. Fields are
//! ANDed; of a field's list of conditions one must hold, of its {"and": […]} all. What an event does not
//! have counts as missing; nothing is looked for inside of lists. Where the guide is silent, the README's
//! "How a rule is read" says how it is read here.
class EventFilter
{
public:
    //! `filter` is the value of rule_config.filter, or null pointer; without fields every event passes.
    explicit EventFilter(const Json *filter);

    [[nodiscard]] Verdict verdict(const Json &event) const;
    //! The same with its reasons.
    [[nodiscard]] FilterVerdict explain(const Json &event) const;

private:
    enum class Combination : quint8 { Any, All };
    struct Condition
    {
        std::string pointer;
        //! What the reasons are worded from.
        Json written;
        //! Nothing where it cannot be read.
        std::optional<FilterPredicate> readable;
    };
    struct Field
    {
        std::string pointer;
        std::vector<std::string> path;
        Combination combination = Combination::Any;
        //! Those of a field that cannot be read are one that cannot.
        std::vector<Condition> conditions;
    };

    void addField(const std::string &pointer, std::vector<std::string> path, const Json &value);
    [[nodiscard]] static Verdict verdictOf(const Condition &condition, const Json *value);
    [[nodiscard]] static Verdict combined(Combination combination, Verdict verdict, Verdict next);
    [[nodiscard]] static Verdict verdictOf(const Field &field, const Json *value);

    std::vector<Field> m_fields;
};

} // namespace weir
