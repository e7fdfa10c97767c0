#include "app/cli/terminationsignals.h"

#include <array>
#include <csignal>

#include <fcntl.h>
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

void TerminationSignals::read()
{
    std::array<char, 16> bytes{};
    while (::read(signalPipe()[0], bytes.data(), bytes.size()) > 0) { }
    Q_EMIT received();
}

} // namespace weir
