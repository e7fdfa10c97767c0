#pragma once

#include "models/profile/connectionprofile.h"
#include "models/service/signinquestion.h"
#include "ui/dialogs/tokendialog.h"

#include <QDialog>

#include <optional>

class QGridLayout;
class QPushButton;

namespace weir {

class BusyIndicator;
class InputGuard;
class WrappedLabel;

//! Takes the user and password for a token of a profile's project. Opened with open(); it stays open until
//! the sign-in is over: the receiver of signInRequested() calls accept() or showFault().
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Where nothing is to be kept, it asks in order to list the projects of the account.
    SignInDialog(const ConnectionProfile &profile, KeychainState keychain, QWidget *parent = nullptr);

    //! Why somebody is asked to sign in; may be empty.
    void setReason(const QString &reason);
    //! As it was chosen before.
    void setRememberToken(Remember remember);
    void showFault(const QString &message);
    //! A password is remembered already. Whoever has chosen by now is not overruled.
    void showPasswordStored();
    //! What was entered, for the profile's project or, to list the projects, for none. The password and the
    //! passcode leave the dialog.
    [[nodiscard]] SignInQuestion takeQuestion();
    //! Nothing where that was not asked or not answered: then what is stored stays.
    [[nodiscard]] std::optional<Remember> rememberPassword() const;
    [[nodiscard]] Remember rememberToken() const;

Q_SIGNALS:
    //! Everything that is needed was entered; the dialog waits.
    void signInRequested();
    //! The receiver closes the dialog.
    void tokenInsteadRequested();
    void rememberTokenChosen(weir::Remember remember);

private:
    enum class Waiting : quint8 { No, Yes };

    [[nodiscard]] QLineEdit *addLine(QGridLayout *grid, const QString &label, const QString &text);
    void addPasscode(QGridLayout *grid, const QString &userId);
    [[nodiscard]] QLayout *createButtons();
    void setWaiting(Waiting waiting);
    void updatePasscode();
    //! And stays on the screen.
    void setHeight(int height);
    //! The first line that is empty and must not be; null where there is none.
    [[nodiscard]] QLineEdit *firstEmpty() const;
    void submit();

    QString m_projectId;
    KeychainState m_keychain;
    WrappedLabel *m_reason;
    QWidget *m_fields;
    QLineEdit *m_domain = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_withPasscode = nullptr;
    //! With their labels.
    QList<QWidget *> m_passcodeFields;
    QLineEdit *m_userId = nullptr;
    QLineEdit *m_passcode = nullptr;
    QCheckBox *m_rememberPassword;
    bool m_isRememberingChosen = false;
    QCheckBox *m_rememberToken;
    WrappedLabel *m_fault;
    BusyIndicator *m_progress;
    InputGuard *m_guard;
    QPushButton *m_signIn = nullptr;
};

} // namespace weir
