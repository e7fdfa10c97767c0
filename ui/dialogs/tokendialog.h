#pragma once

#include "models/profile/connectionprofile.h"
#include "models/secrets/secret.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace weir {

enum class KeychainState : quint8 { Available, Unavailable };
enum class Remember : quint8 { ForThisSession, InKeychain };

//! Takes what a profile signs in with: a token, or the secret key of its AK/SK pair. Opened with open().
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    TokenDialog(const QString &profileName, SignInMethod method, KeychainState keychain,
                QWidget *parent = nullptr);

    //! Why the token is asked for, such as that the service refused the last one; may be empty.
    void setReason(const QString &reason);

Q_SIGNALS:
    //! An acceptable token or secret key. The dialog closes; the text is overwritten when the last receiver
    //! returns.
    void tokenEntered(const weir::Secret &token, weir::Remember remember);

private:
    void updatePlace();
    void accept() override;

    SignInMethod m_method;
    KeychainState m_keychain;
    QLabel *m_reason;
    QLineEdit *m_token;
    QLabel *m_fault;
    QCheckBox *m_remember;
    QLabel *m_place;
};

} // namespace weir
