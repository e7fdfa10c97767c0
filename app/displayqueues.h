#pragma once

namespace weir {

//! Overwrites what the connection to an X server keeps of the texts that went through it, such as one from
//! the clipboard: its queues of what came and went are never emptied, only filled anew from their start.
//! Nothing where the display is another.
void overwriteDisplayQueues();

} // namespace weir
