#pragma once

#include "models/schema/resourcekind.h"

#include <optional>
#include <string_view>

namespace weir {

//! The kind in files and answers of the command line: "stream" or "subscription".
[[nodiscard]] constexpr std::string_view kindWord(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return "stream";
    case ResourceKind::EventSubscription:
        return "subscription";
    }
    return {};
}

//! The reverse of kindWord().
[[nodiscard]] constexpr std::optional<ResourceKind> kindOfWord(std::string_view word)
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        if (kindWord(kind) == word)
            return kind;
    }
    return std::nullopt;
}

} // namespace weir
