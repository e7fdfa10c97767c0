#pragma once

#include "models/rules/variabletable.h"
#include "models/schema/validationissue.h"

#include <optional>

namespace weir {

// The rules on what the `value` of a transform of type VARIABLE defines (Updating an Event Stream, table 12).

inline constexpr size_t variableLimit = 100;
inline constexpr qint64 variableNameLimit = 64;
inline constexpr qint64 expressionLimit = 1024;
inline constexpr qint64 variablesLimit = 1024;
inline constexpr std::string_view reservedVariablePrefix = "HC.";

//! An issue that has no place in a document yet.
struct RuleFinding
{
    IssueCode code = IssueCode::Format;
    Level level = Level::Error;
    QString message = {};
    //! What a template uses or does not use.
    std::string variable = {};
};

struct VariableFindings
{
    //! By the place in the table; one at most for each, and for one that stands twice the same at both.
    std::vector<std::optional<RuleFinding>> ofVariables = {};
    std::vector<RuleFinding> ofTable = {};
};

//! Whatever its length.
[[nodiscard]] bool isVariableName(const std::string &name);

//! `value` is what the table was read from, `label` its name.
[[nodiscard]] VariableFindings findingsOf(const VariableTable &table, std::string_view value,
                                          const QString &label);
//! Of a value that VariableTable cannot read.
[[nodiscard]] RuleFinding unreadableFinding(const QString &label, const QString &reason);

//! Whether a path leads into the content of the message: below data, and not to data.context, which stands
//! for the whole of it.
[[nodiscard]] bool readsMessageContent(const Json &expression);

} // namespace weir
