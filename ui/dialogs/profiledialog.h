#pragma once

#include "models/profile/connectionprofile.h"

#include <QDialog>

namespace weir {

//! Creates or edits a profile. Opened with open(); it stays open until the profile was written: the caller
//! calls accept() or showFault().
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Create, Edit };

    ProfileDialog(Purpose purpose, const ConnectionProfile &profile, QWidget *parent = nullptr);

    //! Why the profile could not be written.
    void showFault(const QString &message);

Q_SIGNALS:
    //! Has no errors.
    void saveRequested(const weir::ConnectionProfile &profile);
};

} // namespace weir
