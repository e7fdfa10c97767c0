#pragma once

#include "models/schema/validationissue.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

//! An old form in a document and what it would become. No secret is among the texts: the document has none.
struct Conversion
{
    //! Where the old form stands.
    std::string pointer = {};
    //! The label of the field that is meant.
    QString label = {};
    //! As JSON on one line, shortened; with the key where that changes as well.
    QString before = {};
    QString after = {};
    IssueFix fix = {};
};

//! One for each legacy_shape issue that can be repaired, in the order of the issues.
[[nodiscard]] std::vector<Conversion> conversionsIn(const Json &document, const ValidationIssues &issues,
                                                    FieldTable table);

} // namespace weir
