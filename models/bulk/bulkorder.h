#pragma once

#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <optional>
#include <string>

namespace weir {

//! The value that one field of a resource is to have; nothing takes the field out.
struct FieldOrder
{
    QString id = {};
    //! For people, until the resource was read.
    QString name = {};
    std::string pointer = {};
    std::optional<Json> value = {};
};

//! One of several changes that are made together: a resource as a file has it, or one field of a resource.
struct BulkOrder
{
    //! Of a field order always; of a file once somebody has read it.
    ResourceKind kind = ResourceKind::EventStream;
    //! Absolute; empty for a field order.
    QString path = {};
    std::optional<FieldOrder> field = {};
};

//! As a journal keeps it.
[[nodiscard]] Json orderJson(const BulkOrder &order);
//! The reverse; nothing where it is none.
[[nodiscard]] std::optional<BulkOrder> orderFrom(const Json &json);

} // namespace weir
