#pragma once

#include "app/sandbox/sandboxoptions.h"

#include <QJsonObject>

namespace weir::sandbox {

//! The stream as a GET answers it.
[[nodiscard]] QJsonObject withSecretsShown(QJsonObject stream, SecretsShown shown);

} // namespace weir::sandbox
