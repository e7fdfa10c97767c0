#pragma once

#include "models/draft/changes.h"
#include "models/draft/loadedresource.h"
#include "models/service/apierror.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! A field that both have changed since it was loaded: somebody on the service, and the draft. Without a
//! value it is not there. What cannot be mixed is one field: a list of groups, or a choice of which one of
//! them has another alternative.
struct FieldConflict
{
    std::string pointer = {};
    Sensitivity sensitivity = Sensitivity::Public;
    std::optional<Json> loaded = {};
    std::optional<Json> service = {};
    std::optional<Json> mine = {};
};

enum class ConflictChoice : quint8 { Service, Mine };

//! What a draft has to do with a version of the service that is newer than the one it was loaded from.
struct Reconciliation
{
    //! Changed on the service alone: from what was loaded to what is there now.
    std::vector<FieldChange> taken = {};
    //! Changed by both to the same.
    std::vector<FieldChange> agreed = {};
    std::vector<FieldConflict> conflicts = {};
};

//! Compares as significantChanges() does, so secrets take no part.
[[nodiscard]] Reconciliation reconcile(const Json &loaded, const Json &service, const Json &mine,
                                       FieldTable table);

//! What has changed on the service between two looks at a resource, or since the version that a file has:
//! significantChanges() of known fields, and the secrets of which both have the text.
[[nodiscard]] std::vector<FieldChange> changesOnService(const LoadedResource &before,
                                                        const LoadedResource &after);

//! The two bodies between which a write leads.
struct WrittenVersions
{
    ResourceKind kind = ResourceKind::EventStream;
    //! Empty of a resource that is created.
    std::optional<Json> former = {};
    Json sent = Json::object();
};

//! What of a write whose answer was lost can be seen in what the service holds now: Applied, NotApplied, or
//! Unknown where it is neither the one nor the other or where these differ in nothing that can be seen.
//! Secrets cannot, and of a subscription what its list does not say (DIS API, ListEventsubs).
[[nodiscard]] WriteOutcome outcomeSeen(const WrittenVersions &versions, const Json &now);

} // namespace weir
