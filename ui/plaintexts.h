#pragma once

#include <QString>

namespace weir {

// Texts that came from elsewhere, where Qt would read a markup into them.

//! For a button or a tab: & is no mnemonic.
[[nodiscard]] QString buttonText(QString text);
//! For a tool tip: < is no tag.
[[nodiscard]] QString toolTipText(const QString &text);

} // namespace weir
