#pragma once

#include <QString>

namespace weir {

//! A text that is to be JSON and cannot be read, as it may lie on a disk: what stands behind the names of
//! secrets is replaced by a placeholder. Where strings cannot be told, it is rather too much than too little.
[[nodiscard]] QString withoutSecrets(const QString &text);

//! Whether withoutSecrets() has taken one out of it.
[[nodiscard]] bool hasLostSecrets(const QString &text);

} // namespace weir
