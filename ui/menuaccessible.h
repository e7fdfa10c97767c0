#pragma once

namespace weir {

//! Screen readers hear of a menu item that cannot be used why that is. Qt 6.4 gives items no description.
void describeMenuItems();

} // namespace weir
