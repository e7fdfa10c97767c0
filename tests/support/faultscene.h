#pragma once

#include "tests/support/applyfixture.h"

#include <QMetaType>
#include <QSignalSpy>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

class ResourceMeter;

//! What a service does with the one request that changes something, and what has to come of it.
struct FaultCase
{
    //! Its ID in the matrix and what it is.
    QByteArray name = {};
    Answer answer = Answer::silence();
    WriteOutcome outcome = WriteOutcome::Unknown;
    //! Nothing for whatever the outcome has.
    std::optional<ApiError::Kind> error = {};
    ScriptedServer::Certificate certificate = ScriptedServer::Certificate::None;
    //! Of the profile, so of the reads as well: long enough for them.
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(20);
    std::chrono::milliseconds deadline = std::chrono::seconds(20);
    //! How often the request is on the wire.
    int wireCount = 1;
};

//! An answer by which the service of this kind confirms an update.
[[nodiscard]] QByteArray confirmationOf(ResourceKind kind);

//! Adds a row for each case and each of the two services, with the columns `kind` and `fault`.
void addFaultRows(const std::function<std::vector<FaultCase>(ResourceKind)> &cases);
//! Adds a row for each name and each of the two services, with the column `kind`.
void addServiceRows(const std::vector<const char *> &names);
//! As the rows name it.
[[nodiscard]] const char *serviceName(ResourceKind kind);

//! One update of a resource of either service, from the draft to its outcome, with the program's own flow.
class FaultScene
{
public:
    //! A draft of what the service holds, with one change, and the flow that applies it.
    struct Update
    {
        explicit Update(FaultScene &scene);

        //! Starts; whether there is a review to confirm, whose comparison finds what was reviewed.
        [[nodiscard]] bool isReviewed();
        [[nodiscard]] bool isDraftIntact() const;
        //! How often it ended.
        [[nodiscard]] qsizetype ends() const { return finished.count() + canceled.count(); }
        //! Unsent where it was canceled before there was one.
        [[nodiscard]] WriteOutcome outcome() const;

        FaultScene &scene;
        std::unique_ptr<ApiClient> client;
        ResourceDraft draft;
        Json written;
        std::unique_ptr<ApplyFlow> flow;
        QSignalSpy finished;
        QSignalSpy canceled;
        QSignalSpy refused;
    };

    FaultScene(ResourceKind kind, const FaultCase &fault);

    //! What the service answers to whoever reads the resource.
    [[nodiscard]] QByteArray held() const;
    //! Requests that change something.
    [[nodiscard]] int writesOnTheWire() const;
    // Each fails the test where anything is not as it has to be: the outcome, the number of requests on the
    // wire, what was sent elsewhere, the draft, the event loop and the memory.

    //! The answer is that to the update; whoever looks afterwards learns nothing.
    void run(const Answer &answer);
    void run() { run(m_fault.answer); }
    //! Just the request, with a body of this size.
    void send(qsizetype bodySize);
    //! The answer is that to every request, or the way is barred: the request is not sent, and the draft is
    //! not even reviewed.
    void runInVain();
    //! A read, or an update with a body of this size.
    [[nodiscard]] ApiRequest request(HttpMethod method, qsizetype bodySize = 0) const;

    ScriptedServer server;
    //! Nobody may come here.
    ScriptedServer elsewhere;
    ConnectionProfile profile;
    Secret proxyPassword;
    //! What the error says; empty where that does not matter.
    QString told;
    //! Called when the update was confirmed and is about to be sent.
    std::function<void()> beforeSending;
    //! Of the last run.
    ApplyOutcome outcome;

private:
    void expectTold(const std::optional<ApiError> &error) const;
    void expectLimits(ResourceMeter &meter, qsizetype answerSize) const;

    ResourceKind m_kind;
    FaultCase m_fault;
};

} // namespace weir

Q_DECLARE_METATYPE(weir::FaultCase)
