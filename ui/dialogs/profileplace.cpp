#include "ui/dialogs/profileplace.h"

#include "models/profile/regions.h"
#include "models/text.h"
#include "ui/dialogs/hostsection.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace weir {

ProfilePlace::ProfilePlace(const ConnectionProfile &profile, QWidget *parent)
    : ProfileSection(parent), m_name(addLine("/name", tr("Name"), profile.name))
{
    addRegion(profile.region);
    QPushButton *choose = newRowButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose a project…"));
    choose->setToolTip(tr("Lists the projects of whoever signs in"));
    m_projectId = addLine("/project_id", tr("Project ID"), profile.projectId, choose);
    m_endpoint = addLine("/endpoint", tr("Endpoint"), profile.endpoint.toString());
    m_endpoint->setPlaceholderText(tr("From the region; an address here serves every service"));
    connect(choose, &QPushButton::clicked, this, &ProfilePlace::projectsRequested);
}

void ProfilePlace::write(ConnectionProfile &profile) const
{
    profile.name = m_name->text().trimmed();
    profile.region = m_region->currentText().trimmed();
    profile.projectId = m_projectId->text().trimmed();
    profile.endpoint = addressIn(m_endpoint);
}

ValidationIssues ProfilePlace::unwrittenIssues() const
{
    return addressIssues("/endpoint", m_endpoint);
}

void ProfilePlace::refresh(const ConnectionProfile &entered, const ValidationIssues &issues)
{
    ProfileSection::refresh(entered, issues);
    const std::vector<Service> services = servicesNotListed(entered);
    for (const auto &[service, offer] : m_hostOffers)
        offer->setVisible(std::ranges::find(services, service) != services.end());
    m_offerRow->setVisible(isTouched(m_region) && !services.empty());
}

void ProfilePlace::setProjectId(const QString &id)
{
    m_projectId->setText(id);
    touch(m_projectId);
    m_projectId->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ProfilePlace::addRegion(const QString &region)
{
    m_region = new QComboBox(this);
    m_region->setEditable(true);
    m_region->setInsertPolicy(QComboBox::NoInsert);
    for (const std::string_view listed : allListedRegions())
        m_region->addItem(toQString(listed));
    m_region->setCurrentText(region);
    m_region->lineEdit()->setPlaceholderText(tr("Such as cn-north-4"));
    addRow("/region", tr("Region"), m_region);
    m_region->lineEdit()->setAccessibleName(tr("Region"));
    const auto leave = [this] {
        touch(m_region);
        Q_EMIT edited();
    };
    connect(m_region, &QComboBox::currentTextChanged, this, &ProfileSection::edited);
    connect(m_region, &QComboBox::activated, this, leave);
    connect(m_region->lineEdit(), &QLineEdit::editingFinished, this, leave);
    m_offerRow = new QWidget(this);
    auto *layout = new QHBoxLayout(m_offerRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::columnGap);
    for (const Service service : {Service::EventGrid, Service::Dis}) {
        QPushButton *offer = newRowButton(tr("Host of %1…").arg(serviceName(service)), m_offerRow);
        setButtonLook(offer, ButtonLook::Link);
        setTextStyle(offer, TextStyle::Small);
        layout->addWidget(offer);
        m_hostOffers[service] = offer;
        connect(offer, &QPushButton::clicked, this, [this, service] { Q_EMIT hostRequested(service); });
    }
    layout->addStretch(1);
    addBeneath(m_offerRow);
}

} // namespace weir
