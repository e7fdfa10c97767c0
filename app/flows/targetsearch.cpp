#include "app/flows/targetsearch.h"

#include "app/flows/resourcelistflow.h"
#include "models/text.h"

#include <utility>

namespace weir {

TargetSearch::TargetSearch(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind,
                           QString name, QObject *parent)
    : QObject(parent), m_name(std::move(name)), m_list(new ResourceListFlow(client, profile, kind, this))
{
    connect(m_list, &ResourceListFlow::itemsArrived, this, &TargetSearch::takeItems);
    connect(m_list, &ResourceListFlow::finished, this,
            [this](const std::optional<ApiError> &error) { Q_EMIT finished(m_ids, error); });
}

void TargetSearch::start()
{
    m_list->start();
}

void TargetSearch::cancel()
{
    m_list->cancel();
}

void TargetSearch::takeItems(const std::vector<Json> &items)
{
    for (const Json &item : items) {
        const Json *name = item.find("name");
        const Json *id = item.find("id");
        if (id && (m_name.isEmpty() || (name && toQString(name->text()) == m_name)))
            m_ids << toQString(id->text());
    }
}

} // namespace weir
