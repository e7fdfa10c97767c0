#pragma once

#include "app/sandbox/sandbox.h"
#include "app/windowprogram.h"
#include "models/profile/connectionprofile.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/shownwidgets.h"

#include <QDateTime>
#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace weir {
class MainWindow;
}

namespace weir::test {

//! Where sign-ins live and end, for tests that derive from it: the window with a profile of its own, a
//! sandbox, and the keychain of a private session.
class SessionWindow : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    //! Starts a sandbox, and adds a profile of its user, which the program chooses when it starts.
    void addProfile(const SandboxOptions &options = {});
    //! For this service, in place of the sandbox.
    void use(const ScriptedServer &server, Service service);
    void remember(QLatin1StringView name, const QString &text,
                  const std::optional<QDateTime> &expiresAt = {});
    //! The sandbox's.
    void rememberToken(const std::optional<QDateTime> &expiresAt = {});
    void startProgram(NoticeTimes notices = {});
    [[nodiscard]] QByteArray remembered(QLatin1StringView name) const;
    void openSignIn();
    void signInBy(const QString &password);
    void closeDialog();
    [[nodiscard]] qsizetype listedStreams();
    [[nodiscard]] qsizetype streamRequests()
    {
        return requests(QStringLiteral("GET"), QStringLiteral("/eventstreamings"));
    }
    //! Requests for a token.
    [[nodiscard]] qsizetype signIns()
    {
        return requests(QStringLiteral("POST"), QStringLiteral("/v3/auth/tokens"));
    }
    [[nodiscard]] qsizetype requests(const QString &method, const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowProgram> m_program;
    ConnectionProfile m_profile;

protected Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

inline const QString rememberPassword = QStringLiteral("Remember the password, to renew the token by itself");

//! A list of one, as EventGrid gives it.
[[nodiscard]] Answer oneStream();

} // namespace weir::test
