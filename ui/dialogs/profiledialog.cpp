#include "ui/dialogs/profiledialog.h"

#include "ui/dialogs/fittingarea.h"
#include "ui/dialogs/hostsection.h"
#include "ui/dialogs/inputguard.h"
#include "ui/dialogs/networksection.h"
#include "ui/dialogs/optionsection.h"
#include "ui/dialogs/profileplace.h"
#include "ui/dialogs/signinsection.h"
#include "ui/leveltext.h"
#include "ui/taborder.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

//! Of the frame and the panels around it.
constexpr int roomAround = 64;

QString titleOf(ProfileDialog::Purpose purpose)
{
    switch (purpose) {
    case ProfileDialog::Purpose::Create:
        return ProfileDialog::tr("New profile");
    case ProfileDialog::Purpose::Duplicate:
        return ProfileDialog::tr("Duplicate profile");
    case ProfileDialog::Purpose::Edit:
        return ProfileDialog::tr("Edit profile");
    }
    Q_UNREACHABLE();
}

QString introductionOf(ProfileDialog::Purpose purpose)
{
    if (purpose == ProfileDialog::Purpose::Duplicate) {
        return ProfileDialog::tr("The copy takes over all but the secrets: sign in to it once, and enter the "
                                 "password of its proxy anew.");
    }
    return ProfileDialog::tr("A profile says which project to work on and where its services are. It holds "
                             "no secret.");
}

} // namespace

ProfileDialog::ProfileDialog(Purpose purpose, ConnectionProfile profile, QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_profile(std::move(profile)), m_scroll(new FittingArea(this)),
      m_fault(new QLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(titleOf(purpose));
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    auto *introduction = new QLabel(introductionOf(purpose), this);
    introduction->setWordWrap(true);
    setTone(introduction, Tone::Muted);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    QWidget *form = createForm();
    m_scroll->setWidget(form);
    m_scroll->setMinimumWidth(form->minimumSizeHint().width()
                              + m_scroll->verticalScrollBar()->sizeHint().width());
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(title);
    layout->addWidget(introduction);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_fault);
    layout->addSpacing(metrics::gap);
    layout->addLayout(createButtons());
    orderTabStops(form);
    new InputGuard(this);
    form->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focus) { showFocus(focus); });
    if (purpose != Purpose::Create) {
        for (ProfileSection *section : m_sections)
            section->touchFilled();
    }
    refresh();
    focusField("/name");
}

ProfileDialog::~ProfileDialog()
{
    // The field with the focus says that it was left, as long as somebody is there to hear it; where the
    // focus goes after that is not for half a dialog to hear.
    hide();
    disconnect(qApp, nullptr, this, nullptr);
}

void ProfileDialog::showFault(const QString &message)
{
    showLevelText(m_fault, Level::Error, message);
}

void ProfileDialog::showCaFileFault(const QString &path, const QString &message)
{
    m_network->showCaFileFault(path, message);
}

void ProfileDialog::refuseCaFile(const QString &path, const QString &message)
{
    showCaFileFault(path, message);
    focusField("/ca_file");
}

void ProfileDialog::showSystemProxy(const QUrl &url, const QString &name)
{
    m_network->showSystemProxy(url, name);
}

void ProfileDialog::showProxyPasswordStored()
{
    m_network->showProxyPasswordStored();
}

void ProfileDialog::showProxyPasswordFault(const QString &message)
{
    m_network->showProxyPasswordFault(message);
}

std::optional<Secret> ProfileDialog::takeProxyPassword()
{
    return m_network->takeProxyPassword();
}

void ProfileDialog::setProjectId(const QString &id)
{
    m_place->setProjectId(id);
}

void ProfileDialog::setIamUser(const IamUser &user)
{
    m_profile.iamUser = withKnownId(user, m_profile.iamUser);
}

bool ProfileDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Its rows came, went or grew.
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &ProfileDialog::fit, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void ProfileDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
    // Once more, when the styles of what is shown now have come to it.
    QMetaObject::invokeMethod(this, &ProfileDialog::fit, Qt::QueuedConnection);
}

