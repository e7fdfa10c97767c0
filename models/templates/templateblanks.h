#pragma once

#include "models/templates/resourcetemplate.h"

#include <string>
#include <vector>

namespace weir {

enum class BlankChoice : quint8 {
    Always, //!< A secret, or what must be filled in and is not.
    Proposed, //!< It belongs to one resource or one project.
    Possible,
};

//! A field of a resource that can be a blank of a template made of it.
struct BlankCandidate
{
    std::string pointer = {};
    BlankChoice choice = BlankChoice::Possible;
};

//! Whether a value of the field is of use in one project only: it names something there.
[[nodiscard]] bool belongsToProject(const FieldSpec &field);

//! The body that a template of the resource begins with: in the forms that are written, without identity.
//! Secrets are placeholders still.
[[nodiscard]] Json templateBody(ResourceKind kind, const Json &document);

//! The fields of a templateBody() that hold something, and those that must; what stands inside of lists and
//! of the filter is one with it. In the order of the table.
[[nodiscard]] std::vector<BlankCandidate> blankCandidates(ResourceKind kind, const Json &body);

//! A template of a templateBody(). Without its secrets, which are blanks whatever `blanks` says, and without
//! the values of the blanks.
[[nodiscard]] ResourceTemplate templateOf(ResourceKind kind, Json body,
                                          const std::vector<TemplateBlank> &blanks);

//! Those whose fields hold nothing in the document yet, and that matter there.
[[nodiscard]] std::vector<TemplateBlank> openBlanks(ResourceKind kind, const Json &document,
                                                    const std::vector<TemplateBlank> &blanks);

//! Whether a field is not filled in: as holdsNothing(), or an empty list.
[[nodiscard]] bool isBlank(const Json *value);

} // namespace weir
