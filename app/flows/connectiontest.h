#pragma once

#include "app/api/tlstrust.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"
#include "models/secrets/credentials.h"
#include "models/service/connectionteststep.h"
#include "models/service/requestrecord.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace weir {

class ApiClient;
class ConnectionProbe;
struct ApiResult;

//! Tests a profile from the network up to its lists, without a screen; nothing is changed anywhere.
//!
//!     start() ─▶ each host once, IAM's where it gives the token: Resolve ─▶ Connect ─▶ Tls
//!                    ▼
//!                SignIn, Project (the first list answers both) ─▶ ListStreams ─▶ ListSubscriptions ─▶
//!                finished
//!
//! One step after the other, each reported as it ends. What an earlier fault makes pointless is skipped and
//! says so, so that one fault is told once.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    //! What an answer says of the credentials.
    enum class SignInVerdict : quint8 { Accepted, Refused, Unknown };

    ConnectionTest(ConnectionProfile profile, const Credentials &credentials, const Secret &proxyPassword,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start();
    //! The step that runs is not reported any more; finished() comes at once.
    void cancel();

Q_SIGNALS:
    //! With its kind and host alone; of what one answer decides, the first.
    void stepStarted(const weir::ConnectionTestStep &step);
    void stepFinished(const weir::ConnectionTestStep &step);
    //! Once for each request on the wire.
    void requestFinished(const weir::RequestRecord &record);
    //! Exactly once, from the event loop or from cancel(). This object must not be deleted in its signals.
    void finished();

private:
    void addHost(const QUrl &url);
    void probeNext();
    void startLists();
    //! Why the list cannot be asked for; empty where it can.
    [[nodiscard]] QString obstacleOf(ResourceKind kind) const;
    [[nodiscard]] static QString refusedSignInText();
    [[nodiscard]] static QString earlierFaultText();
    void listNext();
    void takeList(ResourceKind kind, const ApiResult &result);
    void judgeSignIn(const std::optional<ApiError> &error);
    void judgeProject(const std::optional<ApiError> &error);
    void pass(ConnectionTestStep::Kind kind, const QString &message);
    void fail(ConnectionTestStep::Kind kind, const ApiError &error, const QString &message);
    void skip(ConnectionTestStep::Kind kind, const QString &message);
    void report(const ConnectionTestStep &step);
    void end();

    const ConnectionProfile m_profile;
    const bool m_isSignedIn;
    const Secret m_proxyPassword;
    std::unique_ptr<ApiClient> m_client;
    QFutureWatcher<TlsTrust> m_trustWatcher;
    TlsTrust m_trust;
    //! What is still to be tested.
    QList<QUrl> m_hosts;
    QList<ResourceKind> m_kinds;
    QList<QUrl> m_unreached;
    QPointer<ConnectionProbe> m_probe;
    QElapsedTimer m_elapsed;
    //! Of the last list.
    std::chrono::milliseconds m_duration{0};
    std::optional<SignInVerdict> m_verdict;
    bool m_isFinished = false;
};

} // namespace weir
