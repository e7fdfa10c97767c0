#pragma once

#include <QtGlobal>

namespace weir {

//! What somebody wants with the secret of a field that the form cannot do by itself.
enum class SecretRequest : quint8 { Remember, Forget, Copy };

} // namespace weir
