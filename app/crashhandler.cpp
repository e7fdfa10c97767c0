#include "app/crashhandler.h"

#include "app/storage/crashreports.h"

#include <QByteArray>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <string_view>
#include <typeinfo>
#include <vector>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weir {

namespace {

struct CrashSignal
{
    int number;
    std::string_view name;
};

constexpr std::array crashSignals{
    CrashSignal{SIGSEGV, "SIGSEGV"}, CrashSignal{SIGABRT, "SIGABRT"}, CrashSignal{SIGBUS, "SIGBUS"},
    CrashSignal{SIGFPE, "SIGFPE"},   CrashSignal{SIGILL, "SIGILL"},
};

constexpr int mostFrames = 64;
//! In seconds.
constexpr unsigned longestReport = 10;

//! Made while everything is well, and never freed: a process may crash at its very end.
struct Prepared
{
    //! From the outermost.
    std::vector<QByteArray> folders;
    //! The newest report first.
    std::vector<QByteArray> paths;
    QByteArray versions;
};

const Prepared *prepared = nullptr;
//! The thread that writes the report; 0 before.
std::atomic<pid_t> reporter = 0;
//! The mangled name of the type of an exception that nobody took.
std::atomic<const char *> exceptionType = nullptr;
//! An overflow of the stack leaves none to handle it on.
alignas(16) std::array<char, 65536> handlerStack;

//! Writes by what a handler of signals may use alone.
class ReportWriter
{
public:
    explicit ReportWriter(int file) : m_file(file) { }

    void text(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t written = ::write(m_file, text.data(), text.size());
            if (written <= 0)
                return;
            text.remove_prefix(static_cast<size_t>(written));
        }
    }

    void number(std::uintmax_t value, int base = 10) const
    {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base);
        text({digits.data(), static_cast<size_t>(end.ptr - digits.data())});
    }

    //! At least two digits.
    void twoDigits(std::uintmax_t value) const
    {
        if (value < 10)
            text("0");
        number(value);
    }

private:
    int m_file;
};

//! As ISO 8601 in UTC; gmtime() may wait for a lock.
void writeTime(const ReportWriter &writer)
{
    using namespace std::chrono;
    struct timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const sys_seconds time{seconds(now.tv_sec)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    writer.number(static_cast<std::uintmax_t>(static_cast<int>(date.year())));
    writer.text("-");
    writer.twoDigits(static_cast<unsigned>(date.month()));
    writer.text("-");
    writer.twoDigits(static_cast<unsigned>(date.day()));
    writer.text("T");
    writer.twoDigits(static_cast<std::uintmax_t>(clock.hours().count()));
    writer.text(":");
    writer.twoDigits(static_cast<std::uintmax_t>(clock.minutes().count()));
    writer.text(":");
    writer.twoDigits(static_cast<std::uintmax_t>(clock.seconds().count()));
    writer.text(".");
    const auto milliseconds = static_cast<std::uintmax_t>(now.tv_nsec / 1'000'000);
    if (milliseconds < 100)
        writer.text("0");
    writer.twoDigits(milliseconds);
    writer.text("Z");
}

//! The module without its folder, which may be called as its user, and the place in it.
void writeFrame(const ReportWriter &writer, void *address)
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 35)
    // Unlike dladdr() it takes no lock.
    struct dl_find_object found = {};
    if (::_dl_find_object(address, &found) == 0) {
        const std::string_view path(found.dlfo_link_map->l_name);
        writer.text(path.empty() ? "weir" : path.substr(path.rfind('/') + 1));
        writer.text("+0x");
        writer.number(reinterpret_cast<std::uintptr_t>(address) - found.dlfo_link_map->l_addr, 16);
        return;
    }
#endif
    writer.text("0x");
    writer.number(reinterpret_cast<std::uintptr_t>(address), 16);
}

//! The oldest goes where there are as many as are kept. -1 where none can be made.
int openReport()
{
    for (const QByteArray &folder : prepared->folders)
        ::mkdir(folder.constData(), S_IRWXU);
    for (size_t i = prepared->paths.size() - 1; i > 0; --i)
        ::rename(prepared->paths[i - 1].constData(), prepared->paths[i].constData());
    return ::open(prepared->paths.front().constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                  S_IRUSR | S_IWUSR);
}

void writeReport(int signal)
{
    const int file = openReport();
    if (file < 0)
        return;
    const ReportWriter writer(file);
    writer.text("Weir ended unexpectedly.\ntime: ");
    writeTime(writer);
    writer.text("\nprocess: ");
    writer.number(static_cast<std::uintmax_t>(::getpid()));
    writer.text("\nsignal: ");
    for (const CrashSignal &known : crashSignals) {
        if (known.number == signal)
            writer.text(known.name);
    }
    if (const char *type = exceptionType) {
        writer.text("\nexception: ");
        writer.text(type);
    }
    writer.text("\n");
    writer.text({prepared->versions.constData(), static_cast<size_t>(prepared->versions.size())});
    writer.text("stack:\n");
    std::array<void *, mostFrames> frames{};
    const int count = ::backtrace(frames.data(), mostFrames);
    for (int i = 0; i < count; ++i) {
        writer.text("  ");
        writeFrame(writer, frames.at(static_cast<size_t>(i)));
        writer.text("\n");
    }
    ::fsync(file);
    ::close(file);
}

void handleCrash(int signal)
{
    pid_t nobody = 0;
    const pid_t self = ::gettid();
    if (reporter.compare_exchange_strong(nobody, self)) {
        // A file system that does not answer must not keep the program.
        ::alarm(longestReport);
        writeReport(signal);
    } else if (reporter != self) {
        // Another thread crashed at the same time, and will end the process as soon as it has written.
        for (;;)
            ::pause();
    }
    std::signal(signal, SIG_DFL);
    // It waits until this function returns, for a signal is blocked in its own handler.
    std::raise(signal);
}

//! What an exception says may be anything; its type is a name of the program.
[[noreturn]] void handleTermination()
{
    if (const std::type_info *type = abi::__cxa_current_exception_type())
        exceptionType = type->name();
    std::abort();
}

} // namespace

void reportCrashes(const QString &configFolder)
{
    auto *made = new Prepared;
    const CrashReports reports(configFolder);
    for (const QString &folder : reports.foldersToMake())
        made->folders.push_back(QFile::encodeName(folder));
    for (const QString &path : reports.paths())
        made->paths.push_back(QFile::encodeName(path));
    made->versions = QByteArray("version: " WEIR_VERSION "\nqt: ") + qVersion()
        + "\nsystem: " + QSysInfo::prettyProductName().toUtf8() + ", " + QSysInfo::kernelVersion().toUtf8()
        + ", " + QSysInfo::currentCpuArchitecture().toUtf8() + '\n';
    prepared = made;
    // The first call loads a library.
    std::array<void *, 1> frame{};
    ::backtrace(frame.data(), 1);

    stack_t stack = {};
    if (::sigaltstack(nullptr, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
        stack = {.ss_sp = handlerStack.data(), .ss_flags = 0, .ss_size = handlerStack.size()};
        ::sigaltstack(&stack, nullptr);
    }
    for (const CrashSignal &crash : crashSignals) {
        struct sigaction present = {};
        ::sigaction(crash.number, nullptr, &present);
        if ((present.sa_flags & SA_SIGINFO) != 0 || present.sa_handler != SIG_DFL)
            continue;
        struct sigaction own = {};
        own.sa_handler = handleCrash;
        own.sa_flags = SA_ONSTACK;
        ::sigaction(crash.number, &own, nullptr);
    }
    std::set_terminate(handleTermination);
}

} // namespace weir
