#include "models/lists/recentitem.h"

#include <utility>

namespace weir {

namespace {

//! Of several profiles; a page shows those of one.
constexpr size_t mostRecentItems = 24;

bool isSame(const RecentItem &one, const RecentItem &other)
{
    return one.kind == other.kind && one.path == other.path && one.profileId == other.profileId
        && one.id == other.id;
}

} // namespace

std::vector<RecentItem> withRecent(std::vector<RecentItem> items, const RecentItem &item)
{
    items = withoutRecent(std::move(items), item);
    items.insert(items.begin(), item);
    if (items.size() > mostRecentItems)
        items.resize(mostRecentItems);
    return items;
}

std::vector<RecentItem> withoutRecent(std::vector<RecentItem> items, const RecentItem &item)
{
    std::erase_if(items, [&item](const RecentItem &earlier) { return isSame(earlier, item); });
    return items;
}

} // namespace weir
