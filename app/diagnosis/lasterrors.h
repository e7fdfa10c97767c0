#pragma once

#include "app/secrets/secretstore.h"
#include "app/storage/safefile.h"
#include "models/service/apierror.h"

#include <QStringList>

namespace weir {

// What failed lately in this process, for a diagnosis: of which kind it was, and nothing of what it said.
// Each of these can be called from any thread.

void noteError(ApiError::Kind kind);
void noteError(SecretStatus status);
void noteError(FileError::Kind kind);

//! A few, the last one first, such as "api timeout".
[[nodiscard]] QStringList lastErrors();

} // namespace weir
