#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace weir {

class Sandbox;

//! How a run of the program ended.
struct CommandRun
{
    //! -1 where it did not end by itself.
    int exitCode = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

//! The program as a shell runs it, with a folder of its own. Servers may be of this process: it goes on while
//! the program runs.
class CommandScene
{
public:
    CommandScene();

    //! The profile that signedIn() uses, and its token.
    void signInTo(const QUrl &endpoint, const QString &projectId, const QByteArray &token);
    void signInTo(const Sandbox &sandbox);

    [[nodiscard]] CommandRun run(const QStringList &arguments) const;
    [[nodiscard]] CommandRun signedIn(const QStringList &arguments) const;
    //! Starts it, to end it in the middle.
    void start(QProcess &process, const QStringList &arguments) const;
    //! Waits until it ends.
    [[nodiscard]] static CommandRun end(QProcess &process);

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    //! Writes the file and returns its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray contentOf(const QString &name) const;

private:
    [[nodiscard]] QStringList signInOptions() const;

    QTemporaryDir m_folder;
};

} // namespace weir
