#include "app/secrets/keychainoperation.h"

#include "app/diagnosis/lasterrors.h"
#include "app/secrets/secretenvelope.h"
#include "models/logging.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QLibrary>

#include <qt6keychain/keychain.h>

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

const QString keychainService = u"Weir"_s;

std::string_view bytesOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

//! QtKeychain loads it by itself, and without it every job ends in "Unknown error".
bool isLibsecretMissing()
{
    return !QLibrary(u"secret-1"_s, 0).load();
}

//! libsecret 0.20 goes on in the session that it had with a service that has been started anew since, and the
//! new one refuses every secret in it.
void leaveSession()
{
    using Disconnect = void (*)();
    if (const auto disconnect =
            reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect")))
        disconnect();
}

} // namespace

KeychainOperation::KeychainOperation(Kind kind, const QString &key, Secret envelope, KeychainLimits limits,
                                     QObject *parent)
    : QObject(parent), m_kind(kind), m_key(key), m_envelope(std::move(envelope)), m_limits(limits)
{
    for (QTimer *limit : {&m_softLimit, &m_hardLimit}) {
        limit->setSingleShot(true);
        limit->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_softLimit, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        Q_EMIT slow();
    });
    connect(&m_hardLimit, &QTimer::timeout, this, &KeychainOperation::giveUp);
}

void KeychainOperation::schedule(QObject *context, SecretStore::Handler handler)
{
    m_context = context;
    m_handler = std::move(handler);
    m_softLimit.start(m_limits.soft);
    m_hardLimit.start(m_limits.hard);
}

void KeychainOperation::start()
{
    qCInfo(logKeychain, "%s", m_kind == Kind::Read ? "read" : m_kind == Kind::Write ? "write" : "erase");
    probe(&KeychainOperation::startWork);
}

void KeychainOperation::giveUp()
{
    if (!isFinished())
        finish(m_isUnlocking ? SecretStatus::Locked : SecretStatus::TimedOut);
}

void KeychainOperation::probe(AfterProbe next)
{
    // What its timers do not end by then has no more to say.
    auto *probe = new KeychainProbe(m_limits.hard, this);
    connect(probe, &KeychainProbe::finished, this,
            [this, next](KeychainReadiness state, const QString &backend) {
                if (isFinished())
                    return;
                m_readiness = state;
                m_backend = backend;
                (this->*next)(state);
            });
    probe->start();
}

void KeychainOperation::run(QKeychain::Job *job, AfterJob next)
{
    m_hasRun = true;
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this, next](QKeychain::Job *done) {
        if (isFinished())
            return;
        m_error = done->error();
        m_errorText = done->errorString();
        (this->*next)(done);
    });
    job->start();
}

void KeychainOperation::startWork(KeychainReadiness state)
{
    switch (state) {
    case KeychainReadiness::Absent:
        return finish(SecretStatus::Unavailable);
    case KeychainReadiness::NotAnswering:
        return takeSecondTry() ? start() : finish(SecretStatus::TimedOut);
    case KeychainReadiness::Locked:
        // The keychain may ask the user to unlock it.
        grantTimeToUnlock();
        break;
    case KeychainReadiness::NoCollection:
        // Or to choose a password for the first one.
        if (m_kind == Kind::Write)
            grantTimeToUnlock();
        break;
    case KeychainReadiness::Unlocked:
    case KeychainReadiness::Wallet:
        break;
    }
    work();
}

void KeychainOperation::grantTimeToUnlock()
{
    m_isUnlocking = true;
    m_hardLimit.start(m_limits.unlocking);
    // libsecret 0.20 does not end when the service goes that shows the prompt.
    auto *watcher = new QDBusServiceWatcher(KeychainProbe::secretService, QDBusConnection::sessionBus(),
                                            QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        if (m_isUnlocking && !isFinished())
            probe(&KeychainOperation::explain);
    });
}

bool KeychainOperation::takeSecondTry()
{
    return !std::exchange(m_isSecondTry, true);
}

void KeychainOperation::work()
{
    switch (m_kind) {
    case Kind::Read:
        run(new QKeychain::ReadPasswordJob(keychainService), &KeychainOperation::onWorkDone);
        break;
    case Kind::Write:
        write();
        break;
    case Kind::Erase:
        run(new QKeychain::DeletePasswordJob(keychainService), &KeychainOperation::onWorkDone);
        break;
    }
}

void KeychainOperation::write()
{
    auto *job = new QKeychain::WritePasswordJob(keychainService);
    const std::string_view envelope = m_envelope.reveal();
    // Always binary: text ends at a NUL, and both kinds together make two entries of one key.
    job->setBinaryData(QByteArray(envelope.data(), static_cast<qsizetype>(envelope.size())));
    run(job, &KeychainOperation::onWorkDone);
}

void KeychainOperation::onWorkDone(QKeychain::Job *job)
{
    if (std::exchange(m_isUnlocking, false))
        m_hardLimit.start(m_limits.hard);
    const bool isGone = m_kind == Kind::Erase && m_error == QKeychain::EntryNotFound;
    if (m_error != QKeychain::NoError && !isGone) {
        probe(&KeychainOperation::explain);
        return;
    }
    switch (m_kind) {
    case Kind::Read: {
        auto secret = openSecret(bytesOf(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData()));
        if (secret)
            finish(SecretStatus::Ok, std::move(*secret));
        else
            finish(SecretStatus::Corrupt);
        break;
    }
    case Kind::Write:
        verify();
        break;
    case Kind::Erase:
        // In a locked keychain erasing "succeeds", and looking for the secret would ask the user once more.
        probe(&KeychainOperation::verifyErasure);
        break;
    }
}

