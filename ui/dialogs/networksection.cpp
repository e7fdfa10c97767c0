#include "ui/dialogs/networksection.h"

#include "models/secrets/standin.h"
#include "ui/dialogs/filechoice.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <limits>

namespace weir {

namespace {

//! In the order of the segments.
constexpr std::array proxyUses{ProxyUse::System, ProxyUse::None, ProxyUse::Http, ProxyUse::Socks5};

QString proxyUseText(ProxyUse use)
{
    switch (use) {
    case ProxyUse::System:
        return NetworkSection::tr("System", "proxy");
    case ProxyUse::None:
        return NetworkSection::tr("None", "proxy");
    case ProxyUse::Http:
        return NetworkSection::tr("HTTP", "proxy");
    case ProxyUse::Socks5:
        return NetworkSection::tr("SOCKS5", "proxy");
    }
    Q_UNREACHABLE();
}

} // namespace

NetworkSection::NetworkSection(const ConnectionProfile &profile, QWidget *parent) : ProfileSection(parent)
{
    addProxy(profile.proxy);
    m_hostBefore = m_host->text();
    m_portBefore = m_port->text();
    addCaFile(profile.caFile);
    makeFoldable(tr("Proxy and certificates"));
    connect(this, &ProfileSection::unfolded, this, &NetworkSection::askForSystemProxy);
    showProxy();
    if (profile.proxy.use != ProxyUse::System || !profile.caFile.isEmpty())
        unfold();
}

void NetworkSection::write(ConnectionProfile &profile) const
{
    profile.proxy = proxy();
    profile.caFile = m_caFile->text().trimmed();
}

ValidationIssues NetworkSection::unwrittenIssues() const
{
    ValidationIssues issues;
    if (namesProxy(proxy().use) && !m_password->text().isEmpty() && proxy().userName.isEmpty()) {
        issues.push_back({.pointer = "/proxy/user_name",
                          .code = IssueCode::Required,
                          .message = tr("The proxy password belongs to a proxy user; enter the user, or "
                                        "clear the password.")});
    }
    if (const QString fault = standInFault(m_password->text().toStdString());
        namesProxy(proxy().use) && !fault.isEmpty())
        issues.push_back({.pointer = "/proxy/password", .code = IssueCode::Pattern, .message = fault});
    if (!m_caFileFault.isEmpty() && m_caFile->text().trimmed() == m_faultyCaFile)
        issues.push_back({.pointer = "/ca_file", .code = IssueCode::Format, .message = m_caFileFault});
    return issues;
}

void NetworkSection::refresh(const ConnectionProfile &entered, const ValidationIssues &issues)
{
    ProfileSection::refresh(entered, issues);
    showPasswordState();
    const QUrl url = endpointFor(entered, Service::EventGrid);
    if (url == m_url)
        return;
    m_url = url;
    askForSystemProxy();
}

void NetworkSection::showSystemProxy(const QUrl &url, const QString &name)
{
    if (proxy().use != ProxyUse::System || url != m_url)
        return;
    m_useNote->setText(name.isEmpty() ? tr("The system names no proxy for %1.").arg(url.host())
                                      : tr("The system's proxy for %1 is %2.").arg(url.host(), name));
}

void NetworkSection::showProxyPasswordStored()
{
    m_stored = StoredPassword::Kept;
    showPasswordState();
}

void NetworkSection::showProxyPasswordFault(const QString &message)
{
    m_storedFault = message;
    showPasswordState();
}

std::optional<Secret> NetworkSection::takeProxyPassword()
{
    const Secret entered(m_password->text().toStdString());
    m_password->clear();
    if (!entered.isEmpty() && needsPassword(proxy()))
        return entered.clone();
    if (m_stored == StoredPassword::Removed)
        return Secret();
    return std::nullopt;
}

void NetworkSection::showCaFileFault(const QString &path, const QString &message)
{
    m_faultyCaFile = path;
    m_caFileFault = message;
    Q_EMIT edited();
}

void NetworkSection::showEvent(QShowEvent *event)
{
    ProfileSection::showEvent(event);
    // Now there is somebody to answer.
    askForSystemProxy();
    askForCaFile();
}

void NetworkSection::addProxy(const ProxySettings &proxy)
{
    QStringList texts;
    for (const ProxyUse use : proxyUses)
        texts.append(proxyUseText(use));
    m_use = new SegmentedControl(texts, this);
    m_use->setCurrent(static_cast<int>(std::ranges::find(proxyUses, proxy.use) - proxyUses.begin()));
    addRow("/proxy/use", tr("Proxy"), m_use);
    m_use->setDescription(tr("Proxy"));
    m_useNote = addNote();
    m_host = addLine("/proxy/host", tr("Proxy host"), proxy.host);
    m_host->setPlaceholderText(tr("Such as proxy.example.com"));
    m_port =
        addLine("/proxy/port", tr("Proxy port"), proxy.port == 0 ? QString() : QString::number(proxy.port));
    m_port->setPlaceholderText(tr("Such as 3128"));
    m_user = addLine("/proxy/user_name", tr("Proxy user"), proxy.userName);
    m_user->setPlaceholderText(tr("Only where the proxy asks for a sign-in"));
    m_removePassword = newRowButton({}, this);
    m_password = addLine("/proxy/password", tr("Proxy password"), {}, m_removePassword);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(std::numeric_limits<int>::max());
    m_passwordNote = addNote();
    connect(m_use, &SegmentedControl::chosen, this, [this] {
        showProxy();
        askForSystemProxy();
        Q_EMIT edited();
    });
    connect(m_password, &QLineEdit::textChanged, this, &NetworkSection::showPasswordState);
    connect(m_user, &QLineEdit::textChanged, this, &NetworkSection::showPasswordState);
    connect(m_removePassword, &QPushButton::clicked, this, [this] {
        m_stored = m_stored == StoredPassword::Kept ? StoredPassword::Removed : StoredPassword::Kept;
        showPasswordState();
    });
}

void NetworkSection::addCaFile(const QString &caFile)
{
    QPushButton *choose = newRowButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose a CA file…"));
    m_caFile = addLine("/ca_file", tr("CA file"), caFile, choose);
    m_caFile->setPlaceholderText(tr("The system's certificate authorities alone"));
    QLabel *note = addNote();
    note->setText(tr("A PEM file of further certificate authorities, such as a company's own."));
    connect(choose, &QPushButton::clicked, this, &NetworkSection::chooseCaFile);
    connect(m_caFile, &QLineEdit::editingFinished, this, &NetworkSection::askForCaFile);
}

ProxySettings NetworkSection::proxy() const
{
    return {.use = proxyUses[static_cast<size_t>(m_use->current())],
            .host = m_host->text().trimmed(),
            .port = m_port->text().trimmed().toInt(),
            .userName = m_user->text().trimmed()};
}

void NetworkSection::showProxy()
{
    const ProxyUse use = proxy().use;
    for (const QLineEdit *line : {m_host, m_port, m_user, m_password})
        setRowVisible(line, namesProxy(use));
    switch (use) {
    case ProxyUse::System:
        m_useNote->setText(tr("Whatever the system says for each address."));
        break;
    case ProxyUse::None:
        m_useNote->setText(tr("Straight to the services, whatever the system says."));
        break;
    case ProxyUse::Http:
        m_useNote->setText(tr("Through an HTTP proxy (CONNECT); it sees no request and no secret."));
        break;
    case ProxyUse::Socks5:
        m_useNote->setText(tr("Through a SOCKS5 proxy, which also looks up the names of the hosts."));
        break;
    }
    showPasswordState();
}

void NetworkSection::showPasswordState()
{
    const bool isShown = namesProxy(proxy().use);
    m_removePassword->setVisible(isShown && m_stored != StoredPassword::None);
    m_removePassword->setText(m_stored == StoredPassword::Removed ? tr("Keep") : tr("Remove"));
    m_removePassword->setAccessibleName(m_stored == StoredPassword::Removed
                                            ? tr("Keep the proxy password")
                                            : tr("Remove the proxy password"));
    if (!m_password->text().isEmpty())
        m_passwordNote->setText(tr("Goes to the system keychain when you save, never into the profile."));
    else if (m_stored == StoredPassword::Kept && !isProxyOfBefore())
        m_passwordNote->setText(
            tr("One is stored for another proxy and not used with this one; enter it again."));
    else if (m_stored == StoredPassword::Kept)
        m_passwordNote->setText(tr("Stored; type another to replace it."));
    else if (m_stored == StoredPassword::Removed)
        m_passwordNote->setText(tr("Removed when you save."));
    else
        m_passwordNote->setText(m_storedFault.isEmpty() ? tr("Not stored.") : m_storedFault);
}

bool NetworkSection::isProxyOfBefore() const
{
    return m_host->text().trimmed() == m_hostBefore && m_port->text().trimmed() == m_portBefore;
}

void NetworkSection::askForSystemProxy()
{
    if (!m_use->isVisibleTo(this) || proxy().use != ProxyUse::System || m_url.isEmpty())
        return;
    Q_EMIT systemProxyRequested(m_url);
}

void NetworkSection::askForCaFile()
{
    if (const QString path = m_caFile->text().trimmed(); !path.isEmpty())
        Q_EMIT caFileEntered(path);
}

void NetworkSection::chooseCaFile()
{
    QFileDialog *dialog = newCertificateDialog(tr("Choose a file of certificate authorities"), this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(path);
        touch(m_caFile);
        m_caFile->setFocus(Qt::OtherFocusReason);
        askForCaFile();
    });
    dialog->open();
}

} // namespace weir
