#pragma once

#include "ui/dialogs/profilesection.h"

#include <map>

namespace weir {

//! Addresses of single services, folded until there is one.
class HostSection final : public ProfileSection
{
    Q_OBJECT

public:
    HostSection(const ConnectionProfile &profile, QWidget *parent);

    void write(ConnectionProfile &profile) const override;
    [[nodiscard]] ValidationIssues unwrittenIssues() const override;
    void refresh(const ConnectionProfile &entered, const ValidationIssues &issues) override;

    void focusHost(Service service);

private:
    std::map<Service, QLineEdit *> m_lines;
};

//! What was entered as an address; empty where it is none.
[[nodiscard]] QUrl addressIn(const QLineEdit *line);
//! A text that is no URL at all does not reach the profile, so the profile cannot tell.
[[nodiscard]] ValidationIssues addressIssues(const std::string &pointer, const QLineEdit *line);

} // namespace weir
