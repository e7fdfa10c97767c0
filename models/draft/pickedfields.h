#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"
#include "models/schema/validationissue.h"
#include "models/service/pickanswer.h"

#include <string>
#include <vector>

namespace weir {

//! What choosing a row of the list for the field at the pointer changes in the document: the field itself,
//! and those beside it that the row decides as well, such as the address of an instance. What the row does
//! not tell stays. Empty where it changes nothing.
[[nodiscard]] std::vector<IssueFix> pickedFields(FieldTable table, const Json &document,
                                                 const std::string &pointer, PickList list,
                                                 const PickItem &item);

} // namespace weir