QWidget *ProfileDialog::createForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    m_place = new ProfilePlace(m_profile, form);
    m_network = new NetworkSection(m_profile, form);
    auto *hosts = new HostSection(m_profile, form);
    addSection(layout, m_place);
    addSection(layout, new SignInSection(m_profile, form));
    addSection(layout, new OptionSection(m_profile, form));
    addSection(layout, hosts);
    addSection(layout, m_network);
    layout->addStretch(1);
    int width = 0;
    for (const ProfileSection *section : m_sections)
        width = std::max(width, section->labelWidthHint());
    for (ProfileSection *section : m_sections)
        section->setLabelWidth(width);
    connect(m_place, &ProfilePlace::hostRequested, hosts, &HostSection::focusHost);
    connect(m_place, &ProfilePlace::projectsRequested, this, &ProfileDialog::requestProjects);
    connect(m_network, &NetworkSection::caFileEntered, this, &ProfileDialog::caFileEntered);
    connect(m_network, &NetworkSection::systemProxyRequested, this, &ProfileDialog::systemProxyRequested);
    return form;
}

void ProfileDialog::addSection(QVBoxLayout *layout, ProfileSection *section)
{
    layout->addWidget(section);
    m_sections.push_back(section);
    connect(section, &ProfileSection::edited, this, &ProfileDialog::refresh);
}

QLayout *ProfileDialog::createButtons()
{
    auto *cancel = newRowButton(tr("Cancel"), this);
    auto *saveButton =
        new QPushButton(m_purpose == Purpose::Edit ? tr("Save profile") : tr("Create profile"), this);
    saveButton->setDefault(true);
    setButtonLook(saveButton, ButtonLook::Primary);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &ProfileDialog::save);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(saveButton);
    return layout;
}

ConnectionProfile ProfileDialog::entered() const
{
    ConnectionProfile profile = m_profile;
    for (const ProfileSection *section : m_sections)
        section->write(profile);
    return profile;
}

ValidationIssues ProfileDialog::findings(const ConnectionProfile &profile) const
{
    ValidationIssues issues = validateProfile(profile);
    for (const ProfileSection *section : m_sections) {
        const ValidationIssues unwritten = section->unwrittenIssues();
        issues.insert(issues.end(), unwritten.begin(), unwritten.end());
    }
    return issues;
}

void ProfileDialog::refresh()
{
    const ConnectionProfile profile = entered();
    const ValidationIssues issues = findings(profile);
    for (ProfileSection *section : m_sections)
        section->refresh(profile, issues);
}

void ProfileDialog::requestProjects()
{
    const ConnectionProfile profile = entered();
    showFault({});
    if (endpointFor(profile, Service::Iam).isEmpty()) {
        showFault(
            tr("The Identity service lists the projects: enter a region, an endpoint, or its host under "
               "Custom hosts."));
        return focusField("/region");
    }
    Q_EMIT projectsRequested(profile);
}

void ProfileDialog::save()
{
    for (ProfileSection *section : m_sections)
        section->touchAll();
    refresh();
    showFault({});
    const ConnectionProfile profile = entered();
    const ValidationIssues issues = findings(profile);
    const auto isError = [&issues](const std::string &pointer) {
        return std::ranges::any_of(issues, [&pointer](const ValidationIssue &issue) {
            return issue.level == Level::Error && issue.pointer == pointer;
        });
    };
    for (const ProfileSection *section : m_sections) {
        const std::optional<std::string> pointer = section->firstField(isError);
        if (pointer)
            return focusField(*pointer);
    }
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    if (fault != issues.end())
        return showFault(fault->message);
    Q_EMIT saveRequested(profile);
}

void ProfileDialog::focusField(const std::string &pointer)
{
    const auto section = std::ranges::find_if(
        m_sections, [&pointer](const ProfileSection *candidate) { return candidate->hasField(pointer); });
    (*section)->focusField(pointer);
}

void ProfileDialog::showFocus(QWidget *focus)
{
    if (focus && m_scroll->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, 0, metrics::sectionGap * 2);
}

void ProfileDialog::fit()
{
    // The scroll area does not say that its page wants another height.
    m_scroll->updateGeometry();
    const QRect room = screen()->availableGeometry();
    const int wanted = std::max(std::min(layout()->totalHeightForWidth(width()), room.height() - roomAround),
                                minimumSizeHint().height());
    // What somebody made larger stays so.
    if (wanted < height() && m_fittedHeight > 0 && height() != m_fittedHeight)
        return;
    resize(width(), wanted);
    m_fittedHeight = height();
    if (const int beyond = frameGeometry().bottom() - room.bottom(); beyond > 0)
        move(x(), std::max(y() - beyond, room.top()));
}

} // namespace weir
