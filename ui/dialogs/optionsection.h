#pragma once

#include "ui/dialogs/profilesection.h"

class QCheckBox;

namespace weir {

class ColorChoice;

//! What tells a profile apart and guards it.
class OptionSection final : public ProfileSection
{
    Q_OBJECT

public:
    OptionSection(const ConnectionProfile &profile, QWidget *parent);

    void write(ConnectionProfile &profile) const override;

private:
    ColorChoice *m_color;
    QCheckBox *m_protected;
};

} // namespace weir
