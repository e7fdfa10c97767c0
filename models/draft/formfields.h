#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QStringList>

#include <string>
#include <vector>

namespace weir {

//! A field that has a place of its own in a form.
struct FormField
{
    std::string pointer = {};
    //! In the user's language, as is the next.
    QString label = {};
    //! The groups that it stands in, the outermost first.
    QStringList groups = {};
};

//! The fields that the form of the document shows, in the form's order. Of a choice those of the group that
//! is chosen, of a list of groups the list itself.
[[nodiscard]] std::vector<FormField> formFields(ResourceKind kind, const Json &document);

} // namespace weir
