#include "app/controllers/topicnamescontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/flows/topiclistflow.h"
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
    read(TopicKind::SmnTopic);
    read(TopicKind::DisStream);
}

void TopicNamesController::read(TopicKind kind)
{
    delete m_flows[kind];
    auto *flow = new TopicListFlow(*m_session.client(), *m_session.profile(), kind, this);
    m_flows[kind] = flow;
    connect(flow, &TopicListFlow::finished, this,
            [this, kind](const QSet<QString> &names, const std::optional<ApiError> &error) {
                take(kind, names, error);
            });
    flow->start();
}

void TopicNamesController::take(TopicKind kind, const QSet<QString> &names,
                                const std::optional<ApiError> &error)
{
    m_flows[kind]->deleteLater();
    m_flows[kind] = nullptr;
    if (error && error->kind == ApiError::Kind::Unauthorized)
        m_session.signInAgain(this);
    std::optional<QSet<QString>> &listed =
        kind == TopicKind::SmnTopic ? m_names.smnTopics : m_names.disStreams;
    listed = error ? std::nullopt : std::optional(names);
    tellDrafts();
}

void TopicNamesController::forget()
{
    for (const auto &[kind, flow] : m_flows)
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
