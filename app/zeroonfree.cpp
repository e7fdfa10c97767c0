// What is freed is overwritten first, in the whole process: the program's free() and realloc() stand before
// the C library's for every shared library as well, so that a QString, a QByteArray and a std::string end
// here, and the buffers of OpenSSL and D-Bus. Nothing includes this file; it is linked into the program, and
// never beside a sanitizer, which has a free() of its own. Valgrind puts its own in the place of both.

#include <cstdlib>
#include <cstring>

#include <malloc.h>

// The GNU C library's own, under the names that it keeps for those who wrap them.
extern "C" void __libc_free(void *block);
extern "C" void *__libc_realloc(void *block, std::size_t size);

extern "C" void free(void *block)
{
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

extern "C" void *realloc(void *block, std::size_t size)
{
    if (!block)
        return std::malloc(size);
    const std::size_t held = malloc_usable_size(block);
    if (size <= held) {
        // It stays where it is, and its end may go.
        explicit_bzero(static_cast<char *>(block) + size, held - size);
        return __libc_realloc(block, size);
    }
    // The C library's own would leave the old block behind as it was.
    void *grown = std::malloc(size);
    if (!grown)
        return nullptr;
    std::memcpy(grown, block, held);
    free(block);
    return grown;
}
