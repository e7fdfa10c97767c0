#pragma once

#include "models/profile/connectionprofile.h"
#include "models/secrets/secret.h"

#include <QDialog>
#include <QUrl>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace weir {

class FittingArea;
class NetworkSection;
class ProfilePlace;
class ProfileSection;

//! Creates or edits a profile. Opened with open(); it stays open until the profile was written: the receiver
//! of saveRequested() calls accept() or showFault().
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Create, Duplicate, Edit };

    //! Whatever of `profile` is not shown is handed on as it is.
    ProfileDialog(Purpose purpose, ConnectionProfile profile, QWidget *parent = nullptr);
    ~ProfileDialog() override;

    //! Why the profile could not be written.
    void showFault(const QString &message);
    //! The file of certificate authorities cannot be used; empty where it can.
    void showCaFileFault(const QString &path, const QString &message);
    //! As showCaFileFault(), where it kept the profile from being written.
    void refuseCaFile(const QString &path, const QString &message);
    //! The proxy that the system names for the address as "host:port"; empty for none.
    void showSystemProxy(const QUrl &url, const QString &name);
    void showProxyPasswordStored();
    //! Why the stored password of the proxy cannot be used.
    void showProxyPasswordFault(const QString &message);
    //! Of the profile that was written: nothing where the stored one stays as it is, an empty one where it is
    //! to be removed. It leaves the dialog.
    [[nodiscard]] std::optional<Secret> takeProxyPassword();
    void setProjectId(const QString &id);
    //! Who signed in from here; the profile remembers it.
    void setIamUser(const IamUser &user);

Q_SIGNALS:
    //! The profile has no errors.
    void saveRequested(const weir::ConnectionProfile &profile);
    //! With what is entered so far; answered by setProjectId(), or not at all.
    void projectsRequested(const weir::ConnectionProfile &profile);
    //! Answered by showCaFileFault().
    void caFileEntered(const QString &path);
    //! Answered by showSystemProxy().
    void systemProxyRequested(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addSection(QVBoxLayout *layout, ProfileSection *section);
    [[nodiscard]] QWidget *createForm();
    [[nodiscard]] QLayout *createButtons();
    [[nodiscard]] ConnectionProfile entered() const;
    [[nodiscard]] ValidationIssues findings(const ConnectionProfile &profile) const;
    void refresh();
    void requestProjects();
    void save();
    void focusField(const std::string &pointer);
    void showFocus(QWidget *focus);
    //! As high as its page, as long as the screen has the room.
    void fit();

    Purpose m_purpose;
    ConnectionProfile m_profile;
    FittingArea *m_scroll;
    std::vector<ProfileSection *> m_sections;
    ProfilePlace *m_place = nullptr;
    NetworkSection *m_network = nullptr;
    QLabel *m_fault;
    //! What fit() made it; 0 before.
    int m_fittedHeight = 0;
};

} // namespace weir
