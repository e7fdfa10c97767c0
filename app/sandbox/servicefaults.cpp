#include "app/sandbox/servicefaults.h"

#include "app/sandbox/tokenstore.h"
#include "models/text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

using Where = ServiceFault::Where;
using Operations = ServiceFault::Operations;
using Times = ServiceFault::Times;
using Answered = ServiceFault::Answered;

constexpr std::chrono::seconds slowness(3);

// The codes are those of the services' error tables; DIS throttles with status 400 (error codes of its API).
constexpr std::array faultTable{
    ServiceFault{"throttled", Where::Dis, Operations::All, Times::Always, Answered::Error, 400, "DIS.4303",
                 "Exceeded traffic control limit."},
    ServiceFault{"throttled", Where::Any, Operations::All, Times::Always, Answered::Error, 429, "APIGW.0308",
                 "The throttling threshold has been reached."},
    ServiceFault{"throttled-once", Where::Dis, Operations::All, Times::Once, Answered::Error, 400, "DIS.4303",
                 "Exceeded traffic control limit."},
    ServiceFault{"throttled-once", Where::Any, Operations::All, Times::Once, Answered::Error, 429,
                 "APIGW.0308", "The throttling threshold has been reached."},
    ServiceFault{"expired", Where::Any, Operations::All, Times::OldToken, Answered::Error, 401, "APIGW.0307",
                 "The token must be updated"},
    ServiceFault{"forbidden", Where::EventGrid, Operations::All, Times::Always, Answered::Error, 403,
                 "EG.00512000", "no permission to operate"},
    ServiceFault{"forbidden", Where::Dis, Operations::All, Times::Always, Answered::Error, 403, "DIS.4116",
                 "Invalid RBAC. No permission or in arrears."},
    ServiceFault{
        "forbidden", Where::Any, Operations::All, Times::Always, Answered::Page, 403, {}, "Forbidden"},
    ServiceFault{"read-only", Where::EventGrid, Operations::Writes, Times::Always, Answered::Error, 403,
                 "EG.00512000", "no permission to operate"},
    ServiceFault{"read-only", Where::Dis, Operations::Writes, Times::Always, Answered::Error, 403, "DIS.4116",
                 "Invalid RBAC. No permission or in arrears."},
    ServiceFault{"frozen", Where::EventGrid, Operations::All, Times::Always, Answered::Error, 403,
                 "EG.00512001", "account frozen"},
    ServiceFault{"no-agency", Where::EventGrid, Operations::Writes, Times::Always, Answered::Error, 403,
                 "EG.00512003", "agency required"},
    ServiceFault{"quota", Where::EventGrid, Operations::Creations, Times::Always, Answered::Error, 403,
                 "EG.00514003", "resource quota unavailable"},
    ServiceFault{"quota", Where::Dis, Operations::Creations, Times::Always, Answered::Error, 400, "DIS.4308",
                 "Insufficient quota."},
    ServiceFault{"error-500", Where::EventGrid, Operations::All, Times::Always, Answered::Error, 500,
                 "EG.00015000", "Internal Server Error"},
    ServiceFault{"error-500", Where::Dis, Operations::All, Times::Always, Answered::Error, 500, "DIS.5000",
                 "System error."},
    ServiceFault{"error-500",
                 Where::Any,
                 Operations::All,
                 Times::Always,
                 Answered::Page,
                 500,
                 {},
                 "Internal Server Error"},
    ServiceFault{"html", Where::Any, Operations::All, Times::Always, Answered::Page, 200, {}, "Welcome"},
    ServiceFault{
        "html-502", Where::Any, Operations::All, Times::Always, Answered::Page, 502, {}, "Bad Gateway"},
    ServiceFault{"answer-lost",
                 Where::Any,
                 Operations::Writes,
                 Times::Always,
                 Answered::LateError,
                 504,
                 {},
                 "Gateway Time-out"},
    ServiceFault{"invalid-json", Where::Any, Operations::All, Times::Always, Answered::CutOff},
    ServiceFault{"slow", Where::Any, Operations::All, Times::Always, Answered::Slowly},
};

bool covers(Where where, Service service)
{
    switch (where) {
    case Where::EventGrid:
        return service == Service::EventGrid;
    case Where::Dis:
        return service == Service::Dis;
    case Where::Any:
        return service != Service::Iam;
    }
    Q_UNREACHABLE();
}

bool covers(Operations operations, const Request &request)
{
    switch (operations) {
    case Operations::All:
        return true;
    case Operations::Writes:
        return request.method != Method::Get;
    case Operations::Creations:
        // What is started or paused has an id in its path.
        return request.method == Method::Post && !request.parameters.contains(u"id"_s);
    }
    Q_UNREACHABLE();
}

