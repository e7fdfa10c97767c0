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

} // namespace

TemplateText templateTextOf(const Json &document)
{
    const Json *function = valueAt(document, functionPointer);
    return function && function->isObject() ? TemplateText::Json : TemplateText::Free;
}

EventRules::EventRules(const Json &document)
    : m_filter(valueAt(document, filterPointer)), m_transform(valueAt(document, transformPointer)),
      m_templateText(templateTextOf(document))
{
    if (const Json *keys = valueAt(document, keyTransformPointer)) {
        for (const Json &key : keys->items())
            m_keys.emplace_back(&key);
    }
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
