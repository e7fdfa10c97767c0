#pragma once

namespace weir {

//! Screen readers hear of the handle between two parts of the window what it is; Qt 6.4 gives it neither a
//! role nor a name.
void nameSplitterHandles();

} // namespace weir
