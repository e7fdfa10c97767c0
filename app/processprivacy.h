#pragma once

namespace weir {

//! From now on this process leaves no core dump, and no other program of the same user can trace it or read
//! its memory; root still can. It holds until the process runs another program.
void keepMemoryPrivate();

} // namespace weir
