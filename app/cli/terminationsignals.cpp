#include "app/cli/terminationsignals.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace weir {

namespace {

//! The ends of a pipe: a signal handler may do nothing but write to it.
const std::array<int, 2> &signalPipe()
{
    static const std::array<int, 2> ends = [] {
        std::array<int, 2> made{-1, -1};
        if (::pipe2(made.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            made = {-1, -1};
        return made;
    }();
    return ends;
}

//! Whether there was one.
bool takeSignals()
{
    std::array<char, 16> bytes{};
    bool hasAny = false;
    while (::read(signalPipe()[0], bytes.data(), bytes.size()) > 0)
        hasAny = true;
    return hasAny;
}

extern "C" void forwardSignal(int)
{
    const char byte = 0;
    // A full pipe already says what there is to say.
    [[maybe_unused]] const ssize_t written = ::write(signalPipe()[1], &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent), m_notifier(signalPipe()[0], QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::read);
    // Both exist everywhere, so this cannot fail.
    static_cast<void>(std::signal(SIGINT, forwardSignal));
    static_cast<void>(std::signal(SIGTERM, forwardSignal));
}

TerminationSignals::~TerminationSignals()
{
    static_cast<void>(std::signal(SIGINT, SIG_DFL));
    static_cast<void>(std::signal(SIGTERM, SIG_DFL));
}

bool TerminationSignals::waitForInput(int file)
{
    std::array<pollfd, 2> sources{pollfd{.fd = file, .events = POLLIN, .revents = 0},
                                  pollfd{.fd = signalPipe()[0], .events = POLLIN, .revents = 0}};
    // A signal ends the call as well, and then stands in the pipe.
    while (::poll(sources.data(), sources.size(), -1) < 0 && errno == EINTR) { }
    return sources[1].revents == 0 || !takeSignals();
}

void TerminationSignals::read()
{
    takeSignals();
    Q_EMIT received();
}

} // namespace weir
