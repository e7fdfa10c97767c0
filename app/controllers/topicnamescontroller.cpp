#include "app/controllers/topicnamescontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/flows/picklistflow.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace weir {

TopicNamesController::TopicNamesController(MainWindow &window, SessionController &session, QObject *parent)
    : QObject(parent), m_window(window), m_session(session)
{
    connect(&session, &SessionController::signedIn, this, &TopicNamesController::refresh);
    connect(&session, &SessionController::signedOut, this, &TopicNamesController::forget);
}

void TopicNamesController::compare(ResourceDraft *draft)
{
    if (!concerns(draft))
        return;
    draft->setTopicNames(m_names);
    if (!m_wereRead)
        refresh();
}

void TopicNamesController::refresh()
{
    const std::vector<ResourceDraft *> drafts = m_window.drafts();
    if (!m_session.client()
        || std::ranges::none_of(drafts, [this](const ResourceDraft *draft) { return concerns(draft); }))
        return;
    m_wereRead = true;
    read(PickList::SmnTopics);
    read(PickList::DisStreams);
}

void TopicNamesController::read(PickList list)
{
    delete m_flows[list];
    m_arrived[list].clear();
    auto *flow = new PickListFlow(*m_session.client(), *m_session.profile(), {.list = list}, this);
    m_flows[list] = flow;
    connect(flow, &PickListFlow::itemsArrived, this, [this, list](const std::vector<PickItem> &items) {
        for (const PickItem &item : items)
            m_arrived[list].insert(item.value);
    });
    connect(flow, &PickListFlow::finished, this,
            [this, list](const std::optional<ApiError> &error) { take(list, error); });
    flow->start();
}

void TopicNamesController::take(PickList list, const std::optional<ApiError> &error)
{
    m_flows[list]->deleteLater();
    m_flows[list] = nullptr;
    if (error && error->kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this);
    std::optional<QSet<QString>> &listed =
        list == PickList::SmnTopics ? m_names.smnTopics : m_names.disStreams;
    listed = error ? std::nullopt : std::optional(m_arrived[list]);
    tellDrafts();
}

void TopicNamesController::forget()
{
    for (const auto &[list, flow] : m_flows)
        delete flow;
    m_flows.clear();
    m_names = {};
    m_wereRead = false;
    for (ResourceDraft *draft : m_window.drafts())
        draft->setTopicNames({});
}

bool TopicNamesController::concerns(const ResourceDraft *draft) const
{
    return draft->kind() == ResourceKind::EventSubscription && m_session.profile()
        && (draft->profileId().isEmpty() || draft->profileId() == m_session.profile()->id);
}

void TopicNamesController::tellDrafts()
{
    for (ResourceDraft *draft : m_window.drafts()) {
        if (concerns(draft))
            draft->setTopicNames(m_names);
    }
}

} // namespace weir