Answer errorOf(const ServiceFault &fault, const Request &request)
{
    const QString code = toQString(fault.code);
    const QString message = toQString(fault.message);
    if (code.startsWith("EG."_L1))
        return eventGridError(request, fault.status, code, message, message);
    if (code.startsWith("DIS."_L1))
        return disError(fault.status, code, message);
    return gatewayError(request, fault.status, code, message);
}

Answer pageOf(const ServiceFault &fault)
{
    const QByteArray title(fault.message.data(), static_cast<qsizetype>(fault.message.size()));
    return {.status = fault.status,
            .body =
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>\n",
            .contentType = "text/html"};
}

Answer answerOf(const ServiceFault &fault, const Request &request,
                const std::function<Answer(const Request &)> &carryOut)
{
    switch (fault.answered) {
    case Answered::Error: {
        Answer answer = errorOf(fault, request);
        constexpr int tooManyRequests = 429;
        if (fault.status == tooManyRequests)
            answer.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
        return answer;
    }
    case Answered::Page:
        return pageOf(fault);
    case Answered::LateError:
        // Only what is known to have been carried out is a lost answer.
        if (Answer answer = carryOut(request); answer.status >= 400)
            return answer;
        return pageOf(fault);
    case Answered::CutOff: {
        Answer answer = carryOut(request);
        answer.body = answer.body.isEmpty() ? QByteArray("{") : answer.body.first(answer.body.size() / 2);
        // Without content there is none to cut off.
        constexpr int noContent = 204;
        if (answer.status == noContent)
            answer.status = 200;
        return answer;
    }
    case Answered::Slowly:
        break;
    }
    return carryOut(request);
}

QString wordOf(Where where)
{
    switch (where) {
    case Where::EventGrid:
        return u"eg"_s;
    case Where::Dis:
        return u"dis"_s;
    case Where::Any:
        return u"any"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Operations operations)
{
    switch (operations) {
    case Operations::All:
        return u"all"_s;
    case Operations::Writes:
        return u"writes"_s;
    case Operations::Creations:
        return u"creations"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Times times)
{
    switch (times) {
    case Times::Always:
        return u"always"_s;
    case Times::Once:
        return u"once"_s;
    case Times::OldToken:
        return u"old-token"_s;
    }
    Q_UNREACHABLE();
}

//! What stands in the place of a message where the operation's own answer comes.
QString effectOf(const ServiceFault &fault)
{
    switch (fault.answered) {
    case Answered::Error:
        return toQString(fault.message);
    case Answered::Page:
        return u"an HTML page: %1"_s.arg(toQString(fault.message));
    case Answered::LateError:
        return u"carried out, and then an HTML page: %1"_s.arg(toQString(fault.message));
    case Answered::CutOff:
        return u"carried out; half of the answer's JSON is missing"_s;
    case Answered::Slowly:
        return u"answered after %1 s"_s.arg(slowness.count());
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const ServiceFault> serviceFaults()
{
    return faultTable;
}

QStringList serviceFaultNames()
{
    QStringList names;
    for (const ServiceFault &fault : faultTable)
        names << toQString(fault.name);
    names.removeDuplicates();
    return names;
}

QStringList cellsOf(const ServiceFault &fault)
{
    return {toQString(fault.name),
            wordOf(fault.where),
            wordOf(fault.operations),
            wordOf(fault.times),
            fault.status == 0 ? QString() : QString::number(fault.status),
            toQString(fault.code),
            effectOf(fault)};
}

FaultSchedule::FaultSchedule(QStringList names, const TokenStore &tokens)
    : m_names(std::move(names)), m_tokens(tokens)
{
}

Answer FaultSchedule::answer(Service service, const QString &operation, const Request &request,
                             const std::function<Answer(const Request &)> &carryOut)
{
    const ServiceFault *striking = nullptr;
    std::chrono::milliseconds delay{0};
    for (const QString &name : std::as_const(m_names)) {
        const auto *fault = std::ranges::find_if(faultTable, [&](const ServiceFault &row) {
            return name == toQString(row.name) && covers(row.where, service)
                && covers(row.operations, request);
        });
        if (fault == faultTable.end())
            continue;
        if (fault->answered == Answered::Slowly)
            delay = slowness;
        else if (!striking && strikes(*fault, operation, request))
            striking = fault;
    }
    Answer answer = striking ? answerOf(*striking, request, carryOut) : carryOut(request);
    answer.delay = delay;
    return answer;
}

bool FaultSchedule::strikes(const ServiceFault &fault, const QString &operation, const Request &request)
{
    switch (fault.times) {
    case Times::Always:
        return true;
    case Times::Once: {
        const QString key = u"%1 %2"_s.arg(toQString(fault.name), operation);
        const bool isFirst = !m_struckOnce.contains(key);
        m_struckOnce.insert(key);
        return isFirst;
    }
    case Times::OldToken:
        return m_tokens.isFirst(request.token);
    }
    Q_UNREACHABLE();
}

} // namespace weir::sandbox
