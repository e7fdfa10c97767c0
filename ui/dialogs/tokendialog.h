#pragma once

#include "models/secrets/secret.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace weir {

enum class KeychainState : quint8 { Available, Unavailable };
enum class Remember : quint8 { ForThisSession, InKeychain };

//! Takes a token for a profile. Opened with open().
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    TokenDialog(const QString &profileName, KeychainState keychain, QWidget *parent = nullptr);

    //! Why the token is asked for, such as that the service refused the last one.
    void setReason(const QString &reason);

Q_SIGNALS:
    //! An acceptable token; the dialog closes and forgets it.
    void tokenEntered(const weir::Secret &token, weir::Remember remember);
};

} // namespace weir
