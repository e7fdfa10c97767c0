#include "app/storage/filelock.h"

#include <QLockFile>

namespace weir {

bool takeLock(QLockFile &lock)
{
    constexpr int patienceMs = 5000;
    static_assert(patienceMs > 2 * staleLockMs);
    lock.setStaleLockTime(staleLockMs);
    return lock.tryLock(patienceMs);
}

} // namespace weir
