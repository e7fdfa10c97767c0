#pragma once

#include "models/schema/fieldspec.h"

#include <QString>

namespace weir {

enum class ResourceKind : quint8 { EventStream, EventSubscription };

//! What people call several of them: "Event streams".
[[nodiscard]] QString resourcesName(ResourceKind kind);

//! What people call one of them: "Event stream".
[[nodiscard]] QString resourceName(ResourceKind kind);

//! The table of the kind's PUT body.
[[nodiscard]] FieldTable fieldTable(ResourceKind kind);

//! The name of the resource's id among the path parameters of its page: "eventstreaming_id" or
//! "subscription_id".
[[nodiscard]] constexpr std::string_view pathIdKey(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return "eventstreaming_id";
    case ResourceKind::EventSubscription:
        return "subscription_id";
    }
    return {};
}

//! Whether the text can be the path parameter of the kind's page: of a stream not empty and without `/`, of a
//! subscription 1 to 64 letters and digits (table 1 of each).
[[nodiscard]] bool isResourceId(ResourceKind kind, const QString &text);
//! What isResourceId() allows, as a sentence in the user's language.
[[nodiscard]] QString resourceIdText(ResourceKind kind, const QString &text);

//! Whether the text is 1 to 64 letters and digits, as the subscription's page has all its path parameters.
[[nodiscard]] bool isAlphanumericId(const QString &text);

//! The version in the paths of both services' requests.
inline constexpr std::string_view apiVersion = "v1";

//! What stands behind the project in the path of the kind's requests.
[[nodiscard]] constexpr std::string_view pathCollection(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return "eventstreamings";
    case ResourceKind::EventSubscription:
        return "event-subs";
    }
    return {};
}

//! What a GET answer says of the resource beside its body: shown, and not sent.
struct ResourceIdentity
{
    QString id = {};
    QString status = {};
    QString createdTime = {};
    QString updatedTime = {};
};

} // namespace weir
