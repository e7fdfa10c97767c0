#pragma once

#include "models/rules/eventfilter.h"
#include "models/rules/eventtransform.h"
#include "models/rules/templatetext.h"

#include <vector>

namespace weir {

[[nodiscard]] TemplateText templateTextOf(const Json &document);

//! What becomes of one event. There is an output for stopped events as well: it is what would have been
//! sent.
struct EventOutcome
{
    FilterVerdict verdict;
    TransformOutput output;
    //! Those of a Kafka target, in their order.
    std::vector<TransformOutput> keys;
};

//! The filter and the transforms of an event stream, ready for many events.
class EventRules
{
public:
    explicit EventRules(const Json &document);

    [[nodiscard]] EventOutcome apply(const Json &event) const;

private:
    EventFilter m_filter;
    EventTransform m_transform;
    std::vector<EventTransform> m_keys;
    TemplateText m_templateText;
};

} // namespace weir
