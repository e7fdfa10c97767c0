#include "app/controllers/sandboxprocess.h"

#include "models/json/jsonreader.h"
#include "models/profile/sandboxprofile.h"
#include "models/service/iamanswer.h"
#include "models/text.h"

#include <QCoreApplication>

#include <utility>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace weir {

SandboxProcess::SandboxProcess(QObject *parent) : QObject(parent)
{
    m_process.setProgram(QCoreApplication::applicationFilePath());
    m_process.setArguments({u"sandbox"_s});
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // So that it does not outlive a window that was killed.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readAnnouncement);
    connect(&m_process, &QProcess::errorOccurred, this, &SandboxProcess::explainEnd);
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::explainEnd);
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    m_process.kill();
}

void SandboxProcess::start()
{
    // One that has not said where it serves is still to say so.
    if (m_process.state() == QProcess::NotRunning)
        m_process.start(QIODevice::ReadOnly);
}

QString SandboxProcess::profileName()
{
    return tr("Sandbox");
}

void SandboxProcess::readAnnouncement()
{
    if (m_ready || !m_process.canReadLine())
        return;
    const QByteArray line = m_process.readLine().trimmed();
    const auto announcement = readJson({line.constData(), static_cast<size_t>(line.size())});
    const Json *url = announcement ? announcement->root.find("url") : nullptr;
    const Json *projectId = announcement ? announcement->root.find("project_id") : nullptr;
    const Json *token = announcement ? announcement->root.find("token") : nullptr;
    if (!url || !projectId || !token) {
        Q_EMIT stopped([] { return tr("The sandbox did not say where it serves."); });
        return;
    }
    m_ready = true;
    ConnectionProfile profile;
    profile.id = sandboxProfileId;
    profile.name = profileName();
    profile.region = u"cn-north-4"_s;
    profile.projectId = toQString(projectId->text());
    profile.endpoint = QUrl(toQString(url->text()), QUrl::StrictMode);
    profile.color = u"#1fa971"_s;
    const Json *end = announcement->root.find("expires_at");
    Q_EMIT ready(profile, {Secret(token->text()), end ? iamTime(end->text()) : std::nullopt});
}

void SandboxProcess::explainEnd()
{
    m_ready = false;
    Q_EMIT stopped(
        [reason = m_process.errorString()] { return tr("The sandbox has stopped: %1.").arg(reason); });
}

} // namespace weir
