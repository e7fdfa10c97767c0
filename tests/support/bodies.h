#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <QString>
#include <QStringList>

#include <string_view>

//! Bodies that raise nothing, one for each source and target, and what the checks say of others.
namespace weir::test {

//! The text must be JSON.
[[nodiscard]] Json json(std::string_view text);

[[nodiscard]] Json kafkaToFunction();
[[nodiscard]] Json mobileToKafka();
[[nodiscard]] Json communityToFunction();
[[nodiscard]] Json dmsToFunction();
[[nodiscard]] Json kafkaToObs();
[[nodiscard]] Json smnSubscription();
[[nodiscard]] Json disSubscription();

//! The clean body in which a field can stand; a pointer that fits every stream gets the first.
[[nodiscard]] Json bodyFor(ResourceKind kind, std::string_view pointer);

//! Takes the secrets out as a draft does and checks what is left.
[[nodiscard]] ValidationIssues issuesOf(ResourceKind kind, Json body, const ValidationContext &context = {});

//! Each as "pointer code level", sorted.
[[nodiscard]] QStringList summary(const ValidationIssues &issues);

//! As a draft applies it.
[[nodiscard]] Json applied(Json body, const IssueFix &fix);

} // namespace weir::test
