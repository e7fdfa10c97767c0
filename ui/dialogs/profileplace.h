#pragma once

#include "ui/dialogs/profilesection.h"

#include <map>

class QComboBox;

namespace weir {

//! Where a profile leads: its name, region, project and endpoint.
class ProfilePlace final : public ProfileSection
{
    Q_OBJECT

public:
    ProfilePlace(const ConnectionProfile &profile, QWidget *parent);

    void write(ConnectionProfile &profile) const override;
    [[nodiscard]] ValidationIssues unwrittenIssues() const override;
    void refresh(const ConnectionProfile &entered, const ValidationIssues &issues) override;

    void setProjectId(const QString &id);

Q_SIGNALS:
    //! For a service that is not listed in the region.
    void hostRequested(weir::Service service);
    void projectsRequested();

private:
    void addRegion(const QString &region);

    QLineEdit *m_name;
    QComboBox *m_region = nullptr;
    //! To enter a host for the service; they stand beneath the warning that it is not listed.
    std::map<Service, QPushButton *> m_hostOffers;
    QWidget *m_offerRow = nullptr;
    QLineEdit *m_projectId = nullptr;
    QLineEdit *m_endpoint = nullptr;
};

} // namespace weir
