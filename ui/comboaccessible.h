#pragma once

namespace weir {

//! Screen readers hear a combo box called by its accessible name, or by its label, and what it holds as its
//! value. On Linux Qt 6.4 gives the value as the name, and leaves the name to a label beside it, which not
//! every box has.
void nameComboBoxes();

} // namespace weir
