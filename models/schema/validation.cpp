#include "models/schema/validation.h"

#include "models/schema/fieldvalidator.h"

namespace weir {

ValidationIssues validateFields(const Json &document, const SecretFields &secrets, FieldTable table)
{
    return FieldValidator(secrets).check(document, table);
}

ValidationIssues validate(ResourceKind kind, const Json &document, const SecretFields &secrets,
                          const ValidationContext &context)
{
    Q_UNUSED(context)
    return validateFields(document, secrets, fieldTable(kind));
}

} // namespace weir
