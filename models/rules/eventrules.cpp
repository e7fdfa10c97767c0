#include "models/rules/eventrules.h"

#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/rules/rulepointers.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(weir::RulesText)
};

//! Rules that are no group at all stand for every rule: none of them can be read.
const Json *ruleAt(const Json &document, std::string_view pointer)
{
    const Json *rules = valueAt(document, parentPointer(pointer));
    return rules && !rules->isObject() && !rules->isNull() ? rules : valueAt(document, pointer);
}

} // namespace

TemplateText templateTextOf(const Json &document)
{
    const Json *function = valueAt(document, functionPointer);
    return function && !function->isNull() ? TemplateText::Json : TemplateText::Free;
}

EventRules::EventRules(const Json &document)
    : m_filter(ruleAt(document, filterPointer)), m_transform(ruleAt(document, transformPointer)),
      m_templateText(templateTextOf(document))
{
    const Json *keys = valueAt(document, keyTransformPointer);
    if (!keys)
        keys = valueAt(document, oldKeyTransformPointer);
    if (!keys || keys->isNull())
        return;
    // One object in the place of the list is read as well; anything else is a fault.
    if (!keys->isArray())
        m_keys.emplace_back(keys);
    for (const Json &key : keys->items())
        m_keys.emplace_back(&key);
}

EventOutcome EventRules::apply(const Json &event) const
{
    EventOutcome outcome{.verdict = m_filter.explain(event), .output = m_transform.apply(event), .keys = {}};
    if (outcome.output.fault.isEmpty() && m_templateText == TemplateText::Json) {
        if (const auto read = readJson(outcome.output.text); !read) {
            outcome.output.fault = RulesText::tr("FunctionGraph takes JSON only, and this is none: %1")
                                       .arg(read.error().message());
        }
    }
    for (const EventTransform &key : m_keys)
        outcome.keys.push_back(key.apply(event));
    return outcome;
}

} // namespace weir
