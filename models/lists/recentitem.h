#pragma once

#include "models/schema/resourcekind.h"

#include <QString>

#include <vector>

namespace weir {

//! Something that was open in the window: a resource of a profile, or a file.
struct RecentItem
{
    ResourceKind kind = ResourceKind::EventStream;
    QString name = {};
    //! Empty for a resource.
    QString path = {};
    //! Empty for a file, as is `id`.
    QString profileId = {};
    QString id = {};
    enum class Presence : quint8 { Assumed, Gone };
    //! When somebody looked last; not remembered.
    Presence presence = Presence::Assumed;

    bool operator==(const RecentItem &other) const = default;
};

//! The item in front of the others, its earlier self gone, and the oldest as well where there are too many.
[[nodiscard]] std::vector<RecentItem> withRecent(std::vector<RecentItem> items, const RecentItem &item);
[[nodiscard]] std::vector<RecentItem> withoutRecent(std::vector<RecentItem> items, const RecentItem &item);

} // namespace weir
