#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
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

//! The kind whose table has the pointer.
[[nodiscard]] ResourceKind kindOf(std::string_view pointer);

//! Calls `visit` for every field of both kinds, with the pointer of its first element where it is in a list.
void forEachField(
    const std::function<void(ResourceKind kind, const std::string &pointer, const FieldSpec &field)> &visit);

[[nodiscard]] Json valueOfWrongType(const FieldSpec &field);

//! Of characters past U+FFFF: two UTF-16 units, four bytes and one code point each.
[[nodiscard]] std::string astralText(qint64 length);

//! Loads the body as a file and checks it.
[[nodiscard]] ValidationIssues issuesOf(ResourceKind kind, Json body, const ValidationContext &context = {});

//! Each as "pointer code level", sorted.
[[nodiscard]] QStringList summary(const ValidationIssues &issues);

//! One line of a summary.
[[nodiscard]] QString line(std::string_view pointer, const QString &codeAndLevel);

[[nodiscard]] const ValidationIssue *findIssue(const ValidationIssues &issues, std::string_view pointer,
                                               IssueCode code);

//! As a draft applies it.
[[nodiscard]] Json applied(Json body, const IssueFix &fix);

} // namespace weir::test
