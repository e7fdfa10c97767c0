#pragma once

#include "models/schema/resourcekind.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

//! What of a recorded request is of use here. Host, query and headers are not kept: credentials stand there.
struct ImportedRequest
{
    //! As it is written in the URL, percent-encoded.
    std::string path = {};
    std::string body = {};
};

//! The resource that a path names.
struct RequestTarget
{
    //! Empty where the path is none of the two services'.
    std::optional<ResourceKind> kind = {};
    //! Both are empty where the path leaves them to a variable of the shell, the ID also where it names none.
    QString projectId = {};
    QString id = {};
};

//! The path of an absolute URL, or of one without a scheme as cURL takes it.
[[nodiscard]] std::string_view pathOfUrl(std::string_view url);

//! Reads `…/v1/{project_id}/eventstreamings/{id}` and `…/v1/{project_id}/event-subs/{id}`, with or without
//! the ID. What stands before is passed over: a gateway may put something there.
[[nodiscard]] RequestTarget targetOfPath(std::string_view path);

} // namespace weir
