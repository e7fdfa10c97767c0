#pragma once

#include "models/schema/fieldspec.h"

#include <string>

class QWidget;

namespace weir {

class FieldRow;
class ResourceDraft;

//! The row of a field that is no group, with the editor for its type.
[[nodiscard]] FieldRow *makeFieldRow(ResourceDraft *draft, const FieldSpec &field, std::string pointer,
                                     QWidget *parent);

} // namespace weir
