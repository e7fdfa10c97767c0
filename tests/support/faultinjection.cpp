#include "tests/support/faultinjection.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weir::test {

namespace {

constexpr int patienceMs = 30'000;
constexpr size_t shortenedSize = 10;

// Not the calls that only read: what they say is no less true on a bad disk.
const std::map<int, QByteArray> callNames{
    {SYS_openat, "openat"},       {SYS_write, "write"},         {SYS_pwrite64, "pwrite64"},
    {SYS_writev, "writev"},       {SYS_fsync, "fsync"},         {SYS_fdatasync, "fdatasync"},
    {SYS_close, "close"},         {SYS_ftruncate, "ftruncate"}, {SYS_fallocate, "fallocate"},
    {SYS_fchmod, "fchmod"},       {SYS_fchown, "fchown"},       {SYS_linkat, "linkat"},
    {SYS_unlinkat, "unlinkat"},   {SYS_mkdirat, "mkdirat"},     {SYS_renameat, "renameat"},
    {SYS_renameat2, "renameat2"},
#ifdef SYS_open
    {SYS_open, "open"},           {SYS_chmod, "chmod"},         {SYS_link, "link"},
    {SYS_unlink, "unlink"},       {SYS_mkdir, "mkdir"},         {SYS_rename, "rename"},
#endif
};

//! The listener of a filter that asks about the calls; below 0 where the kernel gives none.
int installFilter()
{
    std::vector<sock_filter> program{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const auto &call : callNames) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<quint32>(call.first), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return -1;
    return static_cast<int>(
        ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter));
}

//! A message with a descriptor in it; both ends of what this process and the watched one agree on.
struct DescriptorMessage
{
    DescriptorMessage()
    {
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        header.msg_control = control.data();
        header.msg_controllen = control.size();
    }
    Q_DISABLE_COPY_MOVE(DescriptorMessage)

    char byte = 'x';
    iovec part{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    msghdr header = {};
};

void sendDescriptor(int socket, int descriptor)
{
    DescriptorMessage message;
    if (descriptor < 0) {
        message.header.msg_controllen = 0;
    } else {
        cmsghdr *part = CMSG_FIRSTHDR(&message.header);
        part->cmsg_level = SOL_SOCKET;
        part->cmsg_type = SCM_RIGHTS;
        part->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(part), &descriptor, sizeof(int));
    }
    if (::sendmsg(socket, &message.header, 0) < 0)
        ::_exit(3);
}

int receiveDescriptor(int socket)
{
    DescriptorMessage message;
    if (::recvmsg(socket, &message.header, MSG_CMSG_CLOEXEC) <= 0)
        return -1;
    const cmsghdr *part = CMSG_FIRSTHDR(&message.header);
    int descriptor = -1;
    if (part && part->cmsg_type == SCM_RIGHTS)
        std::memcpy(&descriptor, CMSG_DATA(part), sizeof(int));
    return descriptor;
}

void becomeNobody()
{
    if (::geteuid() != 0)
        return;
    const bool isNobody = ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
    // Root of a namespace with no other user in it is a user outside, but for its capabilities.
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none = {};
    if (!isNobody && ::syscall(SYS_capset, &header, none.data()) != 0)
        ::_exit(4);
}

//! A process that does the work and tells over a socket what came of it.
class Worker
{
public:
    enum class Watched : quint8 { Yes, No };

    Worker(const std::function<QString()> &work, Watched watched, Rights rights)
    {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            doWork(work, watched, rights, ends[1]);
        }
        ::close(ends[1]);
        m_socket = ends[0];
        if (watched == Watched::Yes)
            m_listener = receiveDescriptor(m_socket);
    }
    ~Worker()
    {
        if (m_listener >= 0)
            ::close(m_listener);
        ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Worker)

    [[nodiscard]] int listener() const { return m_listener; }
    [[nodiscard]] int pid() const { return m_pid; }
    void kill() const { ::kill(m_pid, SIGKILL); }

    //! After it ended or was killed.
    [[nodiscard]] Apart outcome() const
    {
        QByteArray report;
        std::array<char, 4096> block;
        pollfd readable{m_socket, POLLIN, 0};
        bool isHung = ::poll(&readable, 1, patienceMs) == 0;
        if (isHung)
            kill();
        for (ssize_t got = 0; (got = ::recv(m_socket, block.data(), block.size(), 0)) > 0;)
            report.append(block.data(), got);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        if (isHung)
            return {Apart::End::Hung};
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || report.isEmpty())
            return {Apart::End::Killed};
        if (report.size() == 1)
            return {Apart::End::Succeeded};
        return {Apart::End::Refused, QString::fromUtf8(report.mid(1))};
    }

