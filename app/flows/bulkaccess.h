#pragma once

#include "app/flows/resourceactionflow.h"
#include "models/bulk/bulkmark.h"
#include "models/draft/loadedresource.h"
#include "models/result.h"

#include <QPointer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weir {

class ApiClient;
class ResourceDraft;

//! What changes that are made together need from whoever begins them: the window and the command line read
//! files and keychains in ways of their own. Each handler is called at most once, at once or from the event
//! loop, and not after `context` has gone.
struct BulkAccess
{
    using Loaded = std::function<void(Result<LoadedResource, QString>)>;
    using Done = std::function<void()>;
    //! Why it could not be written down, as a sentence.
    using Marked = std::function<void(const std::optional<QString> &)>;

    QPointer<ApiClient> client = {};
    ConnectionProfile profile = {};
    FollowTimes times = {};
    //! Reads the file of an order.
    std::function<void(const QString &path, QObject *context, Loaded)> load = {};
    //! Fills in what the keychain has of the draft's secrets.
    std::function<void(ResourceDraft &draft, const QString &id, QObject *context, Done)> lookUpSecrets = {};
    //! The service has these secrets of the draft anew.
    std::function<void(const ResourceDraft &draft, const QString &id,
                       const std::vector<std::string> &pointers, QObject *context, Done)>
        renewSecrets = {};
    //! Before a request leaves, which waits for that.
    std::function<void(size_t item, const BulkMark &, QObject *context, Marked)> markSending = {};
    //! What became of it. Nothing waits for that; whoever writes it down tells where that fails.
    std::function<void(size_t item, const BulkMark &)> markEnd = {};
};

} // namespace weir
