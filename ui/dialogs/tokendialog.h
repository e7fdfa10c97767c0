#pragma once

#include "models/profile/connectionprofile.h"
#include "models/secrets/credentials.h"

#include <QDateTime>
#include <QDialog>

#include <optional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace weir {

class WrappedLabel;

enum class KeychainState : quint8 {
    Available,
    Unavailable,
    Unasked, //!< What is entered is used once and kept nowhere.
};
enum class Remember : quint8 { ForThisSession, InKeychain };

//! What somebody enters beside the secrets.
struct TokenEntry
{
    bool isTemporary = false;
    std::optional<QDateTime> end = {};
    Remember remember = Remember::InKeychain;
};

//! Takes what a profile signs in with: a token, or the secret key of its AK/SK pair and, of a temporary pair,
//! its security token. Opened with open().
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    TokenDialog(const ConnectionProfile &profile, KeychainState keychain, QWidget *parent = nullptr);

    //! Why the token is asked for, such as that the service refused the last one; may be empty.
    void setReason(const QString &reason);
    //! As it was entered before.
    void setEntry(const TokenEntry &entry);

Q_SIGNALS:
    //! What can be sent. `expires` where somebody said it. The dialog closes; the texts are overwritten when
    //! the last receiver returns.
    void credentialsEntered(const weir::Credentials &credentials, const std::optional<QDateTime> &expires,
                            weir::Remember remember);

private:
    [[nodiscard]] QLineEdit *addLine(QGridLayout *grid, const QString &label);
    void addTemporary(QGridLayout *grid);
    void updatePlace();
    void updateTemporary();
    //! Of the pair that is entered; nothing where somebody did not say it, or where it is no time.
    [[nodiscard]] std::optional<QDateTime> enteredEnd() const;
    //! The first line with something that cannot be sent, and why; null where there is none.
    [[nodiscard]] QLineEdit *firstFaulty(QString &fault) const;
    [[nodiscard]] Credentials takeCredentials();
    void accept() override;

    SignInMethod m_method;
    QString m_accessKey;
    KeychainState m_keychain;
    WrappedLabel *m_reason;
    QLineEdit *m_secret = nullptr;
    QCheckBox *m_isTemporary = nullptr;
    QLineEdit *m_securityToken = nullptr;
    QLineEdit *m_end = nullptr;
    QLabel *m_fault;
    QCheckBox *m_remember;
    QLabel *m_place;
};

} // namespace weir
