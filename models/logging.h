#pragma once

#include <QLoggingCategory>

namespace weir {

// What is logged of each part of the program, in English. Nothing but warnings is, unless somebody asks for
// it with --log. A line names what is done and how it ends: never a secret, a body or the query of an
// address.

Q_DECLARE_LOGGING_CATEGORY(logApi) //!< weir.api: requests and how they end.
Q_DECLARE_LOGGING_CATEGORY(logKeychain) //!< weir.keychain: what the keychain is asked, and its state.
Q_DECLARE_LOGGING_CATEGORY(logStorage) //!< weir.storage: files.
Q_DECLARE_LOGGING_CATEGORY(logFlow) //!< weir.flow: what is carried out step by step.
Q_DECLARE_LOGGING_CATEGORY(logUi) //!< weir.ui: the window.

} // namespace weir
