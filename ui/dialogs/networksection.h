#pragma once

#include "models/secrets/secret.h"
#include "ui/dialogs/profilesection.h"

#include <QUrl>

#include <optional>

namespace weir {

class SegmentedControl;

//! The way to the services: the proxy and whom to trust; folded where all of it is the system's.
class NetworkSection final : public ProfileSection
{
    Q_OBJECT

public:
    NetworkSection(const ConnectionProfile &profile, QWidget *parent);

    void write(ConnectionProfile &profile) const override;
    [[nodiscard]] ValidationIssues unwrittenIssues() const override;
    void refresh(const ConnectionProfile &entered, const ValidationIssues &issues) override;

    //! `name` is "host:port", empty where the system names no proxy for the address.
    void showSystemProxy(const QUrl &url, const QString &name);
    void showProxyPasswordStored();
    //! Why the stored password cannot be used.
    void showProxyPasswordFault(const QString &message);
    //! What becomes of the stored password: nothing where it stays, an empty one where it goes.
    [[nodiscard]] std::optional<Secret> takeProxyPassword();
    //! Why the file cannot be used; empty where it can.
    void showCaFileFault(const QString &path, const QString &message);

Q_SIGNALS:
    //! To be answered by showSystemProxy().
    void systemProxyRequested(const QUrl &url);
    //! To be answered by showCaFileFault().
    void caFileEntered(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class StoredPassword : quint8 { None, Kept, Removed };

    void addProxy(const ProxySettings &proxy);
    void addCaFile(const QString &caFile);
    [[nodiscard]] ProxySettings proxy() const;
    void showProxy();
    void showPasswordState();
    //! The stored password is for that one alone.
    [[nodiscard]] bool isProxyOfBefore() const;
    void askForSystemProxy();
    void askForCaFile();
    void chooseCaFile();

    SegmentedControl *m_use = nullptr;
    QLabel *m_useNote = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_removePassword = nullptr;
    QLabel *m_passwordNote = nullptr;
    QString m_hostBefore;
    QString m_portBefore;
    StoredPassword m_stored = StoredPassword::None;
    QString m_storedFault;
    QLineEdit *m_caFile = nullptr;
    QString m_faultyCaFile;
    QString m_caFileFault;
    //! What the system's proxy is asked about.
    QUrl m_url;
};

} // namespace weir
