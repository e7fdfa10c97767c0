#include "models/import/savedlist.h"

#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/schema/displaytext.h"
#include "models/service/listanswer.h"
#include "models/service/resourcesummary.h"

#include <QCoreApplication>
#include <QStringList>

namespace weir {

namespace {

struct SavedListText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SavedList)
};

//! The key of a list of streams is that of other lists as well.
bool isResource(ResourceKind kind, const Json &item)
{
    const std::optional<ResourceKind> guessed = guessKind(item);
    return item.isObject() && (guessed == kind || (!guessed && kind == ResourceKind::EventSubscription));
}

} // namespace

std::optional<ResourceKind> kindOfSavedList(const Json &root, std::optional<ResourceKind> kind)
{
    // A body may have such a key among those that are not known.
    if (guessKind(root))
        return std::nullopt;
    for (const ResourceKind listed : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        if (kind.value_or(listed) == listed && isListAnswer(listed, root))
            return listed;
    }
    return std::nullopt;
}

Result<std::vector<RecordedRequest>, QString> resourcesInSavedList(ResourceKind kind, const Json &root,
                                                                   std::string_view text)
{
    std::vector<RecordedRequest> resources;
    for (const Json &item : listedItems(kind, root)) {
        if (!isResource(kind, item))
            continue;
        const ResourceSummary summary = summaryOf(kind, item);
        resources.push_back({.kind = kind,
                             .name = summary.name,
                             .request = {.body = std::string(textOfValue(text, item))},
                             .id = summary.identity.id});
    }
    if (resources.empty()) {
        return SavedListText::tr("The file holds a service's list without an event stream or event "
                                 "subscription, so there is nothing to edit.");
    }
    return resources;
}

QString severalResourcesText(const std::vector<RecordedRequest> &resources)
{
    QStringList texts;
    for (const RecordedRequest &resource : resources) {
        texts.append(
            SavedListText::tr("%1 (%2)", "a resource's name, then its ID").arg(resource.name, resource.id));
    }
    return SavedListText::tr(
               "The file is a list of %n event stream(s) or subscription(s); save one of them by "
               "itself and open that: %1.",
               nullptr, static_cast<int>(resources.size()))
        .arg(listText(texts));
}

} // namespace weir
