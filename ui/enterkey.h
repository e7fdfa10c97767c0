#pragma once

namespace weir {

//! Makes Return and Enter press the button that has the focus. Qt gives them to the default button of a
//! dialog where the focused one is none itself, and to nothing in other windows: whoever stands on "Cancel"
//! would apply. Installing it again does nothing.
void installEnterKey();

} // namespace weir
