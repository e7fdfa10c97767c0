#pragma once

namespace weir {

//! Makes Shift+F10 open the context menu of what has the focus, as the Menu key does, which many keyboards
//! lack. Installing it again does nothing.
void installContextMenuKey();

} // namespace weir
