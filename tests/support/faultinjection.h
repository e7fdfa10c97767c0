#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <sys/types.h>

namespace weir::test {

//! A system call of a process that is watched, before the kernel does it.
struct SystemCall
{
    int number = 0;
    //! Of this number in this process, from 1 on.
    int occurrence = 0;
    std::array<quint64, 6> arguments = {};

    [[nodiscard]] QByteArray name() const;
    //! Whether it opens a file that may be written.
    [[nodiscard]] bool opensToWrite() const;
};

//! What becomes of it.
struct Verdict
{
    enum class Kind : quint8 {
        Done,
        Failed, //!< With `error`, and the kernel does nothing.
        Shortened, //!< A write of the first 10 bytes, which are written.
        Killed, //!< The process is killed before it is done.
    };

    Kind kind = Kind::Done;
    int error = 0;

    static Verdict failed(int error) { return {Kind::Failed, error}; }
};

//! Called here, while the watched process stands still.
using Judge = std::function<Verdict(const SystemCall &call)>;

//! What became of work in a process of its own.
struct Apart
{
    enum class End : quint8 { Succeeded, Refused, Killed, Hung };

    End end = End::Killed;
    //! Of Refused.
    QString message = {};
};

//! Whether the kernel lets a process watch the system calls of another one; without a right to trace.
[[nodiscard]] bool canWatch();

//! Does the work in a process of its own, whose system calls that change files, or tell that they are on the
//! disk, are judged before they are done. What the work returns is why it failed; empty means success.
[[nodiscard]] Apart runWatched(const std::function<QString()> &work, const Judge &judge);

//! Whether this process may become the user who owns nothing, and give that one files.
[[nodiscard]] bool canBecomeNobody();

//! The same without anybody watching; as the user who owns nothing where the process may become that one,
//! else without more rights than its user has.
enum class Rights : quint8 { Same, Nobody };
[[nodiscard]] Apart runApart(const std::function<QString()> &work, Rights rights = Rights::Same);

//! The names of the calls that are judged, by number.
[[nodiscard]] const std::map<int, QByteArray> &judgedCalls();

//! The user who owns nothing.
inline constexpr uid_t nobody = 65534;

} // namespace weir::test
