#pragma once

#include "models/rules/messagetemplate.h"
#include "models/rules/templatetext.h"
#include "models/rules/variablerules.h"

namespace weir {

// The rules on the `template` of a transform of type VARIABLE (Updating an Event Stream, table 12).

//! What stands for a reference when the template is filled.
enum class ReferenceState : quint8 {
    Defined,
    Default, //!< Its default, because nothing defines it.
    Unknown,
};

[[nodiscard]] ReferenceState stateOf(const TemplateReference &reference, const VariableNames &names);

//! The names that a template does not refer to, in the order of the table; none where one cannot tell. What
//! has a finding of its own is left out.
[[nodiscard]] std::vector<std::string> unusedVariables(const MessageTemplate &parsed,
                                                       const VariableTable &variables,
                                                       const VariableFindings &findings);

//! What a template is checked against.
struct TemplateContext
{
    //! Null pointers where the value cannot be read.
    const VariableTable *variables = nullptr;
    const VariableFindings *findings = nullptr;
    TemplateText text = TemplateText::Free;
};

//! `label` is the template's name. There is at most one finding for a name, and for no text only that it
//! lacks.
[[nodiscard]] std::vector<RuleFinding> findingsOf(const MessageTemplate &parsed,
                                                  const TemplateContext &context, const QString &label);

//! Of a transform of type CONSTANT without a text; `label` is the text's name.
[[nodiscard]] RuleFinding missingConstantFinding(const QString &label);

} // namespace weir
