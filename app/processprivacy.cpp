#include "app/processprivacy.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace weir {

void keepMemoryPrivate()
{
    // Both, because each has a gap: a dump that is piped to a program knows no limit, and what this process
    // starts is dumpable again. Neither can fail on a kernel that runs Qt, and nobody would be helped by a
    // program that ends here.
    const rlimit none{};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace weir
