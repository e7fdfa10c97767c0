#pragma once

class QLockFile;

namespace weir {

//! From this age on a lock without a number is one that a killed process left: it could not even write that.
//! A running process keeps its lock whatever the age, for the kernel knows that it has it.
inline constexpr int staleLockMs = 2000;

//! Waits for what other processes hold for a moment only, some seconds at most: a longer wait means that
//! something is wrong. What a process left that was killed is taken over. It blocks.
[[nodiscard]] bool takeLock(QLockFile &lock);

} // namespace weir
