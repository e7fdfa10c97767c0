#include "ui/dialogs/hostsection.h"

#include "models/profile/regions.h"

#include <QLineEdit>

#include <algorithm>

namespace weir {

namespace {

std::string hostPointer(Service service)
{
    return "/endpoints/" + std::string(serviceKey(service));
}

} // namespace

QUrl addressIn(const QLineEdit *line)
{
    return QUrl(line->text().trimmed(), QUrl::StrictMode);
}

ValidationIssues addressIssues(const std::string &pointer, const QLineEdit *line)
{
    const QUrl url = addressIn(line);
    if (line->text().trimmed().isEmpty() || !url.isEmpty())
        return {};
    return {{.pointer = pointer, .code = IssueCode::Format, .message = endpointFault(url)}};
}

HostSection::HostSection(const ConnectionProfile &profile, QWidget *parent) : ProfileSection(parent)
{
    for (const Service service : allServices) {
        const auto own = profile.serviceEndpoints.find(service);
        const QString text = own == profile.serviceEndpoints.end() ? QString() : own->second.toString();
        m_lines[service] = addLine(hostPointer(service), serviceName(service), text);
    }
    makeFoldable(tr("Custom hosts"));
    if (!profile.serviceEndpoints.empty())
        unfold();
}

void HostSection::write(ConnectionProfile &profile) const
{
    profile.serviceEndpoints.clear();
    for (const auto &[service, line] : m_lines) {
        if (const QUrl url = addressIn(line); !url.isEmpty())
            profile.serviceEndpoints[service] = url;
    }
}

ValidationIssues HostSection::unwrittenIssues() const
{
    ValidationIssues issues;
    for (const auto &[service, line] : m_lines) {
        const ValidationIssues found = addressIssues(hostPointer(service), line);
        issues.insert(issues.end(), found.begin(), found.end());
    }
    return issues;
}

void HostSection::refresh(const ConnectionProfile &entered, const ValidationIssues &issues)
{
    ProfileSection::refresh(entered, issues);
    ConnectionProfile usual = entered;
    usual.serviceEndpoints.clear();
    const std::vector<Service> unlisted = servicesNotListed(usual);
    for (const auto &[service, line] : m_lines) {
        // The endpoint may have a password, which is refused where it was entered.
        const QString address = endpointFor(usual, service).toString(QUrl::RemoveUserInfo);
        if (address.isEmpty())
            line->setPlaceholderText(tr("From the region"));
        else if (std::ranges::find(unlisted, service) != unlisted.end())
            line->setPlaceholderText(tr("Such as %1").arg(address));
        else
            line->setPlaceholderText(address);
    }
}

void HostSection::focusHost(Service service)
{
    focusField(hostPointer(service));
}

} // namespace weir
