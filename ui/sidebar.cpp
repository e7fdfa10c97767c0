#include "ui/sidebar.h"

#include "ui/followlanguage.h"
#include "ui/navigationbutton.h"
#include "ui/profilebutton.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A project ID is 32 characters; its ends tell one from another.
QString shortened(const QString &projectId)
{
    constexpr qsizetype longest = 13;
    return projectId.size() <= longest ? projectId : projectId.left(6) + u'…' + projectId.right(4);
}

QString placeOf(const ConnectionProfile &profile)
{
    const QString place = profile.region.isEmpty() ? profile.endpoint.host() : profile.region;
    return place.isEmpty()
        ? shortened(profile.projectId)
        : Sidebar::tr("%1 · %2", "region and project").arg(place, shortened(profile.projectId));
}

} // namespace

Sidebar::Sidebar(QMenu *profileMenu, QWidget *parent)
    : QWidget(parent), m_profile(new ProfileButton(this)), m_drafts(new NavigationButton(this)),
      m_history(new NavigationButton(this))
{
    setObjectName(u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    // Not as the button's own menu: that one waits for an answer in an event loop of its own.
    connect(m_profile, &QAbstractButton::clicked, this, [this, profileMenu] {
        profileMenu->popup(m_profile->mapToGlobal(QPoint(0, m_profile->height())));
    });
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        m_lists[kind] = new NavigationButton(this);
    followLanguage(this, [this] {
        m_drafts->setText(tr("Drafts"));
        m_history->setText(tr("History"));
        for (const auto &[kind, button] : m_lists)
            button->setText(resourcesName(kind));
        setKeptDrafts(m_keptDrafts);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(2);
    layout->addWidget(m_profile);
    layout->addSpacing(8);
    for (const auto &[kind, button] : m_lists) {
        layout->addWidget(button);
        connect(button->mark(), &CurrentMark::chosen, this, [this, kind = kind] { Q_EMIT listChosen(kind); });
    }
    // Screen readers go by the order in which they came to be.
    m_drafts->raise();
    m_history->raise();
    layout->addWidget(m_drafts);
    layout->addWidget(m_history);
    // It leads to a dialog, which is never what is in front.
    m_drafts->setCheckable(false);
    connect(m_drafts, &QAbstractButton::clicked, this, &Sidebar::draftsChosen);
    connect(m_history->mark(), &CurrentMark::chosen, this, &Sidebar::historyChosen);
    layout->addStretch(1);
    setProfile(nullptr);
}

void Sidebar::setProfile(const ConnectionProfile *profile)
{
    if (profile)
        m_profile->setProfile(profile->name, placeOf(*profile), profile->color);
    else
        m_profile->setProfile(tr("No profile"), tr("Choose or create one"), {});
}

void Sidebar::setCount(ResourceKind kind, const QString &count)
{
    m_lists.at(kind)->setCount(count);
}

void Sidebar::setKeptDrafts(qsizetype count)
{
    m_keptDrafts = count;
    m_drafts->setCount(count == 0 ? QString() : QLocale().toString(count));
}

void Sidebar::setCurrent(std::optional<ResourceKind> kind)
{
    for (const auto &[candidate, button] : m_lists)
        button->mark()->setCurrent(candidate == kind);
}

void Sidebar::setHistoryCurrent(bool isCurrent)
{
    m_history->mark()->setCurrent(isCurrent);
}

} // namespace weir
