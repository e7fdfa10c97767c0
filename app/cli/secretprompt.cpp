#include "app/cli/secretprompt.h"

#include "app/cli/commandlinetext.h"

#include <QByteArray>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace weir {

namespace {

QString questionFor(AskedSecret secret)
{
    switch (secret) {
    case AskedSecret::Password:
        return CommandLineText::tr("Password:");
    case AskedSecret::Token:
        return CommandLineText::tr("Token:");
    case AskedSecret::SecretKey:
        return CommandLineText::tr("Secret key:");
    case AskedSecret::SecurityToken:
        return CommandLineText::tr("Security token:");
    case AskedSecret::ProxyPassword:
        return CommandLineText::tr("Password of the proxy:");
    }
    Q_UNREACHABLE();
}

//! That would leave the terminal without an echo.
constexpr std::array interruptions{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

//! The ends of a pipe: a signal handler may do nothing but write to it.
const std::array<int, 2> &interruptionPipe()
{
    static const std::array<int, 2> ends = [] {
        std::array<int, 2> made{-1, -1};
        if (::pipe2(made.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            made = {-1, -1};
        return made;
    }();
    return ends;
}

extern "C" void noteInterruption(int signal)
{
    const int error = errno;
    const char byte = static_cast<char>(signal);
    // A full pipe already says what there is to say.
    [[maybe_unused]] const ssize_t written = ::write(interruptionPipe()[1], &byte, 1);
    errno = error;
}

//! 0 where there was none.
int takeInterruption()
{
    char signal = 0;
    return ::read(interruptionPipe()[0], &signal, 1) == 1 ? signal : 0;
}

//! The terminal without echo and lines of its own, as long as this object lives. Signals wait meanwhile.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        if (interruptionPipe()[0] < 0 || ::tcgetattr(STDIN_FILENO, &m_settings) != 0)
            return;
        for (size_t i = 0; i < interruptions.size(); ++i)
            m_handlers.at(i) = std::signal(interruptions.at(i), noteInterruption);
        m_isQuiet = true;
        termios quiet = m_settings;
        // Its own lines end after 4095 bytes, a token does not.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON);
        // A signal of the keyboard discards what was typed; to wait for that would be to wait for ever.
        quiet.c_cc[VMIN] = 0;
        quiet.c_cc[VTIME] = 0;
        // What was typed before was shown.
        m_isReady = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }

    ~QuietTerminal()
    {
        if (!m_isQuiet)
            return;
        // What was pasted behind the line is nothing for a shell.
        static_cast<void>(::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_settings));
        for (size_t i = 0; i < interruptions.size(); ++i)
            static_cast<void>(std::signal(interruptions.at(i), m_handlers.at(i)));
    }

    Q_DISABLE_COPY_MOVE(QuietTerminal)

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] bool erases(char byte) const
    {
        return byte == '\b' || byte == '\x7f' || static_cast<cc_t>(byte) == m_settings.c_cc[VERASE];
    }
    [[nodiscard]] bool erasesLine(char byte) const
    {
        return static_cast<cc_t>(byte) == m_settings.c_cc[VKILL];
    }
    [[nodiscard]] bool ends(char byte) const
    {
        return byte == '\n' || byte == '\r' || static_cast<cc_t>(byte) == m_settings.c_cc[VEOF];
    }

private:
    termios m_settings{};
    std::array<void (*)(int), interruptions.size()> m_handlers{};
    bool m_isQuiet = false;
    bool m_isReady = false;
};

void eraseCharacter(std::string &text)
{
    const auto isContinued = [&] { return (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U; };
    while (text.size() > 1 && isContinued())
        text.pop_back();
    if (!text.empty())
        text.pop_back();
}

//! Whether the line has ended.
bool take(std::string_view typed, const QuietTerminal &terminal, std::string &line)
{
    for (const char byte : typed) {
        if (terminal.ends(byte))
            return true;
        if (terminal.erases(byte))
            eraseCharacter(line);
        else if (terminal.erasesLine(byte))
            line.clear();
        else
            line += byte;
    }
    return false;
}

//! Until the line has ended, is longer than that, or a signal came. The error is one of errno.
Result<std::string, int> readLine(const QuietTerminal &terminal, qint64 mostBytes)
{
    if (!terminal.isReady())
        return errno;
    std::string line;
    std::array<pollfd, 2> sources{pollfd{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0},
                                  pollfd{.fd = interruptionPipe()[0], .events = POLLIN, .revents = 0}};
    std::array<char, 1024> typed{};
    while (std::cmp_less_equal(line.size(), mostBytes)) {
        if (::poll(sources.data(), sources.size(), -1) < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        if (sources[1].revents != 0)
            break;
        if (sources[0].revents == 0)
            continue;
        const ssize_t size = ::read(STDIN_FILENO, typed.data(), typed.size());
        if (size < 0)
            return errno;
        const bool isGone = size == 0 && (sources[0].revents & POLLHUP) != 0;
        if (isGone || take({typed.data(), static_cast<size_t>(size)}, terminal, line))
            break;
    }
    explicit_bzero(typed.data(), typed.size());
    return line;
}

void print(const QByteArray &utf8)
{
    // Where messages cannot be written, nobody can be told.
    static_cast<void>(std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stderr));
}

} // namespace

Result<std::string, QString> askForSecret(AskedSecret secret, qint64 mostBytes)
{
    while (true) {
        auto line = [&] {
            const QuietTerminal terminal;
            print(questionFor(secret).toUtf8() + ' ');
            return readLine(terminal, mostBytes);
        }();
        print("\n");
        if (const int signal = takeInterruption(); signal != 0) {
            if (line)
                explicit_bzero(line->data(), line->size());
            // As it would have been without this: most end the program here.
            static_cast<void>(std::raise(signal));
            continue;
        }
        if (!line)
            return qt_error_string(line.error());
        return std::move(line).value();
    }
}

} // namespace weir
