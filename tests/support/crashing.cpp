// A program that ends badly, with the protections of Weir's: crashing FOLDER HOW TEXT.

#include "app/crashhandler.h"
#ifdef WEIR_MEMORY_PROTECTION
#include "app/processprivacy.h"
#endif

#include <QString>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include <unistd.h>

namespace {

volatile int *volatile nowhere = nullptr;

volatile bool isEndless = true;

//! Not as a loop: something on the stack is needed afterwards.
int overflow(volatile int *depth)
{
    volatile int here = *depth + 1;
    return isEndless ? overflow(&here) + here : here;
}

void end(std::string_view how, const std::string &text)
{
    if (how == "null")
        *nowhere = 1;
    if (how == "thread")
        std::thread([] { *nowhere = 1; }).join();
    if (how == "overflow") {
        volatile int depth = 0;
        overflow(&depth);
    }
    if (how == "abort")
        std::abort();
    if (how == "exception")
        throw std::out_of_range(text);
    for (const auto &[name, signal] : {std::pair("SIGBUS", SIGBUS), {"SIGFPE", SIGFPE}, {"SIGILL", SIGILL}}) {
        if (how == name)
            std::raise(signal);
    }
}

} // namespace

int main(int, char *argv[])
{
#ifdef WEIR_MEMORY_PROTECTION
    weir::keepMemoryPrivate();
#endif
    const std::string text = argv[3];
    if (std::string_view(argv[2]) == "handled")
        std::signal(SIGABRT, [](int) { ::_exit(7); });
    weir::reportCrashes(QString::fromLocal8Bit(argv[1]));
    end(argv[2], text);
    // What is handled.
    std::abort();
}
