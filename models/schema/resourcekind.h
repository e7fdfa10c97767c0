#pragma once

#include "models/schema/fieldspec.h"

#include <QString>

namespace weir {

enum class ResourceKind : quint8 { EventStream, EventSubscription };

//! The table of the kind's PUT body.
[[nodiscard]] FieldTable fieldTable(ResourceKind kind);

//! What a GET answer says of the resource beside its body (FIELDS.md: "the resource's identity").
struct ResourceIdentity
{
    QString id = {};
    QString status = {};
    QString createdTime = {};
    QString updatedTime = {};
};

} // namespace weir
