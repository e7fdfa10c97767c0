#include "app/api/apiclient.h"
#include "app/controllers/sessioncontroller.h"
#include "ui/mainwindow.h"

#include <utility>

// What a session does when its token ends or is not accepted any more.

namespace weir {

void SessionController::signInAgain(QObject *context, std::function<void()> proceed,
                                    std::function<void()> giveUp)
{
    // An answer may still come after the sign-out.
    if (!m_client)
        return;
    if (m_refusal.isEmpty())
        return goOn({context, std::move(proceed), std::move(giveUp)});
    // Then a renewal or a dialog is under way, which settles this as well.
    const bool isUnderWay = !m_waiting.empty();
    m_waiting.push_back({context, std::move(proceed), std::move(giveUp)});
    if (isUnderWay)
        return;
    setTokenEnd({});
    showTokenState(TokenState::Kind::Refused);
    // A service that accepts no token would get one after the other, and IAM the password each time.
    if (m_renewedAt && m_renewedAt->msecsTo(QDateTime::currentDateTimeUtc()) < m_leastUse.count())
        return askAgain({});
    renew();
}

void SessionController::goOn(Waiting waiting)
{
    // Later, as after a sign-in: whoever asks has not ended yet.
    QMetaObject::invokeMethod(
        m_lookups.get(),
        [this, waiting = std::move(waiting)] {
            Q_EMIT signedIn();
            if (waiting.context && waiting.proceed)
                waiting.proceed();
        },
        Qt::QueuedConnection);
}

void SessionController::takeRefusal(const ApiError &error)
{
    if (m_refusal.isEmpty())
        m_endBeforeRefusal = m_expiry.end();
    m_refusal = error.message();
}

void SessionController::takeAcceptance()
{
    // What was refused for a while, as by a gateway, is good again.
    if (!std::exchange(m_refusal, {}).isEmpty())
        setTokenEnd(std::exchange(m_endBeforeRefusal, {}));
}

void SessionController::renew()
{
    m_isRenewing = true;
    m_signIn.renew(*m_profile, m_proxyPassword);
}

void SessionController::askAgain(const QString &fault)
{
    QStringList reasons{m_refusal, tr("What you were doing goes on after the sign-in.")};
    if (!fault.isEmpty())
        reasons.append(fault);
    requestSignIn(reasons.join(u'\n'));
}

void SessionController::takeRenewalFailure(const QString &message)
{
    m_isRenewing = false;
    const auto fault = [message] {
        return tr("The token could not be renewed by the remembered password: %1", "then why, as a sentence")
            .arg(message);
    };
    // Somebody waits for it.
    if (!m_waiting.empty())
        return askAgain(message.isEmpty() ? QString() : fault());
    if (message.isEmpty())
        return;
    m_renewalFault = fault;
    m_window.showBanner({.message = fault,
                         .tone = Tone::Warning,
                         .action = [] { return tr("Sign in…"); },
                         .scope = BannerContent::Scope::Profile},
                        this, [this] { requestSignIn({}); });
}

void SessionController::takeGivingUp()
{
    // The dialog was in its way.
    if (m_isRenewing)
        return renew();
    settle(&Waiting::giveUp);
}

void SessionController::takeRenewal(const Credentials &credentials, const std::optional<QDateTime> &expires)
{
    replaceCredentials(credentials, expires);
    m_isRenewing = false;
    if (!std::exchange(m_refusal, {}).isEmpty()) {
        m_renewedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT signedIn();
    }
    settle(&Waiting::proceed);
}

void SessionController::replaceCredentials(const Credentials &credentials,
                                           const std::optional<QDateTime> &expires)
{
    m_window.hideBanner(std::exchange(m_renewalFault, {}));
    m_client->renew(clone(credentials));
    setTokenEnd(expires);
}

void SessionController::settle(std::function<void()> Waiting::*outcome)
{
    // Whoever goes on may be refused again, and then waits for the next.
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context && waiting.*outcome)
            (waiting.*outcome)();
    }
}

void SessionController::warnOfEnd(std::chrono::minutes left)
{
    // The status line counts every now and then; beside the notice it is to say the same.
    showTokenState(TokenState::Kind::Set, m_expiry.end());
    const int minutes = static_cast<int>(left.count());
    m_window.showStatus(m_profile->signIn == SignInMethod::AccessKey
                            ? tr("The temporary access key ends in %n minute(s).", nullptr, minutes)
                            : tr("The token ends in %n minute(s).", nullptr, minutes));
}

} // namespace weir
