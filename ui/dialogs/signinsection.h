#pragma once

#include "ui/dialogs/profilesection.h"

namespace weir {

class SegmentedControl;

//! How somebody signs in to a profile. The secrets are asked for at signing in, never here.
class SignInSection final : public ProfileSection
{
    Q_OBJECT

public:
    SignInSection(const ConnectionProfile &profile, QWidget *parent);

    void write(ConnectionProfile &profile) const override;

private:
    [[nodiscard]] SignInMethod method() const;
    void showMethod();

    //! The access key that the stored secret key belongs to; empty where there is none.
    QString m_storedAccessKey;
    SegmentedControl *m_method;
    QLabel *m_methodNote;
    QLineEdit *m_accessKey;
    QLabel *m_accessKeyNote;
};

} // namespace weir
