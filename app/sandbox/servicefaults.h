#pragma once

#include "app/sandbox/serviceerrors.h"

#include <QSet>
#include <QStringList>

#include <functional>
#include <span>
#include <string_view>

namespace weir::sandbox {

class TokenStore;

//! One way in which a service fails, by the name that `weir sandbox --fault` gives it. A name has several
//! rows where services say it in several ways; the first that fits a request counts. IAM never fails, so that
//! one can sign in.
struct ServiceFault
{
    enum class Where : quint8 { EventGrid, Dis, Any };
    enum class Operations : quint8 { All, Writes, Creations };
    enum class Times : quint8 {
        Always,
        Once, //!< Of each operation.
        OldToken, //!< As long as a request has the token that the sandbox began with.
    };
    enum class Answered : quint8 {
        Error, //!< In the form that the code belongs to. Nothing is carried out.
        Page, //!< HTML of whatever stands before the service. Nothing is carried out.
        LateError, //!< The same page, after the request was carried out.
        CutOff, //!< Carried out; of the answer half is missing.
        Slowly, //!< Carried out, and answered after a while.
    };

    std::string_view name = {};
    Where where = Where::Any;
    Operations operations = Operations::All;
    Times times = Times::Always;
    Answered answered = Answered::Error;
    //! 0 where it is that of the operation.
    int status = 0;
    std::string_view code = {};
    std::string_view message = {};
};

[[nodiscard]] std::span<const ServiceFault> serviceFaults();
//! Each name once.
[[nodiscard]] QStringList serviceFaultNames();
//! For a table: name, service, operations, times, status, code, message.
[[nodiscard]] QStringList cellsOf(const ServiceFault &fault);

//! The faults that a sandbox was started with.
class FaultSchedule
{
public:
    //! The names are among serviceFaultNames(); the first that fits a request counts, and beside it one that
    //! is slow. `tokens` outlives this object.
    FaultSchedule(QStringList names, const TokenStore &tokens);

    //! What is answered to a request that may be carried out. `operation` is the same for all requests that
    //! are one operation of the service.
    [[nodiscard]] Answer answer(Service service, const QString &operation, const Request &request,
                                const std::function<Answer(const Request &)> &carryOut);

private:
    [[nodiscard]] bool strikes(const ServiceFault &fault, const QString &operation, const Request &request);

    QStringList m_names;
    const TokenStore &m_tokens;
    QSet<QString> m_struckOnce;
};

} // namespace weir::sandbox
