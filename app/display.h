#pragma once

namespace weir {

//! Whether a window can be shown. QApplication ends the process where it cannot, so this is asked first.
[[nodiscard]] bool hasDisplay();

} // namespace weir
