#include "models/logging.h"

namespace weir {

Q_LOGGING_CATEGORY(logApi, "weir.api", QtWarningMsg)
Q_LOGGING_CATEGORY(logKeychain, "weir.keychain", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "weir.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logFlow, "weir.flow", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "weir.ui", QtWarningMsg)

} // namespace weir
