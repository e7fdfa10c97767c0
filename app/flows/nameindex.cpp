#include "app/flows/nameindex.h"

#include "app/api/apiclient.h"
#include "app/flows/resourcelistflow.h"
#include "models/text.h"

#include <utility>

namespace weir {

NameIndex::NameIndex(ApiClient &client, ConnectionProfile profile, QObject *parent)
    : QObject(parent), m_client(&client), m_profile(std::move(profile))
{
}

NameIndex::~NameIndex() = default;

void NameIndex::find(ResourceKind kind, const QString &name, QObject *context, Handler handler)
{
    Names &names = m_names[kind];
    Question question{name, context, std::move(handler)};
    if (names.isComplete)
        return answer(question, names.ids.values(name));
    names.questions.push_back(std::move(question));
    if (!names.list)
        read(kind);
}

void NameIndex::cancel()
{
    for (auto &[kind, names] : m_names) {
        if (names.list)
            names.list->cancel();
    }
}

void NameIndex::read(ResourceKind kind)
{
    if (!m_client)
        return takeEnd(kind, ApiError{.kind = ApiError::Kind::Canceled});
    Names &names = m_names[kind];
    names.ids.clear();
    names.list = new ResourceListFlow(*m_client, m_profile, kind, this);
    connect(names.list, &ResourceListFlow::itemsArrived, this, [&names](const std::vector<Json> &items) {
        for (const Json &item : items) {
            const Json *name = item.find("name");
            const Json *id = item.find("id");
            if (name && id)
                names.ids.insert(toQString(name->text()), toQString(id->text()));
        }
    });
    connect(names.list, &ResourceListFlow::finished, this,
            [this, kind](const std::optional<ApiError> &error) { takeEnd(kind, error); });
    names.list->start();
}

void NameIndex::takeEnd(ResourceKind kind, const std::optional<ApiError> &error)
{
    Names &names = m_names[kind];
    if (names.list) {
        names.list->deleteLater();
        names.list = nullptr;
    }
    names.isComplete = !error;
    for (const Question &question : std::exchange(names.questions, {}))
        answer(question, error ? Result<QStringList, ApiError>(*error) : names.ids.values(question.name));
}

void NameIndex::answer(const Question &question, const Result<QStringList, ApiError> &ids)
{
    if (question.context)
        question.handler(ids);
}

} // namespace weir