void KeychainOperation::verifyErasure(KeychainReadiness state)
{
    if (state == KeychainReadiness::Locked || state == KeychainReadiness::Absent
        || state == KeychainReadiness::NotAnswering)
        explain(state);
    else
        verify();
}

void KeychainOperation::verify()
{
    run(new QKeychain::ReadPasswordJob(keychainService), &KeychainOperation::onReadBack);
}

void KeychainOperation::onReadBack(QKeychain::Job *job)
{
    if (m_kind == Kind::Erase) {
        if (m_error == QKeychain::EntryNotFound)
            finish(SecretStatus::Ok);
        else if (m_error == QKeychain::NoError)
            finish(SecretStatus::Failed);
        else
            probe(&KeychainOperation::explain);
        return;
    }
    const QByteArray stored = static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
    if (m_error == QKeychain::NoError && bytesOf(stored) == m_envelope.reveal())
        finish(SecretStatus::Ok);
    else if (m_error == QKeychain::NoError && !m_isRepairing)
        replaceTwin();
    else if (m_error == QKeychain::NoError)
        finish(SecretStatus::Failed);
    else
        probe(&KeychainOperation::explain);
}

void KeychainOperation::replaceTwin()
{
    m_isRepairing = true;
    run(new QKeychain::DeletePasswordJob(keychainService), &KeychainOperation::onTwinErased);
}

void KeychainOperation::onTwinErased(QKeychain::Job *)
{
    write();
}

void KeychainOperation::explain(KeychainReadiness state)
{
    switch (state) {
    case KeychainReadiness::Locked:
        return finish(SecretStatus::Locked);
    case KeychainReadiness::Absent:
        return finish(SecretStatus::Unavailable);
    case KeychainReadiness::NotAnswering:
        return takeSecondTry() ? start() : finish(SecretStatus::TimedOut);
    case KeychainReadiness::NoCollection:
        return finish(m_kind == Kind::Write ? SecretStatus::Unavailable : statusOfError());
    case KeychainReadiness::Unlocked:
    case KeychainReadiness::Wallet:
        break;
    }
    // It may have gone and come back in between.
    const SecretStatus status = statusOfError();
    if (status != SecretStatus::Failed || !takeSecondTry())
        return finish(status);
    leaveSession();
    work();
}

SecretStatus KeychainOperation::statusOfError() const
{
    switch (m_error) {
    case QKeychain::EntryNotFound:
        // What was just written is not there.
        return m_kind == Kind::Write ? SecretStatus::Failed : SecretStatus::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretStatus::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretStatus::Unavailable;
    default:
        return lacksLibsecret() ? SecretStatus::Unavailable : SecretStatus::Failed;
    }
}

bool KeychainOperation::lacksLibsecret() const
{
    return m_readiness != KeychainReadiness::Wallet && isLibsecretMissing();
}

bool KeychainOperation::leftUntouched(SecretStatus status) const
{
    // Without a collection there is nothing to store in; that somebody took it away meanwhile is not assumed.
    return !m_hasRun
        || (status == SecretStatus::Unavailable
            && (m_readiness == KeychainReadiness::NoCollection || lacksLibsecret()));
}

void KeychainOperation::finish(SecretStatus status, StoredSecret secret)
{
    noteError(status);
    m_isFinished = true;
    m_softLimit.stop();
    m_hardLimit.stop();
    answerLater(m_context, std::move(m_handler),
                {.status = status,
                 .message = messageFor(status),
                 .backend = m_backend,
                 .secret = std::move(secret.text),
                 .expiresAt = std::move(secret.expiresAt),
                 .scope = std::move(secret.scope),
                 .use = secret.use,
                 .isUntouched = leftUntouched(status)});
    deleteLater();
    Q_EMIT finished();
}

QString KeychainOperation::messageFor(SecretStatus status) const
{
    switch (status) {
    case SecretStatus::Ok:
        return {};
    case SecretStatus::NotFound:
        return tr("The keychain holds no such secret; enter it.");
    case SecretStatus::Locked:
        switch (m_kind) {
        case Kind::Read:
            return tr("The keychain is locked; unlock it and try again.");
        case Kind::Write:
            return tr("The keychain is locked, so the secret was not stored in it; unlock it and try again.");
        case Kind::Erase:
            return tr("The keychain is locked, so nothing was removed from it; unlock it and try again.");
        }
        break;
    case SecretStatus::Denied:
        return tr("The keychain refused access; allow Weir to use it and try again.");
    case SecretStatus::Unavailable:
        if (lacksLibsecret())
            return tr("The keychain cannot be used without libsecret; install the package libsecret-1-0.");
        return tr("There is no keychain; start a keyring such as GNOME Keyring or KWallet to keep secrets.");
    case SecretStatus::TimedOut:
        switch (m_kind) {
        case Kind::Read:
            return tr("The keychain does not answer; try again later.");
        case Kind::Write:
            return tr(
                "The keychain does not answer, so the secret may not be stored in it; try again later.");
        case Kind::Erase:
            return tr("The keychain does not answer, so the secret may still be in it; try again later.");
        }
        break;
    case SecretStatus::Corrupt:
        return tr("What the keychain holds for this was not written by Weir or is damaged; enter the secret "
                  "again.");
    case SecretStatus::OtherTarget:
    case SecretStatus::Elsewhere:
    case SecretStatus::Refused:
        break;
    case SecretStatus::Failed:
        if (m_kind == Kind::Erase && m_error == QKeychain::NoError)
            return tr("The secret is still in the keychain; remove it with your keyring program.");
        if (m_error == QKeychain::NoError || m_error == QKeychain::EntryNotFound)
            return tr(
                "The keychain gave back something else than was stored in it; check your keyring program.");
        return tr("The keychain failed: %1; check your keyring program.").arg(m_errorText);
    }
    return {};
}

} // namespace weir
