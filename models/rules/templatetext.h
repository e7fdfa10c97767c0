#pragma once

#include <QtGlobal>

namespace weir {

//! What the target makes of a filled template.
enum class TemplateText : quint8 {
    Free,
    Json, //!< FunctionGraph reads it as JSON.
};

} // namespace weir
