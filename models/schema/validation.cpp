#include "models/schema/validation.h"

#include "models/schema/eventstreamrules.h"
#include "models/schema/eventsubscriptionrules.h"
#include "models/schema/fieldvalidator.h"
#include "models/schema/rulecheck.h"

namespace weir {

ValidationIssues validateFields(const Json &document, const SecretFields &secrets, FieldTable table)
{
    return FieldValidator(secrets).check(document, table);
}

ValidationIssues validate(ResourceKind kind, const Json &document, const SecretFields &secrets,
                          const ValidationContext &context)
{
    const FieldTable table = fieldTable(kind);
    ValidationIssues issues = validateFields(document, secrets, table);
    if (!document.isObject())
        return issues;
    RuleCheck check(table, document, secrets, context, issues);
    switch (kind) {
    case ResourceKind::EventStream:
        checkEventStream(check);
        break;
    case ResourceKind::EventSubscription:
        checkEventSubscription(check);
        break;
    }
    return issues;
}

} // namespace weir
