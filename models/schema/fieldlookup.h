#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! Absent, null and "" are three things to keep and one to the rules: not set.
[[nodiscard]] bool holdsNothing(const Json *value);

//! The field that a pointer of a document names, array indexes passed over; null pointer for unknown fields
//! and for what stands inside a FreeObject.
[[nodiscard]] const FieldSpec *fieldAt(FieldTable table, std::string_view pointer);

//! The pointers of all secret fields of the table.
[[nodiscard]] std::vector<std::string> secretPointers(FieldTable table);

//! The groups of a choice that the value holds; those that are null are not chosen.
[[nodiscard]] std::vector<const FieldSpec *> chosenAlternatives(const FieldSpec &choice, const Json &value);

//! In the user's language.
[[nodiscard]] QString fieldLabel(const FieldSpec &field);
[[nodiscard]] QString fieldHelp(const FieldSpec &field);
//! What the field's pattern allows, as a sentence; the field must have one.
[[nodiscard]] QString patternText(const FieldSpec &field);
//! The value itself where it speaks for itself.
[[nodiscard]] QString choiceLabel(const Choice &choice);
//! The label of the field that a pointer names or, as with a part of the filter, points into; the pointer's
//! last token where the table does not know it.
[[nodiscard]] QString labelAt(FieldTable table, std::string_view pointer);

} // namespace weir
