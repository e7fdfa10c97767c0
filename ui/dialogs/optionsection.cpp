#include "ui/dialogs/optionsection.h"

#include "ui/dialogs/colorchoice.h"

#include <QCheckBox>

namespace weir {

OptionSection::OptionSection(const ConnectionProfile &profile, QWidget *parent)
    : ProfileSection(parent), m_color(new ColorChoice(this)),
      m_protected(new QCheckBox(tr("Protected: Apply and Delete ask for the resource's name"), this))
{
    m_color->setColor(profile.color);
    m_protected->setChecked(profile.isProtected);
    addRow("/color", tr("Colour"), m_color);
    addBeneath(m_protected);
}

void OptionSection::write(ConnectionProfile &profile) const
{
    profile.color = m_color->color();
    profile.isProtected = m_protected->isChecked();
}

} // namespace weir
