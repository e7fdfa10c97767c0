#include "tests/support/commandscene.h"

#include "app/sandbox/sandbox.h"
#include "app/storage/profilestore.h"

#include <QFile>
#include <QTest>
#include <QTestEventLoop>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int longestRun = 60;
const QString profileName = u"Box"_s;

} // namespace

CommandScene::CommandScene()
{
    if (!m_folder.isValid())
        qFatal("no folder for the test");
}

void CommandScene::signInTo(const QUrl &endpoint, const QString &projectId, const QByteArray &token)
{
    ConnectionProfile profile;
    profile.name = profileName;
    profile.projectId = projectId;
    profile.endpoint = endpoint;
    if (!ProfileStore(path(u"config"_s)).add(profile))
        qFatal("the profile cannot be kept");
    static_cast<void>(file(u"token"_s, token));
}

void CommandScene::signInTo(const Sandbox &sandbox)
{
    signInTo(sandbox.url(), sandbox.projectId(), sandbox.token());
}

QStringList CommandScene::signInOptions() const
{
    return {u"--profile"_s, profileName, u"--token-file"_s, path(u"token"_s)};
}

CommandRun CommandScene::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, path(u"config"_s)} + arguments);
    process.closeWriteChannel();
    return end(process);
}

CommandRun CommandScene::signedIn(const QStringList &arguments) const
{
    return run(arguments + signInOptions());
}

void CommandScene::start(QProcess &process, const QStringList &arguments) const
{
    process.start(QStringLiteral(WEIR_PROGRAM),
                  QStringList{u"--config-dir"_s, path(u"config"_s)} + arguments + signInOptions());
}

CommandRun CommandScene::end(QProcess &process)
{
    QTestEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QTestEventLoop::exitLoop);
    if (process.state() != QProcess::NotRunning)
        loop.enterLoop(longestRun);
    const bool hasEnded =
        process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString CommandScene::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray CommandScene::contentOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace weir
