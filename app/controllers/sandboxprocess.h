#pragma once

#include "app/secrets/secretstore.h"
#include "models/profile/connectionprofile.h"
#include "models/text/livetext.h"

#include <QObject>
#include <QProcess>

namespace weir {

//! The sandbox as a program of its own beside the window: `weir sandbox`, which ends with this object.
class SandboxProcess final : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    void start();

    //! In the user's language.
    [[nodiscard]] static QString profileName();

Q_SIGNALS:
    //! It serves. The profile and the token hold until stopped().
    void ready(const weir::ConnectionProfile &profile, const weir::StoredSecret &token);
    //! It could not be started, or ended by itself; one sentence.
    void stopped(const weir::LiveText &message);

private:
    void readAnnouncement();
    void explainEnd();

    QProcess m_process;
    bool m_ready = false;
};

} // namespace weir