private:
    [[noreturn]] static void doWork(const std::function<QString()> &work, Watched watched, Rights rights,
                                    int socket)
    {
        // What the test says is not said twice.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        if (rights == Rights::Nobody)
            becomeNobody();
        if (watched == Watched::Yes) {
            const int listener = installFilter();
            sendDescriptor(socket, listener);
            if (listener < 0)
                ::_exit(2);
        }
        const QByteArray report = ' ' + work().toUtf8();
        // Not judged, unlike write().
        const ssize_t sent = ::send(socket, report.constData(), static_cast<size_t>(report.size()), 0);
        ::_exit(sent == report.size() ? 0 : 3);
    }

    pid_t m_pid = -1;
    int m_socket = -1;
    int m_listener = -1;
};

//! Does the first bytes of a write in the place of the process; what the call returns, an error below 0.
int writeSome(const seccomp_notif &request)
{
    const auto &arguments = request.data.args;
    std::array<char, shortenedSize> bytes{};
    const size_t size = std::min<size_t>(shortenedSize, arguments[2]);
    const iovec here{bytes.data(), size};
    // NOLINTNEXTLINE(performance-no-int-to-ptr): an address in the other process
    const iovec there{reinterpret_cast<void *>(arguments[1]), size};
    const auto pid = static_cast<pid_t>(request.pid);
    if (::process_vm_readv(pid, &here, 1, &there, 1, 0) != static_cast<ssize_t>(size))
        return -errno;
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    const int file = static_cast<int>(::syscall(SYS_pidfd_getfd, process, arguments[0], 0));
    ::close(process);
    if (file < 0)
        return -errno;
    const ssize_t written = request.data.nr == SYS_pwrite64
        ? ::pwrite(file, bytes.data(), size, static_cast<off_t>(arguments[3]))
        : ::write(file, bytes.data(), size);
    const int error = errno;
    ::close(file);
    return written < 0 ? -error : static_cast<int>(written);
}

seccomp_notif_resp answerTo(const seccomp_notif &request, const Verdict &verdict)
{
    seccomp_notif_resp answer = {};
    answer.id = request.id;
    switch (verdict.kind) {
    case Verdict::Kind::Failed:
        answer.error = -verdict.error;
        break;
    case Verdict::Kind::Shortened:
        answer.val = writeSome(request);
        if (answer.val < 0)
            answer.error = static_cast<int>(std::exchange(answer.val, 0));
        break;
    case Verdict::Kind::Done:
    case Verdict::Kind::Killed:
        answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
        break;
    }
    return answer;
}

//! What a program says on its terminal is no file.
bool isToTerminal(const seccomp_data &data)
{
    return (data.nr == SYS_write || data.nr == SYS_writev) && data.args[0] <= STDERR_FILENO;
}

} // namespace

QByteArray SystemCall::name() const
{
    return callNames.at(number);
}

bool SystemCall::opensToWrite() const
{
    if (number == SYS_openat)
        return (arguments[2] & (O_WRONLY | O_RDWR)) != 0;
#ifdef SYS_open
    if (number == SYS_open)
        return (arguments[1] & (O_WRONLY | O_RDWR)) != 0;
#endif
    return false;
}

bool canWatch()
{
    static const bool can = [] {
        const Worker worker([] { return QString(); }, Worker::Watched::Yes, Rights::Same);
        const bool isWatched = worker.listener() >= 0;
        static_cast<void>(worker.outcome());
        return isWatched;
    }();
    return can;
}

Apart runWatched(const std::function<QString()> &work, const Judge &judge)
{
    const Worker worker(work, Worker::Watched::Yes, Rights::Same);
    const QDeadlineTimer deadline(patienceMs);
    std::map<int, int> occurrences;
    for (;;) {
        pollfd readable{worker.listener(), POLLIN, 0};
        const int ready = ::poll(&readable, 1, static_cast<int>(deadline.remainingTime()));
        if (ready == 0) {
            worker.kill();
            static_cast<void>(worker.outcome());
            return {Apart::End::Hung};
        }
        if ((readable.revents & POLLIN) == 0)
            break;
        seccomp_notif request = {};
        if (::ioctl(worker.listener(), SECCOMP_IOCTL_NOTIF_RECV, &request) != 0)
            continue;
        Verdict verdict;
        if (!isToTerminal(request.data)) {
            SystemCall call{request.data.nr, ++occurrences[request.data.nr]};
            std::copy_n(request.data.args, call.arguments.size(), call.arguments.begin());
            verdict = judge(call);
        }
        if (verdict.kind == Verdict::Kind::Killed) {
            // Without an answer: with one the call could still be done.
            worker.kill();
            break;
        }
        seccomp_notif_resp answer = answerTo(request, verdict);
        static_cast<void>(::ioctl(worker.listener(), SECCOMP_IOCTL_NOTIF_SEND, &answer));
    }
    return worker.outcome();
}

bool canBecomeNobody()
{
    return ::geteuid() == 0
        && runApart([] { return ::getuid() == nobody ? QString() : QStringLiteral("still root"); },
                    Rights::Nobody)
               .end
        == Apart::End::Succeeded;
}

Apart runApart(const std::function<QString()> &work, Rights rights)
{
    return Worker(work, Worker::Watched::No, rights).outcome();
}

const std::map<int, QByteArray> &judgedCalls()
{
    return callNames;
}

} // namespace weir::test
